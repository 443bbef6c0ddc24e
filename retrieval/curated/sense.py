"""What a question asks, taken apart so that two of them can be held against one another.

Questions of one matter lie close together for an encoder, whatever they want to know of it: "how is a voucher paid out"
and "how do I apply for a voucher" are .79 alike, many a rewording less. What tells them apart is in their words.
"""

import functools
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

from knowledge.vocabulary import Kind, Language, ProgramKind
from retrieval.analysis import content_words, folded
from retrieval.understanding.cues import named_kinds, program_kinds_named
from retrieval.understanding.language import language_of
from retrieval.understanding.places import Place, places_in

_NO_WORD = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Sense:
    """One question.

    Attributes:
        squeezed: its words and nothing else, to tell that two are the same.
        words: that carry its matter.
        respects: what is wanted to know of it: money, time, who.
        manner: whether it asks how something is done.
        figures: numbers that it names, as written.
        denies: whether something in it is denied.
        parties: on whose behalf it is asked, as far as it says.
    """

    language: Language
    squeezed: str
    words: frozenset[str]
    respects: frozenset[str]
    manner: bool
    figures: frozenset[str]
    denies: bool
    places: frozenset[Place]
    kinds: frozenset[Kind]
    program_kinds: frozenset[ProgramKind]
    parties: frozenset[str]


def sense_of(text: str) -> Sense:
    """Takes a question apart."""
    patterns, respects = _patterns("patterns"), _patterns("respects")
    surface = patterns["courtesy"].sub(" ", folded(text))
    rest = patterns["manner"].sub(" ", patterns["either_way"].sub(" ", surface))
    for pattern in respects.values():
        rest = pattern.sub(" ", rest)
    return Sense(
        language=language_of(text),
        squeezed=_NO_WORD.sub("", surface),
        words=frozenset(content_words(rest)) - _general(),
        respects=_named("respects", surface),
        manner=bool(patterns["manner"].search(surface)),
        figures=frozenset(found[0] for found in patterns["numeral"].finditer(surface)),
        denies=bool(patterns["denial"].search(patterns["either_way"].sub(" ", surface))),
        places=frozenset(places_in(text)),
        kinds=named_kinds(text),
        program_kinds=program_kinds_named(text),
        parties=_named("parties", surface),
    )


def _named(group: str, surface: str) -> frozenset[str]:
    return frozenset(name for name, pattern in _patterns(group).items() if pattern.search(surface))


@functools.cache
def _general() -> frozenset[str]:
    listed = " ".join(_words()["general"].values()).split()
    return frozenset(word for one in listed for word in (one, *content_words(one)))


@functools.cache
def _patterns(group: str) -> Mapping[str, re.Pattern[str]]:
    return {name: re.compile("|".join(parts)) for name, parts in _words()[group].items()}


@functools.cache
def _words() -> dict[str, Any]:
    return tomllib.loads(files("retrieval.curated").joinpath("words.toml").read_text("utf-8"))
