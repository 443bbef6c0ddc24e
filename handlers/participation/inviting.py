"""Bringing students into the work on a need: by a link that one passes on, or by the desk's asking those who fit."""

import datetime as dt
from dataclasses import replace

from handlers.buttons import AskFitting, StudentLink, Students
from handlers.context import Visit
from handlers.introductions.matter import Matter, matter
from handlers.page import Button, Page
from handlers.participation.pages import students_pages
from handlers.participation.parts import Part, side_of_introduction
from handlers.participation.telling import looked, tell
from handlers.replying import answer_press
from knowledge import participation
from knowledge.participation import CARRIED, Side
from retrieval.participants import fitting

_WEEK = dt.timedelta(days=7)
_A_WEEK = 2
"""How often the desk asks one student within a week at most."""
_MOST = 8
"""Students who are asked at once."""


async def show_students(visit: Visit, choice: Students) -> None:
    """Shows whoever works on a need its students, and how to bring in others."""
    await answer_press(visit.update.callback_query)
    about = await _led(visit, choice.referral_id)
    if about is not None:
        await _show(visit, about)


async def make_link(visit: Visit, choice: StudentLink) -> None:
    """Makes a link for a student whom they know."""
    await answer_press(visit.update.callback_query)
    about = await _led(visit, choice.referral_id, working=True)
    if about is None:
        return
    services = visit.services
    async with services.database.writing() as session:
        code = await participation.invite(session, services.seal, choice.referral_id, visit.caller.id, services.now())
    bot = visit.context.bot.username
    link = f"https://t.me/{bot}?start=stu-{code}" if bot else "none"
    await visit.say("part-link", link=link)
    await visit.show([Page.text(f"/start stu-{code}")])  # apart, to be passed on as it is


async def ask_fitting(visit: Visit, choice: AskFitting) -> None:
    """Says how many students fit, then asks them for the desk; nobody learns who they are unless they say yes."""
    await answer_press(visit.update.callback_query)
    about = await _led(visit, choice.referral_id, working=True)
    if about is None:
        return
    found = await _fitting(visit, about)
    if not found:
        await visit.say("part-nobody-fits")
    elif not choice.confirmed:
        sure = Button(visit.texts.say("button-part-fitting-sure"), replace(choice, confirmed=True))
        back = Button(visit.texts.say("button-part-back"), Students(choice.referral_id))
        await visit.show([Page.text(visit.texts.say("part-fitting-ask", count=len(found)), ((back,), (sure,)))])
    else:
        await visit.say("part-asked", count=await _ask(visit, about, found))


async def _ask(visit: Visit, about: Matter, students: list[int]) -> int:
    """Asks students, each in a message of their own; gives how many were asked just now."""
    services, asked = visit.services, 0
    async with services.database.writing() as session:
        for person_id in students:
            number, new = await participation.ask(
                session, about.referral.id, person_id, None, services.now(), by_link=False
            )
            own = await participation.one(session, services.seal, number)
            if new and own is not None:
                await tell(session, Part(own, about), visit.caller.id)
                asked += 1
    return asked


async def _fitting(visit: Visit, about: Matter) -> list[int]:
    """Gives those who fit best among the students who may be asked: not asked for it before, nor too often lately."""
    services, id = visit.services, about.referral.id
    async with services.database.reading() as session:
        willing = await participation.willing(session, services.seal, services.platform)
        asked = {one.person_id for one in await participation.of_referral(session, services.seal, id)}
        often = await participation.lately_asked(session, services.now() - _WEEK)
        free = [
            one
            for one in willing
            if one.person_id not in asked
            and one.person_id != about.demand.person_id
            and often.get(one.person_id, 0) < _A_WEEK
        ]
        found = await fitting(session, services.prospects, free, about.demand.parts.values(), about.referral.record_key)
    return found[:_MOST]


async def _show(visit: Visit, about: Matter) -> None:
    services = visit.services
    async with services.database.writing() as session:
        found = await participation.of_referral(session, services.seal, about.referral.id)
        for one in found:
            await looked(session, Part(one, about), Side.LAB, visit.caller.id)
    closed = about.referral.state not in CARRIED
    await visit.show(students_pages(about, found, visit.texts, closed=closed))


async def _led(visit: Visit, referral_id: int, *, working: bool = False) -> Matter | None:
    """Finds an introduction that somebody works on; says so where it is not theirs, or not under way.

    Args:
        working: whether it has to be carried on now, so that somebody can be brought in.
    """
    about = await matter(visit.services, referral_id)
    side = None if about is None else await side_of_introduction(visit.services, visit.caller.id, about)
    if about is None or side is not Side.LAB:
        await visit.say("intro-gone" if about is None else "intro-not-yours")
        return None
    if working and about.referral.state not in CARRIED:
        await visit.say("part-not-carried")
        return None
    return about
