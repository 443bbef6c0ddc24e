"""Acting in an introduction: who may, and what is said where something could not be done."""

from collections.abc import Awaitable, Callable, Sequence

from handlers.asked import ask, drop, settle
from handlers.context import Visit
from handlers.introductions.journeys import ANSWERING, BOTH
from handlers.introductions.matter import matter
from handlers.introductions.parties import side_of
from handlers.introductions.standing import show_standing
from handlers.page import Page, Row
from knowledge import referrals
from knowledge.database import WriteSession
from knowledge.referrals import Deed, Result, Side


async def acting(visit: Visit, referral_id: int, deed: Deed | None = None) -> Side | None:
    """Names the side that somebody acts for; says so and gives None where it is not theirs, or is no more.

    Words that were asked for it are not waited for then.
    """
    services = visit.services
    async with services.database.reading() as session:
        found = await referrals.referral(session, services.seal, referral_id)
        side = None if found is None else await side_of(session, services, visit.caller.id, found, deed)
    if side is None:
        await drop(visit, referral_id, *BOTH)
        await visit.say("intro-gone" if found is None else "intro-not-yours")
    return side


async def stands(visit: Visit, referral_id: int) -> None:
    """Shows where an introduction stands to somebody whose words about it were taken before."""
    side = await acting(visit, referral_id)
    found = None if side is None else await matter(visit.services, referral_id)
    if side is not None and found is not None:
        await show_standing(visit, found, side)


async def settled(visit: Visit, referral_id: int, deed: Deed, side: Side, result: Result) -> None:
    """Says that a deed is done and shows where the introduction stands; else why it was not."""
    found = await matter(visit.services, referral_id)
    if result is Result.DONE and found is not None:
        await show_standing(visit, found, side, visit.texts.say(f"intro-done-{deed.value}"))
    else:
        await failed(visit, referral_id, side, result)


def settling(visit: Visit, referral_id: int) -> Callable[[WriteSession], Awaitable[None]]:
    """Gives what notes, in the transaction of a deed, that no words are waited for about it any more."""

    async def settle_all(session: WriteSession) -> None:
        await settle(session, visit, referral_id, *BOTH)

    return settle_all


async def failed(visit: Visit, referral_id: int, side: Side, result: Result) -> None:
    """Says why something was not done: of two at once it was the second, or things have moved on.

    Words that were asked for it are not waited for any more.
    """
    await drop(visit, referral_id, *BOTH)
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
        await ask(session, visit, ANSWERING, what, referral_id)
    await visit.show([Page.text(visit.texts.say(key), tuple(rows))])
