"""The round of duplicates: by the keeper alone, once it is quiet, and not again before something changes."""

from dataclasses import dataclass

from bot.twinning import Twinning
from knowledge.twins import pairs
from tests.handlers.duplicates.test_journeys import ONE, TWO
from tests.handlers.front import Front
from tests.knowledge.drafting import keep


@dataclass
class Keeper:
    """Says whether this process keeps the folder."""

    holds: bool


async def test_records_are_looked_through_once_it_is_quiet_by_the_keeper_alone(front: Front) -> None:
    services, clock = front.counter.services, [0.0]
    idle = Twinning(services, Keeper(False), lambda: clock[0])  # type: ignore[arg-type]
    assert not await idle.round()
    rounds = Twinning(services, Keeper(True), lambda: clock[0])  # type: ignore[arg-type]
    assert not await rounds.round(), "it may not be quiet yet"
    assert await rounds.round()
    assert not await rounds.round(), "nothing has changed"
    await keep(front.database, ONE, TWO)
    assert not await rounds.round()
    assert await rounds.round()
    async with front.database.reading() as session:
        assert await pairs.count_open(session) == 1
    await keep(front.database, *(record for record in (ONE, TWO)))  # unchanged: no outbox entry
    assert not await rounds.round()
    another = Twinning(services, Keeper(True), lambda: clock[0])  # type: ignore[arg-type]
    assert not await another.round(), "an earlier process has looked"
