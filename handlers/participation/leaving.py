"""When an introduction ends, or somebody is erased: whoever shared the work on a need is told."""

from handlers.context import Services
from handlers.html import Block, plain
from handlers.introductions.matter import Matter
from handlers.page import laid_out, pages_json
from handlers.participation.parts import Part, part, people_of
from handlers.participation.telling import tell
from handlers.texts import texts
from knowledge import participation
from knowledge.database import WriteSession
from knowledge.notifications import notify, withdraw
from knowledge.participation import Deed, Side
from knowledge.people import language_of_person


async def end_with(session: WriteSession, about: Matter) -> None:
    """Ends the parts of all students in an introduction that is over, in its transaction, and tells them."""
    services = about.services
    for before in await participation.end_all(session, services.seal, about.referral.id, services.now()):
        if before.stands is Deed.ASKED:  # an invitation that nobody has answered is simply gone
            await withdraw(session, Part(before, about).key)
        else:
            await tell(session, Part(before, about), None)


async def open_of(services: Services, person_id: int) -> list[Part]:
    """Finds what a student has agreed to, which would be erased with them, for ``tell_of_erasure``."""
    async with services.database.reading() as session:
        theirs = await participation.of_student(session, services.seal, person_id)
    found = [await part(services, one.id) for one in theirs if one.open and one.happened(Deed.AGREED)]
    return [one for one in found if one is not None]


async def tell_of_erasure(session: WriteSession, parts: list[Part], person_id: int) -> None:
    """Takes back what others were still to read of a student, and tells them that the student has left."""
    for found in parts:
        services = found.matter.services
        await withdraw(session, found.key)
        sides = (Side.LAB, Side.OWNER) if found.own.happened(Deed.CHOSEN) else (Side.LAB,)
        told = {person for side in sides for person in await people_of(session, found, side)}
        for reader in sorted(told - {person_id}):
            words = texts(await language_of_person(session, reader))
            said = words.say("part-told-erased", lab=found.matter.subject.named(words))
            pages = pages_json(laid_out([Block((plain(said),))], ()))
            key = f"participation-erased:{found.own.id}:{reader}"
            await notify(session, services.seal, reader, key, pages, services.now())
