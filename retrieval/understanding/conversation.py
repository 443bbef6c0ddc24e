"""A person's conversation with the desk: questions answered in their thread, each kept as a turn."""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from knowledge import ledger, shelf, usage
from knowledge.card import Card, ContactWay
from knowledge.database import Database, WriteSession
from knowledge.ledger import Exchange, KeptTurn
from knowledge.sealing import Seal
from knowledge.shared_commit import SharedCommit
from knowledge.vocabulary import Language
from retrieval.answer import Answer
from retrieval.assistant import Assistant
from retrieval.docking import Desk
from retrieval.question import PastTurn, Question, Speaker

if TYPE_CHECKING:  # a desk without a chat model need not wait for what checks one
    from retrieval.grounding import Adviser

_CONTEXT = 4
"""Questions of the thread that a new one is read with."""


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer and the turn it was kept as."""

    turn_id: int
    answer: Answer


class Conversation:
    """Answers people; what is personal is sealed before it is kept.

    No database session is open while a question is encoded or answered.
    """

    def __init__(
        self,
        database: Database,
        assistant: Assistant,
        seal: Seal,
        desk: Desk,
        today: Callable[[], dt.date],
        adviser: "Adviser | None" = None,
    ) -> None:
        self._database = database
        self._commits = SharedCommit(database)
        self._assistant = assistant
        self._seal = seal
        self._desk = desk
        self._today = today
        self._adviser = adviser

    async def reply(
        self, person_id: int, text: str, update_id: int, now: dt.datetime, language: Language | None = None
    ) -> Reply:
        """Answers a question in its thread and keeps the turn; the same update asked again makes no second turn.

        Args:
            language: that the answer is to be framed in; None for that of the question.
        """
        async with self._database.reading() as session:
            kept = await ledger.turn_asked_by(session, self._seal, person_id, update_id, _CONTEXT)
            before = await ledger.last_turns(session, self._seal, person_id, _CONTEXT)
        if kept is not None:
            return Reply(kept.id, await self._answer(kept))
        question = self._question(text, [exchange.question for exchange in before], language)
        answer = await self._assistant.answer(question)
        prompt_hash, use_id = None, None
        if self._adviser is not None:
            advised = await self._adviser.advised(question, answer, person_id, now)
            answer, prompt_hash, use_id = advised.answer, advised.prompt_hash, advised.use_id
        exchange = Exchange(
            asked_at=now,
            language=answer.language.value,
            question=text,
            abstained=answer.abstained,
            record_keys=[match.card.key for match in answer.matches],
            prompt_hash=prompt_hash,
        )

        async def keep(session: WriteSession) -> int:
            turn_id = await ledger.save_turn(session, self._seal, person_id, exchange, update_id)
            if use_id is not None:
                await usage.belongs_to(session, use_id, turn_id)
            return turn_id

        return Reply(await self._commits.write(keep), answer)

    async def again(self, person_id: int, turn_id: int) -> Reply | None:
        """Answers one of a person's earlier questions from what is known now; None where it is not theirs."""
        async with self._database.reading() as session:
            kept = await ledger.turn(session, self._seal, turn_id, _CONTEXT)
        if kept is None or kept.person_id != person_id:
            return None
        return Reply(turn_id, await self._answer(kept))

    async def card(self, record_id: int, reader: Language) -> Card | None:
        """Gives one record's card; None where it is not shown any more."""
        async with self._database.reading() as session:
            cards = await shelf.cards(
                session, [record_id], reader, self._today(), self._desk.office, zone=self._desk.zone
            )
        return cards[0] if cards else None

    async def office(self, reader: Language) -> ContactWay | None:
        """Gives the way to the desk's own office; None where none is known."""
        return await self._assistant.office(reader)

    async def _answer(self, kept: KeptTurn) -> Answer:
        """Answers what was answered before, in the language that it was answered in."""
        return await self._assistant.answer(self._question(kept.question, kept.before, Language(kept.language)))

    def _question(self, text: str, before: Sequence[str], language: Language | None) -> Question:
        history = tuple(PastTurn(Speaker.USER, question) for question in before)
        return Question(text, self._today(), history=history, language=language)
