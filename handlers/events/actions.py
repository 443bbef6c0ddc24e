"""The buttons under an event that is shown whole."""

from handlers.buttons import Attendees, ShowSignUp, SignUp
from handlers.context import Visit
from handlers.events.occasions import detail_of, holds, refusal
from handlers.page import Button, Row
from knowledge import signups
from knowledge.card import Card
from knowledge.signups import Count
from knowledge.vocabulary import Kind


async def rows(visit: Visit, card: Card) -> tuple[Row, ...]:
    """Gives the rows of buttons for whoever looks at an event; none for another kind, and none in a group."""
    if card.kind is not Kind.EVENT or visit.place.is_group:
        return ()
    services, texts = visit.services, visit.texts
    async with services.database.reading() as session:
        of_mine = await signups.of_person(session, services.seal, visit.caller.id)
        closed = await signups.closed(session, [card.key])
        count = (await signups.counts(session, [card.key])).get(card.key, Count())
    mine = next((one for one in of_mine if one.record_key == card.key), None)
    found: list[Row] = []
    if mine is not None:
        found.append((Button(texts.say("button-signup-show"), ShowSignUp(mine.id)),))
    elif refusal(card, closed, services.now()) is None:
        seats = detail_of(card).capacity
        full = seats is not None and (count.seated >= seats or count.waiting > 0)
        found.append((Button(texts.say("button-signup", full="yes" if full else "no"), SignUp(card.record_id)),))
    if holds(visit, card):
        found.append((Button(texts.say("button-signup-list"), Attendees(card.record_id, 0)),))
    return tuple(found)
