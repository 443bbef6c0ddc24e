"""The whole way in the chat: from a question over the brief and consent to the window's answer and /mine."""

import pytest

from handlers.buttons import (
    AboutToAdvance,
    Accept,
    Advance,
    Choice,
    DeclineFor,
    EndFor,
    IntroduceFor,
    IntroduceTo,
    NeedOpen,
    Pursue,
    SendIntroduction,
    ShowIntroduction,
    ShowWhole,
    SuggestWhom,
    WantWhole,
    Withdraw,
    encode,
)
from handlers.introductions import deeds
from knowledge import shelf
from knowledge.people import contact_role
from knowledge.referrals import Deed, Side, State
from knowledge.referrals.reasons import Ending, Reason
from knowledge.vocabulary import Kind
from tests.handlers.answers import EN, ZH
from tests.handlers.front import Front
from tests.handlers.introductions.walking import (
    ASKER,
    FIRST,
    LAB,
    OFFICE,
    SECOND,
    STRANGER,
    asked,
    done,
    found,
    known,
    published,
    sent,
    staffed,
    state,
)

NEED = "我们厂的橡胶密封圈总是老化开裂，找谁能帮忙？"
FIRST_REFERRAL = 1


async def _ready_to_send(front: Front) -> list[str]:
    """Walks from a question to what is asked before anything is sent; gives what is then said."""
    front.codes[ASKER] = "zh"
    await front.says(ASKER, NEED)
    (whom,) = await front.presses(ASKER, ZH.say("button-introduce"))
    assert whom == ZH.say("intro-whom")
    (consent,) = await front.presses(ASKER, "高分子与橡胶材料实验室")
    assert consent.startswith(ZH.say("need-consent")[:20])
    (first,) = await front.presses(ASKER, ZH.say("button-need-agree"))
    assert first.startswith(ZH.say("intro-need-first", whom="高分子与橡胶材料实验室"))
    await front.presses(ASKER, ZH.say("button-need-enough"))
    return await front.presses(ASKER, ZH.say("button-need-confirm"))


async def test_from_a_question_to_an_acceptance(front: Front) -> None:
    await staffed(front)
    published_, consent = await _ready_to_send(front)
    assert published_ == ZH.say("intro-published")
    assert consent.startswith(ZH.say("intro-consent", whom="高分子与橡胶材料实验室"))
    assert "高分子实验室产业联络人" in consent, "who will see it is named"
    assert "12月" in consent, "and by when they should answer"
    assert front.read(FIRST) == front.read(SECOND) == [], "nothing goes out before consent"
    (said,) = await front.presses(ASKER, ZH.say("button-intro-send"))
    assert ZH.say("intro-state-sent") in said
    assert NEED in front.read(SECOND)[-1]
    (accepted,) = await front.presses(SECOND, ZH.say("button-intro-accept"))
    assert accepted.startswith(ZH.say("intro-done-accepted"))
    assert "polymer-liaison@demo-university.example.edu" in front.read(ASKER)[-1]
    (mine,) = await front.says(ASKER, "/mine")
    assert ZH.say("intro-state-accepted") in mine
    assert await state(front, FIRST_REFERRAL) is State.ACCEPTED


async def test_taps_that_come_twice_change_nothing(front: Front) -> None:
    """As after a crash between the deed and its answer, when the same update is processed again."""
    await staffed(front)
    await _ready_to_send(front)
    press = front.press(ASKER, ZH.say("button-intro-send"))
    _sent, again = await front.does(ASKER, press, {**press, "update_id": press["update_id"] + 1_000})
    assert again.startswith(ZH.say("intro-already"))
    assert len(front.read(FIRST)) == 1
    await front.presses(ASKER, "🤝 [1]")
    assert await done(front, FIRST_REFERRAL) == [Deed.ASKED, Deed.SENT]


async def test_a_second_record_of_the_same_question_needs_no_second_brief(front: Front) -> None:
    await staffed(front)
    await _ready_to_send(front)
    await front.presses(ASKER, ZH.say("button-introduce"))
    (consent,) = await front.presses(ASKER, "🤝 [2]")
    assert consent.startswith(ZH.say("intro-consent", whom="耐热油低压缩永久变形密封胶料"))
    first, second = await found(front, 1), await found(front, 2)
    assert first.demand_id == second.demand_id
    assert first.window_key == second.window_key == "demo-expert-polymer"


async def test_a_need_with_several_matches_is_taken_on_as_it_is(front: Front) -> None:
    """The matches of a published need are an answer like any other; its button makes no second need."""
    front.codes[ASKER] = "zh"
    await front.says(ASKER, "/need")
    await front.presses(ASKER, ZH.say("button-need-agree"))
    await front.says(ASKER, "橡胶密封圈老化开裂")
    await front.presses(ASKER, ZH.say("button-need-enough"))
    await front.presses(ASKER, ZH.say("button-need-publish"))
    await front.presses(ASKER, ZH.say("button-introduce"))
    (consent,) = await front.presses(ASKER, "🤝 [1]")
    assert consent.startswith(ZH.say("intro-consent", whom="高分子与橡胶材料实验室"))


async def test_a_record_that_was_opened_is_asked_for_with_the_question_that_named_it(front: Front) -> None:
    front.codes[ASKER] = "zh"
    await front.says(ASKER, NEED)
    await front.presses(ASKER, "联系 [1]")
    assert front.labels(ASKER) == [ZH.say("button-introduce")]
    await front.presses(ASKER, ZH.say("button-introduce"))
    await front.presses(ASKER, ZH.say("button-need-agree"))
    (brief,) = await front.presses(ASKER, ZH.say("button-need-enough"))
    assert NEED in brief


async def test_the_same_question_again_begins_no_second_need(front: Front) -> None:
    await staffed(front)
    await _ready_to_send(front)
    await front.says(ASKER, NEED)
    await front.presses(ASKER, ZH.say("button-introduce"))
    (consent,) = await front.presses(ASKER, "高分子与橡胶材料实验室")
    assert consent.startswith(ZH.say("intro-consent", whom="高分子与橡胶材料实验室"))
    assert ZH.say("intro-consent-thin") in consent
    assert ZH.say("button-intro-complete") in front.labels(ASKER)


async def test_what_was_withdrawn_leads_to_others_and_is_named_as_such(front: Front) -> None:
    made = await sent(front)
    need = (await found(front, made)).demand_id
    await front.presses_data(ASKER, encode(Withdraw(made, True)))
    assert EN.say("button-need-matches") in front.labels(ASKER)
    (page,) = await front.presses_data(ASKER, encode(NeedOpen(need)))
    assert f"({EN.say('intro-state-withdrawn')})" in page or f"（{ZH.say('intro-state-withdrawn')}）" in page


async def test_too_little_to_judge_by_leads_to_the_brief(front: Front) -> None:
    made = await sent(front)
    await front.presses_data(FIRST, encode(DeclineFor(made, Reason.TOO_LITTLE)))
    assert EN.say("intro-complete-next") in front.read(ASKER)[-1]
    (page,) = await front.presses(ASKER, EN.say("button-intro-complete"))
    assert "密封圈" in page


async def test_a_press_in_a_group_leads_to_the_private_chat(front: Front) -> None:
    group = -100
    front.api.group(group, "Works")
    front.codes[ASKER] = "zh"
    await front.says_in(group, ASKER, f"@liaison_demo_bot {NEED}")
    await front.presses_in(group, ASKER, ZH.say("button-introduce"))
    link = [deed.parameters["url"] for deed in front.deeds if deed.method == "answerCallbackQuery"][-1]
    (whom,) = await front.says(ASKER, f"/start {link.partition('start=')[2]}")
    assert whom == ZH.say("intro-whom")
    assert await front.says(STRANGER, f"/start {link.partition('start=')[2]}") == [EN.say("chat-expired")]


@pytest.mark.parametrize(
    "choice",
    [
        SendIntroduction(1),
        Accept(1),
        DeclineFor(1, Reason.NO_CAPACITY),
        SuggestWhom(1, 1),
        WantWhole(1),
        ShowWhole(1, True),
        Advance(1, Deed.COMPLETED),
        Withdraw(1, True),
        EndFor(1, Ending.SETTLED),
        ShowIntroduction(1),
        IntroduceFor(1, 1),
        Pursue(1, 1),
    ],
)
async def test_a_strangers_forged_button_changes_nothing(front: Front, choice: Choice) -> None:
    made = await sent(front)
    before = await done(front, made)
    assert await front.presses_data(STRANGER, encode(choice)) == [EN.say("intro-not-yours")]
    assert await done(front, made) == before
    assert front.read(ASKER) == []


async def test_each_side_is_kept_to_its_own_part(front: Front) -> None:
    made = await sent(front)
    assert (await front.presses_data(ASKER, encode(Accept(made))))[0].startswith(EN.say("intro-not-yours"))
    assert (await front.presses_data(FIRST, encode(Withdraw(made, True))))[0].startswith(EN.say("intro-not-yours"))
    assert await state(front, made) is State.SENT


async def test_a_window_sees_nothing_of_what_was_not_sent(front: Front) -> None:
    await staffed(front)
    made = await asked(front, await published(front))
    for who in (FIRST, OFFICE):
        assert await front.presses_data(who, encode(ShowIntroduction(made))) == [EN.say("intro-not-yours")]
        assert await front.says(who, "/mine") == [EN.say("intro-mine-none-window")]


async def test_a_contact_of_another_window_is_a_stranger(front: Front) -> None:
    made = await sent(front)
    await known(front, STRANGER, contact_role("demo-expert-smart"))
    assert await front.presses_data(STRANGER, encode(Accept(made))) == [EN.say("intro-not-yours")]


async def test_a_record_of_no_introduction_is_refused(front: Front) -> None:
    """An opening's number in a forged button asks for nothing."""
    async with front.database.reading() as session:
        opening, *_ = await shelf.ids_of_kind(session, Kind.OPENING)
    assert await front.presses_data(ASKER, encode(IntroduceTo(0, opening, True))) == [EN.say("chat-card-gone")]


async def test_a_withdrawal_is_asked_once_more(front: Front) -> None:
    made = await sent(front)
    await front.presses_data(ASKER, encode(ShowIntroduction(made)))
    await front.presses(ASKER, EN.say("button-intro-withdraw"))
    assert await state(front, made) is State.SENT
    assert front.labels(ASKER) == [EN.say("button-intro-back"), EN.say("button-intro-withdrawn-sure")]
    await front.presses(ASKER, EN.say("button-intro-withdrawn-sure"))
    assert await state(front, made) is State.WITHDRAWN
    told = EN.say("intro-told-withdrawn", who="Whoever asked", whom="Polymer and Rubber Materials Laboratory")
    assert front.read(FIRST)[-1].startswith(told)
    (late,) = await front.presses_data(FIRST, encode(Accept(made)))
    assert late.startswith(EN.say("intro-not-now", state=EN.say("intro-state-withdrawn")))


async def test_a_completion_is_asked_once_more(front: Front) -> None:
    made = await sent(front)
    await deeds.accept(front.counter.services, made, Side.WINDOW, await known(front, FIRST))
    await front.presses_data(ASKER, encode(ShowIntroduction(made)))
    (asked_,) = await front.presses(ASKER, EN.say("button-intro-completed"))
    assert asked_ == EN.say("intro-completed-ask", whom="Polymer and Rubber Materials Laboratory")
    assert await state(front, made) is State.ACCEPTED
    await front.presses(ASKER, EN.say("button-intro-back"))
    await front.presses(ASKER, EN.say("button-intro-completed"))
    await front.presses(ASKER, EN.say("button-intro-completed-sure"))
    assert await state(front, made) is State.COMPLETED
    (late,) = await front.presses_data(ASKER, encode(AboutToAdvance(made, Deed.COMPLETED)))
    assert late.startswith(EN.say("intro-already"))


async def test_a_record_opened_without_a_question_asks_for_which_need(front: Front) -> None:
    first = await published(front, problem="密封圈三个月就开裂")
    await published(front, problem="喷涂线粉尘超标")
    async with front.database.reading() as session:
        lab = (await shelf.ids_of(session, [LAB]))[LAB]
    await front.says(ASKER, f"/start card-{lab}")
    (which,) = await front.presses(ASKER, EN.say("button-introduce"))
    assert which == EN.say("intro-which-need", whom="Polymer and Rubber Materials Laboratory")
    assert front.labels(ASKER) == ["喷涂线粉尘超标", "密封圈三个月就开裂", EN.say("button-need-new")]
    (consent,) = await front.presses(ASKER, "密封圈")
    assert "密封圈三个月就开裂" in consent
    assert (await found(front, FIRST_REFERRAL)).demand_id == first
