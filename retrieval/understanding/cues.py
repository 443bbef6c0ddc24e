"""Words by which a question tells the kind of record it wants, and what else it says beside its matter."""

import functools
import re
from collections.abc import Collection, Mapping, Sequence

from knowledge.offers import Attendee
from knowledge.vocabulary import Kind, ProgramKind
from retrieval.analysis import content_words, folded
from retrieval.understanding.figures import times_said, without_figures
from retrieval.understanding.lexicon import Phrases, lexicon
from retrieval.understanding.places import any_of, place_pattern
from retrieval.understanding.seeking import seeks_work

REMEMBERED = 500
"""Texts of which is remembered what was read of them: each answer reads the turns before its question again."""
_DONE_BEFORE = (
    r"\bwho(?: else| all)?(?: has| have| had|'s|'ve)?(?: already| ever| once)? (?:did|made|built|got|[a-z]{2,}ed)\b"
    r"(?=.*\b(?:before|already|previously|in the past)\b)|"
    r"\bwho(?: else| all)?(?: has| have| had|'s|'ve)? (?:already|ever|previously) (?:did|made|built|got|[a-z]{2,}ed)\b|"
    r"(?:有谁|谁|有人|哪家|别人|人家)(?:以前|之前|曾经|已经)?[^，,。？?过]{0,6}(?:[做修搞弄干碰遇用办]|处理|解决|治理|改造)[好成到掉完定]?过"
)
"""By this somebody asks who did something before: the verb says what, and is no fixed phrase."""

_WHOM = frozenset({Kind.LAB, Kind.EXPERT})
"""Whoever can help stands beside any kind: "who can help with a grant application"."""
_DEEDS = frozenset(
    {"报名", "申请", "申报", "办理", "登记", "备案", "预约", "sign up", "apply for", "eligible", "eligibility"}
)
"""What one does with records of several kinds; beside another cue it names none of its own."""
_JOINED = re.compile(r"\b(?:and|or)\b|[和或与、/]|以及|还是|&")
_ON = re.compile(r"\b(?:on|about|for|to|in|with|of|at|from|where)\b")
_FOR = re.compile("用来|用于|用在|拿来|拿去")
_HAN = re.compile("[\u3400-\u9fff]")
_VENUE_FOR = re.compile(
    r"\b(?:(?:an?|any|some|meeting|lecture|seminar|conference|training) rooms?|venues?|(?:lecture|exhibition) halls?) "
    r"(?:for|to (?:hold|host|run|give))\b|(?:场地|会场|会议室|教室|报告厅)[^，,。；？?]{0,4}(?:举?办|开|搞)|"
    r"(?:举?办|开|搞)[^，,。；？?]{1,8}的(?:场地|会场|会议室|教室|报告厅)"
)
"""By this somebody asks where to hold what they name, which is none that the desk holds."""
_PLEDGED = re.compile(r"抵押|质押|贷|融资|\b(?:collateral|pledg(?:e|ed|ing)|loans?|borrow(?:ing)?)\b")
_PATENT = re.compile("专利|patent")
"""Beside the other it is what somebody has to pledge, and none that they look for."""


_FOR_WHOM = {
    Attendee.STUDENT: re.compile(r"面向学生|[给对]学生|\bfor students\b"),
    Attendee.ENTERPRISE: re.compile(r"面向企业|[给对]企业|\bfor (?:enterprises|companies|businesses|firms)\b"),
}


def wanted_kinds(text: str) -> frozenset[Kind]:
    """Names the kinds of record that a text asks for by its cue words; openings where one who seeks work names none."""
    named = named_kinds(text)
    return named or (frozenset({Kind.OPENING}) if seeks_work(folded(text)) else named)


@functools.lru_cache(maxsize=REMEMBERED)
def named_kinds(text: str) -> frozenset[Kind]:
    """Names the kinds of record whose cue words a text holds."""
    surface = folded(text)
    pledged = _PLEDGED.search(surface)
    named = frozenset(kind for kind, cue in cues_in(surface) if not (pledged and _PATENT.search(cue[0])))
    if asks_for_a_venue(surface):
        named = (named - {Kind.EVENT}) | {Kind.EQUIPMENT}
    return named | {Kind.PROGRAM} if program_kinds_named(text) else named


def asks_for_a_venue(text: str) -> bool:
    """Says whether a text asks where to hold something: "a room for a workshop"."""
    return bool(_VENUE_FOR.search(folded(text)))


def names_a_gathering(text: str) -> bool:
    """Says whether a text names what people come together for: a workshop, a lecture."""
    return any(kind is Kind.EVENT for kind, _ in cues_in(folded(text)))


def cues_in(surface: str) -> list[tuple[Kind, re.Match[str]]]:
    """Finds the cues of a folded text in their order; one that lies within a longer one of another kind is none."""
    found = [(kind, match) for kind, cue in _cue_patterns().items() for match in cue.finditer(surface)]
    spans = {match.span() for _, match in found}
    own = ((kind, match) for kind, match in found if not any(_within(match.span(), other) for other in spans))
    return sorted(own, key=lambda cue: cue[1].start())


def headline(text: str) -> Kind | None:
    """Names the kind that a text asks for where it names several: "any training on R&D tax" asks for the training.

    In English the last one before what it is on, for or about; in Chinese the last one. None where they are joined
    ("internships and mentors"), or where there are no several.
    """
    surface = folded(text)
    cues = [(kind, found) for kind, found in cues_in(surface) if kind not in _WHOM and found[0] not in _DEEDS]
    if len({kind for kind, _ in cues}) < 2 or _JOINED.search(surface, cues[0][1].end(), cues[-1][1].start()):
        return None
    ends = _FOR if _HAN.search(surface) else _ON
    cut = next((one.start() for one in ends.finditer(surface, cues[0][1].end())), len(surface))
    return [kind for kind, found in cues if found.start() < cut][-1]


def _within(span: tuple[int, int], other: tuple[int, int]) -> bool:
    return span != other and other[0] <= span[0] and span[1] <= other[1]


def program_kinds_named(text: str) -> frozenset[ProgramKind]:
    """Names the kinds of support program that a text asks for: loans, vouchers, tax relief."""
    surface = folded(text)
    return frozenset(kind for kind, named in _program_patterns().items() if named.search(surface))


def program_phrases(text: str) -> tuple[str, ...]:
    """Gives the phrases of a text that name kinds of support program, in the order of the kinds."""
    surface = folded(text)
    found = (named.findall(surface) for named in _program_patterns().values())
    return tuple(dict.fromkeys(phrase for phrases in found for phrase in phrases))


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


def without_aspects(text: str) -> str:
    """Blanks what a text asks about a matter without naming one, so that a rate of tax ("税率") is no tax relief."""
    return pattern_of(lexicon().aspects).sub(" ", folded(text))


def matters_of(text: str) -> tuple[str, ...]:
    """Gives the words of a text that say what it is about: neither the kind of record nor what is asked about it."""
    surface = without_figures(place_pattern().sub(" ", folded(text)))
    surface = pattern_of(lexicon().aspects).sub(" ", surface)
    cues = cue_words_in(text)
    return tuple(word for word in content_words(surface) if word not in cues)


@functools.lru_cache(maxsize=REMEMBERED)
def names_a_matter(text: str) -> bool:
    """Says whether a text says what it is about, and not only a kind, a place, a time or a condition."""
    surface = without_figures(place_pattern().sub(" ", folded(text)))
    for phrases in (lexicon().conditions, lexicon().aspects):
        surface = pattern_of(phrases).sub(" ", surface)
    cues = cue_words_in(text)
    return any(word not in cues for word in content_words(surface))


def says_more_than_kinds(text: str) -> bool:
    """Says whether a text holds content words outside the phrases that tell the kinds it wants, and the like."""
    surface = without_figures(place_pattern().sub(" ", folded(text)))
    for pattern in (*_cue_patterns().values(), *map(pattern_of, (lexicon().conditions, lexicon().aspects))):
        surface = pattern.sub(" ", surface)
    return bool(content_words(surface))


def party_in(text: str) -> Attendee | None:
    """Says whom what a text wants has to be for: students or enterprises; None where it does not say."""
    surface = folded(text)
    return next((party for party, pattern in _FOR_WHOM.items() if pattern.search(surface)), None)


def names_only_a_place(text: str) -> bool:
    """Says whether a text says where, and nothing else: "我们在苏州", "Suzhou"."""
    return bool(place_phrases(text)) and not names_a_matter(text) and not named_kinds(text)


@functools.cache
def pattern_of(phrases: Phrases) -> re.Pattern[str]:
    """Compiles phrases to one pattern over folded text, the longest first; English ones match whole words only."""
    return re.compile(any_of(phrases.en, phrases.zh))


@functools.cache
def cue_words() -> frozenset[str]:
    """Gives the single terms of all cues: they tell the kind of record, not the matter.

    Of an English cue of several words none by itself: "transfer" is no matter in "technology transfer offer" only.
    """
    return frozenset(
        word
        for phrases in lexicon().cues.values()
        for phrase in (*phrases.en, *phrases.zh)
        if " " not in phrase
        for word in content_words(phrase)
    )


@functools.lru_cache(maxsize=256)
def cue_words_in(text: str) -> frozenset[str]:
    """Gives the terms that tell the kind of record in a text: single ones, and those of the long cues that it holds."""
    surface = folded(text)
    held = [terms for cue, terms in _long_cues() if cue in surface]
    return cue_words().union(*held) if held else cue_words()


@functools.cache
def _long_cues() -> Sequence[tuple[str, frozenset[str]]]:
    """Gives the English cues of several words, with their terms."""
    cues = (cue for phrases in lexicon().cues.values() for cue in phrases.en if " " in cue)
    return [(cue, frozenset(content_words(cue))) for cue in cues]


@functools.cache
def _cue_patterns() -> Mapping[Kind, re.Pattern[str]]:
    patterns = {kind: pattern_of(phrases) for kind, phrases in lexicon().cues.items()}
    return patterns | {Kind.CASE: re.compile(f"{_DONE_BEFORE}|{patterns[Kind.CASE].pattern}")}


@functools.cache
def _program_patterns() -> Mapping[ProgramKind, re.Pattern[str]]:
    return {kind: pattern_of(phrases) for kind, phrases in lexicon().program_kinds.items()}
