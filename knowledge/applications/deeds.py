"""Applications in the database: begun, changed, sent, and what is done about them. What people wrote is sealed."""

import datetime as dt
import json
from collections.abc import Sequence
from typing import Any

from sqlalchemy import delete, func, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite

from knowledge import students
from knowledge.applications.events import Deed
from knowledge.applications.finding import application, rows_of
from knowledge.database import ReadSession, WriteSession
from knowledge.dealings import Result, Side
from knowledge.sealing import Seal
from knowledge.students import Part, Profile
from knowledge.tables import Application as ApplicationRow
from knowledge.tables import ApplicationEvent

SHOWABLE = (*students.SHOWN, Part.STARTS, Part.FINISHES)
"""The parts of a profile that may go with an application, in their order."""
LONGEST_LINE = 600
"""Characters of what a student adds in words."""


async def begin(
    session: WriteSession,
    seal: Seal,
    person_id: int,
    record_key: str,
    window_key: str | None,
    profile: Profile,
    now: dt.datetime,
) -> tuple[int, bool]:
    """Begins an application for an opening, as a draft that shows all that may be shown; nobody else sees it.

    Returns:
        The number of the application, and whether it is new. The second of two taps, and whoever has applied already,
        find the one that is there; only after one that was withdrawn there is another.
    """
    mine = (ApplicationRow.person_id == person_id) & (ApplicationRow.record_key == record_key)
    latest = (
        await session.execute(
            select(ApplicationRow.id, ApplicationRow.attempt)
            .where(mine)
            .order_by(ApplicationRow.attempt.desc())
            .limit(1)
        )
    ).first()
    if latest is not None and not await _was_done(session, latest.id, Deed.WITHDRAWN):
        return latest.id, False
    attempt = 1 if latest is None else latest.attempt + 1
    dialect = session.get_bind().dialect.name
    row = postgresql.insert(ApplicationRow) if dialect == "postgresql" else sqlite.insert(ApplicationRow)
    values = {
        "person_id": person_id, "record_key": record_key, "attempt": attempt, "window_key": window_key, "version": 1,
        "shown_sealed": seal.seal(_written(profile, SHOWABLE, None)), "created_at": now,
    }  # fmt: skip
    made = await session.scalar(row.values(**values).on_conflict_do_nothing().returning(ApplicationRow.id))
    if made is not None:
        return made, True
    same = select(ApplicationRow.id).where(mine, ApplicationRow.attempt == attempt)
    return (await session.execute(same)).scalar_one(), False


async def revise(
    session: WriteSession,
    seal: Seal,
    application_id: int,
    profile: Profile,
    parts: Sequence[Part],
    line: str | None,
    window_key: str | None,
) -> int | None:
    """Changes a draft: the parts shown, as the profile has them now, the words, and where it goes.

    Returns:
        Its version now, the same where nothing changed; None where it is no draft any more.
    """
    found = await application(session, seal, application_id)
    if found is None or found.events:
        return None
    shown = _written(profile, [part for part in SHOWABLE if part in parts], line)
    before = None if found.shown is None else _written(found.shown, SHOWABLE, found.line)
    if (shown, window_key) == (before, found.window_key):
        return found.version
    changed = {"version": found.version + 1, "shown_sealed": seal.seal(shown), "window_key": window_key}
    await session.execute(update(ApplicationRow).where(ApplicationRow.id == application_id).values(**changed))
    return found.version + 1


async def discard(session: WriteSession, application_id: int) -> bool:
    """Throws a draft away; False where it was sent, or is gone already."""
    begun = select(ApplicationEvent.id).where(ApplicationEvent.application_id == application_id)
    gone = delete(ApplicationRow).where(ApplicationRow.id == application_id, ~begun.exists())
    return (await session.execute(gone.returning(ApplicationRow.id))).first() is not None


async def discard_drafts(session: WriteSession, person_id: int) -> None:
    """Throws all drafts of somebody away, as when they take their profile back."""
    for one in await rows_of(session, ApplicationRow.person_id == person_id):
        await discard(session, one.id)


async def send(session: WriteSession, seal: Seal, application_id: int, version: int, now: dt.datetime) -> Result:
    """Sends an application as its student looked at it; `NOT_NOW` where that is another version than the present."""
    found = await application(session, seal, application_id)
    if found is not None and not found.events and found.version != version:
        return Result.NOT_NOW
    person_id = None if found is None else found.person_id
    return await do(session, seal, application_id, Deed.SENT, Side.ASKER, person_id, now, key="sent")


async def do(
    session: WriteSession,
    seal: Seal,
    application_id: int,
    deed: Deed,
    side: Side,
    person_id: int | None,
    now: dt.datetime,
    *,
    note: str | None = None,
    key: str | None = None,
) -> Result:
    """Does something about an application if it may be done; writers take turns, so of two at once one is second.

    What its student showed is erased at once when they take the application back.

    Args:
        note: what is said with it.
        key: what may happen once only to this application; the second time it is done already.
    """
    once = None if key is None else f"{application_id}:{key}"
    if once is not None:
        before = await session.scalar(select(ApplicationEvent.id).where(ApplicationEvent.key == once))
        if before is not None:
            return Result.ALREADY
    found = await application(session, seal, application_id)
    if found is None:
        return Result.GONE
    verdict = found.verdict(deed, side)
    if verdict is not Result.DONE:
        return verdict
    values: dict[str, Any] = {
        "application_id": application_id, "deed": deed, "side": side, "person_id": person_id,
        "note_sealed": None if note is None else seal.seal(note), "key": once, "at": now,
    }  # fmt: skip
    await session.execute(insert(ApplicationEvent).values(**values))
    if deed is Deed.WITHDRAWN:
        await session.execute(
            update(ApplicationRow).where(ApplicationRow.id == application_id).values(shown_sealed=None)
        )
    return Result.DONE


async def count_open(session: ReadSession | WriteSession, person_id: int) -> int:
    """Counts the applications of somebody that were sent and are not over."""
    over = select(ApplicationEvent.id).where(
        ApplicationEvent.application_id == ApplicationRow.id, ApplicationEvent.deed.in_(_ENDING)
    )
    sent = select(ApplicationEvent.id).where(
        ApplicationEvent.application_id == ApplicationRow.id, ApplicationEvent.deed == Deed.SENT
    )
    counted = select(func.count()).where(ApplicationRow.person_id == person_id, sent.exists(), ~over.exists())
    return (await session.execute(counted)).scalar_one()


_ENDING = (Deed.DECLINED, Deed.WITHDRAWN, Deed.CLOSED, Deed.COMPLETED)


async def _was_done(session: WriteSession, application_id: int, deed: Deed) -> bool:
    mine = (ApplicationEvent.application_id == application_id) & (ApplicationEvent.deed == deed)
    return await session.scalar(select(ApplicationEvent.id).where(mine).limit(1)) is not None


def _written(profile: Profile, parts: Sequence[Part], line: str | None) -> str:
    said = (line or "").strip()[:LONGEST_LINE].strip()
    return json.dumps({"profile": students.copied(profile, parts), "line": said or None}, ensure_ascii=False)
