"""What merged records show: their old numbers lead to the kept one, which names every source, and may be undone."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from handlers.buttons import UndoMerger
from handlers.buttons.records import OpenRecord
from handlers.context import Visit
from handlers.page import Button, Row
from handlers.paging import on_one_line
from knowledge import holdings
from knowledge.people import Act, may
from knowledge.twins import merged
from knowledge.twins.carrying import further_sources

_UNDONE = 3
"""Mergers of one record that are offered to be undone, the latest."""
_ON_A_BUTTON = 30
"""UTF-16 code units."""


@dataclass(frozen=True, slots=True)
class Beside:
    """What stands beside the card of a record that others were made one with."""

    sources: Sequence[Mapping[str, str]]
    rows: tuple[Row, ...]


async def beside(visit: Visit, record_id: int, key: str) -> Beside:
    """Gives the further sources of a record, and for reviewers what undoes its mergers."""
    async with visit.services.database.looking_up() as session:
        sources = await further_sources(session, record_id)
        judges = bool(sources) and may(visit.caller.roles, Act.PUBLISH) and not visit.place.is_group
        numbers = (await merged.merged_ones(session, key))[:_UNDONE] if judges else []
        gone = {number: await merged.merged_one(session, number) for number in numbers}
    texts = visit.texts
    rows = [
        (Button(texts.say("button-twin-undo", title=on_one_line(one.title(texts.language), _ON_A_BUTTON)),
                UndoMerger(number, False)),)
        for number, one in gone.items()
        if one is not None
    ]  # fmt: skip
    return Beside(sources, tuple(rows))


@dataclass(frozen=True, slots=True)
class Led:
    """What staff are told of the mergers of a record, and what they can do about them."""

    lines: tuple[str, ...]
    rows: tuple[Row, ...]


async def merged_rows(visit: Visit, record_id: int, key: str) -> Led:
    """Says what a record was merged into, with what undoes that; of a kept one, gives what undoes its mergers."""
    texts = visit.texts
    async with visit.services.database.reading() as session:
        number = await merged.merged_into(session, record_id)
        kept = None if number is None else (await holdings.held(session, [number], texts.language)).get(number)
    if kept is None:
        return Led((), (await beside(visit, record_id, key)).rows)
    title = on_one_line(kept.title, _ON_A_BUTTON)
    rows: list[Row] = [(Button(texts.say("button-twin-kept", title=title), OpenRecord(kept.record_id)),)]
    if may(visit.caller.roles, Act.PUBLISH):
        rows.append((Button(texts.say("button-twin-undo", title=title), UndoMerger(record_id, False)),))
    return Led((texts.say("twin-led", title=kept.title),), tuple(rows))
