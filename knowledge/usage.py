"""Budgets of chat models in tokens a day, and what calls cost and came to.

What a call may cost is set aside before it begins, in a transaction: calls at the same time cannot spend one budget
twice, and one whose process died counts as it was expected to.
"""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import func, select, update

from knowledge.database import ReadSession, WriteSession
from knowledge.tables import ModelUse


@dataclass(frozen=True, slots=True)
class Budget:
    """Tokens a day, by the desk's calendar; None for no limit."""

    person: int | None
    desk: int | None


@dataclass(frozen=True, slots=True)
class Expected:
    """A call that is about to be made.

    Attributes:
        person_id: None where it belongs to nobody.
        day: by the desk's calendar.
        tokens: what it costs at the most, prompt and answer.
        turn_id: of the turn that it is made for; None where none is kept.
    """

    person_id: int | None
    day: dt.date
    at: dt.datetime
    model: str
    prompt_hash: str
    tokens: int
    turn_id: int | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a call.

    Attributes:
        code: in one word.
        tokens: what it cost; None where that was not told, so that what was expected stands.
        sentences, dropped: that the model gave, and those of them not shown as it wrote them.
    """

    code: str
    tokens: int | None
    sentences: int = 0
    dropped: int = 0


async def set_aside(session: WriteSession, expected: Expected, budget: Budget) -> int | None:
    """Sets aside what a call may cost and gives its number; None where no budget has so much left."""
    limits = ((budget.desk, None), (budget.person if expected.person_id is not None else None, expected.person_id))
    for limit, person_id in limits:
        if limit is not None and await spent(session, expected.day, person_id) + expected.tokens > limit:
            return None
    use = ModelUse(
        person_id=expected.person_id,
        day=expected.day,
        at=expected.at,
        model=expected.model,
        prompt_hash=expected.prompt_hash,
        tokens=expected.tokens,
        turn_id=expected.turn_id,
    )
    session.add(use)
    await session.flush()
    return use.id


async def settle(session: WriteSession, use_id: int, outcome: Outcome) -> None:
    """Notes what a call came to, and gives back what it did not cost."""
    values: dict[str, object] = {
        "outcome": outcome.code, "sentences": outcome.sentences, "dropped": outcome.dropped,
    }  # fmt: skip
    if outcome.tokens is not None:
        values["tokens"] = outcome.tokens
    await session.execute(update(ModelUse).where(ModelUse.id == use_id).values(**values))


async def spent(session: ReadSession | WriteSession, day: dt.date, person_id: int | None = None) -> int:
    """Sums up the tokens of a day, of one person or of all."""
    mine = ModelUse.day == day
    if person_id is not None:
        mine &= ModelUse.person_id == person_id
    total: int | None = await session.scalar(select(func.sum(ModelUse.tokens)).where(mine))
    return int(total or 0)


@dataclass(frozen=True, slots=True)
class Day:
    """What models were asked on one day, by the desk's calendar.

    Attributes:
        calls: all that were begun.
        sentences, dropped: that they gave, and those of them not shown as they wrote them.
        outcomes: how often each code came of a call; calls that nothing is known of are not among them.
    """

    day: dt.date
    calls: int
    tokens: int
    sentences: int
    dropped: int
    outcomes: Mapping[str, int]


async def by_day(session: ReadSession, since: dt.date) -> list[Day]:
    """Sums up the days from one on, the latest first; days without a call are left out."""
    sums = (func.count(), func.sum(ModelUse.tokens), func.sum(ModelUse.sentences), func.sum(ModelUse.dropped))
    rows = await session.execute(
        select(ModelUse.day, ModelUse.outcome, *sums)
        .where(ModelUse.day >= since)
        .group_by(ModelUse.day, ModelUse.outcome)
    )
    found: dict[dt.date, Day] = {}
    for day, outcome, *counts in rows:
        calls, tokens, sentences, dropped = (int(count or 0) for count in counts)
        before = found.get(day, Day(day, 0, 0, 0, 0, {}))
        found[day] = Day(
            day,
            before.calls + calls,
            before.tokens + tokens,
            before.sentences + sentences,
            before.dropped + dropped,
            {**before.outcomes, **({outcome: calls} if outcome else {})},
        )
    return sorted(found.values(), key=lambda one: one.day, reverse=True)


async def share_dropped(session: ReadSession, since: dt.date) -> float | None:
    """Gives the share of the models' sentences since a day that were not shown as written; None where none came."""
    sums = select(func.sum(ModelUse.sentences), func.sum(ModelUse.dropped)).where(ModelUse.day >= since)
    sentences, dropped = (await session.execute(sums)).one()
    return int(dropped or 0) / int(sentences) if sentences else None
