"""What somebody is asked for of a need, kept with the person until it is answered, whatever becomes of the process.

The update that led to the question stands beside it: processed again, it must not be taken for the answer to what was
asked next.
"""

import datetime as dt
from dataclasses import dataclass

from handlers.context import Visit
from knowledge import people
from knowledge.database import WriteSession
from knowledge.ledger import Caller

JOURNEY = "need"
MASKING = "need-mask"
"""The journey of wording by hand what others see of a part."""
_NOTHING = "-"
_PAUSED = "~"
_FRESH = 24 * 60
"""Minutes for which a text is taken as the answer to what was asked."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question about a need.

    Attributes:
        part: None where nothing is asked any more.
        update_id: the update after which it was asked, or paused.
        at: when that was, in minutes since 1970.
        paused: whether something else was asked in between, so that what comes next answers nothing by itself.
    """

    journey: str
    demand_id: int
    part: str | None
    update_id: int
    at: int
    paused: bool

    def is_stale(self, now: dt.datetime) -> bool:
        """Says whether it was asked so long ago that a text may well be about something else."""
        return _minutes(now) - self.at > _FRESH


def asked_of(caller: Caller) -> Asked | None:
    """Reads what somebody is asked for of a need; None where it is nothing, or of another journey."""
    journey, *rest = (caller.asked or "").split(":")
    if journey not in (JOURNEY, MASKING) or caller.asked_for is None or len(rest) != 3:
        return None
    part, number, at = rest
    bare = part.removeprefix(_PAUSED)
    asked = None if bare == _NOTHING else bare
    return Asked(journey, caller.asked_for, asked, int(number), int(at), part.startswith(_PAUSED))


async def ask(
    session: WriteSession,
    visit: Visit,
    demand_id: int,
    part: str | None,
    *,
    journey: str = JOURNEY,
    paused: bool = False,
) -> None:
    """Notes what somebody is asked for of a need, in the transaction that leads to it."""
    at = _minutes(visit.services.now())
    what = f"{journey}:{_PAUSED if paused else ''}{part or _NOTHING}:{visit.update.update_id}:{at}"
    await people.ask(session, visit.caller.id, what, demand_id)


def _minutes(moment: dt.datetime) -> int:
    return int(moment.timestamp()) // 60
