"""/report in the chat: who may see it, the picture before the words, other periods, and the table."""

import csv

import pytest

from handlers.buttons import ReportTable, ShowReport, encode
from handlers.pictures import NotDrawn
from handlers.reports import journeys
from knowledge.reporting import Period
from tests.handlers.answers import EN, ZH
from tests.handlers.front import ADMIN, Front

LI, EDITOR, OTHERS = 1, 2, (3, 4, 5)
QUESTION = "我们厂的橡胶密封圈总是老化开裂，找谁能帮忙？"
WANTED, PERSONAL = "能不能把样品寄给你们检测", "我是王建国，电话13812345678，你们卖电梯吗"


async def _become_editor(front: Front) -> None:
    front.codes |= {ADMIN: "zh", EDITOR: "zh"}
    (said,) = await front.says(ADMIN, "/invite editor")
    await front.says(EDITOR, said.splitlines()[-1])


async def _ask(front: Front) -> None:
    """Lets one be helped, miss something that they tell who they are with, and three others miss the same."""
    await front.says(LI, QUESTION)
    await front.presses(LI, "👍")
    await front.says(LI, PERSONAL)
    for other in OTHERS:
        await front.says(other, WANTED)
        await front.presses(other, "👎")


async def test_staff_see_a_picture_its_words_other_periods_and_a_table(
    front: Front, monkeypatch: pytest.MonkeyPatch
) -> None:
    await _become_editor(front)
    await _ask(front)
    caption, words = await front.says(EDITOR, "/report")
    picture = front.api.file(front.api.chats.messages(EDITOR)[-2])
    assert picture is not None
    assert picture[0] == ZH.say("figures-picture", days="2026-11-01_2026-11-22")
    assert picture[1].startswith(b"\x89PNG")
    assert caption.startswith("本月报告（2026年11月1日至2026年11月22日）")
    assert ZH.say("figures-asked", asked=5, people=4) in words
    assert "11月16日 5" in words
    assert ZH.say("figures-rated", rated=4, share="80%", helpful=1, good="25%", unhelpful=3) in words
    assert f"1. {WANTED} · 3 人，还在等" in words
    assert ZH.say("figures-topics-small", count=1, least=3) in words
    assert front.labels(EDITOR)[-1] == ZH.say("figures-button-csv")
    twice = await front.does(EDITOR, *[front.press(EDITOR, ZH.say("figures-period-last-month"))] * 2)
    assert len(twice) == 2, "the same press comes once"
    assert ZH.say("figures-none-questions") in twice[1]
    await front.presses(EDITOR, ZH.say("figures-period-all"))
    explained, name = await front.presses(EDITOR, ZH.say("figures-button-csv"))
    assert (explained, name) == (ZH.say("figures-csv-sent"), ZH.say("figures-file", days="2026-11-22_2026-11-22"))
    table = front.api.document(front.api.chats.messages(EDITOR)[-1]).decode("utf-8-sig")
    head, *rows = csv.reader(table.splitlines())
    assert head == [ZH.say(f"figures-column-{name}") for name in ("section", "measure", "period", "value")]
    assert [ZH.say("figures-section-questions"), ZH.say("figures-measure-asked"), "2026-11-22/2026-11-22", "5"] in rows
    assert all(len(row) == 4 and float(row[3]) >= 0 for row in rows)
    assert WANTED in table
    for one in (QUESTION, "王建国", "电梯"):
        assert one not in words + table, "what a single person asked is not passed on"
    for typed, shown in (("LAST-MONTH", "上月报告"), ("今年", "今年报告"), ("<b>=1</b>", "本月报告")):
        assert shown in (await front.says(EDITOR, f"/report {typed}"))[0]
    assert ZH.say("chat-help-report") in (await front.says(EDITOR, "/help"))[0]
    monkeypatch.setattr(journeys, "report_picture", _draws_nothing)
    (words,) = await front.says(ADMIN, "/report")
    assert words.startswith(ZH.say("figures-not-drawn"))
    assert ZH.say("figures-section-records") in words


def _draws_nothing(*_: object) -> None:
    raise NotDrawn


async def test_nobody_else_sees_any_of_it(front: Front) -> None:
    assert await front.says(LI, "/report") == [EN.say("figures-not-allowed")]
    for choice in (ShowReport(Period.ALL), ReportTable(Period.ALL)):
        assert await front.presses_data(LI, encode(choice)) == [EN.say("figures-not-allowed")]
    await _become_editor(front)
    front.api.group(-7, "Everybody")
    (said,) = await front.says_in(-7, EDITOR, "/report@liaison_demo_bot")
    assert ZH.say("figures-section-questions") not in said["text"]
