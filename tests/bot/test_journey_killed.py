"""From a question to a published case over real HTTP, the desk killed with SIGKILL in the midst of its steps."""

import datetime as dt
import random
import sys
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from sqlalchemy import func, select

from handlers.texts import Texts, texts
from knowledge.database import Database, sqlite_url
from knowledge.introduction_kinds import IntroductionKind
from knowledge.sealing import new_key
from knowledge.tables import Demand, Person, Referral, ReferralEvent
from knowledge.vocabulary import Language
from tests.bot.faulty_api import faulty_api
from tests.bot.walking import Walk

TOKEN = "42:AAtokenOfTheWalk"
ADMIN, OWNER, LAB = 9, 7, 8
WINDOW = "demo-expert-polymer"
CODES = {Language.ZH: "zh-hans", Language.EN: "en"}
DEEDS = ["asked", "sent", "accepted", "proposed", "meeting", "completed"]


@dataclass(frozen=True)
class Speech:
    """What an enterprise says, in its own words.

    Attributes:
        whom: the laboratory as its card calls it.
    """

    need: str
    whom: str
    region: str
    tried: str
    budget: str
    reach: str
    words: str


SPEECHES = {
    Language.ZH: Speech(
        "我们厂的橡胶密封圈泡在热油里三个月就开裂，找谁能帮忙？", "高分子与橡胶材料实验室", "江西九江",
        "换过两家供应商，没有用", "20万以内", "王工，wx-seals", "换了配方，一年没有再裂",
    ),
    Language.EN: Speech(
        "Our rubber seals crack in hot oil after 3 months. Who can help?", "Polymer and Rubber Materials Laboratory",
        "Jiujiang, Jiangxi", "Two other suppliers, to no avail", "up to 200,000", "Mr Wang, wx-seals",
        "A new compound; nothing has cracked for a year",
    ),
}  # fmt: skip


@pytest.fixture
async def walk(sqlite_data: Path) -> AsyncIterator[Walk]:
    """Opens the desk."""
    settings = {"TELEGRAM_TOKEN": TOKEN, "LIAISON_KEY": new_key(), "LIAISON_ADMINS": str(ADMIN)}
    async with faulty_api(TOKEN) as api:
        walk = Walk(api, sqlite_data, settings, {ADMIN: "en"}, chance=random.Random(7))
        await walk.start()
        yield walk
        await walk.kill()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
@pytest.mark.parametrize("language", Language)
async def test_a_journey_loses_nothing_and_does_nothing_twice(
    walk: Walk, sqlite_data: Path, language: Language
) -> None:
    """The laboratory speaks the other language."""
    other = Language.EN if language is Language.ZH else Language.ZH
    walk.languages |= {OWNER: CODES[language], LAB: CODES[other]}
    owner, lab, speech = texts(language), texts(other), SPEECHES[language]
    await _the_window_joins(walk, lab)
    await _programs_are_checked(walk, owner, speech)
    await _a_need_is_told(walk, owner, speech)
    await _it_is_sent_and_accepted(walk, owner, lab, speech)
    await _they_meet(walk, owner, lab)
    await _it_is_completed(walk, owner, speech)
    await _both_agree_to_a_case(walk, owner, lab, speech)
    assert walk.kills > 5
    assert await _kept(sqlite_data) == ([(IntroductionKind.COMMISSIONED_RD, "published")], 1, DEEDS, 3)


async def _the_window_joins(walk: Walk, lab: Texts) -> None:
    await walk.says(ADMIN, f"/invite contact {WINDOW}")
    invitation = await walk.reads(ADMIN, "/start inv-")
    await walk.says(LAB, next(line for line in map(str.strip, invitation.split("\n")) if line.startswith("/start inv")))
    await walk.reads(LAB, lab.say("role-contact"))


async def _programs_are_checked(walk: Walk, owner: Texts, speech: Speech) -> None:
    await walk.says(OWNER, speech.need)
    await walk.reads(OWNER, speech.whom)
    await walk.says(OWNER, "/eligible")
    await walk.reads(OWNER, owner.say("enterprise-consent").split("\n")[0])
    await walk.presses(OWNER, owner.say("button-agree"))
    await walk.reads(OWNER, owner.say("ask-region"))
    await walk.says(OWNER, speech.region)
    await walk.reads(OWNER, speech.region)
    await walk.says(OWNER, speech.need)
    await walk.reads(OWNER, speech.whom, "polymer-liaison@demo-university.example.edu")


async def _a_need_is_told(walk: Walk, owner: Texts, speech: Speech) -> None:
    await walk.presses(OWNER, owner.say("button-introduce"))
    which, consent = owner.say("intro-whom"), owner.say("need-consent").split("\n")[0]
    if await walk.reads_either(OWNER, which, consent) == which:
        await walk.presses(OWNER, speech.whom)
        await walk.reads(OWNER, consent)
    await walk.presses(OWNER, owner.say("button-need-agree"))
    await walk.reads(OWNER, owner.say("need-ask-tried"))
    await walk.says(OWNER, speech.tried)
    await walk.reads(OWNER, owner.say("need-ask-success"))
    await walk.presses(OWNER, owner.say("button-need-skip"))
    await walk.reads(OWNER, owner.say("need-ask-budget"))
    await walk.says(OWNER, speech.budget)
    await walk.reads(OWNER, owner.say("need-ask-time"))
    await walk.presses(OWNER, owner.say("button-need-skip"))
    await walk.reads(OWNER, owner.say("need-ask-reach"))
    await walk.says(OWNER, speech.reach)
    await walk.reads(OWNER, owner.say("need-ask-confidentiality").split("\n")[0])
    await walk.presses(OWNER, owner.say("button-need-open-to-see"))
    await walk.reads(OWNER, speech.tried, speech.budget)
    await walk.presses(OWNER, owner.say("button-need-confirm"))
    await walk.reads(OWNER, owner.say("intro-consent", whom=speech.whom))


async def _it_is_sent_and_accepted(walk: Walk, owner: Texts, lab: Texts, speech: Speech) -> None:
    await walk.presses(OWNER, owner.say("button-intro-send"), times=2)
    request = await walk.reads(LAB, speech.tried)
    assert speech.reach not in request
    await walk.presses(LAB, lab.say("button-intro-accept"), times=2)
    await walk.reads(LAB, speech.reach)
    await walk.reads(OWNER, "polymer-liaison@demo-university.example.edu", "✅")


async def _they_meet(walk: Walk, owner: Texts, lab: Texts) -> None:
    day = dt.datetime.now(dt.UTC).date() + dt.timedelta(days=20)
    await walk.presses(LAB, lab.say("button-meeting-propose"))
    await walk.reads(LAB, lab.say("meeting-which-day", most=3))
    await walk.says(LAB, f"{day} 14:00")
    await walk.reads(LAB, lab.say("meeting-chosen"))
    await walk.presses(LAB, lab.say("button-meeting-send"), times=2)
    await walk.reads(OWNER, owner.say("meeting-pick"))
    await walk.presses(OWNER, "14:00", times=2)
    for who in (OWNER, LAB):
        await walk.reads(who, ".ics")


async def _it_is_completed(walk: Walk, owner: Texts, speech: Speech) -> None:
    await walk.says(OWNER, "/mine")
    await walk.reads(OWNER, owner.say("intro-mine"))
    await walk.presses(OWNER, "📋 1")
    await walk.reads(OWNER, owner.say("intro-by-you"))
    await walk.presses(OWNER, owner.say("button-intro-completed"))
    await walk.reads(OWNER, owner.say("intro-completed-ask", whom=speech.whom))
    await walk.presses(OWNER, owner.say("button-intro-completed-sure"))
    await walk.reads(OWNER, owner.say("outcome-ask-score"))


async def _both_agree_to_a_case(walk: Walk, owner: Texts, lab: Texts, speech: Speech) -> None:
    for who, words in ((OWNER, owner), (LAB, lab)):
        await walk.presses(who, "5")
        await walk.reads(who, words.say("outcome-ask-fruits"))
        await walk.presses(who, words.say("button-outcome-nothing"))
        await walk.reads(who, words.say("outcome-ask-words"))
        await walk.says(who, speech.words)
        await walk.reads(who, words.say("outcome-ask-consent"))
        await walk.presses(who, words.say("button-outcome-anonymous"))
        await walk.reads(who, speech.words)
        await walk.presses(who, words.say("button-outcome-finish"))
    for who, words in ((OWNER, owner), (LAB, lab)):
        await walk.reads(who, words.say("case-draft"))
    for who, words in ((OWNER, owner), (LAB, lab)):
        await walk.presses(who, words.say("button-case-approve"))
    await walk.reads(ADMIN, texts(Language.EN).say("case-proposed"))
    await walk.presses(ADMIN, texts(Language.EN).say("button-case-publish"))
    await walk.reads(ADMIN, texts(Language.EN).say("case-published"))


async def _kept(data: Path) -> tuple[list[tuple[str, str]], int, list[str], int]:
    """Gives the needs, the number of introductions, what happened to them, and how many people there are."""
    database = Database(sqlite_url(data))
    try:
        async with database.reading() as session:
            needs = [(kind, status) for kind, status in await session.execute(select(Demand.kind, Demand.status))]
            introductions = await session.scalar(select(func.count()).select_from(Referral)) or 0
            deeds = list(await session.scalars(select(ReferralEvent.deed).order_by(ReferralEvent.id)))
            people = await session.scalar(select(func.count()).select_from(Person)) or 0
    finally:
        await database.close()
    return needs, introductions, deeds, people
