"""Figures of introductions: counted right, and telling nothing of a few."""

import datetime as dt
from zoneinfo import ZoneInfo

from sqlalchemy import update

from knowledge import outcomes, referrals
from knowledge.database import Database
from knowledge.introduction_kinds import IntroductionKind
from knowledge.outcomes import Question, Round
from knowledge.outcomes.figures import LEAST, Report, report
from knowledge.referrals import Deed, Side, State
from knowledge.tables import Demand
from knowledge.working_days import WorkingDays
from tests.knowledge.referrals.test_deeds import needed
from tests.knowledge.talking import SEAL, person

SHANGHAI = ZoneInfo("Asia/Shanghai")
FRIDAY = dt.datetime(2026, 11, 20, 15, tzinfo=SHANGHAI)
DAY = dt.timedelta(days=1)


async def _introduced(database: Database, record: str, *course: tuple[Deed, Side, dt.datetime], kind: str = "") -> int:
    demand_id = await needed(database, await person(database, "1"))
    async with database.writing() as session:
        if kind:
            await session.execute(update(Demand).where(Demand.id == demand_id).values(kind=kind))
        made, _ = await referrals.ask(session, demand_id, record, None, None, FRIDAY)
        for deed, side, at in course:
            await referrals.do(session, SEAL, made, deed, side, None, at)
    return made


async def _tell(database: Database, referral_id: int, side: Side, score: int, value: float | None = None) -> None:
    async with database.writing() as session:
        made = await outcomes.open_round(session, referral_id, side, Round.COMPLETION, FRIDAY)
        assert made is not None
        await outcomes.answer(session, SEAL, made, Question.SCORE, None, score=score)
        if value is not None:
            await outcomes.answer(session, SEAL, made, Question.VALUE, None, value=value, currency="CNY")


async def _report(database: Database) -> Report:
    async with database.reading() as session:
        return await report(session, WorkingDays("CN"), SHANGHAI)


async def test_of_none_there_is_nothing_to_tell(database: Database) -> None:
    found = await _report(database)
    assert (found.total.asked, found.total.accepted_share, found.total.days_to_answer) == (0, None, None)
    assert (found.by_kind, found.by_record, found.by_state) == ({}, {}, {})


async def test_introductions_are_counted_by_kind_record_and_state(database: Database) -> None:
    sent = (Deed.SENT, Side.ASKER, FRIDAY)
    monday, tuesday = FRIDAY + 3 * DAY, FRIDAY + 4 * DAY
    courses = [
        ("lab-1", [sent, (Deed.ACCEPTED, Side.WINDOW, monday), (Deed.COMPLETED, Side.WINDOW, tuesday)]),
        ("lab-1", [sent, (Deed.ACCEPTED, Side.WINDOW, tuesday), (Deed.COMPLETED, Side.WINDOW, tuesday)]),
        ("lab-1", [sent, (Deed.DECLINED, Side.WINDOW, tuesday)]),
        ("lab-2", [sent]),
        ("lab-3", [sent, (Deed.ACCEPTED, Side.WINDOW, tuesday), (Deed.COMPLETED, Side.WINDOW, tuesday)]),
        ("lab-4", []),
    ]
    made = [await _introduced(database, record, *course) for record, course in courses]
    for number, (score, value) in zip((0, 1, 4), ((5, 100.0), (4, 200.0), (3, 300.0)), strict=True):
        await _tell(database, made[number], Side.ASKER, score, value)
    await _tell(database, made[0], Side.WINDOW, 1, 999.0)
    found = await _report(database)
    total = found.total
    assert (total.asked, total.sent, total.accepted, total.completed) == (6, 5, 3, 3)
    assert total.accepted_share == 3 / 5
    assert total.days_to_answer == 2, "a weekend is no working day"
    assert total.mean_score == (3 + 4 + 3) / 3, "each introduction counts once, by the mean of its sides"
    assert total.contract_value == {"CNY": 600}, "the asker's word goes before the window's"
    assert list(found.by_kind) == [IntroductionKind.COMMISSIONED_RD]
    assert list(found.by_record) == ["lab-1"]
    assert (found.small_kinds, found.small_records) == (0, 3)
    assert found.by_state == {State.COMPLETED: 3}


async def test_of_fewer_than_three_nothing_is_told_apart(database: Database) -> None:
    course = (
        (Deed.SENT, Side.ASKER, FRIDAY),
        (Deed.ACCEPTED, Side.WINDOW, FRIDAY),
        (Deed.COMPLETED, Side.WINDOW, FRIDAY),
    )
    for record in ("lab-1", "lab-2", "lab-2"):
        await _introduced(database, record, *course, kind=IntroductionKind.LICENCE)
    for number in range(LEAST - 1):
        made = await _introduced(database, "lab-3", *course)
        await _tell(database, made, Side.ASKER, 5, 1_000.0 * number)
    found = await _report(database)
    assert (found.total.mean_score, found.total.contract_value) == (None, {})
    assert list(found.by_kind) == [IntroductionKind.LICENCE]
    assert (found.by_record, found.small_kinds, found.small_records) == ({}, 2, 5)


async def test_what_the_total_would_tell_of_a_few_is_withheld_with_the_smallest_group(database: Database) -> None:
    course = (
        (Deed.SENT, Side.ASKER, FRIDAY),
        (Deed.ACCEPTED, Side.WINDOW, FRIDAY),
        (Deed.COMPLETED, Side.WINDOW, FRIDAY),
    )
    for record, count, telling in (("lab-1", 4, 4), ("lab-2", 3, 3), ("lab-3", 3, 2)):
        for number in range(count):
            made = await _introduced(database, record, *course)
            if number < telling:
                await _tell(database, made, Side.ASKER, 4, 100.0)
    found = await _report(database)
    assert found.total.contract_value == {"CNY": 900}
    assert {key: (one.contract_value, one.mean_score) for key, one in found.by_record.items()} == {
        "lab-1": ({"CNY": 400}, 4),
        "lab-2": ({}, None),
        "lab-3": ({}, None),
    }, "the rest of the total is that of five introductions, not of two"


async def test_who_works_together_and_meets_counts_as_working(database: Database) -> None:
    course = [(Deed.SENT, Side.ASKER), (Deed.ACCEPTED, Side.WINDOW), (Deed.UNDER_WAY, Side.WINDOW)]
    course += [(Deed.MEETING, Side.WINDOW), (Deed.CALLED_OFF, Side.WINDOW)]
    for _ in range(LEAST):
        await _introduced(database, "lab-1", *((deed, side, FRIDAY) for deed, side in course))
    assert (await _report(database)).by_state == {State.UNDER_WAY: LEAST}
