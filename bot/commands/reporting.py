"""``liaison report``: the figures of a period for staff, printed, as JSON, as a table and as a picture."""

import asyncio
import datetime as dt
from dataclasses import dataclass
from pathlib import Path

import click
from rich.console import Console

from bot.commands.shared import Common, common_options, settled, stored
from bot.commands.spoken import SpokenCommand
from bot.errors import Refused
from bot.json_output import json_line
from bot.report_json import report_json
from handlers.html import plain_of
from handlers.pictures import NotDrawn, report_picture, report_svg
from handlers.reports.table import report_csv
from handlers.reports.words import report_blocks
from handlers.texts import Texts
from knowledge.reporting import Period, Report, report

_PNG, _SVG = ".png", ".svg"


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
        if picture is not None and picture.suffix.lower() not in (_PNG, _SVG):
            raise Refused("usage-report-picture", path=str(picture))
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
            _file("--csv", texts.say("help-option-csv")),
            _file("--picture", texts.say("help-option-picture")),
            *common_options(texts),
        ],
    )


def _file(name: str, text: str) -> click.Option:
    return click.Option([name], type=click.Path(path_type=Path), metavar="FILE", help=text)


async def _report(common: Common, wanted: _Wanted) -> int:
    settings, texts = common.settings, common.texts
    async with stored(common) as database, database.reading() as session:
        found = await report(session, wanted.period, common.today, settings.zone, settings.working_days)
    if wanted.as_json:
        click.echo(json_line(report_json(found)))
    else:
        Console(highlight=False).print(plain_of(report_blocks(found, texts)), markup=False)
    if wanted.csv is not None:
        _write(common, wanted.csv, report_csv(found, texts))
    if wanted.picture is not None:
        _write(common, wanted.picture, _drawn(common, found, wanted.picture.suffix.lower()))
    return 0


def _drawn(common: Common, found: Report, ending: str) -> bytes:
    """Draws the picture, and says where it is in English for want of a font.

    Raises:
        Refused: nothing can be drawn here.
    """
    try:
        made = report_picture(found, common.texts) if ending == _PNG else report_svg(found, common.texts)
    except NotDrawn:
        raise Refused("error-report-picture") from None
    if not made.in_its_language:
        common.err.print(common.texts.say("figures-no-font"), style="dim", markup=False)
    return made.data


def _write(common: Common, path: Path, data: bytes) -> None:
    try:
        path.write_bytes(data)
    except OSError:
        raise Refused("error-report-file", path=str(path)) from None
    common.err.print(common.texts.say("note-report-written", path=str(path)), style="dim", markup=False)
