"""Questions handed from the assistant to a person of the desk, and their answers."""

import datetime as dt
from dataclasses import dataclass

from sqlalchemy import insert, select, update

from knowledge import ledger
from knowledge.database import ReadSession, WriteSession
from knowledge.sealing import Seal
from knowledge.tables import Handover, Person, Turn

_CONTEXT = 3
"""Questions of the thread that go with one that is handed over."""


@dataclass(frozen=True, slots=True)
class Handed:
    """A question in a person's hands.

    Attributes:
        language: that of the question, in which its answer is written about too.
        before: what was asked before it in its thread, the oldest first: a follow-up says little without.
    """

    id: int
    turn_id: int
    asker_id: int
    platform: str
    language: str
    question: str
    before: tuple[str, ...]
    answered: bool


def asking_key(handover_id: int) -> str:
    """Begins the keys of the messages that ask people of the desk to answer a question."""
    return f"handover:{handover_id}:"


async def hand_over(session: WriteSession, seal: Seal, person_id: int, turn_id: int, now: dt.datetime) -> Handed | None:
    """Hands a person's own question to the desk; a second tap finds the first one. None where it is not theirs."""
    turn = await session.get(Turn, turn_id)
    if turn is None or turn.person_id != person_id:
        return None
    if await session.scalar(select(Handover.id).where(Handover.turn_id == turn_id)) is None:
        await session.execute(insert(Handover).values(turn_id=turn_id, asked_at=now))
    handover_id = await session.scalar(select(Handover.id).where(Handover.turn_id == turn_id))
    return None if handover_id is None else await handed(session, seal, handover_id)


async def handed(session: ReadSession | WriteSession, seal: Seal, handover_id: int) -> Handed | None:
    """Gives a question that was handed over; None where it was erased, or none of the keys opens it."""
    row = (
        await session.execute(
            select(Handover, Turn, Person)
            .join(Turn, Turn.id == Handover.turn_id)
            .join(Person, Person.id == Turn.person_id)
            .where(Handover.id == handover_id)
        )
    ).first()
    if row is None:
        return None
    handover, turn, asker = row
    asked = await ledger.turn(session, seal, turn.id, _CONTEXT)
    if asked is None:
        return None
    return Handed(
        id=handover.id,
        turn_id=turn.id,
        asker_id=asker.id,
        platform=asker.platform,
        language=turn.language,
        question=asked.question,
        before=asked.before,
        answered=handover.answered_at is not None,
    )


async def open_ones(session: WriteSession, seal: Seal, platform: str) -> list[Handed]:
    """Gives the questions of a platform's people that nobody has answered yet, the oldest first."""
    ids = (
        select(Handover.id)
        .join(Turn, Turn.id == Handover.turn_id)
        .join(Person, Person.id == Turn.person_id)
        .where(Person.platform == platform, Handover.answered_at.is_(None))
        .order_by(Handover.id)
    )
    found = [await handed(session, seal, handover_id) for handover_id in (await session.scalars(ids)).all()]
    return [one for one in found if one is not None]


async def take_up(session: WriteSession, staff_id: int, handover_id: int | None) -> None:
    """Notes which question the next thing that somebody of the desk writes will answer; None for none."""
    await session.execute(update(Person).where(Person.id == staff_id).values(answering=handover_id))


async def answer(
    session: WriteSession, seal: Seal, staff_id: int, handover_id: int, text: str, update_id: int, now: dt.datetime
) -> bool:
    """Keeps the answer to a question; False where somebody else was faster. The same update may say it again."""
    open_one = (Handover.id == handover_id) & Handover.answered_at.is_(None)
    values = {
        "answer_sealed": seal.seal(text), "answered_by": staff_id, "answered_at": now, "answer_update_id": update_id,
    }  # fmt: skip
    await session.execute(update(Handover).where(open_one).values(**values))
    return await answered_with(session, staff_id, update_id) == handover_id


async def answered_with(session: ReadSession | WriteSession, staff_id: int, update_id: int) -> int | None:
    """Finds the question that an update of somebody of the desk has answered already."""
    mine = (Handover.answer_update_id == update_id) & (Handover.answered_by == staff_id)
    found: int | None = await session.scalar(select(Handover.id).where(mine))
    return found


async def of_asker(session: WriteSession, person_id: int) -> list[int]:
    """Gives the numbers of all that a person ever handed over."""
    mine = select(Handover.id).join(Turn, Turn.id == Handover.turn_id).where(Turn.person_id == person_id)
    return list(await session.scalars(mine))
