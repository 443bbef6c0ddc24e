"""Alerts for a student's profile: what is new and suits, and deadlines seven and two days before, each told once."""

import datetime as dt

from sqlalchemy import func, select

from handlers.alerts import due
from knowledge import applications, students
from knowledge.drafts import Draft, TextDraft
from knowledge.openings import OpeningDetail
from knowledge.tables import DeadlineTold, StudentProfile, Watch
from knowledge.vocabulary import Kind, Language
from tests.handlers.alerts.publishing import MONDAY, publish, round_at
from tests.handlers.answers import ZH
from tests.handlers.front import Front
from tests.knowledge.drafting import draft

ME, OTHER = 1, 2
LAST = MONDAY.date() + dt.timedelta(days=11)  # Friday week


def opening(key: str, body: str = "用C编写单片机程序，会画PCB。", place: str = "九江", **more: object) -> Draft:
    text = TextDraft(f"嵌入式实习生 {key}", "示例企业", body)
    fields = {"detail": OpeningDetail(majors=("电子信息工程",)), "closes": LAST, "location": place} | more
    return draft(key, kind=Kind.OPENING, texts={Language.ZH: text}, **fields)


async def _watch(front: Front, who: int, words: str) -> None:
    front.codes[who] = "zh"
    await front.says(who, f"/profile {words}")
    await front.presses(who, ZH.say("button-profile-agree"))
    (kept,) = await front.presses(who, ZH.say("alert-bell-student"))
    assert ZH.say("alert-about-student") in kept


async def test_what_suits_is_told_when_new_and_before_it_closes_and_ends_with_the_profile(front: Front) -> None:
    await _watch(front, ME, "大三电子信息, 会C, 暑假想在九江")
    await _watch(front, OTHER, "大二护理学，想在上海")
    (again,) = await front.presses(ME, ZH.say("alert-bell-student"))
    assert again == ZH.say("alert-already", about=ZH.say("alert-about-student"))
    await publish(front, opening("neu"), opening("weit", place="上海", body="涂胶。"), draft("lab"))
    ((digest,), nothing) = await round_at(front, MONDAY, ME, OTHER)
    assert "嵌入式实习生 neu" in digest and "weit" not in digest and ZH.say("alert-about-student") in digest
    assert nothing == []
    told = []
    for days in range(1, 12):
        (read,) = await round_at(front, MONDAY + dt.timedelta(days=days), ME)
        told += [(days, one) for one in read]
        (read,) = await round_at(front, MONDAY + dt.timedelta(days=days, minutes=30), ME)
        assert read == [], "once"
    # seven days before is Friday, two days before Wednesday
    assert [days for days, _ in told] == [4, 9]
    assert all("嵌入式实习生 neu" in one for _, one in told)
    (card,) = await front.presses(ME, ZH.say("alert-open", n=1))
    assert "嵌入式实习生 neu" in card
    await front.says(ME, "/profile")
    await front.presses(ME, ZH.say("button-profile-erase"))
    await front.presses(ME, ZH.say("button-profile-erase-sure"))
    async with front.database.reading() as session:
        assert await session.scalar(select(func.count()).select_from(Watch)) == 1
    await front.says(ME, "/privacy")
    await front.presses(ME, ZH.say("chat-privacy-erase"))
    await front.presses(ME, ZH.say("chat-privacy-sure"))
    async with front.database.reading() as session:
        assert await session.scalar(select(func.count()).select_from(DeadlineTold)) == 0


async def test_a_stopped_alert_and_a_message_that_came_too_late_tell_nothing_twice(front: Front) -> None:
    await _watch(front, ME, "大三电子信息, 会C, 暑假想在九江")
    await publish(front, opening("neu", closes=MONDAY.date() + dt.timedelta(days=7)))
    services, front.clock.now = front.counter.services, MONDAY
    assert await due.tell(services, MONDAY.astimezone(services.zone)) == 1
    assert await due.tell(services, MONDAY.astimezone(services.zone)) == 0
    front.clock.now = MONDAY + dt.timedelta(days=1)
    await due.take_back(services)  # it never went out that day, and is written anew
    assert await due.tell(services, front.clock.now.astimezone(services.zone)) == 1
    await front.settle()
    assert "嵌入式实习生 neu" in front.read(ME)[-1] and ZH.say("deadline-suits") in front.read(ME)[-1]
    await publish(front, opening("fern", place="上海", closes=MONDAY.date() + dt.timedelta(days=8)))
    assert await due.tell(services, front.clock.now.astimezone(services.zone)) == 0, "it does not suit"
    async with front.database.writing() as session:
        me = (await session.scalars(select(StudentProfile.person_id))).one()
        profile = await students.profile(session, services.seal, me)
        assert profile is not None
        await applications.begin(session, services.seal, me, "fern", None, profile, front.clock.now)
    front.clock.now = MONDAY + dt.timedelta(days=2)
    assert await due.tell(services, front.clock.now.astimezone(services.zone)) == 1
    await front.settle()
    assert ZH.say("deadline-begun") in front.read(ME)[-1] and "neu" not in front.read(ME)[-1]
    await front.says(ME, "/stop")
    front.clock.now = MONDAY + dt.timedelta(days=5)
    assert await due.tell(services, front.clock.now.astimezone(services.zone)) == 0
