"""Whom to turn to instead: the next match of the same need that nobody was asked about yet."""

from collections.abc import Iterable

from handlers.context import Services
from handlers.introductions.matter import Subject, subject
from knowledge import demands, ledger, referrals
from knowledge.card import Card
from knowledge.demands import Demand
from knowledge.introduction_kinds import INTRODUCED
from knowledge.referrals import State
from knowledge.vocabulary import Kind, Language

_PERSONS = INTRODUCED - {Kind.PROGRAM}
"""A program is no other way to what a window was asked for."""
_FAILED = frozenset({State.DECLINED, State.UNANSWERED})


async def next_best(services: Services, referral_id: int) -> Subject | None:
    """Finds whom a need's answer named next, behind another window than those that declined or kept silent."""
    async with services.database.reading() as session:
        found = await referrals.referral(session, services.seal, referral_id)
        need = None if found is None else await demands.demand(session, services.seal, found.demand_id)
        asked = [] if need is None else await referrals.of_demand(session, services.seal, need.id)
    if found is None or need is None:
        return None
    taken = {one.record_key for one in asked}
    silent = {one.window_key for one in asked if one.id == found.id or one.state in _FAILED}
    for card in await _matches(services, need):
        if card.kind in _PERSONS and card.key not in taken:
            other = await subject(services, card.key)
            if other.window_key is not None and other.window_key not in silent:
                return other
    return None


async def _matches(services: Services, need: Demand) -> Iterable[Card]:
    """Gives what the answer to a need's question named, as it is shown now, best first."""
    if need.turn_id is None:
        return ()
    async with services.database.looking_up() as session:
        turn = await ledger.turn(session, services.seal, need.turn_id, 0)
    if turn is None or turn.statement is None:
        return ()
    cards = [
        await services.conversation.card(one.record_id, Language(turn.language)) for one in turn.statement.citations
    ]
    return [card for card in cards if card is not None]
