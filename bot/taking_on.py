"""Who is at the keyboard becomes whom they say they are: whoever owns the machine may be anybody on it."""

from collections.abc import Collection
from dataclasses import replace

from bot.speakers import Speaker
from handlers.context import Services
from handlers.introductions.joining import tell_joined
from handlers.office import take_on
from knowledge import applications, demands, people, referrals, shelf
from knowledge.ledger import person_of
from knowledge.people import Role, contact_role, speak
from knowledge.vocabulary import Kind, Language


async def become(
    services: Services, wanted: Speaker, told: Language | None, otherwise: Language, *, chosen: bool
) -> None:
    """Takes somebody in, and gives staff their role.

    Args:
        told: the language that they are spoken to in from now on; None leaves the one they have.
        otherwise: the one for those who have none.
        chosen: whether ``told`` was asked for, and so frames the answers to their questions, too.
    """
    role = await _window(services, wanted.name) if wanted.role == Role.CONTACT else wanted.role
    async with services.database.writing() as session:
        caller = await person_of(session, services.seal, services.platform, str(wanted.chat_id), services.now())
        if chosen and told is not None:
            await speak(session, caller.id, told, chosen=True)
        elif not caller.language_chosen and (told is not None or caller.language is None):
            await speak(session, caller.id, told or otherwise)
        if wanted.role in set(Role):
            await take_on(session, services.seal, services.office, caller.id, role, services.now())
    if wanted.role in set(Role):
        await tell_joined(services, caller.id, role)


async def at_window(services: Services, wanted: Speaker) -> Speaker:
    """Gives the speaker for the window that a contact's name stands for: its record's key, or the record's title."""
    if wanted.role != Role.CONTACT or not wanted.name:
        return wanted
    async with services.database.reading() as session:
        key = await shelf.key_titled(session, Kind.EXPERT, wanted.name)
    return wanted if key is None else replace(wanted, name=key)


async def windows_asked(services: Services, known: Collection[str]) -> list[Speaker]:
    """Names the windows that somebody at the keyboard may soon write to and that nobody there answers for yet.

    Where letters go out, the windows get letters instead.

    Args:
        known: the keys of windows that need not be looked at.
    """
    if services.mailing is not None:
        return []
    async with services.database.reading() as session:
        asked: list[str | None] = []
        for one in await referrals.open_ones(session, services.seal):
            need = await demands.demand(session, services.seal, one.demand_id)
            if need and await people.platform_of_person(session, need.person_id) == services.platform:
                asked.append(one.window_key)
        asked += [one.window_key for one in await applications.under_way(session, services.seal, services.platform)]
        wanted = [key for key in dict.fromkeys(asked) if key is not None and key not in (*known, services.office)]
        held = [key for key in wanted if await people.with_role(session, services.platform, contact_role(key))]
    return [Speaker(Role.CONTACT, key) for key in wanted if key not in held]


async def _window(services: Services, name: str) -> str:
    """Names the role of a contact: the window whose key is their name, else the desk's own office."""
    async with services.database.reading() as session:
        known = (await shelf.kinds_of(session, [name])).get(name) is Kind.EXPERT
    return contact_role(name if known else services.office or "")
