"""Words by which a question tells the kind of record it wants, and what else it says beside its matter."""

import functools
import re
from collections.abc import Collection, Mapping

from knowledge.vocabulary import Kind, ProgramKind
from retrieval.analysis import content_words, folded
from retrieval.understanding.figures import times_said, without_figures
from retrieval.understanding.lexicon import Phrases, lexicon
from retrieval.understanding.places import any_of, place_pattern

REMEMBERED = 500
"""Texts of which is remembered what was read of them: each answer reads the turns before its question again."""
_STUDENT = re.compile(
    r"大[一二三四](?![批量类])|研[一二三](?!究)|(?:我|本人|专业)是?学[\u4e00-\u9fff]{2,8}的|^学[\u4e00-\u9fff]{2,8}的|"
    r"[\u4e00-\u9fff]{2}专业(?![的化性技机人团队知])|毕设|毕业论文|专升本|高职生|"
    r"\bi(?:'m| am)? (?:study|studying|majoring|reading for)\b|\bmy (?:degree|major|dissertation|thesis)\b|"
    r"(?:^|\b(?:an?|in (?:my|the)|as a) )(?:first|second|third|final)[- ]year\b|"
    r"\bundergrads?\b|\b(?:bachelor|master)(?:'?s)? student\b"
)
"""By this somebody says that they study: they look for openings, where they name nothing else."""


def wanted_kinds(text: str) -> frozenset[Kind]:
    """Names the kinds of record that a text asks for by its cue words; openings where a student names none."""
    named = named_kinds(text)
    return named or (frozenset({Kind.OPENING}) if _STUDENT.search(folded(text)) else named)


@functools.lru_cache(maxsize=REMEMBERED)
def named_kinds(text: str) -> frozenset[Kind]:
    """Names the kinds of record whose cue words a text holds."""
    surface = folded(text)
    named = frozenset(kind for kind, cue in _cue_patterns().items() if cue.search(surface))
    return named | {Kind.PROGRAM} if program_kinds_named(text) else named


def program_kinds_named(text: str) -> frozenset[ProgramKind]:
    """Names the kinds of support program that a text asks for: loans, vouchers, tax relief."""
    surface = folded(text)
    return frozenset(kind for kind, named in _program_patterns().items() if named.search(surface))


def kind_phrases(text: str, kinds: Collection[Kind]) -> tuple[str, ...]:
    """Gives the phrases of a text that tell that it wants these kinds, in the order of the kinds."""
    surface = folded(text)
    cues = (cue for kind, cue in _cue_patterns().items() if kind in kinds)
    return tuple(dict.fromkeys(found for cue in cues for found in cue.findall(surface)))


def place_phrases(text: str) -> tuple[str, ...]:
    """Gives the places of a text as it writes them, folded."""
    return tuple(dict.fromkeys(found[0] for found in place_pattern().finditer(folded(text))))


def demands(text: str) -> tuple[str, ...]:
    """Gives when and on what conditions a text wants whatever is found: next summer, remote, paid, for start-ups."""
    times = times_said(text)
    conditions = pattern_of(lexicon().conditions).findall(folded(text))
    return tuple(dict.fromkeys((*times, *(one for one in conditions if not any(one in time for time in times)))))


def matters_of(text: str) -> tuple[str, ...]:
    """Gives the words of a text that say what it is about: neither the kind of record nor what is asked about it."""
    surface = without_figures(place_pattern().sub(" ", folded(text)))
    surface = pattern_of(lexicon().aspects).sub(" ", surface)
    return tuple(word for word in content_words(surface) if word not in cue_words())


@functools.lru_cache(maxsize=REMEMBERED)
def names_a_matter(text: str) -> bool:
    """Says whether a text says what it is about, and not only a kind, a place, a time or a condition."""
    surface = without_figures(place_pattern().sub(" ", folded(text)))
    for phrases in (lexicon().conditions, lexicon().aspects):
        surface = pattern_of(phrases).sub(" ", surface)
    return any(word not in cue_words() for word in content_words(surface))


def names_only_a_place(text: str) -> bool:
    """Says whether a text says where, and nothing else: "我们在苏州", "Suzhou"."""
    return bool(place_phrases(text)) and not names_a_matter(text) and not named_kinds(text)


@functools.cache
def pattern_of(phrases: Phrases) -> re.Pattern[str]:
    """Compiles phrases to one pattern over folded text, the longest first; English ones match whole words only."""
    return re.compile(any_of(phrases.en, phrases.zh))


@functools.cache
def cue_words() -> frozenset[str]:
    """Gives the single terms of all cues: they tell the kind of record, not the matter."""
    return frozenset(
        word
        for phrases in lexicon().cues.values()
        for phrase in (*phrases.en, *phrases.zh)
        for word in content_words(phrase)
    )


@functools.cache
def _cue_patterns() -> Mapping[Kind, re.Pattern[str]]:
    return {kind: pattern_of(phrases) for kind, phrases in lexicon().cues.items()}


@functools.cache
def _program_patterns() -> Mapping[ProgramKind, re.Pattern[str]]:
    return {kind: pattern_of(phrases) for kind, phrases in lexicon().program_kinds.items()}
