"""Deciding about a student's part, from any side: chosen, passed over, let in, refused, declined, left, released."""

from handlers.buttons import DecidePart, ShowPart
from handlers.context import Visit
from handlers.page import Button, Page
from handlers.participation.pages import AT_ONCE, part_pages
from handlers.participation.parts import Part, part, side_of
from handlers.participation.telling import looked, tell
from handlers.replying import answer_press
from knowledge import participation
from knowledge.participation import CARRIED, Deed, Result, Side

_ENDS = frozenset({Deed.DECLINED, Deed.LEFT, Deed.RELEASED, Deed.PASSED_OVER, Deed.REFUSED})
"""What may be done whatever has become of the introduction."""


async def show(visit: Visit, choice: ShowPart) -> None:
    """Shows a student's part to whoever is on one of its sides."""
    await answer_press(visit.update.callback_query)
    await show_part(visit, choice.participation_id)


async def decide(visit: Visit, choice: DecidePart) -> None:
    """Does what a button says; what cannot be taken back is asked once more."""
    await answer_press(visit.update.callback_query)
    found = await found_part(visit, choice.participation_id)
    if found is None:
        return
    side = await side_of(visit.services, visit.caller.id, found)
    if side is None:
        await visit.say("part-gone")
        return
    verdict = found.own.verdict(choice.deed, side)
    if verdict is not Result.DONE:
        await answered(visit, found.own.id, side, verdict)
    elif choice.deed not in _ENDS and found.matter.referral.state not in CARRIED:
        await visit.say("part-not-carried")
    elif choice.deed not in AT_ONCE and not choice.confirmed:
        await _sure(visit, found, side, choice.deed)
    else:
        await _do(visit, found, side, choice.deed)


async def show_part(visit: Visit, participation_id: int, said: str | None = None) -> None:
    """Shows where a student's part stands, with what the reader may see; a look at a student is noted."""
    found = await found_part(visit, participation_id)
    side = None if found is None else await side_of(visit.services, visit.caller.id, found)
    if found is None or side is None:
        return
    async with visit.services.database.writing() as session:
        await looked(session, found, side, visit.caller.id)
    await visit.show(part_pages(found, side, visit.texts, said))


async def found_part(visit: Visit, participation_id: int, of: Side | None = None) -> Part | None:
    """Finds a part for somebody who is on a side of it; says so and gives None to anybody else.

    Args:
        of: the side that they have to be on.
    """
    found = await part(visit.services, participation_id)
    side = None if found is None else await side_of(visit.services, visit.caller.id, found)
    # A need's owner sees nothing of students whom nobody has chosen.
    early = side is Side.OWNER and found is not None and not found.own.happened(Deed.CHOSEN)
    if found is None or side is None or early or (of is not None and side is not of):
        await visit.say("part-gone")
        return None
    return found


async def answered(visit: Visit, participation_id: int, side: Side, result: Result, done: str = "") -> None:
    """Says what came of wanting to do something, and shows where it stands."""
    keys = {Result.DONE: done, Result.ALREADY: "part-already", Result.NOT_NOW: "part-not-now"}
    if result in keys:
        await show_part(visit, participation_id, visit.texts.say(keys[result], side=side.value))
    else:
        await visit.say("part-gone")


async def _do(visit: Visit, found: Part, side: Side, deed: Deed) -> None:
    services = visit.services
    async with services.database.writing() as session:
        result = await participation.do(
            session, services.seal, found.own.id, deed, side, visit.caller.id, services.now()
        )
        if result is Result.DONE:
            await tell(session, found, visit.caller.id)
    await answered(visit, found.own.id, side, result, f"part-done-{deed.value}")


async def _sure(visit: Visit, found: Part, side: Side, deed: Deed) -> None:
    """Asks once more; the way back comes first, where a second tap falls."""
    texts = visit.texts
    back = Button(texts.say("button-part-back"), ShowPart(found.own.id))
    sure = Button(texts.say(f"button-part-{deed.value}-sure"), DecidePart(found.own.id, deed, confirmed=True))
    await visit.show([Page.text(texts.say(f"part-{deed.value}-ask", side=side.value), ((back,), (sure,)))])
