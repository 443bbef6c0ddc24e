"""Making one record of two in the transaction in which a reviewer publishes it, and undoing it."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import replace
from enum import StrEnum
from typing import Any

from sqlalchemy import String, cast, delete, insert, or_, select, update
from sqlalchemy.dialects import postgresql, sqlite

from knowledge import catalogue
from knowledge.catalogue import Signature
from knowledge.database import WriteSession
from knowledge.drafts import Draft
from knowledge.people import CONTACT_ROLE, contact_role
from knowledge.snapshots import draft_of
from knowledge.tables import Finding, Invitation, Merger, Person, Record, Referral, Revision, TwinPair
from knowledge.twins.carrying import ALSO, also_listed
from knowledge.twins.links import leading_to, turned
from knowledge.twins.pairs import State
from knowledge.vocabulary import Stage

_LINK, _REFERRAL, _WINDOW, _ROLE, _MERGER = "link", "referral", "window", "role", "merger"


class Undone(StrEnum):
    """What came of undoing a merger."""

    DONE = "done"
    GONE = "gone"
    """There is none: it was undone before."""


async def merge(
    session: WriteSession, retired_key: str, kept_key: str, kept_revision: int, signature: Signature
) -> None:
    """Leads everything that refers to a record which has just been retired to the one that is kept.

    Links of other records, introductions, roles of contact windows and earlier mergers follow, each noted so that it
    can be turned back.

    Args:
        kept_revision: of the kept record, before what the merger brought it.
    """
    await session.execute(delete(Merger).where(Merger.retired_key == retired_key))
    moved = [
        *await _move_links(session, {retired_key: kept_key}, signature),
        *await _move_referrals(session, retired_key, kept_key),
        *await _move_roles(session, contact_role(retired_key), contact_role(kept_key)),
        *await _move_mergers(session, retired_key, kept_key),
    ]
    await _move_findings(session, retired_key, kept_key)
    row = {
        "retired_key": retired_key, "kept_key": kept_key, "kept_revision": kept_revision, "moved": moved,
        "who": signature.who, "why": signature.why, "at": signature.at,
    }  # fmt: skip
    await session.execute(insert(Merger).values(row))
    await _settle_pairs(session, retired_key, kept_key, signature.at)


async def undo(session: WriteSession, retired_key: str, signature: Signature) -> Undone:
    """Brings back a record that was made one with another, and turns back what was led to that.

    The kept record becomes what it was where nobody has changed it since; else it only loses the other's source.
    """
    merger = await session.get(Merger, retired_key, populate_existing=True)
    if merger is None:
        return Undone.GONE
    kept_key, moved, before = merger.kept_key, list(merger.moved), merger.kept_revision
    await session.delete(merger)
    await session.flush()
    gone = await _draft(session, retired_key)
    if gone is not None and gone.stage is Stage.RETIRED:
        await catalogue.save(session, [replace(gone, stage=Stage.PUBLISHED)], signature, restoring=True)
    for what, number, *more in moved:
        await _turn_back(session, what, number, more, retired_key, kept_key, signature)
    await _put_back(session, kept_key, retired_key, before, signature)
    both = or_(
        (TwinPair.one_key == retired_key) & (TwinPair.other_key == kept_key),
        (TwinPair.one_key == kept_key) & (TwinPair.other_key == retired_key),
    )
    await session.execute(update(TwinPair).where(both).values(state=State.OPEN.value))
    return Undone.DONE


async def _move_links(session: WriteSession, leads: Mapping[str, str], signature: Signature) -> list[list[Any]]:
    moved: list[list[Any]] = []
    for old in leads:
        keys = await leading_to(session, old)
        drafts = [draft for key in keys if (draft := await _draft(session, key)) is not None]
        await catalogue.save(session, [turned(draft, leads) for draft in drafts], signature)
        moved += [[_LINK, draft.key] for draft in drafts]
    return moved


async def _move_referrals(session: WriteSession, old: str, new: str) -> list[list[Any]]:
    """Moves introductions, but for those of a need that has one to the kept record already."""
    taken = select(Referral.demand_id).where(Referral.record_key == new)
    free = (Referral.record_key == old) & Referral.demand_id.not_in(taken)
    records = await session.scalars(update(Referral).where(free).values(record_key=new).returning(Referral.id))
    moved: list[list[Any]] = [[_REFERRAL, number] for number in sorted(records)]
    windows = await session.scalars(
        update(Referral).where(Referral.window_key == old).values(window_key=new).returning(Referral.id)
    )
    return [*moved, *([_WINDOW, number] for number in sorted(windows))]


async def _move_roles(session: WriteSession, old: str, new: str) -> list[list[Any]]:
    """Lets the people of a contact window, and those invited to it, be those of the one kept."""
    named = cast(Person.roles, String).contains(f'"{CONTACT_ROLE}', autoescape=True)
    moved: list[list[Any]] = []
    for person in await session.scalars(select(Person).where(named)):
        if old in person.roles:
            had = new in person.roles
            person.roles = list(dict.fromkeys(new if role == old else role for role in person.roles))
            moved.append([_ROLE, person.id, had])
    await session.flush()
    await session.execute(update(Invitation).where(Invitation.role == old).values(role=new))
    return moved


async def _move_findings(session: WriteSession, old: str, new: str) -> None:
    """Lets whoever was to be told of the record that goes be told of the kept one, and whoever was told not again."""
    kept = (await session.execute(select(Record.id, Record.revision).where(Record.key == new))).first()
    gone = await session.scalar(select(Record.id).where(Record.key == old))
    if kept is None or gone is None:
        return
    found = (await session.scalars(select(Finding).where(Finding.record_id == gone))).all()
    rows = [
        {
            "person_id": one.person_id, "watch_id": one.watch_id, "record_id": kept.id, "revision": kept.revision,
            "because": one.because, "fit": one.fit, "changed_at": one.changed_at, "told_on": one.told_on,
        }
        for one in found
    ]  # fmt: skip
    if rows:
        insert = (postgresql if session.get_bind().dialect.name == "postgresql" else sqlite).insert
        await session.execute(insert(Finding).on_conflict_do_nothing(), rows)
        await session.execute(delete(Finding).where(Finding.record_id == gone, Finding.told_on.is_(None)))


async def _move_mergers(session: WriteSession, old: str, new: str) -> list[list[Any]]:
    """Leads what was merged into the one that is now merged itself straight on; the last had no revision before it."""
    led = select(Merger.retired_key, Merger.kept_revision).where(Merger.kept_key == old).order_by(Merger.retired_key)
    rows = (await session.execute(led)).all()
    await session.execute(update(Merger).where(Merger.kept_key == old).values(kept_key=new, kept_revision=0))
    return [[_MERGER, row.retired_key, row.kept_revision] for row in rows]


async def _settle_pairs(session: WriteSession, retired_key: str, kept_key: str, at: dt.datetime) -> None:
    """Closes the pair, and drops the other open pairs of the record that is gone: a new search finds them anew."""
    halves = or_(TwinPair.one_key == retired_key, TwinPair.other_key == retired_key)
    together = halves & or_(TwinPair.one_key == kept_key, TwinPair.other_key == kept_key)
    await session.execute(update(TwinPair).where(together).values(state=State.MERGED.value, judged_at=at))
    await session.execute(delete(TwinPair).where(halves, TwinPair.state == State.OPEN))


async def _put_back(session: WriteSession, kept_key: str, retired_key: str, before: int, signature: Signature) -> None:
    """Makes the kept record what it was, or takes the other's source from it where it was changed since."""
    number = await session.scalar(select(Record.revision).where(Record.key == kept_key))
    stands = await _draft(session, kept_key)
    if stands is None or number is None:
        return
    earlier = await _draft(session, kept_key, before)
    if number <= before + 1 and earlier is not None:
        await catalogue.save(session, [replace(earlier, stage=stands.stage)], signature)
        return
    rest = [one for one in also_listed(stands) if one["key"] != retired_key]
    extras = {name: value for name, value in stands.extras.items() if name != ALSO} | ({ALSO: rest} if rest else {})
    await catalogue.save(session, [replace(stands, extras=extras)], signature)


async def _turn_back(
    session: WriteSession,
    what: str,
    number: Any,
    more: Sequence[Any],
    old: str,
    new: str,
    signature: Signature,
) -> None:
    """Turns one thing back that a merger moved, unless it leads elsewhere by now."""
    if what == _LINK:
        draft = await _draft(session, number)
        if draft is not None:
            await catalogue.save(session, [turned(draft, {new: old})], signature)
    elif what == _REFERRAL:
        mine = (Referral.id == number) & (Referral.record_key == new)
        await session.execute(update(Referral).where(mine).values(record_key=old))
    elif what == _WINDOW:
        mine = (Referral.id == number) & (Referral.window_key == new)
        await session.execute(update(Referral).where(mine).values(window_key=old))
    elif what == _MERGER:
        mine = (Merger.retired_key == number) & (Merger.kept_key == new)
        await session.execute(update(Merger).where(mine).values(kept_key=old, kept_revision=more[0]))
    elif what == _ROLE:
        person = await session.get(Person, number, populate_existing=True)
        if person is not None and contact_role(new) in person.roles:
            kept = person.roles if more and more[0] else [role for role in person.roles if role != contact_role(new)]
            person.roles = [*kept, contact_role(old)]
            await session.flush()


async def _draft(session: WriteSession, key: str, number: int | None = None) -> Draft | None:
    """Reads a record as it stands, or as it stood at a revision."""
    wanted = select(Revision.snapshot, Record.stage).join(Record, Record.id == Revision.record_id)
    at = Revision.number == (Record.revision if number is None else number)
    row = (await session.execute(wanted.where(Record.key == key, at))).first()
    if row is None:
        return None
    draft = draft_of(row.snapshot)
    return replace(draft, stage=Stage(row.stage)) if number is None else draft
