"""What am I missing? Asked by taps, by profile, in plain words, and where it must not be asked."""

from dataclasses import replace

from handlers.buttons import CloseGap, Details, Missing, TickSkills, encode
from knowledge import catalogue, shelf
from knowledge.drafts import Draft
from knowledge.students import Major, Part, agree, tell
from knowledge.vocabulary import Kind, Language
from tests.handlers.answers import EN, ZH
from tests.handlers.front import Front
from tests.handlers.introductions.walking import known
from tests.knowledge.drafting import NOW, SIGNATURE, draft, keep

STUDENT, OTHER, GROUP = 1, 2, -500
NAME = "@liaison_demo_bot"
OPENING = draft("opening-cell", Kind.OPENING, "在工位上做调试")
SKILLS = ("PLC 编程 / PLC programming", "C语言 / C language", "看人脸色")


async def _opening(front: Front, *skills: str) -> int:
    await keep(front.database, _asking(*skills))
    async with front.database.reading() as session:
        return (await shelf.ids_of(session, [OPENING.key]))[OPENING.key]


def _asking(*skills: str) -> Draft:
    return replace(OPENING, detail=replace(OPENING.detail, skills=skills))


async def test_skills_are_ticked_in_one_message_and_the_rest_is_closed(front: Front) -> None:
    id = await _opening(front, *SKILLS)
    await front.says(STUDENT, "hello")
    (shown,) = await front.presses_data(STUDENT, encode(Details(id, Language.ZH)))
    assert OPENING.texts[Language.ZH].title in shown
    (asked,) = await front.presses(STUDENT, ZH.say("button-learn-missing"))
    assert ZH.say("learn-tick-kept") in asked
    assert front.labels(STUDENT) == ["☐ PLC编程", "☐ C语言", ZH.say("button-learn-close")]
    assert await front.presses(STUDENT, "C语言") == [], "the same message changes"
    assert front.labels(STUDENT)[:2] == ["☐ PLC编程", "☑ C语言"]
    ticked = front.press(STUDENT, "C语言")
    await front.does(STUDENT, ticked)
    assert front.labels(STUDENT)[:2] == ["☐ PLC编程", "☐ C语言"]
    await front.presses(STUDENT, "C语言")
    (gap,) = await front.presses(STUDENT, ZH.say("button-learn-close"))
    assert ZH.say("learn-have", skills="C语言") in gap and ZH.say("learn-lack", skills="PLC编程") in gap
    assert "PLC 与电气控制 · AU306" in gap and "机器人与自动化实验室" in gap and "看人脸色" in gap
    assert ZH.say("learn-by-ticks") in gap
    (course,) = await front.presses(STUDENT, ZH.say("button-learn-open", n=1))
    assert "课程代码：AU306" in course and "教授：PLC 编程、电气控制" in course
    assert "学分与学时：3 学分、48 学时" in course
    await front.presses(STUDENT, ZH.say("button-learn-revise"))
    assert front.labels(STUDENT)[:2] == ["☐ PLC编程", "☑ C语言"], "what was ticked stays ticked"


async def test_a_profile_spares_the_ticking_and_puts_its_major_first(front: Front) -> None:
    id = await _opening(front, *SKILLS)
    who = await known(front, STUDENT)
    async with front.database.writing() as session:
        await agree(session, who, NOW)
        seal = front.counter.services.seal
        await tell(session, seal, who, Part.MAJOR, Major("major-171", "自动化"), NOW)
        await tell(session, seal, who, Part.SKILLS, ("c", "唱歌"), NOW)
    (gap,) = await front.presses_data(STUDENT, encode(Missing(id, Language.EN)))
    assert EN.say("learn-have", skills="C") in gap and EN.say("learn-by-profile") in gap
    first = gap.index("PLC and electrical control")
    assert "required for your major" in gap and first < gap.index("Programming and integrating industrial robots")
    (stranger,) = await front.presses_data(OTHER, encode(Missing(id, Language.EN)))
    assert EN.say("learn-tick") in stranger, "a profile speaks for its owner alone"


async def test_what_changed_is_asked_anew_and_what_is_gone_is_told(front: Front) -> None:
    id = await _opening(front, *SKILLS)
    before = encode(CloseGap(id, 1, 1, Language.EN))
    (anew,) = await front.presses_data(STUDENT, encode(TickSkills(id, 1, 2, Language.EN)))
    assert EN.say("learn-tick") in anew and front.labels(STUDENT)[1] == "☑ C", "what cannot be changed is sent anew"
    await keep(front.database, _asking("焊接 / soldering", "PLC"))
    changed, asked = await front.presses_data(STUDENT, before)
    assert changed == EN.say("learn-changed") and EN.say("learn-tick") in asked
    odd = await front.presses_data(STUDENT, encode(TickSkills(id, 2, 4, Language.EN)))
    assert odd[0] == EN.say("learn-changed"), "there is no third skill"
    await keep(front.database, _asking())
    (silent,) = await front.presses_data(STUDENT, encode(Missing(id, Language.EN)))
    assert silent == EN.say("learn-no-skills", title=OPENING.texts[Language.ZH].title)
    async with front.database.writing() as session:
        await catalogue.retire(session, [OPENING.key], SIGNATURE)
    for button in (Missing(id, Language.EN), CloseGap(id, 3, 0, Language.EN), TickSkills(id, 3, 0, Language.EN)):
        assert await front.presses_data(STUDENT, encode(button)) == [EN.say("chat-card-gone")]
    async with front.database.reading() as session:
        lab = (await shelf.ids_of(session, ["demo-lab-robotics"]))["demo-lab-robotics"]
    assert await front.presses_data(STUDENT, encode(Missing(lab, Language.EN))) == [EN.say("chat-card-gone")]


async def test_plain_questions_find_courses_and_what_nobody_teaches_is_said(front: Front) -> None:
    (found,) = await front.says(STUDENT, "which course teaches PLC?")
    assert found.startswith(EN.say("learn-head")) and "AU306" in found
    (found,) = await front.says(STUDENT, "哪门课教单片机？")
    assert found.startswith(ZH.say("learn-head")) and "EE208" in found
    (found,) = await front.says(STUDENT, "/courses patent searching")
    assert "Patent searching and contract practice" in found
    (none,) = await front.says(STUDENT, "which course teaches Swift programming and Kotlin?")
    assert none == EN.say("learn-nobody", skills=EN.say("list-separator").join(("Swift", "Kotlin")))
    assert await front.says(STUDENT, "/courses xyzzy") == [EN.say("learn-no-course")]
    (listed,) = await front.says(STUDENT, "what courses are there?")
    assert listed.startswith(EN.say("learn-list-head", count=30, mine="no"))
    (more,) = await front.presses(STUDENT, EN.say("button-courses-more"))
    assert "6. " in more and "5. " not in more
    searched = await front.says(STUDENT, "where can I learn about gearbox fatigue?")
    assert not any(page.startswith(EN.say("learn-head")) for page in searched), "the search knows more of that"


async def test_asked_in_words_it_is_about_the_openings_just_shown(front: Front) -> None:
    assert await front.says(STUDENT, "what am I missing?") == [EN.say("learn-which-none")]
    await front.says(STUDENT, "嵌入式硬件实习生")
    assert await front.says(STUDENT, "我还差什么？") == [ZH.say("learn-which")]
    (asked,) = await front.presses(STUDENT, "嵌入式硬件实习生")
    assert ZH.say("learn-tick") in asked and "☐ C语言" in front.labels(STUDENT)


async def test_a_group_sees_courses_and_never_what_somebody_lacks(front: Front) -> None:
    id = await _opening(front, *SKILLS)
    await front.says(STUDENT, "hello")
    front.api.group(GROUP, "Students")
    (found,) = await front.says_in(GROUP, STUDENT, f"{NAME} which course teaches PLC?")
    assert "AU306" in found["text"]
    update = front.api.pressed_data(STUDENT, found["message_id"], encode(Missing(id, Language.EN)), GROUP)
    assert await front.does_in(GROUP, update) == [] and front.notices()[-1] == EN.say("chat-group-private")
    (sent,) = await front.says_in(GROUP, STUDENT, f"{NAME} what am I missing?")
    assert sent["text"] == EN.say("chat-group-private")
