"""Applications that somebody has a part in: their own, and those that they answer, newest first."""

from handlers.applications.matter import Matter, opening, sides_of
from handlers.applications.pages import brief_lines, listed
from handlers.buttons import Applications
from handlers.context import Visit
from handlers.html import Block, bold
from handlers.introductions.matter import Subject
from handlers.page import Button, Row
from handlers.replying import answer_press
from knowledge import applications, postings
from knowledge.applications import Application
from knowledge.database import ReadSession
from knowledge.dealings import Side
from knowledge.people import CONTACT_ROLE, Act, may

_AT_ONCE = 6
_BESIDE = 3
"""Applications that /mine itself shows."""


async def list_(visit: Visit, choice: Applications | None = None) -> None:
    """Lists applications, each with its state and what comes next."""
    await answer_press(visit.update.callback_query)
    found = await theirs(visit)
    if not found:
        await visit.say("apply-mine-none")
        return
    page = max(1, choice.page if choice else 1)
    first = (page - 1) * _AT_ONCE
    some = found[first : first + _AT_ONCE]
    shown = [(Matter(visit.services, own, await opening(visit.services, own.record_key)), side) for own, side in some]
    await visit.show(listed(shown, first + 1, len(found) - first - len(some), page, visit.texts))


async def own_applications(visit: Visit) -> tuple[list[Block], list[Row]]:
    """Gives what /mine shows of applications: those that changed last, and the way to all; nothing without any."""
    found = await theirs(visit)
    if not found:
        return [], []
    shown = [Matter(visit.services, own, await opening(visit.services, own.record_key)) for own, _ in found[:_BESIDE]]
    sides = [side for _, side in found]
    lines = [line for one, side in zip(shown, sides, strict=False) for line in brief_lines(one, side, visit.texts)]
    row = (Button(visit.texts.say("button-apply-mine-of", count=len(found)), Applications(1)),)
    return [Block((bold(visit.texts.say("apply-mine")), *lines))], [row]


async def theirs(visit: Visit) -> list[tuple[Application, Side]]:
    """Gives whatever somebody has a part in, with their side, what changed last first."""
    services = visit.services
    async with services.database.reading() as session:
        found = await _candidates(session, visit)
        sided = []
        for own in found.values():
            about = Matter(services, own, Subject(own.record_key))
            sided.append((own, await sides_of(session, about, visit.caller.id)))
    newest = sorted(sided, key=lambda pair: (pair[0].since, pair[0].id), reverse=True)
    return [(own, sides[0]) for own, sides in newest if sides]


async def _candidates(session: ReadSession, visit: Visit) -> dict[int, Application]:
    """Gives what somebody may have a part in, by number."""
    services, me = visit.services, visit.caller
    windows = [role.removeprefix(CONTACT_ROLE) for role in me.roles if role.startswith(CONTACT_ROLE)]
    posted = [postings.key_of(one.id) for one in await postings.of_person(session, services.seal, me.id)]
    found = await applications.of_person(session, services.seal, me.id)
    found += await applications.received(session, services.seal, windows=windows, records=posted)
    if may(me.roles, Act.STAND_IN, services.office or ""):
        found += await applications.received(session, services.seal, unclaimed=True)
        found += await applications.under_way(session, services.seal, services.platform)
    return {one.id: one for one in found}
