"""/demand: what openings and needs want against what is taught, for whoever of the staff may see figures."""

import functools

from handlers.buttons import DemandTable, DemandView, ShowDemand
from handlers.context import Visit
from handlers.csv_files import CSV
from handlers.demand_signal.naming import Found
from handlers.demand_signal.table import signal_csv
from handlers.demand_signal.words import signal_blocks
from handlers.drawings import show_drawn
from handlers.page import Button, Document, Row, laid_out, text_pages
from handlers.pictures import signal_picture
from handlers.replying import answer_press
from knowledge.people import Act, may
from retrieval.demand_signal import demand_signal
from retrieval.linkage.widening import Widening


async def begin(visit: Visit) -> None:
    """Shows what is wanted in all, with its picture."""
    if not await _may_see(visit):
        return
    found = await _found(visit)
    texts, day = visit.texts, visit.services.today().isoformat()
    await show_drawn(
        visit,
        functools.partial(signal_picture, found, texts),
        texts.say("signal-picture", day=day),
        texts.say("signal-caption"),
        signal_blocks(found, DemandView.SKILLS, texts),
        _rows(visit, DemandView.SKILLS),
    )


async def show(visit: Visit, choice: ShowDemand) -> None:
    """Shows what is wanted by major, by sector or in all, in words."""
    await answer_press(visit.update.callback_query)
    if await _may_see(visit):
        blocks = signal_blocks(await _found(visit), choice.view, visit.texts)
        await visit.show(laid_out(blocks, _rows(visit, choice.view)))


async def send_table(visit: Visit, choice: DemandTable) -> None:
    """Sends all figures as a table that any spreadsheet opens."""
    await answer_press(visit.update.callback_query)
    if not await _may_see(visit):
        return
    found, texts = await _found(visit), visit.texts
    await visit.show(text_pages(texts.say("signal-csv-sent")))
    name = texts.say("signal-file", day=visit.services.today().isoformat())
    await visit.send_document(Document(name, CSV, signal_csv(found, texts)))


async def _may_see(visit: Visit) -> bool:
    allowed = may(visit.caller.roles, Act.REPORT)
    if not allowed:
        await visit.say("figures-not-allowed")
    return allowed


async def _found(visit: Visit) -> Found:
    services = visit.services
    async with services.database.reading() as session:
        atlas = await Widening().atlas(session)
        signal = await demand_signal(session, atlas, services.seal, services.today(), services.now())
    return Found(signal, atlas.nodes)


def _rows(visit: Visit, shown: DemandView) -> list[Row]:
    texts = visit.texts
    others = tuple(
        Button(texts.say(f"signal-button-{view.value}"), ShowDemand(view)) for view in DemandView if view is not shown
    )
    return [others, (Button(texts.say("figures-button-csv"), DemandTable()),)]
