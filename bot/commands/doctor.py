"""``liaison doctor``: what a data folder holds, and how its derived indexes stand; it only reads."""

import asyncio
from pathlib import Path

import click
from rich.console import Console

from bot.commands.shared import Common, common_options, settled
from bot.commands.spoken import SpokenCommand
from bot.doctor_table import print_findings
from bot.examination import examine
from bot.json_output import json_line
from handlers.texts import Texts


def doctor_command(texts: Texts) -> click.Command:
    """Builds the command; its exit status is 0 healthy, 1 something will mend itself, 2 damaged."""

    def run(data: Path | None, today: str | None, language: str | None, json: bool) -> int:
        return asyncio.run(_doctor(settled(texts, data, None, language), as_json=json))

    return SpokenCommand(
        "doctor", texts=texts, callback=run, help=texts.say("help-doctor"), params=common_options(texts)
    )


async def _doctor(common: Common, *, as_json: bool) -> int:
    findings = await examine(common.settings)
    if as_json:
        click.echo(json_line(findings.as_json()))
    else:
        print_findings(Console(highlight=False), findings, common.texts)
    return findings.status
