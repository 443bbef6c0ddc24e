"""Writing to the other side of a mentor's desk: what is typed is shown first, and goes out by a tap, once."""

from handlers.asked import Asked as Typed
from handlers.asked import ask, asked_of, leave, settle
from handlers.buttons import AskDeskInstead, AskMentor, SendMentoring, WriteMentoring
from handlers.context import Visit
from handlers.gaps.answering import asks_something
from handlers.introductions.matter import subject
from handlers.mentoring.pages import drafted_pages, full_pages
from handlers.mentoring.sides import Asked, detail_of, found, side_of
from handlers.mentoring.standing import show_standing
from handlers.mentoring.telling import tell_answering, tell_asker
from handlers.page import Button, Page
from handlers.replying import answer_press
from handlers.showing import ask_again
from knowledge import mentoring
from knowledge.mentoring import Deed, Result, Side
from knowledge.vocabulary import Kind
from retrieval.understanding.eligibility import asks_what_one_could_get
from retrieval.understanding.language import clean, has_words
from retrieval.understanding.remarks import Remark, remark_in
from retrieval.understanding.wishes import need_wished

JOURNEY = "mentoring"
_TEXT = "text"
LONGEST = 1_500
"""Characters of a question or an answer."""


async def ask_mentor(visit: Visit, choice: AskMentor) -> None:
    """Says who will see a question to a mentor, and lets somebody write it; one that is going on is shown instead."""
    await answer_press(visit.update.callback_query)
    services, texts = visit.services, visit.texts
    card = await services.conversation.card(choice.record_id, texts.language)
    if card is None or card.kind is not Kind.MENTOR:
        await visit.say("mentoring-mentor-gone")
        return
    detail, about = detail_of(card), await subject(services, card.key)
    if detail.available is False:
        await visit.show(full_pages(about, texts))
        return
    async with services.database.reading() as session:
        mine = await mentoring.of_person(session, services.seal, visit.caller.id)
        full = await mentoring.is_full(session, services.seal, card.key, detail.capacity)
    going_on = next((one for one in mine if one.record_key == card.key and one.state in mentoring.HOLDING), None)
    if going_on is not None:
        await show_standing(visit, going_on.id)
        return
    if full:
        await visit.show(full_pages(about, texts))
        return
    async with services.database.writing() as session:
        made = await mentoring.begin(
            session, services.seal, visit.caller.id, card.key, detail.window_key, services.now()
        )  # fmt: skip
        await ask(session, visit, JOURNEY, _TEXT, made)
    await visit.say("mentoring-write-question", whom=about.named(texts), limit=LONGEST)


async def write(visit: Visit, choice: WriteMentoring) -> None:
    """Lets the next thing that somebody writes be their question or answer."""
    await answer_press(visit.update.callback_query)
    asked = await found(visit, choice.mentoring_id, Deed.ASKED, Deed.ANSWERED)
    if asked is None:
        return
    if not _may_write(asked):
        await show_standing(visit, asked.one.id)
        return
    async with visit.services.database.writing() as session:
        await ask(session, visit, JOURNEY, _TEXT, asked.one.id)
    key = "mentoring-write-question" if asked.side is Side.ASKER else "mentoring-write-answer"
    await visit.say(key, whom=asked.about.named(visit.texts), limit=LONGEST)


async def typed(visit: Visit) -> bool:
    """Takes a text as a question to a mentor, or as the answer to one; False where it is something of its own."""
    typed = asked_of(visit.caller, JOURNEY)
    if typed is None:
        return False
    again = typed.update_id == visit.update.update_id and not typed.paused
    if typed.is_over(visit.services.now()) and not again:
        return False
    services, text = visit.services, clean(visit.text)
    async with services.database.reading() as session:
        one = await mentoring.mentoring(session, services.seal, typed.of)
    asks = one is not None and side_of(services, visit.caller.id, visit.caller.roles, one, Deed.ASKED) is Side.ASKER
    if not again and (_is_command_like(text) if asks else asks_something(text)):
        await leave(visit, typed)
        return False
    if not has_words(text):
        await visit.say("mentoring-no-words")
    elif len(text) > LONGEST:
        await visit.say("mentoring-too-long", limit=LONGEST, count=len(text))
    else:
        await _drafted(visit, typed, text)
    return True


async def waiting(visit: Visit) -> None:
    """Says, after something else was answered, that a text was about to be written."""
    typed = asked_of(visit.caller, JOURNEY)
    if typed is None or typed.what is None or typed.paused:
        return
    services = visit.services
    async with services.database.reading() as session:
        one = await mentoring.mentoring(session, services.seal, typed.of)
    if one is not None:
        about = await subject(services, one.record_key)
        go_on = Button(visit.texts.say("button-mentoring-go-on"), WriteMentoring(one.id))
        await visit.show([Page.text(visit.texts.say("mentoring-waits", whom=about.named(visit.texts)), ((go_on,),))])


async def send(visit: Visit, choice: SendMentoring) -> None:
    """Sends what was written; the other side is told, once."""
    await answer_press(visit.update.callback_query)
    asked = await found(visit, choice.mentoring_id, Deed.ASKED, Deed.ANSWERED)
    if asked is None:
        return
    if asked.side is Side.ASKER and not asked.about.cards:
        await visit.say("mentoring-mentor-gone")
        return
    services, told = visit.services, 0
    async with services.database.writing() as session:
        result = await mentoring.send(
            session, services.seal, asked.one.id, choice.draft_id, asked.side, visit.caller.id, asked.capacity,
            services.now(),
        )  # fmt: skip
        one = await mentoring.mentoring(session, services.seal, asked.one.id) if result is Result.DONE else None
        if one is not None and asked.side is Side.ASKER:
            told = await tell_answering(session, services, asked.about, one, one.said[-1])
        elif one is not None:
            await tell_asker(session, services, asked.about, one, one.said[-1])
        await settle(session, visit, asked.one.id, JOURNEY)
    if result is Result.FULL:
        await visit.show(full_pages(asked.about, visit.texts))
    elif result is not Result.DONE:
        await show_standing(visit, asked.one.id, asked.side)
    else:
        way = "answer" if asked.side is not Side.ASKER else "told" if told else "nobody"
        note = visit.texts.say("mentoring-sent", way=way, whom=asked.about.named(visit.texts))
        await show_standing(visit, asked.one.id, asked.side, note)


async def ask_desk(visit: Visit, choice: AskDeskInstead) -> None:
    """Asks the desk what was written for a mentor; the mentor is not asked."""
    await answer_press(visit.update.callback_query)
    services, me = visit.services, visit.caller.id
    async with services.database.reading() as session:
        one = await mentoring.mentoring(session, services.seal, choice.mentoring_id)
    drafted = [] if one is None or one.person_id != me else [event for event in one.events if event.person_id == me]
    text = next((event.note for event in drafted if event.id == choice.draft_id), None)
    if text is None:
        await visit.say("chat-expired")
    else:
        await ask_again(visit, text)


async def _drafted(visit: Visit, typed: Typed, text: str) -> None:
    """Keeps a text unsent, and shows it as the other side will see it."""
    services = visit.services
    asked = await found(visit, typed.of, Deed.ASKED, Deed.ANSWERED)
    if asked is None:
        return
    draft_id = None
    async with services.database.writing() as session:
        if _may_write(asked):
            draft_id = await mentoring.draft(
                session, services.seal, asked.one.id, asked.side, visit.caller.id, text, visit.update.update_id,
                services.now(),
            )  # fmt: skip
        await ask(session, visit, JOURNEY, None, asked.one.id)
    if draft_id is None:
        await show_standing(visit, asked.one.id, asked.side)
    else:
        await visit.show(drafted_pages(asked.about, asked.one, asked.side, draft_id, text, visit.texts))


def _may_write(asked: Asked) -> bool:
    return asked.one.may(Deed.ASKED if asked.side is Side.ASKER else Deed.ANSWERED, asked.side)


def _is_command_like(text: str) -> bool:
    """Says whether a text is a remark or a wish of its own; a question is what a mentor is asked."""
    remark = remark_in(text)
    other = remark is not None and remark is not Remark.ASSENT
    return other or asks_what_one_could_get(text) or need_wished(text) is not None
