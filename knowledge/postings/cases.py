"""What is reported of openings, as it stands."""

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import select

from knowledge.database import ReadSession, WriteSession
from knowledge.sealing import Seal
from knowledge.tables import Flag, Flagging

_Session = ReadSession | WriteSession


class Reason(StrEnum):
    """What is wrong with an opening, as somebody says."""

    MONEY = "money"
    FALSE = "false"
    CLOSED = "closed"
    DISCRIMINATES = "discriminates"
    OTHER = "other"


class Verdict(StrEnum):
    """What a reviewer decides."""

    KEPT = "kept"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class Report:
    """What one person reports; ``words`` None where they wrote none, or nobody can read them any more."""

    person_id: int | None
    reason: Reason
    words: str | None
    at: dt.datetime


@dataclass(frozen=True, slots=True)
class Case:
    """What is reported of one opening, as it stands."""

    id: int
    record_key: str
    opened_at: dt.datetime
    hidden_at: dt.datetime | None
    decided_at: dt.datetime | None
    verdict: Verdict | None
    reports: tuple[Report, ...]


async def case(session: _Session, seal: Seal, id: int) -> Case | None:
    """Gives a case; None where there is none."""
    return next(iter(await _cases(session, seal, [id])), None)


async def waiting(session: _Session, seal: Seal) -> list[Case]:
    """Gives the cases that nobody has decided yet, those that hide an opening first, then the oldest."""
    ids = await session.scalars(
        select(Flagging.id)
        .where(Flagging.decided_at.is_(None))
        .order_by(Flagging.hidden_at.is_(None), Flagging.opened_at, Flagging.id)
    )
    return await _cases(session, seal, ids.all())


async def hidden_among(session: _Session, record_keys: Collection[str]) -> set[str]:
    """Gives those of some records that are out of all answers only until a reviewer decides about reports."""
    hidden = Flagging.open_key.in_(record_keys) & Flagging.hidden_at.is_not(None)
    return {*await session.scalars(select(Flagging.record_key).where(hidden))}


async def _cases(session: _Session, seal: Seal, ids: Collection[int]) -> list[Case]:
    rows = {row.id: row for row in await session.scalars(select(Flagging).where(Flagging.id.in_(ids)))}
    reports: dict[int, list[Report]] = {id: [] for id in rows}
    for flag in await session.scalars(select(Flag).where(Flag.flagging_id.in_(list(rows))).order_by(Flag.id)):
        words = None if flag.words_sealed is None else seal.opened(flag.words_sealed, f"words of flag {flag.id}")
        reports[flag.flagging_id].append(Report(flag.person_id, Reason(flag.reason), words, flag.at))
    return [
        Case(id, row.record_key, row.opened_at, row.hidden_at, row.decided_at,
             None if row.verdict is None else Verdict(row.verdict), tuple(reports[id]))
        for id in ids if (row := rows.get(id)) is not None
    ]  # fmt: skip
