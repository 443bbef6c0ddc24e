"""From a question to an outcome over real HTTP, the desk killed with SIGKILL in the midst of its steps."""

import datetime as dt
import random
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlalchemy import func, select

from handlers.texts import texts
from knowledge.database import Database, sqlite_url
from knowledge.introduction_kinds import IntroductionKind
from knowledge.sealing import new_key
from knowledge.tables import Demand, Person, Referral, ReferralEvent
from knowledge.vocabulary import Language
from tests.bot.faulty_api import faulty_api
from tests.bot.walking import Walk

TOKEN = "42:AAtokenOfTheWalk"
ADMIN, OWNER, LAB = 9, 7, 8
ZH, EN = texts(Language.ZH), texts(Language.EN)
WINDOW = "demo-expert-polymer"
WHOM = "高分子与橡胶材料实验室"
NEED = "我们厂的橡胶密封圈泡在热油里三个月就开裂，找谁能帮忙？"
REACH = "王工，wx-seals"


@pytest.fixture
async def walk(sqlite_data: Path) -> AsyncIterator[Walk]:
    """Opens the desk for an enterprise that speaks Chinese and a laboratory that speaks English."""
    settings = {"TELEGRAM_TOKEN": TOKEN, "LIAISON_KEY": new_key(), "LIAISON_ADMINS": str(ADMIN)}
    async with faulty_api(TOKEN) as api:
        walk = Walk(api, sqlite_data, settings, {OWNER: "zh-hans", ADMIN: "zh-hans"}, chance=random.Random(7))
        await walk.start()
        yield walk
        await walk.kill()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
async def test_a_journey_loses_nothing_and_does_nothing_twice(walk: Walk, sqlite_data: Path) -> None:
    await _the_window_joins(walk)
    await _a_need_is_told(walk)
    await _it_is_sent_and_accepted(walk)
    await _they_meet(walk)
    await _it_is_completed_and_judged(walk)
    assert walk.kills > 5
    assert await _kept(sqlite_data) == (
        [(IntroductionKind.COMMISSIONED_RD, "published")],
        1,
        ["asked", "sent", "accepted", "proposed", "meeting", "completed"],
        3,
    )


async def _the_window_joins(walk: Walk) -> None:
    await walk.says(ADMIN, f"/invite contact {WINDOW}")
    invitation = await walk.reads(ADMIN, "/start inv-")
    await walk.says(LAB, next(line for line in map(str.strip, invitation.split("\n")) if line.startswith("/start inv")))
    await walk.reads(LAB, EN.say("role-contact"))


async def _a_need_is_told(walk: Walk) -> None:
    await walk.says(OWNER, NEED)
    await walk.reads(OWNER, WHOM)
    await walk.presses(OWNER, ZH.say("button-introduce"))
    await walk.reads(OWNER, "加密保存")
    await walk.presses(OWNER, ZH.say("button-need-agree"))
    await walk.reads(OWNER, "第 2 项")
    await walk.says(OWNER, "换过两家供应商，没有用")
    await walk.reads(OWNER, "第 3 项")
    await walk.presses(OWNER, ZH.say("button-need-skip"))
    await walk.reads(OWNER, "第 4 项")
    await walk.says(OWNER, "20万以内")
    await walk.reads(OWNER, "第 5 项")
    await walk.presses(OWNER, ZH.say("button-need-skip"))
    await walk.reads(OWNER, "第 6 项")
    await walk.says(OWNER, REACH)
    await walk.reads(OWNER, "第 7 项")
    await walk.presses(OWNER, ZH.say("button-need-open-to-see"))
    await walk.reads(OWNER, "换过两家供应商", "20万以内")
    await walk.presses(OWNER, ZH.say("button-need-confirm"))
    await walk.reads(OWNER, ZH.say("intro-consent", whom=WHOM))


async def _it_is_sent_and_accepted(walk: Walk) -> None:
    await walk.presses(OWNER, ZH.say("button-intro-send"), times=2)
    request = await walk.reads(LAB, "换过两家供应商")
    assert REACH not in request
    await walk.presses(LAB, EN.say("button-intro-accept"), times=2)
    await walk.reads(LAB, REACH)
    await walk.reads(OWNER, "polymer-liaison@demo-university.example.edu", "✅")


async def _they_meet(walk: Walk) -> None:
    day = dt.datetime.now(dt.UTC).date() + dt.timedelta(days=20)
    await walk.presses(LAB, EN.say("button-meeting-propose"))
    await walk.reads(LAB, EN.say("meeting-which-day", most=3))
    await walk.says(LAB, f"{day} 14:00")
    await walk.reads(LAB, EN.say("meeting-chosen"))
    await walk.presses(LAB, EN.say("button-meeting-send"), times=2)
    await walk.reads(OWNER, ZH.say("meeting-pick"))
    await walk.presses(OWNER, f"✅ {day.year}年", times=2)
    for who in (OWNER, LAB):
        await walk.reads(who, ".ics")


async def _it_is_completed_and_judged(walk: Walk) -> None:
    await walk.says(OWNER, "/mine")
    await walk.reads(OWNER, WHOM)
    await walk.presses(OWNER, "📋 1")
    await walk.reads(OWNER, ZH.say("intro-by-you"))
    await walk.presses(OWNER, ZH.say("button-intro-completed"))
    await walk.reads(OWNER, ZH.say("intro-completed-ask", whom=WHOM))
    await walk.presses(OWNER, ZH.say("button-intro-completed-sure"))
    await walk.reads(OWNER, ZH.say("outcome-ask-score"))
    await walk.presses(OWNER, "5")
    await walk.reads(OWNER, ZH.say("outcome-ask-fruits"))
    await walk.presses(OWNER, ZH.say("button-outcome-nothing"))
    await walk.reads(OWNER, ZH.say("outcome-ask-words"))
    await walk.says(OWNER, "换了配方，一年没有再裂")
    await walk.reads(OWNER, "写成案例")


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
