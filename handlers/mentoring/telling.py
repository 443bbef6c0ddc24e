"""Telling the other side of a question to a mentor what happened, in the transaction that it happens in."""

from handlers import looks
from handlers.context import Services
from handlers.introductions.matter import Subject
from handlers.introductions.parties import Session, at_window
from handlers.mentoring.pages import told_pages
from handlers.page import pages_json
from handlers.texts import Texts, texts
from knowledge.database import WriteSession
from knowledge.mentoring import Event, Mentoring, Side, answer_by, messages_of
from knowledge.notifications import notify
from knowledge.people import contact_role, language_of_person, roles_of_person


async def answering(session: Session, services: Services, one: Mentoring) -> list[int]:
    """Gives who answers for a mentor: its window's people, or those of the office where nobody is there."""
    return await at_window(session, services.platform, one.window_key, services.office)


def key_of(one: Mentoring, event: Event, person: int) -> str:
    """Names the message of an event to somebody."""
    return f"{messages_of(one.id)}{event.id}:{person}"


async def tell_answering(
    session: WriteSession, services: Services, about: Subject, one: Mentoring, event: Event
) -> int:
    """Tells those who answer of a question, or that they are reminded of it; says how many."""
    people = await answering(session, services, one)
    for person in people:
        window = one.window_key is not None and contact_role(one.window_key) in await roles_of_person(session, person)
        side = Side.WINDOW if window else Side.OFFICE
        if await _tell(session, services, about, one, event, side, person):
            await looks.at_question(session, one, person, services.now())
    return len(people)


async def tell_asker(session: WriteSession, services: Services, about: Subject, one: Mentoring, event: Event) -> None:
    """Tells whoever asked."""
    await _tell(session, services, about, one, event, Side.ASKER, one.person_id)


def due_day(services: Services, one: Mentoring, words: Texts) -> str:
    """Writes the day by which a question is to be answered; "none" where none is."""
    day = answer_by(one, services.working_days, services.zone)
    return "none" if day is None else words.day(day)


async def tell_office(session: WriteSession, services: Services, about: Subject, one: Mentoring, event: Event) -> None:
    """Tells the office of silence, so that it can answer instead."""
    for person in await at_window(session, services.platform, None, services.office):
        if person != one.person_id and await _tell(session, services, about, one, event, Side.OFFICE, person):
            await looks.at_question(session, one, person, services.now())


async def _tell(
    session: WriteSession, services: Services, about: Subject, one: Mentoring, event: Event, side: Side, person: int
) -> bool:
    words = texts(await language_of_person(session, person))
    pages = told_pages(about, one, event, side, due_day(services, one, words), words)
    key = key_of(one, event, person)
    return await notify(session, services.seal, person, key, pages_json(pages), services.now())
