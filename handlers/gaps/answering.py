"""Answering a topic: written once, shown as its askers will see it, sent to each of them once."""

from dataclasses import replace

from handlers.asked import Asked, ask, asked_of, leave
from handlers.buttons import AskAgain, GapList, GapOpen, GapRecord, GapSame, GapSend, GapWrite
from handlers.context import Visit
from handlers.gaps.reading import allowed, as_shown, author_of, found_topic, may_see, note_look, opened
from handlers.handing_over import GAP_JOURNEYS, answer_pages
from handlers.page import Button, Page, Row, headed, pages_json
from handlers.paging import on_one_line, shortened
from handlers.replying import answer_press
from handlers.showing import ask_again
from knowledge import gaps, handovers, people
from knowledge.database import WriteSession
from knowledge.gaps import Outcome, Question, Sent, Shelf, Topic, Written, by_asker
from knowledge.introduction_kinds import PROBLEM
from knowledge.notifications import notify
from knowledge.people import Act, may
from knowledge.vocabulary import Language
from retrieval.understanding.language import clean, has_words
from retrieval.understanding.remarks import Remark, remark_in
from retrieval.understanding.wishes import asks_instead

JOURNEY, _ = GAP_JOURNEYS
_ANSWER = "answer"
LONGEST = 3_000
"""Characters of an answer: with its question it fits into one message or two."""
_QUESTION = 300
"""UTF-16 code units of a question that tell which one is answered."""


async def write(visit: Visit, choice: GapWrite) -> None:
    """Lets the next thing that somebody of the staff writes be the answer to a topic."""
    about = await opened(visit, choice.topic_id)
    if about is None:
        return
    if not about.open:
        await visit.say("gap-nobody-waits")
        return
    await note_look(visit, about)
    async with visit.services.database.writing() as session:
        await handovers.take_up(session, visit.caller.id, None)
        await ask(session, visit, JOURNEY, _ANSWER, about.id)
    await visit.say("gap-write", **_asked(visit, about))


async def typed(visit: Visit) -> bool:
    """Takes a text as the answer to a topic, and shows it as its askers will see it; False where it is none."""
    asked = asked_of(visit.caller, JOURNEY)
    if asked is None:
        return False
    again = asked.update_id == visit.update.update_id and not asked.paused
    if (asked.is_over(visit.services.now()) and not again) or not may_see(visit):
        return False
    text = clean(visit.text)
    if not again and asks_something(text):
        await leave(visit, asked)
        return False
    if not has_words(text):
        await visit.say("gap-no-words")
    elif len(text) > LONGEST:
        await visit.say("gap-too-long", limit=LONGEST, count=len(text))
    else:
        await _drafted(visit, asked, text)
    return True


def asks_something(text: str) -> bool:
    """Says whether a text is plainly a question or a remark of its own; a bare "yes" answers, and so may "how"."""
    return remark_in(text) is not Remark.ASSENT and asks_instead(text, PROBLEM)


async def waiting(visit: Visit) -> None:
    """Says, after something else was answered, that an answer was about to be written."""
    asked = asked_of(visit.caller, JOURNEY)
    if asked is None or asked.what is None or asked.paused or not may_see(visit):
        return
    about = await found_topic(visit, asked.of)
    if about is not None and about.open:
        go_on = Button(visit.texts.say("button-gap-go-on"), GapWrite(about.id))
        await visit.show([Page.text(visit.texts.say("gap-waits", **_asked(visit, about)), ((go_on,),))])


async def same(visit: Visit, choice: GapSame) -> None:
    """Shows what was sent before as those who have come since will see it."""
    if not await allowed(visit):
        return
    services = visit.services
    async with services.database.reading() as session:
        written = await gaps.answer(session, services.seal, choice.answer_id)
    about = None if written is None else await found_topic(visit, written.topic_id)
    if written is None or about is None:
        await visit.say("gap-gone")
    elif not about.open:
        await visit.say("gap-nobody-waits")
    else:
        await note_look(visit, about)
        await visit.show(_preview(visit, about, written))


async def send(visit: Visit, choice: GapSend) -> None:
    """Sends what was written to everybody who waits, each once."""
    if not await allowed(visit):
        return
    services = visit.services
    async with services.database.writing() as session:
        sent = await gaps.send(session, services.seal, services.platform, choice.answer_id, services.now())
        await tell_askers(session, visit, sent)
        if sent.answer is not None:
            asked = asked_of(visit.caller, JOURNEY)
            if asked is not None and asked.of == sent.answer.topic_id:
                await people.ask(session, visit.caller.id, None, None)
    if sent.answer is None:
        await visit.say("gap-gone")
        return
    nobody = "gap-sent-already" if sent.answer.sent_at else "gap-nobody-waits"
    key = "gap-sent" if sent.outcome is Outcome.SENT else nobody
    rows = after_rows(visit, sent.answer.topic_id)
    await visit.show([Page.text(visit.texts.say(key, people=len(sent.told)), rows)])


async def tell_askers(session: WriteSession, visit: Visit, sent: Sent) -> None:
    """Writes the answer to each asker, over their own questions; in the transaction that keeps it."""
    services = visit.services
    for one in sent.told if sent.answer is not None else ():
        key = f"answer:{one.handover_id}" if one.handover_id is not None else f"gap-answer:{one.gap_id}"
        pages = pages_json(_as_told(one, sent.answer)) if sent.answer is not None else ""
        await notify(session, services.seal, one.person_id, key, pages, services.now())


def after_rows(visit: Visit, topic_id: int) -> tuple[Row, ...]:
    """Gives the buttons that follow an answer: making a record of it, and the list."""
    record = (Button(visit.texts.say("button-gap-record"), GapRecord(topic_id)),)
    back = (
        Button(visit.texts.say("button-gap-topic"), GapOpen(topic_id, 0)),
        Button(visit.texts.say("button-gap-list"), GapList(Shelf.OPEN, 0)),
    )
    return (record, back) if may(visit.caller.roles, Act.EDIT) else (back,)


async def again(visit: Visit, choice: AskAgain) -> None:
    """Asks a question of one's own again, which can be answered now."""
    await answer_press(visit.update.callback_query)
    text = await visit.services.conversation.question(visit.caller.id, choice.turn_id)
    if text is None:
        await visit.say("chat-expired")
    else:
        await ask_again(visit, text)


async def _drafted(visit: Visit, asked: Asked, text: str) -> None:
    """Keeps an answer unsent, and shows it."""
    services = visit.services
    async with services.database.writing() as session:
        answer_id = await gaps.draft(
            session, services.seal, asked.of, text, visit.caller.id, author_of(visit), visit.update.update_id,
            services.now(),
        )  # fmt: skip
        await ask(session, visit, JOURNEY, None if answer_id is None else _ANSWER, asked.of)
        written = None if answer_id is None else await gaps.answer(session, services.seal, answer_id)
        about = await gaps.topic(session, services.seal, services.platform, asked.of)
    if written is None or about is None:
        await visit.say("gap-gone")
    elif not about.open:
        await visit.say("gap-nobody-waits")
    else:
        await visit.show(_preview(visit, about, written))


def _preview(visit: Visit, about: Topic, written: Written) -> list[Page]:
    """Shows an answer as one of its askers will see it, and to how many it goes."""
    words = visit.texts
    told = by_asker([replace(one, text=as_shown(one, visit)) for one in about.open])
    one = told[0]
    as_told = answer_pages(shortened(one.text, _QUESTION), written.text, written.author, Language(one.language))
    rows = (
        (Button(words.say("button-gap-send", people=len(told)), GapSend(written.id)),),
        (Button(words.say("button-gap-back"), GapOpen(about.id, 0)),),
    )
    return [
        *headed(words.say("gap-preview-head"), as_told),
        Page.text(words.say("gap-preview", people=len(told)), rows),
    ]


def _as_told(one: Question, answer: Written) -> list[Page]:
    return answer_pages(one.text, answer.text, answer.author, Language(one.language))


def _asked(visit: Visit, about: Topic) -> dict[str, str | int]:
    """Says what is to be answered: the question, how many wait, and in which languages they asked."""
    languages = {one.language for one in about.open}
    return {
        "question": on_one_line(as_shown(about.open[0], visit), _QUESTION),
        "people": len({one.person_id for one in about.open}),
        "languages": "both" if len(languages) > 1 else languages.pop(),
    }
