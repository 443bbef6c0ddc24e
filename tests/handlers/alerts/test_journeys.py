"""Alerts as people meet them: the bell, the digest, the list, stopping and going on, in both languages."""

import pytest

from handlers.buttons import EndWatch, MoreAlerts, WatchNeed, WatchQuestion, encode
from handlers.paging import on_one_line
from handlers.texts import Texts
from knowledge import alerts, demands
from knowledge.drafts import TextDraft
from knowledge.introduction_kinds import PROBLEM, IntroductionKind
from knowledge.ledger import person_of
from knowledge.vocabulary import Language
from tests.handlers.alerts.publishing import MONDAY, NEED, TUESDAY, bread, publish, round_at, seals
from tests.handlers.answers import EN, ZH
from tests.handlers.front import Front
from tests.knowledge.drafting import draft

ME, OTHER = 1, 2
WATER = "Nickel in our electroplating wastewater is above the limit. Who can treat it?"


async def _watching(front: Front, who: int = ME, need: str = NEED, texts: Texts = ZH) -> str:
    front.codes[who] = texts.language.value
    await front.says(who, need)
    (kept,) = await front.presses(who, texts.say("alert-bell"))
    return kept


@pytest.mark.parametrize(("need", "texts"), [(NEED, ZH), (WATER, EN)])
async def test_the_bell_keeps_the_question_and_says_what_follows(front: Front, need: str, texts: Texts) -> None:
    kept = await _watching(front, need=need, texts=texts)
    about = texts.say("alert-about-question", text=on_one_line(need, 60))
    assert about in kept
    assert "9:00" in kept
    assert "/stop" in kept
    (again,) = await front.presses(ME, texts.say("alert-bell"))
    assert again == texts.say("alert-already", about=about)
    (listed,) = await front.presses(ME, texts.say("alert-mine"))
    assert about in listed
    assert listed.startswith(texts.say("alert-heading"))


async def test_a_morning_brings_what_fits_and_why_and_each_opens(front: Front) -> None:
    await _watching(front)
    await publish(front, seals("neu"), bread("brot"))
    ((digest,),) = await round_at(front, MONDAY, ME)
    assert digest.startswith(ZH.say("alert-digest", count=1))
    assert "橡胶密封圈老化实验室 neu" in digest
    assert ZH.say("alert-about-question", text=NEED) in digest
    (card,) = await front.presses(ME, ZH.say("alert-open", n=1))
    assert "橡胶密封圈老化实验室 neu" in card
    assert await round_at(front, TUESDAY, ME) == [[]], "each once"


async def test_a_question_hears_of_a_record_in_the_other_language(front: Front) -> None:
    await _watching(front, need=WATER, texts=EN)
    text = TextDraft("电镀废水处理实验室", "某大学", "处理电镀废水中的镍等重金属，使排放达标。")
    await publish(front, draft("water", texts={Language.ZH: text}))
    ((digest,),) = await round_at(front, MONDAY, ME)
    assert digest.startswith(EN.say("alert-digest", count=1))
    assert "电镀废水处理实验室" in digest


async def test_five_are_shown_the_rest_opens_and_two_watches_share(front: Front) -> None:
    await _watching(front)
    await _watching(front, need="密封圈泡油后变硬漏油，谁做过类似的改进？")
    await publish(front, *(seals(f"neu-{n}") for n in range(7)))
    ((digest,),) = await round_at(front, MONDAY, ME)
    assert digest.startswith(ZH.say("alert-digest", count=7))
    assert "5. " in digest
    assert "6. " not in digest
    assert digest.count("泡油后变硬") + digest.count(NEED) >= 5
    (rest,) = await front.presses(ME, ZH.say("alert-more", count=2))
    assert "6. " in rest
    assert "7. " in rest
    data = encode(MoreAlerts(MONDAY.date().toordinal(), 9))
    assert await front.presses_data(ME, data) == [ZH.say("alert-nothing-more")]
    assert await front.presses_data(ME, encode(MoreAlerts(2**40, 1))) == [ZH.say("chat-expired")]
    assert await front.presses_data(OTHER, encode(MoreAlerts(MONDAY.date().toordinal(), 1))) == [
        EN.say("alert-nothing-more")
    ]


async def test_stop_ends_all_of_it_and_the_list_brings_it_back(front: Front) -> None:
    await _watching(front)
    await publish(front, seals("before"))
    await round_at(front, MONDAY.replace(hour=0))  # matched at 08:00 in Shanghai, not told yet
    (stopped,) = await front.says(ME, "/stop")
    assert stopped == ZH.say("alert-stopped", count=1)
    assert "/alerts" in stopped
    assert await round_at(front, MONDAY, ME) == [[]]
    await publish(front, seals("meanwhile"))
    assert await round_at(front, MONDAY, ME) == [[]]
    (listed,) = await front.says(ME, "/alerts")
    about = ZH.say("alert-about-question", text=NEED)
    assert ZH.say("alert-line", n=1, about=about, day="", state="stopped") in listed
    (resumed,) = await front.presses(ME, ZH.say("alert-resume"))
    assert resumed.startswith(ZH.say("alert-resumed"))
    await publish(front, seals("after"))
    ((digest,),) = await round_at(front, TUESDAY, ME)
    assert "after" in digest
    assert "meanwhile" not in digest
    (nothing,) = await front.says(OTHER, "/stop")
    assert nothing == EN.say("alert-stopped", count=0)


async def test_one_is_ended_by_a_tap_and_strangers_cannot(front: Front) -> None:
    await _watching(front)
    await front.says(ME, "/alerts")
    assert await front.presses_data(OTHER, encode(EndWatch(1)))
    (listed,) = await front.says(ME, "/alerts")
    assert NEED in listed
    (ended,) = await front.presses(ME, ZH.say("alert-end", n=1))
    assert ended == f"{ZH.say('alert-ended')}\n\n{ZH.say('alert-none')}"
    await publish(front, seals("neu"))
    assert await round_at(front, MONDAY, ME) == [[]]


@pytest.mark.parametrize("choice", [WatchQuestion(1), WatchQuestion(999), WatchNeed(999)])
async def test_what_is_anothers_or_gone_is_not_watched(front: Front, choice: WatchQuestion | WatchNeed) -> None:
    front.codes[ME] = "zh"
    await front.says(ME, NEED)
    assert await front.presses_data(OTHER, encode(choice)) == [EN.say("chat-expired")]
    async with front.database.reading() as session:
        for person_id in (1, 2, 3):
            assert await alerts.of_person(session, person_id) == []


async def test_a_need_hears_of_what_is_new_until_it_is_withdrawn(front: Front) -> None:
    services = front.counter.services
    front.codes[ME] = "zh"
    await front.says(ME, NEED)
    async with front.database.writing() as session:
        kind, parts = IntroductionKind.COMMISSIONED_RD, {PROBLEM: NEED}
        me = (await person_of(session, services.seal, services.platform, str(ME), services.now())).id
        need = await demands.begin(session, services.seal, me, kind, Language.ZH, parts, services.now())
        await demands.publish(session, services.seal, need, services.now())
    (kept,) = await front.presses_data(ME, encode(WatchNeed(need)))
    assert ZH.say("alert-about-need", text=NEED) in kept
    await publish(front, seals("neu"))
    ((digest,),) = await round_at(front, MONDAY, ME)
    assert ZH.say("alert-about-need", text=NEED) in digest
    async with front.database.writing() as session:
        await demands.withdraw(session, need, services.now())
    await publish(front, seals("later"))
    assert await round_at(front, TUESDAY, ME) == [[]]


async def test_the_bell_stands_under_lists_in_private_alone(front: Front) -> None:
    front.codes[ME] = "zh"
    await front.says(ME, NEED)
    assert front.labels(ME)[-1] == ZH.say("alert-bell")
    await front.says(ME, "第一个的联系方式")
    assert ZH.say("alert-bell") not in front.labels(ME)
    await front.says(ME, "今天天气怎么样？")
    assert ZH.say("alert-bell") not in front.labels(ME)
