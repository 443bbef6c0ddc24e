"""Handing in what came of an introduction, and correcting it as long as no case of it was agreed."""

from handlers import looks
from handlers.buttons import FinishOutcome, TakeUpAgain
from handlers.context import Visit
from handlers.introductions import cases
from handlers.introductions.outcome_pages import case_to_come, summary_pages
from handlers.introductions.outcome_parties import theirs
from handlers.introductions.outcomes import ask
from handlers.page import Button, Page
from handlers.replying import answer_press
from knowledge import curation, outcomes


async def finish(visit: Visit, choice: FinishOutcome) -> None:
    """Hands the answers in; where both sides would have a case, both are shown its text."""
    await answer_press(visit.update.callback_query)
    found = await theirs(visit, choice.outcome_id)
    if found is None:
        return
    outcome, about = found
    services = visit.services
    async with services.database.writing() as session:
        ended = await outcomes.finish(session, outcome.id, services.now())
        await ask(session, visit, None)
        if ended:
            await cases.offer(session, about)
        told = await outcomes.of_referral(session, services.seal, outcome.referral_id)
    if not ended:
        await visit.say("outcome-finished-already")
        return
    said = visit.texts.say("outcome-finished", consent=case_to_come(outcome, told))
    again = Button(visit.texts.say("button-outcome-correct"), TakeUpAgain(outcome.id))
    await visit.show([Page.text(said, ((again,),))])


async def take_up_again(visit: Visit, choice: TakeUpAgain) -> None:
    """Opens what was handed in to be corrected, unless a case of it was agreed or too long has passed."""
    await answer_press(visit.update.callback_query)
    found = await theirs(visit, choice.outcome_id)
    if found is None:
        return
    outcome, about = found
    services = visit.services
    opened = outcome.finished_at is None
    async with services.database.writing() as session:
        agreed = await curation.stage_of(session, outcomes.case_key(outcome.referral_id)) is not None
        if not opened and not agreed:
            opened = await outcomes.take_up_again(session, outcome.id, services.now())
        now = await outcomes.outcome(session, services.seal, outcome.id)
        await ask(session, visit, now if opened else None)
    if now is None or not opened:
        await visit.say("outcome-agreed-already" if agreed else "outcome-too-late")
    else:
        await looks.brief_on_page(visit, about, now.side)
        await visit.show(summary_pages(now, about, visit.texts))
