"""A student's part in an introduction with all that is to be said of it, and who is on which side of it."""

from dataclasses import dataclass

from handlers.context import Services
from handlers.introductions.matter import Matter, matter
from handlers.introductions.parties import asker_people, office_people, sides_of, window_people
from knowledge import participation
from knowledge import referrals as introductions
from knowledge.database import ReadSession, WriteSession
from knowledge.participation import Participation, Side

Session = ReadSession | WriteSession
JOURNEY = "part"
"""Asks a student what they may be called."""


@dataclass(frozen=True, slots=True)
class Part:
    """Whose part in which introduction."""

    own: Participation
    matter: Matter

    @property
    def key(self) -> str:
        """Begins the keys of all messages about it."""
        return f"participation:{self.own.id}:"


async def part(services: Services, participation_id: int) -> Part | None:
    """Finds a student's part; None where it went with the need or with the student."""
    async with services.database.reading() as session:
        own = await participation.one(session, services.seal, participation_id)
    about = None if own is None else await matter(services, own.referral_id)
    return None if own is None or about is None else Part(own, about)


async def side_of(services: Services, person_id: int, found: Part) -> Side | None:
    """Names the side that somebody is on; None for a stranger."""
    if found.own.person_id == person_id:
        return Side.STUDENT
    return await side_of_introduction(services, person_id, found.matter)


async def side_of_introduction(services: Services, person_id: int, found: Matter) -> Side | None:
    """Names the side of an introduction that somebody is on, as students see it; None for a stranger."""
    async with services.database.reading() as session:
        sides = await sides_of(session, services, person_id, found.referral)
    if not sides:
        return None
    return Side.OWNER if introductions.Side.ASKER in sides else Side.LAB


async def people_of(session: Session, found: Part, side: Side) -> list[int]:
    """Gives the ids of everybody on a side; the office reads where nobody is at the window."""
    services, about = found.matter.services, found.matter
    if side is Side.STUDENT:
        return [found.own.person_id]
    if side is Side.OWNER:
        return await asker_people(session, about.demand)
    window = await window_people(session, services.platform, about.referral, services.office)
    return window or await office_people(session, services.platform, services.office)
