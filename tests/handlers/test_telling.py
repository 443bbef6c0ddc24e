"""What an enterprise could get: consent, one question at a time, programs checked, in both languages."""

import csv

import pytest

from handlers.texts import Texts
from tests.handlers.answers import EN, ZH
from tests.handlers.front import Front

ME, OTHER = 1, 2


def _begins(texts: Texts, key: str) -> str:
    return texts.say(key).split("\n")[0]


async def _agreed(front: Front, language: str = "zh") -> list[str]:
    texts = ZH if language == "zh" else EN
    front.codes[ME] = language
    (asked,) = await front.says(ME, "我们公司能申请什么补贴？" if language == "zh" else "What can my company get?")
    assert asked.startswith(_begins(texts, "enterprise-consent"))
    return await front.presses(ME, texts.say("button-agree"))


async def test_without_consent_nothing_is_asked(front: Front) -> None:
    front.codes[ME] = "zh"
    (consent,) = await front.says(ME, "/eligible")
    assert consent.startswith(_begins(ZH, "enterprise-consent"))
    assert not (await front.says(ME, "4200万"))[-1].startswith(ZH.say("fact-noted", fact="", value="")[:4])


async def test_a_whole_walk_in_chinese(front: Front) -> None:
    (first,) = await _agreed(front)
    assert ZH.say("ask-region") in first
    assert "高新技术企业认定" not in first.split(ZH.say("eligible-may"))[0]
    (noted,) = await front.says(ME, "江西九江")
    assert noted.startswith(ZH.say("fact-noted", fact="所在地", value="江西九江"))
    assert "深圳市企业技术改造扶持计划" not in (await front.presses(ME, ZH.say("button-results")))[0]
    for _ in range(20):
        if ZH.say("fact-titles") in front.read(ME)[-1] or ZH.say("ask-titles") in front.read(ME)[-1]:
            break
        await front.presses(ME, ZH.say("button-skip"))
    (held,) = await front.presses(ME, ZH.say("title-srdi"))
    assert held == ZH.say("fact-noted", fact=ZH.say("fact-titles"), value=ZH.say("title-srdi"))
    (settled,) = await front.presses(ME, ZH.say("titles-done"))
    assert ZH.say("eligible-settled") in settled
    assert "❌ 重点“小巨人”企业中央财政支持" in settled


async def test_a_program_is_checked_clause_by_clause(front: Front) -> None:
    await _agreed(front, "en")
    await front.says(ME, "High and New Technology Enterprise recognition")
    await front.presses(ME, "🔎 [1]")
    await front.presses(ME, EN.say("button-record", n=1))
    (checked,) = await front.presses(ME, EN.say("button-check"))
    assert "High and New Technology Enterprise" in checked
    assert EN.say("criteria-unconfirmed") in checked
    answers = {
        EN.say("ask-country"): EN.say("country-CN"),
        EN.say("ask-owns_core_ip"): EN.say("fact-yes"),
        EN.say("ask-major_incident_last_year"): EN.say("fact-no"),
    }
    typed = {
        "fact-founded": "2016",
        "fact-employees": "60",
        "fact-rd_staff": "8",
        "fact-revenue_cny": "42 million",
        "fact-rd_spending_cny": "1.94 million",
        "fact-domestic_rd_percent": "100",
        "fact-hightech_income_percent": "70%",
    }
    for _ in range(20):
        if EN.say("verdict-open") not in checked:
            break
        last = checked.split("\n")
        tapped = next((label for question, label in answers.items() if question in last), None)
        if tapped is not None:
            (checked,) = await front.presses(ME, tapped)
        else:
            said = next(text for key, text in typed.items() if any(line.startswith(EN.say(key)) for line in last[-3:]))
            (checked,) = await front.says(ME, said)
    assert EN.say("verdict-not-eligible") in checked
    one_year = EN.say("criterion-one-year", criterion="❌ R&D over sales, three years ≥ 5 %", now="4.619 %")
    assert one_year in checked
    assert "✅ registered for one year ≥ 1" in checked
    assert "👤 core technology in a state-supported field" in checked


async def test_a_question_in_between_is_answered_and_ends_the_asking(front: Front) -> None:
    await _agreed(front)
    (card,) = await front.says(ME, "研发费用加计扣除怎么办理？")
    assert "加计扣除" in card
    assert ZH.say("button-eligible") in front.labels(ME)
    said = await front.says(ME, "江西九江")
    assert not said[0].startswith(ZH.say("fact-noted", fact="所在地", value="江西九江"))


async def test_what_cannot_be_read_is_said_and_asked_again(front: Front) -> None:
    await _agreed(front)
    (said,) = await front.says(ME, "我家")
    assert said == ZH.say("misread-unreadable", form="place")
    assert ZH.say("button-results") in front.labels(ME)
    (said,) = await front.says(ME, "谢谢")
    assert said == ZH.say("chat-you-are-welcome")


async def test_data_is_shown_told_anew_shared_and_erased(front: Front) -> None:
    await _agreed(front)
    await front.says(ME, "江西九江")
    (shown,) = await front.says(ME, "/enterprise")
    assert "所在地：江西九江" in shown
    await front.presses(ME, ZH.say("button-revise-facts"))
    await front.presses(ME, ZH.say("fact-employees"))
    (noted,) = await front.says(ME, "六十人")
    assert noted.startswith(ZH.say("fact-noted", fact=ZH.say("fact-employees"), value="60"))
    await front.says(ME, "/enterprise")
    assert await front.presses(ME, ZH.say("button-export-enterprise")) == [ZH.say("enterprise-file")]
    table = front.api.document(front.api.chats.messages(ME)[-1]).decode("utf-8-sig")
    assert [row[:2] for row in csv.reader(table.splitlines())] == [
        [ZH.say("enterprise-column-fact"), ZH.say("enterprise-column-value")],
        [ZH.say("fact-region"), "江西九江"],
        [ZH.say("fact-employees"), "60"],
    ]
    await front.says(ME, "/enterprise")
    _, invited = await front.presses(ME, ZH.say("button-invite-colleague"))
    (joined,) = await front.says(OTHER, invited)
    assert "Place: 江西九江" in joined
    assert front.read(ME)[-1] == ZH.say("enterprise-joined")
    await front.says(OTHER, invited)
    assert front.read(ME).count(ZH.say("enterprise-joined")) == 1
    await front.says(ME, "/enterprise")
    await front.presses(ME, ZH.say("button-leave-enterprise"))
    assert await front.presses(ME, ZH.say("button-leave-sure")) == [ZH.say("enterprise-left")]
    assert (await front.says(ME, "/enterprise"))[0].startswith(_begins(ZH, "enterprise-consent"))
    assert "Employees: 60" in (await front.says(OTHER, "/enterprise"))[0]


async def test_what_a_button_says_can_be_typed(front: Front) -> None:
    await _agreed(front)
    await front.says(ME, "江西九江")
    (shown,) = await front.says(ME, "看结果")
    assert shown.startswith(ZH.say("eligible-heading"))
    await front.says(ME, "/enterprise")
    await front.presses(ME, ZH.say("button-revise-facts"))
    await front.presses(ME, ZH.say("fact-titles"))
    (held,) = await front.says(ME, ZH.say("title-srdi"))
    assert held == ZH.say("fact-noted", fact=ZH.say("fact-titles"), value=ZH.say("title-srdi"))
    assert f"✅ {ZH.say('title-srdi')}" in front.labels(ME)
    (settled,) = await front.says(ME, "就这些")
    assert ZH.say("fact-noted", fact=ZH.say("fact-titles"), value=ZH.say("title-srdi")) in settled


async def test_another_fact_than_the_one_asked_for_is_kept_and_the_question_asked_again(front: Front) -> None:
    await _agreed(front)
    (said,) = await front.says(ME, "我们80人")
    assert said.startswith(ZH.say("fact-noted-another", fact=ZH.say("fact-employees"), value="80"))
    assert ZH.say("ask-region") in said
    (said,) = await front.says(ME, "江西九江")
    assert said.startswith(ZH.say("fact-noted", fact="所在地", value="江西九江"))


async def test_a_need_in_between_is_no_answer_to_what_is_made(front: Front) -> None:
    await _agreed(front)
    (asked,) = await front.says(ME, "江西九江")
    assert ZH.say("ask-sector") in asked
    (card,) = await front.says(ME, "我们厂的橡胶密封圈泡油后开裂，找谁能帮忙？")
    assert "高分子与橡胶材料实验室" in card


async def test_sectors_are_chosen_from_what_is_made(front: Front) -> None:
    await _agreed(front)
    await front.says(ME, "/enterprise")
    await front.presses(ME, ZH.say("button-revise-facts"))
    await front.presses(ME, ZH.say("fact-sector"))
    (told_more,) = await front.says(ME, "橡胶密封件，40人，营业额200万英镑")
    assert told_more.startswith(ZH.say("fact-not-noted", said="40人, 营业额200万英镑"))
    assert ZH.say("ask-which-sector") in told_more
    (which,) = await front.says(ME, "橡胶密封件")
    assert which == ZH.say("ask-which-sector")
    (noted,) = await front.presses(ME, "橡胶")
    assert "行业：橡胶和塑料制品业" in noted


async def test_buttons_of_nothing_say_so(front: Front) -> None:
    front.codes[ME] = "zh"
    await front.says(ME, "/help")
    for data in ("1t.1.1", "1u.1", "1r.1", "1v"):
        assert await front.presses_data(ME, data) == [ZH.say("chat-expired")]
    assert await front.presses_data(ME, "1b.y") == [ZH.say("enterprise-left")]
    assert await front.presses_data(ME, "1c.999999") != []


@pytest.mark.parametrize("typed", ["不知道", "不想说", "skip"])
async def test_who_types_that_they_would_rather_not_is_asked_the_next(front: Front, typed: str) -> None:
    await _agreed(front)
    (said,) = await front.says(ME, typed)
    assert said.startswith(ZH.say("fact-skipped", fact=ZH.say("fact-region")))


async def test_a_need_in_between_is_no_failed_answer(front: Front) -> None:
    await _agreed(front)
    (card,) = await front.says(ME, "我们的污水超标怎么办")
    assert ZH.say("section-contacts") in card


async def test_yes_to_what_is_no_matter_of_yes_or_no_is_asked_again(front: Front) -> None:
    await _agreed(front, "en")
    await front.says(ME, "Jiujiang")
    (said,) = await front.says(ME, "yes")
    assert said == EN.say("misread-sector")


async def test_a_country_in_answer_to_where_is_kept_as_the_country(front: Front) -> None:
    await _agreed(front, "en")
    (said,) = await front.says(ME, "UK")
    assert said.startswith(EN.say("fact-noted", fact=EN.say("fact-country"), value=EN.say("country-UK")))


async def test_the_wish_to_post_a_need_tells_no_fact(front: Front) -> None:
    await _agreed(front)
    (consent,) = await front.says(ME, "发布需求：九江的水泵密封圈老化")
    assert consent.startswith(_begins(ZH, "need-consent"))
    assert ZH.say("fact-region") not in (await front.says(ME, "/enterprise"))[0].split(ZH.say("enterprise-revise"))[0]
