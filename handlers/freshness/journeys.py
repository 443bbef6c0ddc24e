"""What is to be looked at again: the sums, the lists, "still true" and its undoing, and the weekly digest's switch."""

from handlers.buttons import (
    Freshness,
    FreshnessHeap,
    Heap,
    NotStillTrue,
    ResumeFreshness,
    StillTrue,
    StopFreshness,
)
from handlers.context import Services, Visit
from handlers.freshness.entries import (
    Entry,
    block_of,
    buttons_of,
    confirmed_pages,
    entry_of_stale,
    entry_of_window,
    titled,
)
from handlers.freshness.sums import counted, heap_rows, sum_lines
from handlers.html import Block, bold, plain
from handlers.page import Button, Row, laid_out, text_pages
from handlers.replying import answer_press
from handlers.texts import Texts
from knowledge import freshness
from knowledge.freshness import Confirmed, Doubt
from knowledge.freshness.names import names
from knowledge.people import Act, may

SHOWN = 5
"""Records of one message: what fits on a phone, with what can be done about each."""
_SAID = {
    Confirmed.ALREADY: "fresh-already",
    Confirmed.CHANGED: "fresh-changed",
    Confirmed.GONE: "fresh-gone",
    Confirmed.TOO_LATE: "fresh-too-late",
}


async def fresh(visit: Visit, choice: Freshness | None = None) -> None:
    """Says how much is to be looked at again, with a button for each list."""
    if not await _may(visit):
        return
    services, texts = visit.services, visit.texts
    found = await counted(services)
    async with services.database.reading() as session:
        stopped = await freshness.stopped(session, visit.caller.id)
    blocks = [Block((bold(texts.say("fresh-heading")), *map(plain, sum_lines(found, texts))))]
    blocks += [Block((plain(texts.say("fresh-how" if any(found.values()) else "fresh-none")),))]
    blocks += [Block((plain(texts.say("fresh-weekly", state="stopped" if stopped else "on")),))]
    switch = (
        Button(texts.say("button-fresh-resume"), ResumeFreshness())
        if stopped
        else Button(texts.say("button-fresh-stop"), StopFreshness())
    )
    await visit.show(laid_out(blocks, [*heap_rows(found, texts), (switch,)]))


async def heap(visit: Visit, choice: FreshnessHeap) -> None:
    """Shows a page of a list, those first that are likeliest to hurt."""
    if not await _may(visit):
        return
    texts, total = visit.texts, (await counted(visit.services))[choice.heap]
    first = min(choice.page, max(total - 1, 0) // SHOWN) * SHOWN
    entries = await _entries(visit.services, choice.heap, first, texts)
    if not entries:
        back = Button(texts.say("button-fresh-all"), Freshness())
        await visit.show(text_pages(texts.say("fresh-heap-none", heap=choice.heap.value), ((back,),)))
        return
    numbered = list(enumerate(entries, first + 1))
    heading = texts.say("fresh-heap", heap=choice.heap.value, count=total, first=first + 1, last=first + len(entries))
    blocks = [Block((bold(heading),)), *(block_of(entry, n) for n, entry in numbered)]
    legend = texts.say("fresh-legend", heap=choice.heap.value)
    blocks.append(Block(tuple(plain(line.strip()) for line in legend.split("\n"))))
    rows = [buttons_of(entry, n, texts) for n, entry in numbered]
    await visit.show(laid_out(blocks, [*rows, _turning(choice.heap, first // SHOWN, total, texts)]))


async def still_true(visit: Visit, choice: StillTrue) -> None:
    """Keeps that a record is still true, as it was shown."""
    if not await _may(visit):
        return
    services, who = visit.services, f"person {visit.caller.id}"
    async with services.database.writing() as session:
        outcome = await freshness.confirm(
            session, choice.record_id, choice.revision, who, services.today(), services.now()
        )
        name = (await names(session, [choice.record_id], visit.texts.language)).get(choice.record_id)
    if outcome.result is Confirmed.DONE and outcome.revision is not None:
        pages = confirmed_pages(choice.record_id, outcome.revision, titled(name), services.today(), visit.texts)
        await visit.show(pages)
    else:
        await visit.say(_SAID[outcome.result], title=titled(name))


async def not_still_true(visit: Visit, choice: NotStillTrue) -> None:
    """Takes back that a record is still true."""
    if not await _may(visit):
        return
    services, who = visit.services, f"person {visit.caller.id}"
    async with services.database.writing() as session:
        outcome = await freshness.take_back(session, choice.record_id, choice.revision, who, services.now())
        name = (await names(session, [choice.record_id], visit.texts.language)).get(choice.record_id)
    undone = outcome.result in (Confirmed.DONE, Confirmed.ALREADY)
    await visit.say("fresh-taken-back" if undone else _SAID[outcome.result], title=titled(name))


async def stop(visit: Visit, choice: StopFreshness) -> None:
    """Stops somebody's weekly digest."""
    if await _may(visit):
        async with visit.services.database.writing() as session:
            await freshness.stop(session, visit.caller.id, visit.services.now())
        await visit.say("fresh-stopped")


async def resume(visit: Visit, choice: ResumeFreshness) -> None:
    """Lets somebody's weekly digest go on."""
    if await _may(visit):
        async with visit.services.database.writing() as session:
            await freshness.resume(session, visit.caller.id)
        await visit.say("fresh-resumed")


async def _may(visit: Visit) -> bool:
    await answer_press(visit.update.callback_query)
    if may(visit.caller.roles, Act.EDIT):
        return True
    await visit.say("chat-not-allowed")
    return False


async def _entries(services: Services, which: Heap, first: int, texts: Texts) -> list[Entry]:
    today = services.today()
    async with services.database.reading() as session:
        if which is Heap.WINDOWS:
            windows = await freshness.windows(session, today, first, SHOWN)
            called = await names(session, [one.record_id for one in windows], texts.language)
            return [entry_of_window(one, called[one.record_id], texts) for one in windows]
        doubt = Doubt(which.value)
        found = await freshness.stale(session, doubt, today, services.zone, first, SHOWN)
        called = await names(session, [one.record_id for one in found], texts.language)
    return [entry_of_stale(one, doubt, called[one.record_id], today, texts) for one in found]


def _turning(which: Heap, page: int, total: int, texts: Texts) -> Row:
    """Leads to the pages before and behind, and back to the sums."""
    row: list[Button] = []
    if page:
        row.append(Button(texts.say("button-fresh-before"), FreshnessHeap(which, page - 1)))
    row.append(Button(texts.say("button-fresh-all"), Freshness()))
    if (page + 1) * SHOWN < total:
        row.append(Button(texts.say("button-fresh-next"), FreshnessHeap(which, page + 1)))
    return tuple(row)
