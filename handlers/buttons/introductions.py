"""Buttons of introductions: asking for one, answering it, saying how far it is."""

from dataclasses import dataclass

from handlers.buttons.fields import TRUTH, Field, Forms
from knowledge.referrals.events import Deed
from knowledge.referrals.reasons import Ending, Reason


@dataclass(frozen=True, slots=True)
class Introduce:
    """Introduce me to somebody of a turn's answer; with several, ask to whom."""

    turn_id: int


@dataclass(frozen=True, slots=True)
class IntroduceTo:
    """Introduce me to a record, for what a turn asked; ``turn_id`` is 0 where it was opened by itself.

    ``agreed`` under what says what is kept of a need, which is asked once before the first.
    """

    turn_id: int
    record_id: int
    agreed: bool


@dataclass(frozen=True, slots=True)
class IntroduceFor:
    """Introduce me to a record, for a need."""

    demand_id: int
    record_id: int


@dataclass(frozen=True, slots=True)
class Pursue:
    """Introduce me to a record that an earlier introduction has led to: a colleague, or the next best."""

    referral_id: int
    record_id: int


@dataclass(frozen=True, slots=True)
class SendIntroduction:
    """Consent to an introduction being sent to its window."""

    referral_id: int


@dataclass(frozen=True, slots=True)
class Accept:
    """Accept an introduction."""

    referral_id: int


@dataclass(frozen=True, slots=True)
class Decline:
    """Decline an introduction; asks why."""

    referral_id: int


@dataclass(frozen=True, slots=True)
class DeclineFor:
    """Decline an introduction for a reason; something else is then said in words."""

    referral_id: int
    reason: Reason


@dataclass(frozen=True, slots=True)
class Suggest:
    """Suggest somebody else; asks whom."""

    referral_id: int


@dataclass(frozen=True, slots=True)
class AboutToSuggest:
    """Suggest the lab or person of a record; asks once more, since what is still open is declined by it."""

    referral_id: int
    record_id: int


@dataclass(frozen=True, slots=True)
class SuggestWhom:
    """Suggest the lab or person of a record."""

    referral_id: int
    record_id: int


@dataclass(frozen=True, slots=True)
class WantWhole:
    """Ask to see a confidential need in full."""

    referral_id: int


@dataclass(frozen=True, slots=True)
class ShowWhole:
    """Say whether a confidential need may be shown in full."""

    referral_id: int
    agreed: bool


@dataclass(frozen=True, slots=True)
class Advance:
    """Say how far it is: agreement reached, under way, completed."""

    referral_id: int
    deed: Deed


@dataclass(frozen=True, slots=True)
class AboutToAdvance:
    """Say how far it is; asks once more, since the other side is told."""

    referral_id: int
    deed: Deed


@dataclass(frozen=True, slots=True)
class Withdraw:
    """Withdraw an introduction, once ``confirmed``."""

    referral_id: int
    confirmed: bool


@dataclass(frozen=True, slots=True)
class End:
    """Close an introduction; asks why."""

    referral_id: int


@dataclass(frozen=True, slots=True)
class EndFor:
    """Close an introduction for a reason; something else is then said in words."""

    referral_id: int
    ending: Ending


@dataclass(frozen=True, slots=True)
class ShowIntroduction:
    """Show where an introduction stands, and what happened."""

    referral_id: int


@dataclass(frozen=True, slots=True)
class Mine:
    """Show a page of one's introductions; ``page`` counts from 1."""

    page: int


IntroductionChoice = (
    Introduce
    | IntroduceTo
    | IntroduceFor
    | Pursue
    | SendIntroduction
    | Accept
    | Decline
    | DeclineFor
    | Suggest
    | AboutToSuggest
    | SuggestWhom
    | WantWhole
    | ShowWhole
    | Advance
    | AboutToAdvance
    | Withdraw
    | End
    | EndFor
    | ShowIntroduction
    | Mine
)
REASONS: Field = {
    "f": Reason.NOT_OUR_FIELD,
    "c": Reason.NO_CAPACITY,
    "i": Reason.CONFLICT,
    "l": Reason.TOO_LITTLE,
    "o": Reason.OTHER,
}
ENDINGS: Field = {
    "s": Ending.SETTLED,
    "a": Ending.NO_AGREEMENT,
    "w": Ending.NO_ANSWER,
    "n": Ending.NOT_NEEDED,
    "o": Ending.OTHER,
}
STEPS: Field = {"a": Deed.AGREEMENT, "u": Deed.UNDER_WAY, "c": Deed.COMPLETED}
FORMS: Forms = {
    "ka": (Introduce, (None,)),
    "kb": (IntroduceTo, (None, None, TRUTH)),
    "kc": (IntroduceFor, (None, None)),
    "kd": (Pursue, (None, None)),
    "ke": (SendIntroduction, (None,)),
    "kf": (Accept, (None,)),
    "kg": (Decline, (None,)),
    "kh": (DeclineFor, (None, REASONS)),
    "ki": (Suggest, (None,)),
    "kj": (SuggestWhom, (None, None)),
    "kl": (WantWhole, (None,)),
    "km": (ShowWhole, (None, TRUTH)),
    "kn": (Advance, (None, STEPS)),
    "ko": (Withdraw, (None, TRUTH)),
    "kp": (End, (None,)),
    "kq": (EndFor, (None, ENDINGS)),
    "kr": (ShowIntroduction, (None,)),
    "ks": (Mine, (None,)),
    "ku": (AboutToSuggest, (None, None)),
    "kt": (AboutToAdvance, (None, STEPS)),
}
