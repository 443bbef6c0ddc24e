"""Programs in the order in which an enterprise does well to look at them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from knowledge.card import Card
from knowledge.drafts import ProgramDetail
from knowledge.eligibility.assessment import Assessment, Verdict
from knowledge.vocabulary import Availability

_CLOSEST: Final[Mapping[Verdict, int]] = {
    Verdict.ELIGIBLE: 0,
    Verdict.LIKELY: 1,
    Verdict.OPEN: 2,
    Verdict.JUDGED: 3,
    Verdict.UNSTATED: 4,
    Verdict.NOT_ELIGIBLE: 5,
}
_SOONEST: Final[Mapping[Availability | None, int]] = {
    Availability.OPEN: 0,
    Availability.UPCOMING: 1,
    Availability.UNKNOWN: 2,
    Availability.CLOSED: 3,
    None: 3,
}


@dataclass(frozen=True, slots=True)
class Prospect:
    """A support program, and what can be said of an enterprise and it."""

    card: Card
    assessment: Assessment

    @property
    def amount(self) -> float:
        """Gives what it may bring at the most, in its own currency; 0 where no source states an amount."""
        detail = self.card.detail
        return (detail.amount_max or detail.amount_min or 0.0) if isinstance(detail, ProgramDetail) else 0.0


def ranked(prospects: Iterable[Prospect]) -> list[Prospect]:
    """Puts what fits best first; of two that fit alike what is open, what needs fewer facts, what brings more.

    Programs of a place have its currency, so that amounts of one list can be compared.
    """
    return sorted(
        prospects,
        key=lambda one: (
            _CLOSEST[one.assessment.verdict],
            _SOONEST[one.card.availability],
            len(one.assessment.to_ask),
            -one.amount,
            one.card.key,
        ),
    )
