"""How long work tells how far it has come, to whoever draws it."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum


class Stage(StrEnum):
    """The long works of this floor."""

    MODEL = "model"
    CUTTING = "cutting"
    INDEXING = "indexing"
    ENCODING = "encoding"
    NEIGHBOURS = "neighbours"
    ASKING = "asking"


@dataclass(frozen=True, slots=True)
class Progress:
    """How much of a long work is done; both in the same unit, ``total`` may still grow."""

    stage: Stage
    done: float
    total: float


OnProgress = Callable[[Progress], None]


def silent(progress: Progress) -> None:
    """Shows nothing."""
