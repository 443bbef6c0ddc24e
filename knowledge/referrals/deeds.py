"""Introductions in the database: asking for one, doing something about it, finding them. Notes are sealed."""

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Sequence

from sqlalchemy import ColumnElement, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import aliased

from knowledge.database import ReadSession, WriteSession
from knowledge.dealings import Result, Side
from knowledge.referrals.events import ENDED, Deed, Event, Referral, State
from knowledge.referrals.reasons import without_words
from knowledge.sealing import Seal
from knowledge.tables import Demand, Person, ReferralEvent
from knowledge.tables import Referral as ReferralRow

_ANSWERED = frozenset(state.value for state in State) - {State.ASKED, State.SENT}
_OVER = ENDED | {State.COMPLETED}
_AHEAD = dt.timedelta(days=400)
"""No meeting is arranged further ahead."""


async def ask(
    session: WriteSession,
    demand_id: int,
    record_key: str,
    window_key: str | None,
    person_id: int | None,
    now: dt.datetime,
    *,
    came_from: int | None = None,
) -> tuple[int, bool]:
    """Asks for an introduction of a need; the second of two taps finds the first one.

    Args:
        person_id: who asks; None where the desk does, as for the next-best contact.

    Returns:
        The number of the introduction, and whether it is new.
    """
    dialect = session.get_bind().dialect.name
    row = postgresql.insert(ReferralRow) if dialect == "postgresql" else sqlite.insert(ReferralRow)
    values = {
        "demand_id": demand_id, "record_key": record_key, "window_key": window_key, "came_from": came_from,
        "created_at": now,
    }  # fmt: skip
    made = await session.scalar(row.values(**values).on_conflict_do_nothing().returning(ReferralRow.id))
    if made is None:
        same = (ReferralRow.demand_id == demand_id) & (ReferralRow.record_key == record_key)
        return (await session.execute(select(ReferralRow.id).where(same))).scalar_one(), False
    await _write(session, made, Deed.ASKED, Side.ASKER, person_id, None, None, now)
    return made, True


async def lead_to(session: WriteSession, referral_id: int, window_key: str | None) -> None:
    """Leads an introduction to the window that its record has now; one that was sent stays where it is."""
    sent = select(ReferralEvent.id).where(ReferralEvent.referral_id == referral_id, ReferralEvent.deed == Deed.SENT)
    waiting = (ReferralRow.id == referral_id) & ~sent.exists()
    await session.execute(update(ReferralRow).where(waiting).values(window_key=window_key))


async def do(
    session: WriteSession,
    seal: Seal,
    referral_id: int,
    deed: Deed,
    side: Side,
    person_id: int | None,
    now: dt.datetime,
    *,
    note: str | None = None,
    key: str | None = None,
) -> Result:
    """Does something about an introduction if it may be done; writers take turns, so of two at once one is second.

    Args:
        note: what is said with it.
        key: what may happen once only to this introduction, such as ``reminded:7``; the second time it is done already.
    """
    found = await referral(session, seal, referral_id)
    if found is None:
        return Result.GONE
    verdict = found.verdict(deed, side)
    if verdict is not Result.DONE:
        return verdict
    sealed = None if note is None else seal.seal(note)
    once = None if key is None else f"{referral_id}:{key}"
    written = await _write(session, referral_id, deed, side, person_id, sealed, once, now)
    return Result.DONE if written else Result.ALREADY


async def referral(session: ReadSession | WriteSession, seal: Seal, referral_id: int) -> Referral | None:
    """Gives an introduction; None where it was erased with the need."""
    rows = await session.scalars(select(ReferralRow).where(ReferralRow.id == referral_id))
    return next(iter(await _with_events(session, seal, rows.all())), None)


async def of_demand(session: ReadSession | WriteSession, seal: Seal, demand_id: int) -> list[Referral]:
    """Gives the introductions of a need, oldest first."""
    return await of_demands(session, seal, [demand_id])


async def of_demands(session: ReadSession | WriteSession, seal: Seal, demand_ids: Collection[int]) -> list[Referral]:
    """Gives the introductions of some needs, oldest first."""
    wanted = select(ReferralRow).where(ReferralRow.demand_id.in_(demand_ids)).order_by(ReferralRow.id)
    return await _with_events(session, seal, (await session.scalars(wanted)).all())


async def of_windows(
    session: ReadSession | WriteSession, seal: Seal, window_keys: Collection[str], *, office: bool
) -> list[Referral]:
    """Gives the introductions to some contact windows, oldest first.

    Args:
        office: whether those too that no window is on record for.
    """
    theirs = ReferralRow.window_key.in_(window_keys)
    wanted = theirs | ReferralRow.window_key.is_(None) if office else theirs
    rows = await session.scalars(select(ReferralRow).where(wanted).order_by(ReferralRow.id))
    return await _with_events(session, seal, rows.all())


async def open_ones(session: ReadSession | WriteSession, seal: Seal) -> list[Referral]:
    """Gives all introductions that have not ended, oldest first."""
    ended = select(ReferralEvent.referral_id).where(ReferralEvent.deed.in_([state.value for state in ENDED]))
    rows = await session.scalars(select(ReferralRow).where(ReferralRow.id.not_in(ended)).order_by(ReferralRow.id))
    return await _with_events(session, seal, rows.all())


async def under_way(session: ReadSession | WriteSession, seal: Seal, platform: str) -> list[Referral]:
    """Gives the introductions of a platform's people in which something may still fall due, oldest first."""
    over = select(ReferralEvent.referral_id).where(ReferralEvent.deed.in_([*map(str, ENDED), str(State.COMPLETED)]))
    wanted = (
        select(ReferralRow)
        .join(Demand, Demand.id == ReferralRow.demand_id)
        .join(Person, Person.id == Demand.person_id)
        .where(Person.platform == platform, ReferralRow.id.not_in(over))
        .order_by(ReferralRow.id)
    )
    return await _with_events(session, seal, (await session.scalars(wanted)).all())


async def forget(session: WriteSession, seal: Seal, person_id: int) -> None:
    """Erases what somebody wrote in events of introductions; what they did stays part of these, without saying who."""
    worded = [Deed.DECLINED.value, Deed.CLOSED.value, Deed.DRAFTED.value]
    theirs = (ReferralEvent.person_id == person_id) & ReferralEvent.deed.in_(worded)
    for event in (await session.scalars(select(ReferralEvent).where(theirs))).all():
        note = None if event.note_sealed is None else seal.opened(event.note_sealed, f"referral event {event.id}")
        kept = None if event.deed == Deed.DRAFTED else without_words(note)
        event.note_sealed = None if kept is None else seal.seal(kept)
    await session.flush()


async def with_something_due(session: ReadSession | WriteSession, seal: Seal, now: dt.datetime) -> list[Referral]:
    """Gives the introductions that something can be due for by the clock, oldest first; those alone are read.

    They wait for their answer, or have a meeting arranged that nobody has been reminded of since; one arranged so long
    ago that it cannot lie ahead any more is left out.
    """

    def happened(deeds: Collection[str]) -> ColumnElement[bool]:
        mine = ReferralEvent.referral_id == ReferralRow.id
        return select(ReferralEvent.id).where(mine, ReferralEvent.deed.in_(deeds)).exists()

    after = aliased(ReferralEvent)
    settled = select(after.id).where(
        after.referral_id == ReferralEvent.referral_id,
        after.id > ReferralEvent.id,
        after.deed.in_([Deed.CALLED_OFF, Deed.REMINDED]),
    )
    arranged = select(ReferralEvent.id).where(
        ReferralEvent.referral_id == ReferralRow.id,
        ReferralEvent.deed == Deed.MEETING,
        ReferralEvent.at > now - _AHEAD,
        ~settled.exists(),
    )
    waiting = happened([Deed.SENT]) & ~happened(_ANSWERED)
    meeting = arranged.exists() & ~happened(_OVER)
    rows = await session.scalars(select(ReferralRow).where(waiting | meeting).order_by(ReferralRow.id))
    return await _with_events(session, seal, rows.all())


async def _with_events(session: ReadSession | WriteSession, seal: Seal, rows: Sequence[ReferralRow]) -> list[Referral]:
    mine = ReferralEvent.referral_id.in_([row.id for row in rows])
    happened = await session.scalars(select(ReferralEvent).where(mine).order_by(ReferralEvent.id))
    events: dict[int, list[Event]] = defaultdict(list)
    for event in happened:
        note = None if event.note_sealed is None else seal.opened(event.note_sealed, f"referral event {event.id}")
        events[event.referral_id].append(
            Event(event.id, Deed(event.deed), Side(event.side), event.at, event.person_id, note)
        )
    return [
        Referral(row.id, row.demand_id, row.record_key, row.window_key, row.came_from, tuple(events[row.id]))
        for row in rows
    ]


async def _write(
    session: WriteSession,
    referral_id: int,
    deed: Deed,
    side: Side,
    person_id: int | None,
    note: bytes | None,
    key: str | None,
    now: dt.datetime,
) -> bool:
    """Adds an event; False where one of this key was added before."""
    if key is not None:
        before = await session.scalar(select(ReferralEvent.id).where(ReferralEvent.key == key))
        if before is not None:
            return False
    values = {
        "referral_id": referral_id, "deed": deed, "side": side, "person_id": person_id, "note_sealed": note, "key": key,
        "at": now,
    }  # fmt: skip
    await session.execute(insert(ReferralEvent).values(**values))
    return True
