"""Applying for an opening from beginning to end: the preview, sending, answers, words, taking back, being erased."""

import datetime as dt

from sqlalchemy import select

from handlers.applications import leaving
from handlers.applications.reminding import tick
from handlers.buttons import (
    Apply,
    ApplyWith,
    EvaluateApplication,
    SendApplication,
    ShowApplication,
    StepApplication,
    encode,
)
from knowledge import applications, catalogue, shelf, students
from knowledge.applications import Application, Deed, State
from knowledge.people import contact_role
from knowledge.students import Degree, Major, Part
from knowledge.tables import AuditEntry, Notification
from tests.handlers.answers import EN, ZH
from tests.handlers.front import Front
from tests.handlers.introductions.walking import DESK, OFFICE, WINDOW, known
from tests.knowledge.drafting import NOW, SIGNATURE

STUDENT, STRANGER, CONTACT = 1, 3, 11
OPENING = "demo-opening-rubber-intern"
TITLE = "R&D intern, rubber seals"
FIRST = 1


async def _student(front: Front) -> int:
    """Takes a student in who has told of themselves, a contact and the office; gives the opening's number."""
    services = front.counter.services
    who = await known(front, STUDENT)
    await known(front, CONTACT, contact_role(WINDOW))
    await known(front, OFFICE, contact_role(DESK))
    async with front.database.writing() as session:
        await students.agree(session, who, NOW)
        for part, value in (
            (Part.MAJOR, Major(None, "Polymer materials")), (Part.DEGREE, Degree.BACHELOR), (Part.NAME, "Xiao <Li>"),
            (Part.CONTACT, "li@example.edu"), (Part.WISH, "a secret wish"),
        ):  # fmt: skip
            assert await students.tell(session, services.seal, who, part, value, NOW)
        return (await shelf.ids_of(session, [OPENING]))[OPENING]


async def _own(front: Front, number: int = FIRST) -> Application | None:
    async with front.database.reading() as session:
        return await applications.application(session, front.counter.services.seal, number)


async def _state(front: Front, number: int = FIRST) -> State:
    own = await _own(front, number)
    assert own is not None
    return own.state


async def _sent(front: Front) -> int:
    id = await _student(front)
    await front.presses_data(STUDENT, encode(Apply(id)))
    await front.presses(STUDENT, EN.say("button-apply-send"))
    return id


async def _looks(front: Front) -> list[tuple[str, str]]:
    async with front.database.reading() as session:
        rows = await session.execute(select(AuditEntry.act, AuditEntry.subject).order_by(AuditEntry.id))
    return [(act, subject) for act, subject in rows if act == "application"]


async def test_what_is_looked_at_is_what_is_sent(front: Front) -> None:
    id = await _student(front)
    (told,) = await front.presses_data(STRANGER, encode(Apply(id)))
    assert told == EN.say("apply-no-profile")
    (preview,) = await front.presses_data(STUDENT, encode(Apply(id)))
    assert preview.startswith(EN.say("apply-preview", opening=TITLE))
    assert all(shown in preview for shown in ("Polymer materials", "bachelor's", "Xiao <Li>", "li@example.edu"))
    assert "secret" not in preview
    old = front.press(STUDENT, EN.say("button-apply-send"))
    (without,) = await front.presses(STUDENT, f"✅ {EN.say('student-part-contact')}")
    assert "li@example.edu" not in without
    assert EN.say("apply-no-contact") in without
    await front.presses(STUDENT, EN.say("button-apply-line"))
    *_, waits = await front.says(STUDENT, "What does it cost to rent a microscope?")
    assert waits == EN.say("apply-waits"), "a question is no line of an application"
    await front.presses(STUDENT, EN.say("button-apply-line"))
    (too_long,) = await front.says(STUDENT, "x" * 601)
    assert too_long == EN.say("intro-words-too-long", limit=600)
    (worded,) = await front.says(STUDENT, "I like rubber & glue.")
    assert "I like rubber & glue." in worded
    changed, again = await front.does(STUDENT, old)
    assert changed == EN.say("apply-changed")
    assert "li@example.edu" not in again
    assert await _state(front) is State.DRAFT
    assert front.read(CONTACT) == []
    await front.presses_data(STRANGER, encode(SendApplication(FIRST, 3)))
    assert front.read(STRANGER)[-1] == EN.say("apply-not-yours")
    press = front.press(STUDENT, EN.say("button-apply-send"))
    said, twice = await front.does(STUDENT, press, {**press, "update_id": press["update_id"] + 1_000})
    assert said.startswith(EN.say("apply-sent", day="10 December 2026"))
    assert twice.startswith(EN.say("intro-already"))
    (request,) = front.read(CONTACT)
    assert request.startswith(EN.say("apply-request", opening=TITLE))
    assert "Polymer" not in request, "what is shown stands in no message"
    assert front.read(OFFICE) == []
    assert await _looks(front) == []
    (opened,) = await front.presses(CONTACT, EN.say("button-apply-open"))
    assert all(shown in opened for shown in ("Polymer materials", "Xiao <Li>", "I like rubber & glue."))
    assert "li@example.edu" not in opened
    assert await _looks(front) == [("application", f"application {FIRST}")]
    assert EN.say("apply-seen", day="22 November 2026") in (await front.presses_data(STUDENT, encode(Apply(id))))[0]
    for who in (STRANGER, OFFICE):  # the office has no part in it while somebody is at the window
        (refused,) = await front.presses_data(who, encode(ShowApplication(FIRST)))
        assert refused == EN.say("apply-not-yours")
    assert await _own(front, 2) is None


async def test_it_is_answered_asked_about_offered_taken_completed_and_evaluated(front: Front) -> None:
    front.codes[STUDENT] = "zh"
    await _sent(front)
    await front.presses(CONTACT, EN.say("button-apply-open"))
    await front.presses(CONTACT, EN.say("button-apply-declined"))
    await front.presses(CONTACT, EN.say("button-apply-back"))
    await front.says(CONTACT, "rubber seals")
    assert await _state(front) is State.SENT, "whoever goes back writes nothing"
    await front.presses(CONTACT, EN.say("button-apply-question"))
    await front.says(CONTACT, "When can you start?")
    assert "When can you start?" in front.read(STUDENT)[-1]
    await front.presses(STUDENT, EN.say("button-apply-reply"))
    await front.says(STUDENT, "In July; is that fine?")
    assert "In July; is that fine?" in front.read(CONTACT)[-1]
    (met,) = await front.presses(CONTACT, EN.say("button-apply-accepted-other"))
    assert met.startswith(EN.say("apply-done-accepted"))
    assert "polymer-liaison@demo-university.example.edu" in front.read(STUDENT)[-1]
    await front.presses(CONTACT, EN.say("button-apply-offered-other"))
    await front.presses(CONTACT, EN.say("button-apply-sure"))
    (refused,) = await front.presses_data(STUDENT, encode(StepApplication(FIRST, Deed.OFFERED, sure=True)))
    assert refused == EN.say("apply-not-yours")
    await front.presses(STUDENT, EN.say("button-apply-under-way-asker"))
    await front.presses(STUDENT, EN.say("button-apply-sure"))
    assert await _state(front) is State.UNDER_WAY
    await front.presses(CONTACT, EN.say("button-apply-completed-other"))
    await front.presses(CONTACT, EN.say("button-apply-sure"))
    assert await _state(front) is State.COMPLETED
    await front.presses(STUDENT, "5 ⭐")
    await front.says(STUDENT, "I learned a lot")
    assert "I learned" not in front.read(CONTACT)[-1], "one hears of the other once both have said it"
    await front.presses_data(CONTACT, encode(EvaluateApplication(FIRST, 4)))
    page = front.read(CONTACT)[-2]
    assert EN.say("apply-evaluated", score=5) in page
    assert EN.say("intro-why-words", words="I learned a lot") in page
    assert EN.say("apply-evaluated", score=4) in front.read(STUDENT)[-1]
    (mine,) = await front.says(STUDENT, "/mine")
    assert EN.say("apply-state-completed") in mine
    assert EN.say("apply-next-completed", said="both") in mine
    (theirs,) = await front.says(CONTACT, "/mine")
    assert TITLE in theirs


async def test_it_is_taken_back_applied_for_again_and_declined(front: Front) -> None:
    id = await _sent(front)
    await front.presses(STUDENT, EN.say("button-apply-withdrawn"))
    (gone,) = await front.presses(STUDENT, EN.say("button-apply-sure"))
    assert "Polymer" not in gone
    assert front.read(CONTACT)[-1].startswith(EN.say("apply-told-withdrawn", who="The student", opening=TITLE))
    (opened,) = await front.presses(CONTACT, EN.say("button-apply-show"))
    assert EN.say("apply-erased", days=90) in opened
    assert await _looks(front) == []
    await front.presses_data(STUDENT, encode(Apply(id)))
    await front.presses(STUDENT, EN.say("button-apply-send"))
    assert await _state(front, 2) is State.SENT
    await front.presses(CONTACT, EN.say("button-apply-open"))
    await front.presses(CONTACT, EN.say("button-apply-declined"))
    await front.says(CONTACT, "We are full.")
    assert "We are full." in front.read(STUDENT)[-1]
    (before,) = await front.presses_data(STUDENT, encode(Apply(id)))
    assert before.startswith(EN.say("apply-before"))
    (late,) = await front.presses_data(CONTACT, encode(StepApplication(2, Deed.ACCEPTED, sure=True)))
    assert late.startswith(EN.say("intro-not-now", state=EN.say("apply-state-declined")))


async def test_the_clock_reminds_and_an_opening_or_a_student_may_go(front: Front) -> None:
    await _sent(front)
    services = front.counter.services
    for weeks, told in ((2, 1), (2, 0), (3, 1), (3, 0)):
        front.clock.now = NOW + dt.timedelta(weeks=weeks)
        assert await tick(services, at_any_hour=True) == told
    await front.settle()
    assert await _state(front) is State.UNANSWERED
    assert front.read(CONTACT)[-1].startswith("🔔")
    assert front.read(OFFICE)[-1].startswith("⏰")
    (shown,) = await front.presses(OFFICE, EN.say("button-apply-show"))
    assert "Polymer materials" in shown, "the office stands in for whoever did not answer"
    async with front.database.writing() as session:
        await catalogue.retire(session, [OPENING], SIGNATURE)
    assert [await tick(services, at_any_hour=True) for _ in range(2)] == [1, 0]
    await front.settle()
    assert front.read(STUDENT)[-1].startswith(EN.say("apply-clock-gone", opening=TITLE)[:20])
    await front.says(STUDENT, "/privacy")
    await front.presses(STUDENT, EN.say("chat-privacy-erase"))
    await front.presses(STUDENT, EN.say("chat-privacy-sure"))
    assert await _own(front) is None
    assert front.read(CONTACT)[-1].startswith("Whoever applied for")
    async with front.database.reading() as session:
        keys = list(await session.scalars(select(Notification.key).where(Notification.key.startswith("application-"))))
    assert len(keys) == 1
    (gone,) = await front.presses(OFFICE, EN.say("button-apply-show"))
    assert gone == EN.say("apply-gone")


async def test_a_part_is_shown_or_not_in_chinese_too(front: Front) -> None:
    front.codes[STUDENT] = "zh"
    id = await _student(front)
    await front.says(STUDENT, "/language")
    await front.presses(STUDENT, "中文")
    (preview,) = await front.presses_data(STUDENT, encode(Apply(id)))
    assert preview.startswith(ZH.say("apply-preview", opening="橡胶密封件研发实习生"))
    (less,) = await front.presses_data(STUDENT, encode(ApplyWith(FIRST, Part.NAME, shown=False)))
    assert "Xiao" not in less
    (more,) = await front.presses_data(STUDENT, encode(ApplyWith(FIRST, Part.NAME, shown=True)))
    assert "Xiao" in more
    (dropped,) = await front.presses(STUDENT, ZH.say("button-apply-drop"))
    assert dropped == ZH.say("apply-dropped")
    assert await _own(front) is None


async def test_what_is_sent_while_its_student_is_being_erased_is_told_of_too(front: Front) -> None:
    id = await _student(front)
    services, who = front.counter.services, await known(front, STUDENT)
    before = await leaving.subjects_of(services, who)
    assert before == {}
    await front.presses_data(STUDENT, encode(Apply(id)))
    await front.presses(STUDENT, EN.say("button-apply-send"))
    async with front.database.writing() as session:
        await leaving.tell_of_erasure(session, services, who, before)
    await front.settle()
    assert front.read(CONTACT)[1:] == [EN.say("apply-told-erased", opening=TITLE)]
