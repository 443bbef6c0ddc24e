"""``liaison starter``: what ships with the program, and taking its demonstration away."""

import asyncio
import datetime as dt
import sys
from collections import Counter
from pathlib import Path

import click

from bot.commands.shared import Common, common_options, flag, opened, settled, who_runs
from bot.commands.spoken import SpokenCommand, SpokenGroup
from bot.errors import Refused
from bot.json_output import json_line
from bot.progress import progress_lines
from handlers.texts import Texts
from knowledge.catalogue import Signature, demonstration
from knowledge.starter import remove_demonstration
from knowledge.vocabulary import Kind


def starter_command(texts: Texts) -> click.Command:
    """Builds the group of commands."""
    return SpokenGroup(
        "starter",
        texts=texts,
        help=texts.say("help-starter"),
        no_args_is_help=True,
        commands=[_remove_command(texts)],
    )


def _remove_command(texts: Texts) -> click.Command:
    def run(yes: bool, data: Path | None, today: dt.date | None, language: str | None, json: bool) -> int:
        return asyncio.run(_remove(settled(texts, data, today, language), sure=yes, as_json=json))

    return SpokenCommand(
        "remove",
        texts=texts,
        callback=run,
        help=texts.say("help-remove"),
        params=[flag("--yes", texts.say("help-option-yes")), *common_options(texts)],
    )


async def _remove(common: Common, *, sure: bool, as_json: bool) -> int:
    async with opened(common) as desk:
        async with desk.database.reading() as session:
            kinds = Counter((await demonstration(session)).values())
        if kinds and not sure and not _confirmed(common, kinds.total()):
            click.echo(common.texts.say("starter-kept"), err=True)
            return 1
        signature = Signature(who=who_runs(), why="starter remove", at=dt.datetime.now(dt.UTC))
        removed = await remove_demonstration(desk.database, signature)
        if desk.keeping.holds:
            with progress_lines(common.err, common.texts) as on_progress:
                await desk.keeping.feed.catch_up(on_progress)
        office = await desk.assistant.office(common.texts.language)
    if as_json:
        click.echo(json_line({"removed": removed}))
    else:
        _tell(common, kinds, officeless=office is None)
    return 0


def _confirmed(common: Common, count: int) -> bool:
    """Asks whether to go on; where nobody can answer, ``--yes`` has to say so."""
    if not sys.stdin.isatty():
        raise Refused("error-starter-unconfirmed")
    click.echo(common.texts.say("starter-confirm", count=count), err=True)
    return input().strip().lower() in common.texts.say("starter-yes-words").split()


def _tell(common: Common, kinds: Counter[Kind], *, officeless: bool) -> None:
    """Says what is gone, what stays, and what is left to do."""
    texts = common.texts
    if not kinds:
        click.echo(texts.say("starter-nothing"))
        return
    each = (texts.say("starter-kind", kind=texts.say(f"kind-{kind}"), count=count) for kind, count in kinds.items())
    listed = texts.say("list-separator").join(each)
    click.echo(texts.say("starter-removed", count=kinds.total(), kinds=listed))
    if officeless:
        click.echo(texts.say("starter-no-office"))
