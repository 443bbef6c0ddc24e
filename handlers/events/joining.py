"""Signing up for an event: what it means and who sees what first, then with a name or without."""

from handlers.asked import ask, asked_of, leave, settle
from handlers.buttons import SignUp, SignUpAs
from handlers.context import Visit
from handlers.events.occasions import Refusal, detail_of, facts_of, occasion, refusal
from handlers.events.pages import offer_pages
from handlers.events.standing import show_standing
from handlers.events.telling import tell_of_new
from handlers.introductions.matter import Subject
from handlers.page import Button, Page
from handlers.paging import on_one_line
from handlers.replying import answer_press
from knowledge import signups, students
from knowledge.card import Card
from knowledge.database import ReadSession, WriteSession
from knowledge.signups import Count, Signup
from retrieval.understanding.names import LONGEST, name_in

JOURNEY = "event"
_NAME = "name"
_TITLE = 80


async def sign_up(visit: Visit, choice: SignUp) -> None:
    """Says what signing up means, and asks for a name."""
    await answer_press(visit.update.callback_query)
    found = await _open(visit, choice.record_id)
    if found is None:
        return
    about, card = found
    services = visit.services
    async with services.database.reading() as session:
        count = (await signups.counts(session, [about.key])).get(about.key, Count())
        name = await _known_name(session, visit)
    async with services.database.writing() as session:
        await ask(session, visit, JOURNEY, _NAME, card.record_id)
    await visit.show(offer_pages(card, facts_of(card), count, name, visit.texts, services.zone))


async def sign_up_as(visit: Visit, choice: SignUpAs) -> None:
    """Signs somebody up under the name of their profile, or without one."""
    await answer_press(visit.update.callback_query)
    name = None
    if choice.named:
        async with visit.services.database.reading() as session:
            name = await _known_name(session, visit)
        if name is None:  # taken back since
            await sign_up(visit, SignUp(choice.record_id))
            return
    await _join(visit, choice.record_id, name)


async def typed(visit: Visit) -> bool:
    """Takes a text as the name to sign up under; False where it is something else."""
    asked = asked_of(visit.caller, JOURNEY)
    if asked is None:
        return False
    again = asked.update_id == visit.update.update_id and not asked.paused
    if asked.is_over(visit.services.now()) and not again:
        return False
    name = name_in(visit.text)
    if name is None:
        await leave(visit, asked)
        return False
    await _join(visit, asked.of, name)
    return True


async def waiting(visit: Visit) -> None:
    """Says, after something else was answered, that somebody was about to sign up."""
    asked = asked_of(visit.caller, JOURNEY)
    if asked is None or asked.what is None or asked.paused:
        return
    found = await occasion(visit, asked.of)
    if found is not None:
        said = visit.texts.say("signup-waits", event=on_one_line(found[1].title, _TITLE))
        go_on = Button(visit.texts.say("button-signup-go-on"), SignUp(asked.of))
        await visit.show([Page.text(said, ((go_on,),))])


async def _open(visit: Visit, record_id: int) -> tuple[Subject, Card] | None:
    """Finds an event that one can sign up for; says so where one cannot, and shows a sign-up that there is."""
    found = await occasion(visit, record_id)
    if found is None:
        await visit.say("signup-gone")
        return None
    about, card = found
    async with visit.services.database.reading() as session:
        mine = await _mine(session, visit, about.key)
        why = refusal(card, await signups.closed(session, [about.key]), visit.services.now())
    if mine is not None:
        await show_standing(visit, mine.id)
    elif why is not None:
        await say_refused(visit, card, why)
    else:
        return found
    return None


async def say_refused(visit: Visit, card: Card, why: Refusal) -> None:
    """Says why one cannot sign up."""
    opens = "none" if card.opens is None else visit.texts.day(card.opens)
    closes = "none" if card.closes is None else visit.texts.day(card.closes)
    title = on_one_line(card.title, _TITLE)
    await visit.say(
        "signup-refused", why=why.value, event=title, opens=opens, closes=closes, page=card.url or ""
    )  # fmt: skip


async def _join(visit: Visit, record_id: int, name: str | None) -> None:
    services = visit.services
    found = await occasion(visit, record_id)
    if found is None:
        await visit.say("signup-gone")
        return
    about, card = found
    made, new, why = None, False, None
    async with services.database.writing() as session:
        mine = await _mine(session, visit, about.key)
        why = refusal(card, await signups.closed(session, [about.key]), services.now())
        if mine is not None or why is None:
            made, new = await signups.join(
                session, services.seal, about.key, visit.caller.id, name, facts_of(card), detail_of(card).capacity,
                services.now(),
            )  # fmt: skip
        if new:
            count = (await signups.counts(session, [about.key]))[about.key]
            await tell_of_new(session, services, about, card, count)
        await settle(session, visit, record_id, JOURNEY)
    if made is not None:
        await show_standing(visit, made, new=new)
    elif why is not None:
        await say_refused(visit, card, why)


async def _mine(session: ReadSession | WriteSession, visit: Visit, key: str) -> Signup | None:
    """Gives somebody's own sign-up for an event, if they have one."""
    mine = await signups.of_person(session, visit.services.seal, visit.caller.id)
    return next((one for one in mine if one.record_key == key), None)


async def _known_name(session: ReadSession, visit: Visit) -> str | None:
    """Gives the name that somebody has told of themselves in their profile."""
    known = await students.profile(session, visit.services.seal, visit.caller.id)
    return None if known is None or not known.name else known.name[:LONGEST]
