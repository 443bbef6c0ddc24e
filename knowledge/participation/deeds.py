"""Students' parts in introductions in the database: asked, answered, ended, found. What they show is sealed."""

import datetime as dt
from collections import defaultdict
from collections.abc import Sequence

from sqlalchemy import func, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite

from knowledge import students
from knowledge.database import ReadSession, WriteSession
from knowledge.dealings import Result
from knowledge.participation.events import Deed, Event, Participation, Side
from knowledge.sealing import Seal
from knowledge.students import Part, Profile, copied, of_copy
from knowledge.tables import Participation as Row
from knowledge.tables import ParticipationEvent, Person, StudentPart

Session = ReadSession | WriteSession


async def ask(
    session: WriteSession, referral_id: int, person_id: int, asked_by: int | None, now: dt.datetime, *, by_link: bool
) -> tuple[int, bool]:
    """Asks a student for their part in an introduction; whoever was asked before is not asked again.

    Args:
        asked_by: who asks; None for the desk itself.

    Returns:
        Its number, and whether it is new.
    """
    dialect = session.get_bind().dialect.name
    row = postgresql.insert(Row) if dialect == "postgresql" else sqlite.insert(Row)
    values = {"referral_id": referral_id, "person_id": person_id, "by_link": by_link, "created_at": now}
    made = await session.scalar(row.values(**values).on_conflict_do_nothing().returning(Row.id))
    if made is None:
        same = (Row.referral_id == referral_id) & (Row.person_id == person_id)
        return (await session.execute(select(Row.id).where(same))).scalar_one(), False
    await _add(session, made, Deed.ASKED, Side.LAB if by_link else Side.DESK, asked_by, now)
    return made, True


async def agree(session: WriteSession, seal: Seal, id: int, profile: Profile, now: dt.datetime) -> Result:
    """Notes that a student would like to, with the copy of their profile that they show.

    Whoever came by a link is chosen by that: the lab gave it to them.
    """
    result = await do(session, seal, id, Deed.AGREED, Side.STUDENT, profile.person_id, now)
    if result is Result.DONE:
        await session.execute(update(Row).where(Row.id == id).values(shown_sealed=seal.seal(copied(profile))))
        found = await one(session, seal, id)
        if found is not None and found.by_link:
            await do(session, seal, id, Deed.CHOSEN, Side.DESK, None, now)
    return result


async def do(
    session: WriteSession, seal: Seal, id: int, deed: Deed, side: Side, person_id: int | None, now: dt.datetime
) -> Result:
    """Does something about it if it may be done; writers take turns, so of two at once one is second.

    What a student showed goes with its end: nobody needs it any more.
    """
    found = await one(session, seal, id)
    if found is None:
        return Result.GONE
    verdict = found.verdict(deed, side)
    if verdict is Result.DONE:
        await _add(session, id, deed, side, person_id, now)
        if deed in (Deed.DECLINED, Deed.PASSED_OVER, Deed.REFUSED, Deed.LEFT, Deed.RELEASED):
            await session.execute(update(Row).where(Row.id == id).values(shown_sealed=None))
    return verdict


async def end_all(session: WriteSession, seal: Seal, referral_id: int, now: dt.datetime) -> list[Participation]:
    """Ends every part in an introduction that is over itself; gives them as they stood before."""
    ended = [found for found in await of_referral(session, seal, referral_id) if found.open]
    for found in ended:
        await do(session, seal, found.id, Deed.RELEASED, Side.DESK, None, now)
    return ended


async def one(session: Session, seal: Seal, id: int) -> Participation | None:
    """Gives one; None where it went with the need or with the student."""
    return next(iter(await _read(session, seal, (await session.scalars(select(Row).where(Row.id == id))).all())), None)


async def of_referral(session: Session, seal: Seal, referral_id: int) -> list[Participation]:
    """Gives all of an introduction, oldest first."""
    wanted = select(Row).where(Row.referral_id == referral_id).order_by(Row.id)
    return await _read(session, seal, (await session.scalars(wanted)).all())


async def of_student(session: Session, seal: Seal, person_id: int) -> list[Participation]:
    """Gives all of a student, newest first."""
    wanted = select(Row).where(Row.person_id == person_id).order_by(Row.id.desc())
    return await _read(session, seal, (await session.scalars(wanted)).all())


async def willing(session: ReadSession, seal: Seal, platform: str) -> list[Profile]:
    """Gives the profiles of those on a platform who said that they may be asked for projects."""
    told = (
        select(StudentPart.person_id)
        .join(Person, Person.id == StudentPart.person_id)
        .where(Person.platform == platform, StudentPart.name == Part.PROJECTS, StudentPart.value_sealed.is_not(None))
        .order_by(StudentPart.person_id)
    )
    found = [await students.profile(session, seal, person_id) for person_id in await session.scalars(told)]
    return [profile for profile in found if profile is not None and profile.projects]


async def lately_asked(session: ReadSession, since: dt.datetime) -> dict[int, int]:
    """Counts how often the desk has asked each student since a moment."""
    asked = (ParticipationEvent.deed == Deed.ASKED) & (ParticipationEvent.side == Side.DESK)
    rows = await session.execute(
        select(Row.person_id, func.count())
        .join(ParticipationEvent, ParticipationEvent.participation_id == Row.id)
        .where(asked, ParticipationEvent.at >= since)
        .group_by(Row.person_id)
    )
    return {student: count for student, count in rows.all()}  # noqa: C416 - rows are no pairs to mypy


async def _add(session: WriteSession, id: int, deed: Deed, side: Side, person_id: int | None, now: dt.datetime) -> None:
    values = {"participation_id": id, "deed": deed, "side": side, "person_id": person_id, "at": now}
    await session.execute(insert(ParticipationEvent).values(**values))


async def _read(session: Session, seal: Seal, rows: Sequence[Row]) -> list[Participation]:
    mine = ParticipationEvent.participation_id.in_([row.id for row in rows])
    happened = await session.execute(
        select(
            ParticipationEvent.participation_id,
            ParticipationEvent.deed,
            ParticipationEvent.side,
            ParticipationEvent.at,
            ParticipationEvent.person_id,
        )
        .where(mine)
        .order_by(ParticipationEvent.id)
    )
    events: dict[int, list[Event]] = defaultdict(list)
    for id, deed, side, at, person_id in happened:
        events[id].append(Event(Deed(deed), Side(side), at, person_id))
    return [
        Participation(row.id, row.referral_id, row.person_id, row.by_link, _shown(row, seal), tuple(events[row.id]))
        for row in rows
    ]


def _shown(row: Row, seal: Seal) -> Profile | None:
    opened = None if row.shown_sealed is None else seal.opened(row.shown_sealed, f"participation {row.id}")
    return None if opened is None else of_copy(opened, row.person_id, row.created_at)
