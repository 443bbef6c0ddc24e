"""Who is at the keyboard becomes whom they say they are: whoever owns the machine may be anybody on it."""

from bot.speakers import Speaker
from handlers.context import Services
from handlers.office import take_on
from knowledge import shelf
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


async def _window(services: Services, name: str) -> str:
    """Names the role of a contact: the window whose key is their name, else the desk's own office."""
    async with services.database.reading() as session:
        known = (await shelf.kinds_of(session, [name])).get(name) is Kind.EXPERT
    return contact_role(name if known else services.office or "")
