"""The figures of a period: counted by the desk's calendar, and of nothing else than the period."""

import datetime as dt
from zoneinfo import ZoneInfo

from knowledge import gaps, handovers, ledger, people, referrals, usage
from knowledge.catalogue import Signature, retire, save
from knowledge.database import Database
from knowledge.erasure import forget
from knowledge.gaps import Meaning
from knowledge.ledger import Exchange
from knowledge.people import Party
from knowledge.referrals import Deed, Side, State
from knowledge.reporting import Changes, Period, Report, Topic, Topics, report
from knowledge.starter import STARTER
from knowledge.usage import Budget, Expected
from knowledge.vocabulary import Kind, Language, Stage
from knowledge.working_days import WorkingDays
from tests.knowledge.drafting import draft
from tests.knowledge.referrals.test_deeds import needed
from tests.knowledge.talking import SEAL, person

SHANGHAI = ZoneInfo("Asia/Shanghai")
TODAY = dt.date(2026, 11, 22)


def at(day: int, hour: int, month: int = 11) -> dt.datetime:
    """Gives a moment by the desk's clock."""
    return dt.datetime(2026, month, day, hour, tzinfo=SHANGHAI)


async def ask(
    database: Database, who: int, when: dt.datetime, *, language: str = "zh", abstained: bool = False,
    asked_back: bool = False, helpful: bool | None = None,
) -> int:  # fmt: skip
    """Keeps a question, and what its asker tapped."""
    asked = Exchange(when, language, "?", abstained=abstained, record_keys=(), asked_back=asked_back)
    async with database.writing() as session:
        turn_id = await ledger.save_turn(session, SEAL, who, asked)
        if helpful is not None:
            await ledger.rate(session, who, turn_id, helpful)
    return turn_id


async def told(database: Database, period: Period = Period.MONTH) -> Report:
    """Gives the figures of a period."""
    async with database.reading() as session:
        return await report(session, period, TODAY, SHANGHAI, WorkingDays("CN"))


async def test_of_an_empty_desk_there_are_zeros_and_pieces(database: Database) -> None:
    for period in Period:
        found = await told(database, period)
        assert (found.questions.asked, found.questions.people, found.questions.rated) == (0, 0, 0)
        assert found.questions.pieces[-1].days.last == found.days.last
        assert (found.records, found.changes, list(found.models)) == ({}, Changes({}, {}, {}), [])
        assert found.topics == Topics([], 0)


async def test_questions_are_counted_by_the_desks_days(database: Database) -> None:
    one, two, three = [await person(database, name) for name in ("1", "2", "3")]
    async with database.writing() as session:
        await people.is_a(session, one, Party.ENTERPRISE)
        await people.is_a(session, two, Party.STUDENT)
    await ask(database, one, at(31, 23, 10), helpful=False)  # still October here, though after midnight nowhere
    first = await ask(database, one, at(1, 0), abstained=True, asked_back=True)  # still October by UTC
    await ask(database, one, at(2, 0), helpful=True)
    second = await ask(database, two, at(8, 23), language="en", helpful=False)
    await ask(database, two, at(22, 23), language="en", asked_back=True, helpful=True)
    await ask(database, three, at(23, 0))  # tomorrow, by a clock that is ahead
    async with database.writing() as session:
        handed = await handovers.hand_over(session, SEAL, one, first, at(3, 9))
        assert await handovers.hand_over(session, SEAL, two, second, at(9, 9)) is not None
        assert handed is not None
        await handovers.answer(session, SEAL, two, handed.id, "…", 7, at(4, 9))
        await gaps.put(session, SEAL, first, "?", None, None, at(9, 9))
        assert await gaps.put(session, SEAL, second, "!", None, None, at(9, 9)) is not None
        assert await gaps.settle(session, SEAL, second, "…", one, "editor", 8, at(22, 23)) is not None
    found = (await told(database)).questions
    assert found.answered_by_staff == 2, "one that was passed on, and one of a topic"
    assert [(piece.days.first.day, piece.asked, piece.people) for piece in found.pieces] == [
        (1, 1, 1), (2, 2, 2), (9, 0, 0), (16, 1, 1),
    ]  # fmt: skip
    assert (found.asked, found.people, found.answered, found.abstained, found.asked_back) == (4, 2, 3, 1, 2)
    assert (found.handed_over, found.answered_by_a_person, found.helpful, found.unhelpful) == (2, 1, 2, 1)
    assert found.by_language == {Language.ZH: 2, Language.EN: 2}
    assert found.by_party == {Party.ENTERPRISE: 2, Party.STUDENT: 2}
    assert (await told(database, Period.LAST_MONTH)).questions.unhelpful == 1
    whole = (await told(database, Period.ALL)).questions
    assert (whole.asked, whole.pieces[0].days.first, sum(piece.asked for piece in whole.pieces)) == (
        5, dt.date(2026, 10, 31), 5,
    )  # fmt: skip
    async with database.writing() as session:
        await forget(session, SEAL, one)
    left = (await told(database, Period.ALL)).questions
    assert (left.asked, left.by_party) == (2, {Party.STUDENT: 2}), "who was erased is not counted any more"


async def test_topics_are_told_of_where_three_people_asked(database: Database) -> None:
    """Of others it is told how many there are; what is not the desk's matter, or of another time, is no topic."""
    asked: dict[str, list[int]] = {}
    for number in range(4):
        who = await person(database, str(number))
        for name in ("wide", "mine", "chat"):
            if name != "mine" or number < 2:
                asked.setdefault(name, []).append(await ask(database, who, at(9 + number, 9), abstained=True))
        if not number:
            asked["before"] = [await ask(database, who, at(9, 9, 10), abstained=True)]
            asked["wide"].append(await ask(database, who, at(10, 9), abstained=True))
    topics: dict[str, int] = {}
    async with database.writing() as session:
        for name, turns in asked.items():
            for turn_id in turns:
                meant = Meaning("e", "", -0.9 if name == "chat" else 0.5)
                put = await gaps.put(session, SEAL, turn_id, name, meant, topics.get(name), at(22, 9))
                assert put is not None
                topics[name] = put
    assert (await told(database)).topics == Topics([Topic(topics["wide"], 4, 5, open=True)], 1)
    assert (await told(database, Period.LAST_MONTH)).topics == Topics([], 1)


async def test_changes_introductions_and_models_are_those_of_the_period(database: Database) -> None:
    async with database.writing() as session:
        old, new = Signature("person 1", "?", at(31, 23, 10)), Signature("person 1", "?", at(1, 0))
        await save(session, [draft("a"), draft("b"), draft("c", stage=Stage.REVIEW)], old)
        await save(session, [draft("a", body="A"), draft("c"), draft("d")], new)
        await save(session, [draft("e")], Signature(STARTER, "?", at(2, 9)))
        await retire(session, ["b"], new)
        for day in (dt.date(2026, 10, 31), TODAY):
            call = Expected(None, day, at(22, 9), "m", "h", tokens=70)
            assert await usage.set_aside(session, call, Budget(None, None)) is not None
    owner = await person(database, "1")
    for number, asked in enumerate([at(31, 23, 10), *[at(20, 15)] * 3]):
        demand_id = await needed(database, owner)
        async with database.writing() as session:
            made, _ = await referrals.ask(session, demand_id, f"lab-{number}", None, None, asked)
            await referrals.do(session, SEAL, made, Deed.SENT, Side.ASKER, None, asked)
            await referrals.do(session, SEAL, made, Deed.DECLINED, Side.WINDOW, None, asked + dt.timedelta(days=3))
    found = await told(database)
    assert found.changes == Changes({Kind.LAB: 2}, {Kind.LAB: 1}, {Kind.LAB: 1})
    assert found.records == {Kind.LAB: {Stage.PUBLISHED: 4, Stage.RETIRED: 1}}
    assert [(day.day, day.tokens) for day in found.models] == [(TODAY, 70)]
    assert (found.introductions.total.asked, found.introductions.by_state) == (3, {State.DECLINED: 3})
    assert found.introductions.total.days_to_answer == 1, "a weekend is no working day"
    before = await told(database, Period.LAST_MONTH)
    assert before.changes == Changes({Kind.LAB: 2}, {}, {})
    assert (before.introductions.total.asked, before.introductions.by_state) == (1, {}), "one is not told of"
    assert (await told(database, Period.ALL)).introductions.total.asked == 4
