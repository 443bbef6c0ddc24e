"""Buttons of duplicates: one pair at a time, told apart, left for later, or made one field by field."""

from dataclasses import dataclass

from handlers.buttons.fields import TRUTH, Forms


@dataclass(frozen=True, slots=True)
class NextPair:
    """Show the likeliest pair that nobody has judged."""


@dataclass(frozen=True, slots=True)
class ShowPair:
    """Show one pair again."""

    pair_id: int


@dataclass(frozen=True, slots=True)
class TellApart:
    """The two are two; the next pair."""

    pair_id: int


@dataclass(frozen=True, slots=True)
class NotApart:
    """Take back that the two are two."""

    pair_id: int


@dataclass(frozen=True, slots=True)
class PairLater:
    """Leave a pair for later; the next pair."""

    pair_id: int


@dataclass(frozen=True, slots=True)
class MergePair:
    """Draw up a merger: the first of the two is kept, or the second."""

    pair_id: int
    first: bool


@dataclass(frozen=True, slots=True)
class PickFields:
    """Show the fields of a merger that one can choose; ``page`` counts from 0."""

    submission_id: int
    page: int


@dataclass(frozen=True, slots=True)
class SwapField:
    """Take a field from the other record, or from the kept one again; ``place`` is its place among the choices."""

    submission_id: int
    place: int
    page: int


@dataclass(frozen=True, slots=True)
class ShowMerger:
    """Show what a merger would come to."""

    submission_id: int


@dataclass(frozen=True, slots=True)
class HandInMerger:
    """Hand a merger in."""

    submission_id: int


@dataclass(frozen=True, slots=True)
class DropMerger:
    """Give a merger up before it is published."""

    submission_id: int


@dataclass(frozen=True, slots=True)
class UndoMerger:
    """Bring back a record that was made one with another, once that was ``sure``."""

    record_id: int
    sure: bool


DuplicateChoice = (
    NextPair
    | ShowPair
    | TellApart
    | NotApart
    | PairLater
    | MergePair
    | PickFields
    | SwapField
    | ShowMerger
    | HandInMerger
    | DropMerger
    | UndoMerger
)
FORMS: Forms = {
    "dn": (NextPair, ()),
    "ds": (ShowPair, (None,)),
    "dd": (TellApart, (None,)),
    "do": (NotApart, (None,)),
    "dl": (PairLater, (None,)),
    "dm": (MergePair, (None, TRUTH)),
    "dp": (PickFields, (None, None)),
    "dw": (SwapField, (None, None, None)),
    "dv": (ShowMerger, (None,)),
    "dh": (HandInMerger, (None,)),
    "dx": (DropMerger, (None,)),
    "du": (UndoMerger, (None, TRUTH)),
}
