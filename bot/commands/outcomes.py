"""``liaison outcomes``: what introductions come to, in figures that tell nothing of any one of them."""

import asyncio
from pathlib import Path

import click
from rich.console import Console

from bot.commands.shared import Common, common_options, settled, stored
from bot.commands.spoken import SpokenCommand
from bot.json_output import json_line
from bot.outcomes_output import print_report, report_json
from handlers.texts import Texts
from knowledge import shelf
from knowledge.outcomes.figures import report
from knowledge.vocabulary import Language


def outcomes_command(texts: Texts) -> click.Command:
    """Builds the command."""

    def run(data: Path | None, today: str | None, language: str | None, json: bool) -> int:
        return asyncio.run(_outcomes(settled(texts, data, None, language), as_json=json))

    return SpokenCommand(
        "outcomes", texts=texts, callback=run, help=texts.say("help-outcomes"), params=common_options(texts)
    )


async def _outcomes(common: Common, *, as_json: bool) -> int:
    settings = common.settings
    async with stored(common) as database, database.reading() as session:
        found = await report(session, settings.working_days, settings.zone)
        ids = await shelf.ids_of(session, found.by_record)
        reader = Language(common.texts.language)
        cards = await shelf.cards(session, list(ids.values()), reader, common.today, settings.desk_office)
    if as_json:
        click.echo(json_line(report_json(found)))
    else:
        print_report(Console(highlight=False), found, {card.key: card.title for card in cards}, common.texts)
    return 0
