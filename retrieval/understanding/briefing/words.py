"""The words by which a text is known to tell a part of a need, read once from words.toml."""

import functools
import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib.resources import files

from knowledge.introduction_kinds import IntroductionKind

ASIDE, TITLE, KIND = "aside", "title", "kind"
"""What a label may head beside parts: what is no part of the need, its name, its kind."""
_NOTHING = re.compile(r"(?!)")
_HAN = re.compile(r"[\u3400-\u9fff]")


@dataclass(frozen=True, slots=True)
class PartWords:
    """How a part is told in running text.

    Attributes:
        cues: a clause that tells it.
        only: a sentence without this does not tell it after all.
        never: nor does a clause with this.
        plain: whether the cues are so plain that they count also under the label of another part.
        most: how many sentences of it are kept.
    """

    cues: re.Pattern[str]
    only: re.Pattern[str] | None
    never: re.Pattern[str]
    plain: bool
    most: int


@dataclass(frozen=True, slots=True)
class Words:
    """All that is known of words.

    Attributes:
        labels: what each phrase heads, by the phrase; a phrase may head several, of which a kind of need has one.
        letter: what tells nothing of the need, by what it is.
        wanted: beside which a word for a kind of introduction says what is wanted.
    """

    labels: Mapping[str, tuple[str, ...]]
    parts: Mapping[str, PartWords]
    letter: Mapping[str, re.Pattern[str]]
    kinds: Mapping[IntroductionKind, re.Pattern[str]]
    wanted: re.Pattern[str]


@functools.cache
def words() -> Words:
    """Reads the words that ship with the package."""
    tables = tomllib.loads(files("retrieval.understanding.briefing").joinpath("words.toml").read_text("utf-8"))
    heads = {name: tables[name] for name in (ASIDE, TITLE, KIND)} | tables["parts"]
    labels: dict[str, tuple[str, ...]] = {}
    for name, table in heads.items():
        for phrase in table["labels"]:
            labels[phrase] = (*labels.get(phrase, ()), name)
    return Words(
        labels=labels,
        parts={name: _part(table) for name, table in tables["parts"].items()},
        letter={name: _pattern(cues) for name, cues in tables["letter"].items()},
        kinds={IntroductionKind(kind): _pattern(table["cues"]) for kind, table in tables["kinds"].items()},
        wanted=_pattern(tables["wanted"]["cues"]),
    )


@functools.lru_cache(maxsize=2_000)
def headed_by(label: str, heads: frozenset[str]) -> str | None:
    """Names what a label heads, by the longest phrase in it that heads one of these; None where it heads none.

    Of two as long, the last in the label counts: what stands before it says more of it ("current practice").
    """
    found: tuple[int, int, str] | None = None
    for phrase, names in words().labels.items():
        name = next((name for name in names if name in heads), None)
        if name is not None and (found is None or len(phrase) >= found[0]) and _holds(label, phrase):
            found = max(found or (0, 0, ""), (len(phrase), label.rfind(phrase), name))
    return None if found is None else found[2]


def _holds(label: str, phrase: str) -> bool:
    if _HAN.search(phrase):
        return phrase in label
    return re.search(rf"\b{re.escape(phrase)}\b", label) is not None


def _part(table: Mapping[str, object]) -> PartWords:
    only = table.get("only")
    return PartWords(
        cues=_pattern(table["cues"]),
        only=None if only is None else _pattern(only),
        never=_pattern(table.get("never", ())),
        plain=bool(table.get("plain")),
        most=int(str(table.get("most", 1))),
    )


def _pattern(cues: object) -> re.Pattern[str]:
    patterns = [str(cue) for cue in cues] if isinstance(cues, Iterable) else []
    return re.compile("|".join(patterns), re.IGNORECASE) if patterns else _NOTHING
