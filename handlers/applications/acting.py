"""Acting about an application: whose it is to do so, and what is said of what came of it."""

from collections.abc import Awaitable, Callable, Sequence

from handlers.applications import deeds
from handlers.applications.matter import JOURNEY, Matter, matter, side_of
from handlers.applications.pages import standing_pages
from handlers.asked import ask, drop, settle
from handlers.context import Visit
from handlers.page import Page, Row
from knowledge.applications import Deed, State
from knowledge.database import WriteSession
from knowledge.dealings import Result, Side


async def acting(visit: Visit, application_id: int, deed: Deed | None = None) -> tuple[Matter, Side] | None:
    """Finds an application and the side that somebody acts for; says so and gives None where it is not theirs."""
    found = await matter(visit.services, application_id)
    side = None
    if found is not None:
        async with visit.services.database.reading() as session:
            side = await side_of(session, found, visit.caller.id, deed)
    if found is None or side is None:
        await drop(visit, application_id, JOURNEY)
        await visit.say("apply-gone" if found is None else "apply-not-yours")
        return None
    return found, side


async def allowed(visit: Visit, application_id: int, deed: Deed) -> tuple[Matter, Side] | None:
    """Finds the same where the deed may be done now; else says why not."""
    acts = await acting(visit, application_id, deed)
    if acts is None:
        return None
    verdict = acts[0].own.verdict(deed, acts[1])
    if verdict is not Result.DONE:
        await failed(visit, *acts, verdict)
        return None
    return acts


async def act(visit: Visit, application_id: int, deed: Deed, note: str | None = None, key: str | None = None) -> None:
    """Does something about an application, and shows where it then stands."""
    acts = await acting(visit, application_id, deed)
    if acts is None:
        return
    found, side = acts
    also = settling(visit, application_id)
    result = await deeds.do(visit.services, found, deed, side, visit.caller.id, note=note, key=key, also=also)
    if result is Result.DONE:
        await show_again(visit, application_id, side, visit.texts.say(f"apply-done-{deed.value}"))
    else:
        await failed(visit, found, side, result)


async def failed(visit: Visit, found: Matter, side: Side, result: Result) -> None:
    """Says why something was not done: of two at once it was the second, or things have moved on."""
    await drop(visit, found.own.id, JOURNEY)
    now = await matter(visit.services, found.own.id)
    if now is None:
        await visit.say("apply-gone")
    elif result is Result.NOT_YOURS:
        await visit.say("apply-not-yours")
    elif result is Result.ALREADY:
        await show_again(visit, now.own.id, side, visit.texts.say("intro-already"))
    else:
        state = visit.texts.say(f"apply-state-{now.own.state.value}")
        await show_again(visit, now.own.id, side, visit.texts.say("intro-not-now", state=state))


async def show_again(visit: Visit, application_id: int, side: Side, said: str | None = None) -> None:
    """Shows where an application stands; to whoever answers it also what it says, which is noted."""
    found = await matter(visit.services, application_id)
    if found is None or found.own.state is State.DRAFT:
        await visit.say("apply-gone")
        return
    if side is not Side.ASKER:
        await deeds.opened(visit.services, found, side, visit.caller.id)
    await visit.show(standing_pages(found, side, visit.caller.id, visit.texts, said))


def settling(visit: Visit, application_id: int) -> Callable[[WriteSession], Awaitable[None]]:
    """Gives what notes, in the transaction of a deed, that no words are waited for about it any more."""

    async def settled(session: WriteSession) -> None:
        await settle(session, visit, application_id, JOURNEY)

    return settled


async def ask_for_words(visit: Visit, what: str, application_id: int, said: str, rows: Sequence[Row] = ()) -> None:
    """Asks for words, which the next text then is."""
    async with visit.services.database.writing() as session:
        await ask(session, visit, JOURNEY, what, application_id)
    await visit.show([Page.text(said, tuple(rows))])
