"""What a picture of a chain of five levels shows, whatever it is of."""

from dataclasses import dataclass
from enum import StrEnum


class Tone(StrEnum):
    """How a box looks."""

    START = "start"
    HERE = "here"
    PLAIN = "plain"
    MORE = "more"
    """It stands for those that there is no room for."""
    MISSING = "missing"
    """It says that nothing is on its level."""


@dataclass(frozen=True, slots=True)
class Box:
    """Something on a level, by a key of its own."""

    key: str
    label: str
    tone: Tone


@dataclass(frozen=True, slots=True)
class Band:
    """A level; ``missing`` is what is said where nothing is on it."""

    title: str
    boxes: tuple[Box, ...]
    missing: str


@dataclass(frozen=True, slots=True)
class Edge:
    """A link from a box to one in a lower band; ``judged`` ones rest on our judgement alone."""

    upper: str
    lower: str
    judged: bool


@dataclass(frozen=True, slots=True)
class Legend:
    """What the signs mean."""

    sourced: str
    judged: str
    here: str


@dataclass(frozen=True, slots=True)
class Sketch:
    """A chain: its bands from industry down to openings.

    Attributes:
        subtitle: stands below the title; empty for nothing.
        note: stands at the foot.
    """

    title: str
    subtitle: str
    bands: tuple[Band, ...]
    edges: tuple[Edge, ...]
    legend: Legend
    note: str
