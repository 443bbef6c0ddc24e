"""The two records of a pair as they stand, and what a merger of them would take along."""

from collections.abc import Collection
from dataclasses import dataclass, replace

from sqlalchemy import func, or_, select

from knowledge.database import ReadSession, WriteSession
from knowledge.drafts import Draft
from knowledge.snapshots import draft_of
from knowledge.submissions.submission import Deed, Origin, Status
from knowledge.tables import Proposal, Record, Referral, Revision, Submission
from knowledge.twins.links import leading_to
from knowledge.vocabulary import Stage

_Session = ReadSession | WriteSession


@dataclass(frozen=True, slots=True)
class Half:
    """One of two records, as its last revision has it."""

    record_id: int
    draft: Draft

    @property
    def published(self) -> bool:
        """Says whether it is shown to anybody."""
        return self.draft.stage is Stage.PUBLISHED


@dataclass(frozen=True, slots=True)
class Along:
    """What would lead to the kept record: other records that name this one, and introductions."""

    records: int
    introductions: int


async def halves(session: _Session, keys: Collection[str]) -> dict[str, Half]:
    """Gives records as they stand, by their keys; unknown keys are left out."""
    rows = await session.execute(
        select(Record.id, Record.key, Record.stage, Revision.snapshot)
        .join(Revision, (Revision.record_id == Record.id) & (Revision.number == Record.revision))
        .where(Record.key.in_(keys))
    )
    return {row.key: Half(row.id, replace(draft_of(row.snapshot), stage=Stage(row.stage))) for row in rows}


async def along(session: _Session, key: str) -> Along:
    """Counts what leads to a record."""
    records = await leading_to(session, key)
    wanted = select(func.count()).where(or_(Referral.record_key == key, Referral.window_key == key))
    return Along(len(records), await session.scalar(wanted) or 0)


async def drawn_up(session: _Session, person_id: int, kept: str, gone: str) -> int | None:
    """Gives the merger of these two that somebody has drawn up and not handed in; None where there is none."""
    wanted = (
        select(Submission.id)
        .join(Proposal, Proposal.submission_id == Submission.id)
        .where(Submission.person_id == person_id, Submission.origin == Origin.MERGE)
        .where(Submission.status == Status.DRAFTING)
        .where(Proposal.deed == Deed.RETIRE, Proposal.key == gone, Proposal.twin_key == kept)
        .order_by(Submission.id.desc())
        .limit(1)
    )
    found: int | None = await session.scalar(wanted)
    return found


async def handed_in(session: _Session, one: str, other: str) -> int | None:
    """Gives the submission by which two records are about to be made one; None where nobody has handed one in."""
    pair = (one, other)
    wanted = (
        select(Submission.id)
        .join(Proposal, Proposal.submission_id == Submission.id)
        .where(Submission.origin == Origin.MERGE, Submission.status.in_((Status.WAITING, Status.PUBLISHING)))
        .where(Proposal.deed == Deed.RETIRE, Proposal.key.in_(pair), Proposal.twin_key.in_(pair))
        .where(Proposal.left_out.is_(False), Proposal.result.is_(None))
        .order_by(Submission.id)
        .limit(1)
    )
    found: int | None = await session.scalar(wanted)
    return found
