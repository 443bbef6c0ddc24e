"""Questions to mentors in the database: drafted, sent, answered, found. What is written is sealed."""

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence

from sqlalchemy import delete, func, insert, select, update

from knowledge import notifications
from knowledge.database import ReadSession, WriteSession
from knowledge.mentoring.course import ENDED, HOLDING, Deed, Event, Mentoring, Result, Side, State
from knowledge.sealing import Seal
from knowledge.tables import Mentoring as Row
from knowledge.tables import MentoringEvent, Person

KEPT_AFTER = dt.timedelta(days=180)
"""How long after the last that happened to it a question is kept."""
_DRAFT_KEPT = dt.timedelta(days=7)
"""How long one that was never sent is."""

_Session = ReadSession | WriteSession


def messages_of(mentoring_id: int) -> str:
    """Begins the keys of all messages about a question."""
    return f"mentoring:{mentoring_id}:"


async def begin(
    session: WriteSession, seal: Seal, person_id: int, record_key: str, window_key: str | None, now: dt.datetime
) -> int:
    """Begins a question to a mentor and gives its number: of one that has not ended yet, where there is one."""
    for one in await of_person(session, seal, person_id):
        if one.record_key == record_key and one.state not in ENDED and one.state is not State.UNANSWERED:
            return one.id
    values = {"person_id": person_id, "record_key": record_key, "window_key": window_key, "created_at": now}
    made = await session.execute(insert(Row).values(**values).returning(Row.id))
    return made.scalar_one()


async def draft(
    session: WriteSession, seal: Seal, mentoring_id: int, side: Side, person_id: int, text: str, update_id: int,
    now: dt.datetime,
) -> int:  # fmt: skip
    """Keeps what somebody wrote until they send it, and gives its number; the same update makes no second one."""
    key = f"{mentoring_id}:draft:{update_id}:{person_id}"
    await _write(session, mentoring_id, Deed.DRAFTED, side, person_id, seal.seal(text), key, now)
    found = await session.execute(select(MentoringEvent.id).where(MentoringEvent.key == key))
    return found.scalar_one()


async def send(
    session: WriteSession, seal: Seal, mentoring_id: int, draft_id: int, side: Side, person_id: int,
    capacity: int | None, now: dt.datetime,
) -> Result:  # fmt: skip
    """Sends what somebody drafted, as a question or as an answer; writers take turns, so of two at once one is second.

    Args:
        capacity: how many the mentor answers at a time; None where there is no limit.
    """
    one = await mentoring(session, seal, mentoring_id)
    if one is None:
        return Result.GONE
    key = f"{mentoring_id}:sent:{draft_id}"
    if await session.scalar(select(MentoringEvent.id).where(MentoringEvent.key == key)) is not None:
        return Result.ALREADY
    mine = (event for event in one.events if event.id == draft_id and event.person_id == person_id)
    text = next((event.note for event in mine if event.deed is Deed.DRAFTED), None)
    deed = Deed.ASKED if side is Side.ASKER else Deed.ANSWERED
    if text is None or not one.may(deed, side):
        return Result.NOT_NOW
    if one.state is State.DRAFT and await is_full(session, seal, one.record_key, capacity):
        return Result.FULL
    await _write(session, mentoring_id, deed, side, person_id, seal.seal(text), key, now)
    sent = (MentoringEvent.mentoring_id == mentoring_id) & (MentoringEvent.deed == Deed.DRAFTED)
    theirs = MentoringEvent.side == side
    await session.execute(update(MentoringEvent).where(sent, theirs).values(note_sealed=None))
    return Result.DONE


async def do(
    session: WriteSession, seal: Seal, mentoring_id: int, deed: Deed, side: Side, person_id: int | None,
    now: dt.datetime, *, note: str | None = None, key: str | None = None,
) -> Result:  # fmt: skip
    """Does something else about a question, if it may be done.

    Args:
        note: what is said with it.
        key: what may happen once only to this question.
    """
    one = await mentoring(session, seal, mentoring_id)
    if one is None:
        return Result.GONE
    if deed.value == one.state.value:
        return Result.ALREADY
    if not one.may(deed, side):
        return Result.NOT_NOW
    once = None if key is None else f"{mentoring_id}:{key}"
    sealed = None if note is None else seal.seal(note)
    written = await _write(session, mentoring_id, deed, side, person_id, sealed, once, now)
    return Result.DONE if written else Result.ALREADY


async def mentoring(session: _Session, seal: Seal, mentoring_id: int) -> Mentoring | None:
    """Gives a question; None where it was erased with its asker."""
    rows = (await session.scalars(select(Row).where(Row.id == mentoring_id))).all()
    return next(iter(await _with_events(session, seal, rows)), None)


async def of_person(session: _Session, seal: Seal, person_id: int) -> list[Mentoring]:
    """Gives what somebody asks or asked, newest first."""
    rows = await session.scalars(select(Row).where(Row.person_id == person_id).order_by(Row.id.desc()))
    return await _with_events(session, seal, rows.all())


async def of_windows(session: _Session, seal: Seal, keys: Collection[str], *, office: bool) -> list[Mentoring]:
    """Gives what was sent to some contact windows, newest first.

    Args:
        office: whether all of it, of whatever window.
    """
    wanted = select(Row) if office else select(Row).where(Row.window_key.in_(keys))
    rows = await session.scalars(wanted.order_by(Row.id.desc()))
    return [one for one in await _with_events(session, seal, rows.all()) if one.said]


async def under_way(session: _Session, seal: Seal, platform: str) -> list[Mentoring]:
    """Gives the questions of a platform's people that were sent and have not ended, oldest first."""
    over = select(MentoringEvent.mentoring_id).where(MentoringEvent.deed.in_([state.value for state in ENDED]))
    sent = select(MentoringEvent.mentoring_id).where(MentoringEvent.deed == Deed.ASKED)
    wanted = select(Row).join(Person, Person.id == Row.person_id).where(Person.platform == platform)
    rows = await session.scalars(wanted.where(Row.id.not_in(over), Row.id.in_(sent)).order_by(Row.id))
    return await _with_events(session, seal, rows.all())


async def places_taken(session: _Session, seal: Seal, keys: Collection[str]) -> Mapping[str, int]:
    """Counts those whom mentors have to answer, or who may ask on, by the mentors' keys."""
    rows = (await session.scalars(select(Row).where(Row.record_key.in_(keys)))).all()
    taken: dict[str, int] = defaultdict(int)
    for one in await _with_events(session, seal, rows):
        taken[one.record_key] += one.state in HOLDING
    return taken


async def is_full(session: _Session, seal: Seal, key: str, capacity: int | None) -> bool:
    """Says whether a mentor has as many to answer as they take; ``capacity`` is None where there is no limit."""
    return capacity is not None and (await places_taken(session, seal, [key])).get(key, 0) >= capacity


async def forget(session: WriteSession, person_id: int) -> None:
    """Takes back what has not gone out yet of somebody's questions, and what they drafted for others; their questions
    go with their row, and answers that they sent stay with whoever asked.
    """
    drafted = (MentoringEvent.person_id == person_id) & (MentoringEvent.deed == Deed.DRAFTED)
    await session.execute(update(MentoringEvent).where(drafted).values(note_sealed=None))
    for mentoring_id in await session.scalars(select(Row.id).where(Row.person_id == person_id)):
        await notifications.withdraw(session, messages_of(mentoring_id))


async def prune(session: WriteSession, now: dt.datetime) -> int:
    """Forgets questions to which nothing has happened for long; says how many."""
    last = select(func.max(MentoringEvent.at)).where(MentoringEvent.mentoring_id == Row.id).scalar_subquery()
    sent = select(MentoringEvent.id).where(MentoringEvent.mentoring_id == Row.id, MentoringEvent.deed == Deed.ASKED)
    quiet = func.coalesce(last, Row.created_at)
    old = (quiet < now - KEPT_AFTER) | (~sent.exists() & (quiet < now - _DRAFT_KEPT))
    return len((await session.execute(delete(Row).where(old).returning(Row.id))).all())


async def _with_events(session: _Session, seal: Seal, rows: Sequence[Row]) -> list[Mentoring]:
    mine = MentoringEvent.mentoring_id.in_([row.id for row in rows])
    events: dict[int, list[Event]] = defaultdict(list)
    for event in await session.scalars(select(MentoringEvent).where(mine).order_by(MentoringEvent.id)):
        note = None if event.note_sealed is None else seal.opened(event.note_sealed, f"mentoring event {event.id}")
        events[event.mentoring_id].append(
            Event(event.id, Deed(event.deed), Side(event.side), event.at, event.person_id, note)
        )
    return [
        Mentoring(row.id, row.person_id, row.record_key, row.window_key, row.created_at, tuple(events[row.id]))
        for row in rows
    ]


async def _write(
    session: WriteSession, mentoring_id: int, deed: Deed, side: Side, person_id: int | None, note: bytes | None,
    key: str | None, now: dt.datetime,
) -> bool:  # fmt: skip
    """Adds an event; False where one of this key was added before."""
    same = MentoringEvent.key == key
    if key is not None and await session.scalar(select(MentoringEvent.id).where(same)) is not None:
        return False
    values = {
        "mentoring_id": mentoring_id, "deed": deed, "side": side, "person_id": person_id, "note_sealed": note,
        "key": key, "at": now,
    }  # fmt: skip
    await session.execute(insert(MentoringEvent).values(**values))
    return True
