"""/gaps: what nobody has answered yet, the most asked first; what is no matter of the desk's stands apart."""

from handlers.buttons import GapList, GapOpen
from handlers.context import Visit
from handlers.gaps.gathering import gather
from handlers.gaps.reading import allowed, masked, note_look
from handlers.html import Block, bold, plain
from handlers.page import Button, Row, laid_out
from handlers.paging import on_one_line
from knowledge import gaps
from knowledge.gaps import Line, Shelf

ON_A_PAGE = 8
"""Topics of one message."""
_AT_ONCE = 60
"""Questions that whoever opens the list waits for to be sorted; a desk that just began to sort may hold many more."""
_QUESTION, _IN_A_ROW = 110, 4
"""UTF-16 code units of a question in a list; buttons in a row."""


async def command(visit: Visit) -> None:
    """Lists what is open."""
    await listed(visit, GapList(Shelf.OPEN, 0))


async def listed(visit: Visit, choice: GapList) -> None:
    """Lists the topics of a shelf."""
    if not await allowed(visit):
        return
    services, texts = visit.services, visit.texts
    all_sorted = await gather(services, _AT_ONCE)
    async with services.database.reading() as session:
        sums = await gaps.sums(session, services.platform)
        start = choice.page * ON_A_PAGE
        lines, count = await gaps.lines(session, services.seal, services.platform, choice.shelf, start, ON_A_PAGE)
    none = texts.say("gap-none", shelf=choice.shelf.value)
    blocks = [Block((bold(_heading(visit, choice.shelf, count, sums.people)) if count else plain(none),))]
    if not all_sorted:
        blocks.append(Block((plain(texts.say("gap-sorting")),)))
    if lines:
        blocks += [Block((plain(_line(n, line, visit)),)) for n, line in enumerate(lines, start + 1)]
        blocks.append(Block((plain(texts.say("gap-list-how", shelf=choice.shelf.value)),)))
    opens = [Button(texts.say("button-gap-open", n=n), GapOpen(line.id, 0)) for n, line in enumerate(lines, start + 1)]
    rows: list[Row] = [tuple(opens[at : at + _IN_A_ROW]) for at in range(0, len(opens), _IN_A_ROW)]
    turning = []
    if choice.page and count:
        turning.append(Button(texts.say("button-gap-before"), GapList(choice.shelf, choice.page - 1)))
    if start + ON_A_PAGE < count:
        turning.append(Button(texts.say("button-gap-further"), GapList(choice.shelf, choice.page + 1)))
    rows.append(tuple(turning))
    others = [shelf for shelf in Shelf if shelf is not choice.shelf and (sums.topics[shelf] or shelf is Shelf.OPEN)]
    rows += [(_shelf_button(visit, shelf, sums.topics[shelf]),) for shelf in others]
    await note_look(visit, *lines)
    await visit.show(laid_out(blocks, rows))


def line_of(line: Line, visit: Visit, longest: int = _QUESTION) -> str:
    """Names a topic by its first question, masked: a list is no place to read personal things."""
    return on_one_line(masked(line.question), longest)


def _line(n: int, line: Line, visit: Visit) -> str:
    day = visit.texts.day(line.since.astimezone(visit.services.zone).date())
    return visit.texts.say(
        "gap-line",
        n=n,
        question=line_of(line, visit),
        people=line.people,
        day=day,
        handed="yes" if line.handed_over else "no",
        aside="none" if line.aside is None else line.aside.value,
    )


def _heading(visit: Visit, shelf: Shelf, count: int, people: int) -> str:
    return visit.texts.say("gap-heading", shelf=shelf.value, count=count, people=people)


def _shelf_button(visit: Visit, shelf: Shelf, count: int) -> Button:
    return Button(visit.texts.say("button-gap-shelf", shelf=shelf.value, count=count), GapList(shelf, 0))
