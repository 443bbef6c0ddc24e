"""Reading a question without a model: its language, its matter, and the kinds of record it wants."""

from collections.abc import Collection
from dataclasses import dataclass

from knowledge.offers import Attendee
from knowledge.vocabulary import Kind, Language, ProgramKind
from retrieval.analysis import content_words, folded, terms, words_among
from retrieval.passages import share
from retrieval.question import Question, Speaker
from retrieval.understanding.cues import (
    asks_for_a_venue,
    cue_words_in,
    headline,
    matters_of,
    party_in,
    pattern_of,
    program_kinds_named,
    program_phrases,
)
from retrieval.understanding.excluding import Excluded
from retrieval.understanding.figures import Amount, Period, amounts_in, periods_in
from retrieval.understanding.following import topic_of
from retrieval.understanding.language import language_of
from retrieval.understanding.lexicon import lexicon
from retrieval.understanding.places import Place, places_in

NEED = frozenset({Kind.LAB, Kind.EXPERT, Kind.EQUIPMENT, Kind.ACHIEVEMENT, Kind.PROGRAM, Kind.CASE})
"""What a need is docked with: who can help, what can be used or licensed, what can pay, who did it before."""
_OF_A_NEED = frozenset({Kind.LAB, Kind.EXPERT, Kind.EQUIPMENT})
"""Who names one of these has a need: equipment comes with those who know how to use it."""
_AT_LENGTH = 3 / 8
"""Of a full passage: a question of more tells a need, whatever kinds of record it names by the way."""
_BESIDE_OPENINGS = frozenset({Kind.MENTOR, Kind.EVENT})


@dataclass(frozen=True, slots=True)
class Reading:
    """What a question was understood to say.

    Attributes:
        language: in which it is asked.
        asked: the question as typed.
        matter: the text to search with: the question, completed from the turn before where it leans on it.
        terms: search terms of the matter, repeated as often as they occur.
        words: the words that carry the matter, each once.
        cue_words: the words that tell the kind of record wanted, each once.
        telling: the words that tell one record of a kind from another: the matter's, and names of support programs.
        wanted: the kinds of record it names; empty where it names none.
        headline: the one of them that it asks for, where the others say what about; None where it names no several.
        program_kinds: the kinds of support program it names, such as loans; empty where it names none.
        places: which it names, or named before and still means.
        periods: times that it names.
        amounts: sums that it names.
        party: whom what it wants has to be for, where it says so.
        excluded: kinds of support and of record that it wants left out.
        off_topic: whether it asks for something that no docking desk does.
        lists: whether it names no matter: with a kind of record named, it asks for whatever there is of that kind.
    """

    language: Language
    asked: str
    matter: str
    terms: tuple[str, ...]
    words: tuple[str, ...]
    cue_words: tuple[str, ...]
    telling: tuple[str, ...]
    wanted: frozenset[Kind]
    headline: Kind | None
    program_kinds: frozenset[ProgramKind]
    places: tuple[Place, ...]
    periods: tuple[Period, ...]
    amounts: tuple[Amount, ...]
    party: Attendee | None
    excluded: Excluded
    off_topic: bool
    lists: bool


def read(question: Question, leaning: Collection[str] = (), standing: Collection[str] = ()) -> Reading:
    """Reads a question in its conversation; ``leaning`` and ``standing`` turns are known to, whatever their words."""
    language = language_of(question.text)
    before = [turn.text for turn in question.history if turn.role is Speaker.USER and turn.text.strip()]
    topic = topic_of([*before, question.text], leaning, standing)
    matter = topic.matter
    wanted = frozenset([question.kind]) if question.kind else topic.wanted - topic.excluded.kinds
    found = terms(matter)
    content, cues = words_among(found), cue_words_in(matter)
    words = tuple(word for word in content if word not in cues)
    cue_words = tuple(word for word in content if word in cues)
    off_topic = bool(pattern_of(lexicon().off_topic).search(folded(question.text)))
    asked_for = None if question.kind else headline(matter)
    return Reading(
        language=language,
        asked=question.text,
        matter=matter,
        terms=tuple(found),
        words=words,
        cue_words=cue_words,
        telling=(*words, *content_words(" ".join(program_phrases(matter)))),
        wanted=wanted,
        headline=asked_for if asked_for in wanted else None,
        program_kinds=program_kinds_named(matter) - topic.excluded.program_kinds,
        places=places_in(matter),
        periods=periods_in(matter, question.today),
        amounts=amounts_in(matter),
        party=party_in(matter),
        excluded=topic.excluded,
        off_topic=off_topic,
        lists=asked_for is None and (not words or not matters_of(matter)),
    )


def shown_kinds(reading: Reading) -> frozenset[Kind]:
    """Says which kinds an answer shows: those named; a need, or a question for somebody, gets the whole card.

    So does a need told at length that ends with "and is there money for it?".

    Who looks for an opening is shown mentors and events for students as well.
    """
    told = reading.wanted <= NEED and share(reading.matter, reading.language) >= _AT_LENGTH
    of_a_need = bool(reading.wanted & _OF_A_NEED) and not asks_for_a_venue(reading.asked)
    whole = told or not reading.wanted or of_a_need
    beside = _BESIDE_OPENINGS if Kind.OPENING in reading.wanted else frozenset()
    return (reading.wanted | (NEED if whole else frozenset()) | beside) - reading.excluded.kinds
