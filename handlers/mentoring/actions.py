"""The buttons under a mentor who is shown whole."""

from handlers.buttons import ShowMentoring
from handlers.context import Visit
from handlers.mentoring.pages import ask_row
from handlers.mentoring.sides import detail_of
from handlers.page import Button, Row
from knowledge import mentoring
from knowledge.card import Card
from knowledge.mentoring import HOLDING
from knowledge.vocabulary import Kind


async def rows(visit: Visit, card: Card) -> tuple[Row, ...]:
    """Gives the rows of buttons for whoever looks at a mentor; none for another kind, and none in a group."""
    if card.kind is not Kind.MENTOR or visit.place.is_group or detail_of(card).available is False:
        return ()
    async with visit.services.database.reading() as session:
        mine = await mentoring.of_person(session, visit.services.seal, visit.caller.id)
    going_on = next((one for one in mine if one.record_key == card.key and one.state in HOLDING), None)
    if going_on is None:
        return (ask_row(card.record_id, visit.texts),)
    return ((Button(visit.texts.say("button-mentoring-show"), ShowMentoring(going_on.id)),),)
