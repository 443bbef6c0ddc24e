"""The buttons under an opening that is shown whole, by the journeys that they lead to."""

from handlers.applications.applying import takes_applications
from handlers.buttons import Apply, Missing, WalkFrom
from handlers.context import Visit
from handlers.page import Button, Row
from handlers.postings.reporting import report_row
from knowledge.card import Card
from knowledge.vocabulary import Kind


async def rows(visit: Visit, card: Card) -> tuple[Row, ...]:
    """Gives the rows of buttons for whoever looks at an opening; none for another kind, and none in a group."""
    if card.kind is not Kind.OPENING or visit.place.is_group:
        return ()
    texts, found = visit.texts, list[Row]()
    if await takes_applications(visit, card):
        found.append((Button(texts.say("button-apply"), Apply(card.record_id)),))
    found.append((Button(texts.say("button-learn-missing"), Missing(card.record_id, texts.language)),))
    found.append((Button(texts.say("walk-button-chain"), WalkFrom(card.record_id, texts.language)),))
    found.append(report_row(visit, card))
    return tuple(found)
