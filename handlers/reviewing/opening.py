"""Who may look at a submission, and who may judge it."""

from dataclasses import dataclass

from handlers.asked import asked_of, leave
from handlers.context import Visit
from handlers.replying import answer_press
from handlers.reviewing.journeys import JOURNEY
from knowledge import submissions
from knowledge.people import Act, may, may_judge
from knowledge.submissions import Origin, Status, Submission

_UNSEEN = frozenset({Status.DRAFTING, Status.WITHDRAWN})
"""What its editor alone sees."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A submission that somebody may look at.

    Attributes:
        mine: whether they proposed it.
        judges: whether they may publish or reject it once it waits: nobody their own, but administrators.
    """

    submission: Submission
    mine: bool
    judges: bool

    @property
    def editable(self) -> bool:
        """Says whether they may still leave single records out, or take them in again."""
        status = self.submission.status
        return status is Status.DRAFTING if not self.judges else status in (Status.DRAFTING, Status.WAITING)

    @property
    def whole(self) -> bool:
        """Says whether it is published as a whole or not at all: half a merger would be none."""
        return self.submission.origin is Origin.MERGE


async def opened(visit: Visit, submission_id: int) -> Opened | None:
    """Finds a submission; says that there is none where there is none for them.

    Whoever presses something else is not asked for a reason any more: what they type next is none.
    """
    if visit.update.callback_query is not None:
        await answer_press(visit.update.callback_query)
        await ask_no_more(visit)
    async with visit.services.database.reading() as session:
        found = await submissions.submission(session, submission_id)
    here = None if found is None else seen_by(visit, found)
    if here is not None and here.submission.status is Status.WITHDRAWN:
        await visit.say("submission-dropped")
        return None
    if here is None:
        await visit.say("submission-gone")
    return here


async def ask_no_more(visit: Visit) -> None:
    """Takes nothing that is typed from now on for the reason that was asked for."""
    asked = asked_of(visit.caller, JOURNEY)
    if asked is not None and asked.what is not None and asked.update_id != visit.update.update_id:
        await leave(visit, asked)


def seen_by(visit: Visit, found: Submission) -> Opened | None:
    """Gives a submission as somebody may see it; None where it is not for them."""
    mine = found.person_id == visit.caller.id
    reviews = may(visit.caller.roles, Act.PUBLISH)
    if not mine and (not reviews or found.status in _UNSEEN):
        return None
    return Opened(found, mine, may_judge(visit.caller.roles, own=mine))
