"""What the others are told when something happened to a student's part in an introduction, each once."""

from collections.abc import Collection

from handlers.page import pages_json
from handlers.participation.pages import part_pages
from handlers.participation.parts import Part, people_of
from handlers.texts import texts
from knowledge import audit, participation
from knowledge.audit import Looked
from knowledge.database import WriteSession
from knowledge.notifications import notify
from knowledge.participation import Deed, Side
from knowledge.people import language_of_person

TOLD: dict[Deed, Collection[Side]] = {
    Deed.ASKED: (Side.STUDENT,),
    Deed.AGREED: (Side.LAB,),
    Deed.CHOSEN: (Side.STUDENT, Side.OWNER),
    Deed.PASSED_OVER: (Side.STUDENT,),
    Deed.LET_IN: (Side.STUDENT, Side.LAB),
    Deed.REFUSED: (Side.STUDENT, Side.LAB),
    Deed.LEFT: (Side.LAB, Side.OWNER),
    Deed.RELEASED: (Side.STUDENT, Side.LAB, Side.OWNER),
    Deed.DECLINED: (),
}
"""Who is told of what; that somebody declined is nobody's business, they were never named."""


async def tell(session: WriteSession, before: Part, person_id: int | None) -> None:
    """Tells whoever it concerns what happened last, but for whoever did it, in the transaction of the deed.

    An owner who was never asked to let a student in is not told that the student has left.
    """
    services = before.matter.services
    own = await participation.one(session, services.seal, before.own.id)
    if own is None:
        return
    found = Part(own, before.matter)
    for side in TOLD[own.stands]:
        if side is Side.OWNER and not own.happened(Deed.CHOSEN):
            continue
        if side is not Side.STUDENT and not own.happened(Deed.AGREED):
            continue
        for person in await people_of(session, found, side):
            if person != person_id:
                await _tell(session, found, side, person)


async def _tell(session: WriteSession, found: Part, side: Side, person: int) -> None:
    services = found.matter.services
    words = texts(await language_of_person(session, person))
    said = words.say(f"part-told-{found.own.stands.value}", side=side.value)
    pages = part_pages(found, side, words, said)
    key = f"{found.key}{found.own.stands.value}:{person}"
    if await notify(session, services.seal, person, key, pages_json(pages), services.now()):
        await looked(session, found, side, person)


async def looked(session: WriteSession, found: Part, side: Side, person: int) -> None:
    """Notes that somebody is shown what a student shows of themselves, where they are shown it."""
    if side is not Side.STUDENT and found.own.shown is not None:
        subject = f"participation {found.own.id}"
        await audit.note(session, person, Looked.STUDENT, subject, found.matter.services.now())
