"""/mentors: what one asked or is asked, and the mentors there are."""

from handlers.buttons import Details, MentorsPage, ShowMentoring
from handlers.context import Visit
from handlers.html import Block, bold, plain
from handlers.introductions.matter import subject
from handlers.mentoring.sides import detail_of, may_see_all, windows_of
from handlers.page import Button, Row, laid_out
from handlers.paging import on_one_line
from handlers.replying import answer_press
from knowledge import mentoring, shelf
from knowledge.card import Card
from knowledge.database import ReadSession
from knowledge.mentoring import ENDED, Mentoring, Side, State
from knowledge.offers import Direction
from knowledge.people import Party
from knowledge.vocabulary import Kind

_AT_ONCE = 5
_MINE = 5
"""Of one's own questions, and of those that wait for one's answer, the newest are shown."""
_TITLE, _ON_A_BUTTON = 80, 40
_WHOM = {Direction.TO_STUDENTS: Party.STUDENT, Direction.TO_ENTERPRISES: Party.ENTERPRISE}


async def mentors(visit: Visit, choice: MentorsPage | None = None) -> None:
    """Lists what waits for somebody's answer, their own questions, then mentors: those for people like them first."""
    await answer_press(visit.update.callback_query)
    services, texts, page = visit.services, visit.texts, 0 if choice is None else choice.page
    async with services.database.reading() as session:
        ids = await shelf.ids_of_kind(session, Kind.MENTOR)
        mine = await mentoring.of_person(session, services.seal, visit.caller.id)
        theirs = await _waiting(session, visit)
    cards = await services.conversation.cards(ids, texts.language)
    ordered = sorted((cards[id] for id in ids if id in cards), key=lambda card: _order(visit, card))
    shown = ordered[page * _AT_ONCE : (page + 1) * _AT_ONCE]
    async with services.database.reading() as session:
        taken = await mentoring.places_taken(session, services.seal, [card.key for card in shown])
    blocks: list[Block] = []
    rows: list[Row] = []
    if page == 0:
        for head, found, side in (("mentors-asked", theirs, Side.WINDOW), ("mentors-mine", mine, Side.ASKER)):
            await _listed(visit, head, found[:_MINE], side, blocks, rows)
    if shown:
        blocks.append(Block((bold(texts.say("mentors-all")),)))
    for n, card in enumerate(shown, page * _AT_ONCE + 1):
        blocks.append(_line(visit, n, card, taken.get(card.key, 0)))
        title = f"{n}. {on_one_line(card.title, _ON_A_BUTTON)}"
        rows.append((Button(title, Details(card.record_id, texts.language)),))
    if len(ordered) > (page + 1) * _AT_ONCE:
        rows.append((Button(texts.say("button-events-more"), MentorsPage(page + 1)),))
    if blocks:
        await visit.show(laid_out(blocks, rows))
    else:
        await visit.say("mentors-none")


def _order(visit: Visit, card: Card) -> tuple[bool, bool]:
    """Puts those first who take people, and are there for people like the reader."""
    detail = detail_of(card)
    party = visit.caller.party
    return detail.available is False, party is not None and _WHOM[detail.direction] != party


def _line(visit: Visit, n: int, card: Card, taken: int) -> Block:
    texts, detail = visit.texts, detail_of(card)
    full = detail.available is False or (detail.capacity is not None and taken >= detail.capacity)
    left = "some" if detail.capacity is None else str(detail.capacity - taken)
    places = texts.say("mentors-places", left="none" if full else left)
    parts = [texts.say(f"direction-{detail.direction.value}"), texts.half(detail.field), texts.half(detail.hours)]
    said = " · ".join([part for part in parts if part] + [places])
    return Block((bold(f"{n}. {on_one_line(card.title, _TITLE)}"), plain(said)))


async def _listed(
    visit: Visit, head: str, found: list[Mentoring], side: Side, blocks: list[Block], rows: list[Row]
) -> None:
    """Adds questions with where they stand; of somebody else's neither words nor names."""
    texts = visit.texts
    if found:
        blocks.append(Block((bold(texts.say(head)),)))
    for one in found:
        about = await subject(visit.services, one.record_key)
        day = texts.day(one.since.astimezone(visit.services.zone).date())
        state = texts.say("mentors-state", state=one.state.value, side=side.value, day=day)
        blocks.append(Block((plain(f"{about.named(texts)} · {state}"),)))
        label = f"💬 {on_one_line(about.named(texts), _ON_A_BUTTON)}"
        rows.append((Button(label, ShowMentoring(one.id)),))


async def _waiting(session: ReadSession, visit: Visit) -> list[Mentoring]:
    """Gives what waits for somebody's answer: at their windows, and for the office what went unanswered."""
    services = visit.services
    found = {one.id: one for one in await mentoring.of_windows(session, services.seal, windows_of(visit), office=False)}
    if may_see_all(visit):
        everything = await mentoring.of_windows(session, services.seal, [], office=True)
        found |= {one.id: one for one in everything if one.window_key is None or one.state is State.UNANSWERED}
    waits = frozenset({State.ASKED, State.UNANSWERED})
    return [one for one in found.values() if one.state in waits and one.state not in ENDED]
