"""Topics as they stand: lists of them, one with all of its questions, and how many are open."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, case, func, literal, select

from knowledge import ledger
from knowledge.database import ReadSession, WriteSession
from knowledge.gaps.gap import WANTING, Aside, Line, Question, Shelf, Topic, Written
from knowledge.people import Platform
from knowledge.sealing import Seal
from knowledge.tables import Gap, GapAnswer, GapTopic, Handover, Person, Turn

_CONTEXT = 3
_Session = ReadSession | WriteSession
_LEAST_MATTER = -0.5
"""A topic none of whose questions is the desk's matter by so much is chatter, unless somebody asked for a person."""


@dataclass(frozen=True, slots=True)
class Sums:
    """How many topics stand where, and how many people wait for an answer to what is the desk's matter."""

    topics: dict[Shelf, int]
    people: int


async def sums(session: _Session, platform: str) -> Sums:
    """Counts the topics of a platform's people."""
    rows = await _rows(session, platform)
    counts = dict.fromkeys(Shelf, 0)
    for row in rows:
        counts[_shelf(row)] += 1
    open_ones = [row.id for row in rows if _shelf(row) is Shelf.OPEN]
    people = select(func.count(Turn.person_id.distinct())).select_from(Gap).join(Turn, Turn.id == Gap.turn_id)
    waiting = await session.scalar(people.where(Gap.topic_id.in_(open_ones), Gap.answered_at.is_(None)))
    return Sums(counts, waiting or 0)


async def shelves(session: _Session) -> dict[int, Shelf]:
    """Says where each topic stands, those of all platforms, by their numbers."""
    return {row.id: _shelf(row) for platform in Platform for row in await _rows(session, platform)}


async def open_count(session: _Session, platform: str) -> int:
    """Counts the topics that wait for staff: open, not set aside, and the desk's matter as far as can be told."""
    return (await sums(session, platform)).topics[Shelf.OPEN]


async def lines(
    session: _Session, seal: Seal, platform: str, shelf: Shelf, start: int, most: int
) -> tuple[list[Line], int]:
    """Gives some topics of a shelf, and how many there are on it.

    First come those that somebody handed over, then what most people asked, then what was asked first; of answered ones
    those answered last.
    """
    rows = await _on_shelf(session, platform, shelf)
    return await _lines(session, seal, rows[start : start + most]), len(rows)


async def lines_of(session: _Session, seal: Seal, platform: str, topic_ids: Sequence[int]) -> list[Line]:
    """Gives some topics of a platform's people, in this order; those that are gone are left out."""
    rows = {row.id: row for row in await _rows(session, platform)}
    return await _lines(session, seal, [rows[topic] for topic in topic_ids if topic in rows])


async def ids(session: _Session, platform: str, shelf: Shelf) -> list[int]:
    """Gives the topics of a shelf, in the order of ``lines``."""
    return [row.id for row in await _on_shelf(session, platform, shelf)]


async def topic(session: _Session, seal: Seal, platform: str, topic_id: int) -> Topic | None:
    """Gives a topic; None where it is gone, of another platform's people, or none of its questions can be read."""
    row = next(iter(await _rows(session, platform, topic_id)), None)
    if row is None:
        return None
    asked = [one for found in await _questions(session, topic_id) if (one := await _question(session, seal, found))]
    if not asked:
        return None
    asked.sort(key=lambda one: one.answered_at is not None)  # stable: each part stays in the order of asking
    sent = (
        select(GapAnswer)
        .where(GapAnswer.topic_id == topic_id, GapAnswer.sent_at.is_not(None))
        .order_by(GapAnswer.sent_at, GapAnswer.id)
    )
    answers = [given for found in await session.scalars(sent) if (given := written(seal, found)) is not None]
    aside = Aside(row.set_aside_why) if row.set_aside_why else None
    return Topic(row.id, _shelf(row), aside, asked, answers, row.submission_id)


async def topic_of_turn(session: _Session, turn_id: int) -> int | None:
    """Gives the topic that a turn's question is in; None where it is in none."""
    found: int | None = await session.scalar(select(Gap.topic_id).where(Gap.turn_id == turn_id))
    return found


async def topic_of_gap(session: _Session, gap_id: int) -> int | None:
    """Gives the topic that a gap is in; None where it is gone."""
    found: int | None = await session.scalar(select(Gap.topic_id).where(Gap.id == gap_id))
    return found


def written(seal: Seal, row: GapAnswer) -> Written | None:
    """Opens what somebody wrote; None where none of the keys does."""
    text = seal.opened(row.text_sealed, f"gap answer {row.id}")
    if text is None:
        return None
    return Written(row.id, row.topic_id, text, row.person_id, row.author, row.written_at, row.sent_at)


async def _on_shelf(session: _Session, platform: str, shelf: Shelf) -> list[Row[*tuple[Any, ...]]]:
    rows = [row for row in await _rows(session, platform) if _shelf(row) is shelf]
    if shelf is Shelf.ANSWERED:
        return sorted(rows, key=lambda row: (row.answered_at, row.id), reverse=True)
    return sorted(rows, key=lambda row: (not row.handed, -(row.waiting or row.people), row.since or row.first, row.id))


async def _lines(session: _Session, seal: Seal, rows: Sequence[Row[*tuple[Any, ...]]]) -> list[Line]:
    found = []
    for row in rows:
        turn = await _first_that_opens(session, seal, row)
        if turn is not None:
            aside = Aside(row.set_aside_why) if row.set_aside_why else None
            people, since = row.waiting or row.people, row.since or row.first
            found.append(Line(row.id, turn.question, turn.language, people, since, bool(row.handed), aside))
    return found


async def _rows(session: _Session, platform: str, topic_id: int | None = None) -> Sequence[Row[*tuple[Any, ...]]]:
    """Counts what each topic holds; those that hold nothing are left out."""
    waits = Gap.answered_at.is_(None)
    handed = case((waits & Handover.id.is_not(None) & Handover.answered_at.is_(None), 1), else_=0)
    matter = case((Handover.id.is_not(None), literal(1.0)), else_=func.coalesce(Gap.matter, 1.0))
    found = (
        select(
            GapTopic.id,
            GapTopic.set_aside_why,
            GapTopic.submission_id,
            func.count(Turn.person_id.distinct()).label("people"),
            func.count(case((waits, Turn.person_id)).distinct()).label("waiting"),
            func.min(case((waits, Turn.asked_at))).label("since"),
            func.min(Turn.asked_at).label("first"),
            func.max(Gap.answered_at).label("answered_at"),
            func.max(handed).label("handed"),
            func.max(matter).label("matter"),
        )
        .join(Gap, Gap.topic_id == GapTopic.id)
        .join(Turn, Turn.id == Gap.turn_id)
        .outerjoin(Handover, Handover.turn_id == Turn.id)
        .where(GapTopic.platform == platform, ~waits | WANTING)
        .group_by(GapTopic.id, GapTopic.set_aside_why, GapTopic.submission_id)
    )
    if topic_id is not None:
        found = found.where(GapTopic.id == topic_id)
    rows: Sequence[Row[*tuple[Any, ...]]] = (await session.execute(found)).all()
    return rows


def _shelf(row: Row[*tuple[Any, ...]]) -> Shelf:
    if row.set_aside_why is not None:
        return Shelf.ASIDE
    if not row.waiting:
        return Shelf.ANSWERED
    return Shelf.OPEN if row.matter >= _LEAST_MATTER else Shelf.CHATTER


async def _questions(session: _Session, topic_id: int) -> Sequence[Row[*tuple[Any, ...]]]:
    rows = await session.execute(
        select(Gap, Turn, Handover)
        .join(Turn, Turn.id == Gap.turn_id)
        .join(Person, Person.id == Turn.person_id)
        .outerjoin(Handover, Handover.turn_id == Turn.id)
        .where(Gap.topic_id == topic_id, Gap.answered_at.is_not(None) | WANTING)
        .order_by(Turn.asked_at, Turn.id)
    )
    return rows.all()


async def _question(session: _Session, seal: Seal, row: Row[*tuple[Any, ...]]) -> Question | None:
    gap, turn, handover = row
    asked = await ledger.turn(session, seal, turn.id, _CONTEXT)
    if asked is None:
        return None
    return Question(
        gap_id=gap.id,
        topic_id=gap.topic_id,
        turn_id=turn.id,
        person_id=turn.person_id,
        language=turn.language,
        text=asked.question,
        before=asked.before,
        asked_at=turn.asked_at,
        abstained=turn.abstained,
        helpful=turn.helpful,
        handover_id=None if handover is None else handover.id,
        answered_at=gap.answered_at,
        answer_id=gap.answer_id,
    )


async def _first_that_opens(session: _Session, seal: Seal, row: Row[*tuple[Any, ...]]) -> ledger.KeptTurn | None:
    """Gives the question that a topic began with; of an open topic one that somebody waits for."""
    asked = select(Turn.id).join(Gap, Gap.turn_id == Turn.id).outerjoin(Handover, Handover.turn_id == Turn.id)
    waits = Gap.answered_at.is_(None)
    order = (case((waits, 0), else_=1), Turn.asked_at, Turn.id)
    ids = await session.scalars(asked.where(Gap.topic_id == row.id, ~waits | WANTING).order_by(*order))
    for turn_id in ids.all():
        found = await ledger.turn(session, seal, turn_id, 0)
        if found is not None:
            return found
    return None
