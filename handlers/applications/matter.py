"""An application with all that is to be said of it: for which opening, and who has a part in it."""

import datetime as dt
from dataclasses import dataclass, replace

from handlers.context import Services
from handlers.introductions.matter import Subject, subject
from handlers.introductions.parties import office_people
from handlers.texts import Texts
from knowledge import applications, postings
from knowledge.applications import Application, Deed, State, clocks, messages_of
from knowledge.card import Card
from knowledge.contact_ways import way_to, window_of
from knowledge.database import ReadSession, WriteSession
from knowledge.dealings import Result, Side
from knowledge.notifications import written
from knowledge.people import Act, contact_role, may, roles_of_person, with_role
from knowledge.vocabulary import Availability

Session = ReadSession | WriteSession
JOURNEY = "apply"
"""Begins what somebody is asked to write about an application (``Caller.asked``)."""
REQUEST = "request:"
"""Stands in the keys of messages that ask for an answer."""


@dataclass(frozen=True, slots=True)
class Matter:
    """What happened about which application."""

    services: Services
    own: Application
    subject: Subject

    @property
    def key(self) -> str:
        """Begins the keys of all messages about it."""
        return messages_of(self.own.id)

    @property
    def answer_day(self) -> dt.date:
        """Gives the day by which it is to be answered."""
        services = self.services
        return clocks.answer_by(self.own, services.today(), services.working_days, services.zone)

    def named(self, texts: Texts) -> str:
        """Names the opening within a sentence."""
        return self.subject.named(texts)


async def opening(services: Services, key: str) -> Subject:
    """Finds an opening as it is shown now, reached through its window or that of its lab, though it has a page too."""
    about = await subject(services, key)
    cards = {}
    async with services.database.looking_up() as session:
        for language, card in about.cards.items():
            window = await window_of(session, card)
            way = None if window is None else await way_to(session, window, language)
            cards[language] = card if way is None else replace(card, via=way)
    return replace(about, cards=cards)


async def matter(services: Services, application_id: int) -> Matter | None:
    """Finds an application with all of it; None where it is no more."""
    async with services.database.reading() as session:
        own = await applications.application(session, services.seal, application_id)
    return None if own is None else Matter(services, own, await opening(services, own.record_key))


async def matter_of(session: Session, services: Services, application_id: int, about: Subject) -> Matter | None:
    """Finds an application for an opening that was read before, as it stands in this session."""
    own = await applications.application(session, services.seal, application_id)
    return None if own is None else Matter(services, own, about)


async def own_people(session: Session, services: Services, record_key: str, window_key: str | None) -> list[int]:
    """Gives the ids of those who stand behind an opening: who posted it here, else the people of its window."""
    people = await postings.posters(session, record_key)
    if people or window_key is None:
        return people
    return await with_role(session, services.platform, contact_role(window_key))


async def answering(session: Session, found: Matter) -> tuple[list[int], Side]:
    """Gives the ids of whoever answers an application, and as which side: the office where nobody else is there."""
    services, student = found.services, found.own.person_id
    people = await own_people(session, services, found.own.record_key, found.own.window_key)
    if people:
        return [person for person in people if person != student], Side.WINDOW
    office = await office_people(session, services.platform, services.office)
    return [person for person in office if person != student], Side.OFFICE


def request_key(application_id: int, person: int) -> str:
    """Names the message that asks somebody for an answer."""
    return f"{messages_of(application_id)}{REQUEST}{person}"


async def office_asked(session: Session, found: Matter) -> list[int]:
    """Gives the ids of those of the office who were asked to answer an application, as nobody else was there then."""
    services, own = found.services, found.own
    office = await office_people(session, services.platform, services.office)
    asked = await written(session, {request_key(own.id, person) for person in office if person != own.person_id})
    return [person for person in office if request_key(own.id, person) in asked]


async def sides_of(session: Session, found: Matter, person_id: int) -> tuple[Side, ...]:
    """Names the sides that somebody is on; none for a stranger, nor before it was sent to them.

    Nobody answers an application of their own. The desk's office has no part in it unless nobody else is there to
    answer, or nobody did in time; whoever of it was asked stays able to answer, also once somebody joins the window.
    """
    services, own = found.services, found.own
    if own.person_id == person_id:
        return (Side.ASKER,)
    if own.state is State.DRAFT:
        return ()
    people = await own_people(session, services, own.record_key, own.window_key)
    sides = [Side.WINDOW] if person_id in people else []
    roles = await roles_of_person(session, person_id)
    if may(roles, Act.STAND_IN, services.office or ""):
        silent = not people or own.last(Deed.UNANSWERED) is not None
        if silent or person_id in await office_asked(session, found):
            sides.append(Side.OFFICE)
    return tuple(sides)


async def side_of(session: Session, found: Matter, person_id: int, deed: Deed | None = None) -> Side | None:
    """Names the side that somebody is on; None for a stranger.

    Args:
        deed: what they want to do: whoever is on several sides does it for one that may.
    """
    sides = await sides_of(session, found, person_id)
    may_do = [] if deed is None else [side for side in sides if found.own.verdict(deed, side) is not Result.NOT_YOURS]
    return next(iter((*may_do, *sides)), None)


def is_open(card: Card) -> bool:
    """Says whether an opening can be applied for by its dates: it is open, or not known to be closed."""
    return card.availability not in (Availability.CLOSED, Availability.UPCOMING)


async def may_be_applied_for(session: Session, services: Services, card: Card) -> bool:
    """Says whether the desk takes applications for an opening: not where one applies at its own page and nobody else
    stands behind it.
    """
    if not card.url or await window_of(session, card) is not None:
        return True
    return bool(await postings.posters(session, card.key))
