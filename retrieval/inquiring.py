"""One question back, when and only when the answer depends on it.

It is told from the results themselves: a question that names no matter is asked back where what was found falls into
groups by something that it does not say (the kind of support, the region, the field, whom it is for), so that each of
them would be another answer. A question that says what it is about is never asked back.
"""

import functools
import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence

from knowledge.card import Card
from knowledge.drafts import EventDetail, LabDetail, MentorDetail, ProgramDetail
from knowledge.offers import Attendee, Direction
from knowledge.statements import Inquiry
from knowledge.vocabulary import Kind, Language, ProgramKind
from retrieval.analysis import content_words, folded
from retrieval.answer import Answer, Facet
from retrieval.understanding.cues import matters_of, names_a_matter
from retrieval.understanding.language import half
from retrieval.understanding.lexicon import lexicon
from retrieval.understanding.places import places_in
from retrieval.understanding.reading import Reading

_ENDS = " ?？.。!！,，"
_PARTIES: Mapping[Attendee, Mapping[Language, str]] = {
    Attendee.STUDENT: {Language.ZH: "面向学生", Language.EN: "for students"},
    Attendee.ENTERPRISE: {Language.ZH: "面向企业", Language.EN: "for enterprises"},
}
_PARTY = re.compile(r"企业|公司|工厂|学生|同学|\b(?:enterpris|compan|business|firm|smes?\b|students?\b)")
"""By this a question says whom it is for, or of whom it speaks."""
_FEWEST, _MOST = 2, 4
"""Choices of a question back."""
_TOLD = 0.6
"""Share of the records that have to tell the group they are of."""
_DOMINANT = 0.75
"""Share of the records from which one group is the answer, and the others are beside it."""


def inquiry(answer: Answer, reading: Reading) -> Inquiry | None:
    """Gives what has to be asked back before an answer can be one; None where the question says what it is about."""
    if answer.abstained or answer.curated or answer.comparison is not None or not _is_open(reading):
        return None
    section = min((held for held in answer.sections.values() if held), key=lambda held: held[0].n, default=())
    cards = [match.card for match in section]
    for facet, (is_said, group) in _FACETS.items():
        if not is_said(reading):
            choices = _choices([group(card) for card in cards])
            if choices:
                return Inquiry(facet.value, choices)
    return None


def _is_open(reading: Reading) -> bool:
    """Says whether a question names no matter, or only what could be done to any ("做测试")."""
    matters = set(matters_of(reading.matter))
    return reading.lists or matters <= _vague()


@functools.cache
def _vague() -> frozenset[str]:
    return frozenset(content_words(lexicon().vague))


def _choices(groups: Sequence[str | None]) -> tuple[str, ...]:
    """Gives the groups, the largest first; none where they are not to be told apart or one of them is nearly all."""
    told = Counter(group for group in groups if group)
    count = told.total()
    if len(told) < _FEWEST or count < _TOLD * len(groups) or max(told.values()) >= _DOMINANT * count:
        return ()
    return tuple(group for group, _ in told.most_common(_MOST))


def _support(card: Card) -> str | None:
    kind = card.detail.program_kind if isinstance(card.detail, ProgramDetail) else None
    return None if kind is None else kind.value


def _region(card: Card) -> str | None:
    """Names the region that a program is for; what is for all of a country is for everybody there."""
    if card.kind is not Kind.PROGRAM or card.region is None:
        return None
    return card.region if any(not place.whole for place in places_in(card.region)) else None


def _party(card: Card) -> str | None:
    detail = card.detail
    if isinstance(detail, MentorDetail):
        return (Attendee.STUDENT if detail.direction is Direction.TO_STUDENTS else Attendee.ENTERPRISE).value
    if isinstance(detail, EventDetail) and len({Attendee.STUDENT, Attendee.ENTERPRISE} & set(detail.for_whom)) == 1:
        return next(who.value for who in detail.for_whom if who is not Attendee.RESEARCHER)
    return None


def _field(card: Card) -> str | None:
    return card.detail.field if isinstance(card.detail, LabDetail) else None


_FACETS: Mapping[Facet, tuple[Callable[[Reading], bool], Callable[[Card], str | None]]] = {
    Facet.SUPPORT: (lambda reading: bool(reading.program_kinds), _support),
    Facet.REGION: (lambda reading: bool(reading.places), _region),
    Facet.PARTY: (lambda reading: bool(_PARTY.search(folded(reading.matter))), _party),
    Facet.FIELD: (lambda reading: bool(reading.program_kinds or reading.places), _field),
}
"""For each facet whether a question says it, and the group of a record; the first that parts the records is asked."""


def completed(question: str, asked: Inquiry, choice: int, language: Language) -> str | None:
    """Completes a question by one of the choices that were given; None where there is no such choice."""
    words = choice_words(asked, language)
    if choice >= len(words):
        return None
    return f"{question.rstrip(_ENDS)}{'，' if language is Language.ZH else ', '}{words[choice]}"


def choice_words(asked: Inquiry, language: Language) -> tuple[str, ...]:
    """Gives the choices in words, such as a question would say them."""
    return tuple(_words(Facet(asked.facet), choice, language) for choice in asked.choices)


def _words(facet: Facet, choice: str, language: Language) -> str:
    if facet is Facet.SUPPORT:
        phrases = lexicon().program_kinds[ProgramKind(choice)]
        said = phrases.zh if language is Language.ZH else phrases.en
        return next((phrase for phrase in said if not names_a_matter(phrase)), said[0])
    return _PARTIES[Attendee(choice)][language] if facet is Facet.PARTY else half(choice, language)
