"""A need that ends takes with it what was asked for in the same moment."""

from collections.abc import Collection

import pytest

from handlers.buttons import NeedEnd, encode
from handlers.context import Visit
from handlers.needs import ending
from knowledge import demands
from knowledge.demands import Demand, Status
from knowledge.referrals import Referral, State
from tests.handlers.front import Front
from tests.handlers.introductions.walking import ASKER, found, sent, state


async def test_what_is_asked_for_while_a_need_is_taken_back_ends_with_it(
    front: Front, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = await sent(front)
    need_id, looks, whole = (await found(front, made)).demand_id, list[int](), ending._ending

    async def before_it_was_asked_for(visit: Visit, need: Demand, how: str) -> Collection[Referral]:
        looks.append(need.id)
        return [] if len(looks) == 1 else await whole(visit, need, how)

    monkeypatch.setattr(ending, "_ending", before_it_was_asked_for)
    await front.presses_data(ASKER, encode(NeedEnd(need_id, "withdraw", confirmed=True)))
    assert await state(front, made) is State.WITHDRAWN
    async with front.database.reading() as session:
        need = await demands.demand(session, front.counter.services.seal, need_id)
    assert need is not None
    assert need.status is Status.WITHDRAWN
