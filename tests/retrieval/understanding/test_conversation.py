"""Conversations: answered in their thread, kept once, asked again as they were asked, and only by whose they are."""

import pytest
from sqlalchemy import QueuePool, select

from knowledge import students
from knowledge.ledger import begin_thread, person_of
from knowledge.sealing import Seal, new_key
from knowledge.tables import Record, Turn
from knowledge.vocabulary import Language
from retrieval.answer import Answer
from retrieval.assistant import Assistant
from retrieval.docking import Desk
from retrieval.question import Question
from retrieval.understanding.conversation import Conversation
from tests.knowledge.drafting import NOW, TODAY
from tests.retrieval.standing import OFFICE, Standing, keys

SEAL = Seal([new_key()])
NEED = "我们厂的橡胶密封圈总是老化开裂，找谁能帮忙？"


class Desked:
    """A conversation over a desk, with the questions that its assistant was asked, and the connections held then."""

    def __init__(self, starter: Standing) -> None:
        self.database = starter.database
        self.asked: list[Question] = []
        self.held: list[int] = []
        self.conversation = Conversation(
            starter.database, _Overheard(starter, self), SEAL, Desk(OFFICE, "CN"), lambda: TODAY
        )

    async def person(self, handle: str) -> int:
        """Takes somebody in."""
        async with self.database.writing() as session:
            return (await person_of(session, SEAL, "telegram", handle, NOW)).id

    async def turns(self) -> list[Turn]:
        """Gives every turn that was kept."""
        async with self.database.reading() as session:
            return list(await session.scalars(select(Turn).order_by(Turn.id)))

    def history(self) -> list[str]:
        """Gives what the last question was read with."""
        return [turn.text for turn in self.asked[-1].history]


class _Overheard(Assistant):
    """The real assistant; notes its questions, and how many connections are in use as each comes."""

    def __init__(self, starter: Standing, desk: Desked) -> None:
        super().__init__(starter.database, starter.indexes, Desk(OFFICE, "CN"))
        self._noted = desk

    async def answer(self, question: Question) -> Answer:
        pool = self._noted.database._engine.pool
        assert isinstance(pool, QueuePool)
        self._noted.held.append(pool.checkedout())
        self._noted.asked.append(question)
        return await super().answer(question)


@pytest.fixture
def desk(starter: Standing) -> Desked:
    """Opens a conversation over the starter knowledge, on each kind of database."""
    return Desked(starter)


async def test_a_question_is_answered_and_kept_sealed(desk: Desked) -> None:
    me = await desk.person("1")
    reply = await desk.conversation.reply(me, NEED, 7, NOW)
    assert keys(reply.answer.contacts)[0] == "demo-lab-polymer"
    (turn,) = await desk.turns()
    assert (turn.id, turn.person_id, turn.update_id, turn.asked_at) == (reply.turn_id, me, 7, NOW)
    assert (turn.language, turn.abstained, turn.record_keys) == ("zh", False, keys(reply.answer.matches))
    assert SEAL.unseal(turn.question_sealed) == NEED


async def test_the_thread_is_the_context_of_one_person_and_not_of_another(desk: Desked) -> None:
    me, other = await desk.person("1"), await desk.person("2")
    for update_id in range(6):
        await desk.conversation.reply(me, f"橡胶 {update_id}", update_id, NOW)
    assert desk.history() == [f"橡胶 {n}" for n in (1, 2, 3, 4)]
    await desk.conversation.reply(other, "轴承", 10, NOW)
    assert desk.history() == []
    async with desk.database.writing() as session:
        await begin_thread(session, me)
    await desk.conversation.reply(me, "轴承", 11, NOW)
    assert desk.history() == []


async def test_a_chain_of_follow_ups_keeps_its_matter(desk: Desked) -> None:
    me = await desk.person("1")
    await desk.conversation.reply(me, NEED, 1, NOW)
    await desk.conversation.reply(me, "那补贴呢？", 2, NOW)
    reply = await desk.conversation.reply(me, "那案例呢？", 3, NOW)
    assert [match.card.title for match in reply.answer.cases]
    assert "密封圈" in reply.answer.cases[0].card.title


async def test_the_same_update_makes_no_second_turn_and_is_no_context_of_its_own(desk: Desked) -> None:
    me = await desk.person("1")
    await desk.conversation.reply(me, NEED, 1, NOW)
    first = await desk.conversation.reply(me, "那案例呢？", 2, NOW)
    again = await desk.conversation.reply(me, "那案例呢？", 2, NOW)
    assert again == first
    assert desk.history() == [NEED]
    assert len(await desk.turns()) == 2


async def test_an_earlier_question_is_answered_as_it_was_asked(desk: Desked) -> None:
    """Whatever was asked, and whichever thread was begun, since then."""
    me = await desk.person("1")
    await desk.conversation.reply(me, NEED, 1, NOW)
    first = await desk.conversation.reply(me, "那案例呢？", 2, NOW)
    await desk.conversation.reply(me, "轴承异响", 3, NOW)
    async with desk.database.writing() as session:
        await begin_thread(session, me)
    assert await desk.conversation.again(me, first.turn_id) == first
    assert desk.history() == [NEED]
    assert len(await desk.turns()) == 3, "looking again is no question"


async def test_somebody_elses_turn_and_one_that_never_was_are_none(desk: Desked) -> None:
    me, other = await desk.person("1"), await desk.person("2")
    reply = await desk.conversation.reply(me, NEED, 1, NOW)
    assert await desk.conversation.again(other, reply.turn_id) is None
    assert await desk.conversation.again(me, 10**15) is None


async def test_a_card_is_in_the_readers_language_and_gone_with_its_record(desk: Desked) -> None:
    async with desk.database.reading() as session:
        number = await session.scalar(select(Record.id).where(Record.key == "demo-lab-polymer"))
    assert number is not None
    for language in Language:
        card = await desk.conversation.card(number, language)
        assert card is not None
        assert (card.key, card.language) == ("demo-lab-polymer", language)
    assert await desk.conversation.card(10**15, Language.ZH) is None


async def test_no_connection_is_held_while_a_question_is_answered(desk: Desked) -> None:
    """Else SQLite's one writer, or a pool's connections, would wait for a model."""
    me = await desk.person("1")
    reply = await desk.conversation.reply(me, NEED, 1, NOW)
    await desk.conversation.again(me, reply.turn_id)
    assert desk.held == [0, 0]


async def test_a_profile_is_read_for_its_owner_in_private_and_never_in_a_group(desk: Desked) -> None:
    me, other = await desk.person("1"), await desk.person("2")
    async with desk.database.writing() as session:
        await students.agree(session, me, NOW)
        await students.tell(session, SEAL, me, students.Part.MAJOR, students.Major(None, "法学"), NOW)
    asked = "有什么实习？"
    mine = await desk.conversation.reply(me, asked, 7, NOW)
    assert desk.asked[-1].profile is not None and desk.asked[-1].profile.major_said == "法学"
    assert mine.answer.openings[0].card.key == "demo-opening-ip-assistant-intern"
    again = await desk.conversation.again(me, mine.turn_id)
    assert again is not None and again.answer == mine.answer
    await desk.conversation.reply(me, asked, 8, NOW, place="group")
    assert desk.asked[-1].profile is None
    await desk.conversation.reply(other, asked, 9, NOW)
    assert desk.asked[-1].profile is None
