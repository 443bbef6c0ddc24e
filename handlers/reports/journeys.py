"""/report: the figures of a period as a picture, in words, and as a table, for whoever of the staff may see them."""

import functools

from handlers.buttons import ReportTable, ShowReport
from handlers.context import Visit
from handlers.csv_files import CSV
from handlers.drawings import show_drawn
from handlers.gaps.gathering import gather
from handlers.page import Button, Document, Row, text_pages
from handlers.pictures import report_picture
from handlers.replying import answer_press, typing
from handlers.reports.naming import file_days, titled
from handlers.reports.table import report_csv
from handlers.reports.topics import named
from handlers.reports.words import report_blocks
from knowledge.people import Act, may
from knowledge.reporting import Period, Report, report

_IN_A_ROW = 3
_AT_ONCE = 100
"""Questions without an answer that whoever looks waits for to be sorted by topic; the desk sorts others by itself."""


async def this_month(visit: Visit) -> None:
    """Shows the figures of this month, or of the period named behind the command, such as ``year`` or ``今年``."""
    named = {visit.texts.say(f"figures-period-{period.value}").lower(): period for period in Period}
    named |= {period.value: period for period in Period}
    await _show(visit, named.get(visit.argument.lower(), Period.MONTH))


async def show(visit: Visit, choice: ShowReport) -> None:
    """Shows the figures of a period."""
    await answer_press(visit.update.callback_query)
    await _show(visit, choice.period)


async def send_table(visit: Visit, choice: ReportTable) -> None:
    """Sends the figures of a period as a table that any spreadsheet opens."""
    await answer_press(visit.update.callback_query)
    if not await _may_see(visit):
        return
    found = await _found(visit, choice.period)
    name = visit.texts.say("figures-file", days=file_days(found))
    await visit.show(text_pages(visit.texts.say("figures-csv-sent")))
    await visit.send_document(Document(name, CSV, report_csv(found, visit.texts)))


async def _show(visit: Visit, period: Period) -> None:
    """Sends the picture, and after it all that it shows in words, with the ways on under them."""
    if not await _may_see(visit):
        return
    texts, place = visit.texts, visit.place
    async with typing(visit.context.bot, place.chat_id, thread=place.thread):
        found = await _found(visit, period)
    await show_drawn(
        visit,
        functools.partial(report_picture, found, texts),
        texts.say("figures-picture", days=file_days(found)),
        titled("figures-caption", found, texts),
        report_blocks(found, texts),
        _rows(visit, period),
    )


async def _may_see(visit: Visit) -> bool:
    allowed = may(visit.caller.roles, Act.REPORT)
    if not allowed:
        await visit.say("figures-not-allowed")
    return allowed


async def _found(visit: Visit, period: Period) -> Report:
    services = visit.services
    await gather(services, _AT_ONCE)
    async with services.database.reading() as session:
        found = await report(session, period, services.today(), services.zone, services.working_days)
        return await named(session, services, found)


def _rows(visit: Visit, shown: Period) -> list[Row]:
    texts = visit.texts
    others = [
        Button(texts.say(f"figures-period-{period.value}"), ShowReport(period))
        for period in Period
        if period is not shown
    ]
    rows: list[Row] = [tuple(others[start : start + _IN_A_ROW]) for start in range(0, len(others), _IN_A_ROW)]
    return [*rows, (Button(texts.say("figures-button-csv"), ReportTable(shown)),)]
