"""The openings of an answer: by the asker's wish where they tell one, each with how it fits; only what is not over."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import replace

from knowledge.card import Card
from knowledge.database import ReadSession
from knowledge.vocabulary import Availability, Kind
from retrieval.analysis import folded
from retrieval.answer import Because, Reason
from retrieval.composition import Found
from retrieval.evidence import Evidence, most_nearest
from retrieval.indexes import Indexes
from retrieval.openings.finding import candidates, ranked, topic_words
from retrieval.openings.fit import fit
from retrieval.openings.wish import Wish, wish_in, with_profile
from retrieval.question import Question
from retrieval.search import Hit
from retrieval.understanding.bounds import asks_for_harm
from retrieval.understanding.reading import Reading

CardsOf = Callable[[Sequence[Hit]], Awaitable[Mapping[int, Card]]]
_TELLS = 2
"""Circumstances from which on a question is for openings, though nothing is about its words."""


async def with_openings(
    session: ReadSession,
    indexes: Indexes,
    reading: Reading,
    question: Question,
    evidence: Evidence,
    sections: Mapping[Kind, list[Found]],
    cards_of: CardsOf,
    most: int,
) -> dict[Kind, list[Found]]:
    """Gives the sections of an answer with the openings that fit the asker's wish, where they ask for openings.

    Args:
        sections: as they are without a wish; none where the question would not be answered.
        most: openings that are shown.
    """
    whole = dict(sections)
    if Kind.OPENING not in reading.wanted or (not sections and not _may_be_answered(reading, question)):
        return whole
    wish = wish_in(reading.matter, question.today)
    known = with_profile(wish, question.profile, question.today)
    found: list[Found] = []
    if known.says_how or known.skills:
        direct = any(one.reason is None for one in sections.get(Kind.OPENING, ()))
        some = await candidates(session, indexes, reading, question, evidence, wish, direct=direct)
        cards = await cards_of([one.hit for one in some])
        # In a thread: what openings say that were not read before takes milliseconds each.
        pairs = await indexes.in_thread(lambda: ranked(some, cards, wish, question))
        found = [
            Found(
                one.hit,
                cards[one.hit.record.record_id],
                Reason(Because.NEAREST) if one.near else None,
                how,
                topic_words(wish),
            )
            for one, how in pairs
        ]
    found = _once(found)
    if all(one.reason is not None for one in found):
        most = most_nearest(reading, Kind.OPENING)
    shown = found[:most] or _told(_live(sections.get(Kind.OPENING, [])), wish, question)
    return whole | ({Kind.OPENING: shown} if shown else {})


def _may_be_answered(reading: Reading, question: Question) -> bool:
    """Says whether a question that no record's words come near is plainly one for openings all the same."""
    told = wish_in(reading.matter, question.today).aspects
    return len(told) >= _TELLS and not reading.off_topic and not asks_for_harm(reading.asked)


def _live(found: Sequence[Found]) -> list[Found]:
    """Leaves out what is over where anything is not."""
    live = [one for one in found if one.card.availability is not Availability.CLOSED]
    return live or list(found)


def _told(found: Sequence[Found], wish: Wish, question: Question) -> list[Found]:
    """Adds how each fits."""
    return [
        replace(one, fit=fit(one.card, wish, question.profile, question.today), subject=topic_words(wish))
        for one in found
    ]


def _once(found: Sequence[Found]) -> list[Found]:
    """Drops what is listed twice: the same title of the same enterprise at the same place."""
    kept: dict[tuple[str, str, str], Found] = {}
    for one in found:
        kept.setdefault((folded(one.card.title), folded(one.card.org or ""), folded(one.card.location or "")), one)
    return list(kept.values())
