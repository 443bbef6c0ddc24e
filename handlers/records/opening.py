"""Whose draft it is, and who may look after records at all."""

from collections.abc import Sequence
from dataclasses import dataclass

from handlers import looks as looked
from handlers.context import Visit
from knowledge import outcomes, submissions
from knowledge.database import ReadSession, WriteSession
from knowledge.holdings import Held
from knowledge.people import Act, may
from knowledge.submissions import Proposal, Status, Submission
from knowledge.vocabulary import Stage

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


def is_agreed(key: str) -> bool:
    """Says whether a record is the case of an introduction, whose text is what both of its sides agreed to."""
    return outcomes.referral_of_case(key) is not None


async def seen(visit: Visit, found: Sequence[Held], *, past: bool = False) -> list[Held]:
    """Leaves out what is not for somebody: a case before it is public is for reviewers alone, each look noted.

    Args:
        past: whether their history is shown, which may hold words of a case that never became public.
    """
    private = [one for one in found if is_agreed(one.key) and (past or one.stage is not Stage.PUBLISHED)]
    reviews = may(visit.caller.roles, Act.PUBLISH)
    if private and reviews:
        async with visit.services.database.writing() as session:
            for one in private:
                await looked.at_case(session, one.key, visit.caller.id, visit.services.now())
    return [one for one in found if reviews or one not in private]
