"""What staff do in the chat: inviting each other."""

from handlers.context import Visit
from handlers.page import Page
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
    link = f"https://t.me/{visit.context.bot.username}?start=inv-{code}"
    await visit.show([Page.text(visit.texts.say("chat-invitation", role=role, link=link, code=f"/start inv-{code}"))])


async def _role_named(visit: Visit) -> str | None:
    """Reads which role is meant; a contact window must be an expert or office on record."""
    name, _, key = visit.argument.partition(" ")
    if name in (Role.EDITOR, Role.REVIEWER):
        return name
    if name != _CONTACT or not key:
        return None
    async with visit.services.database.reading() as session:
        known = await shelf.kinds_of(session, [key.strip()])
    return contact_role(key.strip()) if known.get(key.strip()) is Kind.EXPERT else None
