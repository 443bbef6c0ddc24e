"""Drafting a need in the chat: consent first, one question at a time, nothing lost, nothing taken twice."""

import datetime as dt
from typing import Any

import pytest
from telegram import Update

from handlers.buttons import NeedBack, NeedOpen, NeedRevise, NeedSecrecy, NeedSkip, encode
from handlers.texts import Texts
from knowledge import demands
from knowledge.demands import Demand
from knowledge.introduction_kinds import PROBLEM
from tests.handlers.answers import EN, ZH
from tests.handlers.front import Front

ME, OTHER = 1, 2
SEALS = "我们水泵里的橡胶密封圈在120℃下三个月就开裂"


def _question(part: str, texts: Texts = ZH) -> str:
    return texts.say(f"need-ask-{part}").split("\n")[0]


async def _begun(front: Front, language: str = "zh", matter: str = SEALS) -> list[str]:
    texts = ZH if language == "zh" else EN
    front.codes[ME] = language
    (consent,) = await front.says(ME, f"/need {matter}")
    assert consent.startswith(texts.say("need-consent").split("\n")[0])
    return await front.presses(ME, texts.say("button-need-agree"))


async def _needs(front: Front) -> list[Demand]:
    services = front.counter.services
    async with services.database.reading() as session:
        rows = [await demands.demand(session, services.seal, id) for id in range(1, 9)]
    return [row for row in rows if row is not None]


async def test_nothing_is_kept_of_a_need_before_consent(front: Front) -> None:
    front.codes[ME] = "zh"
    (consent,) = await front.says(ME, "我想发布一个需求")
    assert consent.startswith(ZH.say("need-consent").split("\n")[0])
    assert await _needs(front) == []
    (first,) = await front.presses(ME, ZH.say("button-need-agree"))
    assert _question(PROBLEM) in first
    assert front.labels(ME) == [ZH.say("button-need-kinds", kind=ZH.say("need-kind-commissioned-rd"))]


async def test_a_whole_draft_in_english(front: Front) -> None:
    (first,) = await _begun(front, "en", "the rubber seals of our pumps crack at 120 °C")
    assert _question("tried", EN) in first
    for part, said in (("tried", "FKM, still cracks"), ("success", "lasts a year"), ("budget", "up to 200,000")):
        assert _question(part, EN) in front.read(ME)[-1]
        (noted,) = await front.says(ME, said)
        assert noted.startswith(EN.say("need-noted", part=EN.say(f"need-part-{part}"), value=said))
    (skipped,) = await front.says(ME, "skip")
    assert skipped.startswith(EN.say("need-skipped", part=EN.say("need-part-time")))
    (last,) = await front.says(ME, "Jane Doe, jane@acme.example")
    assert _question("confidentiality", EN) in last
    (brief,) = await front.says(ME, "anonymous please")
    assert brief.startswith(EN.say("need-draft-note"))
    assert EN.say("need-seen-anonymous") in brief
    assert EN.say("need-no-reach") not in brief
    assert f"{EN.say('need-part-time')}\n{EN.say('need-untold')}" in brief
    (need,) = await _needs(front)
    assert (need.confidential, need.parts["reach"]) == (True, "Jane Doe, jane@acme.example")


@pytest.mark.parametrize("consented", [False, True])
async def test_what_a_wish_tells_beside_the_problem_is_not_asked_again(front: Front, consented: bool) -> None:
    wish = "/need 我们的密封圈三个月就开裂。试过两种氟橡胶，没有改善。预算20万元以内。"
    front.codes[ME] = "zh"
    if consented:
        await _begun(front, matter="以前的问题")
    said = (await front.says(ME, wish))[-1]
    if not consented:
        (said,) = await front.presses(ME, ZH.say("button-need-agree"))
    named = ZH.say("need-between").join(ZH.say(f"need-part-{part}") for part in (PROBLEM, "tried", "budget"))
    assert said.startswith(ZH.say("need-found", parts=named))
    assert _question("success") in said
    need = (await _needs(front))[-1]
    assert need.parts == {
        PROBLEM: wish.removeprefix("/need "), "tried": "试过两种氟橡胶，没有改善。", "budget": "预算20万元以内。"
    }  # fmt: skip


async def test_what_the_problem_tells_of_other_parts_is_found_but_takes_the_place_of_none(front: Front) -> None:
    front.codes[ME] = "en"
    await front.says(ME, "/need")
    await front.presses(ME, EN.say("button-need-agree"))
    (said,) = await front.says(ME, "Our seals crack. We can spend up to EUR 9,000 on it.")
    assert said.startswith(EN.say("need-found", parts=f"{EN.say('need-part-problem')}, {EN.say('need-part-budget')}"))
    (need,) = await _needs(front)
    await front.presses_data(ME, encode(NeedRevise(need.id, "budget")))
    await front.says(ME, "nothing yet")
    await front.presses_data(ME, encode(NeedRevise(need.id, PROBLEM)))
    await front.says(ME, "Our seals leak. We can spend up to EUR 8,000 on it.")
    (need,) = await _needs(front)
    assert need.parts["budget"] == "nothing yet"


async def test_a_wish_in_chinese_goes_on_in_chinese_in_an_english_app(front: Front) -> None:
    front.codes[ME] = "en"
    await front.says(ME, "我想发布一个需求")
    (first,) = await front.presses(ME, ZH.say("button-need-agree"))
    assert _question(PROBLEM) in first
    (second,) = await front.says(ME, SEALS)
    assert _question("tried") in second
    assert _question("success") in (await front.presses(ME, ZH.say("button-need-skip")))[0]


async def test_the_first_telling_names_the_kind(front: Front) -> None:
    front.codes[ME] = "zh"
    await front.says(ME, "/need")
    await front.presses(ME, ZH.say("button-need-agree"))
    (second,) = await front.says(ME, "想预约扫描电镜看断口")
    assert _question("samples") in second
    assert ZH.say("need-at", kind=ZH.say("need-kind-equipment-booking"), n=2, total=7) in second


async def test_a_problem_in_the_other_language_leads_on_in_it(front: Front) -> None:
    front.codes[ME] = "en"
    await front.says(ME, "/need")
    await front.presses(ME, EN.say("button-need-agree"))
    (second,) = await front.says(ME, SEALS)
    assert _question("tried") in second
    (third,) = await front.says(ME, "FKM")
    assert _question("success") in third


async def test_a_question_in_between_is_answered_and_the_draft_waits(front: Front) -> None:
    await _begun(front)
    card, waits = await front.says(ME, "研发费用加计扣除怎么办理？")
    assert "加计扣除" in card
    assert waits == ZH.say("need-waits")
    assert await front.says(ME, "谢谢") == [ZH.say("chat-you-are-welcome")]  # said once, and nothing is swallowed
    (again,) = await front.presses(ME, ZH.say("button-need-go-on"))
    assert _question("tried") in again
    (need,) = await _needs(front)
    assert set(need.parts) == {PROBLEM}


async def test_a_question_that_was_meant_for_the_part_is_taken_for_it(front: Front) -> None:
    front.codes[ME] = "zh"
    await front.says(ME, "/need")
    await front.presses(ME, ZH.say("button-need-agree"))
    *_, waits = await front.says(ME, "密封圈老化怎么办？")
    assert waits == ZH.say("need-waits")
    (noted,) = await front.presses(ME, ZH.say("button-need-take", part=ZH.say("need-part-problem")))
    assert _question("tried") in noted
    assert (await _needs(front))[0].parts == {PROBLEM: "密封圈老化怎么办？"}


async def test_a_text_processed_again_is_not_taken_for_the_next_part(front: Front) -> None:
    """So it is after a kill between keeping what was told and saying so."""
    await _begun(front)
    update = front.api.said(ME, "P1", "换过氟橡胶", "zh")
    await front.does(ME, update)
    await _process(front, update)
    assert _question("success") in front.read(ME)[-1]
    (need,) = await _needs(front)
    assert dict(need.parts) == {PROBLEM: SEALS, "tried": "换过氟橡胶"}


async def _process(front: Front, update: dict[str, Any]) -> None:
    """Lets the application process an update once more, as after a kill."""
    application = front.counter.application
    read = Update.de_json(update, application.bot)
    await application.process_update(read)


async def test_going_back_asks_again_and_keeps_what_comes_after(front: Front) -> None:
    await _begun(front)
    await front.says(ME, "换过氟橡胶")
    (again,) = await front.presses(ME, ZH.say("button-need-back"))
    assert _question("tried") in again
    assert ZH.say("need-now", words="换过氟橡胶") in again
    (noted,) = await front.says(ME, "换过两种材料")
    assert _question("success") in noted
    assert (await _needs(front))[0].parts["tried"] == "换过两种材料"


async def test_that_is_all_leads_to_the_brief_and_each_part_can_be_told_from_there(front: Front) -> None:
    await _begun(front)
    (brief,) = await front.presses(ME, ZH.say("button-need-enough"))
    assert brief.count(ZH.say("need-untold")) == 5
    assert ZH.say("need-no-reach") in brief
    (asked,) = await front.presses(ME, ZH.say("button-need-part-untold", part=ZH.say("need-part-budget")))
    assert _question("budget") in asked
    noted, *_ = await front.says(ME, "50 万")
    assert ZH.say("need-noted", part=ZH.say("need-part-budget"), value="50 万") in noted
    assert ZH.say("need-draft-note") in noted
    await front.presses(ME, ZH.say("button-need-part", part=ZH.say("need-part-budget")))
    (cleared,) = await front.presses(ME, ZH.say("button-need-clear"))
    assert cleared.count(ZH.say("need-untold")) == 5


async def test_the_kind_can_be_changed_and_what_both_have_stays(front: Front) -> None:
    await _begun(front)
    await front.says(ME, "换过氟橡胶")
    await front.presses(ME, ZH.say("button-need-kinds", kind=ZH.say("need-kind-commissioned-rd")))
    (asked,) = await front.presses(ME, ZH.say("need-kind-equipment-booking"))
    assert _question("samples") in asked
    assert dict((await _needs(front))[0].parts) == {PROBLEM: SEALS}


async def test_a_draft_is_gone_on_with_after_days(front: Front) -> None:
    await _begun(front)
    await front.says(ME, "/new")
    (resumed,) = await front.says(ME, "/need")
    assert resumed.startswith(ZH.say("need-resumed", title=SEALS))
    assert _question("tried") in resumed


async def test_what_is_written_days_later_is_not_taken_for_an_answer_unasked(front: Front) -> None:
    await _begun(front)
    front.clock.now += dt.timedelta(days=3)
    card, waits = await front.says(ME, "焊接机器人的飞溅很大")
    assert ZH.say("section-contacts") in card
    assert waits == ZH.say("need-waits")
    (noted,) = await front.presses(ME, ZH.say("button-need-take", part=ZH.say("need-part-tried")))
    assert _question("success") in noted


async def test_in_a_group_nobody_is_asked_for_a_need(front: Front) -> None:
    front.api.group(-100, "园区企业群")
    front.codes[ME] = "zh"
    (said,) = await front.says_in(-100, ME, "@liaison_demo_bot 我想发布一个需求：密封圈老化")
    assert said["text"] == ZH.say("chat-group-private")


@pytest.mark.parametrize("typed", ["👍", "…", "  。 "])
async def test_what_holds_no_words_is_no_answer(front: Front, typed: str) -> None:
    await _begun(front)
    assert await front.says(ME, typed) == [ZH.say("need-no-words")]


async def test_a_huge_text_is_not_kept_and_destroys_nothing(front: Front) -> None:
    await _begun(front)
    await front.says(ME, "换过氟橡胶")
    await front.presses(ME, ZH.say("button-need-back"))
    (again,) = await front.says(ME, "试" * 1_001)
    assert again.startswith(ZH.say("need-too-long", limit=1_000, count=1_001))
    assert _question("tried") in again
    assert (await _needs(front))[0].parts["tried"] == "换过氟橡胶"
    await front.says(ME, "换过两种材料")
    assert (await _needs(front))[0].parts["tried"] == "换过两种材料"


async def test_the_problem_cannot_be_skipped(front: Front) -> None:
    front.codes[ME] = "zh"
    await front.says(ME, "/need")
    await front.presses(ME, ZH.say("button-need-agree"))
    assert await front.says(ME, "跳过") == [ZH.say("need-problem-first")]


async def test_buttons_of_somebody_else_s_need_do_nothing(front: Front) -> None:
    await _begun(front)
    (need,) = await _needs(front)
    front.codes[OTHER] = "zh"
    await front.says(OTHER, "/help")
    for choice in (
        NeedOpen(need.id), NeedSkip(need.id, "tried"), NeedBack(need.id, "tried"), NeedRevise(need.id, PROBLEM),
        NeedSecrecy(need.id, False), NeedOpen(999),
    ):  # fmt: skip
        assert await front.presses_data(OTHER, encode(choice)) == [ZH.say("chat-expired")]
    assert await _needs(front) == [need]


async def test_a_button_pressed_twice_changes_nothing_more(front: Front) -> None:
    front.codes[ME] = "zh"
    await front.says(ME, "我想发布一个需求：密封圈开裂")
    agree = front.press(ME, ZH.say("button-need-agree"))
    await front.does(ME, agree, agree | {"update_id": agree["update_id"] + 1})
    front.api.number_from(agree["update_id"] + 2)
    assert len(await _needs(front)) == 1
