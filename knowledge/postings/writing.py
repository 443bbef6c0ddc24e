"""Postings begun, written, handed in, withdrawn, closed, taken down. Nothing of them is shown but through a review."""

import datetime as dt
import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from sqlalchemy import delete, insert, select, update

from knowledge import catalogue, enterprises, notifications, submissions
from knowledge.catalogue import Signature
from knowledge.database import ReadSession, WriteSession
from knowledge.postings.flags import drop_cases
from knowledge.postings.posting import Checked, Posting, as_handed_in, blank, checked, id_of, key_of, row_as_it_stands
from knowledge.postings.reading import begun_by
from knowledge.sealing import Seal
from knowledge.submissions import Deed, Origin, Proposed, Submitted
from knowledge.tables import Posting as PostingRow
from knowledge.tables import Record, Submission
from knowledge.vocabulary import Kind, Language, Stage

MOST_DRAFTS = 20
"""Postings of one enterprise that nobody has approved yet."""
_DESK = "desk"
GONE = "posting gone"
"""Why a record is retired whose enterprise is no more."""


async def begin(
    session: WriteSession,
    seal: Seal,
    person_id: int,
    language: Language,
    text: Mapping[str, str],
    fields: Mapping[str, Any],
    now: dt.datetime,
    *,
    update_id: int | None = None,
) -> int | None:
    """Begins a posting for the enterprise that somebody speaks for, and gives its number.

    The same update begins no second one. None where they speak for no enterprise, or it has ``MOST_DRAFTS`` already.

    Args:
        text: what is known of its title, employer and description.
        fields: what is known of its other fields.
    """
    found = None if update_id is None else await begun_by(session, person_id, update_id)
    enterprise_id = await enterprises.of_person(session, person_id)
    if found is not None or enterprise_id is None:
        return found
    if await _unshown(session, enterprise_id) >= MOST_DRAFTS:
        return None
    row = {
        "person_id": person_id, "enterprise_id": enterprise_id, "language": language.value, "update_id": update_id,
        "created_at": now, "changed_at": now,
    }  # fmt: skip
    id = (await session.execute(insert(PostingRow).values(**row).returning(PostingRow.id))).scalar_one()
    await _write(session, seal, id, blank(id, language, text, fields), now)
    return id


async def write(session: WriteSession, seal: Seal, found: Posting, row: Mapping[str, Any], now: dt.datetime) -> None:
    """Keeps what is written of a posting; the key and the kind stay as they are."""
    await _write(session, seal, found.id, {**row, "id": found.key, "kind": Kind.OPENING.value}, now)


async def revise(session: WriteSession, seal: Seal, found: Posting, now: dt.datetime) -> dict[str, Any] | None:
    """Begins to change a posting, as it stands, unless something of it is being written already; gives the row.

    None where there is nothing to change: its record was taken away.
    """
    if found.row is not None and (found.record is None or found.changing or found.waits or found.sent_back):
        return dict(found.row)
    if found.record is None or (found.stage is not Stage.PUBLISHED and not found.hidden):
        return None
    row = row_as_it_stands(replace(found.record, active=None))
    await _write(session, seal, found.id, row, now)
    return row


async def hand_in(
    session: WriteSession, found: Posting, person_id: int, why: str, today: dt.date, now: dt.datetime
) -> tuple[Submitted, Checked, int | None]:
    """Hands a posting in as a submission, so that reviewers see it; what waited of it before is withdrawn.

    Handing in what waits unchanged does nothing.

    Args:
        why: what stands in the history as the reason.

    Returns:
        What came of it, what the row comes to, and the number of the submission.
    """
    if found.row is None:
        return Submitted.NOTHING, Checked(), None
    look = checked(found.row, today)
    if found.waits and not found.changing and found.submission is not None:
        return Submitted.ALREADY, look, found.submission.id
    if look.draft is None:
        return Submitted.NOTHING, look, None
    await _withdraw(session, found, now)
    title = look.draft.texts[next(iter(look.draft.texts))].title
    id = await submissions.begin(session, person_id, Origin.POSTING, title, found.language, now)
    dated = as_handed_in(found.row, today)
    await submissions.put(session, id, [Proposed(found.key, Deed.SAVE, dated, Kind.OPENING)], now)
    done = await submissions.submit(session, id, why, now)
    values = {"submission_id": id, "changed_at": now}
    await session.execute(update(PostingRow).where(PostingRow.id == found.id).values(**values))
    return done, look, id


async def withdraw(session: WriteSession, found: Posting, now: dt.datetime) -> bool:
    """Takes back what waits for a reviewer; it can be changed and handed in again. Says whether that was in time."""
    return await _withdraw(session, found, now)


async def drop(session: WriteSession, found: Posting, now: dt.datetime) -> None:
    """Throws away what is being written or waits; of a posting that was never approved nothing is left.

    What a reviewer is publishing already keeps its posting, so that its enterprise can close it.
    """
    withdrawn = await _withdraw(session, found, now)
    if found.record is None and (withdrawn or not found.waits):
        await session.execute(delete(PostingRow).where(PostingRow.id == found.id))
    else:
        await session.execute(update(PostingRow).where(PostingRow.id == found.id).values(row_sealed=None))


async def close(session: WriteSession, found: Posting, signature: Signature) -> bool:
    """Closes a posting before its last day, from the next answer on; says whether it was open until then."""
    if found.record is None or (found.stage is Stage.RETIRED and not found.hidden) or found.record.active is False:
        return False
    await drop(session, found, signature.at)
    await catalogue.save(session, [replace(found.record, stage=Stage.PUBLISHED, active=False)], signature)
    return True


async def leave(session: WriteSession, person_id: int) -> None:
    """Erases what somebody alone was posting for their enterprise: drafts, and what waits for a reviewer.

    Call it before they leave. What colleagues can go on with stays, without them; what is public is taken down by
    ``take_down_orphans``.
    """
    enterprise_id = await enterprises.of_person(session, person_id)
    if enterprise_id is None or len(await enterprises.colleagues(session, enterprise_id)) > 1:
        return
    theirs = select(PostingRow.submission_id).where(PostingRow.enterprise_id == enterprise_id)
    judging = Submission.status.in_((submissions.Status.DRAFTING, submissions.Status.WAITING))
    gone = await session.scalars(delete(Submission).where(Submission.id.in_(theirs), judging).returning(Submission.id))
    for id in gone.all():
        await notifications.withdraw(session, f"submission:{id}:")
    await session.execute(update(PostingRow).where(PostingRow.enterprise_id == enterprise_id).values(row_sealed=None))


async def orphans(session: ReadSession | WriteSession) -> list[int]:
    """Gives the numbers of the postings whose enterprise is no more."""
    return list(await session.scalars(select(PostingRow.id).where(PostingRow.enterprise_id.is_(None))))


async def take_down_orphans(session: WriteSession, now: dt.datetime) -> int:
    """Takes the openings of enterprises that are no more out of all answers; gives how many postings that ended."""
    ids = await orphans(session)
    if not ids:
        return 0
    handed_in = select(PostingRow.submission_id).where(PostingRow.id.in_(ids))
    for id in (await session.scalars(handed_in)).all():
        if id is not None:
            await submissions.withdraw(session, id, now)
            await notifications.withdraw(session, f"submission:{id}:")
    await catalogue.retire(session, [key_of(id) for id in ids], Signature(_DESK, GONE, now))
    await session.execute(delete(PostingRow).where(PostingRow.id.in_(ids)))
    await drop_cases(session, [key_of(id) for id in ids], now)
    return len(ids)


async def is_posted(session: ReadSession | WriteSession, record_key: str) -> bool:
    """Says whether a record was posted here by an enterprise."""
    id = id_of(record_key)
    return id is not None and await session.scalar(select(PostingRow.id).where(PostingRow.id == id)) is not None


async def _withdraw(session: WriteSession, found: Posting, now: dt.datetime) -> bool:
    if found.submission is None or not await submissions.withdraw(session, found.submission.id, now):
        return False
    await notifications.withdraw(session, f"submission:{found.submission.id}:")
    return True


async def _write(session: WriteSession, seal: Seal, id: int, row: Mapping[str, Any], now: dt.datetime) -> None:
    sealed = seal.seal(json.dumps(row, ensure_ascii=False))
    await session.execute(update(PostingRow).where(PostingRow.id == id).values(row_sealed=sealed, changed_at=now))


async def _unshown(session: WriteSession, enterprise_id: int) -> int:
    ids = (await session.scalars(select(PostingRow.id).where(PostingRow.enterprise_id == enterprise_id))).all()
    shown = await session.scalars(select(Record.key).where(Record.key.in_([key_of(id) for id in ids])))
    return len(ids) - len(shown.all())
