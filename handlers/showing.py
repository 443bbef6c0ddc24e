"""Questions and what can be looked at in their answers."""

import datetime as dt

from handlers.alerts.bell import with_bell
from handlers.buttons import Choose, Cite, Details, Helpful, More, Section, Sources, WatchQuestion
from handlers.buttons.records import OpenRecord
from handlers.citing import cited_pages, sources_pages
from handlers.context import Visit
from handlers.drafts import Show
from handlers.duplicates.led import beside
from handlers.events import actions as of_events
from handlers.mentoring import actions as of_mentors
from handlers.openings import actions
from handlers.page import Button, Page, with_row
from handlers.paging import on_one_line
from handlers.replying import answer_press
from handlers.texts import Texts, texts
from handlers.view import answer_pages, card_pages, more_pages, section_pages
from knowledge import ledger
from knowledge.people import Act, may
from knowledge.vocabulary import Language
from retrieval.answer import Answer, OnAnswer
from retrieval.question import LONGEST, Unaskable, asked
from retrieval.understanding.conversation import Reply
from retrieval.understanding.language import clean, language_of

_CHOSEN = 300
"""UTF-16 code units of a completed question that are repeated."""
_NO_TURN = 0
"""Stands for the turn of an answer whose buttons nobody sees."""


async def ask(visit: Visit) -> None:
    """Answers what somebody typed."""
    # Telegram's JSON may hold half a character; whoever typed the rest is answered.
    typed = clean(visit.text)
    text = asked(typed)
    if text is Unaskable.TOO_LONG:
        await visit.say("error-question-too-long", length=len(typed), limit=LONGEST)
    elif isinstance(text, Unaskable):
        await visit.say("error-question-no-words")
    else:
        await _answer(visit, text)


async def choose(visit: Visit, choice: Choose) -> None:
    """Completes a question by what was chosen, says how, and answers it: a turn of the thread like any other."""
    await answer_press(visit.update.callback_query)
    text = await visit.services.conversation.chosen(visit.caller.id, choice.turn_id, choice.choice)
    if text is None:  # what is still there and not theirs, somebody else in the group asked
        await visit.say("chat-group-not-yours" if visit.place.is_group else "chat-expired")
    else:
        await ask_again(visit, text)


async def ask_again(visit: Visit, text: str) -> None:
    """Answers a question that somebody asked before, which is named first."""
    await visit.speaking(language_of(text)).say("chat-chosen", question=on_one_line(text, _CHOSEN))
    await _answer(visit, text)


async def _answer(visit: Visit, text: str) -> None:
    services = visit.services
    number, now, language = visit.update.update_id, services.now(), visit.chosen_language
    async with visit.working() as show:
        reply = await services.conversation.reply(
            visit.caller.id, text, number, now, language, place=visit.group, watch=_drafted(show, visit)
        )
    pages = answer_pages(reply.answer, reply.turn_id, *_for(reply.answer, visit))
    if not visit.place.is_group and reply.answer.lists:
        pages = with_bell(pages, WatchQuestion(reply.turn_id), texts(reply.answer.language))
    await visit.show(pages)


async def only_text(visit: Visit) -> None:
    """Says that only text can be read yet."""
    await visit.say("chat-only-text")


async def details(visit: Visit, choice: Details) -> None:
    """Shows one record whole, with the way to reach it."""
    await answer_press(visit.update.callback_query)
    await _show_record(visit.speaking(choice.language), choice.record_id)


async def show_card(visit: Visit, number: str) -> None:
    """Follows a deep link to a record."""
    if number.isdecimal() and len(number) < 19:
        await _show_record(visit, int(number))
    else:
        await visit.say("chat-card-gone")


async def cite(visit: Visit, choice: Cite) -> None:
    """Shows what a number of an answer rests on, as that answer had it."""
    await answer_press(visit.update.callback_query)
    cites = await visit.services.conversation.cited(visit.caller.id, choice.turn_id, choice.n, visit.group)
    if cites is None or not cites.cited:
        await visit.say("chat-expired")
    else:
        await visit.show(cited_pages(cites.cited[0], texts(cites.language), visit.services.today()))


async def section(visit: Visit, choice: Section) -> None:
    """Shows one section of an answer whole."""
    reply = await _again(visit, choice.turn_id)
    if reply is not None:
        await visit.show(section_pages(reply.answer, choice.name, choice.turn_id, *_for(reply.answer, visit)))


async def more(visit: Visit, choice: More) -> None:
    """Shows what did not fit on the first card."""
    reply = await _again(visit, choice.turn_id)
    if reply is not None:
        await visit.show(more_pages(reply.answer, choice.turn_id, choice.page, *_for(reply.answer, visit)))


async def sources(visit: Visit, choice: Sources) -> None:
    """Shows where each record comes from, with its words."""
    await answer_press(visit.update.callback_query)
    cites = await visit.services.conversation.cited(visit.caller.id, choice.turn_id, place=visit.group)
    if cites is None:
        await visit.say("chat-expired")
    else:
        await visit.show(sources_pages(cites.cited, texts(cites.language), visit.services.today()))


async def helpful(visit: Visit, choice: Helpful) -> None:
    """Notes whether an answer helped."""
    async with visit.services.database.writing() as session:
        language = await ledger.rate(session, visit.caller.id, choice.turn_id, choice.yes)
    if language is None:
        await visit.pop_up("chat-expired")
    else:
        await visit.speaking(Language(language)).pop_up("chat-thanks")


async def _again(visit: Visit, turn_id: int) -> Reply | None:
    """Gives the answer of a turn again; says so where the turn is gone."""
    await answer_press(visit.update.callback_query)
    reply = await visit.services.conversation.again(visit.caller.id, turn_id, visit.group)
    if reply is None:
        await visit.say("chat-expired")
    return reply


def _drafted(show: Show, visit: Visit) -> OnAnswer:
    """Shows an answer that is not finished as it will look, but for its buttons, which a draft has none of."""

    def page(answer: Answer) -> Page:
        return visit.headed(answer_pages(answer, _NO_TURN, *_for(answer, visit)))[0]

    return lambda answer: show(lambda: page(answer))


def _for(answer: Answer, visit: Visit) -> tuple[Texts, dt.date]:
    """Gives the words and the day for all that shows an answer: it stays in the language that it was given in."""
    return texts(answer.language), visit.services.today()


async def _show_record(visit: Visit, record_id: int) -> None:
    card = await visit.services.conversation.card(record_id, visit.texts.language)
    if card is None:
        await visit.say("chat-card-gone")
        return
    if card.record_id != record_id:
        await visit.say("twin-merged-into")
    more = await beside(visit, card.record_id, card.key)
    own = [row for of in (actions, of_events, of_mentors) for row in await of.rows(visit, card)]
    rows = (*own, *more.rows)
    pages = card_pages(card, visit.texts, visit.services.today(), more.sources, rows)
    edits = not visit.place.is_group and may(visit.caller.roles, Act.EDIT)
    button = Button(visit.texts.say("button-record-staff"), OpenRecord(card.record_id))
    await visit.show(with_row(pages, (button,)) if edits else pages)
