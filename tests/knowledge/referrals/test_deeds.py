"""Introductions in the database: asked for once, done once, sealed, erased with the need."""

import asyncio
import datetime as dt

from sqlalchemy import func, insert, select

from knowledge import erasure, referrals
from knowledge.database import Database
from knowledge.introduction_kinds import IntroductionKind
from knowledge.referrals import Deed, Referral, Result, Side, State
from knowledge.referrals.reasons import Reason, Why, read, written
from knowledge.tables import Demand, ReferralEvent
from tests.knowledge.drafting import NOW
from tests.knowledge.talking import SEAL, person


async def needed(database: Database, owner: int) -> int:
    """Publishes a need of somebody's."""
    values = {
        "person_id": owner, "kind": IntroductionKind.COMMISSIONED_RD, "status": "published", "confidential": False,
        "language": "zh", "created_at": NOW,
    }  # fmt: skip
    async with database.writing() as session:
        return (await session.execute(insert(Demand).values(**values).returning(Demand.id))).scalar_one()


async def _asked(database: Database, demand_id: int, record: str = "lab-1", window: str | None = "office-1") -> int:
    async with database.writing() as session:
        return (await referrals.ask(session, demand_id, record, window, None, NOW))[0]


async def _do(
    database: Database, referral_id: int, deed: Deed, side: Side, key: str | None = None, note: str | None = None
) -> Result:
    async with database.writing() as session:
        return await referrals.do(session, SEAL, referral_id, deed, side, None, NOW, key=key, note=note)


async def _found(database: Database, referral_id: int) -> Referral | None:
    async with database.reading() as session:
        return await referrals.referral(session, SEAL, referral_id)


async def test_two_taps_ask_for_one_introduction(database: Database) -> None:
    demand = await needed(database, await person(database, "1"))
    taps = await asyncio.gather(*(_asked(database, demand) for _ in range(2)))
    assert taps[0] == taps[1]
    assert await _asked(database, demand, "lab-2") != taps[0]
    async with database.reading() as session:
        assert await session.scalar(select(func.count()).select_from(ReferralEvent)) == 2


async def test_two_people_who_press_at_once_are_first_and_second(database: Database) -> None:
    asked = await _asked(database, await needed(database, await person(database, "1")))
    await _do(database, asked, Deed.SENT, Side.ASKER)
    results = await asyncio.gather(
        _do(database, asked, Deed.ACCEPTED, Side.WINDOW),
        _do(database, asked, Deed.DECLINED, Side.WINDOW),
        _do(database, asked, Deed.WITHDRAWN, Side.ASKER),
    )
    found = await _found(database, asked)
    assert found is not None
    counted = {Deed.ACCEPTED: 0, Deed.DECLINED: 1, Deed.WITHDRAWN: 2}
    stands = Deed(found.state.value)
    assert results[counted[stands]] is Result.DONE
    # What was accepted may still be withdrawn; nothing else can follow the first.
    assert results.count(Result.DONE) == (2 if found.last(Deed.ACCEPTED) and stands is Deed.WITHDRAWN else 1)


async def test_a_window_that_changes_is_led_to_until_it_is_sent(database: Database) -> None:
    asked = await _asked(database, await needed(database, await person(database, "1")))
    for window, then in (("office-2", "office-2"), (None, None), ("office-3", "office-3")):
        async with database.writing() as session:
            await referrals.lead_to(session, asked, window)
        found = await _found(database, asked)
        assert found is not None
        assert found.window_key == then
    await _do(database, asked, Deed.SENT, Side.ASKER)
    async with database.writing() as session:
        await referrals.lead_to(session, asked, "office-4")
    found = await _found(database, asked)
    assert found is not None
    assert found.window_key == "office-3", "whoever has it answers it"


async def test_what_may_happen_once_is_written_once(database: Database) -> None:
    asked = await _asked(database, await needed(database, await person(database, "1")))
    await _do(database, asked, Deed.SENT, Side.ASKER)
    assert await _do(database, asked, Deed.REMINDED, Side.CLOCK, "reminded:7") is Result.DONE
    assert await _do(database, asked, Deed.REMINDED, Side.CLOCK, "reminded:7") is Result.ALREADY
    assert await _do(database, asked, Deed.REMINDED, Side.CLOCK, "reminded:12") is Result.DONE


async def test_the_key_of_a_record_may_be_part_of_what_happens_once(database: Database) -> None:
    asked = await _asked(database, await needed(database, await person(database, "1")))
    await _do(database, asked, Deed.SENT, Side.ASKER)
    key = f"suggested:{'k' * 200}"
    assert await _do(database, asked, Deed.SUGGESTED, Side.WINDOW, key) is Result.DONE
    assert await _do(database, asked, Deed.SUGGESTED, Side.WINDOW, key) is Result.ALREADY


async def test_nothing_is_written_of_what_may_not_be_done(database: Database) -> None:
    asked = await _asked(database, await needed(database, await person(database, "1")))
    assert await _do(database, asked, Deed.ACCEPTED, Side.WINDOW) is Result.NOT_NOW
    assert await _do(database, asked, Deed.SENT, Side.WINDOW) is Result.NOT_YOURS
    assert await _do(database, asked + 1, Deed.SENT, Side.ASKER) is Result.GONE
    found = await _found(database, asked)
    assert found is not None
    assert [event.deed for event in found.events] == [Deed.ASKED]


async def test_notes_are_sealed_and_given_back(database: Database) -> None:
    asked = await _asked(database, await needed(database, await person(database, "1")))
    await _do(database, asked, Deed.SENT, Side.ASKER)
    await _do(database, asked, Deed.DECLINED, Side.WINDOW, note="我们不做橡胶老化")
    found = await _found(database, asked)
    assert found is not None
    assert found.events[-1].note == "我们不做橡胶老化"
    async with database.reading() as session:
        kept = await session.scalar(select(ReferralEvent.note_sealed).where(ReferralEvent.note_sealed.is_not(None)))
    assert kept is not None
    assert "橡胶".encode() not in kept


async def test_the_clock_reads_only_what_something_can_be_due_for(database: Database) -> None:
    """What waits for its answer, and a meeting ahead that nobody has been reminded of since it was arranged."""
    asker, window, clock = Side.ASKER, Side.WINDOW, Side.CLOCK
    sent, accepted = [(Deed.SENT, asker)], [(Deed.SENT, asker), (Deed.ACCEPTED, window)]
    meeting = [*accepted, (Deed.MEETING, window)]
    reminded = [*meeting, (Deed.REMINDED, clock)]
    waits = [[*sent, (Deed.REMINDED, clock)], [*sent, (Deed.WANTED_WHOLE, window)], meeting, [*reminded, meeting[-1]]]
    rests = [
        [], accepted, [*sent, (Deed.UNANSWERED, clock)], [*sent, (Deed.DECLINED, window)], reminded,
        [*meeting, (Deed.CALLED_OFF, asker)], [*meeting, (Deed.WITHDRAWN, asker)], [*meeting, (Deed.CLOSED, window)],
        [*meeting, (Deed.COMPLETED, asker)],
    ]  # fmt: skip
    demand, made = await needed(database, await person(database, "1")), list[int]()
    for number, course in enumerate([*rests, *waits]):
        made.append(await _asked(database, demand, f"lab-{number}"))
        for deed, side in course:
            assert await _do(database, made[-1], deed, side) is Result.DONE
    async with database.reading() as session:
        found = await referrals.with_something_due(session, SEAL, NOW)
        assert [one.id for one in found] == made[len(rests) :]
        assert found[-1].events[-1].deed is Deed.MEETING, "with all that happened"
        long_after = await referrals.with_something_due(session, SEAL, NOW + dt.timedelta(days=401))
        assert [one.id for one in long_after] == made[len(rests) : len(rests) + 2]


async def test_introductions_are_found_by_need_by_window_and_while_open(database: Database) -> None:
    first, second = [await needed(database, await person(database, handle)) for handle in ("1", "2")]
    theirs = await _asked(database, first, "lab-1", "office-1")
    elsewhere = await _asked(database, first, "lab-2", "office-2")
    nobodys = await _asked(database, second, "lab-3", None)
    await _do(database, elsewhere, Deed.WITHDRAWN, Side.ASKER)
    async with database.reading() as session:
        assert [one.id for one in await referrals.of_demand(session, SEAL, first)] == [theirs, elsewhere]
        assert [one.id for one in await referrals.of_windows(session, SEAL, ["office-1"], office=False)] == [theirs]
        assert [one.id for one in await referrals.of_windows(session, SEAL, ["office-2"], office=True)] == [
            elsewhere,
            nobodys,
        ]
        assert [one.id for one in await referrals.open_ones(session, SEAL)] == [theirs, nobodys]
        ended = await referrals.referral(session, SEAL, elsewhere)
    assert ended is not None
    assert ended.state is State.WITHDRAWN


async def test_what_came_of_another_says_so(database: Database) -> None:
    demand = await needed(database, await person(database, "1"))
    first = await _asked(database, demand)
    async with database.writing() as session:
        second, new = await referrals.ask(session, demand, "lab-2", None, None, NOW, came_from=first)
    assert new
    found = await _found(database, second)
    assert found is not None
    assert found.came_from == first


async def test_an_introduction_goes_with_whoever_asked_for_it(database: Database) -> None:
    owner = await person(database, "1")
    asked = await _asked(database, await needed(database, owner))
    async with database.writing() as session:
        await erasure.forget(session, SEAL, owner)
    assert await _found(database, asked) is None
    async with database.reading() as session:
        assert await session.scalar(select(func.count()).select_from(ReferralEvent)) == 0


async def test_moments_are_kept_as_they_were(database: Database) -> None:
    asked = await _asked(database, await needed(database, await person(database, "1")))
    found = await _found(database, asked)
    assert found is not None
    assert found.since == NOW
    assert found.since.tzinfo is dt.UTC


async def test_what_somebody_wrote_goes_with_them_and_the_reason_stays(database: Database) -> None:
    asked = await _asked(database, await needed(database, await person(database, "1")))
    await _do(database, asked, Deed.SENT, Side.ASKER)
    who = await person(database, "8")
    async with database.writing() as session:
        note = written(Reason.OTHER, "王老师在休假，电话 13800001111")
        await referrals.do(session, SEAL, asked, Deed.DECLINED, Side.WINDOW, who, NOW, note=note)
        await erasure.forget(session, SEAL, who)
    found = await _found(database, asked)
    assert found is not None
    assert found.state is State.DECLINED
    assert read(found.events[-1].note, Reason) == Why(Reason.OTHER, None)
    assert "13800001111" not in (found.events[-1].note or "")
