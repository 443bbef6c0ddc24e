"""What introductions come to, in figures: counted over all that were made, telling nothing of any one of them."""

import datetime as dt
import statistics
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

from sqlalchemy import select, true

from knowledge.database import ReadSession
from knowledge.introduction_kinds import IntroductionKind
from knowledge.referrals import Deed, Event, Side, State
from knowledge.referrals.events import state_after
from knowledge.tables import Demand, ReferralEvent
from knowledge.tables import Outcome as OutcomeRow
from knowledge.tables import Referral as ReferralRow
from knowledge.working_days import WorkingDays

LEAST = 3
"""Introductions of a group, or figures behind an average or a sum, below which it is not told."""
_Key = TypeVar("_Key")
_SCORE = "score"
_ANSWERS = frozenset({Deed.ACCEPTED.value, Deed.DECLINED.value})


@dataclass(frozen=True, slots=True)
class Figures:
    """What some introductions come to; None where there is too little behind a figure to tell it.

    Attributes:
        asked: how many were asked for; ``sent`` of them were sent, ``accepted`` and ``completed`` so many of those.
        accepted_share: of those sent, 0 to 1.
        days_to_answer: median of the working days from sending to the first answer.
        mean_score: of all scores given, 1 to 5.
        contract_value: by currency (ISO 4217), of introductions that led to a contract of which a value was told.
    """

    asked: int
    sent: int
    accepted: int
    completed: int
    accepted_share: float | None
    days_to_answer: float | None
    mean_score: float | None
    contract_value: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Report:
    """Figures of all introductions, of each kind and of each record, and how many stand in each state.

    Attributes:
        by_state: states in which fewer than ``LEAST`` stand are left out.
        small_kinds: how many introductions are of kinds, ``small_records`` to records, that have too few to be told of.
    """

    total: Figures
    by_kind: Mapping[IntroductionKind, Figures]
    by_record: Mapping[str, Figures]
    by_state: Mapping[State, int]
    small_kinds: int
    small_records: int


@dataclass(slots=True)
class _Course:
    """What counts of one introduction."""

    kind: IntroductionKind
    record_key: str
    events: list[Event] = field(default_factory=list)
    sent: dt.datetime | None = None
    answered: dt.datetime | None = None
    deeds: set[str] = field(default_factory=set)
    scores: list[int] = field(default_factory=list)
    values: dict[str, tuple[float, str]] = field(default_factory=dict)

    @property
    def state(self) -> State:
        """Gives where it stands."""
        return state_after(self.events)

    @property
    def value(self) -> tuple[float, str] | None:
        """Gives the contract's value as the asker tells it, else as the window does: it is one contract."""
        return self.values.get("asker") or self.values.get("window")


async def report(
    session: ReadSession,
    days: WorkingDays,
    zone: dt.tzinfo,
    asked: tuple[dt.datetime, dt.datetime] | None = None,
) -> Report:
    """Counts introductions; of those whose asker was erased nothing is left.

    Args:
        days: by which the time to an answer is counted.
        zone: of the desk, by which its days begin.
        asked: from when on, and before when, the introductions were asked for; None for all.
    """
    courses = list((await _courses(session, asked)).values())

    def told(some: Sequence[_Course]) -> Figures:
        return _figures(some, days, zone)

    by_kind, small_kinds = _grouped(courses, lambda one: one.kind, told)
    by_record, small_records = _grouped(courses, lambda one: one.record_key, told)
    states = Counter(one.state for one in courses)
    by_state = {state: states[state] for state in State if states[state] >= LEAST}
    return Report(told(courses), by_kind, by_record, by_state, small_kinds, small_records)


async def _courses(session: ReadSession, asked: tuple[dt.datetime, dt.datetime] | None) -> dict[int, _Course]:
    within = true() if asked is None else (ReferralRow.created_at >= asked[0]) & (ReferralRow.created_at < asked[1])
    made = await session.execute(
        select(ReferralRow.id, ReferralRow.record_key, Demand.kind)
        .join(Demand, Demand.id == ReferralRow.demand_id)
        .where(within)
        .order_by(ReferralRow.id)
    )
    courses = {row.id: _Course(IntroductionKind(row.kind), row.record_key) for row in made}
    events = await session.execute(
        select(ReferralEvent.referral_id, ReferralEvent.id, ReferralEvent.deed, ReferralEvent.side, ReferralEvent.at)
        .join(ReferralRow, ReferralRow.id == ReferralEvent.referral_id)
        .where(within)
        .order_by(ReferralEvent.id)
    )
    for referral_id, event_id, deed, side, at in events:
        course = courses[referral_id]
        course.deeds.add(deed)
        course.events.append(Event(event_id, Deed(deed), Side(side), at))
        if deed == Deed.SENT:
            course.sent = at
        elif deed in _ANSWERS and course.answered is None:
            course.answered = at
    told = await session.execute(
        select(OutcomeRow.referral_id, OutcomeRow.side, OutcomeRow.score, OutcomeRow.value, OutcomeRow.currency)
        .join(ReferralRow, ReferralRow.id == OutcomeRow.referral_id)
        .where(within)
        .order_by(OutcomeRow.id)
    )  # fmt: skip
    for referral_id, side, score, value, currency in told:
        course = courses[referral_id]
        if score is not None:
            course.scores.append(score)
        if value is not None and currency is not None:  # what is told later goes before
            course.values[side] = (value, currency)
    return courses


def _grouped(
    courses: Sequence[_Course], key: Callable[[_Course], _Key], told: Callable[[Sequence[_Course]], Figures]
) -> tuple[dict[_Key, Figures], int]:
    """Tells of each group that is large enough, the largest first, and how many introductions are in the others."""
    groups: dict[_Key, list[_Course]] = defaultdict(list)
    for course in courses:
        groups[key(course)].append(course)
    large = sorted((one for one in groups.items() if len(one[1]) >= LEAST), key=lambda one: -len(one[1]))
    small = sum(len(some) for some in groups.values() if len(some) < LEAST)
    return _without_rest(dict(large), {name: told(some) for name, some in large}, list(courses)), small


def _without_rest(
    groups: Mapping[_Key, Sequence[_Course]], told: dict[_Key, Figures], everybody: Sequence[_Course]
) -> dict[_Key, Figures]:
    """Withholds a figure of the group with the least behind it where the total would else tell that of a few others."""
    behind = {name: _behind(some) for name, some in groups.items()}
    for figure, count in _behind(everybody).items():
        having = [name for name in told if behind[name][figure] >= LEAST]
        rest = count - sum(behind[name][figure] for name in having)
        if having and 0 < rest < LEAST:
            least = min(having, key=lambda name: behind[name][figure])
            kept = {currency: value for currency, value in told[least].contract_value.items() if currency != figure}
            score = None if figure == _SCORE else told[least].mean_score
            told[least] = replace(told[least], mean_score=score, contract_value=kept)
    return told


def _behind(courses: Iterable[_Course]) -> Counter[str]:
    """Counts the introductions with a score, and those with a contract's value in each currency."""
    counts: Counter[str] = Counter()
    for one in courses:
        counts.update([_SCORE] if one.scores else [])
        counts.update([one.value[1]] if one.value else [])
    return counts


def _figures(courses: Sequence[_Course], days: WorkingDays, zone: dt.tzinfo) -> Figures:
    sent = sum(one.sent is not None for one in courses)
    accepted = sum(Deed.ACCEPTED in one.deeds for one in courses)
    waits = [
        days.between(one.sent.astimezone(zone).date(), one.answered.astimezone(zone).date())
        for one in courses
        if one.sent is not None and one.answered is not None
    ]
    scored = [statistics.fmean(one.scores) for one in courses if one.scores]
    sums: dict[str, list[float]] = defaultdict(list)
    for one in courses:
        if one.value is not None:
            sums[one.value[1]].append(one.value[0])
    return Figures(
        asked=len(courses),
        sent=sent,
        accepted=accepted,
        completed=sum(Deed.COMPLETED in one.deeds for one in courses),
        accepted_share=accepted / sent if sent >= LEAST else None,
        days_to_answer=statistics.median(waits) if len(waits) >= LEAST else None,
        mean_score=statistics.fmean(scored) if len(scored) >= LEAST else None,
        contract_value={currency: sum(values) for currency, values in sums.items() if len(values) >= LEAST},
    )
