"""What an answer said, kept so that its citations open just that: statements, and where their words stand."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from knowledge.card import Card
from knowledge.editions import Edition, Since
from knowledge.outbox import Wording
from knowledge.statements import Citation, Claim, Statement
from knowledge.vocabulary import CONTACT_KINDS, Kind
from retrieval.analysis import content_words
from retrieval.answer import Answer, Because, Match, Reason, Sentence
from retrieval.passages import cut
from retrieval.quoting import bearing, place_of
from retrieval.understanding.language import half

_SECTIONS: Mapping[str, frozenset[Kind]] = {
    "curated": frozenset({Kind.ANSWER}),
    "contacts": CONTACT_KINDS,
    "equipment": frozenset({Kind.EQUIPMENT}),
    "achievements": frozenset({Kind.ACHIEVEMENT}),
    "programs": frozenset({Kind.PROGRAM}),
    "cases": frozenset({Kind.CASE}),
    "openings": frozenset({Kind.OPENING}),
    "events": frozenset({Kind.EVENT}),
}
_MOST_CRITERIA = 3
_STATED = 0.75
"""Share of a criterion's words that the passage holds where it states that criterion."""


@dataclass(frozen=True, slots=True)
class Passage:
    """The stretch of a record in which the quoted words stand, and the clause that it is of."""

    before: str
    words: str
    after: str
    clause: str | None


@dataclass(frozen=True, slots=True)
class Cited:
    """What one number of an answer stands for.

    Attributes:
        edition: the record as it stood.
        passage: None where the words do not stand in one stretch of it.
        criteria: names of the program's criteria that the passage states.
        claims: sentences above the card that cite it, each with the words of the record that bear it out.
        card: the record as it stands now; None where it has changed since or is gone.
    """

    citation: Citation
    edition: Edition
    passage: Passage | None
    criteria: tuple[str, ...]
    claims: tuple[tuple[str, str], ...]
    card: Card | None

    @property
    def reason(self) -> Reason:
        """Says why the record was there."""
        one = self.citation
        return Reason(Because(one.because), one.words, one.title)


def statement_of(answer: Answer) -> Statement:
    """Gives what an answer says, to be kept."""
    return Statement(
        citations=tuple(_citation(match) for match in answer.matches),
        lead=None if answer.lead is None else answer.lead.n,
        claims=tuple(Claim(one.text, one.cites, one.quoted) for one in answer.sentences),
        picks=answer.picks,
        inquiry=answer.inquiry,
    )


def recalled(answer: Answer, statement: Statement, cards: Mapping[int, Card]) -> Answer:
    """Gives an answer as it was given, of those of its records that may still be shown, each as it stands now.

    Args:
        answer: what the same question is answered with now.
        cards: by record id.
    """
    leads = {match.card.record_id: match.reason.lead for match in answer.matches}
    fits = {match.card.record_id: match.reason.fit for match in answer.matches}
    matches = [
        Match(
            one.n,
            cards[one.record_id],
            Reason(Because(one.because), one.words, one.title, leads.get(one.record_id), fits.get(one.record_id)),
            one.quote,
        )
        for one in statement.citations
        if one.record_id in cards
    ]
    sections: dict[str, Any] = {
        name: tuple(match for match in matches if match.card.kind in kinds) for name, kinds in _SECTIONS.items()
    }
    numbers = {match.n for match in matches}
    return replace(
        answer,
        abstained=answer.abstained and not matches,
        lead=next((match for match in matches if match.n == statement.lead), None),
        sentences=tuple(Sentence(*_fields(one)) for one in statement.claims if numbers.issuperset(one.cites)),
        picks=tuple(n for n in statement.picks if n in numbers),
        inquiry=statement.inquiry,
        **sections,
    )


def traced(citation: Citation, edition: Edition, claims: Sequence[Claim], card: Card | None) -> Cited:
    """Finds the words that a citation rests on in the record as it stood."""
    passage = _passage(citation, edition)
    return Cited(
        citation=citation,
        edition=edition,
        passage=passage,
        criteria=tuple(_criteria(edition, passage))[:_MOST_CRITERIA],
        claims=tuple(_borne_out(citation, edition, claims)),
        card=card if edition.since is Since.UNCHANGED else None,
    )


def _citation(match: Match) -> Citation:
    card, reason = match.card, match.reason
    return Citation(
        match.n,
        card.record_id,
        card.revision,
        card.language,
        match.quote,
        reason.because.value,
        reason.words,
        reason.title,
    )


def _fields(claim: Claim) -> tuple[str, tuple[int, ...], bool]:
    return claim.text, claim.cites, claim.quoted


def _passage(citation: Citation, edition: Edition) -> Passage | None:
    wording = Wording(
        edition.record_id, edition.kind, edition.language, edition.title, edition.org, edition.body, "",
        edition.has_clauses,
    )  # fmt: skip
    for one in cut(wording):
        place = place_of(citation.quote, one.text)
        if place is not None:
            start, end = place
            return Passage(one.text[:start], one.text[start:end], one.text[end:], one.label)
    return None


def _borne_out(citation: Citation, edition: Edition, claims: Sequence[Claim]) -> Iterator[tuple[str, str]]:
    for claim in claims:
        if citation.n in claim.cites and not claim.quoted:
            words = bearing(f"{edition.title}\n{edition.body}", content_words(claim.text), edition.language)
            yield claim.text, words or citation.quote


def _criteria(edition: Edition, passage: Passage | None) -> Iterator[str]:
    """Names the criteria that a passage states: most of their words stand in it."""
    if edition.criteria is None or passage is None:
        return
    held = set(content_words(f"{passage.before}{passage.words}{passage.after}"))
    for clause in dict.fromkeys(_clauses(edition.criteria)):
        words = content_words(half(clause, edition.language))
        if words and len(held.intersection(words)) >= _STATED * len(words):
            yield clause


def _clauses(node: object) -> Iterator[str]:
    """Gives the clauses of all leaves of a tree of criteria."""
    if isinstance(node, Mapping):
        if isinstance(node.get("clause"), str):
            yield node["clause"]
        for branch in node.values():
            yield from _clauses(branch)
    elif isinstance(node, list):
        for branch in node:
            yield from _clauses(branch)
