"""What was read in a student's CV and waits for its owner's yes: sealed, for a day at most, gone once it is settled."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import delete, insert, select

from knowledge.database import ReadSession, WriteSession
from knowledge.sealing import Seal
from knowledge.students.profile import Major, Part, Value, may_be_told, read, written
from knowledge.tables import StudentLine, StudentProfile

HOURS = 24
"""For which a line waits."""
_WORDS = 300
"""Characters of the line that are shown."""


@dataclass(frozen=True, slots=True)
class Line:
    """A part that a CV tells, and the words in which it does."""

    part: Part
    value: Value
    words: str


async def put_lines(
    session: WriteSession, seal: Seal, person_id: int, found: Mapping[Part, tuple[Value, str]], now: dt.datetime
) -> bool:
    """Has lines wait in the place of all that waited before; False where somebody has not agreed to a profile."""
    if await session.get(StudentProfile, person_id) is None:
        return False
    await drop_lines(session, person_id)
    rows = [
        {
            "person_id": person_id,
            "name": part.value,
            "value_sealed": seal.seal(written(part, value)),
            "words_sealed": seal.seal(words[:_WORDS] or part.value),
            "read_at": now,
        }
        for part, (value, words) in found.items()
        if may_be_told(part, value)
    ]
    if rows:
        await session.execute(insert(StudentLine), rows)
    return True


async def lines(session: ReadSession | WriteSession, seal: Seal, person_id: int, now: dt.datetime) -> list[Line]:
    """Gives the lines that wait, in the order of their parts; one that none of the keys opens is left out."""
    fresh = StudentLine.read_at > now - dt.timedelta(hours=HOURS)
    rows = {row.name: row for row in await session.scalars(
        select(StudentLine).where(StudentLine.person_id == person_id, fresh)
    )}  # fmt: skip
    found = []
    for part in Part:
        row = rows.get(part.value)
        value = None if row is None else seal.opened(row.value_sealed, f"line {part.value} of student {person_id}")
        words = None if row is None else seal.opened(row.words_sealed, f"line {part.value} of student {person_id}")
        if value is not None and words is not None:
            found.append(Line(part, _value(part, value), words))
    return found


async def settle_line(session: WriteSession, person_id: int, part: Part) -> bool:
    """Takes a line away, kept or dropped; says whether it still waited."""
    mine = (StudentLine.person_id == person_id) & (StudentLine.name == part.value)
    gone = await session.execute(delete(StudentLine).where(mine).returning(StudentLine.name))
    return gone.first() is not None


async def drop_lines(session: WriteSession, person_id: int) -> None:
    """Takes every line of somebody away."""
    await session.execute(delete(StudentLine).where(StudentLine.person_id == person_id))


async def drop_old_lines(session: WriteSession, now: dt.datetime) -> None:
    """Takes away what nobody settled in its time."""
    await session.execute(delete(StudentLine).where(StudentLine.read_at <= now - dt.timedelta(hours=HOURS)))


def _value(part: Part, text: str) -> Value:
    fields = read({part: text})
    if part is Part.MAJOR:
        key, said = fields["major"], fields["major_said"]
        return Major(key if isinstance(key, str) else None, str(said))
    value = fields[part.value]
    assert value is not None  # noqa: S101  what was written is read
    return value
