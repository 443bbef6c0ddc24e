"""When a message could not be dealt with: the person is told in their language, staff by number, nobody by trace."""

import json

from handlers.context import PLATFORM, Services
from handlers.page import pages_json, text_pages
from handlers.texts import texts
from knowledge.database import WriteSession
from knowledge.inbox import Waiting
from knowledge.ledger import person_of
from knowledge.notifications import notify
from knowledge.people import Role, language_of_person, with_role


async def apologise(session: WriteSession, services: Services, waiting: Waiting, fault: str) -> None:
    """Writes an apology to whoever sent the update that was set aside, and tells the administrators."""
    handle = _sender(waiting.payload)
    if handle is not None:
        caller = await person_of(session, services.seal, PLATFORM, handle, services.now())
        words = texts(await language_of_person(session, caller.id))
        sorry = pages_json(text_pages(words.say("chat-sorry")))
        await notify(session, services.seal, caller.id, f"sorry:{waiting.update_id}", sorry, services.now())
    for admin in await with_role(session, Role.ADMIN):
        words = texts(await language_of_person(session, admin))
        told = pages_json(text_pages(words.say("chat-staff-set-aside", number=str(waiting.update_id), fault=fault)))
        await notify(session, services.seal, admin, f"aside:{waiting.update_id}:{admin}", told, services.now())


def _sender(payload: str) -> str | None:
    """Finds the platform's id of whoever sent an update."""
    for part in json.loads(payload).values():
        if isinstance(part, dict) and isinstance(part.get("from"), dict) and "id" in part["from"]:
            return str(part["from"]["id"])
    return None
