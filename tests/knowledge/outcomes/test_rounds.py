"""Outcomes in the database: asked once, kept at once, corrected until finished, sealed, erased."""

import asyncio
import datetime as dt
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from knowledge import curation, erasure, outcomes, referrals
from knowledge.database import Database
from knowledge.notifications import notify
from knowledge.outcomes import Consent, Fruit, Outcome, Question, Round
from knowledge.referrals import Deed, Result, Side
from knowledge.tables import Notification, Record
from knowledge.vocabulary import Kind
from tests.knowledge.drafting import NOW, SIGNATURE, draft
from tests.knowledge.on_disk import bytes_on_disk
from tests.knowledge.referrals.introducing import introduction
from tests.knowledge.talking import SEAL, person

DAY = dt.timedelta(days=1)


async def _open(database: Database, referral_id: int, round: Round = Round.COMPLETION, side: Side = Side.ASKER) -> int:
    async with database.writing() as session:
        made = await outcomes.open_round(session, referral_id, side, round, NOW)
    assert made is not None
    return made


async def _found(database: Database, id: int) -> Outcome:
    async with database.reading() as session:
        found = await outcomes.outcome(session, SEAL, id)
    assert found is not None
    return found


async def _answer(database: Database, id: int, question: Question, by: int | None = None, **told: Any) -> bool:
    async with database.writing() as session:
        return await outcomes.answer(session, SEAL, id, question, by, **told)


async def _complete(database: Database, referral_id: int, at: dt.datetime) -> None:
    course = ((Deed.SENT, Side.ASKER), (Deed.ACCEPTED, Side.WINDOW), (Deed.COMPLETED, Side.WINDOW))
    async with database.writing() as session:
        for deed, side in course:
            assert await referrals.do(session, SEAL, referral_id, deed, side, None, at) is Result.DONE


async def test_a_side_is_asked_once_a_round_however_often_it_is_begun(database: Database) -> None:
    referral_id = await introduction(database)

    async def begin(side: Side) -> int | None:
        async with database.writing() as session:
            return await outcomes.open_round(session, referral_id, side, Round.COMPLETION, NOW)

    made = await asyncio.gather(*(begin(side) for side in (Side.ASKER, Side.ASKER, Side.WINDOW, Side.ASKER)))
    assert len([one for one in made if one is not None]) == 2
    async with database.reading() as session:
        found = await outcomes.of_referral(session, SEAL, referral_id)
    assert {(one.side, one.round) for one in found} == {(side, Round.COMPLETION) for side in (Side.ASKER, Side.WINDOW)}


async def test_questions_follow_from_the_answers_and_each_may_be_passed_over(database: Database) -> None:
    id = await _open(database, await introduction(database))
    asked = [(await _found(database, id)).missing]
    steps: list[tuple[Question, dict[str, Any]]] = [
        (Question.SCORE, {"score": 4}),
        (Question.FRUITS, {"fruits": [Fruit.CONTRACT]}),
        (Question.VALUE, {"value": 150_000.0, "currency": "CNY"}),
        (Question.WORDS, {}),
        (Question.CONSENT, {"consent": Consent.NAMED}),
        (Question.NAME, {"name": "甲厂"}),
    ]
    for question, told in steps:
        assert await _answer(database, id, question, **told)
        asked.append((await _found(database, id)).missing)
    assert asked == [*(question for question, _ in steps), None]
    found = await _found(database, id)
    assert (found.score, found.value, found.currency, found.words, found.name) == (4, 150_000.0, "CNY", None, "甲厂")


async def test_an_answer_can_be_corrected_until_all_is_finished(database: Database) -> None:
    id = await _open(database, await introduction(database))
    await _answer(database, id, Question.SCORE, score=2)
    async with database.writing() as session:
        assert await outcomes.reopen(session, id, Question.SCORE)
    assert (await _found(database, id)).missing is Question.SCORE
    await _answer(database, id, Question.SCORE, score=5)
    async with database.writing() as session:
        assert await outcomes.finish(session, id, NOW)
        assert not await outcomes.finish(session, id, NOW + DAY)
        assert not await outcomes.reopen(session, id, Question.SCORE)
        assert not await outcomes.keep_fruits(session, id, frozenset({Fruit.JOBS}), None)
    assert not await _answer(database, id, Question.SCORE, score=1)
    found = await _found(database, id)
    assert (found.score, found.finished_at, found.fruits) == (5, NOW, frozenset())


async def test_figures_of_what_did_not_come_of_it_are_dropped(database: Database) -> None:
    id = await _open(database, await introduction(database))
    await _answer(database, id, Question.VALUE, value=1.0, currency="CNY")
    await _answer(database, id, Question.JOBS, jobs=3)
    async with database.writing() as session:
        assert await outcomes.keep_fruits(session, id, frozenset({Fruit.JOBS, Fruit.PATENT}), None)
    found = await _found(database, id)
    assert (found.value, found.currency, found.jobs) == (None, None, 3)


async def test_some_months_later_each_side_is_asked_once_more_but_not_of_the_case(database: Database) -> None:
    referral_id = await introduction(database)
    await _complete(database, referral_id, NOW)
    first = await _open(database, referral_id)
    await _answer(database, first, Question.CONSENT, consent=Consent.ANONYMOUS)

    async def due(days: float) -> list[int]:
        async with database.reading() as session:
            return list(await outcomes.due_later(session, "telegram", NOW + days * DAY))

    assert [await due(days) for days in (0, 89.9, 90, 400)] == [[], [], [referral_id], [referral_id]]
    async with database.reading() as session:
        assert await outcomes.due_later(session, "terminal", NOW + 400 * DAY) == []
    later = await _open(database, referral_id, Round.LATER)
    assert await due(400) == []
    found = await _found(database, later)
    assert found.consent is Consent.ANONYMOUS
    assert Question.CONSENT in found.settled
    assert found.missing is Question.SCORE


async def test_who_wants_to_be_asked_no_more_is_not_and_is_due_no_more(database: Database) -> None:
    referral_id = await introduction(database)
    await _complete(database, referral_id, NOW)
    id = await _open(database, referral_id)
    async with database.writing() as session:
        await outcomes.stop(session, id, NOW)
        assert await outcomes.open_round(session, referral_id, Side.ASKER, Round.LATER, NOW) is None
        assert await outcomes.open_round(session, referral_id, Side.WINDOW, Round.LATER, NOW) is not None
        assert await outcomes.due_later(session, "telegram", NOW + 200 * DAY) == []
    assert not await _answer(database, id, Question.SCORE, score=5)


async def test_who_told_and_what_they_wrote_is_erased_with_them_and_figures_stay(database: Database) -> None:
    referral_id = await introduction(database)
    window = await person(database, "window")
    id = await _open(database, referral_id, side=Side.WINDOW)
    await _answer(database, id, Question.WORDS, window, words="写下的话")
    await _answer(database, id, Question.CONSENT, window, consent=Consent.NAMED, score=5)
    async with database.writing() as session:
        record_id = await curation.propose(session, draft(outcomes.case_key(referral_id), Kind.CASE), SIGNATURE)
        assert await erasure.forget(session, SEAL, window)
    found = await _found(database, id)
    assert (found.words, found.consent, found.score, found.person_id) == (None, Consent.NONE, 5, None)
    async with database.reading() as session:
        assert await curation.proposed(session, record_id) is None


@pytest.mark.parametrize("published", [False, True])
async def test_with_its_asker_goes_the_whole_and_a_case_that_is_not_published(
    database: Database, published: bool
) -> None:
    referral_id = await introduction(database)
    id = await _open(database, referral_id)
    owner = await person(database, "1")
    await _answer(database, id, Question.WORDS, owner, words="ours")
    async with database.writing() as session:
        record_id = await curation.propose(session, draft(outcomes.case_key(referral_id), Kind.CASE), SIGNATURE)
        if published:
            await curation.publish(session, record_id, SIGNATURE)
        assert await erasure.forget(session, SEAL, owner)
        assert await outcomes.outcome(session, SEAL, id) is None
        kept = list(await session.scalars(select(Record.key)))
    assert kept == ([outcomes.case_key(referral_id)] if published else [])


async def test_words_and_names_are_sealed(database: Database, tmp_path: Path) -> None:
    id = await _open(database, await introduction(database))
    await _answer(database, id, Question.WORDS, words="unmistakable 话", score=4)
    await _answer(database, id, Question.NAME, name="unmistakable 厂")
    content = await bytes_on_disk(database, tmp_path)
    assert b"completion" in content
    assert b"unmistakable" not in content


async def test_words_go_with_whoever_wrote_them_and_with_nobody_else(database: Database) -> None:
    referral_id = await introduction(database)
    asked = await _open(database, referral_id)
    writer, other = [await person(database, handle) for handle in ("21", "22")]
    await _answer(database, asked, Question.WORDS, writer, words="配方换了")
    await _answer(database, asked, Question.SCORE, other, score=4)
    async with database.writing() as session:
        await erasure.forget(session, SEAL, other)
    assert (await _found(database, asked)).words == "配方换了"
    async with database.writing() as session:
        await erasure.forget(session, SEAL, writer)
    left = await _found(database, asked)
    assert (left.words, left.score) == (None, 4)


async def test_a_rejected_case_and_what_tells_of_it_go_with_whoever_told_of_it(database: Database) -> None:
    referral_id = await introduction(database)
    asked, who, reviewer = await _open(database, referral_id), await person(database, "21"), await person(database, "9")
    await _answer(database, asked, Question.WORDS, who, words="配方换了")
    made = draft(outcomes.case_key(referral_id), kind=Kind.CASE)
    async with database.writing() as session:
        record_id = await curation.propose(session, made, SIGNATURE)
        await notify(session, SEAL, reviewer, f"{curation.asking_key(record_id)}1:{reviewer}", "[]", NOW)
        await notify(session, SEAL, reviewer, f"{outcomes.offers_of(referral_id)}1:{reviewer}", "[]", NOW)
        await curation.reject(session, record_id, SIGNATURE)
        await erasure.forget(session, SEAL, who)
    async with database.reading() as session:
        assert await session.scalar(select(Record.id).where(Record.id == record_id)) is None
        assert (await session.scalars(select(Notification.key))).all() == []
