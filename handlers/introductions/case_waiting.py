"""A case that waits for a reviewer, opened from the list of all that does (``/review``)."""

from handlers import looks
from handlers.buttons import OpenCase
from handlers.context import Visit
from handlers.introductions.case_review import review_pages
from handlers.replying import answer_press
from knowledge import curation, outcomes
from knowledge.curation import UNJUDGED
from knowledge.people import Act, may


async def open_(visit: Visit, choice: OpenCase) -> None:
    """Shows a case that waits, with what a reviewer can do about it."""
    await answer_press(visit.update.callback_query)
    if not may(visit.caller.roles, Act.PUBLISH):
        await visit.say("case-not-allowed")
        return
    async with visit.services.database.reading() as session:
        found = await curation.proposed(session, choice.record_id)
    if found is None or outcomes.referral_of_case(found.draft.key) is None:
        await visit.say("case-withdrawn")
    elif found.stage not in UNJUDGED:
        await visit.say("case-judged-already")
    else:
        async with visit.services.database.writing() as session:
            await looks.at_case(session, found.draft.key, visit.caller.id, visit.services.now())
        await visit.show(review_pages(found, visit.texts))
