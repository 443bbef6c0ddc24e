"""Buttons of freshness: what is to be looked at again, "still true" and its undoing, the weekly digest."""

from dataclasses import dataclass
from enum import StrEnum

from handlers.buttons.fields import Field, Forms


class Heap(StrEnum):
    """A list of what is to be looked at again."""

    EXPIRING = "expiring"
    OUTLIVED = "outlived"
    UNDATED = "undated"
    WINDOWS = "windows"


@dataclass(frozen=True, slots=True)
class Freshness:
    """Say how much is to be looked at again."""


@dataclass(frozen=True, slots=True)
class FreshnessHeap:
    """Show a page of a list; ``page`` counts from 0."""

    heap: Heap
    page: int


@dataclass(frozen=True, slots=True)
class StillTrue:
    """Keep that a record, as the revision has it that was shown, is still true."""

    record_id: int
    revision: int


@dataclass(frozen=True, slots=True)
class NotStillTrue:
    """Take back that a record is still true, as the revision says."""

    record_id: int
    revision: int


@dataclass(frozen=True, slots=True)
class StopFreshness:
    """Send no weekly digest any more."""


@dataclass(frozen=True, slots=True)
class ResumeFreshness:
    """Send the weekly digest again."""


HEAPS: Field = {"e": Heap.EXPIRING, "o": Heap.OUTLIVED, "u": Heap.UNDATED, "w": Heap.WINDOWS}
FreshnessChoice = Freshness | FreshnessHeap | StillTrue | NotStillTrue | StopFreshness | ResumeFreshness
FORMS: Forms = {
    "hf": (Freshness, ()),
    "hh": (FreshnessHeap, (HEAPS, None)),
    "ht": (StillTrue, (None, None)),
    "hn": (NotStillTrue, (None, None)),
    "hs": (StopFreshness, ()),
    "hr": (ResumeFreshness, ()),
}
