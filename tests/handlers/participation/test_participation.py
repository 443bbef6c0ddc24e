"""Students on a need: by a link and by the desk's asking, the anonymous brief first, nobody named early."""

import pytest

from handlers.buttons import AgreeToPart, DecidePart, ShowIntroduction, ShowPart, Students, encode
from handlers.introductions import deeds
from knowledge import people, students
from knowledge.participation import Deed
from knowledge.people import Party
from knowledge.referrals import Side
from knowledge.students import Major, Part, Value
from tests.handlers.answers import EN
from tests.handlers.front import Front
from tests.handlers.introductions.walking import ASKER, FIRST, STRANGER, TOLD, known, sent

STUDENT, OTHER = 31, 32
PROBLEM, COMPANY = TOLD["problem"], "江州宏达"


async def accepted(front: Front) -> int:
    made = await sent(front, confidential=True)
    await deeds.accept(front.counter.services, made, Side.WINDOW, await known(front, FIRST))
    await front.settle()
    await front.presses_data(FIRST, encode(ShowIntroduction(made)))
    return made


async def told(front: Front, who: int, **parts: Value) -> None:
    person_id, services = await known(front, who), front.counter.services
    async with front.database.writing() as session:
        await people.is_a(session, person_id, Party.STUDENT)
        await students.agree(session, person_id, services.now())
        for name, value in parts.items():
            assert await students.tell(session, services.seal, person_id, Part(name), value, services.now())


async def test_a_student_whom_the_lab_knows_comes_by_its_link(front: Front) -> None:
    made = await accepted(front)
    await front.presses(FIRST, EN.say("button-part-students"))
    code = (await front.presses(FIRST, EN.say("button-part-link")))[-1]
    assert code.startswith("/start stu-")
    (brief,) = await front.says(STUDENT, code)
    assert EN.say("part-next-asked", side="student") in brief and "密封圈" in brief
    assert COMPANY not in brief and "13800138000" not in brief
    assert (await front.says(OTHER, code))[0] == EN.say("part-link-refused")
    assert await front.presses(STUDENT, EN.say("button-part-agree")) == [EN.say("part-ask-name")]
    (consent,) = await front.says(STUDENT, "Lin <b>Wei</b>")
    assert "Lin <b>Wei</b>" in consent and EN.say("part-consent") in consent
    before = len(front.read(ASKER))
    again = encode(AgreeToPart(1, True))
    (mine,) = await front.says(STUDENT, "/mine")
    assert EN.say("part-state-own-asked") in mine and COMPANY not in mine
    await front.presses(STUDENT, EN.say("button-part-own", n=1))
    await front.presses(STUDENT, EN.say("button-part-agree"))
    assert EN.say("part-done-agreed") in (await front.presses(STUDENT, EN.say("button-part-agree-sure")))[0]
    assert EN.say("part-already") in (await front.presses_data(STUDENT, again))[0]
    (request,) = front.read(ASKER)[before:]
    assert "Lin <b>Wei</b>" in request and EN.say("part-next-chosen", side="owner") in request
    assert await front.presses_data(STRANGER, encode(ShowPart(1))) == [EN.say("part-gone")]
    assert await front.presses_data(STRANGER, encode(DecidePart(1, Deed.LET_IN, True))) == [EN.say("part-gone")]
    await front.presses(ASKER, EN.say("button-part-let-in"))
    read = len(front.read(STUDENT))
    assert EN.say("part-done-let-in") in (await front.presses(ASKER, EN.say("button-part-let-in-sure")))[0]
    assert EN.say("part-told-let-in") in front.read(STUDENT)[read]
    assert COMPANY not in front.read(STUDENT)[read], "the need is still shown to the lab as an anonymous brief"
    await front.presses(FIRST, EN.say("button-part-students"))
    await deeds.progress(front.counter.services, made, deeds.Deed.COMPLETED, Side.WINDOW, await known(front, FIRST))
    await front.settle()
    assert EN.say("part-told-released") in front.read(STUDENT)[-1]
    assert EN.say("part-not-carried") not in front.read(STUDENT)[-1]


async def test_the_desk_asks_those_who_fit_and_who_may_be_asked(front: Front) -> None:
    made = await accepted(front)
    polymers = Major(await _major(front, "高分子材料与工程"), "高分子")
    await told(front, STUDENT, projects=True, major=polymers, name="小林")
    await told(front, OTHER, projects=True, major=polymers, name="小周")
    await told(front, 33, projects=True, major=Major(await _major(front, "法学"), "法学"), name="小吴")
    await told(front, 34, major=polymers, name="小郑")
    await front.presses(FIRST, EN.say("button-part-students"))
    asked = await front.presses(FIRST, EN.say("button-part-fitting"))
    assert asked == [EN.say("part-fitting-ask", count=2)]
    assert await front.presses(FIRST, EN.say("button-part-fitting-sure")) == [EN.say("part-asked", count=2)]
    assert [len(front.read(who)) for who in (STUDENT, OTHER, 33, 34)] == [1, 1, 0, 0]
    await front.presses(STUDENT, EN.say("button-part-agree"))
    before = len(front.read(FIRST)), len(front.read(ASKER))
    await front.presses(STUDENT, EN.say("button-part-agree-sure"))
    assert "小林" in front.read(FIRST)[before[0]]
    assert len(front.read(ASKER)) == before[1], "nobody is named to the company before the lab has chosen"
    assert await front.presses_data(ASKER, encode(ShowPart(1))) == [EN.say("part-gone")]
    await front.presses(OTHER, EN.say("button-part-declined"))
    assert "小周" not in "".join(front.read(FIRST))
    listed = (await front.presses_data(FIRST, encode(Students(made))))[0]
    assert "小林" in listed and "小周" not in listed
    await front.presses_data(FIRST, encode(DecidePart(1, Deed.PASSED_OVER, True)))
    assert EN.say("part-next-passed-over", side="student") in front.read(STUDENT)[-1]
    assert await front.presses_data(STRANGER, encode(Students(made))) == [EN.say("intro-not-yours")]


@pytest.mark.parametrize("gone", [STUDENT, ASKER])
async def test_whoever_erases_themselves_is_said_to_have_left(front: Front, gone: int) -> None:
    await accepted(front)
    await front.presses(FIRST, EN.say("button-part-students"))
    code = (await front.presses(FIRST, EN.say("button-part-link")))[-1]
    await front.says(STUDENT, code)
    await front.presses(STUDENT, EN.say("button-part-agree"))
    await front.says(STUDENT, "Lin")
    await front.presses(STUDENT, EN.say("button-part-agree-sure"))
    await front.says(gone, "/privacy")
    await front.presses(gone, EN.say("chat-privacy-erase"))
    await front.presses(gone, EN.say("chat-privacy-sure"))
    lab = "Polymer and Rubber Materials Laboratory"
    if gone == STUDENT:
        assert front.read(FIRST)[-1] == EN.say("part-told-erased", lab=lab)
        assert await front.presses_data(ASKER, encode(DecidePart(1, Deed.LET_IN, True))) == [EN.say("part-gone")]
    else:
        assert front.read(STUDENT)[-1] == EN.say("intro-told-erased", whom=lab)
        assert await front.presses_data(STUDENT, encode(ShowPart(1))) == [EN.say("part-gone")]


async def _major(front: Front, name: str) -> str:
    async with front.database.reading() as session:
        nodes = (await front.counter.services.prospects.atlas(session)).exactly(name)
    return nodes[0].key
