"""Talking to a person: a question goes to the desk's office, and its answer comes back to the asker."""

from handlers.buttons import Answered, Person
from handlers.context import Services, Visit
from handlers.page import Button, pages_json, text_pages
from handlers.replying import answer_press
from handlers.texts import texts
from knowledge import handovers
from knowledge.database import WriteSession
from knowledge.handovers import Handed
from knowledge.notifications import notify
from knowledge.people import Act, Role, contact_role, language_of_person, may, with_role
from knowledge.vocabulary import Language
from retrieval.language import clean


async def hand_over(visit: Visit, choice: Person) -> None:
    """Hands the asker's question to the people of the office; a second tap changes nothing."""
    services = visit.services
    await answer_press(visit.update.callback_query)
    async with services.database.writing() as session:
        handed = await handovers.hand_over(session, services.seal, visit.caller.id, choice.turn_id, services.now())
        for staff_id in await _office_people(session, services) if handed else ():
            await _tell(session, services, staff_id, handed)
    await visit.say("chat-expired" if handed is None else "chat-handed-over")


async def take_up(visit: Visit, choice: Answered) -> None:
    """Lets the next thing that somebody of the desk writes be the answer."""
    services = visit.services
    await answer_press(visit.update.callback_query)
    if not may(visit.caller.roles, Act.ANSWER_HANDOVERS):
        await visit.say("chat-not-allowed")
        return
    async with services.database.writing() as session:
        handed = await handovers.handed(session, services.seal, choice.handover_id)
        ready = handed is not None and not handed.answered
        if ready:
            await handovers.take_up(session, visit.caller.id, choice.handover_id)
    await visit.say("chat-write-answer" if ready else "chat-answered-already")


async def answer(visit: Visit, handover_id: int) -> None:
    """Sends what somebody of the desk wrote back to the asker, once."""
    services = visit.services
    async with services.database.writing() as session:
        await handovers.take_up(session, visit.caller.id, None)
        handed = await handovers.handed(session, services.seal, handover_id)
        text = clean(visit.text)
        mine = handed is not None and await handovers.answer(
            session, services.seal, visit.caller.id, handover_id, text, services.now()
        )
        if handed is not None and mine:
            words = texts(Language(handed.asker_language or visit.texts.language))
            pages = text_pages(words.say("chat-office-answer", question=handed.question, answer=text))
            key = f"answer:{handover_id}"
            await notify(session, services.seal, handed.asker_id, key, pages_json(pages), services.now())
    await visit.say("chat-answer-sent" if mine else "chat-answered-already")


async def tell_of_open_handovers(session: WriteSession, services: Services, staff_id: int, role: str) -> None:
    """Tells somebody who has just become one of the office what still waits for an answer."""
    if role in (Role.ADMIN, contact_role(services.office or "")):
        for handed in await handovers.open_ones(session, services.seal):
            await _tell(session, services, staff_id, handed)


async def _office_people(session: WriteSession, services: Services) -> list[int]:
    """Gives the people of the desk's office, or the administrators where it has none."""
    people = await with_role(session, contact_role(services.office or ""))
    return people or await with_role(session, Role.ADMIN)


async def _tell(session: WriteSession, services: Services, staff_id: int, handed: Handed | None) -> None:
    if handed is None:
        return
    words = texts(await language_of_person(session, staff_id))
    button = Button(words.say("chat-answer-button"), Answered(handed.id))
    pages = text_pages(words.say("chat-office-question", question=handed.question), ((button,),))
    key = f"handover:{handed.id}:{staff_id}"
    await notify(session, services.seal, staff_id, key, pages_json(pages), services.now())
