"""What the audit holds is found by period, person and record, outlives whoever looked, and is forgotten in time."""

import datetime as dt

from sqlalchemy import insert, select

from knowledge import audit, catalogue, erasure
from knowledge.audit import Asked, Looked
from knowledge.catalogue import Signature
from knowledge.database import Database
from knowledge.tables import AuditEntry, Handover
from tests.knowledge.drafting import NOW, draft, keep
from tests.knowledge.referrals.test_deeds import needed
from tests.knowledge.talking import SEAL, asked, person

ALL = Asked(NOW - dt.timedelta(days=9), NOW + dt.timedelta(days=9))
DAY = dt.timedelta(days=1)


async def test_looks_and_changes_are_found_by_period_person_and_record(database: Database) -> None:
    owner, reader = await person(database, "1"), await person(database, "2")
    need, turn = await needed(database, owner), await asked(database, owner, "?")
    await keep(database, draft("lab-1"), draft("lab-2"))
    async with database.writing() as session:
        await session.execute(insert(Handover).values(id=5, turn_id=turn, asked_at=NOW))
        await audit.note(session, reader, Looked.BRIEF, f"need {need}", NOW)
        await audit.note(session, reader, Looked.HANDOVER, "handover 5", NOW + DAY)
        await audit.note(session, None, Looked.BRIEF, f"need {need}0", NOW + DAY)
        await audit.note(session, owner, Looked.CASE, "record lab-1", NOW + 2 * DAY)
        mine = Signature(f"person {reader}", "=because", NOW + DAY)
        await catalogue.save(session, [draft("lab-1", body="anders")], mine)

    async def subjects(wanted: Asked) -> list[str]:
        async with database.reading() as session:
            found = await audit.looks(session, wanted, 50)
            counted = await audit.summary(session, wanted)
        assert sum(counted.looks.values()) == sum(counted.lookers.values()) == len(found)
        return [one.subject for one in found]

    async def changed(wanted: Asked) -> list[tuple[str, int, str]]:
        async with database.reading() as session:
            found = await audit.changes(session, wanted, 50)
            counted = await audit.summary(session, wanted)
        assert sum(counted.changes.values()) == len(found)
        return [(one.key, one.number, one.who) for one in found]

    everything = ["record lab-1", f"need {need}0", "handover 5", f"need {need}"]
    assert await subjects(ALL) == everything
    assert await subjects(Asked(NOW + DAY, NOW + 2 * DAY)) == everything[1:3], "the second moment is not in it"
    by_reader, of_owner = (Asked(ALL.since, ALL.until, person=who) for who in (reader, owner))
    assert await subjects(by_reader) == ["handover 5", f"need {need}"]
    assert await subjects(of_owner) == ["record lab-1", "handover 5", f"need {need}"], "also who looked at theirs"
    assert await subjects(Asked(ALL.since, ALL.until, record="lab-1")) == ["record lab-1"]
    me = f"person {reader}"
    assert await changed(ALL) == [("lab-1", 2, me), ("lab-1", 1, "tester"), ("lab-2", 1, "tester")]
    assert await changed(by_reader) == [("lab-1", 2, me)]
    assert await changed(Asked(ALL.since, ALL.until, record="lab-2")) == [("lab-2", 1, "tester")]
    async with database.reading() as session:
        (newest, *_) = await audit.changes(session, ALL, 1)
        assert (newest.why, newest.reviewer, newest.at) == ("=because", None, NOW + DAY)
        assert len(await audit.looks(session, ALL, 2)) == 2

    async with database.writing() as session:
        await erasure.forget(session, SEAL, reader)
        await audit.prune(session, NOW + audit.KEPT)
        assert len((await session.scalars(select(AuditEntry.id))).all()) == 4, "on the last day all are there"
        await audit.prune(session, NOW + DAY + audit.KEPT)
    async with database.reading() as session:
        left = await audit.looks(session, ALL, 50)
    kept = [("record lab-1", owner), (f"need {need}0", None), ("handover 5", None)]
    assert [(one.subject, one.who) for one in left] == kept
