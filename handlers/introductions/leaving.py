"""When somebody is erased: whoever was asked in their name is told, and what has not arrived never does."""

from collections.abc import Mapping, Sequence

from handlers.context import Services
from handlers.html import Block, plain
from handlers.introductions.matter import Matter, Subject, matter_of, subject, subject_within
from handlers.introductions.meetings.calendars import meeting_file
from handlers.introductions.meetings.pages import meeting_block
from handlers.introductions.parties import asker_people, office_people, window_people
from handlers.page import Document, Page, laid_out, pages_json
from handlers.texts import Texts, texts
from knowledge import demands, milestones, participation, referrals
from knowledge.database import ReadSession, WriteSession
from knowledge.notifications import notify, withdraw
from knowledge.participation import Deed as OfStudent
from knowledge.people import language_of_person
from knowledge.referrals import ENDED, Deed, Referral, meetings


async def subjects_of(services: Services, person_id: int) -> dict[str, Subject]:
    """Reads the records of somebody's introductions before they are erased, so that no other writer waits for it."""
    async with services.database.reading() as session:
        keys = {one.record_key for one in await _theirs(session, services, person_id)}
    return {key: await subject(services, key) for key in sorted(keys)}


async def tell_of_erasure(
    session: WriteSession, services: Services, person_id: int, subjects: Mapping[str, Subject]
) -> None:
    """Takes back the messages about somebody's introductions that are still to arrive, and tells of the open ones.

    Args:
        subjects: records as they were read before.
    """
    for referral in await _theirs(session, services, person_id):
        about = await subject_within(session, referral.record_key, subjects)
        one = await matter_of(session, services, referral.id, about)
        if one is not None:
            await withdraw(session, one.key)
        if one is None or one.referral.last(Deed.SENT) is None or one.referral.state in ENDED:
            continue
        answering = await window_people(session, services.platform, one.referral, services.office)
        answering = answering or await office_people(session, services.platform, services.office)
        shared = await participation.of_referral(session, services.seal, one.referral.id)
        taking_part = [student.person_id for student in shared if student.open and student.happened(OfStudent.AGREED)]
        told = [*await asker_people(session, one.demand), *answering, *taking_part]
        for reader in dict.fromkeys(reader for reader in told if reader != person_id):
            words = texts(await language_of_person(session, reader))
            key = f"introduction-erased:{one.referral.id}:{reader}"
            pages = await _told(session, one, words)
            await notify(session, services.seal, reader, key, pages_json(pages), services.now())


async def _theirs(session: ReadSession | WriteSession, services: Services, person_id: int) -> list[Referral]:
    """Gives the introductions that would be erased with somebody."""
    needs = await demands.of_person(session, services.seal, person_id)
    own = [need.id for need in needs if need.person_id == person_id]
    return await referrals.of_demands(session, services.seal, own)


async def _told(session: WriteSession, one: Matter, words: Texts) -> Sequence[Page | Document]:
    """Says that an introduction is over; a meeting that lay ahead leaves the reader's calendar with it."""
    said = Block((plain(words.say("intro-told-erased", whom=one.subject.named(words))),))
    off = meetings.lost_with(one.referral, one.services.now())
    if off is None:
        return laid_out([said], ())
    desk = await milestones.named(session) or ""
    file = meeting_file(off, one.referral.id, desk, one.services.now(), words, called_off=True)
    gone = Block((plain(words.say("intro-told-erased-meeting")),))
    return [*laid_out([said, gone, meeting_block(one, off, words)], ()), file]
