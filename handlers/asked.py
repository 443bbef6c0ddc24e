"""What a journey asks somebody to type, kept with the person until it is answered, whatever becomes of the process.

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

_NOTHING = "-"
_PAUSED = "~"
_FRESH = 24 * 60
"""Minutes for which a text is taken as the answer to what was asked."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What somebody is asked to type, or was.

    Attributes:
        journey: who asks; leads to what takes a text (``routes.TYPED``).
        of: the number of the row that it is asked for: a need, an introduction, a submission.
        what: None where nothing is asked any more.
        numbers: what goes with it, such as the times chosen so far.
        update_id: the update after which it stands so.
        at: when that was, in minutes since 1970.
        paused: whether something else was written instead, so that what comes next answers nothing by itself.
    """

    journey: str
    of: int
    what: str | None
    numbers: tuple[int, ...]
    update_id: int
    at: int
    paused: bool

    def is_stale(self, now: dt.datetime) -> bool:
        """Says whether it was asked so long ago that a text may well be about something else."""
        return _minutes(now) - self.at > _FRESH

    def is_over(self, now: dt.datetime) -> bool:
        """Says whether a text that comes now answers nothing: not asked, paused, or asked long ago."""
        return self.what is None or self.paused or self.is_stale(now)


def asked_of(caller: Caller, *journeys: str) -> Asked | None:
    """Reads what one of these journeys asks somebody to type; None where none of them does."""
    journey, *rest = (caller.asked or "").split(":")
    if journey not in journeys or caller.asked_for is None or len(rest) < 3:
        return None
    what, *numbers = rest
    bare = what.removeprefix(_PAUSED)
    *others, update_id, at = map(int, numbers)
    asked = None if bare in ("", _NOTHING) else bare
    return Asked(journey, caller.asked_for, asked, tuple(others), update_id, at, what.startswith(_PAUSED))


async def ask(
    session: WriteSession,
    visit: Visit,
    journey: str,
    what: str | None,
    of: int,
    numbers: Sequence[int] = (),
    *,
    paused: bool = False,
) -> None:
    """Notes what somebody is asked to type, in the transaction that leads to it; None for nothing any more."""
    word = f"{_PAUSED if paused else ''}{what or _NOTHING}"
    ends = (str(visit.update.update_id), str(_minutes(visit.services.now())))
    await people.ask(session, visit.caller.id, ":".join((journey, word, *map(str, numbers), *ends)), of)


async def settle(session: WriteSession, visit: Visit, of: int, *journeys: str) -> None:
    """Notes that nothing is asked of a row any more, in the transaction of what was done about it."""
    asked = asked_of(visit.caller, *journeys)
    if asked is not None and asked.of == of and asked.what is not None and not asked.paused:
        await ask(session, visit, asked.journey, None, of)


async def drop(visit: Visit, of: int, *journeys: str) -> None:
    """Notes the same where nothing was to be done."""
    if asked_of(visit.caller, *journeys) is not None:
        async with visit.services.database.writing() as session:
            await settle(session, visit, of, *journeys)


async def leave(visit: Visit, asked: Asked) -> None:
    """Notes that something else was written instead."""
    if asked.what is not None and not asked.paused:
        async with visit.services.database.writing() as session:
            await ask(session, visit, asked.journey, asked.what, asked.of, asked.numbers, paused=True)


def _minutes(moment: dt.datetime) -> int:
    return int(moment.timestamp()) // 60
