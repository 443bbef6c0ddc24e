"""Profiles in the database: agreed to, told part by part, taken back. Values are sealed."""

import datetime as dt
from typing import Any

from sqlalchemy import delete, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite

from knowledge.database import ReadSession, WriteSession
from knowledge.sealing import Seal
from knowledge.students.profile import Part, Profile, Value, may_be_told, read, written
from knowledge.tables import Person, StudentPart, StudentProfile, Watch


async def agree(session: WriteSession, person_id: int, now: dt.datetime) -> None:
    """Notes that somebody agrees to a profile of theirs being kept; twice is once."""
    if await session.get(StudentProfile, person_id) is not None:
        return
    await session.execute(insert(StudentProfile).values(person_id=person_id, agreed_at=now))
    never_asked = (Person.id == person_id) & Person.consented_at.is_(None)
    await session.execute(update(Person).where(never_asked).values(consented_at=now))


async def tell(
    session: WriteSession, seal: Seal, person_id: int, part: Part, value: Value | None, now: dt.datetime
) -> bool:
    """Keeps a part as its owner tells it, in the place of what they told before.

    Args:
        value: of the part's type (`Profile`), a `Major` for the major; None where they would rather not tell it. Texts
            and lists are cut to what is kept (`LONGEST`, `MOST`).

    Returns:
        Whether it was kept: they agreed to it, and it is a value of that part.
    """
    if await session.get(StudentProfile, person_id) is None:
        return False
    if value is not None and not may_be_told(part, value):
        return False
    kept: dict[str, Any] = {
        "value_sealed": None if value is None else seal.seal(written(part, value)),
        "told_at": now,
    }
    dialect = session.get_bind().dialect.name
    upsert = postgresql.insert(StudentPart) if dialect == "postgresql" else sqlite.insert(StudentPart)
    row = upsert.values(person_id=person_id, name=part.value, **kept)
    await session.execute(row.on_conflict_do_update(index_elements=["person_id", "name"], set_=kept))
    return True


async def untell(session: WriteSession, person_id: int, part: Part) -> None:
    """Takes a part back, as if it had never been asked for."""
    mine = (StudentPart.person_id == person_id) & (StudentPart.name == part.value)
    await session.execute(delete(StudentPart).where(mine))


async def profile(session: ReadSession | WriteSession, seal: Seal, person_id: int) -> Profile | None:
    """Gives what somebody told; None where they never agreed. A value that none of the keys opens is not told."""
    agreed = await session.scalar(select(StudentProfile.agreed_at).where(StudentProfile.person_id == person_id))
    if agreed is None:
        return None
    rows = await session.execute(
        select(StudentPart.name, StudentPart.value_sealed, StudentPart.told_at).where(
            StudentPart.person_id == person_id
        )
    )
    told: dict[Part, str] = {}
    told_at: dict[Part, dt.datetime] = {}
    declined: set[Part] = set()
    for name, sealed, at in rows:
        part = Part(name)
        opened = None if sealed is None else seal.opened(sealed, f"part {name} of student {person_id}")
        if sealed is None:
            declined.add(part)
        elif opened is not None:
            told[part], told_at[part] = opened, at
    fields: Any = read(told)
    return Profile(person_id, agreed, told_at, frozenset(declined), **fields)


async def forget(session: WriteSession, person_id: int) -> bool:
    """Erases somebody's profile, and ends their alerts for it; says whether there was one."""
    await session.execute(delete(Watch).where(Watch.student_id == person_id))
    gone = delete(StudentProfile).where(StudentProfile.person_id == person_id).returning(StudentProfile.person_id)
    return (await session.execute(gone)).first() is not None
