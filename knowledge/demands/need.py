"""What a need is: its parts as told, how far it is, and what is still to be asked. Pure."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from knowledge.introduction_kinds import PROBLEM, REACH, IntroductionKind, parts_of
from knowledge.vocabulary import Language

OPEN = "open"
"""What the part ``confidentiality`` says of a need that may be shown in full; anything else keeps it anonymous."""
CONFIDENTIAL = "confidential"
_LONGEST: Mapping[str, int] = {PROBLEM: 3_000, REACH: 300}
_LONGEST_OF_OTHERS = 1_000


class Status(StrEnum):
    """How far a need is."""

    DRAFTING = "drafting"
    PUBLISHED = "published"
    WITHDRAWN = "withdrawn"
    CLOSED = "closed"


LIVING = (Status.DRAFTING, Status.PUBLISHED)
"""How far needs are that were neither withdrawn nor closed."""


@dataclass(frozen=True, slots=True)
class Demand:
    """A need as it stands.

    Attributes:
        turn_id: the question that it was made of; None for one that began with a document or a command.
        confidential: whether others see it anonymous and masked until both sides agree; so it is until told otherwise.
        parts: what was told of the parts that its kind has, in their order.
        declined: parts of its kind that its owner would rather not tell.
        masked: what the anonymous brief says in the place of parts, where its owner changed what the rule makes.
    """

    id: int
    person_id: int
    enterprise_id: int | None
    turn_id: int | None
    kind: IntroductionKind
    status: Status
    confidential: bool
    language: Language
    parts: Mapping[str, str]
    declined: frozenset[str]
    masked: Mapping[str, str]
    created_at: dt.datetime
    published_at: dt.datetime | None
    ended_at: dt.datetime | None

    @property
    def missing(self) -> str | None:
        """Names the next part to ask for; None where each was told or declined."""
        settled = self.parts.keys() | self.declined
        return next((part for part in parts_of(self.kind) if part not in settled), None)

    @property
    def settled(self) -> bool:
        """Says whether nothing is asked for in turn any more: it is published, or each part was told or declined."""
        return self.status is not Status.DRAFTING or self.missing is None

    @property
    def title(self) -> str:
        """Gives the first line of the problem; empty where it is not told yet."""
        return next((line for line in self.parts.get(PROBLEM, "").splitlines() if line.strip()), "").strip()

    @property
    def living(self) -> bool:
        """Says whether it was neither withdrawn nor closed."""
        return self.status in LIVING


def longest(part: str) -> int:
    """Says how many characters of a part are kept."""
    return _LONGEST.get(part, _LONGEST_OF_OTHERS)
