"""Students' parts in introductions: who may do what when, what they show sealed and deleted, links used once."""

import datetime as dt
import itertools
from pathlib import Path

from knowledge import erasure, participation, students
from knowledge.database import Database
from knowledge.participation import Deed, Participation, Result, Side
from knowledge.students import Major, Part
from tests.knowledge.drafting import NOW
from tests.knowledge.on_disk import bytes_on_disk
from tests.knowledge.referrals.introducing import introduction
from tests.knowledge.talking import SEAL, person


async def student(database: Database, handle: str, *, willing: bool | None = True) -> int:
    who = await person(database, handle)
    async with database.writing() as session:
        await students.agree(session, who, NOW)
        await students.tell(session, SEAL, who, Part.NAME, f"同学{handle}", NOW)
        await students.tell(session, SEAL, who, Part.MAJOR, Major("major-1", "高分子"), NOW)
        if willing is not None:
            await students.tell(session, SEAL, who, Part.PROJECTS, willing, NOW)
    return who


async def asked(database: Database, referral_id: int, who: int, *, by_link: bool = False) -> int:
    async with database.writing() as session:
        number, _ = await participation.ask(session, referral_id, who, None, NOW, by_link=by_link)
    return number


async def agree(database: Database, number: int, who: int) -> Result:
    async with database.writing() as session:
        profile = await students.profile(session, SEAL, who)
        assert profile is not None
        return await participation.agree(session, SEAL, number, profile, NOW)


async def do(database: Database, number: int, deed: Deed, side: Side) -> Result:
    async with database.writing() as session:
        return await participation.do(session, SEAL, number, deed, side, None, NOW)


async def found(database: Database, number: int) -> Participation:
    async with database.reading() as session:
        one = await participation.one(session, SEAL, number)
    assert one is not None
    return one


async def test_a_part_goes_from_being_asked_to_being_let_in_and_ends(database: Database, tmp_path: Path) -> None:
    referral_id, who = await introduction(database), await student(database, "71")
    number = await asked(database, referral_id, who)
    assert await asked(database, referral_id, who) == number, "nobody is asked twice"
    assert await do(database, number, Deed.CHOSEN, Side.LAB) is Result.NOT_NOW
    assert await do(database, number, Deed.AGREED, Side.LAB) is Result.NOT_YOURS
    assert (await found(database, number)).shown is None
    assert await agree(database, number, who) is Result.DONE
    assert await agree(database, number, who) is Result.ALREADY
    shown = (await found(database, number)).shown
    assert shown is not None and (shown.name, shown.major, shown.projects) == ("同学71", "major-1", None)
    raw = await bytes_on_disk(database, tmp_path)
    assert b"participation" in raw and "同学71".encode() not in raw
    assert await do(database, number, Deed.LET_IN, Side.OWNER) is Result.NOT_NOW, "nobody has chosen them"
    assert await do(database, number, Deed.CHOSEN, Side.LAB) is Result.DONE
    assert await do(database, number, Deed.LET_IN, Side.LAB) is Result.NOT_YOURS
    assert await do(database, number, Deed.LET_IN, Side.OWNER) is Result.DONE
    assert await do(database, number, Deed.REFUSED, Side.OWNER) is Result.NOT_NOW
    async with database.writing() as session:
        ended = await participation.end_all(session, SEAL, referral_id, NOW)
        assert [one.stands for one in ended] == [Deed.LET_IN]
        assert await participation.end_all(session, SEAL, referral_id, NOW) == []
    over = await found(database, number)
    assert (over.stands, over.shown, over.open) == (Deed.RELEASED, None, False)
    assert await do(database, number, Deed.LEFT, Side.STUDENT) is Result.NOT_NOW
    assert await do(database, 10_000, Deed.LEFT, Side.STUDENT) is Result.GONE


async def test_whoever_comes_by_a_link_is_chosen_by_that_and_it_works_once(database: Database) -> None:
    referral_id, lab = await introduction(database), await person(database, "81")
    who, other = await student(database, "72"), await student(database, "73")
    async with database.writing() as session:
        code = await participation.invite(session, SEAL, referral_id, lab, NOW)
        stale = await participation.invite(session, SEAL, referral_id, lab, NOW)
        late = NOW + dt.timedelta(days=7, seconds=1)
        assert await participation.invited_to(session, SEAL, lab, code, NOW) is None, "no link is for its maker"
        assert await participation.invited_to(session, SEAL, who, code, NOW) == referral_id
        assert await participation.invited_to(session, SEAL, who, code, late) == referral_id, "theirs already"
        assert await participation.invited_to(session, SEAL, other, code, NOW) is None
        assert await participation.invited_to(session, SEAL, other, stale, late) is None
        assert await participation.invited_to(session, SEAL, other, "nonsense", NOW) is None
    number = await asked(database, referral_id, who, by_link=True)
    assert await agree(database, number, who) is Result.DONE
    assert (await found(database, number)).stands is Deed.CHOSEN


async def test_only_those_who_said_so_are_asked_and_counted(database: Database) -> None:
    referral_id = await introduction(database)
    yes, _, _ = [await student(database, str(74 + n), willing=one) for n, one in enumerate((True, False, None))]
    number = await asked(database, referral_id, yes)
    async with database.reading() as session:
        platform = "telegram"
        assert [one.person_id for one in await participation.willing(session, SEAL, platform)] == [yes]
        assert await participation.willing(session, SEAL, "terminal") == []
        assert await participation.lately_asked(session, NOW) == {yes: 1}
        assert await participation.lately_asked(session, NOW + dt.timedelta(seconds=1)) == {}
        assert [one.id for one in await participation.of_student(session, SEAL, yes)] == [number]
    async with database.writing() as session:
        assert await erasure.forget(session, SEAL, yes)
    async with database.reading() as session:
        assert await participation.one(session, SEAL, number) is None


def test_each_deed_is_somebody_s_and_nothing_follows_an_end() -> None:
    def standing(deed: Deed) -> Participation:
        return Participation(1, 1, 1, False, None, (participation.Event(deed, Side.DESK, NOW, None),))

    for deed in set(Deed) - {Deed.ASKED}:
        done = [
            (before, side)
            for before, side in itertools.product(Deed, Side)
            if standing(before).verdict(deed, side) is Result.DONE
        ]
        assert done, deed
        assert all(standing(before).open for before, _ in done), deed
