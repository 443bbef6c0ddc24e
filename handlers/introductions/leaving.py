"""When somebody is erased: whoever was asked in their name is told, and what has not arrived never does."""

from handlers.context import Services
from handlers.introductions.matter import Matter, matter, matter_of
from handlers.introductions.parties import asker_people, office_people, window_people
from handlers.page import pages_json, text_pages
from handlers.texts import texts
from knowledge import demands, referrals
from knowledge.database import WriteSession
from knowledge.notifications import notify, withdraw
from knowledge.people import language_of_person
from knowledge.referrals import ENDED, Deed


async def open_of(services: Services, person_id: int) -> list[Matter]:
    """Finds the introductions that would be erased with somebody, for ``tell_of_erasure``."""
    async with services.database.reading() as session:
        needs = await demands.of_person(session, services.seal, person_id)
        own = [need.id for need in needs if need.person_id == person_id]
        found = await referrals.of_demands(session, services.seal, own)
    about = [await matter(services, one.id) for one in found]
    return [one for one in about if one is not None]


async def tell_of_erasure(session: WriteSession, services: Services, person_id: int, matters: list[Matter]) -> None:
    """Takes back the messages about somebody's introductions that are still to arrive, and tells of the open ones."""
    for before in matters:
        await withdraw(session, before.key)
        one = await matter_of(session, services, before.referral.id, before.subject)
        if one is None or one.referral.last(Deed.SENT) is None or one.referral.state in ENDED:
            continue
        answering = await window_people(session, services.platform, one.referral, services.office)
        answering = answering or await office_people(session, services.platform, services.office)
        told = [*await asker_people(session, one.demand), *answering]
        for reader in dict.fromkeys(reader for reader in told if reader != person_id):
            words = texts(await language_of_person(session, reader))
            pages = text_pages(words.say("intro-told-erased", whom=one.subject.named(words)))
            key = f"introduction-erased:{one.referral.id}:{reader}"
            await notify(session, services.seal, reader, key, pages_json(pages), services.now())
