"""/events: what one is signed up for, and the events to come."""

import datetime as dt
from collections.abc import Sequence

from handlers.buttons import Attendees, Details, EventsPage, ShowSignUp, SignUp
from handlers.context import Visit
from handlers.events.joining import sign_up
from handlers.events.occasions import at_window, detail_of, facts_of, refusal
from handlers.events.pages import when
from handlers.html import Block, bold, plain
from handlers.introductions.matter import subject
from handlers.page import Button, Row, laid_out
from handlers.paging import on_one_line
from handlers.replying import answer_press
from knowledge import signups
from knowledge.card import Card
from knowledge.signups import Signup
from retrieval.analysis import folded
from retrieval.understanding.attending import Attending

_AT_ONCE = 5
_MOST = 60
"""Events to come that are looked through, the soonest."""
_TITLE, _ON_A_BUTTON = 80, 40


async def events(visit: Visit, choice: EventsPage | None = None) -> None:
    """Lists somebody's sign-ups, then what else is to come, the soonest first."""
    await answer_press(visit.update.callback_query)
    await _show(visit, await _ahead(visit), 0 if choice is None else choice.page)


async def wished(visit: Visit, wish: Attending) -> bool:
    """Shows what somebody wants to see, or signs them up for what they named; False where no such event is to come."""
    ahead = await _ahead(visit)
    if wish.what is not None:
        found = [card for card in ahead if _is_meant(card, wish.what)]
        found = found or [card for card in ahead if wish.category and detail_of(card).category is wish.category]
    else:
        found = [card for card in ahead if wish.category in (None, detail_of(card).category)]
    if wish.what is not None and len(found) == 1:
        await sign_up(visit, SignUp(found[0].record_id))
    elif found or (wish.what is None and wish.category is None):
        await _show(visit, found, 0, says_none=wish.mine)
    else:
        return False
    return True


def _is_meant(card: Card, what: str) -> bool:
    """Says whether an event is called so: by the words, or in Chinese by the characters, that somebody names."""
    title = folded(card.title)
    words = what.split()
    return what in title or (len(words) > 1 and all(word in title for word in words))


async def _ahead(visit: Visit) -> list[Card]:
    services = visit.services
    async with services.database.reading() as session:
        ids = await signups.upcoming(session, services.now(), _MOST)
    cards = await services.conversation.cards(ids, visit.texts.language)
    return [cards[id] for id in ids if id in cards]


async def _show(visit: Visit, ahead: Sequence[Card], page: int, *, says_none: bool = False) -> None:
    """Shows a page of events, one's own sign-ups first.

    Args:
        says_none: whether to say so where there are none.
    """
    services, texts, now = visit.services, visit.texts, visit.services.now()
    async with services.database.reading() as session:
        mine = [one for one in await signups.of_person(session, services.seal, visit.caller.id) if _is_ahead(one, now)]
    taken = {one.record_key for one in mine}
    others = [card for card in ahead if card.key not in taken]
    shown = others[page * _AT_ONCE : (page + 1) * _AT_ONCE]
    async with services.database.reading() as session:
        closed = await signups.closed(session, [card.key for card in shown])
    blocks, rows = await _mine_blocks(visit, mine) if page == 0 else ([], [])
    held = [card for card in ahead if page == 0 and at_window(visit, card)]
    if held:
        blocks.append(Block((bold(texts.say("events-held")),)))
        rows += [
            (Button(f"👥 {on_one_line(card.title, _ON_A_BUTTON)}", Attendees(card.record_id, 0)),) for card in held
        ]
    if says_none and not mine:
        blocks.append(Block((plain(texts.say("events-mine-none")),)))
    if shown:
        blocks.append(Block((bold(texts.say("events-ahead")),)))
    for n, card in enumerate(shown, page * _AT_ONCE + 1):
        why = refusal(card, closed, now)
        blocks.append(_line(visit, n, card, "open" if why is None else why.value))
        title = on_one_line(card.title, _ON_A_BUTTON)
        rows.append((Button(f"{n}. {title}", Details(card.record_id, texts.language)),))
    if len(others) > (page + 1) * _AT_ONCE:
        rows.append((Button(texts.say("button-events-more"), EventsPage(page + 1)),))
    if not blocks:
        await visit.say("events-none")
    else:
        await visit.show(laid_out(blocks, rows))


def _line(visit: Visit, n: int, card: Card, state: str) -> Block:
    texts = visit.texts
    title = bold(f"{n}. {on_one_line(card.title, _TITLE)}")
    opens = "none" if card.opens is None else texts.day(card.opens)
    stands = texts.say("events-state", state=state, opens=opens)
    return Block((title, plain(f"🗓 {when(facts_of(card), texts, visit.services.zone)} · {stands}")))


async def _mine_blocks(visit: Visit, mine: list[Signup]) -> tuple[list[Block], list[Row]]:
    """Lays out what somebody is signed up for."""
    texts, blocks, rows = visit.texts, [], list[Row]()
    if mine:
        blocks.append(Block((bold(texts.say("events-mine")),)))
    for one in mine:
        about = await subject(visit.services, one.record_key)
        state = texts.say("events-mine-state", state="waiting" if one.seated_at is None else "seated")
        line = f"🗓 {when(one.told, texts, visit.services.zone)} · {state}"
        blocks.append(Block((bold(about.named(texts)), plain(line))))
        rows.append((Button(f"✓ {on_one_line(about.named(texts), _ON_A_BUTTON)}", ShowSignUp(one.id)),))
    return blocks, rows


def _is_ahead(one: Signup, now: dt.datetime) -> bool:
    ends = one.told.ends
    return ends is None or ends > now
