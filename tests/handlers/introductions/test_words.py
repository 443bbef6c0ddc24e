"""Words that are asked for: reasons and suggestions; what is plainly something else is never taken for them."""

import datetime as dt

from telegram import Update

from handlers.buttons import Decline, End, Suggest, Withdraw, encode
from handlers.introductions import deeds
from knowledge.people import contact_role
from knowledge.referrals import Side, State
from knowledge.referrals.reasons import LONGEST
from tests.handlers.answers import EN
from tests.handlers.front import Front
from tests.handlers.introductions.walking import ASKER, FIRST, WINDOW, done, known, sent, state

POLYMER = "Polymer and Rubber Materials Laboratory"


async def test_something_else_is_said_in_words(front: Front) -> None:
    made = await sent(front)
    assert await front.presses_data(FIRST, encode(Decline(made))) == [EN.say("intro-ask-reason")]
    (too_long,) = await front.says(FIRST, "x" * (LONGEST + 1))
    assert too_long == EN.say("intro-words-too-long", limit=LONGEST)
    (said,) = await front.says(FIRST, "We are moving house until May")
    assert said.startswith(EN.say("intro-done-declined"))
    assert EN.say("intro-why-words", words="We are moving house until May") in front.read(ASKER)[-1]
    (next_one,) = await front.says(FIRST, "rubber seals crack in hot oil")
    assert "[1]" in next_one, "what they write next is a question again"


async def test_a_question_or_a_command_in_between_is_no_reason(front: Front) -> None:
    made = await sent(front)
    await front.presses_data(FIRST, encode(Decline(made)))
    assert await front.presses(FIRST, EN.say("intro-reason-other")) == [EN.say("intro-ask-reason-words")]
    await front.says(FIRST, "/help")
    (answered,) = await front.says(FIRST, "Who can help with rubber seals?")
    assert "[1]" in answered
    assert await state(front, made) is State.SENT
    await front.says(FIRST, "We have no time")
    assert await state(front, made) is State.SENT, "the question went before"


async def test_a_suggestion_is_looked_for_and_chosen(front: Front) -> None:
    made = await sent(front)
    assert await front.presses_data(FIRST, encode(Suggest(made))) == [EN.say("intro-ask-suggest")]
    assert await front.says(FIRST, "machine vision inspection of parts") == [EN.say("intro-suggest-which")]
    assert POLYMER not in front.labels(FIRST), "nobody suggests themselves"
    (sure,) = await front.presses(FIRST, "Machine Vision")
    assert sure == EN.say("intro-suggest-ask", whom="Machine Vision Inspection Laboratory")
    assert await state(front, made) is State.SENT, "a tap on a name declines nothing yet"
    (said,) = await front.presses(FIRST, EN.say("button-intro-suggest-sure"))
    assert said.startswith(EN.say("intro-done-suggested"))
    assert EN.say("intro-suggested", whom="Machine Vision Inspection Laboratory") in said
    assert await state(front, made) is State.DECLINED
    (consent,) = await front.presses(ASKER, EN.say("button-intro-pursue"))
    assert consent.startswith(EN.say("intro-consent", whom="Machine Vision Inspection Laboratory"))


async def test_nothing_found_is_said_and_may_be_tried_again(front: Front) -> None:
    made = await sent(front)
    await front.presses_data(FIRST, encode(Suggest(made)))
    assert await front.says(FIRST, "zzz qqq") == [EN.say("intro-suggest-none")]
    assert await front.says(FIRST, "machine vision") == [EN.say("intro-suggest-which")]


async def test_suggesting_can_be_given_up(front: Front) -> None:
    made = await sent(front)
    await front.presses_data(FIRST, encode(Suggest(made)))
    (page,) = await front.presses(FIRST, EN.say("button-intro-back"))
    assert page.startswith(EN.say("intro-page", whom=POLYMER))
    (answered,) = await front.says(FIRST, "machine vision inspection of parts")
    assert answered != EN.say("intro-suggest-which"), "what they write next is a question again"
    assert await state(front, made) is State.SENT


async def test_somebody_who_loses_their_part_meanwhile_says_nothing(front: Front) -> None:
    made = await sent(front)
    await front.presses_data(FIRST, encode(Decline(made)))
    await front.presses(FIRST, EN.say("intro-reason-other"))
    await deeds.accept(front.counter.services, made, Side.WINDOW, None)
    await front.settle()
    before = await done(front, made)
    (late,) = await front.says(FIRST, "We have no time")
    assert late.startswith(EN.say("intro-not-now", state=EN.say("intro-state-accepted")))
    assert await done(front, made) == before


async def test_closing_for_something_else_says_why(front: Front) -> None:
    made = await sent(front)
    await deeds.accept(front.counter.services, made, Side.WINDOW, await known(front, FIRST, contact_role(WINDOW)))
    await front.presses_data(ASKER, encode(End(made)))
    await front.presses(ASKER, EN.say("intro-ending-other"))
    (said,) = await front.says(ASKER, "We were bought by another company")
    assert said.startswith(EN.say("intro-done-closed"))
    assert "bought by another company" in front.read(FIRST)[-1]


QUESTION = "rubber seals crack in hot oil"


async def test_once_somebody_was_chosen_what_is_typed_is_a_question_again(front: Front) -> None:
    made = await sent(front)
    await front.presses_data(FIRST, encode(Suggest(made)))
    await front.says(FIRST, "machine vision inspection of parts")
    await front.presses(FIRST, "Machine Vision")
    await front.presses(FIRST, EN.say("button-intro-suggest-sure"))
    assert "[1]" in (await front.says(FIRST, QUESTION))[0]


async def test_once_it_is_withdrawn_nobody_is_waited_for(front: Front) -> None:
    made = await sent(front)
    await front.presses_data(FIRST, encode(Suggest(made)))
    await front.presses_data(ASKER, encode(Withdraw(made, confirmed=True)))
    (said,) = await front.says(FIRST, "machine vision")
    assert said.startswith(EN.say("intro-not-now", state=EN.say("intro-state-withdrawn")))
    assert "[1]" in (await front.says(FIRST, QUESTION))[0]


async def test_once_it_is_gone_nobody_is_waited_for(front: Front) -> None:
    made = await sent(front)
    await front.presses_data(FIRST, encode(Suggest(made)))
    await front.says(ASKER, "/privacy")
    await front.presses(ASKER, EN.say("chat-privacy-erase"))
    await front.presses(ASKER, EN.say("chat-privacy-sure"))
    assert await front.says(FIRST, "machine vision") == [EN.say("intro-gone")]
    assert "[1]" in (await front.says(FIRST, QUESTION))[0]


async def test_what_was_asked_days_ago_is_not_what_is_typed_now(front: Front) -> None:
    made = await sent(front)
    await front.presses_data(FIRST, encode(Suggest(made)))
    front.clock.now += dt.timedelta(days=2)
    assert "[1]" in (await front.says(FIRST, QUESTION))[0]
    assert "[1]" in (await front.says(FIRST, QUESTION))[0]


async def test_words_processed_again_are_no_question_and_change_nothing(front: Front) -> None:
    """So it is after a kill between declining and saying so."""
    made = await sent(front)
    await front.presses_data(FIRST, encode(Decline(made)))
    await front.presses(FIRST, EN.say("intro-reason-other"))
    update = front.api.said(FIRST, "P11", "We are moving house until May", "en")
    await front.does(FIRST, update)
    before = await done(front, made), len(front.read(ASKER))
    application = front.counter.application
    await application.process_update(Update.de_json(update, application.bot))
    await front.settle()
    assert EN.say("intro-state-declined") in front.read(FIRST)[-1]
    assert (await done(front, made), len(front.read(ASKER))) == before


async def test_a_question_processed_again_is_no_reason(front: Front) -> None:
    made = await sent(front)
    await front.presses_data(FIRST, encode(Decline(made)))
    await front.presses(FIRST, EN.say("intro-reason-other"))
    update = front.api.said(FIRST, "P11", "Who can help with rubber seals?", "en")
    (answered,) = await front.does(FIRST, update)
    before = len(front.read(FIRST))
    application = front.counter.application
    await application.process_update(Update.de_json(update, application.bot))
    await front.settle()
    assert front.read(FIRST)[before:] == [answered]
    assert await state(front, made) is State.SENT
