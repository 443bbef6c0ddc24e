"""What somebody is asked for of a need, kept with the person until it is answered, whatever becomes of the process.

The update that led to the question stands beside it: processed again, it must not be taken for the answer to what was
asked next.
"""

from dataclasses import dataclass

from knowledge import people
from knowledge.database import WriteSession
from knowledge.ledger import Caller

JOURNEY = "need"
MASKING = "need-mask"
"""The journey of wording by hand what others see of a part."""
_NOTHING = "-"
_PAUSED = "~"


@dataclass(frozen=True, slots=True)
class Asked:
    """A question about a need.

    Attributes:
        part: None where nothing is asked any more.
        update_id: the update after which it was asked, or paused.
        paused: whether something else was asked in between, so that what comes next answers nothing by itself.
    """

    journey: str
    demand_id: int
    part: str | None
    update_id: int
    paused: bool


def asked_of(caller: Caller) -> Asked | None:
    """Reads what somebody is asked for of a need; None where it is nothing, or of another journey."""
    journey, _, rest = (caller.asked or "").partition(":")
    part, _, number = rest.partition(":")
    if journey not in (JOURNEY, MASKING) or caller.asked_for is None or not number.isdecimal():
        return None
    bare = part.removeprefix(_PAUSED)
    return Asked(journey, caller.asked_for, None if bare == _NOTHING else bare, int(number), part.startswith(_PAUSED))


async def ask(
    session: WriteSession,
    person_id: int,
    demand_id: int,
    part: str | None,
    update_id: int,
    *,
    journey: str = JOURNEY,
    paused: bool = False,
) -> None:
    """Notes what somebody is asked for of a need, in the transaction that leads to it."""
    what = f"{journey}:{_PAUSED if paused else ''}{part or _NOTHING}:{update_id}"
    await people.ask(session, person_id, what, demand_id)
