"""When a student is erased: whoever was to answer their applications is told, and what has not arrived never does."""

from handlers.applications.matter import Matter, answering, matter, office_asked
from handlers.context import Services
from handlers.page import pages_json, text_pages
from handlers.texts import texts
from knowledge import applications, letters
from knowledge.applications import OVER, State
from knowledge.database import WriteSession
from knowledge.notifications import notify, withdraw
from knowledge.people import language_of_person


async def of_student(services: Services, person_id: int) -> list[Matter]:
    """Finds the applications that would be erased with somebody, for ``tell_of_erasure``."""
    async with services.database.reading() as session:
        own = await applications.of_person(session, services.seal, person_id)
    found = [await matter(services, one.id) for one in own]
    return [one for one in found if one is not None]


async def tell_of_erasure(session: WriteSession, found: list[Matter], person_id: int) -> None:
    """Takes back messages and letters that are still to arrive, and tells of the applications that were open."""
    for one in found:
        services = one.services
        await withdraw(session, one.key)
        await letters.stop(session, f"{one.key}letter:", services.now())
        if one.own.state is State.DRAFT or one.own.state in OVER:
            continue
        people, _ = await answering(session, one)
        for reader in dict.fromkeys((*people, *await office_asked(session, one))):
            if reader != person_id:
                words = texts(await language_of_person(session, reader))
                said = words.say("apply-told-erased", opening=one.named(words))
                key = f"application-erased:{one.own.id}:{reader}"
                pages = pages_json(text_pages(said))
                await notify(session, services.seal, reader, key, pages, services.now())
