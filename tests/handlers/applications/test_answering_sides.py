"""Who answers an application: whoever posted the opening, its window by letter, the office; and who may see it."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlalchemy import update

from handlers.applications.joining import tell_joined
from handlers.applications.reminding import tick
from handlers.buttons import Applications, Apply, ShowApplication, encode
from handlers.buttons.postings import PostHandIn
from knowledge import applications, postings, shelf, students
from knowledge.people import Role, contact_role
from knowledge.students import Major, Part
from knowledge.tables import Opening
from tests.bot.web.asking import waiting, writing_front
from tests.handlers.answers import EN
from tests.handlers.front import Front
from tests.handlers.introductions.walking import DESK, OFFICE, WINDOW, known
from tests.knowledge.drafting import NOW

STUDENT, POSTER, REVIEWER, CONTACT, STRANGER = 1, 2, 4, 11, 12
PASTED = """Embedded firmware intern
Company: Demo Sensors Ltd
Location: Jiujiang
Responsibilities: write firmware for STM32 boards.
Deadline: 20 January 2027"""


@pytest.fixture
async def writing(starter_url: str, tmp_path: Path) -> AsyncIterator[Front]:
    """Opens a counter that writes letters."""
    async with writing_front(starter_url, tmp_path) as front:
        yield front


async def _told(front: Front, who: int) -> None:
    person = await known(front, who)
    async with front.database.writing() as session:
        await students.agree(session, person, NOW)
        await students.tell(session, front.counter.services.seal, person, Part.MAJOR, Major(None, "Physics"), NOW)


async def _number(front: Front, key: str) -> int:
    async with front.database.reading() as session:
        return (await shelf.ids_of(session, [key]))[key]


async def test_a_window_gets_a_letter_and_the_office_notes_its_answer(writing: Front) -> None:
    front = writing
    await known(front, OFFICE, contact_role(DESK))
    await _told(front, STUDENT)
    id = await _number(front, "demo-opening-rubber-intern")
    (preview,) = await front.presses_data(STUDENT, encode(Apply(id)))
    assert "polymer-liaison@demo-university.example.edu" in preview
    assert await waiting(front) == []
    await front.presses(STUDENT, EN.say("button-apply-send"))
    (letter,) = await waiting(front)
    assert letter.to == "polymer-liaison@demo-university.example.edu"
    assert letter.text.count("Physics") == 2, "in both languages"
    assert EN.say("button-apply-open") in front.labels(OFFICE)
    await front.presses(OFFICE, EN.say("button-apply-open"))
    await front.presses(OFFICE, EN.say("button-apply-accepted-other"))
    assert "The desk's office would like to meet you" in front.read(STUDENT)[-1]
    await front.presses(STUDENT, EN.say("button-apply-withdrawn"))
    await front.presses(STUDENT, EN.say("button-apply-sure"))
    assert await waiting(front) == [], "a letter that has not gone out never does"
    (again,) = await front.presses_data(STUDENT, encode(Apply(id)))
    assert again.startswith(EN.say("apply-preview", opening="R&D intern, rubber seals"))
    await front.presses(STUDENT, EN.say("button-apply-send"))
    assert len(await waiting(front)) == 1
    await front.says(STUDENT, "/privacy")
    await front.presses(STUDENT, EN.say("chat-privacy-erase"))
    await front.presses(STUDENT, EN.say("chat-privacy-sure"))
    assert await waiting(front) == []


async def test_an_office_that_was_asked_stays_able_to_answer_when_somebody_joins_the_window(front: Front) -> None:
    await known(front, OFFICE, contact_role(DESK))
    await _told(front, STUDENT)
    id = await _number(front, "demo-opening-rubber-intern")
    (preview,) = await front.presses_data(STUDENT, encode(Apply(id)))
    assert EN.say("apply-seen-by-office", who="x") in preview
    assert "it reaches them as well" in preview, "who joins later sees it too: that is part of the consent"
    await front.presses(STUDENT, EN.say("button-apply-send"))
    joined = await known(front, CONTACT, contact_role(WINDOW))
    await tell_joined(front.counter.services, joined)
    await front.settle()
    assert EN.say("button-apply-open") in front.labels(CONTACT)
    assert "R&D intern" in (await front.says(OFFICE, "/mine"))[0]
    (opened,) = await front.presses_data(OFFICE, encode(ShowApplication(1)))
    assert "Physics" in opened and EN.say("button-apply-accepted-other") in front.labels(OFFICE)
    await front.presses_data(CONTACT, encode(ShowApplication(1)))
    await front.presses(CONTACT, EN.say("button-apply-accepted-other"))
    await front.settle()
    told = EN.say(
        "apply-told-accepted", who="The people behind the opening", opening="R&D intern, rubber seals", side="other"
    )
    assert front.read(OFFICE)[-1].startswith(told), "whoever was asked hears that it was answered"
    await known(front, STRANGER, contact_role(DESK))  # of the office too, but never asked
    assert await front.presses_data(STRANGER, encode(ShowApplication(1))) == [EN.say("apply-not-yours")]


async def test_whoever_posted_an_opening_answers_and_nobody_else(front: Front) -> None:
    await known(front, REVIEWER, Role.REVIEWER)
    await known(front, OFFICE, contact_role(DESK))
    await known(front, CONTACT, contact_role(WINDOW))
    await front.says(POSTER, "/post")
    await front.presses(POSTER, EN.say("button-post-agree"))
    await front.says(POSTER, PASTED)
    await front.presses_data(POSTER, encode(PostHandIn(1)))
    await front.says(REVIEWER, "/review")
    await front.presses(REVIEWER, "Embedded firmware intern")
    await front.presses(REVIEWER, EN.say("button-publish-one"))
    id = await _number(front, postings.key_of(1))
    await _told(front, STUDENT)
    await _told(front, POSTER)
    (own,) = await front.presses_data(POSTER, encode(Apply(id)))
    assert own == EN.say("apply-own")
    (preview,) = await front.presses_data(STUDENT, encode(Apply(id)))
    assert EN.say("apply-seen-by-posters", who="Demo Sensors Ltd") in preview
    (sent,) = await front.presses(STUDENT, EN.say("button-apply-send"))
    assert sent.startswith("Sent.")
    assert front.read(POSTER)[-1].startswith(EN.say("apply-request", opening="Embedded firmware intern"))
    assert not any("applies" in said for said in front.read(OFFICE))
    for who in (OFFICE, CONTACT, STRANGER):
        assert await front.presses_data(who, encode(ShowApplication(1))) == [EN.say("apply-not-yours")]
        assert await front.presses_data(who, encode(Applications(1))) == [EN.say("apply-mine-none")]
    await front.presses(POSTER, EN.say("button-apply-open"))
    assert "Physics" in front.read(POSTER)[-1]
    (mine,) = await front.says(POSTER, "/mine")
    assert "Embedded firmware intern" in mine
    await front.presses_data(POSTER, encode(ShowApplication(2)))
    assert front.read(POSTER)[-1] == EN.say("apply-gone")
    assert await tick(front.counter.services, at_any_hour=True) == 0
    await front.says(POSTER, "/privacy")
    await front.presses(POSTER, EN.say("chat-privacy-erase"))
    await front.presses(POSTER, EN.say("chat-privacy-sure"))
    assert [await tick(front.counter.services, at_any_hour=True) for _ in range(2)] == [2, 0]
    await front.settle()
    assert front.read(STUDENT)[-1].startswith(EN.say("apply-clock-gone", opening="Embedded firmware intern")[:40])
    assert front.read(OFFICE)[-1].startswith(EN.say("apply-request", opening="Embedded firmware intern"))
    (opened,) = await front.presses(OFFICE, EN.say("button-apply-open"))
    assert "Physics" in opened


async def test_an_opening_with_a_page_alone_is_applied_for_there_and_a_profile_that_goes_takes_drafts_along(
    front: Front,
) -> None:
    await _told(front, STUDENT)
    elsewhere = await _number(front, "demo-opening-marketing-intern")
    async with front.database.writing() as session:  # nobody is on record for it but its page
        await session.execute(update(Opening).where(Opening.record_id == elsewhere).values(window_key=None))
    assert await front.presses_data(STUDENT, encode(Apply(elsewhere))) == [EN.say("apply-elsewhere")]
    closed = await _number(front, "demo-opening-food-intern-2026")
    assert await front.presses_data(STUDENT, encode(Apply(closed))) == [EN.say("apply-closed")]
    upcoming = await _number(front, "demo-opening-summer-factory-2027")
    assert await front.presses_data(STUDENT, encode(Apply(upcoming))) == [EN.say("apply-not-yet")]
    id = await _number(front, "demo-opening-water-project")
    await front.presses_data(STUDENT, encode(Apply(id)))
    press = front.press(STUDENT, EN.say("button-apply-send"))
    async with front.database.writing() as session:  # its lab has another window since, or it none at all
        await session.execute(update(Opening).where(Opening.record_id == id).values(lab_key="demo-lab-polymer"))
    changed, _ = await front.does(STUDENT, press)
    assert changed == EN.say("apply-changed")
    async with front.database.reading() as session:
        draft = await applications.application(session, front.counter.services.seal, 1)
    assert draft is not None
    assert (draft.window_key, draft.version) == (WINDOW, 2)
    await front.says(STUDENT, "/profile")
    await front.presses(STUDENT, EN.say("button-profile-erase"))
    await front.presses(STUDENT, EN.say("button-profile-erase-sure"))
    async with front.database.reading() as session:
        assert await applications.application(session, front.counter.services.seal, 1) is None
