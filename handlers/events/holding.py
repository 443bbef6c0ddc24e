"""For whoever holds an event: who signed up, as a list and as a file, and taking nobody more. Each look is noted."""

from handlers import looks
from handlers.buttons import Attendees, AttendeesFile, CloseSignUp
from handlers.context import Visit
from handlers.csv_files import CSV, csv_bytes
from handlers.events.occasions import detail_of, facts_of, holds, occasion
from handlers.events.pages import facts_lines
from handlers.html import Block, Line, bold, plain
from handlers.introductions.matter import Subject
from handlers.page import Button, Document, Row, laid_out
from handlers.replying import answer_press
from knowledge import signups
from knowledge.card import Card
from knowledge.signups import Signup

_AT_ONCE = 20


async def attendees(visit: Visit, choice: Attendees) -> None:
    """Shows who signed up, those with a seat first."""
    await answer_press(visit.update.callback_query)
    found = await _held(visit, choice.record_id)
    if found is not None:
        await _show(visit, *found, choice.page)


async def file(visit: Visit, choice: AttendeesFile) -> None:
    """Sends who signed up as a table."""
    await answer_press(visit.update.callback_query)
    found = await _held(visit, choice.record_id)
    if found is None:
        return
    about, card = found
    texts, zone = visit.texts, visit.services.zone
    everybody = await _looked_at(visit, about)
    heads = [texts.say(f"signup-column-{name}") for name in ("n", "name", "state", "since")]
    rows = [
        (n, one.name or "", _state(visit, one), f"{one.signed_up_at.astimezone(zone):%Y-%m-%d %H:%M}")
        for n, one in enumerate(everybody, 1)
    ]
    await visit.send_document(Document(f"event-{card.record_id}.csv", CSV, csv_bytes(heads, rows)))


async def close(visit: Visit, choice: CloseSignUp) -> None:
    """Takes nobody more for an event, or takes people again."""
    await answer_press(visit.update.callback_query)
    found = await _held(visit, choice.record_id)
    if found is None:
        return
    async with visit.services.database.writing() as session:
        if choice.closed:
            await signups.close(session, found[0].key, visit.services.now())
        else:
            await signups.reopen(session, found[0].key)
    await visit.say(
        "signup-held-closed" if choice.closed else "signup-held-reopened", event=found[0].named(visit.texts)
    )


async def _held(visit: Visit, record_id: int) -> tuple[Subject, Card] | None:
    """Finds an event that somebody holds; says so where there is none, or it is not theirs."""
    found = await occasion(visit, record_id)
    if found is None:
        await visit.say("signup-gone")
    elif not holds(visit, found[1]):
        await visit.say("chat-not-allowed")
    else:
        return found
    return None


async def _show(visit: Visit, about: Subject, card: Card, page: int) -> None:
    texts, id = visit.texts, card.record_id
    everybody = await _looked_at(visit, about)
    async with visit.services.database.reading() as session:
        closed = about.key in await signups.closed(session, [about.key])
    seated = sum(one.seated_at is not None for one in everybody)
    seats = detail_of(card).capacity
    said = texts.say(
        "signup-held", seated=seated, seats=str(seats or "∞"), waiting=len(everybody) - seated,
        closed="yes" if closed else "no",
    )  # fmt: skip
    first = page * _AT_ONCE
    lines: list[Line] = [
        plain(f"{n}. {one.name or texts.say('signup-unnamed')} · {_state(visit, one)}")
        for n, one in enumerate(everybody[first : first + _AT_ONCE], first + 1)
    ]
    blocks = [Block((bold(about.named(texts)), *facts_lines(facts_of(card), texts, visit.services.zone), plain(said)))]
    blocks += [Block(tuple(lines))] if lines else []
    rows: list[Row] = []
    if len(everybody) > first + _AT_ONCE:
        rows.append((Button(texts.say("button-events-more"), Attendees(id, page + 1)),))
    if everybody:
        rows.append((Button(texts.say("button-signup-table"), AttendeesFile(id)),))
    word = "button-signup-reopen" if closed else "button-signup-close"
    rows.append((Button(texts.say(word), CloseSignUp(id, closed=not closed)),))
    await visit.show(laid_out(blocks, rows))


async def _looked_at(visit: Visit, about: Subject) -> list[Signup]:
    """Gives who signed up, and notes that somebody is about to be shown them."""
    services = visit.services
    async with services.database.writing() as session:
        everybody = await signups.living(session, services.seal, about.key)
        await looks.at_sign_ups(session, everybody, visit.caller.id, services.now())
    return everybody


def _state(visit: Visit, one: Signup) -> str:
    return visit.texts.say("events-mine-state", state="waiting" if one.seated_at is None else "seated")
