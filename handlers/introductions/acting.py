"""Acting in an introduction: who may, and what is said where something could not be done."""

from collections.abc import Sequence

from handlers.context import Visit
from handlers.introductions.matter import matter
from handlers.introductions.parties import side_of
from handlers.introductions.standing import show_standing
from handlers.page import Page, Row
from knowledge import people, referrals
from knowledge.referrals import Deed, Result, Side


async def acting(visit: Visit, referral_id: int, deed: Deed | None = None) -> Side | None:
    """Names the side that somebody acts for; says so and gives None where it is not theirs, or is no more."""
    services = visit.services
    async with services.database.reading() as session:
        found = await referrals.referral(session, services.seal, referral_id)
        side = None if found is None else await side_of(session, services, visit.caller.id, found, deed)
    if found is None:
        await visit.say("intro-gone")
    elif side is None:
        await visit.say("intro-not-yours")
    return side


async def settled(visit: Visit, referral_id: int, deed: Deed, side: Side, result: Result) -> None:
    """Says that a deed is done and shows where the introduction stands; else why it was not."""
    found = await matter(visit.services, referral_id)
    if result is Result.DONE and found is not None:
        await show_standing(visit, found, side, visit.texts.say(f"intro-done-{deed.value}"))
    else:
        await failed(visit, referral_id, side, result)


async def failed(visit: Visit, referral_id: int, side: Side, result: Result) -> None:
    """Says why something was not done: of two at once it was the second, or things have moved on."""
    found = await matter(visit.services, referral_id)
    if found is None or result is Result.GONE:
        await visit.say("intro-gone")
    elif result is Result.NOT_YOURS:
        await visit.say("intro-not-yours")
    elif result is Result.ALREADY:
        await show_standing(visit, found, side, visit.texts.say("intro-already"))
    else:
        state = visit.texts.say(f"intro-state-{found.referral.state.value}")
        await show_standing(visit, found, side, visit.texts.say("intro-not-now", state=state))


async def ask_for_words(visit: Visit, what: str, referral_id: int, key: str, rows: Sequence[Row] = ()) -> None:
    """Asks for words, which the next text then is."""
    async with visit.services.database.writing() as session:
        await people.ask(session, visit.caller.id, what, referral_id)
    await visit.show([Page.text(visit.texts.say(key), tuple(rows))])
