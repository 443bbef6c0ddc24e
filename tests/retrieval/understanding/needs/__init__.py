"""Needs written for tests, and how well a draft of their parts agrees with a reader."""

import tomllib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from knowledge.introduction_kinds import CONFIDENTIALITY, IntroductionKind, parts_of


@dataclass(frozen=True, slots=True)
class Written:
    """A need, and what a reader takes from it."""

    name: str
    kind: str
    text: str
    parts: Mapping[str, Sequence[str]]
    without: Mapping[str, Sequence[str]] = field(default_factory=dict)
    either: Sequence[str] = ()

    def faults(self, kind: IntroductionKind, parts: Mapping[str, str]) -> list[str]:
        """Tells where a draft and the reader disagree, part by part."""
        found = [] if kind == self.kind else [f"kind: {kind}"]
        for part in parts_of(IntroductionKind(self.kind)):
            if part not in self.either and not self._agrees(part, parts.get(part)):
                found.append(f"{part}: {parts.get(part)!r}")
        return found

    @property
    def judged(self) -> int:
        """Gives how many judgements a draft of it takes."""
        judged = [part for part in parts_of(IntroductionKind(self.kind)) if part not in self.either]
        return 1 + len(judged)

    def _agrees(self, part: str, value: str | None) -> bool:
        if part not in self.parts or part == CONFIDENTIALITY:
            return value is None
        return (
            value is not None
            and all(piece in value for piece in self.parts[part])
            and not any(piece in value for piece in self.without.get(part, ()))
        )


def needs(name: str) -> list[Written]:
    """Reads the needs of a file."""
    tables = tomllib.loads(Path(__file__).with_name(f"{name}.toml").read_text("utf-8"))
    return [Written(**table) for table in tables["need"]]


Draft = Callable[[str], tuple[IntroductionKind, Mapping[str, str]]]


def score(written: Sequence[Written], draft: Draft) -> tuple[int, int, list[str]]:
    """Counts the judgements on which drafts agree with the reader, and all of them, and tells the others."""
    faults = [f"{one.name}: {fault}" for one in written for fault in one.faults(*draft(one.text))]
    judged = sum(one.judged for one in written)
    return judged - len(faults), judged, faults
