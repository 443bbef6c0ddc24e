"""When a message could not be dealt with: the person is told in their language, staff by number, nobody by trace."""

import json
from typing import Any

from handlers.context import PLATFORM, Services, language_of_app
from handlers.page import pages_json, text_pages
from handlers.texts import texts
from knowledge.database import WriteSession
from knowledge.inbox import Waiting
from knowledge.ledger import person_of
from knowledge.notifications import notify
from knowledge.people import Role, language_of_person, speak, with_role


async def apologise(session: WriteSession, services: Services, waiting: Waiting, fault: str) -> None:
    """Writes an apology to whoever sent the update that was set aside, and tells the administrators."""
    sender = _sender(waiting.payload)
    if sender is not None:
        caller = await person_of(session, services.seal, PLATFORM, str(sender["id"]), services.now())
        if caller.language is None:  # it failed before anything was known of them
            await speak(session, caller.id, language_of_app(sender.get("language_code")))
        words = texts(await language_of_person(session, caller.id))
        sorry = pages_json(text_pages(words.say("chat-sorry")))
        await notify(session, services.seal, caller.id, f"sorry:{waiting.update_id}", sorry, services.now())
    for admin in await with_role(session, Role.ADMIN):
        words = texts(await language_of_person(session, admin))
        told = pages_json(text_pages(words.say("chat-staff-set-aside", number=str(waiting.update_id), fault=fault)))
        await notify(session, services.seal, admin, f"aside:{waiting.update_id}:{admin}", told, services.now())


def _sender(payload: str) -> dict[str, Any] | None:
    """Finds whoever sent an update, as the platform writes people; None where that was nobody."""
    for part in json.loads(payload).values():
        if isinstance(part, dict) and isinstance(part.get("from"), dict) and "id" in part["from"]:
            found: dict[str, Any] = part["from"]
            return found
    return None
