"""What staff do in the chat: inviting each other."""

from handlers.context import Visit
from handlers.texts import Texts
from knowledge import shelf
from knowledge.people import Act, Role, contact_role, invite, may
from knowledge.vocabulary import Kind


async def invitation(visit: Visit) -> None:
    """Makes a one-time invitation: ``/invite editor``, ``/invite reviewer`` or ``/invite contact KEY``."""
    services = visit.services
    if not may(visit.caller.roles, Act.INVITE):
        await visit.say("chat-not-allowed")
        return
    name, key, *_ = *visit.argument.split(maxsplit=1), "", ""
    name = name.lower()
    if name == Role.CONTACT and key:
        role = await _window(visit, key)
        if role is None:
            await visit.say("chat-invite-no-window", window=key)
            return
    elif name in (Role.EDITOR, Role.REVIEWER):
        role = name
    else:
        await visit.say("chat-invite-how")
        return
    async with services.database.writing() as session:
        code = await invite(session, services.seal, role, visit.caller.id, services.now())
    bot = visit.context.bot.username  # none in the terminal, and not every Bot API server tells it
    link = f"https://t.me/{bot}?start=inv-{code}" if bot else "none"
    await visit.say("chat-invitation", role=role_name(visit.texts, role), link=link, code=f"/start inv-{code}")


def role_name(texts: Texts, role: str) -> str:
    """Names a role as people read it, a contact window with the key of its record."""
    name, _, key = role.partition(":")
    return " ".join(filter(None, (texts.say(f"role-{name}"), key)))


async def _window(visit: Visit, key: str) -> str | None:
    """Names the role of a contact window: a person or an office on record; None for any other key."""
    async with visit.services.database.looking_up() as session:
        known = await shelf.kinds_of(session, [key])
    return contact_role(key) if known.get(key) is Kind.EXPERT else None
