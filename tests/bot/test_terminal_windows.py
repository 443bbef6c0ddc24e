"""The terminal plays the contact windows that are asked: one keyboard walks an introduction from end to end."""

from sqlalchemy import select

from bot.speakers import Speaker
from handlers.introductions import deeds
from knowledge.people import Party, Platform, contact_role
from knowledge.tables import Person
from tests.bot.test_terminal import _flat, _roles, _typed, front
from tests.handlers.answers import EN
from tests.handlers.front import Front
from tests.handlers.introductions.walking import WINDOW, asked, published

__all__ = ["front"]

TITLE = "Demo University (demonstration): Industry liaison, polymer lab"
WAITS = EN.say("terminal-waits", name=WINDOW, command=f"/as contact {WINDOW}")
REQUEST = EN.say("intro-request", whom="Polymer and Rubber Materials Laboratory", kind="Commissioned R&D")


async def _asked_by_the_keyboard(front: Front) -> int:
    return await asked(front, await published(front, Speaker(Party.ENTERPRISE).chat_id))


async def test_whoever_is_asked_is_announced_by_the_command_that_leads_there(front: Front) -> None:
    made = await _asked_by_the_keyboard(front)
    await _typed(front, "/mine")
    assert await _roles(front) == [[contact_role(WINDOW)]], "somebody is there before it is sent"
    shown = _flat(await _typed(front, "/mine", "1", "1", "1", f"/as contact {WINDOW}", "1", "/as enterprise"))
    assert _flat(WAITS) in shown
    assert _flat(REQUEST) in shown
    assert _flat(EN.say("intro-done-accepted")) in shown
    assert "polymer-liaison@demo-university.example.edu" in shown
    assert made == 1


async def test_what_waits_from_before_is_announced_by_its_command_too(front: Front) -> None:
    made = await _asked_by_the_keyboard(front)
    await _typed(front, "/mine")
    await deeds.send(front.counter.services, made, None)
    assert _flat(WAITS) in _flat(await _typed(front, first=Speaker(Party.STUDENT)))
    assert _flat(REQUEST) in _flat(await _typed(front, f"/as contact {TITLE}")), "its title leads there as its key does"


async def test_of_an_introduction_of_another_platform_nobody_here_answers(front: Front) -> None:
    await _asked_by_the_keyboard(front)
    async with front.database.writing() as session:
        (owner,) = [person for person in await session.scalars(select(Person)) if not person.roles]
        owner.platform = Platform.TERMINAL
    await _typed(front, "/help", first=Speaker(Party.STUDENT))
    assert await _roles(front) == []
