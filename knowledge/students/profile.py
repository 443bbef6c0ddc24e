"""What a student's profile holds, and how each part of it is written down."""

import datetime as dt
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum


class Degree(StrEnum):
    """What somebody studies for."""

    COLLEGE = "college"
    BACHELOR = "bachelor"
    MASTER = "master"
    DOCTOR = "doctor"


class Part(StrEnum):
    """One part of a profile, in the order in which they are asked for."""

    MAJOR = "major"
    DEGREE = "degree"
    YEAR = "year"
    GRADUATES = "graduates"
    SKILLS = "skills"
    PLACES = "places"
    REMOTE = "remote"
    STARTS = "starts"
    FINISHES = "finishes"
    LANGUAGES = "languages"
    WISH = "wish"
    PROJECTS = "projects"
    NAME = "name"
    CONTACT = "contact"


@dataclass(frozen=True, slots=True)
class Major:
    """A major as it was told: the key of the linkage's node that it was understood as, if any, and the words."""

    key: str | None
    said: str


Value = str | int | bool | dt.date | Degree | Major | tuple[str, ...]
LONGEST: Mapping[Part, int] = {Part.MAJOR: 120, Part.WISH: 600, Part.NAME: 80, Part.CONTACT: 200}
"""Characters that are kept of a text."""
MOST: Mapping[Part, int] = {Part.SKILLS: 60, Part.PLACES: 12, Part.LANGUAGES: 12}
"""Entries that are kept of a list."""
_ENTRY = 80
"""Characters of one entry of a list."""
_YEARS = range(1, 9)
_GRADUATION = range(1950, 2101)
_NUMBERS: Mapping[Part, range] = {Part.YEAR: _YEARS, Part.GRADUATES: _GRADUATION}
_DAYS = frozenset({Part.STARTS, Part.FINISHES})
_YES_OR_NO = frozenset({Part.REMOTE, Part.PROJECTS})
_KEYED = "|"
"""Stands between the key of a linkage's node and the words that a major was told in; no key holds it."""


@dataclass(frozen=True, slots=True)
class Profile:
    """What a student told.

    Attributes:
        major: key of the node of the linkage (a major, a class of majors) that it was understood as; None where the
            linkage has none such.
        major_said: the words that it was told in.
        year: of study, 1 to 8.
        graduates: the calendar year.
        skills: keys of ``knowledge.skills``; the student's own words where the vocabulary lacks them.
        places: as they were told.
        remote: whether they would work from elsewhere.
        starts, finishes: from when until when they are free.
        languages: ISO 639-1 codes where there is one, else words.
        wish: what they look for.
        projects: whether they may be asked when a need of an enterprise looks for students; only who says so is.
        name, contact: how an enterprise may call and reach them, shown with an application only.
        told_at: when each part was told.
        declined: what they would rather not tell.
    """

    person_id: int
    agreed_at: dt.datetime
    told_at: Mapping[Part, dt.datetime]
    declined: frozenset[Part]
    major: str | None = None
    major_said: str | None = None
    degree: Degree | None = None
    year: int | None = None
    graduates: int | None = None
    skills: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    remote: bool | None = None
    starts: dt.date | None = None
    finishes: dt.date | None = None
    languages: tuple[str, ...] = ()
    wish: str | None = None
    projects: bool | None = None
    name: str | None = None
    contact: str | None = None

    @property
    def empty(self) -> bool:
        """Says whether nothing was told yet."""
        return not self.told_at

    @property
    def missing(self) -> tuple[Part, ...]:
        """Gives the parts that nothing was said of, in the order in which they are asked for."""
        return tuple(part for part in Part if part not in self.told_at and part not in self.declined)


def may_be_told(part: Part, value: Value) -> bool:
    """Says whether a value is one that a part can have: of its type, within its bounds, and not empty."""
    match part:
        case Part.YEAR | Part.GRADUATES:
            return isinstance(value, int) and not isinstance(value, bool) and value in _NUMBERS[part]
        case Part.REMOTE | Part.PROJECTS:
            return isinstance(value, bool)
        case Part.STARTS | Part.FINISHES:
            return isinstance(value, dt.date)
        case Part.DEGREE:
            return isinstance(value, Degree)
        case Part.MAJOR:
            return isinstance(value, Major) and bool(value.said.strip())
        case Part.SKILLS | Part.PLACES | Part.LANGUAGES:
            return isinstance(value, tuple) and bool(_entries(part, value))
        case _:
            return isinstance(value, str) and bool(value.strip())


def written(part: Part, value: Value) -> str:
    """Writes a value down; what is too long is cut."""
    if isinstance(value, tuple):
        return json.dumps(_entries(part, value), ensure_ascii=False)
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, Major):
        return f"{value.key or ''}{_KEYED}{value.said.strip()[: LONGEST[part]]}"
    if not isinstance(value, str):
        return json.dumps(value)
    return value.strip()[: LONGEST.get(part, _ENTRY)]


def read(parts: Mapping[Part, str]) -> Mapping[str, Value | None]:
    """Reads what was written, as the fields of a profile."""
    fields: dict[str, Value | None] = {}
    for part, text in parts.items():
        if part is Part.MAJOR:
            key, _, said = text.partition(_KEYED)
            fields |= {"major": key or None, "major_said": said}
        elif part in MOST:
            fields[part.value] = tuple(json.loads(text))
        elif part in _NUMBERS or part in _YES_OR_NO:
            fields[part.value] = json.loads(text)
        elif part in _DAYS:
            fields[part.value] = dt.date.fromisoformat(text)
        else:
            fields[part.value] = Degree(text) if part is Part.DEGREE else text
    return fields


def _entries(part: Part, value: Sequence[str]) -> list[str]:
    """Cleans a list: each entry once, none empty, no more than are kept."""
    entries = dict.fromkeys(" ".join(one.split())[:_ENTRY] for one in value)
    return [one for one in entries if one][: MOST[part]]
