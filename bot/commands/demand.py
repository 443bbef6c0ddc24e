"""``liaison demand``: what openings and needs want against what is taught, printed, as JSON, a table and a picture."""

import asyncio
import datetime as dt
from dataclasses import dataclass
from pathlib import Path

import click
from rich.console import Console

from bot.commands.figure_files import PNG, check_picture, drawing, file_options, write
from bot.commands.shared import Common, common_options, settled, stored
from bot.commands.spoken import SpokenCommand
from bot.demand_json import demand_json
from bot.json_output import json_line
from bot.key_file import kept_key
from bot.settings import Settings
from handlers.buttons import DemandView
from handlers.demand_signal.naming import Found
from handlers.demand_signal.table import signal_csv
from handlers.demand_signal.words import signal_blocks
from handlers.html import plain_of
from handlers.pictures import signal_picture, signal_svg
from handlers.texts import Texts
from knowledge.database import Database
from knowledge.errors import KeyMalformed
from knowledge.key_check import would_fit
from knowledge.sealing import Seal
from knowledge.starter.linkage import load_linkage
from retrieval.demand_signal import demand_signal
from retrieval.linkage.widening import Widening


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What is to be made of the figures, beside printing them."""

    view: DemandView
    csv: Path | None
    picture: Path | None
    as_json: bool


def demand_command(texts: Texts) -> click.Command:
    """Builds the command."""

    def run(
        by: str, csv: Path | None, picture: Path | None, data: Path | None, today: dt.date | None,
        language: str | None, json: bool,
    ) -> int:  # fmt: skip
        check_picture(picture)
        wanted = _Wanted(DemandView(by), csv, picture, json)
        return asyncio.run(_demand(settled(texts, data, today, language), wanted))

    views = click.Choice([view.value for view in DemandView])
    by = click.Option(["--by"], type=views, default=DemandView.SKILLS.value, help=texts.say("help-option-demand-by"))
    return SpokenCommand(
        "demand",
        texts=texts,
        callback=run,
        help=texts.say("help-demand"),
        params=[by, *file_options(texts), *common_options(texts)],
    )


async def _demand(common: Common, wanted: _Wanted) -> int:
    texts = common.texts
    async with stored(common) as database:
        await load_linkage(database, common.now())
        seal = await _seal(database, common.settings)
        async with database.reading() as session:
            atlas = await Widening().atlas(session)
            signal = await demand_signal(session, atlas, seal, common.today, common.now())
    found = Found(signal, atlas.nodes)
    if wanted.as_json:
        click.echo(json_line(demand_json(found)))
    else:
        Console(highlight=False).print(plain_of(signal_blocks(found, wanted.view, texts)), markup=False)
    if wanted.csv is not None:
        write(common, wanted.csv, signal_csv(found, texts))
    if wanted.picture is not None:
        draw = signal_picture if wanted.picture.suffix.lower() == PNG else signal_svg
        write(common, wanted.picture, drawing(common, lambda: draw(found, texts)))
    return 0


async def _seal(database: Database, settings: Settings) -> Seal | None:
    """Gives what opens needs; None where no key is set, nor kept for the chat, that is the database's."""
    kept = kept_key(settings.config_folder)
    for keys in (settings.keys, [kept] if kept else []):
        try:
            seal = Seal(keys) if keys else None
        except KeyMalformed:
            continue
        if seal is not None and await would_fit(database, seal):
            return seal
    return None
