"""The words beside a name that tell how it is meant, read once from words.toml."""

import functools
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

from knowledge.vocabulary import Language

_CLAUSE = "[^，。,.!?！？；;]"


@dataclass(frozen=True, slots=True)
class Beside:
    """Patterns of what stands right after a name, of what stands right before it, and of either word by itself."""

    after: re.Pattern[str]
    before: re.Pattern[str]
    either: re.Pattern[str]


@functools.cache
def study(language: Language) -> Beside:
    """Gives what tells that a name is of a study."""
    return _beside(_tables()["study"], language, 1)


@functools.cache
def trade(language: Language) -> Beside:
    """Gives what tells that a name is of an enterprise's trade; a product may stand between."""
    return _beside(_tables()["trade"], language, 5)


@functools.cache
def general() -> frozenset[str]:
    """Gives the parts of names that name nothing alone, in both languages."""
    told = _tables()["general"]
    return frozenset((*told["zh"].split(), *told["en"]))


@functools.cache
def shorthand() -> Mapping[str, str]:
    """Gives what students call their majors for short, folded, with the major's name."""
    told: Mapping[str, str] = _tables()["shorthand"]
    return told


@functools.cache
def _tables() -> Mapping[str, Any]:
    return tomllib.loads(files("retrieval.linkage").joinpath("words.toml").read_text("utf-8"))


def _beside(table: Mapping[str, Any], language: Language, characters: int) -> Beside:
    """Makes patterns; between a name and the word beside it so many characters of the clause, or half as many words."""
    if language is Language.ZH:
        between = f"{_CLAUSE}{{0,{characters}}}?" if characters > 1 else ""
        after, before = (_any(table[f"{side}_zh"].split()) for side in ("after", "before"))
        return Beside(re.compile(between + after), re.compile(before + between + "$"), re.compile(f"{before}|{after}"))
    after, before = _any(table["after_en"].split()), _any(table["before_en"])
    words = characters // 2
    return Beside(
        re.compile(rf"(?: [\w-]+){{0,{words}}}? {after}(?!\w)"),
        re.compile(rf"\b{before} (?:[\w-]+ ){{0,{words}}}$"),
        re.compile(rf" {after}(?!\w)|\b{before} "),
    )


def _any(words: list[str]) -> str:
    return f"(?:{'|'.join(re.escape(word) for word in sorted(words, key=len, reverse=True))})"
