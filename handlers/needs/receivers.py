"""Who has already received a need."""

from collections.abc import Sequence

from handlers.context import Visit
from handlers.paging import on_one_line
from knowledge import referrals, shelf
from knowledge.card import Card
from knowledge.demands import Demand
from knowledge.referrals import ENDED, Deed, Referral

_NAME = 40
"""UTF-16 code units of a name."""


async def received(visit: Visit, need: Demand) -> str:
    """Names all to whom a need was sent, in the reader's language; empty where it was sent to nobody."""
    async with visit.services.database.reading() as session:
        found = await referrals.of_demand(session, visit.services.seal, need.id)
    return await named(visit, [one for one in found if one.last(Deed.SENT) is not None])


async def named(visit: Visit, introductions: Sequence[Referral]) -> str:
    """Names what introductions lead to, in the reader's language; what is not shown any more is left out."""
    services, language = visit.services, visit.texts.language
    keys = [one.record_key for one in introductions]
    ended = {one.record_key: one.state for one in introductions if one.state in ENDED}
    async with services.database.reading() as session:
        ids = await shelf.ids_of(session, keys)
    cards = [await services.conversation.card(ids[key], language) for key in keys if key in ids]
    texts = visit.texts

    def name(card: Card) -> str:
        title, state = on_one_line(card.title, _NAME), ended.get(card.key)
        if state is None:
            return title
        return texts.say("need-received-ended", name=title, state=texts.say(f"intro-state-{state.value}"))

    return texts.say("list-separator").join(name(card) for card in cards if card is not None)
