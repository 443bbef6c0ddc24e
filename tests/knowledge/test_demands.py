"""Needs: told part by part, sealed, shared with colleagues, published once, gone with whoever made them."""

import datetime as dt
from collections.abc import Mapping
from pathlib import Path

import pytest
from sqlalchemy import func, select

from knowledge import demands, enterprises, erasure, inbox
from knowledge.database import Database
from knowledge.demands import CONFIDENTIAL, OPEN, Demand, Status, longest
from knowledge.introduction_kinds import CONFIDENTIALITY, PROBLEM, REACH, IntroductionKind, parts_of
from knowledge.tables import Demand as DemandRow
from knowledge.tables import DemandPart
from knowledge.vocabulary import Language
from tests.knowledge.drafting import NOW
from tests.knowledge.on_disk import bytes_on_disk
from tests.knowledge.talking import SEAL, asked, person

LATER = NOW + dt.timedelta(days=1)
RD, LICENCE = IntroductionKind.COMMISSIONED_RD, IntroductionKind.LICENCE
SEALS = "橡胶密封圈老化太快\n装在九江的水泵里"


async def _begin(
    database: Database,
    who: int,
    parts: Mapping[str, str] | None = None,
    kind: IntroductionKind = RD,
    turn_id: int | None = None,
    update_id: int | None = None,
) -> int:
    told = {PROBLEM: SEALS} if parts is None else parts
    async with database.writing() as session:
        return await demands.begin(
            session, SEAL, who, kind, Language.ZH, told, NOW, turn_id=turn_id, update_id=update_id
        )


async def _tell(database: Database, id: int, part: str, value: str | None) -> bool:
    async with database.writing() as session:
        return await demands.tell(session, SEAL, id, part, value, NOW)


async def _demand(database: Database, id: int) -> Demand:
    async with database.reading() as session:
        found = await demands.demand(session, SEAL, id)
    assert found is not None
    return found


async def _rows(database: Database) -> tuple[int, int]:
    async with database.reading() as session:
        counts = [await session.scalar(select(func.count()).select_from(table)) for table in (DemandRow, DemandPart)]
    return counts[0] or 0, counts[1] or 0


async def test_a_need_is_told_part_by_part(database: Database) -> None:
    who = await person(database, "1")
    id = await _begin(database, who, {})
    for part in parts_of(RD)[:-2]:
        assert (await _demand(database, id)).missing == part
        assert await _tell(database, id, part, f"about {part}")
    assert (await _demand(database, id)).missing == REACH
    assert await _tell(database, id, REACH, None)
    assert (await _demand(database, id)).missing == CONFIDENTIALITY
    assert (await _demand(database, id)).confidential, "until it is told otherwise"
    assert await _tell(database, id, CONFIDENTIALITY, OPEN)
    found = await _demand(database, id)
    assert (found.missing, found.confidential, found.declined) == (None, False, {REACH})
    assert list(found.parts) == [part for part in parts_of(RD) if part != REACH]
    assert await _tell(database, id, CONFIDENTIALITY, CONFIDENTIAL)
    assert (await _demand(database, id)).confidential


async def test_its_title_is_the_first_line_of_the_problem(database: Database) -> None:
    who = await person(database, "1")
    assert (await _demand(database, await _begin(database, who))).title == "橡胶密封圈老化太快"
    assert (await _demand(database, await _begin(database, who, {}))).title == ""


async def test_the_problem_cannot_be_left_out_and_parts_of_other_kinds_not_be_told(database: Database) -> None:
    id = await _begin(database, await person(database, "1"))
    assert not await _tell(database, id, PROBLEM, None)
    assert not await _tell(database, id, PROBLEM, "  ")
    assert not await _tell(database, id, "samples", "ten")
    assert not await _tell(database, id + 1, "budget", "ten")
    assert await _tell(database, id, "budget", " \n")
    assert (await _demand(database, id)).declined == {"budget"}


async def test_a_part_is_kept_up_to_its_longest(database: Database) -> None:
    id = await _begin(database, await person(database, "1"), {PROBLEM: "😀" * 20_000})
    assert len((await _demand(database, id)).parts[PROBLEM]) == longest(PROBLEM)


async def test_one_turn_and_one_update_begin_one_need(database: Database) -> None:
    who, other = await person(database, "1"), await person(database, "2")
    turn = await asked(database, who, "密封圈")
    first = await _begin(database, who, turn_id=turn, update_id=7)
    assert await _begin(database, who, turn_id=turn, update_id=8) == first
    assert await _begin(database, who, update_id=7) == first
    assert await _begin(database, other, update_id=7) != first, "numbers of another platform may be the same"
    async with database.writing() as session:
        assert await demands.withdraw(session, first, NOW)
    assert await _begin(database, who, turn_id=turn, update_id=9) != first
    assert await _begin(database, who, turn_id=turn, update_id=7) == first


async def test_a_draft_that_holds_nothing_is_gone_on_with(database: Database) -> None:
    who, other = await person(database, "1"), await person(database, "2")
    first = await _begin(database, who, {}, update_id=1)
    assert await _begin(database, who, {}, update_id=2) == first, "a double tap"
    assert await _begin(database, other, {}, update_id=1) != first
    assert await _begin(database, who) != first
    assert await _tell(database, first, PROBLEM, SEALS)
    assert await _begin(database, who, {}, update_id=3) != first


async def test_a_number_that_the_inbox_knows_no_more_begins_another_need(database: Database) -> None:
    who = await person(database, "1")
    first = await _begin(database, who, update_id=7)
    for number in (7, 8):
        async with database.writing() as session:
            await inbox.accept(session, SEAL, "telegram", number, "lane", "{}", NOW)
            await inbox.finish(session, "telegram", number, NOW)
    async with database.writing() as session:
        assert await inbox.prune(session, "telegram", NOW + dt.timedelta(days=8), 9) == 1
    assert await _begin(database, who, update_id=7) != first


async def test_of_another_kind_what_both_have_stays_told(database: Database) -> None:
    id = await _begin(database, await person(database, "1"), {PROBLEM: SEALS, "budget": "50 万", "tried": "换过材料"})
    async with database.writing() as session:
        assert await demands.change_kind(session, id, LICENCE)
    assert (await _demand(database, id)).parts == {PROBLEM: SEALS, "budget": "50 万"}
    async with database.writing() as session:
        assert await demands.change_kind(session, id, RD)
    assert (await _demand(database, id)).parts["tried"] == "换过材料"


async def test_what_is_left_out_at_once_is_not_asked_for_again(database: Database) -> None:
    id, empty = [await _begin(database, await person(database, "1"), parts) for parts in (None, {})]
    async with database.writing() as session:
        assert await demands.decline_rest(session, SEAL, id, NOW)
        assert not await demands.decline_rest(session, SEAL, empty, NOW)
    found = await _demand(database, id)
    assert (found.missing, list(found.parts), found.confidential) == (None, [PROBLEM], True)


async def test_a_mask_stays_until_it_is_taken_back_or_its_part_is_not_told(database: Database) -> None:
    id = await _begin(database, await person(database, "1"), {PROBLEM: SEALS})
    async with database.writing() as session:
        assert await demands.mask(session, SEAL, id, PROBLEM, "某零件老化太快")
        assert not await demands.mask(session, SEAL, id, "budget", "not told yet")
    assert (await _demand(database, id)).masked == {PROBLEM: "某零件老化太快"}
    async with database.writing() as session:
        assert await demands.mask(session, SEAL, id, PROBLEM, None)
    assert (await _demand(database, id)).masked == {}
    async with database.writing() as session:
        assert await demands.mask(session, SEAL, id, PROBLEM, "某零件")
    assert await _tell(database, id, PROBLEM, "阀门漏水")
    assert (await _demand(database, id)).masked == {PROBLEM: "某零件"}
    assert await _tell(database, id, "budget", "20 万")
    async with database.writing() as session:
        assert await demands.mask(session, SEAL, id, "budget", "")
    assert (await _demand(database, id)).masked["budget"] == ""
    assert await _tell(database, id, "budget", None)
    assert await _tell(database, id, "budget", "30 万")
    assert (await _demand(database, id)).masked == {PROBLEM: "某零件"}


async def test_a_need_is_published_once_and_ended_once(database: Database) -> None:
    who = await person(database, "1")
    id, empty, taken_back = [await _begin(database, who, parts) for parts in (None, {}, None)]
    async with database.writing() as session:
        assert not await demands.publish(session, SEAL, empty, NOW)
        assert not await demands.close(session, id, NOW)
        assert await demands.publish(session, SEAL, id, NOW)
        assert not await demands.publish(session, SEAL, id, LATER)
        assert await demands.withdraw(session, taken_back, NOW)
        assert not await demands.publish(session, SEAL, taken_back, NOW)
    found = await _demand(database, id)
    assert (found.status, found.published_at, found.living) == (Status.PUBLISHED, NOW, True)
    async with database.writing() as session:
        assert await demands.close(session, id, LATER)
        assert not await demands.withdraw(session, id, LATER)
        assert not await demands.change_kind(session, id, LICENCE)
    assert not await _tell(database, id, "budget", "50 万")
    found = await _demand(database, id)
    assert (found.status, found.ended_at, found.living) == (Status.CLOSED, LATER, False)


async def test_colleagues_see_each_other_s_needs_and_nobody_else_does(database: Database) -> None:
    one, two, stranger = [await person(database, handle) for handle in "123"]
    before = await _begin(database, one)
    async with database.writing() as session:
        await enterprises.describe(session, one, NOW)
        code = await enterprises.invite(session, SEAL, one, NOW)
        assert code is not None
        assert await enterprises.join(session, SEAL, two, code, NOW)
    since = await _begin(database, one)
    async with database.reading() as session:
        assert [need.id for need in await demands.of_person(session, SEAL, two)] == [since]
        assert await demands.one_of(session, SEAL, two, since) is not None
        assert await demands.one_of(session, SEAL, two, before) is None
        assert await demands.one_of(session, SEAL, stranger, since) is None
    async with database.writing() as session:  # published, it is the enterprise's that they speak for by then
        assert await demands.publish(session, SEAL, before, NOW)
        assert [need.id for need in await demands.of_person(session, SEAL, two)] == [before, since]


async def test_whoever_begins_a_need_has_consented(database: Database) -> None:
    who = await person(database, "1")
    async with database.reading() as session:
        assert not await demands.has_begun(session, who)
    await _begin(database, who, {})
    async with database.reading() as session:
        assert await demands.has_begun(session, who)


@pytest.mark.parametrize("masked", [False, True])
async def test_words_stand_on_the_disk_only_sealed(database: Database, tmp_path: Path, masked: bool) -> None:
    id = await _begin(database, await person(database, "1"), {PROBLEM: "Great Snoring"})
    if masked:
        async with database.writing() as session:
            assert await demands.mask(session, SEAL, id, PROBLEM, "Little Snoring")
    assert b"Snoring" not in await bytes_on_disk(database, tmp_path)


async def test_needs_go_with_whoever_made_them(database: Database) -> None:
    who = await person(database, "1")
    await _begin(database, who, {PROBLEM: SEALS, "budget": "50 万"})
    assert await _rows(database) == (1, 2)
    async with database.writing() as session:
        assert await erasure.forget(session, SEAL, who)
    assert await _rows(database) == (0, 0)
