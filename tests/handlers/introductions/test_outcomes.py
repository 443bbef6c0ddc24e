"""What came of an introduction, as both sides are asked, and the case that it may become."""

import asyncio
import datetime as dt

import pytest

from handlers.buttons import MayPublish, PublishCase, Rate, RejectCase, ShowIntroduction, encode
from handlers.introductions import deeds
from handlers.introductions.reminding import tick
from knowledge import curation, erasure, outcomes, people, shelf
from knowledge.outcomes import Consent, Fruit, Outcome, Question, Round
from knowledge.people import Role
from knowledge.referrals import Deed, Result, Side
from knowledge.vocabulary import Kind, Language, Stage
from tests.handlers.answers import EN
from tests.handlers.front import Front
from tests.handlers.introductions.walking import ASKER, FIRST, OFFICE, SECOND, STRANGER, known, sent

REVIEWER = 31
SECRET = ("江州宏达", "王厂长", "13800138000")


async def completed(front: Front, *, confidential: bool = False) -> int:
    """Brings a new introduction to its completion, and gives its number."""
    referral_id = await sent(front, confidential=confidential)
    window, services = await known(front, FIRST), front.counter.services
    assert await deeds.accept(services, referral_id, Side.WINDOW, window) is Result.DONE
    assert await deeds.progress(services, referral_id, Deed.COMPLETED, Side.WINDOW, window) is Result.DONE
    await front.settle()
    return referral_id


async def told(front: Front, referral_id: int, side: Side, round: Round = Round.COMPLETION) -> Outcome:
    """Gives what a side has told."""
    async with front.database.reading() as session:
        found = await outcomes.of_referral(session, front.counter.services.seal, referral_id)
    return next(one for one in found if (one.side, one.round) == (side, round))


async def hands_in(front: Front, who: int, way: str, words: str = "It went well") -> None:
    """Lets somebody answer: a score, one fruit, words, and whether a case may be made of it."""
    for label in ("4", "A patent", "Done"):
        await front.presses(who, label)
    await front.says(who, words)
    await front.presses(who, way)
    if way == "Yes, with names" and who == ASKER:
        await front.says(who, "Hongda Seals")
    await front.presses(who, "Hand in")


async def case_of(front: Front, referral_id: int) -> tuple[int, Stage, str] | None:
    """Gives the record of an introduction's case: its number, its stage and all its text."""
    async with front.database.reading() as session:
        ids = await shelf.ids_of(session, [outcomes.case_key(referral_id)])
        found = await curation.proposed(session, next(iter(ids.values()), 0))
    return None if found is None else (found.record_id, found.stage, str(found.draft.snapshot()))


async def test_both_sides_are_asked_once_and_answer_one_question_at_a_time(front: Front) -> None:
    referral_id = await completed(front)
    asked = [[text for text in front.read(who) if "What came of it?" in text] for who in (ASKER, FIRST)]
    assert [len(texts) for texts in asked] == [1, 1]
    assert any("想请您说说结果" in text for text in front.read(SECOND)), "in each one's own language"
    assert "How good was this introduction?" in asked[0][0]
    (question,) = await front.presses(ASKER, "5")
    assert "What came of it? Tap all" in question
    (marked,) = await front.presses(ASKER, "A contract")
    assert "Marked: A contract" in marked
    (marked,) = await front.presses(ASKER, "New jobs")
    assert "A contract" in marked
    assert "New jobs" in marked
    (question,) = await front.presses(ASKER, "Done")
    assert "contract worth" in question
    (again,) = await front.says(ASKER, "quite a lot")
    assert "could not read an amount" in again
    (question,) = await front.says(ASKER, "15万")
    assert "How many new jobs" in question
    await front.says(ASKER, "3")
    (question,) = await front.says(ASKER, "They were quick")
    assert "told as a case" in question
    (summary,) = await front.presses(ASKER, "Skip")
    for line in ("Score: 5 of 5", "CNY 150,000", "New jobs: 3", "Your words: They were quick", "As a case: skipped"):
        assert line in summary
    (done,) = await front.presses(ASKER, "Hand in")
    assert "No case will be made" in done
    mine = await told(front, referral_id, Side.ASKER)
    assert (mine.score, mine.value, mine.currency, mine.jobs) == (5, 150_000, "CNY", 3)
    assert mine.fruits == {Fruit.CONTRACT, Fruit.JOBS}
    assert mine.words == "They were quick"
    assert mine.finished_at is not None
    await front.presses_data(FIRST, encode(ShowIntroduction(referral_id)))
    (question,) = await front.presses(FIRST, "Say what came of it")
    assert "How good was" in question
    await front.presses_data(ASKER, encode(ShowIntroduction(referral_id)))
    assert not any("Say what came of it" in label for label in front.labels(ASKER)), "it is handed in"
    (over,) = await front.presses_data(ASKER, encode(Rate(mine.id, 4)))
    assert "has been handed in" in over


async def test_every_question_can_be_skipped_and_every_answer_corrected(front: Front) -> None:
    referral_id = await completed(front)
    for label in ("Skip", "None of these", "Skip", "Skip"):
        read = await front.presses(ASKER, label)
    assert "What you say" in read[0]
    (question,) = await front.presses(ASKER, "✏️ Score")
    assert "How good" in question
    (summary,) = await front.presses(ASKER, "2")
    assert "Score: 2 of 5" in summary
    await front.presses(ASKER, "✏️ Your words")
    (kept,) = await front.says(ASKER, "skip")
    assert "Your words: skipped" in kept
    assert (await told(front, referral_id, Side.ASKER)).score == 2


async def test_a_question_in_between_is_answered_and_not_kept_as_an_answer(front: Front) -> None:
    referral_id = await completed(front)
    for label in ("4", "None of these"):
        await front.presses(ASKER, label)
    read = await front.says(ASKER, "Which labs work on rubber seals?")
    assert not any("Noted" in text for text in read)
    assert (await told(front, referral_id, Side.ASKER)).words is None
    assert "still wait" in read[-1]
    (question,) = await front.presses(ASKER, "Say what came of it")
    assert "Anything else?" in question
    await front.says(ASKER, "/help")
    assert (await told(front, referral_id, Side.ASKER)).words is None
    await front.says(ASKER, "They answered fast")
    assert (await told(front, referral_id, Side.ASKER)).words == "They answered fast"


@pytest.mark.parametrize(
    ("score", "fruits", "again", "consent"),
    [
        ("4分", "签了合同，也申请了专利", "300万元", "匿名"),
        ("four", "a contract and a patent", "1.5 million yuan", "anonymous please"),
    ],
)
async def test_what_buttons_offer_can_be_typed(front: Front, score: str, fruits: str, again: str, consent: str) -> None:
    referral_id = await completed(front)
    (wrong,) = await front.says(ASKER, "8")
    assert "whole number from 1 to 5" in wrong
    (question,) = await front.says(ASKER, score)
    assert "What came of it? Tap all" in question
    (asked,) = await front.says(ASKER, again)
    assert "Is that what a contract is worth?" in asked
    assert any("A contract" in label for label in front.labels(ASKER))
    (repeated,) = await front.says(ASKER, "all fine so far")
    assert "tap one of the buttons" in repeated
    assert any("A contract" in label for label in front.labels(ASKER))
    (marked,) = await front.says(ASKER, fruits)
    assert "Marked: A contract, A patent" in marked
    (question,) = await front.says(ASKER, "done")
    assert "contract worth" in question
    for text in (again, "skip"):
        await front.says(ASKER, text)
    (summary,) = await front.says(ASKER, consent)
    assert "yes, but anonymous" in summary
    mine = await told(front, referral_id, Side.ASKER)
    assert (mine.score, mine.fruits) == (4, {Fruit.CONTRACT, Fruit.PATENT})
    assert (mine.value, mine.consent) == (3e6 if "万" in again else 1.5e6, Consent.ANONYMOUS)


async def test_whoever_has_not_begun_is_answered_whatever_else_they_write(front: Front) -> None:
    referral_id = await completed(front)
    read = await front.says(ASKER, "橡胶密封圈老化")
    assert "still wait" in read[-1]
    assert len(read) > 1
    read = await front.says(ASKER, "5")
    assert not any("What came of it? Tap" in text for text in read), "what is written next is no answer by itself"
    assert (await told(front, referral_id, Side.ASKER)).score is None


async def test_both_sides_call_an_introduction_by_the_same_name(front: Front) -> None:
    await completed(front, confidential=True)
    names = {text.partition("“")[2].partition("”")[0] for who in (ASKER, FIRST) for text in front.read(who)
             if "is completed. What came of it?" in text}  # fmt: skip
    assert len(names) == 1
    (name,) = names
    assert "Polymer and Rubber Materials Laboratory" in name
    assert "密封圈" in name
    assert not any(word in name for word in SECRET)


async def test_an_update_taken_twice_answers_one_question_only(front: Front) -> None:
    referral_id = await completed(front)
    for label in ("4", "A contract", "New jobs", "Done"):
        await front.presses(ASKER, label)
    update = front.api.said(ASKER, "P1", "20万", "en")
    mine, asker = await told(front, referral_id, Side.ASKER), await known(front, ASKER)
    async with front.database.writing() as session:  # as after a kill between keeping its answer and acknowledging it
        seal = front.counter.services.seal
        await outcomes.answer(session, seal, mine.id, Question.VALUE, None, value=200_000.0, currency="CNY")
        await people.ask(session, asker, f"outcome:jobs:{update['update_id']}", mine.id)
    (question,) = await front.does(ASKER, update)
    assert "How many new jobs" in question
    mine = await told(front, referral_id, Side.ASKER)
    assert (mine.value, mine.jobs) == (200_000, None)


async def test_strangers_and_the_other_side_cannot_answer(front: Front) -> None:
    referral_id = await completed(front)
    mine = await told(front, referral_id, Side.ASKER)
    for who in (STRANGER, FIRST):
        (refused,) = await front.presses_data(who, encode(Rate(mine.id, 1)))
        assert "not yours" in refused
        await front.presses_data(who, encode(MayPublish(mine.id, Consent.NAMED)))
    mine = await told(front, referral_id, Side.ASKER)
    assert (mine.score, mine.consent) == (None, None)
    (gone,) = await front.presses_data(ASKER, encode(Rate(404, 1)))
    assert gone
    await front.presses_data(ASKER, encode(Rate(mine.id, 9)))
    assert (await told(front, referral_id, Side.ASKER)).score is None


async def test_both_are_asked_again_after_three_months_once_but_not_who_wants_no_more(front: Front) -> None:
    referral_id = await completed(front)
    (stopped,) = await front.presses(ASKER, "Don't ask again")
    assert "not be asked" in stopped
    services = front.counter.services
    assert await tick(services, at_any_hour=True) == 0
    front.clock.now += dt.timedelta(days=91)
    at_once = await asyncio.gather(*(tick(services, at_any_hour=True) for _ in range(2)))
    assert sorted(at_once) == [0, 1]
    assert await tick(services, at_any_hour=True) == 0
    await front.settle()
    later = [[text for text in front.read(who) if "three months ago" in text] for who in (ASKER, FIRST)]
    assert [len(texts) for texts in later] == [0, 1]
    await front.presses(FIRST, "5")
    assert (await told(front, referral_id, Side.WINDOW, Round.LATER)).score == 5


async def test_a_case_is_shown_to_both_approved_by_both_and_published_by_a_reviewer(front: Front) -> None:
    await known(front, REVIEWER, Role.REVIEWER)
    referral_id = await completed(front)
    await hands_in(front, ASKER, "Yes, with names", "Thanks to Hongda's patience")
    assert not any("Here is the whole text" in text for text in front.read(FIRST))
    await hands_in(front, FIRST, "Yes, with names")
    texts = [[text for text in front.read(who) if "Here is the whole text" in text] for who in (ASKER, FIRST)]
    assert [len(one) for one in texts] == [1, 1]
    assert "Hongda Seals" in texts[0][0]
    assert "Hongda's patience" in texts[1][0]
    assert await case_of(front, referral_id) is None, "nothing is kept before both agree"
    (waits,) = await front.presses(ASKER, "I agree")
    assert "once the other side agrees" in waits
    (both,) = await front.presses(FIRST, "I agree")
    assert "gone to the reviewers" in both
    made = await case_of(front, referral_id)
    assert made is not None
    record_id, stage, text = made
    assert stage is Stage.REVIEW
    assert "Hongda Seals" in text
    assert await _public(front) == []
    (refused,) = await front.presses_data(ASKER, encode(PublishCase(record_id, 1)))
    assert "Only reviewers" in refused
    await front.presses_data(FIRST, encode(RejectCase(record_id)))
    assert await _public(front) == []
    (shown,) = [text for text in front.read(REVIEWER) if "waits for review" in text]
    assert "Draft, not published" in shown
    (published,) = await front.presses(REVIEWER, "✅ Publish")
    assert "Published" in published
    assert await _public(front) == [outcomes.case_key(referral_id)]
    assert all("is published; everybody" in front.read(who)[-1] for who in (ASKER, FIRST))
    (already,) = await front.presses(REVIEWER, "Do not publish")
    assert "dealt with" in already


async def test_the_stricter_wish_counts_and_a_changed_text_is_agreed_to_anew(front: Front) -> None:
    await known(front, REVIEWER, Role.REVIEWER)
    referral_id = await completed(front, confidential=True)
    await hands_in(
        front,
        ASKER,
        "Yes, with names",
        "宏达橡胶有限公司的王厂长 13800138000 很满意，Hongda Seals 谢谢高分子与橡胶材料实验室",
    )
    await hands_in(front, FIRST, "Yes, with names")
    await front.presses(ASKER, "I agree")
    old = front.press(ASKER, "I agree")
    await front.presses(FIRST, "Rather anonymous")
    anonymous = [text for text in front.read(ASKER) if "names neither" in text]
    assert len(anonymous) == 1
    assert not any(word in anonymous[0] for word in (*SECRET, "Hongda Seals"))
    changed = await front.does(ASKER, old)
    assert any("I agree" in label for label in front.labels(ASKER)), changed
    await front.presses(FIRST, "I agree")
    assert await case_of(front, referral_id) is None
    await front.presses(ASKER, "I agree")
    made = await case_of(front, referral_id)
    assert made is not None
    assert not any(word in made[2] for word in (*SECRET, "Hongda Seals", "高分子与橡胶"))


async def test_both_who_agree_at_the_same_moment_twice_propose_one_case(front: Front) -> None:
    await known(front, REVIEWER, Role.REVIEWER)
    referral_id = await completed(front)
    for who in (ASKER, FIRST):
        await hands_in(front, who, "Yes, but anonymous")
    for _ in range(2):
        for who in (ASKER, FIRST):
            await front.counter.inbox.accept(front.press(who, "I agree"))
    await front.settle()
    assert len([text for text in front.read(REVIEWER) if "waits for review" in text]) == 1
    assert any("gone to the reviewers" in text for who in (ASKER, FIRST) for text in front.read(who))
    made = await case_of(front, referral_id)
    assert made is not None
    assert made[1] is Stage.REVIEW


async def test_a_side_can_have_its_words_left_out_and_both_agree_anew(front: Front) -> None:
    referral_id = await completed(front)
    await hands_in(front, ASKER, "Yes, but anonymous", "unmistakable words")
    await hands_in(front, FIRST, "Yes, but anonymous")
    await front.presses(FIRST, "I agree")
    await front.presses(ASKER, "Leave out my words")
    for who in (FIRST, ASKER):
        shown = [text for text in front.read(who) if "Here is the whole text" in text]
        assert ["unmistakable words" in text for text in shown] == [True, False]
    await front.presses(ASKER, "I agree")
    assert await case_of(front, referral_id) is None, "the other side has not agreed to this text"
    await front.presses(FIRST, "I agree")
    made = await case_of(front, referral_id)
    assert made is not None
    assert "unmistakable" not in made[2]


async def test_what_a_reviewer_puts_away_stays_unseen_and_both_are_told(front: Front) -> None:
    await known(front, REVIEWER, Role.REVIEWER)
    referral_id = await completed(front)
    for who in (ASKER, FIRST):
        await hands_in(front, who, "Yes, but anonymous")
    for who in (ASKER, FIRST):
        await front.presses(who, "I agree")
    (away,) = await front.presses(REVIEWER, "❌ Do not publish")
    assert "Put away" in away
    assert all("decided not to publish" in front.read(who)[-1] for who in (ASKER, FIRST))
    made = await case_of(front, referral_id)
    assert made is not None
    assert made[1] is Stage.RETIRED
    (judged,) = await front.presses(ASKER, "Do not publish")
    assert "dealt with" in judged
    (late,) = await front.presses(REVIEWER, "✅ Publish")
    assert "dealt with" in late
    assert await _public(front) == []


@pytest.mark.parametrize("erased", [ASKER, FIRST])
async def test_consent_that_is_taken_back_or_erased_takes_an_unpublished_case_with_it(
    front: Front, erased: int
) -> None:
    await known(front, REVIEWER, Role.REVIEWER)
    referral_id = await completed(front)
    for who in (ASKER, FIRST):
        await hands_in(front, who, "Yes, but anonymous")
    for who in (ASKER, FIRST):
        await front.presses(who, "I agree")
    assert await case_of(front, referral_id) is not None
    person_id = await known(front, erased)
    async with front.database.writing() as session:
        assert await erasure.forget(session, front.counter.services.seal, person_id)
    assert await case_of(front, referral_id) is None
    (gone,) = await front.presses(REVIEWER, "✅ Publish")
    assert "taken its agreement back" in gone
    assert await _public(front) == []


async def test_who_says_no_after_all_ends_it_and_the_reviewer_is_told(front: Front) -> None:
    await known(front, REVIEWER, Role.REVIEWER)
    referral_id = await completed(front)
    for who in (ASKER, FIRST):
        await hands_in(front, who, "Yes, but anonymous")
    for who in (ASKER, FIRST):
        await front.presses(who, "I agree")
    (refused,) = await front.presses(FIRST, "Do not publish")
    assert "no case" in refused
    assert await case_of(front, referral_id) is None
    (gone,) = await front.presses(REVIEWER, "✅ Publish")
    assert "put away" in gone


async def _public(front: Front) -> list[str]:
    """Gives the keys of cases that came of introductions and that everybody sees."""
    async with front.database.reading() as session:
        ids = await shelf.ids_of_kind(session, Kind.CASE)
        cards = await shelf.cards(session, ids, Language.ZH, front.clock.now.date(), None)
    return [card.key for card in cards if card.key.startswith("outcome-")]


async def test_the_office_names_no_window_that_it_answers_for(front: Front) -> None:
    referral_id = await completed(front)
    for who in (FIRST, SECOND):
        gone = await known(front, who)
        async with front.database.writing() as session:
            await erasure.forget(session, front.counter.services.seal, gone)
    window = (await told(front, referral_id, Side.WINDOW)).id
    named, anonymous = (encode(MayPublish(window, way)) for way in (Consent.NAMED, Consent.ANONYMOUS))
    assert await front.presses_data(OFFICE, named) == [EN.say("outcome-not-theirs-to-name")]
    assert (await told(front, referral_id, Side.WINDOW)).consent is None
    await front.presses_data(OFFICE, anonymous)
    assert (await told(front, referral_id, Side.WINDOW)).consent is Consent.ANONYMOUS
