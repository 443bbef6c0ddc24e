"""What was handed in: corrected until a case is agreed, and told of where introductions stand."""

import datetime as dt

from handlers.buttons import ShowIntroduction, TakeUpAgain, encode
from handlers.introductions.reminding import tick
from knowledge.outcomes import Consent, Round
from knowledge.referrals import Side
from tests.handlers.front import Front
from tests.handlers.introductions.test_outcomes import case_of, completed, hands_in, told
from tests.handlers.introductions.walking import ASKER, FIRST, STRANGER


async def test_answers_handed_in_are_corrected_and_skipped_consent_is_given_after_all(front: Front) -> None:
    referral_id = await completed(front)
    await hands_in(front, ASKER, "Skip")
    (summary,) = await front.presses(ASKER, "Correct my answers")
    assert "Score: 4 of 5" in summary
    await front.presses(ASKER, "✏️ Score")
    await front.says(ASKER, "2")
    await front.presses(ASKER, "✏️ As a case")
    await front.presses(ASKER, "Yes, but anonymous")
    (done,) = await front.presses(ASKER, "Hand in")
    assert "Once the other side has handed in" in done
    mine = await told(front, referral_id, Side.ASKER)
    assert (mine.score, mine.consent) == (2, Consent.ANONYMOUS)
    await hands_in(front, FIRST, "Yes, but anonymous")
    assert any("Here is the whole text" in text for text in front.read(ASKER))


async def test_answers_are_corrected_from_the_introduction_until_a_case_is_agreed(front: Front) -> None:
    referral_id = await completed(front)
    for who in (ASKER, FIRST):
        await hands_in(front, who, "Yes, but anonymous")
    mine = await told(front, referral_id, Side.ASKER)
    (refused,) = await front.presses_data(STRANGER, encode(TakeUpAgain(mine.id)))
    assert "not yours" in refused
    await front.presses(ASKER, "I agree")
    await front.presses_data(ASKER, encode(ShowIntroduction(referral_id)))
    await front.presses(ASKER, "Correct my answers")
    await front.presses(ASKER, "Hand in")
    await front.presses(FIRST, "I agree")
    assert await case_of(front, referral_id) is None, "who corrected has not agreed to the text any more"
    await front.presses(ASKER, "I agree")
    assert await case_of(front, referral_id) is not None
    (agreed,) = await front.presses_data(ASKER, encode(TakeUpAgain(mine.id)))
    assert "Both sides have agreed" in agreed
    await front.presses_data(ASKER, encode(ShowIntroduction(referral_id)))
    assert not any("Correct" in label for label in front.labels(ASKER))


async def test_after_thirty_days_answers_stay_as_they_are(front: Front) -> None:
    referral_id = await completed(front)
    await hands_in(front, ASKER, "Skip")
    front.clock.now += dt.timedelta(days=31)
    (late,) = await front.presses(ASKER, "Correct my answers")
    assert "cannot be changed" in late
    assert (await told(front, referral_id, Side.ASKER)).finished_at is not None


async def test_who_would_have_a_case_hears_that_the_other_side_does_not(front: Front) -> None:
    await completed(front)
    await hands_in(front, ASKER, "No")
    await hands_in(front, FIRST, "Yes, but anonymous")
    assert "other side does not want a case" in front.read(FIRST)[-1]


async def test_mine_says_what_was_asked_and_answered(front: Front) -> None:
    await completed(front)
    (before,) = await front.says(ASKER, "/mine")
    assert "You have been asked what came of it" in before
    assert "The other side has been asked too" in before
    await hands_in(front, ASKER, "No")
    await hands_in(front, FIRST, "No")
    (after,) = await front.says(ASKER, "/mine")
    assert "You have handed in" in after
    assert "The other side has handed in" in after


async def test_later_one_round_only_is_gone_on_with(front: Front) -> None:
    referral_id = await completed(front)
    await front.presses(ASKER, "4")
    front.clock.now += dt.timedelta(days=91)
    await tick(front.counter.services, at_any_hour=True)
    await front.settle()
    await front.presses_data(ASKER, encode(ShowIntroduction(referral_id)))
    assert len([label for label in front.labels(ASKER) if "Say what came of it" in label]) == 1
    await front.presses(ASKER, "Say what came of it")
    await front.presses(ASKER, "5")
    assert (await told(front, referral_id, Side.ASKER, Round.LATER)).score == 5
