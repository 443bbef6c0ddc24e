"""Asking both sides what came of an introduction, and keeping each answer at once."""

import logging
from typing import Any

from handlers import looks
from handlers.buttons import AnswerAnew, AskNoMore, GoOn, MarkFruit, MayPublish, PassOver, Rate
from handlers.context import Services, Visit
from handlers.introductions import cases
from handlers.introductions.matter import Matter, matter
from handlers.introductions.outcome_pages import answer_line, asking_pages, question_pages, summary_pages
from handlers.introductions.outcome_parties import people_of, stands_in, theirs
from handlers.page import pages_json
from handlers.replying import answer_press
from handlers.texts import texts
from knowledge import outcomes, people
from knowledge.database import WriteSession
from knowledge.errors import KnowledgeError
from knowledge.notifications import notify
from knowledge.outcomes import SCORES, Consent, Fruit, Outcome, Question, Round
from knowledge.people import language_of_person
from knowledge.referrals import Side
from retrieval.errors import RetrievalError

_log = logging.getLogger(__name__)
JOURNEY = "outcome"
"""Begins what somebody is asked for who is asked what came of an introduction (``Caller.asked``)."""
PUSHED = "pushed"
"""Stands in the place of an update's number where a question came without one."""
_SIDES = (Side.ASKER, Side.WINDOW)


async def ask_both(session: WriteSession, found: Matter, round: Round = Round.COMPLETION) -> bool:
    """Asks the people of both sides, each in their language; the office answers for an empty window.

    Returns:
        Whether anybody was asked now: each side is once a round.
    """
    anybody = False
    services = found.services
    for side in _SIDES:
        made = await outcomes.open_round(session, found.referral.id, side, round, services.now())
        opened = None if made is None else await outcomes.outcome(session, services.seal, made)
        if opened is None:
            continue
        for person in await people_of(session, found, side):
            words = texts(await language_of_person(session, person))
            key = f"{found.key}outcome:{opened.id}:{person}"
            pages = pages_json(asking_pages(opened, found, words))
            if await notify(session, services.seal, person, key, pages, services.now()):
                await looks.at_brief(session, found, person, colleague=side is Side.ASKER)
            await people.ask_if_free(session, person, f"{JOURNEY}:{Question.SCORE}:{PUSHED}", opened.id)
            anybody = True
    return anybody


async def tick(services: Services) -> int:
    """Asks again about what was completed some months ago; gives how many introductions that were."""
    async with services.database.reading() as session:
        due = await outcomes.due_later(session, services.platform, services.now())
    return sum([await _ask_again(services, referral_id) for referral_id in due])


async def _ask_again(services: Services, referral_id: int) -> bool:
    """Asks again about one introduction; a fault with it holds up no other."""
    try:
        found = await matter(services, referral_id)
        if found is None:
            return False
        async with services.database.writing() as session:
            return await ask_both(session, found, Round.LATER)
    except (KnowledgeError, RetrievalError) as error:
        _log.warning("introduction %d has to wait: %s", referral_id, type(error).__name__)
        return False


async def rate(visit: Visit, choice: Rate) -> None:
    """Keeps a score."""
    await answer_press(visit.update.callback_query)
    told = {"score": choice.score} if choice.score in SCORES else {}
    await keep(visit, choice.outcome_id, Question.SCORE, **told)


async def mark(visit: Visit, choice: MarkFruit) -> None:
    """Marks one thing that came of it, or takes the mark away."""
    await answer_press(visit.update.callback_query)
    found = await theirs(visit, choice.outcome_id)
    if found is None:
        return
    before = found[0].fruits
    await keep_marks(visit, *found, before | {choice.fruit} if choice.on else before - {choice.fruit})


async def keep_marks(visit: Visit, outcome: Outcome, about: Matter, marked: frozenset[Fruit]) -> None:
    """Keeps what is marked to have come of it, and asks for more of it."""
    services = visit.services
    async with services.database.writing() as session:
        kept = await outcomes.keep_fruits(session, outcome.id, marked, visit.caller.id)
        now = await outcomes.outcome(session, services.seal, outcome.id)
    if now is None or not kept:
        await visit.say("outcome-finished-already")
    else:
        await visit.show(question_pages(now, Question.FRUITS, about, visit.texts))


async def pass_over(visit: Visit, choice: PassOver) -> None:
    """Goes on to the next question; under the text of a case it leaves out what its reader wrote."""
    await answer_press(visit.update.callback_query)
    found = await theirs(visit, choice.outcome_id)
    if found is not None and found[0].finished_at is not None and choice.question is Question.WORDS:
        await cases.leave_out_words(visit, *found)
    elif found is not None:
        await keep(visit, choice.outcome_id, choice.question)


async def go_on(visit: Visit, choice: GoOn) -> None:
    """Shows where the questions were left."""
    await answer_press(visit.update.callback_query)
    found = await theirs(visit, choice.outcome_id)
    if found is not None:
        async with visit.services.database.writing() as session:
            await ask(session, visit, found[0])
        await _show(visit, *found)


async def answer_anew(visit: Visit, choice: AnswerAnew) -> None:
    """Asks one question again."""
    await answer_press(visit.update.callback_query)
    found = await theirs(visit, choice.outcome_id)
    if found is None:
        return
    async with visit.services.database.writing() as session:
        await outcomes.reopen(session, choice.outcome_id, choice.question)
        now = await outcomes.outcome(session, visit.services.seal, choice.outcome_id)
        await ask(session, visit, now)
    await _show(visit, now, found[1])


async def ask_no_more(visit: Visit, choice: AskNoMore) -> None:
    """Ends the questions about one introduction for good."""
    await answer_press(visit.update.callback_query)
    if await theirs(visit, choice.outcome_id) is None:
        return
    async with visit.services.database.writing() as session:
        await outcomes.stop(session, choice.outcome_id, visit.services.now())
        await ask(session, visit, None)
    await visit.say("outcome-stopped")


async def may_publish(visit: Visit, choice: MayPublish) -> None:
    """Keeps whether a case may be made of it, before the answers are handed in and after."""
    await answer_press(visit.update.callback_query)
    found = await theirs(visit, choice.outcome_id)
    if found is not None and found[0].finished_at is None:
        await keep(visit, choice.outcome_id, Question.CONSENT, consent=choice.consent)
    elif found is not None and await _is_theirs_to_name(visit, *found, choice.consent):
        await cases.change_consent(visit, *found, choice.consent)


async def _is_theirs_to_name(visit: Visit, outcome: Outcome, about: Matter, consent: Consent | None) -> bool:
    """Says no, and why, to whoever would let a window be named that they are not at; anonymously is theirs to allow."""
    others = consent is Consent.NAMED and await stands_in(visit, outcome, about)
    if others:
        await visit.say("outcome-not-theirs-to-name")
    return not others


async def keep(visit: Visit, outcome_id: int, question: Question, **told: Any) -> None:
    """Keeps an answer, and asks what comes next; without any answer the question is passed over."""
    found = await theirs(visit, outcome_id)
    if found is None or not await _is_theirs_to_name(visit, *found, told.get("consent")):
        return
    services = visit.services
    async with services.database.writing() as session:
        kept = await outcomes.answer(session, services.seal, outcome_id, question, visit.caller.id, **told)
        now = await outcomes.outcome(session, services.seal, outcome_id)
        await ask(session, visit, now if kept else None)
    if not kept:
        await visit.say("outcome-finished-already")
    else:
        await _show(visit, now, found[1], question if told else None)


async def ask(session: WriteSession, visit: Visit, outcome: Outcome | None) -> None:
    """Notes which question the next text answers, with the update that led to it."""
    question = None if outcome is None or outcome.finished_at else outcome.missing
    if outcome is not None and question is not None:
        await people.ask(session, visit.caller.id, f"{JOURNEY}:{question}:{visit.update.update_id}", outcome.id)
    elif (visit.caller.asked or "").startswith(f"{JOURNEY}:"):
        await people.ask(session, visit.caller.id, None, None)


async def _show(visit: Visit, outcome: Outcome | None, about: Matter, answered: Question | None = None) -> None:
    """Shows the next question, or all answers where there is none; first what has been ``answered`` just now."""
    if outcome is None:
        await visit.say("intro-gone")
    elif outcome.finished_at is not None:
        await visit.say("outcome-finished-already")
    elif outcome.missing is None:
        await looks.brief_on_page(visit, about, outcome.side)
        await visit.show(summary_pages(outcome, about, visit.texts))
    else:
        line = None if answered is None else answer_line(outcome, answered, visit.texts)
        before = [] if line is None else [visit.texts.say("outcome-noted-as", line=line)]
        await visit.show(question_pages(outcome, outcome.missing, about, visit.texts, before))
