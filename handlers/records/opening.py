"""Whose draft it is, and who may look after records at all."""

from dataclasses import dataclass

from handlers.context import Visit
from knowledge import submissions
from knowledge.database import ReadSession, WriteSession
from knowledge.people import Act, may
from knowledge.submissions import Proposal, Status, Submission

JOURNEY = "record"


@dataclass(frozen=True, slots=True)
class Form:
    """A draft of somebody's own: what it proposes, and the submission that it is in."""

    submission: Submission
    proposal: Proposal

    @property
    def open(self) -> bool:
        """Says whether it can still be filled in."""
        return self.submission.status is Status.DRAFTING


async def form_of(session: ReadSession | WriteSession, visit: Visit, proposal_id: int) -> Form | None:
    """Finds a draft; None where there is none, it is somebody else's, or they may not edit any more."""
    found = await submissions.proposal(session, proposal_id)
    whole = None if found is None else await submissions.submission(session, found.submission_id)
    if found is None or whole is None or whole.person_id != visit.caller.id or not may(visit.caller.roles, Act.EDIT):
        return None
    return Form(whole, found)


def looks(visit: Visit) -> bool:
    """Says whether somebody sees records as the staff do."""
    return may(visit.caller.roles, Act.EDIT) or may(visit.caller.roles, Act.PUBLISH)


async def allowed(visit: Visit, act: Act | None = None) -> bool:
    """Says whether somebody may do something to records, or may look after them at all; tells them where not."""
    if looks(visit) if act is None else may(visit.caller.roles, act):
        return True
    await visit.say("record-not-allowed")
    return False
