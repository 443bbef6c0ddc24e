"""The five levels from industry to major, and where one gets by walking from one to another.

It is a graph, not a tree: a major leads to several occupations, and a link may skip a level. A walk goes through no
node twice, so neither cycles nor diamonds keep it.
"""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from knowledge.vocabulary import Language


class Level(StrEnum):
    """What a node is; nearer to industry first. Discipline and major class group majors, as industry groups sectors."""

    INDUSTRY = "industry"
    SECTOR = "sector"
    ENTERPRISE = "enterprise"
    OCCUPATION = "occupation"
    DISCIPLINE = "discipline"
    MAJOR_CLASS = "major-class"
    MAJOR = "major"


class Direction(StrEnum):
    """Which way to walk: towards industry, towards majors, or up and then down again."""

    UP = "up"
    DOWN = "down"
    OVER = "over"


EDITORIAL = "editorial"
"""Source of the links that rest on our judgement alone."""


@dataclass(frozen=True, slots=True)
class Node:
    """A node; ``code`` is None where no source shows an official one, ``ref`` where it was made up for the
    demonstration. ``country`` and ``region`` say where an enterprise is."""

    key: str
    level: Level
    code: str | None
    names: Mapping[Language, str]
    source: str
    ref: str | None
    demonstration: bool
    country: str | None = None
    region: str | None = None

    @property
    def number(self) -> int:
        """Gives a number of 40 bits that stands for its key, whatever the edition; for buttons, which hold no text."""
        return int.from_bytes(hashlib.sha256(self.key.encode()).digest()[:5])


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a walk along one link.

    Attributes:
        up: whether it goes towards industry.
        source: what the link rests on: gbt4754, catalogue, esco, page, editorial or demonstration.
        ref: the document, where there is one.
        basis: the words of the document on which the link rests.
    """

    start: Node
    end: Node
    up: bool
    source: str
    ref: str | None
    basis: str | None

    @property
    def editorial(self) -> bool:
        """Says whether the step rests on our judgement alone."""
        return self.source == EDITORIAL


Route = tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Walk:
    """Where one gets from some nodes.

    Attributes:
        onward: the steps that lead on from a node, by its key and whether the walk goes down already.
    """

    starts: tuple[Node, ...]
    onward: Mapping[tuple[str, bool], Sequence[Step]]
    direction: Direction
    depth: int

    def nearest(self, level: Level, by: Level | None = None) -> dict[str, Route]:
        """Gives a shortest path to each node of a level, sourced steps before those of our own judgement.

        Args:
            by: the only level that a path may pass on its way; None for any.
        """
        going: list[tuple[str, bool, Route]] = [(node.key, self._down, ()) for node in self.starts]
        seen = {(key, down) for key, down, _ in going}
        found: dict[str, Route] = {}
        for _ in range(self.depth):
            further: list[tuple[str, bool, Route]] = []
            for key, down, path in going:
                for step in sorted(self.onward.get((key, down), ()), key=lambda step: step.editorial):
                    state = (step.end.key, not step.up)
                    if state not in seen and (by is None or step.end.level in (by, level)):
                        seen.add(state)
                        further.append((*state, (*path, step)))
            going = further
            for key, _, path in sorted(going, key=lambda one: sum(step.editorial for step in one[2])):
                if path[-1].end.level is level:
                    found.setdefault(key, path)
        return found

    def paths(self, start: Node, to: Level | None, most: int) -> tuple[list[Route], bool]:
        """Gives the paths from one start, none through a node twice, and whether there are more than ``most``.

        Args:
            to: the level at which paths end; None for as far as they go.
        """
        useful = None if to is None else self._leading_to(to)
        found: list[Route] = []
        pending: list[Route] = [()]
        while pending and len(found) <= most:
            path = pending.pop()
            at, down = (path[-1].end, not path[-1].up) if path else (start, self._down)
            if path and at.level is to:
                found.append(path)
                continue
            been = {start.key, *(step.end.key for step in path)}
            on = [
                step
                for step in (self.onward.get((at.key, down), ()) if len(path) < self.depth else ())
                if step.end.key not in been and (useful is None or (step.end.key, not step.up) in useful)
            ]
            if not on and path and to is None:
                found.append(path)
            pending += ((*path, step) for step in reversed(on))
        return found[:most], len(found) > most

    @property
    def _down(self) -> bool:
        return self.direction is Direction.DOWN

    def _leading_to(self, level: Level) -> set[tuple[str, bool]]:
        """Gives the states from which a node of a level can be reached, those of the level itself included."""
        before: dict[tuple[str, bool], list[tuple[str, bool]]] = {}
        pending: list[tuple[str, bool]] = []
        for state, steps in self.onward.items():
            for step in steps:
                end = (step.end.key, not step.up)
                before.setdefault(end, []).append(state)
                pending += [end] if step.end.level is level else []
        useful: set[tuple[str, bool]] = set()
        while pending:
            state = pending.pop()
            if state not in useful:
                useful.add(state)
                pending += before.get(state, ())
        return useful
