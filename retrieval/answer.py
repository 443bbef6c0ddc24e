"""What the assistant answers: facts taken from cards, with codes where an upper floor has to find words."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from knowledge.card import Card, ContactWay
from knowledge.statements import Inquiry
from knowledge.vocabulary import Language
from retrieval.linkage.lead import Lead
from retrieval.openings import Fit
from retrieval.understanding.comparing import Aspect


class Because(StrEnum):
    """Why a record is in an answer."""

    WORDS = "words"
    """It holds words of the question (``words``)."""
    EARLIER = "earlier"
    """It holds words of what was asked before, which the question goes on from (``words``)."""
    MEANING = "meaning"
    """Its passage is close in meaning, though it shares no word."""
    CASE = "case"
    """It did a case that matches (``title``)."""
    EQUIPMENT = "equipment"
    """It keeps equipment that matches (``title``)."""
    ACHIEVEMENT = "achievement"
    """It made a result that matches (``title``)."""
    CURATED = "curated"
    """Its curated answer is to a question that means the same (``title``)."""
    GENERAL = "general"
    """A support program for working with a university as such, whatever the matter."""
    POINTED_AT = "pointed-at"
    """The question asks for it by its number in the answer before."""
    SHOWN_BEFORE = "shown-before"
    """The question asks how to reach what the answer before shows first."""
    NEAREST = "nearest"
    """It comes nearest where nothing on record deals with just this; it may share words (``words``)."""


NOT_DIRECT = frozenset({Because.GENERAL, Because.NEAREST})
"""Reasons of what stands in an answer beside the matches."""


class Lack(StrEnum):
    """What an answer had to do without, though the question asked for it."""

    NO_CONTACT = "no-contact"
    NO_PROGRAM = "no-program"
    ONLY_CLOSED_PROGRAMS = "only-closed-programs"
    NO_CASE = "no-case"
    NO_EQUIPMENT = "no-equipment"
    NO_ACHIEVEMENT = "no-achievement"
    NO_MENTOR = "no-mentor"
    NO_OPENING = "no-opening"
    ONLY_CLOSED_OPENINGS = "only-closed-openings"
    NO_EVENT = "no-event"
    ONLY_CLOSED_EVENTS = "only-closed-events"
    NOTHING_ELSE = "nothing-else"
    """Others than those shown before were asked for."""
    NOT_THERE = "not-there"
    """What is shown lies elsewhere than asked (``unreached``)."""


@dataclass(frozen=True, slots=True)
class Reason:
    """Why one record matches."""

    because: Because
    words: tuple[str, ...] = ()
    title: str | None = None
    lead: Lead | None = None
    """How the linkage leads to it from what the question names."""
    fit: Fit | None = None
    """How an opening fits what somebody looks for."""


@dataclass(frozen=True, slots=True)
class Match:
    """A record in an answer: its card, why it is there, and the words of it that show it.

    ``n`` is its number in the answer; ``quote`` stands in the record word for word, shortened at its ends only.
    """

    n: int
    card: Card
    reason: Reason
    quote: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence above the card that rests on some of its records.

    Attributes:
        cites: numbers of the matches that bear it out.
        quoted: whether it stands in the record so; else a chat model worded it, and code checked it.
    """

    text: str
    cites: tuple[int, ...]
    quoted: bool = False


class Verdict(StrEnum):
    """What a comparison in one respect comes to."""

    BEST = "best"
    SAME = "same"
    UNKNOWN = "unknown"
    """Fewer than two of them state it."""
    INCOMPARABLE = "incomparable"
    """They state it in different currencies or units."""
    NO_PLACE = "no-place"
    """Where the asker is was not said."""
    NOT_AROUND = "not-around"
    """Where they are is stated, and none lies in or around the place that is meant."""
    LISTED = "listed"
    """It is told, and nothing is better or worse."""


@dataclass(frozen=True, slots=True)
class Row:
    """One respect.

    Attributes:
        best: numbers of the foremost.
        unstated: numbers of those that do not state it.
        reverse: whether the other end was asked for.
        where: the place that none of them lies in or around; empty where that is not the verdict.
    """

    aspect: Aspect
    verdict: Verdict
    best: tuple[int, ...]
    unstated: tuple[int, ...]
    reverse: bool = False
    where: str = ""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Records of an answer, respect by respect."""

    rows: tuple[Row, ...]

    @property
    def wants_place(self) -> bool:
        """Says whether it has to be told where the asker is."""
        return any(row.verdict is Verdict.NO_PLACE for row in self.rows)


class Facet(StrEnum):
    """What an answer may depend on, though its question does not say it."""

    SUPPORT = "support"
    REGION = "region"
    PARTY = "party"
    FIELD = "field"


@dataclass(frozen=True, slots=True)
class Answer:
    """A grounded docking card.

    Attributes:
        language: of frame and reasons.
        abstained: whether the question is not the desk's matter, or nothing comes near it; then no match is given.
        lead: the best match, which the answer quotes first; None where it abstained or no match is a direct one.
        contacts, programs, cases, openings, equipment, achievements, events: best first, none twice; mentors are
            among the contacts.
        curated: what staff have answered to just this question, which goes first and whole; one at most.
        missing: what was asked for and not found.
        unreached: the places asked about where none of what was asked for lies, as they were written.
        office: the desk's own office, which takes what nobody else can; None where none is known.
        lexical_only: whether only words were compared, since no vectors are ready.
        sentences: that a chat model worded and code checked, and quotes beside them; none without a model.
        picks: numbers of the matches that the model holds most useful, best first.
        inquiry: what is asked back, since the answer depends on it; None where it does not.
        comparison: how the matches stand to each other, where that was asked; else None.
        listed: how many such records the answer before lists, where the question points at one further on; then no
            match is given.
    """

    language: Language
    abstained: bool
    lead: Match | None
    contacts: tuple[Match, ...]
    programs: tuple[Match, ...]
    cases: tuple[Match, ...]
    openings: tuple[Match, ...]
    missing: tuple[Lack, ...]
    office: ContactWay | None
    lexical_only: bool
    unreached: tuple[str, ...] = ()
    equipment: tuple[Match, ...] = ()
    achievements: tuple[Match, ...] = ()
    events: tuple[Match, ...] = ()
    curated: tuple[Match, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    picks: tuple[int, ...] = ()
    comparison: Comparison | None = None
    listed: int | None = None
    inquiry: Inquiry | None = None

    @property
    def nearest_only(self) -> bool:
        """Says whether it shows only what comes nearest, since nothing deals with just this."""
        return bool(self.matches) and all(match.reason.because is Because.NEAREST for match in self.matches)

    @property
    def reaches(self) -> bool:
        """Says whether it tells how to reach what the answer before shows."""
        return self.lead is not None and self.lead.reason.because is Because.SHOWN_BEFORE

    @property
    def lists(self) -> bool:
        """Says whether something new may join it: it neither compares records nor is about a single one."""
        single = self.lead is not None and self.lead.reason.because in (Because.POINTED_AT, Because.SHOWN_BEFORE)
        return bool(self.matches) and self.comparison is None and not single

    @property
    def matches(self) -> tuple[Match, ...]:
        """Gives all matches in the order of their numbers."""
        return tuple(
            sorted((match for section in self.sections.values() for match in section), key=lambda match: match.n)
        )

    @property
    def sections(self) -> dict[str, tuple[Match, ...]]:
        """Gives the matches by the names of the fields that hold them."""
        return {
            "curated": self.curated,
            "contacts": self.contacts,
            "equipment": self.equipment,
            "achievements": self.achievements,
            "programs": self.programs,
            "cases": self.cases,
            "openings": self.openings,
            "events": self.events,
        }


OnAnswer = Callable[[Answer], None]
"""Is given an answer as it stands while it is still worked on; every one is checked and may be shown."""
