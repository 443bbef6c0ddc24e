"""Applications in the database: begun once, sent as they were looked at, sealed, and erased in time."""

import asyncio
import datetime as dt
from pathlib import Path

from knowledge import applications, erasure, students
from knowledge.applications import Application, Deed, State
from knowledge.applications.clocks import KEPT
from knowledge.applications.figures import figures
from knowledge.applications.notes import Reason, Why, reason_in, score_in, scored
from knowledge.database import Database
from knowledge.dealings import Result, Side
from knowledge.referrals.reasons import written
from knowledge.students import Major, Part, Profile
from tests.knowledge.drafting import NOW
from tests.knowledge.on_disk import bytes_on_disk
from tests.knowledge.talking import SEAL, person


async def _profile(database: Database, who: int) -> Profile:
    async with database.writing() as session:
        await students.agree(session, who, NOW)
        await students.tell(session, SEAL, who, Part.MAJOR, Major(None, "电子信息"), NOW)
        await students.tell(session, SEAL, who, Part.NAME, "小明同学", NOW)
        await students.tell(session, SEAL, who, Part.WISH, "嵌入式", NOW)
        found = await students.profile(session, SEAL, who)
    assert found is not None
    return found


async def _begun(database: Database, profile: Profile, record: str = "opening-1") -> tuple[int, bool]:
    async with database.writing() as session:
        return await applications.begin(session, SEAL, profile.person_id, record, "office-1", profile, NOW)


async def _do(
    database: Database, of: int, deed: Deed, side: Side, who: int | None = None, note: str | None = None, days: int = 0
) -> Result:
    async with database.writing() as session:
        at = NOW + dt.timedelta(days=days)
        return await applications.do(session, SEAL, of, deed, side, who, at, note=note)


async def _send(database: Database, of: int, version: int) -> Result:
    async with database.writing() as session:
        return await applications.send(session, SEAL, of, version, NOW)


async def _found(database: Database, of: int) -> Application:
    async with database.reading() as session:
        found = await applications.application(session, SEAL, of)
    assert found is not None
    return found


async def test_an_application_is_begun_once_and_sent_as_it_was_looked_at(database: Database) -> None:
    profile = await _profile(database, await person(database, "1"))
    taps = await asyncio.gather(*(_begun(database, profile) for _ in range(2)))
    (of, _), _ = taps
    assert {number for number, _ in taps} == {of}
    assert sum(new for _, new in taps) == 1
    draft = await _found(database, of)
    assert (draft.state, draft.version, draft.line) == (State.DRAFT, 1, None)
    assert draft.shown is not None
    assert (draft.shown.name, draft.shown.major_said, draft.shown.wish) == ("小明同学", "电子信息", None)
    async with database.writing() as session:
        parts = [Part.MAJOR, Part.WISH]  # a wish is never shown
        assert await applications.revise(session, SEAL, of, profile, parts, " 我会焊接 ", "office-1") == 2
        assert await applications.revise(session, SEAL, of, profile, parts, "我会焊接", "office-1") == 2
    assert await _send(database, of, 1) is Result.NOT_NOW  # looked at before the change
    assert [await _send(database, of, 2) for _ in range(2)] == [Result.DONE, Result.ALREADY]
    sent = await _found(database, of)
    assert sent.shown is not None
    assert (sent.state, sent.shown.name, sent.line, [*sent.shown.told_at]) == (
        State.SENT, None, "我会焊接", [Part.MAJOR],
    )  # fmt: skip
    async with database.writing() as session:
        assert await applications.revise(session, SEAL, of, profile, [Part.NAME], None, None) is None
        assert not await applications.discard(session, of)
        assert await applications.count_open(session, profile.person_id) == 1
    assert await _begun(database, profile) == (of, False)
    assert await _do(database, of, Deed.WITHDRAWN, Side.ASKER, profile.person_id) is Result.DONE
    taken_back = await _found(database, of)
    assert (taken_back.shown, taken_back.line) == (None, None)
    again, new = await _begun(database, profile)
    assert new
    assert again != of
    async with database.writing() as session:
        await applications.discard_drafts(session, profile.person_id)
        assert [one.id for one in await applications.of_person(session, SEAL, profile.person_id)] == [of]
        assert await applications.count_open(session, profile.person_id) == 0


async def test_of_two_answers_at_once_one_is_first_and_those_who_answer_find_theirs(database: Database) -> None:
    profile = await _profile(database, await person(database, "1"))
    of, _ = await _begun(database, profile)
    other, _ = await _begun(database, profile, "opening-2")
    async with database.reading() as session:
        assert await applications.received(session, SEAL, windows=["office-1"], unclaimed=True) == []  # drafts
    for one in (of, other):
        await _send(database, one, 1)
    results = await asyncio.gather(
        _do(database, of, Deed.ACCEPTED, Side.WINDOW), _do(database, of, Deed.DECLINED, Side.WINDOW)
    )
    declined = (await _found(database, of)).state is State.DECLINED
    assert results.count(Result.DONE) == (2 if declined and results[0] is Result.DONE else 1)
    async with database.reading() as session:
        windows = await applications.received(session, SEAL, windows=["office-1"])
        records = await applications.received(session, SEAL, records=["opening-2"])
        going = await applications.under_way(session, SEAL, "telegram")
        assert await applications.received(session, SEAL, windows=["office-2"], unclaimed=True) == []
        assert await applications.under_way(session, SEAL, "terminal") == []
    assert [one.id for one in windows] == [of, other]
    assert [one.id for one in records] == [other]
    assert [one.id for one in going] == ([other] if declined else [of, other])


async def test_what_was_shown_and_written_is_sealed_and_erased_in_time(database: Database, tmp_path: Path) -> None:
    student, contact = await person(database, "1"), await person(database, "2")
    profile = await _profile(database, student)
    of, _ = await _begun(database, profile)
    await _send(database, of, 1)
    await _do(database, of, Deed.QUESTION, Side.WINDOW, contact, "什么时候能来？")
    raw = await bytes_on_disk(database, tmp_path)
    assert b"opening-1" in raw
    assert not [word for word in ("什么时候能来", "小明同学") if word.encode() in raw]
    await _do(database, of, Deed.DECLINED, Side.WINDOW, contact, written(Reason.OTHER, "已满"))
    assert reason_in((await _found(database, of)).events[-1].note) == Why(Reason.OTHER, "已满")
    async with database.writing() as session:
        assert await erasure.forget(session, SEAL, contact)
    left = await _found(database, of)
    assert [event.person_id for event in left.events] == [student, None, None]
    assert [event.note for event in left.events][:2] == [None, None]
    assert reason_in(left.events[-1].note) == Why(Reason.OTHER)
    unsent, _ = await _begun(database, profile, "opening-2")
    async with database.writing() as session:
        assert await applications.prune(session, SEAL, NOW + dt.timedelta(days=6)) == 0
        assert await applications.prune(session, SEAL, NOW + dt.timedelta(days=8)) == 1
        assert await applications.application(session, SEAL, unsent) is None
        assert await applications.prune(session, SEAL, NOW + KEPT) == 0
        assert await applications.prune(session, SEAL, NOW + KEPT + dt.timedelta(days=1)) == 1
        assert await applications.prune(session, SEAL, NOW + KEPT + dt.timedelta(days=1)) == 0
    old = await _found(database, of)
    assert (old.state, old.shown, {event.note for event in old.events}) == (State.DECLINED, None, {None})
    async with database.writing() as session:
        assert await erasure.forget(session, SEAL, student)
        assert await applications.application(session, SEAL, of) is None


async def test_both_sides_complete_and_say_how_it_was_each_once(database: Database) -> None:
    profile = await _profile(database, await person(database, "1"))
    of, _ = await _begun(database, profile)
    await _send(database, of, 1)
    for deed, side in (
        (Deed.SEEN, Side.WINDOW), (Deed.ACCEPTED, Side.OFFICE), (Deed.OFFERED, Side.WINDOW),
        (Deed.UNDER_WAY, Side.ASKER), (Deed.COMPLETED, Side.ASKER),
    ):  # fmt: skip
        assert await _do(database, of, deed, side) is Result.DONE
    assert await _do(database, of, Deed.REMARK, Side.ASKER, note="学到很多") is Result.NOT_NOW
    assert await _do(database, of, Deed.EVALUATED, Side.ASKER, note=scored(5)) is Result.DONE
    assert await _do(database, of, Deed.EVALUATED, Side.ASKER, note=scored(1)) is Result.ALREADY
    assert await _do(database, of, Deed.REMARK, Side.ASKER, note="学到很多") is Result.DONE
    assert await _do(database, of, Deed.EVALUATED, Side.OFFICE, note=scored(4)) is Result.DONE
    assert await _do(database, of, Deed.EVALUATED, Side.WINDOW, note=scored(3)) is Result.ALREADY
    done = await _found(database, of)
    said = [done.said_by(side, Deed.EVALUATED) for side in (Side.ASKER, Side.WINDOW)]
    assert [score_in(event and event.note) for event in said] == [5, 4]
    assert done.said_by(Side.WINDOW, Deed.REMARK) is None
    assert score_in("?") is None


async def test_how_it_was_is_kept_as_long_from_when_it_was_said(database: Database) -> None:
    profile = await _profile(database, await person(database, "1"))
    of, _ = await _begun(database, profile)
    await _send(database, of, 1)
    await _do(database, of, Deed.QUESTION, Side.WINDOW, note="什么时候能来？")
    for deed in (Deed.OFFERED, Deed.UNDER_WAY, Deed.COMPLETED):
        assert await _do(database, of, deed, Side.WINDOW) is Result.DONE
    said = KEPT.days + 10
    assert await _do(database, of, Deed.EVALUATED, Side.ASKER, note=scored(5), days=said) is Result.DONE
    for days, kept in ((said + 1, [5]), (said + KEPT.days, [5]), (said + KEPT.days + 1, [])):
        async with database.writing() as session:
            await applications.prune(session, SEAL, NOW + dt.timedelta(days=days))
            assert await applications.prune(session, SEAL, NOW + dt.timedelta(days=days)) == 0
        found = await _found(database, of)
        assert found.shown is None
        assert [score_in(event.note) for event in found.events if event.note is not None] == kept


async def test_what_happened_to_a_few_only_is_not_counted(database: Database) -> None:
    profile = await _profile(database, await person(database, "1"))
    for number in range(3):
        of, _ = await _begun(database, profile, f"opening-{number}")
        await _send(database, of, 1)
        await _do(database, of, Deed.DECLINED if number else Deed.ACCEPTED, Side.WINDOW)
    async with database.reading() as session:
        assert await figures(session, None) == {Deed.SENT: 3}
        assert await figures(session, (NOW - dt.timedelta(days=2), NOW)) == {}
