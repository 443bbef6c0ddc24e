"""A student's profile as they meet it: consent, one go, one question at a time, a CV line by line, erasure."""

from bot.uploads import Upload
from knowledge import students
from knowledge.ledger import person_of
from knowledge.students import Degree, Part, Profile
from tests.handlers.answers import EN, ZH
from tests.handlers.front import ADMIN, Front
from tests.knowledge.drafting import NOW
from tests.knowledge.intake.documents.making import docx, pdf

ME, OTHER, GROUP = 1, 2, -100
GO = "大三电子信息, 会C和Altium, 暑假想在九江"
CV = docx(
    "个人简历", "姓名：陈示例", "教育背景", "2024.09-2028.06 示例大学 电子信息工程 本科", "专业技能", "C、<b>焊接</b>"
)


async def _kept(front: Front, who: int = ME) -> Profile | None:
    services = front.counter.services
    async with front.database.writing() as session:
        caller = await person_of(session, services.seal, services.platform, str(who), NOW)
        return await students.profile(session, services.seal, caller.id)


async def _sends(front: Front, data: bytes, name: str, code: str = "zh", caption: str = "") -> list[str]:
    front.codes[ME] = code
    return await front.does(ME, front.api.uploaded(ME, "P1", Upload(data, name, caption), code))


async def test_one_go_is_kept_after_consent_and_each_part_can_be_told_anew(front: Front) -> None:
    front.codes[ME] = "zh"
    (asked,) = await front.says(ME, f"/profile {GO}")
    assert asked == ZH.say("profile-consent") and await _kept(front) is None, "nothing before consent"
    (shown,) = await front.presses(ME, ZH.say("button-profile-agree"))
    found = await _kept(front)
    assert found is not None and (found.year, found.skills, found.places) == (3, ("c", "pcb-design"), ("九江",))
    assert "电子信息" in shown and "九江" in shown and ZH.say("profile-seen") in shown
    await front.presses(ME, ZH.say("button-profile-part", part=ZH.say("profile-part-year")))
    (again,) = await front.says(ME, "哈哈")
    assert ZH.say("profile-not-understood", part=ZH.say("profile-part-year")) in again
    await front.says(ME, "大四")
    found = await _kept(front)
    assert found is not None and found.year == 4
    (sent,) = await front.presses(ME, ZH.say("button-profile-export"))
    assert sent == ZH.say("profile-file")
    (told,) = await front.says(OTHER, "/profile")
    assert "九江" not in told, "nobody else's"
    await front.presses(ME, ZH.say("button-profile-erase"))
    await front.presses(ME, ZH.say("button-profile-erase-sure"))
    assert await _kept(front) is None
    (asked,) = await front.presses(ME, ZH.say("button-profile-export"))
    assert asked == ZH.say("profile-nothing")


async def test_one_question_at_a_time_by_words_taps_skips_and_questions_of_their_own(front: Front) -> None:
    await front.says(ME, "/profile")
    (how,) = await front.presses(ME, EN.say("button-profile-agree"))
    assert "Manchester" in how
    await front.presses(ME, EN.say("button-profile-one-by-one"))
    (degree,) = await front.says(ME, "computer science")
    assert EN.say("profile-ask-degree").split("\n")[0] in degree
    (year,) = await front.presses(ME, EN.say("profile-degree-bachelor"))
    assert EN.say("profile-ask-year").split("\n")[0] in year
    answer = await front.says(ME, "Is there an internship in machine vision?")
    assert not any(EN.say("profile-part-year") in one for one in answer), "a question is answered, not swallowed"
    found = await _kept(front)
    assert found is not None and found.year is None and found.degree is Degree.BACHELOR
    await front.presses(ME, EN.say("button-profile-skip"))
    found = await _kept(front)
    assert found is not None and Part.YEAR in found.declined
    (shown,) = await front.presses(ME, EN.say("button-profile-enough"))
    assert EN.say("profile-heading") in shown
    pressed = await front.says(ME, "And equipment for testing?")
    assert EN.say("profile-heading") not in pressed[0], "nothing is waited for any more"
    assert await front.presses_data(ME, "1pf.y.z.y") == [EN.say("chat-expired")]
    front.api.group(GROUP, "Group")
    (private,) = await front.says_in(GROUP, ME, "/profile@liaison_demo_bot")
    assert "major" not in private["text"].lower()


async def test_looking_for_an_opening_is_no_answer_to_what_is_asked(front: Front) -> None:
    front.codes[ME] = "zh"
    await front.says(ME, "/profile 大三电子信息")
    await front.presses(ME, ZH.say("button-profile-agree"))
    for part, text in (("degree", "想找嵌入式实习"), ("places", "有没有机械方面的实习岗位")):
        await front.presses(ME, ZH.say("button-profile-part-untold", part=ZH.say(f"profile-part-{part}")))
        first, *_ = await front.says(ME, text)
        assert ZH.say("profile-heading") not in first and ZH.say(f"profile-ask-{part}").split("\n")[0] not in first
        await front.says(ME, "/profile")
    found = await _kept(front)
    assert found is not None and (found.degree, found.places) == (None, ())
    await front.presses(ME, ZH.say("button-profile-part-untold", part=ZH.say("profile-part-places")))
    await front.says(ME, "想在九江找实习")
    found = await _kept(front)
    assert found is not None and found.places == ("九江",), "what tells the part is its answer"


async def test_a_cv_is_read_after_consent_and_kept_line_by_line_only(front: Front) -> None:
    (offer,) = await _sends(front, CV, "我的简历.docx")
    assert offer.startswith(ZH.say("profile-cv-consent")) and await _kept(front) is None
    (first,) = await front.presses(ME, ZH.say("button-profile-agree-cv"))
    assert "电子信息工程" in first and "示例大学" in first
    found = await _kept(front)
    assert found is not None and found.empty, "nothing by itself"
    press = front.press(ME, ZH.say("button-cv-keep"))
    await front.does(ME, press, press)  # a double tap
    found = await _kept(front)
    assert found is not None and set(found.told_at) == {Part.MAJOR}
    await front.presses(ME, ZH.say("button-cv-drop"))  # the degree
    await front.presses(ME, ZH.say("button-cv-change"))  # the year
    (after,) = await front.says(ME, "大二")
    assert ZH.say("profile-part-graduates") in after
    (whole,) = await front.presses(ME, "全部保存")
    found = await _kept(front)
    assert found is not None and (found.year, found.graduates, found.degree) == (2, 2028, None)
    assert found.name == "陈示例" and "c" in found.skills and ZH.say("profile-cv-done") in whole
    (gone,) = await front.presses(ME, ZH.say("button-cv-keep"))
    assert ZH.say("profile-cv-done") in gone, "an old button changes nothing"
    lines = [
        "Alex Example",
        "Education",
        "University of Demo, BSc Mechanical Engineering, 2024 - 2028",
        "SKILLS",
        "Excel, C",
    ]
    (added,) = await _sends(front, pdf(lines), "cv.pdf", caption="/profile")
    assert "焊接" in added and "Excel" in added, "what is listed is added"
    assert ZH.say("profile-part-graduates") not in added, "what the profile says already is not asked"
    (refused,) = await _sends(front, b"%PDF-broken", "cv.pdf", caption="/profile")
    assert refused == ZH.say("profile-cv-unread-damaged")


async def test_documents_of_others_go_where_they_went(front: Front) -> None:
    need = pdf(["Problem", "Our pump seals crack after three months."])
    (asked,) = await _sends(front, need, "need.pdf", "en")
    assert asked.startswith(EN.say("documents-consent")), "somebody who is no student"
    await front.says(ME, "/start")
    await front.presses(ME, EN.say("chat-i-am-student"))
    (asked,) = await _sends(front, need, "need.pdf", "en")
    assert asked.startswith(EN.say("profile-cv-consent"))
    (asked,) = await front.presses(ME, EN.say("button-cv-not"))
    assert asked.startswith(EN.say("documents-consent"))
    (asked,) = await _sends(front, need, "need.pdf", "en", caption="/need")
    assert asked.startswith(EN.say("documents-consent"))
    rows = await front.does(ADMIN, front.api.uploaded(ADMIN, "P99", Upload(b"kind,title\n", "cv.csv", ""), "en"))
    assert not any(one.startswith(EN.say("profile-cv-consent")) for one in rows), "an editor's rows"
