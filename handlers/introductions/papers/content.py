"""What the papers say: one TOML file a paper and language, and one of the words that they share."""

import functools
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from importlib.resources import files
from typing import Any

from knowledge.introduction_kinds import IntroductionKind
from knowledge.vocabulary import Language

_SHARED = "common"


class Paper(StrEnum):
    """A paper; the value names its file."""

    NDA = "nda"
    RIGHTS = "rights"
    """Intellectual property and benefit sharing."""
    APPLICATION = "application"
    """A joint application: who, which call, by when, what."""


@dataclass(frozen=True, slots=True)
class Point:
    """Something that the two sides have to settle.

    Attributes:
        said_by: the part of the need that says something of it; None where none does.
    """

    text: str
    said_by: str | None


@dataclass(frozen=True, slots=True)
class Task:
    """Something to do for a joint application.

    Attributes:
        side: ``asker``, ``window`` or ``both``.
        days: calendar days before the closing day by which it had better be done; None for what comes after.
    """

    text: str
    side: str
    days: int | None


@dataclass(frozen=True, slots=True)
class Source:
    """Where points come from: a law or toolkit of a country (``CN``, ``UK``, ``EU``), and what it says of them."""

    law: str
    name: str
    says: str


@dataclass(frozen=True, slots=True)
class Content:
    """A paper in one language, for one kind of introduction.

    Attributes:
        words: its words and those that all papers share, by their names.
        sections: headings with their points or tasks.
    """

    title: str
    file: str
    words: Mapping[str, str]
    kinds: Mapping[str, str]
    parts: Mapping[str, str]
    laws: Mapping[str, str]
    sections: tuple[tuple[str, tuple[Point | Task, ...]], ...]
    sources: tuple[Source, ...]


def papers_for(kind: IntroductionKind) -> tuple[Paper, ...]:
    """Names the papers that an introduction of a kind has."""
    both = (Paper.NDA, Paper.RIGHTS)
    return (*both, Paper.APPLICATION) if kind is IntroductionKind.JOINT_APPLICATION else both


@functools.cache
def content(paper: Paper, kind: IntroductionKind, language: Language) -> Content:
    """Gives what a paper says of a kind of introduction."""
    shared, own = _read(_SHARED, language), _read(paper.value, language)
    words = {name: word for file in (shared, own) for name, word in file.items() if isinstance(word, str)}
    sections = ((section["heading"], _points(section, kind)) for section in own["sections"])
    sources = (
        Source(source["law"], source["name"], source["says"]) for source in own["sources"] if _concerns(source, kind)
    )
    return Content(
        title=own["title"],
        file=own["file"],
        words=words,
        kinds=shared["kinds"],
        parts=shared["parts"],
        laws=shared["law"],
        sections=tuple((heading, points) for heading, points in sections if points),
        sources=tuple(sources),
    )


def _points(section: Mapping[str, Any], kind: IntroductionKind) -> tuple[Point | Task, ...]:
    tasks = [Task(task["do"], task["side"], task.get("days")) for task in section.get("tasks", ())]
    points = [Point(point["say"], point.get("from")) for point in section.get("points", ()) if _concerns(point, kind)]
    return (*points, *tasks)


def _concerns(entry: Mapping[str, Any], kind: IntroductionKind) -> bool:
    return kind.value in entry.get("kinds", [kind.value])


def _read(name: str, language: Language) -> dict[str, Any]:
    file = files("handlers.introductions.papers").joinpath(language.value, f"{name}.toml")
    return tomllib.loads(file.read_text("utf-8"))
