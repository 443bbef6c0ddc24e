"""What somebody is asked to write about an introduction, kept with the person until it is answered.

The update after which it stands so is kept beside it: processed again, it must not be taken for the answer to what was
asked next, nor what it answered for a question.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from handlers.context import Visit
from knowledge import people
from knowledge.database import WriteSession
from knowledge.ledger import Caller

ANSWERING, MEETING = "intro", "meet"
"""Journeys: why somebody declines or closes and whom they suggest; times and places to meet."""
DONE = "-"
LEFT = "~"
"""Something else was asked instead, so that what comes next is no answer either."""
_FRESH = 24 * 60
"""Minutes for which a text is taken as the answer to what was asked."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What somebody is asked to write, or was.

    Attributes:
        what: ``DONE`` or ``LEFT`` where nothing is asked any more.
        numbers: what goes with it: the times chosen so far, or the draft that came of it.
        update_id: the update after which it stands so.
        at: when that was, in minutes since 1970.
    """

    journey: str
    referral_id: int
    what: str
    numbers: tuple[int, ...]
    update_id: int
    at: int

    def is_over(self, now: dt.datetime) -> bool:
        """Says whether nothing is asked any more, or so long ago that a text may well be about something else."""
        return self.what in (DONE, LEFT) or _minutes(now) - self.at > _FRESH


def asked_of(caller: Caller) -> Asked | None:
    """Reads what somebody is asked to write about an introduction; None where it is nothing, or of other journeys."""
    journey, *rest = (caller.asked or "").split(":")
    if journey not in (ANSWERING, MEETING) or caller.asked_for is None or len(rest) < 3:
        return None
    what, *numbers = rest
    *chosen, update_id, at = map(int, numbers)
    return Asked(journey, caller.asked_for, what, tuple(chosen), update_id, at)


async def ask(
    session: WriteSession, visit: Visit, journey: str, what: str, referral_id: int, numbers: Sequence[int] = ()
) -> None:
    """Notes what somebody is asked to write, in the transaction that leads to it."""
    now = _minutes(visit.services.now())
    asked = ":".join((journey, what, *map(str, numbers), str(visit.update.update_id), str(now)))
    await people.ask(session, visit.caller.id, asked, referral_id)


async def settle(session: WriteSession, visit: Visit, referral_id: int) -> None:
    """Notes that nothing is asked about an introduction any more, in the transaction of what was done about it."""
    asked = asked_of(visit.caller)
    if asked is not None and asked.referral_id == referral_id and asked.what not in (DONE, LEFT):
        await ask(session, visit, asked.journey, DONE, referral_id)


async def drop(visit: Visit, referral_id: int) -> None:
    """Notes the same where nothing was to be done."""
    if asked_of(visit.caller) is not None:
        async with visit.services.database.writing() as session:
            await settle(session, visit, referral_id)


async def leave(visit: Visit, asked: Asked) -> None:
    """Notes that something else was written instead."""
    if asked.what not in (DONE, LEFT):
        async with visit.services.database.writing() as session:
            await ask(session, visit, asked.journey, LEFT, asked.referral_id)


def _minutes(moment: dt.datetime) -> int:
    return int(moment.timestamp()) // 60
