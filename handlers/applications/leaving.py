"""When a student is erased: whoever was to answer their applications is told, and what has not arrived never does."""

from collections.abc import Mapping

from handlers.applications.matter import Matter, answering, office_asked
from handlers.context import Services
from handlers.introductions.matter import Subject, subject, subject_within
from handlers.page import pages_json, text_pages
from handlers.texts import texts
from knowledge import applications, letters
from knowledge.applications import OVER, State
from knowledge.database import WriteSession
from knowledge.notifications import notify, withdraw
from knowledge.people import language_of_person


async def subjects_of(services: Services, person_id: int) -> dict[str, Subject]:
    """Reads the openings that somebody applied for before they are erased, so that no other writer waits for it."""
    async with services.database.reading() as session:
        keys = {one.record_key for one in await applications.of_person(session, services.seal, person_id)}
    return {key: await subject(services, key) for key in sorted(keys)}


async def tell_of_erasure(
    session: WriteSession, services: Services, person_id: int, subjects: Mapping[str, Subject]
) -> None:
    """Takes back messages and letters that are still to arrive, and tells of the applications that were open.

    Args:
        subjects: openings as they were read before.
    """
    for own in await applications.of_person(session, services.seal, person_id):
        one = Matter(services, own, await subject_within(session, own.record_key, subjects))
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
