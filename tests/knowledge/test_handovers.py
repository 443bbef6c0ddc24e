"""Questions in a person's hands: handed over once, answered once, gone when their asker wishes."""

import asyncio
import datetime as dt
from pathlib import Path

from sqlalchemy import select

from knowledge import handovers, ledger
from knowledge.database import Database
from knowledge.handovers import Handed
from knowledge.ledger import person_of
from knowledge.people import speak
from knowledge.tables import Handover
from knowledge.vocabulary import Language
from tests.knowledge.drafting import NOW
from tests.knowledge.on_disk import bytes_on_disk
from tests.knowledge.talking import SEAL, asked, person

LATER = NOW + dt.timedelta(hours=1)


async def _hand_over(database: Database, person_id: int, turn_id: int, now: dt.datetime = NOW) -> Handed | None:
    async with database.writing() as session:
        return await handovers.hand_over(session, SEAL, person_id, turn_id, now)


async def _answer(database: Database, staff_id: int, handover_id: int, text: str, update_id: int) -> bool:
    async with database.writing() as session:
        return await handovers.answer(session, SEAL, staff_id, handover_id, text, update_id, LATER)


async def _handed(database: Database, handover_id: int) -> Handed | None:
    async with database.writing() as session:
        return await handovers.handed(session, SEAL, handover_id)


async def test_a_question_is_handed_over_once_however_often_it_is_tapped(database: Database) -> None:
    me = await person(database, "1")
    turn = await asked(database, me, "密封圈老化")
    first, *others = await asyncio.gather(*(_hand_over(database, me, turn) for _ in range(4)))
    assert first is not None
    assert first == Handed(first.id, turn, me, "telegram", "zh", "密封圈老化", (), answered=False)
    assert others == [first] * 3
    async with database.reading() as session:
        assert [row.asked_at for row in await session.scalars(select(Handover))] == [NOW]


async def test_what_was_asked_before_in_its_thread_goes_with_a_question(database: Database) -> None:
    me = await person(database, "1")
    for text in ("太久以前", "密封圈老化", "有补贴吗", "上海呢"):
        await asked(database, me, text)
    handed = await _hand_over(database, me, await asked(database, me, "怎么申请"))
    assert handed is not None
    assert (handed.before, handed.question) == (("密封圈老化", "有补贴吗", "上海呢"), "怎么申请")
    async with database.writing() as session:
        await ledger.begin_thread(session, me)
    anew = await _hand_over(database, me, await asked(database, me, "另一件事"))
    assert anew is not None
    assert anew.before == ()


async def test_somebody_elses_question_and_one_that_is_gone_are_not_handed_over(database: Database) -> None:
    me, other = await person(database, "1"), await person(database, "2")
    turn = await asked(database, me, "密封圈老化")
    assert await _hand_over(database, other, turn) is None
    assert await _hand_over(database, me, 404) is None
    async with database.writing() as session:
        assert await handovers.open_ones(session, SEAL, "telegram") == []


async def test_a_question_keeps_its_language_whatever_its_asker_speaks(database: Database) -> None:
    me = await person(database, "1")
    async with database.writing() as session:
        await speak(session, me, Language.ZH)
    handed = await _hand_over(database, me, await asked(database, me, "rubber", language="en"))
    assert handed is not None
    assert handed.language == "en"


async def test_open_ones_are_those_without_an_answer_the_oldest_first(database: Database) -> None:
    me, staff = await person(database, "1"), await person(database, "2")
    found = [await _hand_over(database, me, await asked(database, me, f"问题 {n}")) for n in range(3)]
    numbers = [one.id for one in found if one is not None]
    assert await _answer(database, staff, numbers[1], "好", 9)
    async with database.writing() as session:
        assert [one.id for one in await handovers.open_ones(session, SEAL, "telegram")] == [numbers[0], numbers[2]]
    answered = await _handed(database, numbers[1])
    assert answered is not None
    assert answered.answered


async def test_the_first_answer_stays_and_its_update_may_say_it_again(database: Database) -> None:
    me, fast, slow = [await person(database, handle) for handle in "123"]
    handed = await _hand_over(database, me, await asked(database, me, "密封圈老化"))
    assert handed is not None
    assert await _answer(database, fast, handed.id, "请找张实验室", 10)
    assert not await _answer(database, slow, handed.id, "请找李实验室", 11)
    assert await _answer(database, fast, handed.id, "请找张实验室", 10), "the same update, processed again"
    assert not await _answer(database, fast, handed.id, "改主意了", 12)
    async with database.reading() as session:
        row = await session.get_one(Handover, handed.id)
        assert await handovers.answered_with(session, fast, 10) == handed.id
        assert await handovers.answered_with(session, slow, 10) is None
        assert await handovers.answered_with(session, slow, 11) is None
    assert row.answer_sealed is not None
    assert SEAL.unseal(row.answer_sealed) == "请找张实验室"
    assert (row.answered_by, row.answered_at) == (fast, LATER)


async def test_two_who_answer_at_once_make_one_answer(database: Database) -> None:
    me = await person(database, "asker")
    staff = [await person(database, str(n)) for n in range(4)]
    handed = await _hand_over(database, me, await asked(database, me, "密封圈老化"))
    assert handed is not None
    kept = await asyncio.gather(*(_answer(database, one, handed.id, "好", 10 + one) for one in staff))
    assert sorted(kept) == [False, False, False, True]


async def test_an_answer_to_nothing_is_none(database: Database) -> None:
    assert not await _answer(database, await person(database, "1"), 404, "好", 1)
    assert await _handed(database, 404) is None


async def test_what_somebody_answers_next_is_noted_and_taken_back(database: Database) -> None:
    async def answering(handle: str) -> int | None:
        async with database.writing() as session:
            return (await person_of(session, SEAL, "telegram", handle, NOW)).answering

    staff = await person(database, "2")
    await person(database, "3")
    async with database.writing() as session:
        await handovers.take_up(session, staff, 7)
    assert (await answering("2"), await answering("3")) == (7, None)
    async with database.writing() as session:
        await handovers.take_up(session, staff, None)
    assert await answering("2") is None


async def test_the_numbers_of_an_asker_are_theirs_alone(database: Database) -> None:
    me, other = await person(database, "1"), await person(database, "2")
    mine = [await _hand_over(database, me, await asked(database, me, f"问题 {n}")) for n in range(2)]
    await _hand_over(database, other, await asked(database, other, "别人的"))
    async with database.writing() as session:
        assert sorted(await handovers.of_asker(session, me)) == [one.id for one in mine if one is not None]


async def test_no_answer_stands_on_disk(database: Database, tmp_path: Path) -> None:
    me = await person(database, "1")
    handed = await _hand_over(database, me, await asked(database, me, "unmistakable question"))
    assert handed is not None
    await _answer(database, me, handed.id, "unmistakable 答复", 1)
    content = await bytes_on_disk(database, tmp_path)
    assert b"lab-1" in content, "else nothing of it is in what was read here"
    for secret in ("unmistakable", "答复"):
        assert secret.encode() not in content
