"""The anonymous brief, publishing with matches, the list, colleagues, ending."""

import asyncio
from typing import Literal

import pytest

from handlers.buttons import NeedEnd, NeedMask, NeedMatches, NeedPublish, NeedRevise, NeedText, encode
from handlers.needs.brief import seen_by_others
from handlers.paging import on_one_line
from knowledge import demands, ledger, referrals
from knowledge.demands import Demand, Status
from knowledge.introduction_kinds import PROBLEM
from knowledge.referrals import Deed, Side, State
from tests.handlers.answers import ZH
from tests.handlers.front import ADMIN, Front

ME, OTHER = 1, 2
SEALS = "我们是九江华星橡胶有限公司，水泵里的橡胶密封圈在120℃下三个月就开裂，联系王总13812345678"


async def _brief(front: Front, *, confidential: bool = True) -> str:
    front.codes[ME] = "zh"
    await front.says(ME, f"我想发布一个需求：{SEALS}")
    await front.presses(ME, ZH.say("button-need-agree"))
    (brief,) = await front.presses(ME, ZH.say("button-need-enough"))
    if not confidential:
        (brief,) = await front.presses(ME, ZH.say("button-need-make-open"))
    return brief


async def _need(front: Front, id: int = 1) -> Demand:
    services = front.counter.services
    async with services.database.reading() as session:
        found = await demands.demand(session, services.seal, id)
    assert found is not None
    return found


async def test_the_owner_sees_the_anonymous_brief_first_and_words_it_by_hand(front: Front) -> None:
    await _brief(front)
    (seen,) = await front.presses(ME, ZH.say("button-need-preview"))
    assert "华星" not in seen
    assert "13812345678" not in seen
    assert "密封圈在120℃下三个月就开裂" in seen
    assert ZH.say("need-part-reach") not in seen
    (asked,) = await front.presses(ME, ZH.say("button-need-mask", part=ZH.say("need-part-problem")))
    assert asked.startswith(ZH.say("need-mask-ask", part=ZH.say("need-part-problem"), words="").strip()[:10])
    (seen,) = await front.says(ME, "某种零件在高温下开裂")
    assert "某种零件在高温下开裂" in seen
    assert ZH.say("need-preview-own", parts=ZH.say("need-part-problem")) in seen
    assert (await _need(front)).parts[PROBLEM] == SEALS
    (seen,) = await front.presses(ME, ZH.say("button-need-unmask", part=ZH.say("need-part-problem")))
    assert "密封圈在120℃下三个月就开裂" in seen
    card, *_ = await front.says(ME, "有什么贷款？")  # the words of a mask are asked for no more
    assert ZH.say("need-masked", part=ZH.say("need-part-problem")) not in card


async def test_what_others_see_of_a_published_need_changes_only_once_its_owner_has_seen_it(front: Front) -> None:
    await _brief(front)
    await front.presses(ME, ZH.say("button-need-publish"))
    seen = seen_by_others(await _need(front))
    await front.presses_data(ME, encode(NeedRevise(1, PROBLEM)))
    shown = "".join(await front.says(ME, "密封圈开裂，客户是小明水泵，试样编号7"))
    assert (await _need(front)).parts[PROBLEM] == "密封圈开裂，客户是小明水泵，试样编号7"
    assert seen_by_others(await _need(front)) == seen, "others see what they saw"
    assert ZH.say("need-held", parts=ZH.say("need-part-problem")) in shown
    assert "小明水泵" in shown, "what others would see stands above the button"
    await front.presses_data(ME, encode(NeedRevise(1, "budget")))
    await front.says(ME, "20 万")
    assert seen_by_others(await _need(front)) == seen
    await front.presses(ME, ZH.say("button-need-unmask", part=ZH.say("need-part-problem")))
    assert seen_by_others(await _need(front)) == {**seen, PROBLEM: "密封圈开裂，客户是小明水泵，试样编号7"}


async def test_another_way_to_be_reached_unhides_nothing_that_others_see(front: Front) -> None:
    await _brief(front)
    for part, words in (("reach", "欧阳小明，电话 13812345678"), ("tried", "欧阳小明换过三种材料")):
        await front.presses_data(ME, encode(NeedRevise(1, part)))
        await front.says(ME, words)
    await front.presses_data(ME, encode(NeedPublish(1)))
    assert "小明" not in seen_by_others(await _need(front))["tried"]
    await front.presses_data(ME, encode(NeedRevise(1, "reach")))
    await front.says(ME, "李雷，电话 13812345678")
    assert "小明" not in seen_by_others(await _need(front))["tried"]


async def test_a_mask_made_by_hand_is_not_dropped_by_a_correction(front: Front) -> None:
    await _brief(front)
    await front.presses_data(ME, encode(NeedMask(1, PROBLEM, by_hand=True)))
    await front.says(ME, "某种零件在高温下开裂")
    await front.presses_data(ME, encode(NeedRevise(1, PROBLEM)))
    shown = "".join(await front.says(ME, "密封圈开裂漏油"))
    assert (await _need(front)).masked == {PROBLEM: "某种零件在高温下开裂"}
    assert ZH.say("need-held", parts=ZH.say("need-part-problem")) in shown
    assert "密封圈开裂漏油" in shown


async def test_an_open_need_is_shown_as_it_is_told_but_for_the_way_to_its_owner(front: Front) -> None:
    brief = await _brief(front, confidential=False)
    assert ZH.say("need-seen-open") in brief
    (seen,) = await front.presses(ME, ZH.say("button-need-preview"))
    assert SEALS in seen
    assert ZH.say("need-part-reach") not in seen


async def test_publishing_shows_what_matches_and_twice_is_once(front: Front) -> None:
    await _brief(front)
    said, card = await front.presses(ME, ZH.say("button-need-publish"))
    assert said.startswith(ZH.say("need-published", title="").split("“")[0])
    assert ZH.say("section-contacts") in card
    assert "高分子与橡胶材料实验室" in card
    published = (await _need(front)).published_at
    said, card = await front.presses_data(ME, encode(NeedPublish(1)))
    assert ZH.say("section-contacts") in card
    assert (await _need(front)).published_at == published


async def test_a_published_need_can_be_watched_from_its_matches_and_its_page(front: Front) -> None:
    await _brief(front)
    await front.presses(ME, ZH.say("button-need-publish"))
    about = ZH.say("alert-about-need", text=on_one_line((await _need(front)).title, 60))
    (kept,) = await front.presses(ME, ZH.say("alert-bell"))
    assert about in kept
    await front.says(ME, "/need")
    await front.presses(ME, "1. ")
    (again,) = await front.presses(ME, ZH.say("alert-bell"))
    assert again == ZH.say("alert-already", about=about)


async def test_a_need_of_any_kind_gets_the_whole_card_whatever_was_talked_about_before(front: Front) -> None:
    front.codes[ME] = "zh"
    await front.says(ME, "有什么贷款？")
    await front.says(ME, "发布需求：有个适合毕业设计的题目：用机器视觉检测冲压件表面划痕")
    await front.presses(ME, ZH.say("button-need-agree"))
    await front.says(ME, "就这些")
    _, card = await front.says(ME, "发布")
    for section in ("contacts", "achievements", "cases"):
        assert ZH.say(f"section-{section}") in card
    assert "机器视觉检测实验室" in card.split("[2]")[0]
    assert "贷款" not in card


async def test_what_is_asked_of_a_confidential_need_is_anonymous(front: Front) -> None:
    await _brief(front)
    await front.presses(ME, ZH.say("button-need-publish"))
    services = front.counter.services
    async with services.database.reading() as session:
        turn_id = await ledger.latest_turn(session, 1)
        turn = await ledger.turn(session, services.seal, turn_id or 0, 0)
    assert turn is not None
    assert "华星" not in turn.question
    assert "密封圈" in turn.question


async def test_needs_are_listed_with_how_far_they_are_also_for_colleagues(front: Front) -> None:
    await _brief(front)
    await front.presses(ME, ZH.say("button-need-publish"))
    await front.says(ME, "/eligible")
    await front.presses(ME, ZH.say("button-agree"))
    await front.says(ME, "发布需求：焊接机器人培训")
    (listed,) = await front.says(ME, "/need")
    assert "1. 我们是九江华星橡胶有限公司" in listed
    assert ZH.say("need-line-state", state="published", day="2026年11月22日", kind="委托研发") in listed
    assert ZH.say("need-line-state", state="drafting", day="2026年11月22日", kind="培训") in listed
    await front.says(ME, "/enterprise")
    _, invited = await front.presses(ME, ZH.say("button-invite-colleague"))
    front.codes[OTHER] = "zh"
    await front.says(OTHER, invited)
    await front.says(OTHER, "/need")
    assert "培训" in front.read(OTHER)[-1]
    assert (await _need(front, 2)).enterprise_id is not None


async def _colleague(front: Front) -> None:
    """Lets somebody else join the enterprise that the need is of."""
    front.codes[ME] = front.codes[OTHER] = "zh"
    await front.says(ME, "/eligible")
    await front.presses(ME, ZH.say("button-agree"))
    await front.says(ME, "/enterprise")
    _, invited = await front.presses(ME, ZH.say("button-invite-colleague"))
    await front.says(OTHER, invited)


async def test_two_colleagues_who_publish_and_change_it_at_once_both_see_one_need(front: Front) -> None:
    await _colleague(front)
    await _brief(front)
    await front.says(OTHER, "/need")
    mine, theirs = front.press(ME, ZH.say("button-need-publish")), front.press(OTHER, ZH.say("button-need-publish"))
    await asyncio.gather(*map(front.counter.inbox.accept, (mine, theirs)))
    await front.settle()
    for who in (ME, OTHER):
        said, card = front.read(who)[-2:]
        assert said.startswith("✅ 已发布")
        assert ZH.say("section-contacts") in card
    assert (await _need(front)).status is Status.PUBLISHED
    budgets = [
        front.press(who, ZH.say("button-need-part-untold", part=ZH.say("need-part-budget"))) for who in (ME, OTHER)
    ]
    await asyncio.gather(*map(front.counter.inbox.accept, budgets))
    await front.settle()
    told = [front.api.said(who, f"P{who}", words, "zh") for who, words in ((ME, "10 万"), (OTHER, "20 万"))]
    await asyncio.gather(*map(front.counter.inbox.accept, told))
    await front.settle()
    assert (await _need(front)).parts["budget"] in ("10 万", "20 万")


async def test_a_published_need_says_who_has_it_when_it_is_changed(front: Front) -> None:
    await _brief(front)
    await front.presses(ME, ZH.say("button-need-publish"))
    services = front.counter.services
    async with services.database.writing() as session:
        id, _ = await referrals.ask(session, 1, "demo-lab-polymer", None, 1, services.now())
        await referrals.do(session, services.seal, id, Deed.SENT, Side.ASKER, 1, services.now())
    await front.says(ME, "/need")
    (page,) = await front.presses(ME, "1. ")
    assert "高分子与橡胶材料实验室" in page.split(ZH.say("need-seen-anonymous"))[1]
    (asked,) = await front.presses(ME, ZH.say("button-need-part", part=ZH.say("need-part-problem")))
    assert asked.startswith(ZH.say("need-received", names="").split("：")[0])


async def test_a_need_ends_only_when_that_is_confirmed(front: Front) -> None:
    await _brief(front)
    await front.presses(ME, ZH.say("button-need-publish"))
    await front.presses_data(ME, encode(NeedEnd(1, "close", confirmed=False)))
    assert (await _need(front)).status is Status.PUBLISHED
    (said,) = await front.presses(ME, ZH.say("button-need-sure"))
    assert said.startswith("已结束")
    assert (await front.presses_data(ME, encode(NeedEnd(1, "withdraw", confirmed=True))))[0] == said
    assert (await _need(front)).status is Status.CLOSED
    assert await front.presses_data(ME, encode(NeedMatches(1))) == [ZH.say("need-ended")]
    assert await front.presses_data(ME, encode(NeedPublish(1))) == [ZH.say("need-ended")]


async def _sent(front: Front, key: str, *deeds: tuple[Deed, Side]) -> int:
    services = front.counter.services
    async with services.database.writing() as session:
        id, _ = await referrals.ask(session, 1, key, None, 1, services.now())
        for deed, side in ((Deed.SENT, Side.ASKER), *deeds):
            await referrals.do(session, services.seal, id, deed, side, None, services.now())
    return id


@pytest.mark.parametrize(("how", "going_on"), [("withdraw", State.WITHDRAWN), ("close", State.ACCEPTED)])
async def test_what_nobody_has_answered_ends_with_its_need_and_they_are_told(
    front: Front, how: Literal["withdraw", "close"], going_on: State
) -> None:
    await _brief(front)
    await front.presses(ME, ZH.say("button-need-publish"))
    front.codes[ADMIN] = "zh"
    await front.says(ADMIN, "/help")
    waiting = await _sent(front, "demo-lab-polymer")
    accepted = await _sent(front, "demo-lab-vision", (Deed.ACCEPTED, Side.OFFICE))
    (asked,) = await front.presses_data(ME, encode(NeedEnd(1, how, confirmed=False)))
    assert "高分子与橡胶材料实验室" in asked
    before = len(front.read(ADMIN))
    press = front.press(ME, ZH.say("button-need-sure"))
    await front.does(ME, press, press | {"update_id": press["update_id"] + 1})
    assert "高分子与橡胶材料实验室" in "".join(front.read(ADMIN)[before:])
    services = front.counter.services
    async with services.database.reading() as session:
        states = {one.id: one.state for one in await referrals.of_demand(session, services.seal, 1)}
    assert states == {waiting: State.WITHDRAWN, accepted: going_on}
    assert not (await _need(front)).living


async def test_a_need_can_be_taken_along_as_text_and_goes_with_its_owner(front: Front) -> None:
    await _brief(front)
    (text,) = await front.presses_data(ME, encode(NeedText(1)))
    assert SEALS in text
    await front.says(ME, "/privacy")
    await front.presses(ME, ZH.say("chat-privacy-erase"))
    await front.presses(ME, ZH.say("chat-privacy-sure"))
    assert await front.presses_data(ME, encode(NeedText(1))) == [ZH.say("chat-expired")]
