"""Finding applications: one, those of a student, those that somebody answers for, those that something is due for."""

import datetime as dt
import json
from collections import defaultdict
from collections.abc import Collection, Sequence

from sqlalchemy import ColumnElement, exists, or_, select

from knowledge import students
from knowledge.applications.events import OVER, Application, Deed, Event
from knowledge.database import ReadSession, WriteSession
from knowledge.dealings import Side
from knowledge.sealing import Seal
from knowledge.tables import Application as ApplicationRow
from knowledge.tables import ApplicationEvent, Person

_OVER = [state.value for state in OVER]


async def application(session: ReadSession | WriteSession, seal: Seal, application_id: int) -> Application | None:
    """Gives an application; None where it was thrown away, or erased with its student."""
    rows = await rows_of(session, ApplicationRow.id == application_id)
    return next(iter(await with_events(session, seal, rows)), None)


async def of_person(session: ReadSession | WriteSession, seal: Seal, person_id: int) -> list[Application]:
    """Gives the applications of a student, drafts too, oldest first."""
    return await with_events(session, seal, await rows_of(session, ApplicationRow.person_id == person_id))


async def received(
    session: ReadSession | WriteSession,
    seal: Seal,
    *,
    windows: Collection[str] = (),
    records: Collection[str] = (),
    unclaimed: bool = False,
) -> list[Application]:
    """Gives the applications that were sent to some windows or for some openings, oldest first.

    Args:
        unclaimed: whether those too that no window is on record for, whoever posted the opening: who may see each is
            still to be asked.
    """
    theirs = or_(
        ApplicationRow.window_key.in_(windows),
        ApplicationRow.record_key.in_(records),
        *([ApplicationRow.window_key.is_(None)] if unclaimed else []),
    )
    return await with_events(session, seal, await rows_of(session, theirs & _done([Deed.SENT])))


async def under_way(session: ReadSession | WriteSession, seal: Seal, platform: str) -> list[Application]:
    """Gives the applications of a platform's students that were sent and are not over, oldest first."""
    here = exists().where(Person.id == ApplicationRow.person_id, Person.platform == platform)
    rows = await rows_of(session, here & _done([Deed.SENT]) & ~_done(_OVER))
    return await with_events(session, seal, rows)


async def rows_of(session: ReadSession | WriteSession, wanted: ColumnElement[bool]) -> Sequence[ApplicationRow]:
    """Gives the rows that a condition names, oldest first."""
    return (await session.scalars(select(ApplicationRow).where(wanted).order_by(ApplicationRow.id))).all()


async def with_events(
    session: ReadSession | WriteSession, seal: Seal, rows: Sequence[ApplicationRow]
) -> list[Application]:
    """Opens rows, each with what happened to it."""
    mine = ApplicationEvent.application_id.in_([row.id for row in rows])
    events: dict[int, list[Event]] = defaultdict(list)
    for row in await session.scalars(select(ApplicationEvent).where(mine).order_by(ApplicationEvent.id)):
        note = None if row.note_sealed is None else seal.opened(row.note_sealed, f"application event {row.id}")
        events[row.application_id].append(Event(row.id, Deed(row.deed), Side(row.side), row.at, row.person_id, note))
    return [_opened(seal, row, tuple(events[row.id])) for row in rows]


def _opened(seal: Seal, row: ApplicationRow, events: tuple[Event, ...]) -> Application:
    text = None if row.shown_sealed is None else seal.opened(row.shown_sealed, f"application {row.id}")
    kept = {"profile": None, "line": None} if text is None else json.loads(text)
    since: dt.datetime = row.created_at
    shown = None if kept["profile"] is None else students.of_copy(kept["profile"], row.person_id, since)
    return Application(
        row.id, row.person_id, row.record_key, row.window_key, row.version, shown, kept["line"], since, events
    )


def _done(deeds: Collection[str]) -> ColumnElement[bool]:
    mine = ApplicationEvent.application_id == ApplicationRow.id
    return select(ApplicationEvent.id).where(mine, ApplicationEvent.deed.in_(deeds)).exists()
