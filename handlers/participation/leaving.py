"""When an introduction ends, or somebody is erased: whoever shared the work on a need is told."""

from collections.abc import Mapping

from handlers.context import Services
from handlers.html import Block, plain
from handlers.introductions.matter import Matter, Subject, matter_of, subject, subject_within
from handlers.page import laid_out, pages_json
from handlers.participation.parts import Part, people_of
from handlers.participation.telling import tell
from handlers.texts import texts
from knowledge import participation, referrals
from knowledge.database import ReadSession, WriteSession
from knowledge.notifications import notify, withdraw
from knowledge.participation import Deed, Participation, Side
from knowledge.people import language_of_person
from knowledge.referrals import Referral


async def end_with(session: WriteSession, about: Matter) -> None:
    """Ends the parts of all students in an introduction that is over, in its transaction, and tells them."""
    services = about.services
    for before in await participation.end_all(session, services.seal, about.referral.id, services.now()):
        if before.stands is Deed.ASKED:  # an invitation that nobody has answered is simply gone
            await withdraw(session, Part(before, about).key)
        else:
            await tell(session, Part(before, about), None)


async def subjects_of(services: Services, person_id: int) -> dict[str, Subject]:
    """Reads the records that a student's parts are about before they are erased, so that no other writer waits."""
    async with services.database.reading() as session:
        keys = {referral.record_key for _, referral in await _agreed(session, services, person_id)}
    return {key: await subject(services, key) for key in sorted(keys)}


async def tell_of_erasure(
    session: WriteSession, services: Services, person_id: int, subjects: Mapping[str, Subject]
) -> None:
    """Takes back what others were still to read of a student, and tells them that the student has left.

    Args:
        subjects: records as they were read before.
    """
    for own, referral in await _agreed(session, services, person_id):
        about = await subject_within(session, referral.record_key, subjects)
        matter = await matter_of(session, services, referral.id, about)
        if matter is None:
            continue
        found = Part(own, matter)
        await withdraw(session, found.key)
        sides = (Side.LAB, Side.OWNER) if found.own.happened(Deed.CHOSEN) else (Side.LAB,)
        told = {person for side in sides for person in await people_of(session, found, side)}
        for reader in sorted(told - {person_id}):
            words = texts(await language_of_person(session, reader))
            said = words.say("part-told-erased", lab=found.matter.subject.named(words))
            pages = pages_json(laid_out([Block((plain(said),))], ()))
            key = f"participation-erased:{found.own.id}:{reader}"
            await notify(session, services.seal, reader, key, pages, services.now())


async def _agreed(
    session: ReadSession | WriteSession, services: Services, person_id: int
) -> list[tuple[Participation, Referral]]:
    """Gives what a student has agreed to, which would be erased with them, each with its introduction."""
    theirs = await participation.of_student(session, services.seal, person_id)
    found = []
    for one in theirs:
        referral = await referrals.referral(session, services.seal, one.referral_id)
        if referral is not None and one.open and one.happened(Deed.AGREED):
            found.append((one, referral))
    return found
