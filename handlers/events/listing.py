"""/events: what one is signed up for, and the events to come."""

import datetime as dt

from handlers.buttons import Details, EventsPage, ShowSignUp
from handlers.context import Visit
from handlers.events.occasions import facts_of, refusal
from handlers.events.pages import when
from handlers.html import Block, bold, plain
from handlers.introductions.matter import subject
from handlers.page import Button, Row, laid_out
from handlers.paging import on_one_line
from handlers.replying import answer_press
from knowledge import signups
from knowledge.card import Card
from knowledge.signups import Signup

_AT_ONCE = 5
_MOST = 60
"""Events to come that are looked through, the soonest."""
_TITLE, _ON_A_BUTTON = 80, 40


async def events(visit: Visit, choice: EventsPage | None = None) -> None:
    """Lists somebody's sign-ups, then what else is to come, the soonest first."""
    await answer_press(visit.update.callback_query)
    services, texts, page = visit.services, visit.texts, 0 if choice is None else choice.page
    now = services.now()
    async with services.database.reading() as session:
        mine = [one for one in await signups.of_person(session, services.seal, visit.caller.id) if _is_ahead(one, now)]
        ids = await signups.upcoming(session, now, _MOST)
    cards = await services.conversation.cards(ids, texts.language)
    taken = {one.record_key for one in mine}
    others = [cards[id] for id in ids if id in cards and cards[id].key not in taken]
    shown = others[page * _AT_ONCE : (page + 1) * _AT_ONCE]
    async with services.database.reading() as session:
        closed = await signups.closed(session, [card.key for card in shown])
    blocks, rows = await _mine_blocks(visit, mine) if page == 0 else ([], [])
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
