"""Submissions as they stand in the database."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import func, select

from knowledge.database import ReadSession, WriteSession
from knowledge.submissions.submission import (
    Deed,
    Origin,
    Proposal,
    Refused,
    Result,
    Status,
    Submission,
)
from knowledge.tables import Proposal as ProposalRow
from knowledge.tables import Submission as SubmissionRow
from knowledge.vocabulary import Kind, Language

MOST = 200
"""Proposals read at once unless told."""
_Session = ReadSession | WriteSession


async def submission(session: _Session, id: int) -> Submission | None:
    """Gives a submission; None where there is none."""
    row = await session.get(SubmissionRow, id, populate_existing=True)
    return None if row is None else _submission(row)


async def waiting(session: _Session) -> list[Submission]:
    """Gives what waits for a reviewer or is being published, that which has waited longest first."""
    statuses = (Status.WAITING, Status.PUBLISHING)
    rows = await session.scalars(
        select(SubmissionRow)
        .where(SubmissionRow.status.in_(statuses))
        .order_by(SubmissionRow.submitted_at, SubmissionRow.id)
    )
    return [_submission(row) for row in rows]


async def of_person(session: _Session, person_id: int) -> list[Submission]:
    """Gives what somebody has in hand or has handed in, the newest first; what they withdrew is left out."""
    mine = (SubmissionRow.person_id == person_id) & (SubmissionRow.status != Status.WITHDRAWN)
    rows = await session.scalars(select(SubmissionRow).where(mine).order_by(SubmissionRow.id.desc()))
    return [_submission(row) for row in rows]


async def proposals(
    session: _Session, submission_id: int, *, after: int = 0, most: int = MOST, pending: bool = False
) -> list[Proposal]:
    """Gives proposals of a submission in their order, from behind one number on.

    Args:
        after: number of the last proposal that was read.
        pending: whether those alone that are to be published and have not been yet.
    """
    wanted = [ProposalRow.submission_id == submission_id, ProposalRow.id > after]
    if pending:
        wanted += [ProposalRow.left_out.is_(False), ProposalRow.result.is_(None)]
    rows = await session.scalars(select(ProposalRow).where(*wanted).order_by(ProposalRow.id).limit(most))
    return [proposal_of_row(row) for row in rows]


async def count(session: _Session, submission_id: int, *, pending: bool = False) -> int:
    """Counts the proposals of a submission, or those alone that are still to be published."""
    wanted = [ProposalRow.submission_id == submission_id]
    if pending:
        wanted += [ProposalRow.left_out.is_(False), ProposalRow.result.is_(None)]
    return await session.scalar(select(func.count()).select_from(ProposalRow).where(*wanted)) or 0


async def proposal(session: _Session, id: int) -> Proposal | None:
    """Gives a proposal; None where there is none."""
    row = await session.get(ProposalRow, id, populate_existing=True)
    return None if row is None else proposal_of_row(row)


async def proposal_of(session: _Session, submission_id: int, key: str) -> Proposal | None:
    """Gives what a submission proposes for a key; None where it is nothing."""
    wanted = (ProposalRow.submission_id == submission_id) & (ProposalRow.key == key)
    row = await session.scalar(select(ProposalRow).where(wanted))
    return None if row is None else proposal_of_row(row)


def proposal_of_row(row: ProposalRow) -> Proposal:
    """Freezes a row."""
    return Proposal(
        id=row.id,
        submission_id=row.submission_id,
        deed=Deed(row.deed),
        key=row.key,
        kind=None if row.kind is None else Kind(row.kind),
        row=row.row,
        base=row.base,
        twin_key=row.twin_key,
        left_out=row.left_out,
        result=None if row.result is None else Result(row.result),
    )


def _submission(row: SubmissionRow) -> Submission:
    return Submission(
        id=row.id,
        person_id=row.person_id,
        origin=Origin(row.origin),
        title=row.title,
        language=Language(row.language),
        status=Status(row.status),
        why=row.why,
        refused=_refused(row.refused),
        created_at=row.created_at,
        submitted_at=row.submitted_at,
        judged_by=row.judged_by,
        judged_at=row.judged_at,
        judged_why=row.judged_why,
    )


def _refused(kept: Sequence[Any]) -> tuple[Refused, ...]:
    return tuple(Refused(**one) for one in kept)
