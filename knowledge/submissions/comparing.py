"""Proposals beside what stands: new, changed, unchanged, or in conflict with what somebody else has published since."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from sqlalchemy import select, tuple_

from knowledge.curation import draft_of as draft_of_snapshot
from knowledge.database import ReadSession, WriteSession
from knowledge.drafts import Draft
from knowledge.intake.rows import draft_of
from knowledge.intake.verdicts import Refusal, Why
from knowledge.submissions.differences import FieldChange, difference
from knowledge.submissions.submission import Deed, Proposal
from knowledge.tables import Record, Revision
from knowledge.twins.carrying import carried
from knowledge.vocabulary import Stage


class Verdict(StrEnum):
    """What a proposal would come to now."""

    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    CONFLICT = "conflict"
    """Somebody else has changed the record since it was begun."""
    REFUSED = "refused"
    """The row is not fit to be a record, or the key stands for one of another kind."""
    RETIRES = "retires"
    GONE = "gone"
    """The record that it would retire is not there, or is retired already."""


@dataclass(frozen=True, slots=True)
class Compared:
    """A proposal and what it would come to.

    Attributes:
        changes: what it would change of the record as it stands now; of a conflict, of the revision it began with.
        theirs: of a conflict, what others have changed since.
        draft: the record as it would be; None where the row is not fit.
        stands: the record as it stands; None where there is none.
        revision: of the record as it stands.
        refusal: why the row is not fit.
    """

    proposal: Proposal
    verdict: Verdict
    changes: Sequence[FieldChange] = ()
    theirs: Sequence[FieldChange] = ()
    draft: Draft | None = None
    stands: Draft | None = None
    revision: int | None = None
    refusal: Refusal | None = None


@dataclass(frozen=True, slots=True)
class _Standing:
    record_id: int
    revision: int
    stage: Stage
    draft: Draft


async def compared(session: ReadSession | WriteSession, proposals: Sequence[Proposal]) -> list[Compared]:
    """Compares proposals with the records as they stand now, each in its place."""
    standing = await _standing(session, {one.key for one in proposals})
    bases = await _bases(session, proposals, standing)
    drafts = await _drafts(session, proposals)
    return [
        _compared(one, drafts[at], standing.get(one.key), bases.get((one.key, one.base)))
        for at, one in enumerate(proposals)
    ]


async def _drafts(session: ReadSession | WriteSession, proposals: Sequence[Proposal]) -> list[Draft | Refusal | None]:
    """Reads the rows, each as it would be saved; None for one that would be retired."""
    read = [None if one.deed is Deed.RETIRE else draft_of(one.row) for one in proposals]
    fit = iter(await carried(session, [one for one in read if isinstance(one, Draft)]))
    return [next(fit) if isinstance(one, Draft) else one for one in read]


def _compared(
    proposal: Proposal, drafted: Draft | Refusal | None, stands: _Standing | None, base: Draft | None
) -> Compared:
    before = None if stands is None else replace(stands.draft, stage=stands.stage)
    revision = None if stands is None else stands.revision
    if drafted is None:
        return _retiring(proposal, stands)
    if isinstance(drafted, Refusal):
        return Compared(proposal, Verdict.REFUSED, stands=before, revision=revision, refusal=drafted)
    if before is not None and before.kind is not drafted.kind:
        other = Refusal(Why.OTHER_KIND, {"value": proposal.key})
        return Compared(proposal, Verdict.REFUSED, stands=before, revision=revision, refusal=other)
    if stands is None or before is None:
        verdict = Verdict.NEW if proposal.base is None else Verdict.CONFLICT
        return Compared(proposal, verdict, difference(None, drafted), draft=drafted)
    if proposal.deed is not Deed.RESTORE:  # what is retired stays so, whatever else is said of it
        drafted = replace(drafted, stage=before.stage)
    if before == drafted:
        return Compared(proposal, Verdict.UNCHANGED, draft=drafted, stands=before, revision=revision)
    if proposal.base == stands.revision:
        changes = difference(before, drafted)
        return Compared(proposal, Verdict.CHANGED, changes, draft=drafted, stands=before, revision=revision)
    mine, theirs = difference(base, drafted), [] if base is None else difference(base, before)
    return Compared(proposal, Verdict.CONFLICT, mine, theirs, drafted, before, revision)


def _retiring(proposal: Proposal, stands: _Standing | None) -> Compared:
    if stands is None or stands.stage is Stage.RETIRED:
        return Compared(proposal, Verdict.GONE, stands=None if stands is None else stands.draft)
    verdict = Verdict.RETIRES if proposal.base == stands.revision else Verdict.CONFLICT
    return Compared(proposal, verdict, stands=stands.draft, revision=stands.revision)


async def _standing(session: ReadSession | WriteSession, keys: set[str]) -> dict[str, _Standing]:
    rows = await session.execute(
        select(Record.key, Record.id, Record.revision, Record.stage, Revision.snapshot)
        .join(Revision, (Revision.record_id == Record.id) & (Revision.number == Record.revision))
        .where(Record.key.in_(keys))
    )
    return {row.key: _Standing(row.id, row.revision, Stage(row.stage), draft_of_snapshot(row.snapshot)) for row in rows}


async def _bases(
    session: ReadSession | WriteSession, proposals: Sequence[Proposal], standing: Mapping[str, _Standing]
) -> dict[tuple[str, int | None], Draft]:
    """Reads the revisions that proposals began with, where others have been published since."""
    wanted = {
        (standing[one.key].record_id, one.base): one.key
        for one in proposals
        if one.base is not None and one.key in standing and standing[one.key].revision != one.base
    }
    if not wanted:
        return {}
    rows = await session.execute(
        select(Revision.record_id, Revision.number, Revision.snapshot).where(
            tuple_(Revision.record_id, Revision.number).in_(list(wanted))
        )
    )
    return {(wanted[row.record_id, row.number], row.number): draft_of_snapshot(row.snapshot) for row in rows}
