"""Gaps: found in the ledger each time anew, put once, answered once for each person, gone with their turns."""

from sqlalchemy import func, select

from knowledge import gaps, handovers, ledger
from knowledge.database import Database
from knowledge.erasure import forget
from knowledge.gaps import Aside, Meaning, Outcome, Shelf, Sorted, Why
from knowledge.ledger import Exchange
from knowledge.tables import Gap, GapAnswer, GapTopic, Handover, Person
from tests.knowledge.drafting import NOW
from tests.knowledge.talking import SEAL, asked, person

HERE = "telegram"


async def _unanswered(database: Database, person_id: int, question: str) -> int:
    exchange = Exchange(NOW, "zh", question, abstained=True, record_keys=())
    async with database.writing() as session:
        return await ledger.save_turn(session, SEAL, person_id, exchange)


async def _put_all(database: Database, topic: int | None = None, matter: float | None = None) -> list[int]:
    """Puts what is in no topic into one topic; gives the topics."""
    async with database.reading() as session:
        found = await gaps.ungrouped(session, SEAL, HERE, 50)
    topics = []
    for one in found:
        async with database.writing() as session:
            meaning = Meaning("e", f"zh:{one.turn_id}", matter)
            words = one.question or ""
            same = topic if topic is not None else await gaps.asked_alike(session, SEAL, HERE, words)
            put = await gaps.put(session, SEAL, one.turn_id, words, meaning, same, NOW)
            assert put is not None
            assert await gaps.put(session, SEAL, one.turn_id, words, meaning, None, NOW) is None, "each once"
            topics.append(put)
    return topics


async def _draft(database: Database, topic: int, staff: int, text: str, update_id: int) -> int:
    async with database.writing() as session:
        one = await gaps.draft(session, SEAL, topic, text, staff, "editor", update_id, NOW)
        assert one == await gaps.draft(session, SEAL, topic, "again", staff, "editor", update_id, NOW)
    assert one is not None
    return one


async def test_gaps_are_found_put_once_and_dropped_where_they_are_none(database: Database) -> None:
    me, other = await person(database, "1"), await person(database, "2")
    helped = await asked(database, me, "有帮助的")
    unhelpful = await asked(database, me, "没帮助的")
    alike = [await _unanswered(database, who, "孵化器还有工位吗") for who in (me, other)]
    async with database.writing() as session:
        await ledger.rate(session, me, helped, True)
        await ledger.rate(session, me, unhelpful, False)
    topics = await _put_all(database)
    assert len(topics) == 3
    assert len(set(topics)) == 2, "the same words are one topic"
    assert await _put_all(database) == []
    async with database.reading() as session:
        (first, second), count = await gaps.lines(session, SEAL, HERE, Shelf.OPEN, 0, 9)
        assert (count, first.people, first.question) == (2, 2, "孵化器还有工位吗"), "the most asked comes first"
        assert await gaps.open_count(session, HERE) == 2
        assert await gaps.open_count(session, "terminal") == 0
        assert await gaps.topic(session, SEAL, "terminal", first.id) is None
        about = await gaps.topic(session, SEAL, HERE, second.id)
        assert about is not None
        assert [one.why for one in about.questions] == [Why.UNHELPFUL]
        held = await gaps.meanings(session, SEAL, HERE, "e")
        assert {topic: len(texts) for topic, texts in held.items()} == {first.id: 2, second.id: 1}
        late = await gaps.outdated(session, SEAL, HERE, "another", 2)
        assert [one.question for one in late] == ["孵化器还有工位吗"] * 2, "an encoder that is chosen later tells anew"
        assert await gaps.outdated(session, SEAL, HERE, "e", 9) == []
        assert "孵化" not in str((await session.execute(select(Gap.digest, Gap.meant_sealed))).all())
    async with database.writing() as session:
        await gaps.retell(session, SEAL, alike[0], "another", Meaning("another", "zh:x", 0.5))
        assert await gaps.meanings(session, SEAL, HERE, "another") == {first.id: ["zh:x"]}
        await ledger.rate(session, me, unhelpful, True)
        await ledger.rate(session, other, alike[1], True)
    async with database.reading() as session:
        assert await gaps.is_to_drop(session)
        assert await gaps.open_count(session, HERE) == 1, "it is no gap from then on"
    async with database.writing() as session:
        await gaps.drop_what_is_none(session)
    async with database.writing() as session:
        assert await session.scalar(select(func.count()).select_from(Gap)) == 1
        await forget(session, SEAL, me)
    async with database.reading() as session:
        for table in (Gap, GapTopic):
            assert await session.scalar(select(func.count()).select_from(table)) == 0, "what was erased leaves no topic"


async def test_an_answer_goes_to_each_person_once_and_to_those_who_come_later(database: Database) -> None:
    staff, me, other = [await person(database, handle) for handle in ("9", "1", "2")]
    turns = [await _unanswered(database, who, f"{who} 问") for who in (me, me, other)]
    async with database.writing() as session:
        handed = await handovers.hand_over(session, SEAL, other, turns[2], NOW)
        assert handed is not None
        await handovers.take_up(session, staff, handed.id)
    (topic,) = set(await _put_all(database, (await _put_all_first(database, turns[0]))))
    drafted = await _draft(database, topic, staff, "答复", 5)
    async with database.writing() as session:
        assert await gaps.set_aside(session, HERE, topic, Aside.NOT_OURS, NOW) is Sorted.WAITED_FOR
        sent = await gaps.send(session, SEAL, HERE, drafted, NOW)
        assert sent.outcome is Outcome.SENT
        assert [(one.person_id, one.text) for one in sent.told] == [(me, f"{me} 问"), (other, f"{other} 问")]
        assert (await gaps.send(session, SEAL, HERE, drafted, NOW)).outcome is Outcome.NOBODY_WAITS
        assert (await gaps.send(session, SEAL, "terminal", drafted, NOW)).outcome is Outcome.GONE
    async with database.reading() as session:
        assert (await session.scalars(select(Handover.answered_at))).one() is not None
        answering = await session.scalar(select(Person.answering).where(Person.id == staff))
        assert answering == handed.id, "what they are writing is no question; they hear that it was answered"
        assert (await gaps.sums(session, HERE)).topics[Shelf.ANSWERED] == 1
    await _unanswered(database, me, "又问")
    await _put_all(database, topic)
    async with database.writing() as session:
        assert [one.text for one in (await gaps.send(session, SEAL, HERE, drafted, NOW)).told] == ["又问"]
        await forget(session, SEAL, staff)
    async with database.reading() as session:
        about = await gaps.topic(session, SEAL, HERE, topic)
        assert about is not None
        assert [(one.text, one.person_id) for one in about.answers] == [("答复", None)], "what was told stays"


async def _put_all_first(database: Database, turn_id: int) -> int:
    async with database.writing() as session:
        topic = await gaps.put(session, SEAL, turn_id, "x", None, None, NOW)
    assert topic is not None
    return topic


async def test_what_the_office_answered_before_is_answered_and_who_asks_for_a_person_brings_a_topic_back(
    database: Database,
) -> None:
    staff, me, other = [await person(database, handle) for handle in ("9", "1", "2")]
    first = await _unanswered(database, me, "先")
    async with database.writing() as session:
        handed = await handovers.hand_over(session, SEAL, me, first, NOW)
        assert handed is not None
        assert await gaps.settle(session, SEAL, first, "好", staff, "office", 4, NOW) is None, "it is in no topic yet"
        assert await handovers.answer(session, SEAL, staff, handed.id, "好", 4, NOW)
    (topic,) = await _put_all(database, matter=-0.9)
    async with database.reading() as session:
        about = await gaps.topic(session, SEAL, HERE, topic)
        assert about is not None
        assert (about.shelf, [one.text for one in about.answers], about.open) == (Shelf.ANSWERED, ["好"], [])
    await _unanswered(database, other, "闲聊")
    (chatter,) = await _put_all(database, matter=-0.9)
    async with database.reading() as session:
        assert (await gaps.sums(session, HERE)).topics[Shelf.CHATTER] == 1
    async with database.writing() as session:
        assert await gaps.set_aside(session, HERE, chatter, Aside.OFF_TOPIC, NOW) is Sorted.DONE
        assert await gaps.set_aside(session, HERE, chatter, Aside.OFF_TOPIC, NOW) is Sorted.ALREADY
    again = await _unanswered(database, other, "闲聊")
    async with database.writing() as session:
        await handovers.hand_over(session, SEAL, other, again, NOW)
    assert await _put_all(database) == [chatter]
    async with database.reading() as session:
        (line,), _ = await gaps.lines(session, SEAL, HERE, Shelf.OPEN, 0, 9)
        assert (line.id, line.handed_over) == (chatter, True)
        about = await gaps.topic(session, SEAL, HERE, chatter)
        assert about is not None
    async with database.writing() as session:
        done, own = await gaps.split(session, HERE, chatter, about.questions[0].gap_id, NOW)
        assert done is Sorted.DONE
        assert own is not None
        done, _ = await gaps.split(session, HERE, chatter, about.questions[0].gap_id, NOW)
        assert done is Sorted.ALREADY, "a second tap"
        done, _ = await gaps.split(session, HERE, own, about.questions[0].gap_id, NOW)
        assert done is Sorted.ONLY_ONE
        assert await gaps.join(session, HERE, own, topic) is Sorted.DONE
        assert await gaps.join(session, HERE, own, topic) is Sorted.GONE
        assert await gaps.join(session, "terminal", chatter, topic) is Sorted.GONE
        assert await session.scalar(select(func.count()).select_from(GapAnswer)) == 1
