"""The pairs that were found, and what staff made of each: a judged pair comes back only when one half has changed."""

import datetime as dt
import hashlib
import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import Select, delete, exists, func, or_, select, update
from sqlalchemy.dialects import postgresql, sqlite

from knowledge.database import ReadSession, WriteSession
from knowledge.tables import Proposal, Submission, TwinPair
from knowledge.twins.sketches import Sketch

_AT_ONCE = 400


class State(StrEnum):
    """What became of a pair."""

    OPEN = "open"
    DIFFERENT = "different"
    """Somebody said that they are two."""
    MERGED = "merged"


@dataclass(frozen=True, slots=True)
class Found:
    """A pair that a search found; ``reasons`` and ``doubts`` are codes, the weightiest first."""

    one: Sketch
    other: Sketch
    score: float
    reasons: Sequence[str]
    doubts: Sequence[str]


@dataclass(frozen=True, slots=True)
class TwinPairState:
    """A pair as it is kept."""

    id: int
    one_key: str
    other_key: str
    score: float
    reasons: tuple[str, ...]
    doubts: tuple[str, ...]
    state: State
    judged_at: dt.datetime | None


async def keep(
    session: WriteSession, found: Sequence[Found], now: dt.datetime, since: dt.datetime | None = None
) -> int:
    """Keeps what a search through all records found, in the place of what earlier ones left open.

    Pairs that were told apart stay so unless what tells them apart has changed. Returns how many are open now.

    Args:
        since: when the search read the records; what was judged since stays as it was judged.
    """
    kept = {(row.one_key, row.other_key): row for row in await session.scalars(select(TwinPair))}
    standing: set[int] = set()
    new: list[dict[str, Any]] = []
    for pair in found:
        first, second = sorted((pair.one, pair.other), key=lambda sketch: sketch.key)
        values: dict[str, Any] = {
            "material": material(first, second), "score": pair.score, "reasons": list(pair.reasons),
            "doubts": list(pair.doubts),
        }  # fmt: skip
        row = kept.get((first.key, second.key))
        if row is None:
            keys = {"one_key": first.key, "other_key": second.key, "state": State.OPEN.value, "found_at": now}
            new.append(values | keys)
            continue
        standing.add(row.id)
        if row.state != State.OPEN and since is not None and row.judged_at is not None and row.judged_at >= since:
            continue
        if row.state == State.DIFFERENT and row.material == values["material"]:
            continue
        for name, value in values.items():
            setattr(row, name, value)
        row.state = State.OPEN.value
    await session.flush()
    stale = [row.id for row in kept.values() if row.state == State.OPEN and row.id not in standing]
    for start in range(0, len(stale), _AT_ONCE):
        await session.execute(delete(TwinPair).where(TwinPair.id.in_(stale[start : start + _AT_ONCE])))
    if new:  # another process may have looked at the same time
        insert = (postgresql if session.get_bind().dialect.name == "postgresql" else sqlite).insert
        await session.execute(insert(TwinPair).on_conflict_do_nothing(), new)
    return await count_open(session)


def material(one: Sketch, other: Sketch) -> str:
    """Digests what tells two records apart or makes them one (SHA-256, hex); their wording may change without it."""
    said = [
        [
            sorted((lang, text.title, text.org) for lang, text in sketch.texts.items()),
            [str(day) for day in (sketch.opens, sketch.closes, sketch.starts, sketch.posted)],
            [sketch.country, sketch.region, sketch.location, sketch.url, list(sketch.terms), list(sketch.amounts)],
        ]
        for sketch in (one, other)
    ]
    return hashlib.sha256(json.dumps(said, ensure_ascii=False).encode()).hexdigest()


async def count_open(session: ReadSession | WriteSession) -> int:
    """Counts the pairs that nobody has judged and nobody has handed in as a merger."""
    return await session.scalar(select(func.count()).where(_UNJUDGED)) or 0


async def count_put_off(session: ReadSession) -> int:
    """Counts those of them that somebody left for later."""
    return await session.scalar(select(func.count()).where(_UNJUDGED, TwinPair.put_off_at.is_not(None))) or 0


_RETIRING = (
    select(Proposal.id)
    .join(Submission, Submission.id == Proposal.submission_id)
    .where(Submission.origin == "merge", Submission.status.in_(("waiting", "publishing")))
    .where(Proposal.deed == "retire", Proposal.left_out.is_(False), Proposal.result.is_(None))
    .where(
        or_(
            (Proposal.key == TwinPair.one_key) & (Proposal.twin_key == TwinPair.other_key),
            (Proposal.key == TwinPair.other_key) & (Proposal.twin_key == TwinPair.one_key),
        )
    )
)
_UNJUDGED = (TwinPair.state == State.OPEN) & ~exists(_RETIRING.correlate(TwinPair))


async def next_open(session: ReadSession, *, besides: int | None = None) -> TwinPairState | None:
    """Gives the likeliest pair that nobody has judged; what was left for later comes last, the longest ago first."""
    wanted = select(TwinPair).where(_UNJUDGED)
    if besides is not None:
        wanted = wanted.where(TwinPair.id != besides)
    row = await session.scalar(_likeliest(wanted).limit(1))
    return None if row is None else _state(row)


async def pair(session: ReadSession | WriteSession, id: int) -> TwinPairState | None:
    """Gives a pair; None where there is none."""
    row = await session.get(TwinPair, id, populate_existing=True)
    return None if row is None else _state(row)


async def between(session: ReadSession | WriteSession, one: str, other: str) -> TwinPairState | None:
    """Gives the pair of two records; None where none was found."""
    first, second = sorted((one, other))
    row = await session.scalar(select(TwinPair).where(TwinPair.one_key == first, TwinPair.other_key == second))
    return None if row is None else _state(row)


async def drop(session: WriteSession, id: int) -> None:
    """Drops an open pair that is none any more; what is still one is found anew."""
    await session.execute(delete(TwinPair).where(TwinPair.id == id, TwinPair.state == State.OPEN))


async def tell_apart(session: WriteSession, id: int, person_id: int, now: dt.datetime) -> bool:
    """Notes that the two are two; False where somebody has judged them before."""
    values = {"state": State.DIFFERENT.value, "judged_by": person_id, "judged_at": now}
    still = (TwinPair.id == id) & (TwinPair.state == State.OPEN)
    return (
        await session.execute(update(TwinPair).where(still).values(values).returning(TwinPair.id))
    ).first() is not None


async def reopen(session: WriteSession, id: int) -> None:
    """Takes back that the two are two."""
    values = {"state": State.OPEN.value, "judged_by": None, "judged_at": None}
    apart = (TwinPair.id == id) & (TwinPair.state == State.DIFFERENT)
    await session.execute(update(TwinPair).where(apart).values(values))


async def put_off(session: WriteSession, id: int, now: dt.datetime) -> None:
    """Leaves a pair for later: all others come before it."""
    await session.execute(update(TwinPair).where(TwinPair.id == id).values(put_off_at=now))


async def told_apart(session: ReadSession | WriteSession, keys: Collection[str]) -> frozenset[frozenset[str]]:
    """Gives the pairs with one of these keys of which somebody said that they are two."""
    found: set[frozenset[str]] = set()
    ordered = sorted(keys)
    for start in range(0, len(ordered), _AT_ONCE):
        some = ordered[start : start + _AT_ONCE]
        named = or_(TwinPair.one_key.in_(some), TwinPair.other_key.in_(some))
        rows = await session.execute(
            select(TwinPair.one_key, TwinPair.other_key).where(TwinPair.state == State.DIFFERENT, named)
        )
        found |= {frozenset((row.one_key, row.other_key)) for row in rows}
    return frozenset(found)


def _likeliest(wanted: Select[Any]) -> Select[Any]:
    return wanted.order_by(TwinPair.put_off_at.is_not(None), TwinPair.put_off_at, TwinPair.score.desc(), TwinPair.id)


def _state(row: TwinPair) -> TwinPairState:
    return TwinPairState(
        id=row.id,
        one_key=row.one_key,
        other_key=row.other_key,
        score=row.score,
        reasons=tuple(row.reasons),
        doubts=tuple(row.doubts),
        state=State(row.state),
        judged_at=row.judged_at,
    )
