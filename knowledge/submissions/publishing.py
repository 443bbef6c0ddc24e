"""Publishing a submission, a batch at a time, so that a large one neither holds up everybody nor is lost half-way."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field

from sqlalchemy import func, select, update

from knowledge import catalogue
from knowledge.catalogue import Signature
from knowledge.database import WriteSession
from knowledge.submissions.comparing import Compared, Verdict, compared
from knowledge.submissions.merging import settle, whole
from knowledge.submissions.reading import count, proposals
from knowledge.submissions.submission import Deed, Origin, Result, Status
from knowledge.tables import Proposal, Submission

BATCH = 200
"""Records published in one transaction unless told."""
_RESULTS = {
    Verdict.NEW: Result.PUBLISHED,
    Verdict.CHANGED: Result.PUBLISHED,
    Verdict.RETIRES: Result.PUBLISHED,
    Verdict.UNCHANGED: Result.UNCHANGED,
    Verdict.GONE: Result.UNCHANGED,
    Verdict.CONFLICT: Result.CONFLICT,
    Verdict.REFUSED: Result.REFUSED,
}


@dataclass(frozen=True, slots=True)
class Progress:
    """How far publishing is: counts of proposals by what they came to, and how many are left.

    Attributes:
        retired: how many of the published took their record out of all answers.
    """

    published: int
    unchanged: int
    conflicts: int
    refused: int
    left: int
    retired: int = field(default=0, compare=False)


async def publish_some(
    session: WriteSession, id: int, signature: Signature, *, judge: int | None = None, most: int = BATCH
) -> Progress | None:
    """Publishes the next proposals of a submission; call it until nothing is left. The same again changes nothing.

    What somebody else has changed since a proposal was begun is not overwritten: it counts as a conflict.

    Args:
        signature: of whoever proposes it, with the reviewer who lets it become public.
        judge: number of the reviewer.

    Returns:
        None where there is nothing to publish any more: it was rejected, withdrawn or never handed in.
    """
    # Of two reviewers who press at once, one waits for the other's batch.
    this = select(Submission.status, Submission.origin).where(Submission.id == id).with_for_update()
    row = (await session.execute(this)).first()
    status, origin = row or (None, None)
    if status not in (Status.WAITING, Status.PUBLISHING, Status.PUBLISHED):
        return None
    if status == Status.WAITING:
        await _stands(session, id, Status.PUBLISHING, judge, signature.at)
    found = await compared(session, await proposals(session, id, most=most, pending=True))
    if origin == Origin.MERGE:
        found = whole(found, left_out=await count(session, id) > await _taken_in(session, id))
    await _write(session, found, signature)
    await settle(session, found, signature)
    for result in set(_RESULTS.values()):
        numbers = [one.proposal.id for one in found if _RESULTS[one.verdict] is result]
        if numbers:
            await session.execute(update(Proposal).where(Proposal.id.in_(numbers)).values(result=result.value))
    progress = await _progress(session, id)
    if not progress.left and status != Status.PUBLISHED:
        await _stands(session, id, Status.PUBLISHED, judge, signature.at)
    return progress


async def _write(session: WriteSession, found: Sequence[Compared], signature: Signature) -> None:
    saved = [one for one in found if one.verdict in (Verdict.NEW, Verdict.CHANGED)]
    for restoring in (False, True):
        some = [one for one in saved if (one.proposal.deed is Deed.RESTORE) is restoring]
        drafts = [one.draft for one in some if one.draft is not None]
        if drafts:
            await catalogue.save(session, drafts, signature, restoring=restoring)
    retired = [one.proposal.key for one in found if one.verdict is Verdict.RETIRES]
    if retired:
        await catalogue.retire(session, retired, signature)


async def _progress(session: WriteSession, id: int) -> Progress:
    rows = await session.execute(
        select(Proposal.result, func.count()).where(Proposal.submission_id == id).group_by(Proposal.result)
    )
    counts: dict[str | None, int] = {row[0]: row[1] for row in rows}
    retired = (Proposal.deed == Deed.RETIRE) & (Proposal.result == Result.PUBLISHED)
    gone = select(func.count()).select_from(Proposal).where(Proposal.submission_id == id, retired)
    return Progress(
        published=counts.get(Result.PUBLISHED, 0),
        unchanged=counts.get(Result.UNCHANGED, 0),
        conflicts=counts.get(Result.CONFLICT, 0),
        refused=counts.get(Result.REFUSED, 0),
        left=await count(session, id, pending=True),
        retired=await session.scalar(gone) or 0,
    )


async def _taken_in(session: WriteSession, id: int) -> int:
    """Counts the proposals of a submission that are not left out."""
    wanted = (Proposal.submission_id == id) & Proposal.left_out.is_(False)
    return await session.scalar(select(func.count()).select_from(Proposal).where(wanted)) or 0


async def _stands(session: WriteSession, id: int, status: Status, judge: int | None, now: dt.datetime) -> None:
    judged = {"status": status.value, "judged_by": judge, "judged_at": now}
    await session.execute(update(Submission).where(Submission.id == id).values(**judged))
