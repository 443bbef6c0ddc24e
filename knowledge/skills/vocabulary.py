"""The skills that are known by a key, as ``vocabulary.tsv`` has them (FORMAT.md)."""

import csv
import functools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from knowledge.vocabulary import Language

_FILE = Path(__file__).with_name("vocabulary.tsv")
_BETWEEN = " | "


class Group(StrEnum):
    """What skills belong together."""

    PROGRAMMING = "programming"
    SOFTWARE = "software"
    DATA = "data"
    AI = "ai"
    SYSTEMS = "systems"
    ELECTRONICS = "electronics"
    AUTOMATION = "automation"
    MECHANICAL = "mechanical"
    MANUFACTURING = "manufacturing"
    MATERIALS = "materials"
    ENERGY = "energy"
    CONSTRUCTION = "construction"
    AGRICULTURE = "agriculture"
    LIFE = "life"
    BUSINESS = "business"
    FINANCE = "finance"
    LAW = "law"
    MARKETING = "marketing"
    DESIGN = "design"
    OFFICE = "office"
    LANGUAGES = "languages"
    RESEARCH = "research"
    EDUCATION = "education"
    GENERAL = "general"


@dataclass(frozen=True, slots=True)
class Skill:
    """A skill of the vocabulary; the names are those to show."""

    key: str
    names: Mapping[Language, str]
    group: Group


class Mark(StrEnum):
    """What stands before a name that is an ordinary word, too."""

    AS_WRITTEN = "="
    """Counts as it is written, and in any case within Chinese."""
    IN_COMPANY = "~"
    """As above, and only beside another skill or after words such as "proficient in"."""
    NEVER = "!"
    """Does not name this skill, though a part of it would."""


@dataclass(frozen=True, slots=True)
class Name:
    """A way to write a skill, as the file has it."""

    written: str
    mark: Mark | None
    skill: Skill


def skill(key: str) -> Skill | None:
    """Gives the skill of a key."""
    return skills().get(key)


@functools.cache
def skills() -> Mapping[str, Skill]:
    """Gives all skills by their keys, in the order of the file."""
    return {name.skill.key: name.skill for name in names()}


@functools.cache
def names() -> tuple[Name, ...]:
    """Gives every way in which a skill is written, with the skill's own names first."""
    return tuple(_names())


def _names() -> Iterator[Name]:
    with _FILE.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, dialect="excel-tab", quoting=csv.QUOTE_NONE):
            own = [_marked(row["zh"]), _marked(row["en"])]
            one = Skill(row["key"], {Language.ZH: own[0][1], Language.EN: own[1][1]}, Group(row["group"]))
            also = [_marked(written) for written in row["also"].split(_BETWEEN) if written]
            yield from (Name(written, mark, one) for mark, written in (*own, *also))


def _marked(written: str) -> tuple[Mark | None, str]:
    mark = next((mark for mark in Mark if written.startswith(mark)), None)
    return mark, written.removeprefix(mark or "")
