"""The people of the desk's office: who they are, and what waits for their answer."""

import datetime as dt

from handlers.buttons import Answered
from handlers.page import Button, pages_json, text_pages
from handlers.texts import Texts, texts
from knowledge import audit, handovers
from knowledge.audit import Looked
from knowledge.database import WriteSession
from knowledge.handovers import Handed
from knowledge.notifications import notify
from knowledge.people import Role, contact_role, grant, language_of_person, platform_of_person, with_role
from knowledge.sealing import Seal


async def take_on(
    session: WriteSession, seal: Seal, office: str | None, person_id: int, role: str, now: dt.datetime
) -> None:
    """Gives somebody a role; whoever thereby joins the office is told of the questions that still wait there.

    Args:
        office: key of the desk's own office; None where it has none.
    """
    await grant(session, person_id, role)
    if role in (Role.ADMIN, contact_role(office or "")):
        platform = await platform_of_person(session, person_id)
        for handed in await handovers.open_ones(session, seal, platform):
            await _tell(session, seal, person_id, handed, now)


async def tell_office(session: WriteSession, seal: Seal, office: str | None, handed: Handed, now: dt.datetime) -> int:
    """Asks the desk's office, or the administrators where it has none, on the asker's platform; says how many."""
    window, platform = contact_role(office or ""), handed.platform
    people = await with_role(session, platform, window) or await with_role(session, platform, Role.ADMIN)
    for person_id in people:
        await _tell(session, seal, person_id, handed, now)
    return len(people)


async def _tell(session: WriteSession, seal: Seal, person_id: int, handed: Handed, now: dt.datetime) -> None:
    words = texts(await language_of_person(session, person_id))
    button = Button(words.say("chat-answer-button"), Answered(handed.id))
    pages = text_pages("\n\n".join(_asked(handed, words)), ((button,),))
    key = f"{handovers.asking_key(handed.id)}{person_id}"
    if await notify(session, seal, person_id, key, pages_json(pages), now):
        await audit.note(session, person_id, Looked.HANDOVER, f"handover {handed.id}", now)


def _asked(handed: Handed, words: Texts) -> list[str]:
    """Writes a question for who is to answer it, with what went before it in the same conversation."""
    asked = [words.say("chat-office-question", question=handed.question)]
    if handed.before:
        asked.append(words.say("chat-office-before", questions="\n".join(f"- {one}" for one in handed.before)))
    return asked
