"""Submissions begun, filled, handed in, judged."""

import dataclasses
import datetime as dt
from collections.abc import Sequence
from typing import Any

from sqlalchemy import delete, insert, select, update

from knowledge.database import WriteSession
from knowledge.submissions.submission import OPEN, Origin, Proposed, Refused, Status, Submitted
from knowledge.tables import Proposal, Record, Submission
from knowledge.vocabulary import Kind, Language

_LONGEST_TITLE = 200


async def begin(
    session: WriteSession,
    person_id: int,
    origin: Origin,
    title: str,
    language: Language,
    now: dt.datetime,
    *,
    update_id: int | None = None,
) -> int:
    """Begins a submission and gives its number; the same update begins no second one."""
    if update_id is not None:
        mine = (Submission.person_id == person_id) & (Submission.update_id == update_id)
        found = await session.scalar(select(Submission.id).where(mine))
        if found is not None:
            return found
    row: dict[str, Any] = {
        "person_id": person_id, "origin": origin.value, "title": title[:_LONGEST_TITLE], "language": language.value,
        "status": Status.DRAFTING.value, "refused": [], "update_id": update_id, "created_at": now,
    }  # fmt: skip
    return (await session.execute(insert(Submission).values(**row).returning(Submission.id))).scalar_one()


async def put(session: WriteSession, submission_id: int, proposed: Sequence[Proposed], now: dt.datetime) -> None:
    """Puts proposals into a submission that is still open; the same key again takes the place of the first.

    Each begins with its record as it stands now.
    """
    latest = {one.key: one for one in proposed}
    if not latest or not await _is_open(session, submission_id):
        return
    keys = list(latest)
    same = (Proposal.submission_id == submission_id) & Proposal.key.in_(keys)
    await session.execute(delete(Proposal).where(same))
    rows = await session.execute(select(Record.key, Record.revision, Record.kind).where(Record.key.in_(keys)))
    standing = {row.key: row for row in rows}
    await session.execute(
        insert(Proposal),
        [
            {
                "submission_id": submission_id, "deed": one.deed.value, "key": key, "row": dict(one.row),
                "kind": one.kind or (standing[key].kind if key in standing else None),
                "base": standing[key].revision if key in standing else None,
                "twin_key": one.twin_key, "left_out": False, "changed_at": now,
            }
            for key, one in latest.items()
        ],
    )  # fmt: skip


async def refuse(session: WriteSession, submission_id: int, refused: Sequence[Refused]) -> None:
    """Keeps with a submission the rows of its file that could not be read, in the place of those kept before."""
    kept = [dataclasses.asdict(one) | {"values": dict(one.values)} for one in refused]
    await session.execute(update(Submission).where(Submission.id == submission_id).values(refused=kept))


async def change_row(
    session: WriteSession, proposal_id: int, row: dict[str, object], now: dt.datetime, *, kind: Kind | None = None
) -> bool:
    """Changes what a proposal says; False where its submission is not open any more."""
    found = await session.get(Proposal, proposal_id)
    if found is None or not await _is_open(session, found.submission_id):
        return False
    found.row, found.changed_at = dict(row), now
    found.kind = found.kind if kind is None else kind.value
    await session.flush()
    return True


async def leave_out(session: WriteSession, proposal_id: int, out: bool) -> bool:
    """Leaves a proposal out of what is published, or takes it in again; False where it is too late.

    No half of a merger is left out: it is published whole or not at all.
    """
    found = await session.get(Proposal, proposal_id)
    if found is None or not await _is_open(session, found.submission_id):
        return False
    merges = await session.scalar(select(Submission.origin).where(Submission.id == found.submission_id))
    if out and merges == Origin.MERGE:
        return False
    found.left_out = out
    await session.flush()
    return True


async def drop(session: WriteSession, proposal_id: int) -> None:
    """Takes a proposal out of a submission that is still open."""
    found = await session.get(Proposal, proposal_id)
    if found is not None and await _is_open(session, found.submission_id):
        await session.delete(found)
        await session.flush()


async def rename(session: WriteSession, id: int, title: str) -> None:
    """Calls a submission otherwise, as when what it adds has got its title."""
    await session.execute(update(Submission).where(Submission.id == id).values(title=title[:_LONGEST_TITLE]))


async def submit(session: WriteSession, id: int, why: str, now: dt.datetime) -> Submitted:
    """Hands a submission in, so that reviewers see it."""
    status = await session.scalar(select(Submission.status).where(Submission.id == id))
    if status is None or status == Status.WITHDRAWN:
        return Submitted.GONE
    if status != Status.DRAFTING:
        return Submitted.ALREADY
    wanted = (Proposal.submission_id == id) & Proposal.left_out.is_(False)
    if await session.scalar(select(Proposal.id).where(wanted).limit(1)) is None:
        return Submitted.NOTHING
    handed_in = {"status": Status.WAITING.value, "why": why, "submitted_at": now}
    await session.execute(update(Submission).where(Submission.id == id).values(**handed_in))
    return Submitted.DONE


async def reject(session: WriteSession, id: int, person_id: int, why: str | None, now: dt.datetime) -> bool:
    """Puts a submission that waits away unpublished; False where it does not wait any more."""
    judged = {
        "status": Status.REJECTED.value, "judged_by": person_id, "judged_at": now, "judged_why": why,
    }  # fmt: skip
    waits = (Submission.id == id) & (Submission.status == Status.WAITING)
    done = await session.execute(update(Submission).where(waits).values(**judged).returning(Submission.id))
    return done.first() is not None


async def withdraw(session: WriteSession, id: int, now: dt.datetime) -> bool:
    """Takes a submission back before a reviewer has judged it; False where that is too late."""
    still = (Submission.id == id) & Submission.status.in_(OPEN)
    taken = {"status": Status.WITHDRAWN.value, "judged_at": now}
    done = await session.execute(update(Submission).where(still).values(**taken).returning(Submission.id))
    return done.first() is not None


async def forget(session: WriteSession, person_id: int) -> None:
    """Erases what somebody had in hand and never handed in; what they handed in stays, without them."""
    unseen = (Submission.person_id == person_id) & Submission.status.in_((Status.DRAFTING, Status.WITHDRAWN))
    await session.execute(delete(Submission).where(unseen))


async def _is_open(session: WriteSession, id: int) -> bool:
    return await session.scalar(select(Submission.status).where(Submission.id == id)) in OPEN
