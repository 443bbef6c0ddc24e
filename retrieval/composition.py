"""Composing an answer from what was found, without a model: every word of substance is taken from a card."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from knowledge.card import Card, ContactWay
from knowledge.passages import StoredPassage
from knowledge.vocabulary import Availability, Kind, Language
from retrieval.analysis import folded
from retrieval.answer import NOT_DIRECT, Answer, Because, Lack, Match, Reason
from retrieval.openings import Fit
from retrieval.quoting import quote_from, shared_words
from retrieval.search import Hit
from retrieval.understanding.reading import Reading

_CONTACTS = (Kind.LAB, Kind.EXPERT, Kind.MENTOR)
_ORDER = (Kind.ANSWER, *_CONTACTS, Kind.EQUIPMENT, Kind.ACHIEVEMENT, Kind.PROGRAM, Kind.CASE, Kind.OPENING, Kind.EVENT)
_LACKS: Mapping[Kind, Lack] = {
    Kind.CASE: Lack.NO_CASE,
    Kind.EQUIPMENT: Lack.NO_EQUIPMENT,
    Kind.ACHIEVEMENT: Lack.NO_ACHIEVEMENT,
    Kind.MENTOR: Lack.NO_MENTOR,
}
_MOST_WORDS = 4
"""Shared words that a reason names."""


@dataclass(frozen=True, slots=True)
class Found:
    """A hit with its card, and why it is there where its own wording is not the reason."""

    hit: Hit
    card: Card
    reason: Reason | None = None
    fit: Fit | None = None
    subject: tuple[str, ...] | None = None
    """Words that say what is looked for, where its circumstances were told from it; they alone are a reason."""


def compose(
    reading: Reading,
    language: Language,
    sections: Mapping[Kind, Sequence[Found]],
    passages: Sequence[StoredPassage],
    office: ContactWay | None,
    *,
    lexical_only: bool,
    outright: Collection[Kind] = (),
) -> Answer:
    """Composes an answer from what belongs in it.

    Args:
        sections: what to show of each kind, best first; at least one record.
        outright: kinds of records that the question names by their titles.
        passages: all passages of those records.
    """
    by_record: dict[int, list[StoredPassage]] = {}
    for passage in passages:
        by_record.setdefault(passage.record_id, []).append(passage)
    matches: dict[Kind, tuple[Match, ...]] = {}
    lead: tuple[tuple[bool, bool, bool, float], Match] | None = None
    n = 0
    for kind in _in_order(reading, sections, outright):
        for place, found in enumerate(sections[kind]):
            n += 1
            match = _match(n, found, by_record.get(found.card.record_id, ()), reading)
            matches[kind] = (*matches.get(kind, ()), match)
            if place == 0 and found.reason is None and (lead is None or _worth(found, reading) > lead[0]):
                lead = (_worth(found, reading), match)
    curated = matches.get(Kind.ANSWER, ())
    return Answer(
        language=language,
        abstained=False,
        lead=next(iter(curated), lead[1] if lead else None),
        contacts=tuple(match for kind in matches if kind in _CONTACTS for match in matches[kind]),
        programs=matches.get(Kind.PROGRAM, ()),
        cases=matches.get(Kind.CASE, ()),
        openings=matches.get(Kind.OPENING, ()),
        equipment=matches.get(Kind.EQUIPMENT, ()),
        achievements=matches.get(Kind.ACHIEVEMENT, ()),
        events=matches.get(Kind.EVENT, ()),
        curated=curated,
        missing=() if curated else _lacks(reading, matches),
        office=office,
        lexical_only=lexical_only,
    )


def abstention(reading: Reading, language: Language, office: ContactWay | None, *, lexical_only: bool) -> Answer:
    """Answers that the desk's knowledge does not reach, and names the office that takes what nobody else can."""
    lacks = _lacks(reading, {}) if reading.wanted else ()
    return Answer(language, True, None, (), (), (), (), lacks, office, lexical_only)


def folded_together(found: Sequence[Found]) -> list[Found]:
    """Drops what is listed twice by two issuers: the same title, and no two closing dates that differ."""
    kept: list[Found] = []
    for one in found:
        if not any(_same_thing(one.card, other.card) for other in kept):
            kept.append(one)
    return kept


def _worth(found: Found, reading: Reading) -> tuple[bool, bool, bool, float]:
    """Orders matches for the lead: of the kind asked for, of one that is named, not closed, then by score."""
    kind = found.card.kind
    closed = found.card.availability is Availability.CLOSED
    return kind is reading.headline, _named(kind, reading), not closed, found.hit.score


def _named(kind: Kind, reading: Reading) -> bool:
    """Says whether a question names a kind: who asks for a lab may be helped by an office, too."""
    return kind in reading.wanted or (kind in _CONTACTS and not reading.wanted.isdisjoint(_CONTACTS))


def _same_thing(one: Card, other: Card) -> bool:
    if one.kind is not Kind.PROGRAM or folded(one.title) != folded(other.title):
        return False
    # The same title in two regions is two programs: a national one, and where it is handled in one province.
    return _one_at_most(one.closes, other.closes) and _one_at_most(one.region, other.region)


def _one_at_most(*values: object) -> bool:
    return len({value for value in values if value is not None}) < 2


def _in_order(reading: Reading, sections: Mapping[Kind, Sequence[Found]], outright: Collection[Kind]) -> list[Kind]:
    """Puts first the kind asked for, then those of records named by their titles and those named, then the others.

    Contacts stay together; of them whoever matches best goes first: an office that is asked for before the labs.
    """

    def together(kind: Kind) -> Collection[Kind]:
        return _CONTACTS if kind in _CONTACTS else (kind,)

    def place(kind: Kind) -> tuple[bool, bool, bool, bool, int, float]:
        kinds = together(kind)
        best = max((found.hit.score for found in sections[kind] if found.reason is None), default=0.0)
        return (
            kind is not Kind.ANSWER,
            reading.headline not in kinds,
            not any(one in outright for one in kinds),
            not _named(kind, reading),
            _ORDER.index(next(iter(kinds))),
            -best,
        )

    return sorted((kind for kind in _ORDER if sections.get(kind)), key=place)


def _match(n: int, found: Found, passages: Sequence[StoredPassage], reading: Reading) -> Match:
    quote = quote_from(found.card, passages, (*reading.words, *reading.cue_words), found.hit.passage_id)
    about = None if found.subject is None else [found.subject or reading.cue_words]
    reason = found.reason or _reason(found, reading, about or ())
    if reason.because is Because.NEAREST:
        told = _reason(found, reading, about or (() if reading.lists else (reading.words,)))
        reason = replace(reason, words=told.words, lead=told.lead)
    return Match(n, found.card, replace(reason, fit=found.fit), quote)


def _reason(found: Found, reading: Reading, groups: Sequence[Sequence[str]] = ()) -> Reason:
    """Says why a record is found: by the words it shares, the matter's before those that only tell the kind."""
    text = "\n".join((found.card.title, found.card.body))
    for asked, because in ((reading.asked, Because.WORDS), (reading.matter, Because.EARLIER)):
        shared = (shared_words(text, words, asked) for words in groups or (reading.words, reading.cue_words))
        words = tuple(word for group in shared for word in group)
        if words:
            return Reason(because, words[:_MOST_WORDS], lead=found.hit.lead)
    return Reason(Because.MEANING, lead=found.hit.lead)


def _lacks(reading: Reading, matches: Mapping[Kind, Sequence[Match]]) -> tuple[Lack, ...]:
    """Names what the question asked for and the answer lacks; a need asks for contact, program and case."""
    named = {Kind.LAB if kind is Kind.EXPERT else kind for kind in reading.wanted}
    expected = named or {Kind.LAB, Kind.PROGRAM, Kind.CASE}
    lacks: list[Lack] = []
    if Kind.LAB in expected and not any(_direct(matches, kind) for kind in _CONTACTS):
        lacks.append(Lack.NO_CONTACT)
    lacks += [lack for kind, lack in _LACKS.items() if kind in expected and not _direct(matches, kind)]
    for kind, none, only_closed in (
        (Kind.PROGRAM, Lack.NO_PROGRAM, Lack.ONLY_CLOSED_PROGRAMS),
        (Kind.OPENING, Lack.NO_OPENING, Lack.ONLY_CLOSED_OPENINGS),
        (Kind.EVENT, Lack.NO_EVENT, Lack.ONLY_CLOSED_EVENTS),
    ):
        shown = matches.get(kind, ())
        if kind in expected and not _direct(matches, kind):
            lacks.append(none)
        elif shown and all(match.card.availability is Availability.CLOSED for match in shown):
            lacks.append(only_closed)
    return tuple(lacks)


def _direct(matches: Mapping[Kind, Sequence[Match]], kind: Kind) -> bool:
    """Says whether any match of a kind deals with what was asked."""
    return any(match.reason.because not in NOT_DIRECT for match in matches.get(kind, ()))
