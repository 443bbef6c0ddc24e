"""When a message could not be dealt with: the person is told in their language, staff by number, nobody by trace."""

import json
from collections.abc import Mapping
from typing import Any

from handlers.context import Services, language_of_app
from handlers.page import pages_json, text_pages
from handlers.texts import Value, texts
from knowledge.database import WriteSession
from knowledge.inbox import Waiting
from knowledge.ledger import person_of
from knowledge.notifications import notify
from knowledge.people import Role, language_of_person, speak, with_role


async def apologise(services: Services, session: WriteSession, waiting: Waiting, fault: str) -> None:
    """Writes an apology to whoever sent the update that was set aside, and tells the administrators."""
    # With the day, since a platform may use its numbers again.
    number = f"{services.platform}:{waiting.update_id}:{services.now().date()}"
    sender = _sender(waiting.payload)
    if sender is not None:
        caller = await person_of(session, services.seal, services.platform, str(sender["id"]), services.now())
        if caller.language is None:  # it failed before anything was known of them
            await speak(session, caller.id, language_of_app(sender.get("language_code")))
        words = texts(await language_of_person(session, caller.id))
        sorry = pages_json(text_pages(words.say("chat-sorry")))
        await notify(session, services.seal, caller.id, f"sorry:{number}", sorry, services.now())
    shown = {"number": str(waiting.update_id), "fault": fault}
    await _tell_administrators(services, session, f"aside:{number}", "chat-staff-set-aside", shown)


async def tell_of_unreadable(services: Services, session: WriteSession, notification_id: int) -> None:
    """Tells the administrators of a message to somebody that no key opens, so that it can never go out."""
    key, shown = f"unreadable:{notification_id}", {"number": str(notification_id)}
    await _tell_administrators(services, session, key, "chat-staff-unreadable", shown)


async def tell_of_model(services: Services, session: WriteSession, fault: str) -> None:
    """Tells the administrators, once a day, that the chat model's endpoint does not take the key, or the model."""
    key, shown = f"model:{fault}:{services.today()}", {"fault": fault}
    await _tell_administrators(services, session, key, "chat-staff-model", shown)


async def _tell_administrators(
    services: Services, session: WriteSession, key: str, text: str, shown: Mapping[str, Value]
) -> None:
    for admin in await with_role(session, services.platform, Role.ADMIN):
        words = texts(await language_of_person(session, admin))
        told = pages_json(text_pages(words.say(text, **shown)))
        await notify(session, services.seal, admin, f"{key}:{admin}", told, services.now())


def _sender(payload: str) -> dict[str, Any] | None:
    """Finds whoever sent an update, as the platform writes people; None where that was nobody, as a whole group."""
    for part in json.loads(payload).values():
        if not isinstance(part, dict) or "sender_chat" in part:
            continue
        found: dict[str, Any] | None = part.get("from")
        if isinstance(found, dict) and "id" in found:
            return found
    return None
