"""What staff do in the chat: inviting each other."""

from handlers.context import Visit
from handlers.texts import Texts
from knowledge import shelf
from knowledge.people import Act, Role, contact_role, invite, may
from knowledge.vocabulary import Kind

_CONTACT = "contact"


async def invitation(visit: Visit) -> None:
    """Makes a one-time invitation: ``/invite editor``, ``/invite reviewer`` or ``/invite contact KEY``."""
    services = visit.services
    if not may(visit.caller.roles, Act.INVITE):
        await visit.say("chat-not-allowed")
        return
    role = await _role_named(visit)
    if role is None:
        await visit.say("chat-invite-how")
        return
    async with services.database.writing() as session:
        code = await invite(session, services.seal, role, visit.caller.id, services.now())
    name = visit.context.bot.username or ""
    link = f"https://t.me/{name}?start=inv-{code}"
    await visit.say("chat-invitation", role=role_name(visit.texts, role), link=link, code=f"/start inv-{code}")


def role_name(texts: Texts, role: str) -> str:
    """Names a role as people read it, a contact window with the key of its record."""
    name, _, key = role.partition(":")
    return " ".join(filter(None, (texts.say(f"role-{name}"), key)))


async def _role_named(visit: Visit) -> str | None:
    """Reads which role is meant; a contact window must be an expert or office on record."""
    name, _, key = visit.argument.partition(" ")
    name, key = name.lower(), key.strip()
    if name in (Role.EDITOR, Role.REVIEWER):
        return name
    if name != _CONTACT or not key:
        return None
    async with visit.services.database.reading() as session:
        known = await shelf.kinds_of(session, [key])
    return contact_role(key) if known.get(key) is Kind.EXPERT else None
