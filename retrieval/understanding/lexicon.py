"""The words that search itself needs to know, read once from lexicon.toml."""

import functools
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files

from knowledge.vocabulary import Kind, Language, ProgramKind


@dataclass(frozen=True, slots=True)
class Phrases:
    """Words and phrases of one sense in both languages, folded."""

    en: tuple[str, ...]
    zh: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Spelling:
    """Chinese names that are often miswritten.

    Attributes:
        names: the longest first.
        alike: for some of their characters, those that are typed in their place.
        short: what names are shortened to, as patterns, and the names.
    """

    names: tuple[str, ...]
    alike: Mapping[str, str]
    short: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What search knows of words.

    Attributes:
        stop: words that carry no matter.
        unspoken: words that records are searched by, but that are no reason to show one.
        cues: phrases by which a question names the kinds of record that it wants.
        program_kinds: phrases by which a question names a kind of support program.
        off_topic: phrases of what no docking desk does.
        conditions: what people demand of whatever is found: remote, paid, for start-ups.
        reaching: how something that was shown is reached: phone, e-mail, whom to ask.
        reaching_beside: what stands beside that and names no record of its own.
        aspects: what people ask about a matter without naming one: cost, deadline, "others".
        vague: words for what could be done to anything, which name no matter: testing, development.
        spelling: names that slips of typing are told by.
        general_support: a text, in each language, that finds support for working with a university as such.
    """

    stop: Mapping[Language, frozenset[str]]
    unspoken: frozenset[str]
    cues: Mapping[Kind, Phrases]
    program_kinds: Mapping[ProgramKind, Phrases]
    off_topic: Phrases
    reaching: Phrases
    reaching_beside: Phrases
    conditions: Phrases
    aspects: Phrases
    vague: str
    spelling: Spelling
    general_support: Mapping[Language, str]


@functools.cache
def lexicon() -> Lexicon:
    """Reads the lexicon that ships with the package."""
    tables = tomllib.loads(files("retrieval.understanding").joinpath("lexicon.toml").read_text("utf-8"))
    return Lexicon(
        stop={lang: frozenset(tables["stop"][lang].split()) for lang in Language},
        unspoken=frozenset(" ".join(tables["unspoken"][lang] for lang in Language).split()),
        cues={Kind(kind): _phrases(table) for kind, table in tables["cues"].items()},
        program_kinds={ProgramKind(kind): _phrases(table) for kind, table in tables["program_kinds"].items()},
        off_topic=_phrases(tables["off_topic"]),
        reaching=_phrases(tables["reaching"]),
        reaching_beside=_phrases(tables["reaching_beside"]),
        conditions=_phrases(tables["conditions"]),
        aspects=_phrases(tables["aspects"]),
        vague=" ".join(tables["vague"][lang] for lang in Language),
        spelling=Spelling(
            tuple(sorted(tables["spelling"]["names"], key=len, reverse=True)),
            tables["spelling"]["alike"],
            tables["spelling"]["short"],
        ),
        general_support={lang: tables["general_support"][lang] for lang in Language},
    )


def _phrases(table: Mapping[str, list[str]]) -> Phrases:
    return Phrases(tuple(table["en"]), tuple(table["zh"]))
