"""Who has already received a need."""

from handlers.context import Visit
from handlers.paging import on_one_line
from knowledge import referrals, shelf
from knowledge.demands import Demand
from knowledge.referrals import Deed

_NAME = 40
"""UTF-16 code units of a name."""


async def received(visit: Visit, need: Demand) -> str:
    """Names all to whom a need was sent, in the reader's language; empty where it was sent to nobody."""
    services, language = visit.services, visit.texts.language
    async with services.database.reading() as session:
        sent = [
            one.record_key
            for one in await referrals.of_demand(session, services.seal, need.id)
            if one.last(Deed.SENT) is not None
        ]
        ids = await shelf.ids_of(session, sent)
    cards = [await services.conversation.card(ids[key], language) for key in sent if key in ids]
    return visit.texts.say("list-separator").join(on_one_line(card.title, _NAME) for card in cards if card is not None)
