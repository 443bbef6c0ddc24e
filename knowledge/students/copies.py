"""Copies of a profile: what its owner shows to somebody, once and for one purpose, whatever they tell later."""

import datetime as dt
import json
from collections.abc import Collection
from typing import Any

from knowledge.students.profile import Major, Part, Profile, Value, read, written

SHOWN = (Part.NAME, Part.MAJOR, Part.DEGREE, Part.YEAR, Part.GRADUATES, Part.SKILLS, Part.LANGUAGES, Part.CONTACT)
"""The parts that one shows to whoever is to judge whether one fits, in their order."""


def copied(profile: Profile, parts: Collection[Part] = SHOWN) -> str:
    """Writes a copy of some parts of a profile; what was not told is not in it. The copy is sealed by who keeps it."""
    told = {part: value_of(profile, part) for part in Part if part in parts}
    return json.dumps({part.value: written(part, value) for part, value in told.items() if value is not None})


def of_copy(text: str, person_id: int, at: dt.datetime) -> Profile:
    """Reads a copy as a profile that holds nothing else.

    Args:
        at: when it was made.
    """
    parts = {Part(name): value for name, value in json.loads(text).items()}
    fields: Any = read(parts)
    return Profile(person_id, at, dict.fromkeys(parts, at), frozenset(), **fields)


def value_of(profile: Profile, part: Part) -> Value | None:
    """Gives a part as it is told; None where it was not."""
    if part not in profile.told_at:
        return None
    if part is Part.MAJOR:
        return Major(profile.major, profile.major_said or "")
    value: Value | None = getattr(profile, part.value)
    return value
