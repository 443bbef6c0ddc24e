"""What is told of events unasked: to those who are signed up, and to whoever holds one; each in one transaction."""

import datetime as dt
from collections.abc import Sequence

from handlers.buttons import Attendees
from handlers.context import Services
from handlers.events.occasions import detail_of, shown
from handlers.events.pages import changed_pages, event_file, told_pages
from handlers.introductions.matter import Subject
from handlers.introductions.parties import at_window
from handlers.page import Button, Message, pages_json, text_pages
from handlers.texts import Value, texts
from knowledge import signups
from knowledge.card import Card
from knowledge.database import WriteSession
from knowledge.notifications import notify
from knowledge.people import language_of_person
from knowledge.signups import Count, Facts, Signup, Stage, messages_of


async def tell_seated(
    session: WriteSession, services: Services, about: Subject, facts: Facts, lucky: Sequence[Signup], desk: str
) -> None:
    """Tells those who have moved up that they have a seat, with a file for their calendars."""
    for one in lucky:
        words = texts(await language_of_person(session, one.person_id))
        said = words.say("signup-moved-up", event=about.named(words))
        pages: list[Message] = [*told_pages(said, one, facts, words, services.zone)]
        file = event_file(about, one, facts, one.sequence, desk, services.now(), words)
        await _tell(session, services, one, "seated", [*pages, *([file] if file else [])], facts.ends)


async def tell_changed(
    session: WriteSession, services: Services, about: Subject, facts: Facts, them: Sequence[Signup], desk: str
) -> None:
    """Tells those who are signed up that it takes place at another time or place, and notes that they know."""
    await signups.told(session, [one.id for one in them], facts)
    for one in them:
        words, sequence = texts(await language_of_person(session, one.person_id)), one.sequence + 1
        pages: list[Message] = [*changed_pages(about, one, facts, words, services.zone)]
        file = None
        if one.seated_at is not None:
            file = event_file(about, one, facts, sequence, desk, services.now(), words)
        await _tell(session, services, one, f"changed:{sequence}", [*pages, *([file] if file else [])], None)


async def tell_called_off(
    session: WriteSession, services: Services, about: Subject, them: Sequence[Signup], desk: str
) -> None:
    """Ends the sign-ups of an event that was withdrawn and tells those who had them, with a file that takes it back."""
    await signups.call_off(session, [one.id for one in them], services.now())
    for one in them:
        words = texts(await language_of_person(session, one.person_id))
        pages: list[Message] = [*text_pages(words.say("signup-called-off", event=about.named(words)))]
        file = None
        if one.seated_at is not None:
            file = event_file(
                about, one, one.told, one.sequence + 1, desk, services.now(), words, called_off=True
            )  # fmt: skip
        await _tell(session, services, one, "off", [*pages, *([file] if file else [])], None)


async def remind(
    session: WriteSession, services: Services, about: Subject, facts: Facts, one: Signup, stage: Stage
) -> None:
    """Reminds somebody who comes, or tells who waits that there is no seat yet."""
    words = texts(await language_of_person(session, one.person_id))
    if one.seated_at is None:
        said = words.say("signup-no-seat-yet", event=about.named(words))
    else:
        said = words.say("signup-reminder", stage=stage.value, event=about.named(words))
    pages = told_pages(said, one, facts, words, services.zone)
    await _tell(session, services, one, reminder_name(stage, facts), pages, facts.starts)


def reminder_name(stage: Stage, facts: Facts) -> str:
    """Names a reminder among the messages about a sign-up: an event that was moved is reminded of again."""
    return f"reminder:{stage}:{0 if facts.starts is None else int(facts.starts.timestamp())}"


async def tell_holders(
    session: WriteSession, services: Services, about: Subject, name: str, message: str, **values: Value
) -> None:
    """Tells whoever holds an event of its sign-ups, once under a name, by their number alone.

    Args:
        message: key of what is said.
    """
    card = next(iter(about.cards.values()), None)
    window = None if card is None else detail_of(card).window_key
    for person in await at_window(session, services.platform, window, services.office):
        words = texts(await language_of_person(session, person))
        said = words.say(message, event=about.named(words), **values)
        there = shown(about, words)
        rows = () if there is None else ((Button(words.say("button-signup-list"), Attendees(there.record_id, 0)),),)
        key = f"event:{about.key}:{name}:{person}"
        await notify(session, services.seal, person, key, pages_json(text_pages(said, rows)), services.now())


async def tell_of_new(session: WriteSession, services: Services, about: Subject, card: Card, count: Count) -> None:
    """Tells whoever holds an event of its first sign-up, and when it is full: not of each."""
    seats = detail_of(card).capacity
    await tell_holders(session, services, about, "first", "signup-held-first")
    if seats is not None and count.seated >= seats:
        await tell_holders(session, services, about, "full", "signup-held-full", seats=seats)


async def _tell(
    session: WriteSession,
    services: Services,
    one: Signup,
    name: str,
    pages: Sequence[Message],
    until: dt.datetime | None,
) -> None:
    key, written = f"{messages_of(one.id)}{name}", pages_json(pages)
    await notify(session, services.seal, one.person_id, key, written, services.now(), until=until)
