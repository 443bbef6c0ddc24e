"""Somebody says that something is wrong with an opening: why, in words where they like, and what that does at once."""

from handlers.asked import ask, asked_of, leave
from handlers.buttons import Details
from handlers.buttons.postings import ReportFor, ReportOpening
from handlers.context import Visit
from handlers.page import Button, Page, Row
from handlers.paging import on_one_line
from handlers.postings.journeys import REPORTING
from handlers.postings.telling import tell_of_report
from handlers.records.typing_in import is_elsewhere
from handlers.replying import answer_press
from knowledge import postings
from knowledge.card import Card
from knowledge.people import Act, may
from knowledge.postings import Raised, Reason
from knowledge.vocabulary import Kind
from retrieval.understanding.language import clean, has_words

_TITLE = 80
"""UTF-16 code units of a title within a sentence."""


def report_row(visit: Visit, card: Card) -> Row:
    """Gives the button under an opening with which anybody says that something is wrong with it."""
    return (Button(visit.texts.say("button-flag-opening"), ReportOpening(card.record_id)),)


async def offer(visit: Visit, choice: ReportOpening) -> None:
    """Asks what is wrong, and says what happens then and who sees it."""
    await answer_press(visit.update.callback_query)
    card = await _opening(visit, choice.record_id)
    if card is None:
        await visit.say("flag-gone")
        return
    texts = visit.texts
    rows: list[Row] = [
        (Button(texts.say(f"flag-reason-{reason.value}"), ReportFor(card.record_id, reason)),) for reason in Reason
    ]
    rows.append((Button(texts.say("button-flag-not"), Details(card.record_id, texts.language)),))
    title = on_one_line(card.title, _TITLE)
    await visit.show([Page.text(texts.say("flag-ask", title=title), tuple(rows))])


async def report_for(visit: Visit, choice: ReportFor) -> None:
    """Reports an opening; what is wrong for another reason is asked for in words first."""
    await answer_press(visit.update.callback_query)
    card = await _opening(visit, choice.record_id)
    if choice.reason is Reason.OTHER and card is not None:
        async with visit.services.database.writing() as session:
            await ask(session, visit, REPORTING, "words", choice.record_id)
        await visit.say("flag-words", limit=postings.flags.LONGEST)
    else:
        await _report(visit, choice.record_id, choice.reason, None)


async def typed(visit: Visit) -> bool:
    """Takes a text as what is wrong; False where it is rather a question or a remark of its own."""
    asked = asked_of(visit.caller, REPORTING)
    if asked is None:
        return False
    if asked.update_id == visit.update.update_id:  # processed again: it was taken then, as what it was
        if not asked.paused:
            await _report(visit, asked.of, Reason.OTHER, clean(visit.text))
        return not asked.paused
    if asked.is_over(visit.services.now()):
        return False
    words = clean(visit.text)
    if is_elsewhere(words):
        await leave(visit, asked)
        return False
    if not has_words(words) or len(words) > postings.flags.LONGEST:
        await visit.say("flag-words", limit=postings.flags.LONGEST)
    else:
        await _report(visit, asked.of, Reason.OTHER, words)
    return True


async def _report(visit: Visit, record_id: int, reason: Reason, words: str | None) -> None:
    """Keeps a report and tells everybody whom it concerns, in one transaction."""
    services = visit.services
    async with services.database.writing() as session:
        key = await postings.key_of_record(session, record_id)
        came, case_id = Raised.GONE, None
        if key is not None:
            came, case_id = await postings.report(
                session, services.seal, visit.caller.id, key, reason, words, services.now(),
                staff=may(visit.caller.roles, Act.EDIT) or may(visit.caller.roles, Act.PUBLISH),
            )  # fmt: skip
        if asked_of(visit.caller, REPORTING) is not None:
            await ask(session, visit, REPORTING, None, record_id)
        if case_id is not None and came in (Raised.HIDDEN, Raised.NOTED):
            await tell_of_report(session, services, case_id, visit.caller.id)
    await visit.say(f"flag-{came.value}")


async def _opening(visit: Visit, record_id: int) -> Card | None:
    card = await visit.services.conversation.card(record_id, visit.texts.language)
    return card if card is not None and card.kind is Kind.OPENING else None
