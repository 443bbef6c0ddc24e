"""``liaison linkage walk``: from a sector, occupation or major along the linkage, each step with its source."""

import asyncio
import datetime as dt
from pathlib import Path

import click
from rich.console import Console

from bot.commands.shared import Common, common_options, flag, settled, stored
from bot.commands.spoken import SpokenCommand, SpokenGroup
from bot.errors import Refused
from bot.json_output import json_line
from bot.linkage_output import Walked, print_walked, walked_json
from handlers.linkage import name as name_of
from handlers.texts import Texts
from knowledge import linkage
from knowledge.database import ReadSession
from knowledge.starter.linkage import load_linkage
from knowledge.walks import Direction, Level, Node, Route
from retrieval.linkage.widening import Widening

_MOST = 200
"""Paths from one node that are given."""
_NEAR = 5


def linkage_command(texts: Texts) -> click.Command:
    """Builds the group."""
    group = SpokenGroup("linkage", texts=texts, help=texts.say("help-linkage"), no_args_is_help=True)
    group.add_command(_walk_command(texts))
    return group


def _walk_command(texts: Texts) -> click.Command:
    def run(
        text: tuple[str, ...], to: str | None, up: bool, down: bool, data: Path | None, today: dt.date | None,
        language: str | None, json: bool,
    ) -> int:  # fmt: skip
        common = settled(texts, data, today, language)
        if up and down:
            raise Refused("usage-linkage-both")
        typed = " ".join(text).strip()
        if not typed:
            raise Refused("usage-linkage-empty")
        direction = Direction.UP if up else Direction.DOWN if down else None
        return asyncio.run(_walk(common, typed, direction, None if to is None else Level(to), as_json=json))

    return SpokenCommand(
        "walk",
        texts=texts,
        callback=run,
        help=texts.say("help-walk"),
        params=[
            click.Argument(["text"], nargs=-1),
            click.Option(
                ["--to"], type=click.Choice([level.value for level in Level]), help=texts.say("help-option-to")
            ),
            flag("--up", texts.say("help-option-up")),
            flag("--down", texts.say("help-option-down")),
            *common_options(texts),
        ],
    )


async def _walk(common: Common, text: str, direction: Direction | None, to: Level | None, *, as_json: bool) -> int:
    async with stored(common) as database:
        await load_linkage(database, dt.datetime.now(dt.UTC))
        async with database.reading() as session:
            atlas = await Widening().atlas(session)
            exact = atlas.exactly(text)
            starts = exact or atlas.by_words(text)
            near = () if starts else atlas.near(text, _NEAR)
            walks = [await _from(session, start, direction, to) for start in starts]
    walked = Walked(text, bool(exact), walks, near, to)
    if as_json:
        click.echo(json_line(walked_json(walked, common.texts)))
    elif walks:
        print_walked(Console(highlight=False), walked, common.texts)
    else:
        raise _unknown(text, near, common.texts)
    return 0 if walks else 1


async def _from(
    session: ReadSession, start: Node, direction: Direction | None, to: Level | None
) -> tuple[Node, list[Route], bool]:
    """Walks from one node: as asked, else both ways; to a level straight where a way leads, else up and down again."""
    both = (Direction.UP, Direction.DOWN)
    found: list[Route] = []
    more = False
    for ways in ((direction,),) if direction else (both, (Direction.OVER,)) if to else (both,):
        for way in ways:
            walk = await linkage.walk(session, [start.key], way)
            routes, beyond = walk.paths(start, to, _MOST)
            found, more = [*found, *routes], more or beyond
        if found:
            break
    return start, found, more


def _unknown(text: str, near: tuple[Node, ...], texts: Texts) -> Refused:
    if not near:
        return Refused("error-linkage-unknown", text=text)
    listed = texts.say("list-separator").join(texts.say("quoted", text=name_of(node, texts)) for node in near)
    return Refused("error-linkage-near", text=text, near=listed)
