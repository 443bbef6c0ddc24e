"""The document that an editor has in hand: theirs, and not handed in yet."""

from dataclasses import dataclass

from handlers.buttons.submissions import ShowSubmission
from handlers.context import Visit
from handlers.page import Button, Page
from handlers.replying import answer_press
from knowledge import readings, submissions
from knowledge.people import Act, may
from knowledge.readings import Reading
from knowledge.submissions import Proposal, Status, Submission


@dataclass(frozen=True, slots=True)
class Opened:
    """A document in hand: its submission, the one record that it becomes, and what was read of it."""

    submission: Submission
    proposal: Proposal
    reading: Reading


async def owned(visit: Visit, submission_id: int) -> Opened | None:
    """Finds a document that the visitor is confirming; None where it is another's, handed in or gone."""
    if not may(visit.caller.roles, Act.EDIT):
        return None
    async with visit.services.database.reading() as session:
        found = await submissions.submission(session, submission_id)
        reading = None if found is None else await readings.reading(session, submission_id)
        proposals = [] if reading is None else await submissions.proposals(session, submission_id)
    if found is None or reading is None or not proposals:
        return None
    if found.person_id != visit.caller.id or found.status is not Status.DRAFTING:
        return None
    return Opened(found, proposals[0], reading)


async def opened(visit: Visit, submission_id: int) -> Opened | None:
    """Finds it for a press, and says why there is nothing to be done where there is not."""
    await answer_press(visit.update.callback_query)
    found = await owned(visit, submission_id)
    if found is not None:
        return found
    if not may(visit.caller.roles, Act.EDIT):
        await visit.say("policy-not-allowed")
        return None
    async with visit.services.database.reading() as session:
        gone = await submissions.submission(session, submission_id)
    if gone is None or gone.person_id != visit.caller.id:
        await visit.say("chat-expired")
    else:
        said = visit.texts.say(f"policy-is-{gone.status.value}")
        open_ = Button(visit.texts.say("button-open-submission"), ShowSubmission(submission_id))
        await visit.show([Page.text(said, () if gone.status is Status.WITHDRAWN else ((open_,),))])
    return None
