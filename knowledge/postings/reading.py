"""Postings as they stand in the database, and who stands behind a record."""

import datetime as dt
import json
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, select

from knowledge import enterprises
from knowledge.database import ReadSession, WriteSession
from knowledge.postings.cases import hidden_among
from knowledge.postings.posting import Posting, id_of, key_of
from knowledge.sealing import Seal
from knowledge.snapshots import draft_of
from knowledge.submissions import Submission, proposal_of, submission
from knowledge.tables import Posting as PostingRow
from knowledge.tables import Record, Revision
from knowledge.vocabulary import Language, Stage

_Session = ReadSession | WriteSession


async def posters(session: _Session, record_key: str) -> list[int]:
    """Gives the person ids of the enterprise that posted a record here, all its present colleagues, in their order.

    Empty for what was posted by nobody here, such as an imported opening, or by an enterprise that is no more.
    """
    id = id_of(record_key)
    if id is None:
        return []
    enterprise_id = await session.scalar(select(PostingRow.enterprise_id).where(PostingRow.id == id))
    return [] if enterprise_id is None else await enterprises.colleagues(session, enterprise_id)


async def one_of(session: _Session, seal: Seal, person_id: int, id: int) -> Posting | None:
    """Gives a posting of the enterprise that somebody speaks for; None where it is not theirs, or is no more."""
    enterprise_id = await enterprises.of_person(session, person_id)
    if enterprise_id is None:
        return None
    mine = (PostingRow.id == id) & (PostingRow.enterprise_id == enterprise_id)
    return next(iter(await _found(session, seal, mine)), None)


async def of_person(session: _Session, seal: Seal, person_id: int) -> list[Posting]:
    """Gives the postings of the enterprise that somebody speaks for, the newest first."""
    enterprise_id = await enterprises.of_person(session, person_id)
    if enterprise_id is None:
        return []
    return await _found(session, seal, PostingRow.enterprise_id == enterprise_id)


async def of_submission(session: _Session, submission_id: int) -> int | None:
    """Gives the number of the posting of which something was last handed in as this submission."""
    found: int | None = await session.scalar(select(PostingRow.id).where(PostingRow.submission_id == submission_id))
    return found


async def begun_by(session: _Session, person_id: int, update_id: int) -> int | None:
    """Gives the posting that an update of somebody's has begun; None where it has begun none."""
    same = (PostingRow.person_id == person_id) & (PostingRow.update_id == update_id)
    found: int | None = await session.scalar(select(PostingRow.id).where(same))
    return found


async def key_of_record(session: _Session, record_id: int) -> str | None:
    """Gives the key of a record, whatever its stage; None where there is none."""
    found: str | None = await session.scalar(select(Record.key).where(Record.id == record_id))
    return found


async def record_of(session: _Session, record_key: str) -> int | None:
    """Gives the number of a record by its key, whatever its stage; None where there is none."""
    found: int | None = await session.scalar(select(Record.id).where(Record.key == record_key))
    return found


async def ending(session: ReadSession, first: dt.date, last: dt.date) -> list[tuple[int, dt.date]]:
    """Gives the numbers of postings that everybody sees and whose last day is one of these, with that day."""
    shown = (Record.stage == Stage.PUBLISHED) & Record.active.is_not(False)
    rows = await session.execute(
        select(Record.key, Record.closes)
        .where(shown, Record.closes.between(first, last), Record.key.startswith(key_of(0)[:-1], autoescape=True))
        .order_by(Record.closes, Record.id)
    )
    found = [(id_of(row.key), row.closes) for row in rows]
    ids = [id for id, _ in found if id is not None]
    known = {*await session.scalars(select(PostingRow.id).where(PostingRow.id.in_(ids)))}
    return [(id, day) for id, day in found if id is not None and id in known]


async def _found(session: _Session, seal: Seal, wanted: ColumnElement[bool]) -> list[Posting]:
    rows = (await session.scalars(select(PostingRow).where(wanted).order_by(PostingRow.id.desc()))).all()
    keys = [key_of(row.id) for row in rows]
    records = await _records(session, keys)
    hidden = await hidden_among(session, keys)
    return [
        _posting(seal, row, await _handed_in(session, row), records.get(key_of(row.id)), key_of(row.id) in hidden)
        for row in rows
    ]


async def _handed_in(session: _Session, row: PostingRow) -> tuple[Submission | None, Mapping[str, Any] | None]:
    """Gives what was last handed in of a posting, and the row that it proposes."""
    if row.submission_id is None:
        return None, None
    proposed = await proposal_of(session, row.submission_id, key_of(row.id))
    return await submission(session, row.submission_id), None if proposed is None else proposed.row


async def _records(session: _Session, keys: Sequence[str]) -> dict[str, tuple[Stage, dict[str, Any]]]:
    rows = await session.execute(
        select(Record.key, Record.stage, Revision.snapshot)
        .join(Revision, (Revision.record_id == Record.id) & (Revision.number == Record.revision))
        .where(Record.key.in_(keys))
    )
    return {row.key: (Stage(row.stage), row.snapshot) for row in rows}


def _posting(
    seal: Seal,
    row: PostingRow,
    handed_in: tuple[Submission | None, Mapping[str, Any] | None],
    record: tuple[Stage, dict[str, Any]] | None,
    hidden: bool,
) -> Posting:
    """Opens a posting; what none of the keys opens counts as not written."""
    written = None if row.row_sealed is None else seal.opened(row.row_sealed, f"row of posting {row.id}")
    return Posting(
        id=row.id,
        person_id=row.person_id,
        enterprise_id=row.enterprise_id,
        language=Language(row.language),
        row=None if written is None else json.loads(written),
        submission=handed_in[0],
        handed_in=handed_in[1],
        record=None if record is None else draft_of(record[1]),
        stage=None if record is None else record[0],
        hidden=hidden,
        created_at=row.created_at,
        changed_at=row.changed_at,
    )
