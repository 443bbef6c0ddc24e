"""A student's way from a major to an opening over real HTTP, the desk killed with SIGKILL in the midst of its steps."""

import random
import sys
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from sqlalchemy import func, select

from handlers.texts import Texts, texts
from knowledge.database import Database, sqlite_url
from knowledge.sealing import new_key
from knowledge.students import Part
from knowledge.tables import Application, ApplicationEvent, EventSignup, StudentPart
from knowledge.vocabulary import Language
from tests.bot.faulty_api import faulty_api
from tests.bot.walking import Walk

TOKEN = "42:AAtokenOfTheStudent"
ADMIN, STUDENT, CONTACT = 9, 7, 8
WINDOW = "demo-expert-polymer"
CODES = {Language.ZH: "zh-hans", Language.EN: "en"}
DEEDS = ["sent", "seen", "accepted", "offered", "under-way"]


@dataclass(frozen=True)
class Speech:
    """What a student says, in their own words, and what the records are called."""

    told: str
    walk: str
    node: str
    wish: str
    opening: str
    event: str
    name: str


SPEECHES = {
    Language.ZH: Speech(
        "大三高分子材料与工程，会Excel，暑假想在九江", "我学高分子材料能做什么？", "高分子材料与工程",
        "有没有橡胶密封件方面的实习？", "橡胶密封件研发实习生", "金属与橡胶件失效分析公开课", "小林",
    ),
    Language.EN: Speech(
        "third-year polymer materials and engineering, Excel, summer in Jiujiang",
        "what can I become with my major? I study polymers", "Polymer materials and engineering",
        "an internship on rubber seals", "R&D intern, rubber seals", "Open class on failure of metal and rubber parts",
        "Lin",
    ),
}  # fmt: skip


@pytest.fixture
async def walk(sqlite_data: Path) -> AsyncIterator[Walk]:
    """Opens the desk."""
    settings = {"TELEGRAM_TOKEN": TOKEN, "LIAISON_KEY": new_key(), "LIAISON_ADMINS": str(ADMIN)}
    async with faulty_api(TOKEN) as api:
        walk = Walk(api, sqlite_data, settings, {ADMIN: "en"}, random.Random(11), ("--today", "2026-11-23"))
        await walk.start()
        yield walk
        await walk.kill()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
@pytest.mark.parametrize("language", Language)
async def test_a_student_gets_from_a_major_to_a_place(walk: Walk, sqlite_data: Path, language: Language) -> None:
    """The contact window speaks the other language."""
    other = Language.EN if language is Language.ZH else Language.ZH
    walk.languages |= {STUDENT: CODES[language], CONTACT: CODES[other]}
    student, contact, speech = texts(language), texts(other), SPEECHES[language]
    await _the_window_joins(walk, contact)
    await _a_profile_is_told(walk, student, speech)
    await _the_chain_is_walked(walk, student, speech)
    await _it_is_applied_for(walk, student, speech)
    await _it_comes_to_a_place(walk, student, contact)
    await _an_event_is_signed_up_for(walk, student, speech)
    assert walk.kills > 3
    deeds, parts, seats = await _kept(sqlite_data)
    assert (deeds, seats) == (DEEDS, 1)
    assert {Part.MAJOR, Part.YEAR, Part.SKILLS, Part.PLACES} <= parts


async def _the_window_joins(walk: Walk, contact: Texts) -> None:
    await walk.says(ADMIN, f"/invite contact {WINDOW}")
    invitation = await walk.reads(ADMIN, "/start inv-")
    line = next(line for line in map(str.strip, invitation.split("\n")) if line.startswith("/start inv"))
    await walk.says(CONTACT, line)
    await walk.reads(CONTACT, contact.say("role-contact"))


async def _a_profile_is_told(walk: Walk, student: Texts, speech: Speech) -> None:
    await walk.says(STUDENT, "/profile")
    await walk.reads(STUDENT, student.say("profile-consent").split("\n")[0])
    await walk.presses(STUDENT, student.say("button-profile-agree"))
    await walk.reads(STUDENT, "CV" if student.language is Language.EN else "简历")
    await walk.says(STUDENT, speech.told)
    await walk.reads(STUDENT, student.say("profile-heading"), speech.node, "Excel")


async def _the_chain_is_walked(walk: Walk, student: Texts, speech: Speech) -> None:
    await walk.says(STUDENT, speech.walk)
    await walk.reads(STUDENT, speech.node, "↑")
    assert any(call.method == "sendPhoto" and call.fields["chat_id"] == str(STUDENT) for call in walk.api.calls)
    await walk.presses(STUDENT, "↑")
    await walk.reads(STUDENT, "↓")


async def _it_is_applied_for(walk: Walk, student: Texts, speech: Speech) -> None:
    await walk.says(STUDENT, speech.wish)
    await walk.reads(STUDENT, speech.opening)
    await walk.presses(STUDENT, student.say("button-opening", n=1))
    await walk.reads(STUDENT, speech.opening)
    await walk.presses(STUDENT, student.say("button-apply"))
    await walk.reads(STUDENT, student.say("apply-preview", opening=speech.opening), "Excel")
    await walk.presses(STUDENT, student.say("button-apply-send"), times=2)
    await walk.reads(CONTACT, "📨")


async def _it_comes_to_a_place(walk: Walk, student: Texts, contact: Texts) -> None:
    await walk.presses(CONTACT, contact.say("button-apply-open"))
    await walk.reads(CONTACT, "Excel")
    await walk.presses(CONTACT, contact.say("button-apply-accepted-other"), times=2)
    await walk.reads(STUDENT, "✅")
    await walk.presses(CONTACT, contact.say("button-apply-offered-other"))
    await walk.reads(CONTACT, _question(contact))
    await walk.presses(CONTACT, contact.say("button-apply-sure"), times=2)
    await walk.reads(STUDENT, "🎉")
    await walk.presses(STUDENT, student.say("button-apply-show"))
    await walk.reads(STUDENT, student.say("apply-state-offered"))
    await walk.presses(STUDENT, student.say("button-apply-under-way-asker"))
    await walk.reads(STUDENT, _question(student))
    await walk.presses(STUDENT, student.say("button-apply-sure"))
    await walk.reads(STUDENT, student.say("apply-state-under-way"))


def _question(words: Texts) -> str:
    """Gives what stands where something is asked once more."""
    return "?" if words.language is Language.EN else "？"


async def _an_event_is_signed_up_for(walk: Walk, student: Texts, speech: Speech) -> None:
    await walk.says(STUDENT, "/events")
    await walk.reads(STUDENT, speech.event)
    await walk.presses(STUDENT, "2. ")
    await walk.reads(STUDENT, speech.event, "metal-liaison@demo-university.example.edu")
    await walk.presses(STUDENT, "✍️")
    await walk.reads(STUDENT, student.say("signup-head", event=speech.event))
    await walk.presses(STUDENT, student.say("button-signup-nameless"), times=2)
    await walk.reads(STUDENT, ".ics")


async def _kept(data: Path) -> tuple[list[str], set[str], int]:
    """Gives what happened to the application, the parts of the profile, and the number of sign-ups."""
    database = Database(sqlite_url(data))
    try:
        async with database.reading() as session:
            assert await session.scalar(select(func.count()).select_from(Application)) == 1
            deeds = list(await session.scalars(select(ApplicationEvent.deed).order_by(ApplicationEvent.id)))
            parts = {*await session.scalars(select(StudentPart.name))}
            seats = await session.scalar(select(func.count()).select_from(EventSignup)) or 0
    finally:
        await database.close()
    return deeds, parts, seats
