"""Buttons of the walk along the five levels. A node goes by its number (``knowledge.walks.Node.number``)."""

from dataclasses import dataclass

from handlers.buttons.fields import LANGUAGES, Field, Forms
from knowledge.vocabulary import Language
from retrieval.understanding.wondering_forms import Rung


@dataclass(frozen=True, slots=True)
class WalkTo:
    """Walk to a node."""

    node: int
    language: Language


@dataclass(frozen=True, slots=True)
class WalkRung:
    """List what stands on one level of a node's chain; ``page`` counts from 0."""

    node: int
    rung: Rung
    page: int
    language: Language


@dataclass(frozen=True, slots=True)
class WalkPicture:
    """Draw the chain of a node."""

    node: int
    language: Language


@dataclass(frozen=True, slots=True)
class WalkFind:
    """Ask the desk for openings for a node."""

    node: int
    language: Language


@dataclass(frozen=True, slots=True)
class WalkFrom:
    """Walk from an opening: to the enterprise that offers it, or the majors that it is for."""

    record_id: int
    language: Language


WalkChoice = WalkTo | WalkRung | WalkPicture | WalkFind | WalkFrom
_RUNGS: Field = {
    "i": Rung.INDUSTRY,
    "s": Rung.SECTOR,
    "e": Rung.ENTERPRISE,
    "o": Rung.OCCUPATION,
    "m": Rung.MAJOR,
    "v": Rung.OPENING,
}
FORMS: Forms = {
    "ca": (WalkTo, (None, LANGUAGES)),
    "cb": (WalkRung, (None, _RUNGS, None, LANGUAGES)),
    "cd": (WalkPicture, (None, LANGUAGES)),
    "ce": (WalkFind, (None, LANGUAGES)),
    "cf": (WalkFrom, (None, LANGUAGES)),
}
