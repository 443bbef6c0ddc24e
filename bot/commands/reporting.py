"""``liaison report``: the figures of a period for staff, printed, as JSON, as a table and as a picture."""

import asyncio
import datetime as dt
from dataclasses import dataclass
from pathlib import Path

import click
from rich.console import Console

from bot.commands.figure_files import PNG, check_picture, drawing, file_options, write
from bot.commands.shared import Common, common_options, settled, stored
from bot.commands.spoken import SpokenCommand
from bot.json_output import json_line
from bot.report_json import report_json
from handlers.html import plain_of
from handlers.pictures import report_picture, report_svg
from handlers.reports.table import report_csv
from handlers.reports.words import report_blocks
from handlers.texts import Texts
from knowledge.reporting import Period, report


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What is to be made of the figures, beside printing them."""

    period: Period
    csv: Path | None
    picture: Path | None
    as_json: bool


def report_command(texts: Texts) -> click.Command:
    """Builds the command."""

    def run(
        period: str, csv: Path | None, picture: Path | None, data: Path | None, today: dt.date | None,
        language: str | None, json: bool,
    ) -> int:  # fmt: skip
        check_picture(picture)
        wanted = _Wanted(Period(period), csv, picture, json)
        return asyncio.run(_report(settled(texts, data, today, language), wanted))

    periods = click.Choice([period.value for period in Period])
    return SpokenCommand(
        "report",
        texts=texts,
        callback=run,
        help=texts.say("help-report"),
        params=[
            click.Option(["--period"], type=periods, default=Period.MONTH.value, help=texts.say("help-option-period")),
            *file_options(texts),
            *common_options(texts),
        ],
    )


async def _report(common: Common, wanted: _Wanted) -> int:
    settings, texts = common.settings, common.texts
    async with stored(common) as database, database.reading() as session:
        found = await report(session, wanted.period, common.today, settings.zone, settings.working_days)
    if wanted.as_json:
        click.echo(json_line(report_json(found)))
    else:
        Console(highlight=False).print(plain_of(report_blocks(found, texts)), markup=False)
    if wanted.csv is not None:
        write(common, wanted.csv, report_csv(found, texts))
    if wanted.picture is not None:
        draw = report_picture if wanted.picture.suffix.lower() == PNG else report_svg
        write(common, wanted.picture, drawing(common, lambda: draw(found, texts)))
    return 0
