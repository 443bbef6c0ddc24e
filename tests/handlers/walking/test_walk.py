"""The walk along the five levels, from a question in plain words to an opening and back."""

from sqlalchemy import select

from handlers.buttons import WalkPicture, WalkRung, WalkTo, encode
from knowledge.people import Party, ask, is_a
from knowledge.students import Major, Part, agree, tell
from knowledge.tables import Person
from knowledge.vocabulary import Language
from knowledge.walks import Node
from retrieval.understanding.wondering_forms import Rung
from tests.handlers.answers import EN, ZH
from tests.handlers.front import Front
from tests.handlers.introductions.walking import known

STUDENT, OTHER, GROUP = 1, 2, -1001


async def test_a_student_walks_from_a_major_to_an_opening(front: Front) -> None:
    caption, said = await front.says(STUDENT, "我学高分子能做什么？")
    assert caption == ZH.say("walk-caption", name="高分子材料与工程（专业）")
    assert "橡塑制品生产主管" in said and "本台判断，未见于来源" in said
    photo = front.api.chats.messages(STUDENT)[-2]
    assert photo["photo"], "the picture comes before the words"
    _, needing = await front.says(STUDENT, "本地谁需要")
    assert "密封件厂" in needing and "ESCO" in needing, "it is about what was talked about"
    (upward,) = await front.presses(STUDENT, ZH.say("walk-button-rung", way="↑", rung="行业", count=1))
    assert "橡胶和塑料制品业" in upward
    (sector,) = await front.presses(STUDENT, "↑ 1. 橡胶和塑料制品业")
    assert sector.startswith("橡胶和塑料制品业（行业）") and "食品科学与工程" not in sector.split("\n")[0]
    (majors,) = await front.presses(STUDENT, "↓ 专业")
    assert "1. 高分子材料与工程" in majors and "高校专业介绍" in majors
    await front.presses(STUDENT, "↓ 1. 高分子材料与工程")
    (openings,) = await front.presses(STUDENT, "↓ 岗位")
    assert "橡胶密封件研发实习生" in openings and "招高分子材料与工程" in openings
    opening = await front.presses(STUDENT, "橡胶密封件研发实习生")
    assert any("橡胶密封件研发实习生" in one for one in opening)
    (chained,) = await front.presses(STUDENT, ZH.say("walk-button-chain"))
    assert "橡胶密封件研发实习生" in chained and "高分子材料与工程（专业）" in front.labels(STUDENT)
    found = await front.presses_data(STUDENT, encode(WalkPicture(2**39, Language.ZH)))
    assert found == [ZH.say("walk-gone")]


async def test_a_bare_name_of_a_major_is_a_students_question(front: Front) -> None:
    caption, said = await front.says(STUDENT, "电子信息工程能做什么")
    assert caption == ZH.say("walk-caption", name="电子信息工程（专业）")
    assert "见文献：" in said and "Wuhan University" not in said
    person = await known(front, OTHER)
    async with front.database.writing() as session:
        await is_a(session, person, Party.ENTERPRISE)
    assert ZH.say("walk-caption", name="电子信息工程（专业）") not in await front.says(OTHER, "电子信息工程能做什么")
    front.codes[STUDENT] = "en"
    caption, _ = await front.says(STUDENT, "what can I become with my major? I study polymers")
    assert "Polymer materials and engineering (major)" in caption
    caption, needing = await front.says(STUDENT, "who needs it here?")
    assert "Polymer" in caption and "seal" in needing
    (offered,) = await front.says(OTHER, "我们做烘焙，哪些专业的学生适合我们？")
    assert "烘焙" in offered and front.labels(OTHER) == ["示范企业（演示）烘焙企业（企业）"]
    (unknown,) = await front.says(STUDENT, "my major is underwater basket weaving. What can I become with my major?")
    assert unknown == EN.say("walk-unknown", text="underwater basket weaving"), "not what was talked about before"


async def test_broken_links_are_named_and_the_rest_is_asked(front: Front) -> None:
    front.codes[STUDENT] = "en"
    (asked,) = await front.says(STUDENT, "which majors feed my sector?")
    assert asked == EN.say("walk-ask-trade")
    answer = await front.says(STUDENT, "who can help with cracking rubber seals?")
    assert EN.say("walk-gone") not in answer and not any("the chain from industry" in one for one in answer)
    (asked,) = await front.says(STUDENT, "which majors feed my sector?")
    _, majors = await front.says(STUDENT, "rubber products")
    assert "Polymer materials and engineering" in majors and "our judgement" in majors
    _, maltese = await front.says(STUDENT, "/path Maltese")
    assert "No source says to which occupation or sector Maltese leads" in maltese and "knows no enterprise" in maltese
    (unknown,) = await front.says(STUDENT, "/path quantum basket weaving")
    assert unknown == EN.say("walk-unknown", text="quantum basket weaving")
    (offered,) = await front.says(STUDENT, "which majors feed the electronics sector?")
    assert "electronics" in offered and all(label.endswith(" (sector)") for label in front.labels(STUDENT))
    (fed,) = await front.presses(STUDENT, "Computers, communication")
    assert "Majors" in fed.split("\n")[0]
    (which,) = await front.says(STUDENT, "/path 金融")
    assert which == ZH.say("walk-which")
    await front.says(OTHER, "/path")
    assert front.read(OTHER)[-1] == EN.say("walk-ask-any")


async def test_a_need_that_is_being_told_is_left_as_it_is(front: Front) -> None:
    person = await known(front, STUDENT)
    async with front.database.writing() as session:
        await ask(session, person, "need:problem:1:29727840", 7)
    waiting = await _asked(front, person)
    assert await front.says(STUDENT, "/path") == [EN.say("walk-ask-behind-path")]
    assert await front.says(STUDENT, "/path accounting")
    assert await _asked(front, person) == waiting


async def _asked(front: Front, person: int) -> str | None:
    async with front.database.reading() as session:
        return await session.scalar(select(Person.asked).where(Person.id == person))


async def test_a_profile_says_which_major_is_meant_and_a_group_is_told_nothing_of_it(front: Front) -> None:
    person = await known(front, STUDENT)
    services = front.counter.services
    async with front.database.writing() as session:
        await agree(session, person, front.clock.now)
        await tell(session, services.seal, person, Part.MAJOR, Major("major-161", "高分子"), front.clock.now)
    caption, said = await front.says(STUDENT, "what can I become with my major?")
    assert "Polymer materials and engineering (major)" in caption
    assert "supervisor" in said
    front.api.group(GROUP, "Students")
    group = await front.says_in(GROUP, STUDENT, "@liaison_demo_bot what can I become with my major?")
    assert [one["text"] for one in group] == [EN.say("walk-in-private")]
    named = await front.says_in(GROUP, STUDENT, "@liaison_demo_bot what can I become with a degree in accounting?")
    assert any("Accounting" in (one.get("caption") or "") for one in named)
    assert await front.presses_in(GROUP, OTHER, "Sectors")


async def test_a_picture_can_be_had_again_and_lists_turn_pages(front: Front) -> None:
    number = (await _node(front, "industry-6700")).number
    (first,) = await front.presses_data(STUDENT, encode(WalkRung(number, Rung.SECTOR, 0, Language.EN)))
    assert "6. " in first and "7. " not in first
    (further,) = await front.presses(STUDENT, EN.say("walk-button-further"))
    assert "7. " in further
    (beyond,) = await front.presses_data(STUDENT, encode(WalkRung(number, Rung.SECTOR, 99, Language.EN)))
    assert "Sectors (31)" in beyond
    (node,) = await front.presses_data(STUDENT, encode(WalkTo(number, Language.ZH)))
    assert "制造业（产业门类）" in node
    (caption,) = await front.presses(STUDENT, ZH.say("walk-button-picture"))
    assert "制造业" in caption


async def _node(front: Front, key: str) -> Node:
    async with front.database.reading() as session:
        return (await front.counter.services.prospects.atlas(session)).nodes[key]
