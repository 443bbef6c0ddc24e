"""Reading a question without a model: its language, its matter, and the kinds of record it wants."""

import functools
import re
from collections.abc import Mapping
from dataclasses import dataclass

from knowledge.vocabulary import Kind, Language
from retrieval.analysis import content_words, folded, terms
from retrieval.language import language_of
from retrieval.lexicon import Phrases, lexicon
from retrieval.question import Question, Role
from retrieval.remarks import without_courtesies

NEED = frozenset({Kind.LAB, Kind.EXPERT, Kind.PROGRAM, Kind.CASE})
"""What a need is docked with: who can help, what can pay, who did it before."""
_CONTACTS = frozenset({Kind.LAB, Kind.EXPERT})
_SHORT = {Language.ZH: 8, Language.EN: 5}
"""A question of at most so many content words that leans on the turn before ("那补贴呢?")."""
_LEANING = re.compile(
    r"^(那|那么|还有|另外|然后|它|这个|那个|上面|刚才)|呢[?？]?$|"
    r"^(and|what about|how about|then|also|or|but)\b|\b(it|that|them|those|this|these|one|ones|there)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Reading:
    """What a question was understood to say.

    Attributes:
        language: in which it is asked.
        matter: the text to search with: the question, completed from the turn before where it leans on it.
        terms: search terms of the matter, repeated as often as they occur.
        words: the words that carry the matter, each once.
        cue_words: the words that tell the kind of record wanted, each once.
        wanted: the kinds of record it names; empty where it names none.
        off_topic: whether it asks for something that no docking desk does.
    """

    language: Language
    matter: str
    terms: tuple[str, ...]
    words: tuple[str, ...]
    cue_words: tuple[str, ...]
    wanted: frozenset[Kind]
    off_topic: bool


def read(question: Question) -> Reading:
    """Reads a question in its conversation."""
    language, text = language_of(question.text), without_courtesies(question.text)
    before = _asked_before(question)
    leans = before is not None and _leans(text, language)
    matter = f"{before} {text}" if leans else text
    wanted = frozenset([question.kind]) if question.kind else wanted_kinds(text)
    if leans and before is not None and not wanted:
        wanted = wanted_kinds(before)
    content = content_words(matter)
    words = tuple(word for word in content if word not in _cue_words())
    cue_words = tuple(word for word in content if word in _cue_words())
    off_topic = bool(_pattern(lexicon().off_topic).search(folded(question.text)))
    return Reading(language, matter, tuple(terms(matter)), words, cue_words, wanted, off_topic)


def shown_kinds(reading: Reading) -> frozenset[Kind]:
    """Says which kinds an answer shows: those named; a need, or a question for somebody, gets the whole card."""
    whole = not reading.wanted or bool(reading.wanted & _CONTACTS)
    return reading.wanted | NEED if whole else reading.wanted


def wanted_kinds(text: str) -> frozenset[Kind]:
    """Names the kinds of record that a text asks for by its cue words."""
    surface = folded(text)
    return frozenset(kind for kind, cue in _cue_patterns().items() if cue.search(surface))


def _leans(text: str, language: Language) -> bool:
    """Says whether a question says what it is about only with the turn before it: by a word that points back, or
    because it names a kind of record and nothing else ("有补贴吗？", "怎么申请？").
    """
    short = len(content_words(text)) <= _SHORT[language]
    return short and (bool(_LEANING.search(text.strip())) or not _names_a_matter(text))


def _asked_before(question: Question) -> str | None:
    """Gives what was asked last, completed like the question itself where it leans on what went before it."""
    asked = [turn.text for turn in question.history if turn.role is Role.USER and turn.text.strip()]
    chain: list[str] = []
    for text in reversed(asked):
        leans = _leans(text, language_of(text))
        if not leans or _names_a_matter(text):  # "那补贴呢?" says nothing that the next question could be about
            chain.insert(0, text)
        if not leans:
            break
    return " ".join(chain or asked[-1:]) or None


def _names_a_matter(text: str) -> bool:
    return any(word not in _cue_words() for word in content_words(text))


@functools.cache
def _cue_patterns() -> Mapping[Kind, re.Pattern[str]]:
    return {kind: _pattern(phrases) for kind, phrases in lexicon().cues.items()}


@functools.cache
def _pattern(phrases: Phrases) -> re.Pattern[str]:
    """Compiles phrases to one pattern over folded text; English ones match whole words only."""
    english = [rf"\b{re.escape(phrase)}\b" for phrase in phrases.en]
    return re.compile("|".join(english + [re.escape(phrase) for phrase in phrases.zh]))


@functools.cache
def _cue_words() -> frozenset[str]:
    """Gives the single terms of all cues: they tell the kind of record, not the matter."""
    return frozenset(
        word
        for phrases in lexicon().cues.values()
        for phrase in (*phrases.en, *phrases.zh)
        for word in content_words(phrase)
    )
