"""A proposal that came too late, put on top of what somebody else has published since, field by field."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from sqlalchemy import insert, select

from knowledge.curation import draft_of as draft_of_snapshot
from knowledge.database import WriteSession
from knowledge.drafts import Draft
from knowledge.intake.row_of import row_of
from knowledge.intake.rows import draft_of
from knowledge.intake.verdicts import Refusal
from knowledge.submissions.submission import OPEN, Deed, Origin, Status
from knowledge.tables import Proposal, Record, Revision, Submission

_TEXTS = "texts"


async def rebase(session: WriteSession, proposal_id: int, now: dt.datetime) -> int | None:
    """Lets a proposal start from its record as it stands now; what it does not change itself stays as others have it.

    Returns:
        Number of the submission that it is in: a new one where its own was judged already. None where there is no such
        proposal, or its row is not fit.
    """
    found = await session.get(Proposal, proposal_id)
    whole = None if found is None else await session.get(Submission, found.submission_id)
    if found is None or whole is None:
        return None
    record = (await session.execute(select(Record.id, Record.revision).where(Record.key == found.key))).first()
    row = found.row
    if record is not None and found.deed != Deed.RETIRE:
        stands = await _revision(session, record.id, record.revision)
        base = None if found.base is None else await _revision(session, record.id, found.base)
        mine = draft_of(row)
        if stands is None or isinstance(mine, Refusal):
            return None
        row = on_top(row_of(mine), {} if base is None else row_of(base), row_of(stands))
    values = {"row": row, "base": None if record is None else record.revision, "changed_at": now}
    if whole.status in OPEN:
        for name, value in values.items():
            setattr(found, name, value)
        found.result = None
        await session.flush()
        await _partners(session, whole, found, whole.id, now)
        return whole.id
    return await _anew(session, whole, found, values, now)


def on_top(mine: Mapping[str, Any], base: Mapping[str, Any], theirs: Mapping[str, Any]) -> dict[str, Any]:
    """Gives the row ``theirs`` with what ``mine`` changes of ``base``; wordings are put together language by language,
    title by title.
    """
    merged = dict(theirs)
    for name in dict.fromkeys((*mine, *base)):
        before, now = base.get(name), mine.get(name)
        if name == _TEXTS:
            merged[name] = {
                language: _field_by_field(*(side.get(name, {}).get(language, {}) for side in (mine, base, theirs)))
                for language in dict.fromkeys((*theirs.get(name, {}), *(now or {})))
                if not (language in (before or {}) and language not in (now or {}))
            }
        elif before != now:
            merged[name] = now
    return {name: value for name, value in merged.items() if value is not None}


def _field_by_field(mine: Mapping[str, Any], base: Mapping[str, Any], theirs: Mapping[str, Any]) -> dict[str, Any]:
    merged = dict(theirs)
    for name in dict.fromkeys((*mine, *base)):
        if mine.get(name) != base.get(name):
            merged[name] = mine.get(name)
    return {name: value for name, value in merged.items() if value is not None}


async def _revision(session: WriteSession, record_id: int, number: int) -> Draft | None:
    wanted = (Revision.record_id == record_id) & (Revision.number == number)
    snapshot = await session.scalar(select(Revision.snapshot).where(wanted))
    return None if snapshot is None else draft_of_snapshot(snapshot)


async def _anew(
    session: WriteSession, whole: Submission, found: Proposal, values: Mapping[str, Any], now: dt.datetime
) -> int:
    """Begins a submission of its own for a proposal of one that was judged; the same again finds that one."""
    mine = select(Proposal.submission_id).join(Submission).where(
        Proposal.key == found.key, Submission.person_id == whole.person_id, Submission.status == Status.DRAFTING,
        Submission.created_at > (whole.judged_at or now),
    )  # fmt: skip
    begun = await session.scalar(mine.order_by(Submission.id.desc()).limit(1))
    if begun is not None:
        return begun
    submission: dict[str, Any] = {
        "person_id": whole.person_id, "origin": whole.origin, "title": whole.title, "language": whole.language,
        "status": Status.DRAFTING.value, "refused": [], "created_at": now,
    }  # fmt: skip
    id = (await session.execute(insert(Submission).values(submission).returning(Submission.id))).scalar_one()
    proposal: dict[str, Any] = {
        "submission_id": id, "deed": found.deed, "key": found.key, "kind": found.kind, "twin_key": found.twin_key,
        "left_out": False, **values,
    }  # fmt: skip
    await session.execute(insert(Proposal).values(proposal))
    await _partners(session, whole, found, id, now)
    return id


async def _partners(session: WriteSession, whole: Submission, found: Proposal, id: int, now: dt.datetime) -> None:
    """Lets the other half of a merger, the record that it retires, start anew as well, in the same submission."""
    if whole.origin != Origin.MERGE or found.deed == Deed.RETIRE:
        return
    mine = (Proposal.submission_id == whole.id) & (Proposal.deed == Deed.RETIRE) & (Proposal.twin_key == found.key)
    for one in (await session.scalars(select(Proposal).where(mine))).all():
        base = await session.scalar(select(Record.revision).where(Record.key == one.key))
        if id == whole.id:
            one.base, one.changed_at, one.result = base, now, None
            continue
        values = {
            "submission_id": id, "deed": one.deed, "key": one.key, "kind": one.kind, "row": one.row, "base": base,
            "twin_key": one.twin_key, "left_out": False, "changed_at": now,
        }  # fmt: skip
        await session.execute(insert(Proposal).values(values))
    await session.flush()
