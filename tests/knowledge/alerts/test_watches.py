"""Watches: saved once, only of what is one's own, listed, ended, stopped, resumed, gone with what they are about."""

import datetime as dt

import pytest
from sqlalchemy import delete, func, select

from knowledge import alerts, demands, enterprises
from knowledge.alerts import MOST, About, Behind, Kept
from knowledge.database import Database
from knowledge.erasure import forget
from knowledge.introduction_kinds import PROBLEM, IntroductionKind
from knowledge.tables import Finding, Turn, Watch
from knowledge.vocabulary import Language
from tests.knowledge.drafting import NOW, TODAY, draft, keep
from tests.knowledge.talking import SEAL, asked, person


async def _save(database: Database, person_id: int, turn_id: int) -> Kept:
    async with database.writing() as session:
        return await alerts.save_question(session, person_id, turn_id, NOW)


async def _abouts(database: Database, person_id: int) -> list[About]:
    async with database.reading() as session:
        return [watch.about for watch in await alerts.of_person(session, person_id)]


async def _behind(database: Database, upto: int = 10**6, today: dt.date = TODAY) -> list[Behind]:
    async with database.reading() as session:
        return await alerts.behind(session, "telegram", upto, today, 100)


async def _need(database: Database, person_id: int, *, published: bool = True) -> int:
    kind = IntroductionKind.COMMISSIONED_RD
    async with database.writing() as session:
        number = await demands.begin(session, SEAL, person_id, kind, Language.ZH, {PROBLEM: "密封圈开裂"}, NOW)
        if published:
            await demands.decline_rest(session, SEAL, number, NOW)
            await demands.publish(session, SEAL, number, NOW)
    return number


async def test_a_question_is_watched_once_and_only_by_its_asker(database: Database) -> None:
    me, other = await person(database, "1"), await person(database, "2")
    turn = await asked(database, me, "密封圈老化")
    assert await _save(database, other, turn) is Kept.NOT_THEIRS
    assert await _save(database, me, turn) is Kept.SAVED
    assert await _save(database, me, turn) is Kept.ALREADY
    assert await _abouts(database, me) == [About.QUESTION]
    assert await _abouts(database, other) == []


async def test_nobody_watches_more_than_can_be_looked_at(database: Database) -> None:
    me = await person(database, "1")
    turns = [await asked(database, me, f"问题 {n}") for n in range(MOST + 1)]
    assert [await _save(database, me, turn) for turn in turns] == [*[Kept.SAVED] * MOST, Kept.FULL]


async def test_a_need_is_watched_while_it_is_published(database: Database) -> None:
    me, other = await person(database, "1"), await person(database, "2")
    drafting, published = await _need(database, me, published=False), await _need(database, me)
    async with database.writing() as session:
        assert await alerts.save_need(session, drafting, me, NOW) is Kept.NOT_THEIRS
        assert await alerts.save_need(session, published, other, NOW) is Kept.NOT_THEIRS
        assert await alerts.save_need(session, published, me, NOW) is Kept.SAVED
    assert await _abouts(database, me) == [About.NEED]
    assert len(await _behind(database)) == 1
    async with database.writing() as session:
        await demands.withdraw(session, published, NOW)
    assert await _abouts(database, me) == []
    assert await _behind(database) == []


async def test_a_profile_is_watched_as_long_as_one_speaks_for_the_enterprise(database: Database) -> None:
    me = await person(database, "1")
    async with database.writing() as session:
        assert await alerts.save_profile(session, me, NOW) is Kept.NOT_THEIRS
        await enterprises.describe(session, me, NOW)
        assert await alerts.save_profile(session, me, NOW) is Kept.SAVED
        assert await alerts.save_profile(session, me, NOW) is Kept.ALREADY
    assert await _abouts(database, me) == [About.PROFILE]
    async with database.writing() as session:
        await enterprises.leave(session, me)
    assert await _abouts(database, me) == []


async def test_an_erased_question_ends_its_watch_and_an_erased_person_leaves_nothing(database: Database) -> None:
    me, other = await person(database, "1"), await person(database, "2")
    turn, theirs = await asked(database, me, "密封圈老化"), await asked(database, other, "面包发霉")
    await _save(database, me, turn)
    await _save(database, other, theirs)
    async with database.writing() as session:
        await session.execute(delete(Turn).where(Turn.id == turn))
    assert await _abouts(database, me) == []
    async with database.writing() as session:
        assert await forget(session, SEAL, other)
    async with database.reading() as session:
        for table in (Watch, Finding):
            assert await session.scalar(select(func.count()).select_from(table)) == 0


async def test_all_is_stopped_and_goes_on_with_what_comes_from_then_on(database: Database) -> None:
    me = await person(database, "1")
    turn = await asked(database, me, "密封圈老化")
    await _save(database, me, turn)
    async with database.writing() as session:
        assert await alerts.stop(session, me, NOW) == 1
        assert await alerts.stop(session, me, NOW) == 0
    assert await _behind(database) == []
    assert await _abouts(database, me) == [About.QUESTION], "it is listed, so that it can be had back"
    await keep(database, draft("lab"))
    async with database.writing() as session:
        await alerts.caught_up(session, "telegram", 1)
        assert await alerts.resume(session, me, "telegram") == 1
    (late,) = await _behind(database)
    assert (late.seq, late.day) == (1, None)


async def test_the_bell_brings_back_one_that_was_stopped(database: Database) -> None:
    me = await person(database, "1")
    turns = [await asked(database, me, text) for text in ("密封圈老化", "面包发霉")]
    for turn in turns:
        await _save(database, me, turn)
    async with database.writing() as session:
        await alerts.stop(session, me, NOW)
    assert await _save(database, me, turns[0]) is Kept.SAVED
    async with database.reading() as session:
        assert [watch.stopped for watch in await alerts.of_person(session, me)] == [False, True]


@pytest.mark.parametrize("mine", [True, False])
async def test_one_is_ended_by_its_owner_alone(database: Database, mine: bool) -> None:
    me, other = await person(database, "1"), await person(database, "2")
    await _save(database, me, await asked(database, me, "密封圈老化"))
    (late,) = await _behind(database)
    async with database.writing() as session:
        assert await alerts.end(session, me if mine else other, late.watch.id) is mine
    assert len(await _abouts(database, me)) == (0 if mine else 1)


async def test_a_new_watch_begins_where_all_others_have_come_to(database: Database) -> None:
    me = await person(database, "1")
    await keep(database, draft("a"), draft("b"))
    async with database.writing() as session:
        await alerts.caught_up(session, "telegram", 1)
        await alerts.caught_up(session, "terminal", 2)
        await alerts.caught_up(session, "telegram", 0)
    await _save(database, me, await asked(database, me, "密封圈老化"))
    (late,) = await _behind(database)
    assert late.seq == 1, "what came since is looked at, and no process takes it back"
    async with database.reading() as session:
        assert await alerts.behind(session, "terminal", 9, TODAY, 9) == [], "others' people are theirs"
