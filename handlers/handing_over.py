"""Talking to a person: a question goes to the desk's office, and its answer comes back to the asker."""

from handlers import looks
from handlers.asked import asked_of
from handlers.buttons import Answered, GapOpen, GapRecord, GapSame, Person
from handlers.context import Visit
from handlers.gaps.gathering import gather, gather_one
from handlers.office import tell_office
from handlers.page import Button, Page, Row, pages_json, text_pages
from handlers.paging import on_one_line
from handlers.replying import answer_press
from handlers.texts import texts
from handlers.wording import Wording
from knowledge import gaps, handovers, ledger, people
from knowledge.notifications import notify
from knowledge.people import Act, may
from knowledge.vocabulary import Language
from retrieval.understanding.language import clean

GAP_JOURNEYS = ("gap", "gap-word")
"""What asks staff for an answer to many, or for the words of a record (``gaps``)."""
OFFICE = "office"
"""As what the people of the office answer."""
_LONGEST_NUMBER = 19
"""Digits from which on a number is none of a turn's."""
_SORTED = 40
"""Questions without an answer that whoever takes one up waits for to be sorted."""
_QUESTION_SHOWN = 200
"""UTF-16 code units of a question that tell its asker which one was handed over."""


async def hand_over(visit: Visit, choice: Person) -> None:
    """Hands the asker's question to the people of the office; a second tap changes nothing."""
    await answer_press(visit.update.callback_query)
    await _hand_over(visit, choice.turn_id)


async def hand_over_by_link(visit: Visit, number: str) -> None:
    """Hands over the question that a link from a group names, where it is the person's own."""
    turn_id = int(number) if number.isdecimal() and len(number) < _LONGEST_NUMBER else 0
    async with visit.services.database.reading() as session:
        kept = await ledger.turn(session, visit.services.seal, turn_id, 0)
    if kept is None or kept.person_id != visit.caller.id:
        await visit.say("chat-person-not-yours")
    else:
        await _hand_over(visit, turn_id)


async def ask_for_a_person(visit: Visit) -> None:
    """Hands over the last question of the thread, as its button does; without one, says what to do."""
    async with visit.services.database.looking_up() as session:
        turn_id = await ledger.latest_turn(session, visit.caller.id)
    if turn_id is None:
        await _say_with_office(visit, "chat-ask-first")
    else:
        await _hand_over(visit, turn_id)


async def take_up(visit: Visit, choice: Answered) -> None:
    """Lets the next thing that somebody of the desk writes be the answer."""
    services = visit.services
    await answer_press(visit.update.callback_query)
    if not may_answer(visit):
        await visit.say("chat-not-allowed")
        return
    async with services.database.reading() as session:
        handed = await handovers.handed(session, services.seal, choice.handover_id)
    if handed is not None:  # so that whoever answers it can answer all who ask the same
        await gather_one(services, handed.turn_id, handed.question, handed.before)
        await gather(services, _SORTED)
    async with services.database.writing() as session:
        handed = await handovers.handed(session, services.seal, choice.handover_id)
        if handed is not None and not handed.answered:
            await handovers.take_up(session, visit.caller.id, choice.handover_id)
            if asked_of(visit.caller, *GAP_JOURNEYS) is not None:  # this answer comes before any other
                await people.ask(session, visit.caller.id, None, None)
            await looks.at_handover(session, choice.handover_id, visit.caller.id, services.now())
    if handed is None:
        await visit.say("chat-question-withdrawn")
    elif handed.answered:
        await visit.say("chat-answered-already")
    else:
        await visit.say("chat-write-answer", question=handed.question)


async def being_answered(visit: Visit) -> int | None:
    """Gives the number of the question that a text answers, also where an earlier try has kept it already."""
    if visit.caller.answering is not None or not may_answer(visit):
        return visit.caller.answering
    async with visit.services.database.looking_up() as session:
        return await handovers.answered_with(session, visit.caller.id, visit.update.update_id)


async def answer(visit: Visit, handover_id: int) -> None:
    """Sends what somebody of the desk wrote back to the asker, once; others who asked the same can be sent it too."""
    services, text, answer_id = visit.services, clean(visit.text), None
    if not text:
        await visit.say("chat-only-text")
        return
    async with services.database.writing() as session:
        await handovers.take_up(session, visit.caller.id, None)
        handed = await handovers.handed(session, services.seal, handover_id) if may_answer(visit) else None
        mine = handed is not None and await handovers.answer(
            session, services.seal, visit.caller.id, handover_id, text, visit.update.update_id, services.now()
        )
        if handed is not None and mine:
            pages = pages_json(answer_pages(handed.question, text, OFFICE, Language(handed.language)))
            await notify(session, services.seal, handed.asker_id, f"answer:{handover_id}", pages, services.now())
            answer_id = await gaps.settle(
                session, services.seal, handed.turn_id, text, visit.caller.id, OFFICE, visit.update.update_id,
                services.now(),
            )  # fmt: skip
    if not may_answer(visit):
        await visit.say("chat-not-allowed")
    elif handed is None:
        await visit.say("chat-question-withdrawn")
    elif mine:
        rows = () if answer_id is None else await _further(visit, answer_id)
        await visit.show([Page.text(visit.texts.say("chat-answer-sent"), rows)])
    else:
        await visit.say("chat-answered-already")


def answer_pages(question: str, text: str, author: str, language: Language) -> list[Page]:
    """Writes an answer for its asker, over their own question; ``author`` is as what somebody wrote it."""
    key = "chat-office-answer" if author == OFFICE else "gap-editor-answer"
    return text_pages(texts(language).say(key, question=question, answer=text))


async def _further(visit: Visit, answer_id: int) -> tuple[Row, ...]:
    """Gives the buttons under a sent answer: for others who asked the same, and to make a record of it."""
    services = visit.services
    async with services.database.reading() as session:
        written = await gaps.answer(session, services.seal, answer_id)
        about = written and await gaps.topic(session, services.seal, services.platform, written.topic_id)
    if not about:
        return ()
    others = len({one.person_id for one in about.open})
    rows: list[Row] = []
    if others:
        rows.append((Button(visit.texts.say("button-gap-same", people=others), GapSame(answer_id)),))
    if may(visit.caller.roles, Act.EDIT):
        rows.append((Button(visit.texts.say("button-gap-record"), GapRecord(about.id)),))
    rows.append((Button(visit.texts.say("button-gap-topic"), GapOpen(about.id, 0)),))
    return tuple(rows)


async def _hand_over(visit: Visit, turn_id: int) -> None:
    services = visit.services
    asked = 0
    async with services.database.writing() as session:
        handed = await handovers.hand_over(session, services.seal, visit.caller.id, turn_id, services.now())
        if handed is not None and not handed.answered:
            asked = await tell_office(session, services.seal, services.office, handed, services.now())
    if handed is None:
        await visit.say("chat-expired")
        return
    visit = visit.speaking(Language(handed.language))
    if handed.answered:
        await visit.say("chat-answered-already")
    elif asked:
        await visit.say("chat-handed-over", question=on_one_line(handed.question, _QUESTION_SHOWN))
    else:
        await _say_with_office(visit, "chat-handed-over-nobody")


async def _say_with_office(visit: Visit, key: str) -> None:
    """Says something, and how the desk's office is reached where it is on record."""
    lines = [visit.texts.say(key)]
    way = await visit.services.conversation.office(visit.texts.language)
    if way is not None:
        lines.append(visit.texts.say("chat-office-way", office=Wording(visit.texts, visit.services.today()).way(way)))
    await visit.show(text_pages("\n\n".join(lines)))


def may_answer(visit: Visit) -> bool:
    """Says whether somebody may answer what is handed over."""
    return may(visit.caller.roles, Act.ANSWER_HANDOVERS, visit.services.office or "")
