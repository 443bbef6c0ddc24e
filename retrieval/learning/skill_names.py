"""Skills by what records write, told once for each wording: the same few thousand are compared again and again."""

import functools
import re
from collections.abc import Collection, Mapping

from knowledge.folding import folded_but_case
from knowledge.skills import Group, meant, skills_in
from knowledge.skills.vocabulary import names

_BOTH_LANGUAGES = " / "
_REMEMBERED = 20_000
_PROGRAMMING = "programming"
_SPACES = re.compile(r"[\s\-\u2010-\u2015\u00ad]+")


@functools.lru_cache(maxsize=_REMEMBERED)
def skills_of(written: str) -> tuple[str, ...]:
    """Gives the keys of the skills that an entry of a list means, written in one language or as "zh / en".

    What it is as a whole goes before what it merely mentions: "PLC programming" is PLC, and no programming besides.
    Where the two languages differ, the English half counts: 焊接 is welding and soldering both.
    """
    whole = [skill.key for half in written.split(_BOTH_LANGUAGES) if (skill := meant(half)) is not None]
    return tuple(whole[-1:]) or named_in(written)


@functools.lru_cache(maxsize=_REMEMBERED)
def named_in(text: str) -> tuple[str, ...]:
    """Gives the keys of the skills that a text names, in the order of their first mention.

    Programming as such is none beside a language to do it in: "Python programming" is Python.
    """
    named = skills_in(text)
    in_language = any(one.group is Group.PROGRAMMING and one.key != _PROGRAMMING for one in named)
    return tuple(one.key for one in named if one.key != _PROGRAMMING or not in_language)


def may_name(text: str, skills: Collection[str]) -> bool:
    """Says whether a text may name one of these skills: where it holds none of their names, it need not be read."""
    squashed = _squashed(text)
    return any(name in squashed for skill in skills for name in _squashed_names().get(skill, ()))


@functools.cache
def _squashed_names() -> Mapping[str, Collection[str]]:
    found: dict[str, set[str]] = {}
    for name in names():
        found.setdefault(name.skill.key, set()).add(_squashed(name.written))
    return found


@functools.lru_cache(maxsize=_REMEMBERED)
def _squashed(text: str) -> str:
    return _SPACES.sub("", folded_but_case(text)).lower()
