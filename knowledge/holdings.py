"""Records as staff look them up: whatever their stage and audience, by their words or their key."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, and_, or_, select

from knowledge.database import ReadSession, WriteSession
from knowledge.tables import Record, Text
from knowledge.vocabulary import Audience, Kind, Language, Stage

_MOST_WORDS = 6
_READ = 400
"""Texts that are read to find the best among them."""


@dataclass(frozen=True, slots=True)
class Held:
    """A record by its title, and where it stands.

    Attributes:
        title: in the reader's language where it has one.
    """

    record_id: int
    key: str
    kind: Kind
    stage: Stage
    audience: Audience
    revision: int
    title: str
    org: str | None


async def find(
    session: ReadSession,
    words: str,
    reader: Language,
    most: int,
    *,
    kinds: Collection[Kind] = (),
    stages: Collection[Stage] = (),
) -> list[Held]:
    """Finds the records in which all of these words stand, or that have them as their key, the nearest first.

    Titles, organisations and keys come before bodies.

    Args:
        kinds: those that are meant; all where it is empty.
        stages: likewise.
    """
    sought = words.split()[:_MOST_WORDS]
    if not sought:
        return []
    among = [Record.kind.in_(kinds)] if kinds else []
    among += [Record.stage.in_(stages)] if stages else []
    found: dict[int, tuple[_Nearness, Held]] = {}
    for rank, bodies in enumerate((False, True)):
        if len(found) < most:
            holds = and_(*(_holds(word, bodies=bodies) for word in sought))
            query = _HELD.where(*among, or_(Record.key == words.strip(), holds)).order_by(Record.id).limit(_READ)
            for one in _best(await session.execute(query), reader):
                found.setdefault(one.record_id, (_nearness(one, words.strip(), rank), one))
    return [one for _, one in sorted(found.values(), key=lambda pair: pair[0])][:most]


async def held(session: ReadSession | WriteSession, record_ids: Collection[int], reader: Language) -> dict[int, Held]:
    """Gives records by their numbers; those that are not there are left out."""
    rows = await session.execute(_HELD.where(Record.id.in_(record_ids)))
    return {one.record_id: one for one in _best(rows, reader)}


async def held_under(session: ReadSession | WriteSession, keys: Collection[str], reader: Language) -> dict[str, Held]:
    """Gives records by their keys; those that are not there are left out."""
    rows = await session.execute(_HELD.where(Record.key.in_(keys)))
    return {one.key: one for one in _best(rows, reader)}


_HELD = select(
    Record.id, Record.key, Record.kind, Record.stage, Record.audience, Record.revision, Text.lang, Text.title, Text.org
).join(Text, Text.record_id == Record.id)


def _holds(word: str, *, bodies: bool) -> ColumnElement[bool]:
    columns = (Text.title, Text.org, Record.key, *((Text.body,) if bodies else ()))
    return or_(*(column.icontains(word, autoescape=True) for column in columns))


def _best(rows: Iterable[Any], reader: Language) -> list[Held]:
    """Gives each record once, in the reader's language where it has one."""
    best: dict[int, Held] = {}
    for row in rows:
        if row.id not in best or row.lang == reader:
            where = (Kind(row.kind), Stage(row.stage), Audience(row.audience), row.revision)
            best[row.id] = Held(row.id, row.key, *where, row.title, row.org)
    return list(best.values())


_Nearness = tuple[int, bool, bool, bool, int, int]


def _nearness(one: Held, words: str, rank: int) -> _Nearness:
    exactly = words.casefold() in (one.key.casefold(), one.title.casefold())
    within = words.casefold() in one.title.casefold()
    return (rank, not exactly, not within, one.stage is Stage.RETIRED, len(one.title), one.record_id)
