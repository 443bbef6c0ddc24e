"""``liaison reindex``: the derived indexes built anew from the database, the old ones serving until then."""

import asyncio
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

import click

from bot.commands.shared import Common, common_options, opened, settled
from bot.commands.spoken import SpokenCommand
from bot.desk import OpenDesk
from bot.json_output import json_line
from bot.progress import progress_lines
from handlers.texts import Texts
from knowledge import rebuilds
from knowledge.rebuilds import Derived

_ALL = "all"
_KINDS = [*(index.value for index in Derived), _ALL]
_LOOKS_EVERY = 0.5
"""Seconds between two looks at whether the keeper is done, or gone."""


def reindex_command(texts: Texts) -> click.Command:
    """Builds the command."""

    def run(kind: str, data: Path | None, today: str | None, language: str | None, json: bool) -> int:
        chosen = list(Derived) if kind == _ALL else [Derived(kind)]
        return asyncio.run(_reindex(settled(texts, data, None, language), chosen, as_json=json))

    return SpokenCommand(
        "reindex",
        texts=texts,
        callback=run,
        help=texts.say("help-reindex"),
        params=[
            click.Option(
                ["--kind"], type=click.Choice(_KINDS), default=_ALL, show_default=True,
                help=texts.say("help-option-index"),
            ),
            *common_options(texts),
        ],
    )  # fmt: skip


async def _reindex(common: Common, chosen: Sequence[Derived], *, as_json: bool) -> int:
    async with opened(common) as desk:
        begun = time.monotonic()
        async with desk.database.writing() as session:
            asked = {index: await rebuilds.ask(session, index) for index in chosen}
        here = await _until_done(common, desk, asked)
        seconds = round(time.monotonic() - begun, 1)
    if as_json:
        click.echo(json_line({"rebuilt": [*asked], "by": "this process" if here else "keeper", "seconds": seconds}))
    else:
        common.err.print(common.texts.say("reindex-done", seconds=f"{seconds}"))
    return 0


async def _until_done(common: Common, desk: OpenDesk, asked: Mapping[Derived, int]) -> bool:
    """Builds what was asked for, or waits for the keeper to do it; says whether this process did.

    Refusing while a bot runs would mean stopping it for what it can do without a pause. Should the keeper be one that
    does not answer requests, such as an import, or end on the way, this process takes over.
    """
    told = False
    with progress_lines(common.err, common.texts) as on_progress:
        while True:
            if await desk.keeping.take():
                await desk.keeping.feed.fulfil(on_progress)
                return True
            if await _done(desk, asked):
                return False
            if not told:
                common.err.print(common.texts.say("reindex-keeper-asked"))
                told = True
            await asyncio.sleep(_LOOKS_EVERY)


async def _done(desk: OpenDesk, asked: Mapping[Derived, int]) -> bool:
    async with desk.database.reading() as session:
        return all([await rebuilds.is_done(session, index, number) for index, number in asked.items()])
