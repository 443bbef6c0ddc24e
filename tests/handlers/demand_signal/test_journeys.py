"""/demand in the chat: who may see it, its views, its picture and its table."""

import csv
import io

import pytest
from PIL import Image

from handlers.buttons import DemandTable, DemandView, ShowDemand, encode
from handlers.demand_signal import journeys
from handlers.demand_signal.naming import Found
from handlers.demand_signal.table import signal_csv
from handlers.demand_signal.words import signal_blocks
from handlers.html import plain_of
from handlers.pictures import NotDrawn, signal_picture
from knowledge.demand_signal import Course, Placed, counted
from knowledge.vocabulary import Language
from knowledge.walks import Level, Node
from tests.handlers.answers import EN, ZH
from tests.handlers.front import ADMIN, Front

STUDENT = 1
_NODES = {
    "major-1": Node(
        "major-1", Level.MAJOR, None, {Language.ZH: "自动化", Language.EN: "Automation"}, "made", None, False
    )
}
_OPENINGS = [
    Placed(frozenset({"plc", "teamwork"}), frozenset({"major-1"}), frozenset(), None, open=True),
    Placed(frozenset({"plc", "welding"}), frozenset(), frozenset(), None, open=False),
]
FOUND = Found(counted(_OPENINGS, {"plc": 3}, 4, [Course(frozenset({"welding"}), frozenset())]), _NODES)


async def test_staff_see_what_is_wanted_and_nobody_else_does(front: Front, monkeypatch: pytest.MonkeyPatch) -> None:
    await front.says(STUDENT, "/start")
    assert await front.says(STUDENT, "/demand") == [EN.say("figures-not-allowed")]
    for choice in (ShowDemand(DemandView.MAJORS), DemandTable()):
        assert await front.presses_data(STUDENT, encode(choice)) == [EN.say("figures-not-allowed")]
    front.codes |= {ADMIN: "zh"}
    caption, words = await front.says(ADMIN, "/demand")
    picture = front.api.file(front.api.chats.messages(ADMIN)[-2])
    assert picture is not None and picture[1].startswith(b"\x89PNG")
    assert caption == ZH.say("signal-caption")
    assert ZH.say("signal-skills") in words and ZH.say("signal-occupations") in words
    (majors,) = await front.presses(ADMIN, ZH.say("signal-button-majors"))
    assert ZH.say("signal-majors") in majors
    (sectors,) = await front.presses(ADMIN, ZH.say("signal-button-sectors"))
    assert ZH.say("signal-sectors") in sectors
    explained, _ = await front.presses(ADMIN, ZH.say("figures-button-csv"))
    assert explained == ZH.say("signal-csv-sent")
    table = front.api.document(front.api.chats.messages(ADMIN)[-1]).decode("utf-8-sig")
    assert next(csv.reader(table.splitlines()))[:3] == ["部分", "属于", "名称"]
    assert ZH.say("chat-help-demand") in (await front.says(ADMIN, "/help"))[0]
    monkeypatch.setattr(journeys, "signal_picture", _draws_nothing)
    (words,) = await front.says(ADMIN, "/demand")
    assert words.startswith(ZH.say("figures-not-drawn"))


def _draws_nothing(*_: object) -> None:
    raise NotDrawn


def test_words_say_who_wants_and_what_is_taught() -> None:
    said = plain_of(signal_blocks(FOUND, DemandView.SKILLS, EN))
    assert "2 openings were counted, 1 of them open" in said
    assert "1. PLC programming: 2 openings, needs of 3 enterprises, taught in no course" in said
    assert "2. Welding: one opening, taught in one course" in said
    assert "Teamwork 1" in said
    assert "The titles of 2 openings name no occupation" in said
    by_major = plain_of(signal_blocks(FOUND, DemandView.MAJORS, ZH))
    for line in ("自动化：1 个岗位", "想要：PLC编程 1", "本专业没有课教：PLC编程", "1 个岗位没有写专业"):
        assert line in by_major
    untold = plain_of(signal_blocks(Found(counted(_OPENINGS, {}, None, []), _NODES), DemandView.SKILLS, ZH))
    assert ZH.say("signal-needs-sealed") in untold and ZH.say("signal-courses", courses=0) in untold
    assert "课教" not in untold.replace(ZH.say("signal-courses", courses=0), "")
    nothing = plain_of(signal_blocks(Found(counted([], {}, 0, []), {}), DemandView.SECTORS, EN))
    assert EN.say("signal-none") in nothing


def test_the_table_has_a_row_for_each_figure() -> None:
    _, *rows = csv.reader(signal_csv(FOUND, EN).decode("utf-8-sig").splitlines())
    assert rows == [
        ["Skills", "", "PLC programming", "plc", "2", "3", "0"],
        ["Skills", "", "Welding", "welding", "1", "0", "1"],
        ["Wanted in any trade", "", "Teamwork", "teamwork", "1", "0", "0"],
        ["Majors", "", "Automation", "major-1", "1", "", "1"],
        ["Majors", "Automation", "PLC programming", "plc", "1", "", "0"],
    ]


def test_the_picture_shows_all_that_there_is() -> None:
    for found in (FOUND, Found(counted([], {}, None, []), {})):
        picture = signal_picture(found, EN, [])
        image = Image.open(io.BytesIO(picture.data))
        assert picture.in_its_language and image.width == 1080 and 900 < image.height < 2700
    assert not signal_picture(FOUND, ZH, []).in_its_language
