"""Gaps that the ledger holds and no topic does: found each time anew, put once, dropped once they are none."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import delete, exists, false, insert, select, true, update

from knowledge import ledger
from knowledge.database import ReadSession, WriteSession
from knowledge.gaps.gap import WANTING
from knowledge.sealing import Seal
from knowledge.tables import Gap, GapAnswer, GapTopic, Handover, Person, Turn, table_of, unindexed

_CONTEXT = 1
"""Questions before one that are read with it."""
_OF_A_TOPIC = 20
"""The newest questions of a topic say what it is about."""
_OFFICE = "office"


@dataclass(frozen=True, slots=True)
class Ungrouped:
    """A question to be put into a topic; ``question`` is None where none of the keys opens it."""

    turn_id: int
    question: str | None
    before: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a question means under an encoder, written as text, and how surely it is the desk's matter."""

    encoder: str
    written: str
    matter: float | None


async def ungrouped(session: ReadSession, seal: Seal, platform: str, limit: int) -> list[Ungrouped]:
    """Gives some of the questions of a platform's people that are gaps and in no topic, the oldest first."""
    # Each of these has an index of its own; from people it would read all turns there ever were.
    here, ungrouped = unindexed(table_of(Person).c.platform) == platform, ~exists().where(Gap.turn_id == Turn.id)
    asked = select(Turn.id).join(Person, Person.id == Turn.person_id)
    abstained = asked.where(Turn.abstained == true(), Turn.helpful.is_not_distinct_from(None))
    unhelpful = asked.where(Turn.helpful == false())
    ids: set[int] = set()
    for found in (abstained, unhelpful):
        ids |= set(await session.scalars(found.where(here, ungrouped).order_by(Turn.id).limit(limit)))
    handed = select(Handover.turn_id).join(Turn, Turn.id == Handover.turn_id).join(Person, Person.id == Turn.person_id)
    ids |= set(await session.scalars(handed.where(here, ungrouped).order_by(Handover.turn_id).limit(limit)))
    return [await _read(session, seal, turn_id) for turn_id in sorted(ids)[:limit]]


async def outdated(session: ReadSession, seal: Seal, platform: str, encoder: str, limit: int) -> list[Ungrouped]:
    """Gives some of the questions in topics whose meaning is not told under an encoder, the newest first."""
    rows = await session.scalars(
        select(Gap.turn_id)
        .join(GapTopic, GapTopic.id == Gap.topic_id)
        .where(GapTopic.platform == platform, Gap.encoder.is_distinct_from(encoder))
        .order_by(Gap.id.desc())
        .limit(limit)
    )
    return [await _read(session, seal, turn_id) for turn_id in rows.all()]


async def retell(session: WriteSession, seal: Seal, turn_id: int, encoder: str, meaning: Meaning | None) -> None:
    """Keeps what a question means under an encoder; None where its words cannot be read."""
    told = {"encoder": encoder, "meant_sealed": None} if meaning is None else {
        "encoder": encoder, "meant_sealed": seal.seal(meaning.written), "matter": meaning.matter,
    }  # fmt: skip
    await session.execute(update(Gap).where(Gap.turn_id == turn_id).values(**told))


async def meanings(
    session: ReadSession | WriteSession, seal: Seal, platform: str, encoder: str
) -> dict[int, list[str]]:
    """Gives what the newest questions of each topic mean under an encoder, written as text."""
    rows = await session.execute(
        select(Gap.id, Gap.topic_id, Gap.meant_sealed)
        .join(GapTopic, GapTopic.id == Gap.topic_id)
        .where(GapTopic.platform == platform, Gap.encoder == encoder)
        .order_by(Gap.id.desc())
    )
    sealed: dict[int, list[tuple[int, bytes]]] = {}
    for row in rows:
        of_topic = sealed.setdefault(row.topic_id, [])
        if row.meant_sealed is not None and len(of_topic) < _OF_A_TOPIC:
            of_topic.append((row.id, row.meant_sealed))
    opened = {
        topic: [text for id, one in some if (text := seal.opened(one, f"gap {id}")) is not None]
        for topic, some in sealed.items()
    }
    return {topic: texts for topic, texts in opened.items() if texts}


async def asked_alike(session: WriteSession, seal: Seal, platform: str, folded: str) -> int | None:
    """Finds the topic in which just this was asked before; None where it was not."""
    found: int | None = await session.scalar(
        select(Gap.topic_id)
        .join(GapTopic, GapTopic.id == Gap.topic_id)
        .where(GapTopic.platform == platform, Gap.digest.in_(seal.digests(_digested(folded))))
        .order_by(Gap.id.desc())
        .limit(1)
    )
    return found


async def put(
    session: WriteSession,
    seal: Seal,
    turn_id: int,
    folded: str,
    meaning: Meaning | None,
    topic_id: int | None,
    now: dt.datetime,
) -> int | None:
    """Puts a question into a topic, or a new one; gives it, None where the question is gone or in one already.

    What was answered by a person before it came here is answered here too; whoever asks for a person gets a topic back
    that had been set aside.
    """
    row = (
        await session.execute(
            select(Person.platform, Handover)
            .select_from(Turn)
            .join(Person, Person.id == Turn.person_id)
            .outerjoin(Handover, Handover.turn_id == Turn.id)
            .where(Turn.id == turn_id, WANTING, ~exists().where(Gap.turn_id == Turn.id))
        )
    ).first()
    if row is None:
        return None
    platform, handover = row
    if topic_id is None:
        topic_id = await new_topic(session, platform, now)
    answer_id = None if handover is None else await _answered_before(session, topic_id, handover)
    await session.execute(
        insert(Gap).values(
            turn_id=turn_id,
            topic_id=topic_id,
            digest=seal.digest(_digested(folded)),
            encoder=None if meaning is None else meaning.encoder,
            meant_sealed=None if meaning is None else seal.seal(meaning.written),
            matter=None if meaning is None else meaning.matter,
            answer_id=answer_id,
            answered_at=None if answer_id is None or handover is None else handover.answered_at,
        )
    )
    if handover is not None and handover.answered_at is None:
        back = {"set_aside_at": None, "set_aside_why": None}
        await session.execute(update(GapTopic).where(GapTopic.id == topic_id).values(**back))
    return topic_id


async def new_topic(session: WriteSession, platform: str, now: dt.datetime) -> int:
    """Makes a topic without questions, which are to follow in the same transaction."""
    row = insert(GapTopic).values(platform=platform, created_at=now).returning(GapTopic.id)
    return (await session.execute(row)).scalar_one()


async def drop_what_is_none(session: WriteSession) -> None:
    """Drops what is no gap any more, as where its asker came to find the answer helpful, and topics without any."""
    wanting = select(Turn.id).outerjoin(Handover, Handover.turn_id == Turn.id).where(WANTING)
    await session.execute(delete(Gap).where(Gap.answered_at.is_(None), Gap.turn_id.not_in(wanting)))
    await drop_empty(session)


async def drop_empty(session: WriteSession) -> None:
    """Drops the topics in which no question is left, with all that was written about them."""
    await session.execute(delete(GapTopic).where(~exists().where(Gap.topic_id == GapTopic.id)))


async def is_to_drop(session: ReadSession) -> bool:
    """Says whether ``drop_what_is_none`` would drop anything."""
    helped = select(Gap.id).join(Turn, Turn.id == Gap.turn_id).outerjoin(Handover, Handover.turn_id == Turn.id)
    lost: Sequence[int] = (await session.scalars(helped.where(Gap.answered_at.is_(None), ~WANTING).limit(1))).all()
    return bool(lost)


async def _read(session: ReadSession, seal: Seal, turn_id: int) -> Ungrouped:
    kept = await ledger.turn(session, seal, turn_id, _CONTEXT)
    return Ungrouped(turn_id, None, ()) if kept is None else Ungrouped(turn_id, kept.question, kept.before)


async def _answered_before(session: WriteSession, topic_id: int, handover: Handover) -> int | None:
    """Keeps what a person answered to a question as an answer of its topic."""
    if handover.answered_at is None or handover.answer_sealed is None:
        return None
    row = insert(GapAnswer).values(
        topic_id=topic_id,
        text_sealed=handover.answer_sealed,
        person_id=handover.answered_by,
        author=_OFFICE,
        written_at=handover.answered_at,
        sent_at=handover.answered_at,
    )
    return (await session.execute(row.returning(GapAnswer.id))).scalar_one()


def _digested(folded: str) -> str:
    return f"gap:{folded}"
