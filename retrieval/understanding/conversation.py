"""A person's conversation with the desk: questions answered in their thread, each kept as a turn.

Matches are numbered as the chat shows them.
"""

import datetime as dt
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from knowledge import ledger, shelf, students
from knowledge.card import Card, ContactWay
from knowledge.database import Database, ReadSession
from knowledge.editions import editions
from knowledge.ledger import Exchange, KeptTurn
from knowledge.sealing import Seal
from knowledge.shared_commit import SharedCommit
from knowledge.students import Profile
from knowledge.twins.merged import merged_into
from knowledge.vocabulary import Language
from retrieval.answer import Answer, OnAnswer
from retrieval.assistant import Assistant
from retrieval.citing import Cited, recalled, statement_of, traced
from retrieval.docking import Desk
from retrieval.encoder import Encoder
from retrieval.inquiring import completed
from retrieval.question import PastTurn, Question, Speaker
from retrieval.reading_order import as_read
from retrieval.understanding.language import language_of

if TYPE_CHECKING:  # a desk without a chat model need not wait for what checks one
    from retrieval.grounding import Advised, Adviser

_CONTEXT = 4
"""Questions of the thread that a new one is read with."""


_ALIKE = 14  # records that are compared with the best match


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer and the turn it was kept as."""

    turn_id: int
    answer: Answer


@dataclass(frozen=True, slots=True)
class Cites:
    """What numbers of an answer stand for, and the language that it was given in."""

    language: Language
    cited: tuple[Cited, ...]


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

    @property
    def encoder(self) -> Encoder | None:
        """Gives what encodes questions now; None where nothing does."""
        return self._assistant.encoder()

    async def reply(
        self,
        person_id: int,
        text: str,
        update_id: int,
        now: dt.datetime,
        language: Language | None = None,
        *,
        place: str | None = None,
        watch: OnAnswer | None = None,
    ) -> Reply:
        """Answers a question in its thread and keeps the turn; the same update asked again makes no second turn.

        Args:
            language: that the answer is to be framed in; None for that of the question.
            place: the group that it is asked in (``handles.place_of``); None in private.
            watch: is given the answer while a chat model words it: first as it is without, then with what it worded.
        """
        async with self._database.looking_up() as session:
            kept = await ledger.turn_asked_by(session, self._seal, person_id, update_id, _CONTEXT)
            before = await ledger.last_turns(session, self._seal, person_id, _CONTEXT, place)
            profile = await self._profile(session, person_id, place)
        if kept is not None:
            return await self._recalled(kept)
        question = self._question(text, [exchange.question for exchange in before], language)
        question = replace(question, may_ask=not before or not before[-1].asked_back, profile=profile)
        answer = as_read(await self._assistant.answer(question))
        exchange = Exchange(
            asked_at=now,
            language=answer.language.value,
            question=text,
            abstained=answer.abstained,
            record_keys=[match.card.key for match in answer.matches],
            statement=statement_of(answer),
            asked_back=answer.inquiry is not None,
            place=place,
        )

        # Kept before a model is asked: an update that is processed again finds the turn, and pays for no second call.
        turn_id = await self._commits.write(
            lambda session: ledger.save_turn(session, self._seal, person_id, exchange, update_id)
        )
        if self._adviser is not None:
            advised = await self._adviser.advised(question, answer, person_id, now, turn_id=turn_id, watch=watch)
            answer = advised.answer
            await self._restate(turn_id, advised)
        return Reply(turn_id, answer)

    async def looked_up(self, text: str, language: Language | None = None) -> Answer:
        """Answers what is looked up beside the conversation: it is no turn, and no model words it."""
        return as_read(await self._assistant.answer(self._question(text, (), language)))

    async def alike(self, text: str, language: Language) -> list[Card]:
        """Gives the records that match with at least half the evidence of the best one, best first."""
        found = await self._assistant.find(self._question(text, (), language), _ALIKE)
        return [one.card for one in found if 2 * one.hit.score >= found[0].hit.score]

    async def question_of(self, person_id: int, update_id: int) -> str | None:
        """Gives the question that an update of this person was kept as; None where it was not kept yet."""
        async with self._database.reading() as session:
            kept = await ledger.turn_asked_by(session, self._seal, person_id, update_id, 0)
        return None if kept is None else kept.question

    async def again(self, person_id: int, turn_id: int, place: str | None = None) -> Reply | None:
        """Gives the answer to an earlier question as it was given; None where neither person nor group may see it.

        An asker sees their own; a group sees what was asked in it, whoever asked.

        What may not be shown any more is left out of it; the rest is shown as it stands now.
        """
        kept = await self._kept(person_id, turn_id, place)
        return None if kept is None else await self._recalled(kept)

    async def cited(self, person_id: int, turn_id: int, n: int | None = None, place: str | None = None) -> Cites | None:
        """Gives what one number of an earlier answer stands for, or all of them; None as ``again`` does.

        It is what that answer said, from the records as they stood then.
        """
        kept = await self._kept(person_id, turn_id, place)
        if kept is None:
            return None
        language = Language(kept.language)
        statement = kept.statement or statement_of(await self._answer(kept))
        wanted = [one for one in statement.citations if n in (None, one.n)]
        async with self._database.looking_up() as session:
            found = await editions(session, wanted)
            cards = await self._cards(session, [one.record_id for one in wanted], language)
        return Cites(
            language,
            tuple(
                traced(one, found[one.n], statement.claims, cards.get(one.record_id))
                for one in wanted
                if one.n in found
            ),
        )

    async def chosen(self, person_id: int, turn_id: int, choice: int) -> str | None:
        """Gives the question of a turn, completed by a choice that was asked back; None where it is not theirs."""
        kept = await self._kept(person_id, turn_id, None)
        asked = kept.statement.inquiry if kept is not None and kept.statement is not None else None
        if kept is None or asked is None:
            return None
        return completed(kept.question, asked, choice, language_of(kept.question))

    async def card(self, record_id: int, reader: Language) -> Card | None:
        """Gives one record's card, or that of the record which it was made one with; None where neither is shown."""
        async with self._database.looking_up() as session:
            card = (await self._cards(session, [record_id], reader)).get(record_id)
            kept = await merged_into(session, record_id) if card is None else None
            return card if kept is None else (await self._cards(session, [kept], reader)).get(kept)

    async def fitting(self, person_id: int, turn_id: int, among: Collection[int]) -> dict[int, float]:
        """Gives those of some new records that fit an earlier question, with how well; none where it is gone."""
        kept = await self._kept(person_id, turn_id, None)
        if kept is None:
            return {}
        return await self._fitting(self._question(kept.question, kept.before, Language(kept.language)), among)

    async def fitting_need(self, text: str, language: Language, among: Collection[int]) -> dict[int, float]:
        """Gives those of some new records that fit what a need says, with how well."""
        return await self._fitting(self._question(text, (), language), among)

    async def _fitting(self, question: Question, among: Collection[int]) -> dict[int, float]:
        return {hit.record.record_id: hit.score for hit in await self._assistant.fitting(question, among)}

    async def question(self, person_id: int, turn_id: int) -> str | None:
        """Gives an earlier question of a person's as they asked it; None where it is gone."""
        kept = await self._kept(person_id, turn_id, None)
        return None if kept is None else kept.question

    async def cards(self, record_ids: Sequence[int], reader: Language) -> dict[int, Card]:
        """Gives the cards of those of some records that may be shown, by their ids."""
        async with self._database.looking_up() as session:
            return await self._cards(session, record_ids, reader)

    async def office(self, reader: Language) -> ContactWay | None:
        """Gives the way to the desk's own office; None where none is known."""
        return await self._assistant.office(reader)

    async def _kept(self, person_id: int, turn_id: int, place: str | None) -> KeptTurn | None:
        async with self._database.looking_up() as session:
            kept = await ledger.turn(session, self._seal, turn_id, _CONTEXT)
        if kept is None:
            return None
        return kept if kept.person_id == person_id or (place is not None and kept.place == place) else None

    async def _restate(self, turn_id: int, advised: "Advised") -> None:
        if advised.prompt_hash is not None:
            said = statement_of(advised.answer)
            await self._commits.write(
                lambda session: ledger.restate(session, self._seal, turn_id, said, advised.prompt_hash)
            )

    async def _recalled(self, kept: KeptTurn) -> Reply:
        answer = await self._answer(kept)
        if kept.statement is None:
            return Reply(kept.id, answer)
        async with self._database.looking_up() as session:
            ids = [one.record_id for one in kept.statement.citations]
            cards = await self._cards(session, ids, answer.language)
        return Reply(kept.id, recalled(answer, kept.statement, cards))

    async def _cards(self, session: ReadSession, ids: Sequence[int], reader: Language) -> dict[int, Card]:
        office, zone = self._desk.office, self._desk.zone
        cards = await shelf.cards(session, ids, reader, self._today(), office, zone=zone)
        return {card.record_id: card for card in cards}

    async def _answer(self, kept: KeptTurn) -> Answer:
        """Answers what was answered before, in the language that it was answered in."""
        async with self._database.looking_up() as session:
            profile = await self._profile(session, kept.person_id, kept.place)
        question = self._question(kept.question, kept.before, Language(kept.language))
        return as_read(await self._assistant.answer(replace(question, profile=profile)))

    async def _profile(self, session: ReadSession, person_id: int, place: str | None) -> Profile | None:
        """Gives what somebody told of themselves as a student: for their own chat only, never in a group."""
        return None if place is not None else await students.profile(session, self._seal, person_id)

    def _question(self, text: str, before: Sequence[str], language: Language | None) -> Question:
        history = tuple(PastTurn(Speaker.USER, question) for question in before)
        return Question(text, self._today(), history=history, language=language)
