"""Reports about openings: what they hide at once, and what a reviewer makes of them.

One report hides an opening that was posted here, as its enterprise can write whatever it likes. An opening from a
checked source is hidden by two people who have nothing to do with one another, or by staff; so is one that a reviewer
has found good before. Whoever reported wrongly three times in half a year hides nothing alone any more.
"""

import datetime as dt
from collections.abc import Collection
from enum import StrEnum

from sqlalchemy import func, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite

from knowledge import catalogue, enterprises
from knowledge.catalogue import Signature
from knowledge.curation import draft_of
from knowledge.database import WriteSession
from knowledge.postings.cases import Reason, Verdict
from knowledge.postings.posting import id_of
from knowledge.sealing import Seal
from knowledge.tables import Colleague, Flag, Flagging, Posting, Record, Revision
from knowledge.vocabulary import Kind, Stage

MOST_A_DAY = 10
LONGEST = 500
"""Characters of what somebody writes with a report."""
WRONG_DAYS, MOST_WRONG = 183, 3
_STRANGERS = 2
"""People who hide what was not posted here."""
_DESK = "desk"
HIDDEN = "reported"
"""Why a record is retired until a reviewer decides."""


class Raised(StrEnum):
    """What came of a report."""

    HIDDEN = "hidden"
    """The opening is out of all answers until a reviewer decides."""
    NOTED = "noted"
    """A reviewer looks at it; it is shown until then."""
    ALREADY = "already"
    """They have reported it before, and nobody has decided yet."""
    TOO_MANY = "too-many"
    OWN = "own"
    """Their own enterprise posted it."""
    GONE = "gone"
    """It is not shown any more."""


async def report(
    session: WriteSession,
    seal: Seal,
    person_id: int,
    record_key: str,
    reason: Reason,
    words: str | None,
    now: dt.datetime,
    *,
    staff: bool = False,
) -> tuple[Raised, int | None]:
    """Keeps somebody's report about an opening, and hides the opening where that is enough.

    Args:
        staff: whether they may change records: their report alone hides any.

    Returns:
        What came of it, and the number of the case, None where there is none.
    """
    record = (await session.execute(select(Record.stage, Record.kind).where(Record.key == record_key))).first()
    open_ = await session.scalar(select(Flagging.id).where(Flagging.open_key == record_key))
    if record is None or record.kind != Kind.OPENING or (record.stage != Stage.PUBLISHED and open_ is None):
        return Raised.GONE, None
    if await _is_own(session, person_id, record_key):
        return Raised.OWN, None
    if open_ is not None and await _reported(session, open_, person_id):
        return Raised.ALREADY, open_
    if not staff and await _since(session, person_id, now - dt.timedelta(days=1)) >= MOST_A_DAY:
        return Raised.TOO_MANY, None
    case_id = await _opened(session, record_key, now)
    said = None if words is None else words.strip()[:LONGEST] or None
    flag = {
        "flagging_id": case_id, "person_id": person_id, "reason": reason.value, "at": now,
        "words_sealed": None if said is None else seal.seal(said),
    }  # fmt: skip
    await session.execute(insert(Flag).values(**flag))
    if staff or await _is_enough(session, case_id, record_key, now):
        await _hide(session, case_id, record_key, now)
    hidden = await session.scalar(select(Flagging.hidden_at).where(Flagging.id == case_id)) is not None
    return Raised.HIDDEN if hidden else Raised.NOTED, case_id


async def decide(session: WriteSession, id: int, verdict: Verdict, signature: Signature) -> bool:
    """Ends a case: the opening is shown again, or gone for good. Says whether that happened just now."""
    decided = {"decided_at": signature.at, "verdict": verdict.value, "open_key": None}
    still = (Flagging.id == id) & Flagging.decided_at.is_(None)
    rows = await session.execute(
        update(Flagging).where(still).values(**decided).returning(Flagging.record_key, Flagging.hidden_at)
    )
    row = rows.first()
    if row is None:
        return False
    if verdict is Verdict.REMOVED:
        await catalogue.retire(session, [row.record_key], signature)
    elif row.hidden_at is not None:
        await _show_again(session, row.record_key, signature)
    return True


async def drop_cases(session: WriteSession, record_keys: Collection[str], now: dt.datetime) -> None:
    """Ends the cases of records that are gone for another reason: nobody has to decide, and nobody brings them back."""
    gone = {"decided_at": now, "verdict": Verdict.REMOVED.value, "open_key": None}
    await session.execute(update(Flagging).where(Flagging.open_key.in_(record_keys)).values(**gone))


async def forget(session: WriteSession, person_id: int) -> None:
    """Erases what somebody wrote with reports; that somebody reported stays, without them."""
    await session.execute(update(Flag).where(Flag.person_id == person_id).values(words_sealed=None))


async def _opened(session: WriteSession, record_key: str, now: dt.datetime) -> int:
    """Gives the open case of a record, one only whoever is first."""
    dialect = session.get_bind().dialect.name
    case = postgresql.insert(Flagging) if dialect == "postgresql" else sqlite.insert(Flagging)
    row = case.values(record_key=record_key, open_key=record_key, opened_at=now)
    await session.execute(row.on_conflict_do_nothing(index_elements=["open_key"]))
    # Two who report at once must not each be the first of two who are needed.
    this = select(Flagging.id).where(Flagging.open_key == record_key).with_for_update()
    return (await session.execute(this)).scalar_one()


async def _is_enough(session: WriteSession, case_id: int, record_key: str, now: dt.datetime) -> bool:
    """Says whether the reports of a case hide its record: those of colleagues count as one."""
    rows = await session.execute(
        select(Flag.person_id, Colleague.enterprise_id)
        .outerjoin(Colleague, Colleague.person_id == Flag.person_id)
        .where(Flag.flagging_id == case_id, Flag.person_id.is_not(None))
    )
    voices: set[tuple[str, int]] = set()
    for person_id, enterprise_id in rows.all():
        if person_id is not None and not await _is_often_wrong(session, person_id, now):
            voices.add(("person", person_id) if enterprise_id is None else ("enterprise", enterprise_id))
    good = Flagging.verdict == Verdict.KEPT
    found_good = await session.scalar(select(Flagging.id).where(Flagging.record_key == record_key, good).limit(1))
    id = id_of(record_key)
    here = id is not None and await session.scalar(select(Posting.id).where(Posting.id == id)) is not None
    return len(voices) >= (1 if here and found_good is None else _STRANGERS)


async def _hide(session: WriteSession, case_id: int, record_key: str, now: dt.datetime) -> None:
    gone = await catalogue.retire(session, [record_key], Signature(_DESK, HIDDEN, now))
    if gone:
        await session.execute(update(Flagging).where(Flagging.id == case_id).values(hidden_at=now))


async def _show_again(session: WriteSession, record_key: str, signature: Signature) -> None:
    """Puts a record back as its last revision has it, with whatever was changed while it was hidden."""
    snapshot = await session.scalar(
        select(Revision.snapshot)
        .join(Record, (Record.id == Revision.record_id) & (Record.revision == Revision.number))
        .where(Record.key == record_key)
    )
    if snapshot is not None:
        draft = draft_of({**snapshot, "stage": Stage.PUBLISHED.value})
        await catalogue.save(session, [draft], signature, restoring=True)


async def _is_own(session: WriteSession, person_id: int, record_key: str) -> bool:
    id, enterprise_id = id_of(record_key), await enterprises.of_person(session, person_id)
    if id is None or enterprise_id is None:
        return False
    whose = await session.scalar(select(Posting.enterprise_id).where(Posting.id == id))
    return whose == enterprise_id


async def _reported(session: WriteSession, case_id: int, person_id: int) -> bool:
    mine = (Flag.flagging_id == case_id) & (Flag.person_id == person_id)
    return await session.scalar(select(Flag.id).where(mine)) is not None


async def _since(session: WriteSession, person_id: int, since: dt.datetime) -> int:
    mine = (Flag.person_id == person_id) & (Flag.at > since)
    return await session.scalar(select(func.count()).select_from(Flag).where(mine)) or 0


async def _is_often_wrong(session: WriteSession, person_id: int, now: dt.datetime) -> bool:
    wrong = (Flagging.verdict == Verdict.KEPT) & (Flagging.decided_at > now - dt.timedelta(days=WRONG_DAYS))
    theirs = select(func.count()).select_from(Flag).join(Flagging, Flagging.id == Flag.flagging_id)
    return (await session.scalar(theirs.where(Flag.person_id == person_id, wrong)) or 0) >= MOST_WRONG
