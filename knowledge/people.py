"""What people are and may do: language, party, roles, invitations, and the one permission table."""

import datetime as dt
import json
from collections.abc import Collection
from enum import StrEnum

from sqlalchemy import String, select, type_coerce, update
from sqlalchemy.dialects.postgresql import JSONB

from knowledge import invitations
from knowledge.database import ReadSession, WriteSession
from knowledge.sealing import Seal
from knowledge.tables import Person
from knowledge.vocabulary import Language

CONTACT_ROLE = "contact:"
"""Begins the role of a contact window; the key of its record follows."""
_INVITATION = "invitation"


class Platform(StrEnum):
    """Where people talk to the desk; whoever does so in two places is two people."""

    TELEGRAM = "telegram"
    TERMINAL = "terminal"


class Party(StrEnum):
    """What somebody says they are when they first come."""

    ENTERPRISE = "enterprise"
    STUDENT = "student"


class Role(StrEnum):
    """What staff may be; a contact window is ``contact:`` and the key of its expert record."""

    ADMIN = "admin"
    EDITOR = "editor"
    REVIEWER = "reviewer"
    CONTACT = "contact"


class Act(StrEnum):
    """What not everybody may do."""

    INVITE = "invite"
    ANSWER_HANDOVERS = "answer-handovers"
    STAND_IN = "stand-in"
    """Act in introductions for a contact window that cannot."""
    PUBLISH = "publish"
    """Judge what is proposed for the catalogue."""
    EDIT = "edit"
    """Propose records, changed or new, and say that one still holds."""
    REPORT = "report"
    """See the desk's figures."""
    AUDIT = "audit"
    """See who changed what, and who looked at whose personal data."""


_ALLOWED: dict[Act, frozenset[Role]] = {
    Act.INVITE: frozenset({Role.ADMIN}),
    Act.ANSWER_HANDOVERS: frozenset({Role.ADMIN, Role.CONTACT}),
    Act.STAND_IN: frozenset({Role.ADMIN, Role.CONTACT}),
    Act.PUBLISH: frozenset({Role.ADMIN, Role.REVIEWER}),
    Act.EDIT: frozenset({Role.ADMIN, Role.EDITOR}),
    Act.REPORT: frozenset({Role.ADMIN, Role.EDITOR, Role.REVIEWER}),
    Act.AUDIT: frozenset({Role.ADMIN}),
}


def roles_of(names: Collection[str]) -> frozenset[Role]:
    """Reads the roles that stand in a person's row."""
    return frozenset(Role.CONTACT if name.startswith(CONTACT_ROLE) else Role(name) for name in names)


def may(names: Collection[str], act: Act, window: str | None = None) -> bool:
    """Says whether somebody with these roles may do something.

    Args:
        window: key of the expert record that it concerns, if any; other contact windows then have no part in it.
    """
    if window is not None:
        names = [name for name in names if not name.startswith(CONTACT_ROLE) or name == contact_role(window)]
    return bool(roles_of(names) & _ALLOWED[act])


def may_judge(names: Collection[str], *, own: bool) -> bool:
    """Says whether somebody may publish or reject a submission; their ``own`` only if they are administrators."""
    return may(names, Act.PUBLISH) and (not own or Role.ADMIN in roles_of(names))


def contact_role(record_key: str) -> str:
    """Names the role of one contact window."""
    return f"{CONTACT_ROLE}{record_key}"


async def speak(session: WriteSession, person_id: int, language: Language, *, chosen: bool = False) -> None:
    """Notes the language somebody is spoken to in; one that they chose frames the answers to their questions too."""
    spoken = {"language": language, "language_chosen": chosen}
    await session.execute(update(Person).where(Person.id == person_id).values(**spoken))


async def follow_questions(session: WriteSession, person_id: int) -> None:
    """Lets each answer be in its question's language again."""
    await session.execute(update(Person).where(Person.id == person_id).values(language_chosen=False))


async def is_a(session: WriteSession, person_id: int, party: Party) -> None:
    """Notes what somebody says they are."""
    await session.execute(update(Person).where(Person.id == person_id).values(party=party))


async def ask(session: WriteSession, person_id: int, what: str | None, of: int | None) -> None:
    """Notes what somebody is asked for, so that what they write next may answer it; None for nothing.

    Args:
        what: a fact of their enterprise, or a journey's own name and what it asks for: ``need:budget``.
        of: the number of the row that it is asked for: of a program's record, a need, an introduction.
    """
    await session.execute(update(Person).where(Person.id == person_id).values(asked=what, asked_for=of))


async def ask_if_free(session: WriteSession, person_id: int, what: str, of: int) -> None:
    """Notes what somebody is asked for, unless they are being asked for something else."""
    free = (Person.id == person_id) & Person.asked.is_(None)
    await session.execute(update(Person).where(free).values(asked=what, asked_for=of))


async def grant(session: WriteSession, person_id: int, role: str) -> None:
    """Gives somebody a role; twice is once."""
    person = await session.get_one(Person, person_id)
    if role not in person.roles:
        person.roles = [*person.roles, role]
        await session.flush()


async def with_role(session: ReadSession | WriteSession, platform: str, role: str) -> list[int]:
    """Gives the ids of everybody on a platform who has a role."""
    if session.get_bind().dialect.name == "postgresql":
        named = type_coerce(Person.roles, JSONB).contains([role])
    else:  # a look at the text as it is written leaves few rows to read
        named = type_coerce(Person.roles, String).contains(json.dumps(role), autoescape=True)
    rows = await session.execute(select(Person.id, Person.roles).where(Person.platform == platform, named))
    return [person_id for person_id, roles in rows if role in roles]


async def roles_held(session: ReadSession | WriteSession, platform: str) -> dict[str, list[int]]:
    """Gives who has each role on a platform, for whoever looks at many roles at once."""
    held: dict[str, list[int]] = {}
    for person_id, roles in await session.execute(select(Person.id, Person.roles).where(Person.platform == platform)):
        for role in roles:
            held.setdefault(role, []).append(person_id)
    return held


async def roles_of_person(session: ReadSession | WriteSession, person_id: int) -> tuple[str, ...]:
    """Gives the roles that somebody has; none where there is no such person."""
    return tuple(await session.scalar(select(Person.roles).where(Person.id == person_id)) or ())


async def known_as(session: ReadSession | WriteSession, person_id: int) -> str | None:
    """Gives somebody's first role, else what they said they are; None where neither is known."""
    person = (await session.execute(select(Person.roles, Person.party).where(Person.id == person_id))).first()
    return next(iter(person.roles), person.party) if person else None


async def platform_of_person(session: ReadSession | WriteSession, person_id: int) -> str:
    """Gives the platform that somebody is on."""
    return (await session.scalars(select(Person.platform).where(Person.id == person_id))).one()


async def language_of_person(session: ReadSession | WriteSession, person_id: int) -> Language:
    """Gives the language to speak to somebody in."""
    language = await session.scalar(select(Person.language).where(Person.id == person_id))
    return Language(language) if language else Language.ZH


async def invite(session: WriteSession, seal: Seal, role: str, made_by: int | None, now: dt.datetime) -> str:
    """Makes a code that gives one person a role, once; only its digest is kept."""
    return await invitations.make(session, seal, _INVITATION, role, made_by, now)


async def accept_invitation(
    session: WriteSession, seal: Seal, person_id: int, code: str, now: dt.datetime
) -> str | None:
    """Uses a code and gives the role it carries; None where it is unknown, used by somebody else or too old."""
    invitation = await invitations.found(session, seal, _INVITATION, code)
    if invitation is None or not invitations.is_good(invitation, person_id, now):
        return None
    invitation.used_by, invitation.used_at = person_id, invitation.used_at or now
    await grant(session, person_id, invitation.role)
    return invitation.role
