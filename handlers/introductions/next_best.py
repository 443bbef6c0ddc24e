"""Whom to turn to instead: the next match of the same need that nobody was asked about yet."""

from collections.abc import AsyncIterator

from handlers.context import Services
from handlers.introductions.matter import Subject, subject
from handlers.needs.seeking import asked_of
from knowledge import demands, ledger, referrals
from knowledge.card import Card
from knowledge.demands import Demand
from knowledge.introduction_kinds import INTRODUCED, SUGGESTED
from knowledge.referrals import Deed, State
from knowledge.vocabulary import Kind, Language

_PERSONS = INTRODUCED - {Kind.PROGRAM}
"""A program is no other way to what a window was asked for."""
_FAILED = frozenset({State.DECLINED, State.UNANSWERED})


async def next_best(services: Services, referral_id: int) -> Subject | None:
    """Finds whom the window named, else the next match of the need, else the desk's office.

    Never behind a window that declined or kept silent.
    """
    async with services.database.reading() as session:
        found = await referrals.referral(session, services.seal, referral_id)
        need = None if found is None else await demands.demand(session, services.seal, found.demand_id)
        asked = [] if need is None else await referrals.of_demand(session, services.seal, need.id)
    if found is None or need is None or not need.living:
        return None
    taken = {one.record_key for one in asked}
    silent = {one.window_key for one in asked if one.id == found.id or one.state in _FAILED}
    for event in reversed(found.events):  # whom the window itself named goes first
        if event.deed is Deed.SUGGESTED and event.note is not None and event.note not in taken:
            named = await subject(services, event.note)
            if named.cards:
                return named
    things: list[Subject] = []
    async for card in _matches(services, need):
        if card.kind not in _PERSONS or card.key in taken:
            continue
        other = await subject(services, card.key)
        if other.window_key is None or other.window_key in silent:
            continue
        if card.kind in SUGGESTED:  # people before things
            return other
        things.append(other)
    if things:
        return things[0]
    return None if services.office in taken | silent else await _office(services)


async def _office(services: Services) -> Subject | None:
    """Gives the desk's own office, which looks further where nobody on record is left; None where none is shown."""
    office = await subject(services, services.office or "")
    return office if office.cards else None


async def _matches(services: Services, need: Demand) -> AsyncIterator[Card]:
    """Gives what the answer to a need's question named, as it is shown now, then what its brief finds; best first.

    An answer names few people, often of one window, so those follow that come near to its best.
    """
    if need.turn_id is not None:
        async with services.database.looking_up() as session:
            turn = await ledger.turn(session, services.seal, need.turn_id, 0)
        for one in turn.statement.citations if turn is not None and turn.statement is not None else ():
            card = await services.conversation.card(one.record_id, Language(need.language))
            if card is not None:
                yield card
    asked = asked_of(need)
    found = (await services.conversation.looked_up(asked, need.language)).matches
    for match in found:
        yield match.card
    if any(match.card.kind in SUGGESTED for match in found):  # else nothing is a measure of what matches
        for card in await services.conversation.alike(asked, need.language):
            yield card
