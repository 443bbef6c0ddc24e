"""Answering a topic: one draft, sent once to everybody who waits; a handover's answer is one of its topic as well."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from sqlalchemy import insert, select, update

from knowledge import handovers, notifications
from knowledge.database import ReadSession, WriteSession
from knowledge.gaps.gap import Question, Topic, Written
from knowledge.gaps.reading import topic, topic_of_turn, written
from knowledge.sealing import Seal
from knowledge.tables import Gap, GapAnswer, GapTopic, Handover


class Outcome(StrEnum):
    """What sending an answer came to."""

    SENT = "sent"
    NOBODY_WAITS = "nobody-waits"
    """Somebody else was faster, or those who asked are gone."""
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class Sent:
    """What sending an answer came to; ``told`` are the questions to answer, one for each person (``by_asker``)."""

    outcome: Outcome
    answer: Written | None = None
    told: Sequence[Question] = ()


async def draft(
    session: WriteSession,
    seal: Seal,
    topic_id: int,
    text: str,
    staff_id: int,
    author: str,
    update_id: int,
    now: dt.datetime,
) -> int | None:
    """Keeps what somebody wrote about a topic, unsent; the same update keeps one. None where the topic is gone."""
    mine = (GapAnswer.update_id == update_id) & (GapAnswer.person_id == staff_id)
    kept: int | None = await session.scalar(select(GapAnswer.id).where(mine))
    if kept is not None or await session.get(GapTopic, topic_id) is None:
        return kept
    row = insert(GapAnswer).values(
        topic_id=topic_id,
        text_sealed=seal.seal(text),
        person_id=staff_id,
        author=author,
        written_at=now,
        update_id=update_id,
    )
    return (await session.execute(row.returning(GapAnswer.id))).scalar_one()


async def answer(session: ReadSession | WriteSession, seal: Seal, answer_id: int) -> Written | None:
    """Gives what somebody wrote about a topic; None where it is gone."""
    row = await session.get(GapAnswer, answer_id, populate_existing=True)
    return None if row is None else written(seal, row)


async def send(session: WriteSession, seal: Seal, platform: str, answer_id: int, now: dt.datetime) -> Sent:
    """Answers everybody who waits in a topic with what was written about it; again it answers who has come since.

    Handovers among them are answered with it, and nobody of the office is asked for them any more.
    """
    given = await answer(session, seal, answer_id)
    about = None if given is None else await topic(session, seal, platform, given.topic_id)
    if given is None or about is None:
        return Sent(Outcome.GONE)
    if not about.open:
        return Sent(Outcome.NOBODY_WAITS, given)
    await session.execute(update(GapAnswer).where(GapAnswer.id == answer_id).values(sent_at=now))
    answered = {"answer_id": answer_id, "answered_at": now}
    gaps = [one.gap_id for one in about.open]
    await session.execute(update(Gap).where(Gap.id.in_(gaps)).values(**answered))
    told = by_asker([one for one in about.open if not await _handed_answered(session, one)])
    handed = [one.handover_id for one in about.open if one.handover_id is not None]
    values = {"answer_sealed": seal.seal(given.text), "answered_by": given.person_id, "answered_at": now}
    unanswered = Handover.id.in_(handed) & Handover.answered_at.is_(None)
    await session.execute(update(Handover).where(unanswered).values(**values))
    for handover_id in handed:
        await notifications.withdraw(session, handovers.asking_key(handover_id))
    return Sent(Outcome.SENT, given, told)


async def settle(
    session: WriteSession,
    seal: Seal,
    turn_id: int,
    text: str,
    staff_id: int,
    author: str,
    update_id: int,
    now: dt.datetime,
) -> int | None:
    """Notes that a question's asker was answered, in the transaction that does so; gives the answer's number.

    None where the question is in no topic yet: it will come into one as answered.
    """
    topic_id = await topic_of_turn(session, turn_id)
    if topic_id is None:
        return None
    answer_id = await draft(session, seal, topic_id, text, staff_id, author, update_id, now)
    await session.execute(update(GapAnswer).where(GapAnswer.id == answer_id).values(sent_at=now))
    waits = (Gap.turn_id == turn_id) & Gap.answered_at.is_(None)
    await session.execute(update(Gap).where(waits).values(answer_id=answer_id, answered_at=now))
    return answer_id


def by_asker(questions: Sequence[Question]) -> list[Question]:
    """Gives one question for each asker, the first of theirs, worded as all that they asked, each on a line."""
    found: dict[int, list[Question]] = {}
    for one in questions:
        found.setdefault(one.person_id, []).append(one)
    return [replace(own[0], text="\n".join(dict.fromkeys(one.text for one in own))) for own in found.values()]


def last_answer(about: Topic) -> Written | None:
    """Gives what was last sent to askers of a topic."""
    return about.answers[-1] if about.answers else None


async def _handed_answered(session: WriteSession, question: Question) -> bool:
    """Says whether the office has answered a question already, whose asker is then not told twice."""
    if question.handover_id is None:
        return False
    answered = select(Handover.answered_at).where(Handover.id == question.handover_id)
    return await session.scalar(answered) is not None
