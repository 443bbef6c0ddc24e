"""Skills by what records write, told once for each wording: the same few thousand are compared again and again."""

import functools
from collections.abc import Sequence

from knowledge.skills import Group, Skill, listed, skills_in

_REMEMBERED = 20_000
_PROGRAMMING = "programming"


@functools.lru_cache(maxsize=_REMEMBERED)
def skills_of(written: str) -> tuple[str, ...]:
    """Gives the keys of the skills that an entry of a list means: "PLC programming" is PLC, no programming besides."""
    return _beside_a_language(listed(written))


@functools.lru_cache(maxsize=_REMEMBERED)
def named_in(text: str) -> tuple[str, ...]:
    """Gives the keys of the skills that a text names, in the order of their first mention.

    Programming as such is none beside a language to do it in: "Python programming" is Python.
    """
    return _beside_a_language(skills_in(text))


def _beside_a_language(named: Sequence[Skill]) -> tuple[str, ...]:
    in_language = any(one.group is Group.PROGRAMMING and one.key != _PROGRAMMING for one in named)
    return tuple(one.key for one in named if one.key != _PROGRAMMING or not in_language)
