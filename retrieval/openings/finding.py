"""Finding openings for a wish: by what the work is about, then by how each fits; what is over is left out.

The circumstances of a wish (where, when, for whom) are no part of what the work is about: searched by, "remote data
internship, no visa" would find whatever the company Visa offers. So its topic is searched by itself, and what is found
is compared with the circumstances field by field.
"""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from knowledge.card import Card
from knowledge.database import ReadSession
from knowledge.vocabulary import Availability, Kind
from retrieval.analysis import content_words
from retrieval.errors import EncoderUnavailable
from retrieval.evidence import Evidence, least_score, merit
from retrieval.indexes import Indexes
from retrieval.linkage.lead import Grade
from retrieval.openings.fit import Fit, fit
from retrieval.openings.wish import Wish
from retrieval.question import Question
from retrieval.search import Hit, search
from retrieval.understanding.cues import cue_words_in
from retrieval.understanding.reading import Reading

_DEPTH, _ALL = 80, 300
"""Openings of each state that are compared with a wish: the nearest to its topic, or where it has none, of all."""
_OF_THE_BEST = 0.5
"""Share of the best one's score from which an opening is about the same topic."""
_ENOUGH = 3
"""Openings from which on those that contradict the wish are left out."""
_FRESH, _FRESH_DAYS = 0.05, 60
"""What being posted today weighs, less each day until it is nothing."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """An opening that may be shown.

    Attributes:
        near: whether it merely comes near the topic.
    """

    hit: Hit
    near: bool = False


async def candidates(
    session: ReadSession,
    indexes: Indexes,
    reading: Reading,
    question: Question,
    evidence: Evidence,
    wish: Wish,
    *,
    direct: bool,
) -> list[Candidate]:
    """Finds openings by the topic of a wish, those that the linkage leads to among them; what is closed is left out.

    Args:
        direct: whether any opening deals with just what the question says, taken as a whole.
    """
    words = topic_words(wish)
    led = {
        hit.record.record_id: hit for hit in evidence.hits if hit.record.kind is Kind.OPENING and hit.lead is not None
    }
    about = replace(reading, terms=words, matter=wish.topic) if words else reading
    vector = await _encoded(indexes, wish.topic) if words else None
    found = await search(
        session, indexes, about, vector, question.today, [Kind.OPENING], question.audiences,
        _DEPTH if words else _ALL,
    )  # fmt: skip
    hits = {hit.record.record_id: hit if words else hit._replace(score=0.0) for hit in found}
    for record_id, hit in led.items():
        own = hits.get(record_id)
        hits[record_id] = hit if own is None or hit.score > own.score else own._replace(lead=hit.lead)
    live = [hit for hit in hits.values() if hit.record.availability is not Availability.CLOSED]
    if not words and not led:
        return [Candidate(hit) for hit in live]
    best = max((hit.score for hit in live), default=0.0)
    floor = max(least_score(evidence, reading, Kind.OPENING), _OF_THE_BEST * best)
    near = not direct or best < evidence.direct - _NAMES_IT
    return [Candidate(hit, near and not _is_led(hit)) for hit in live if hit.score >= floor]


_NAMES_IT = 0.10
"""What it weighs that a question names openings, as ``retrieval.evidence`` has it."""


def _is_led(hit: Hit) -> bool:
    """Says whether the linkage leads to it from the asker's own major or occupation."""
    return hit.lead is not None and hit.lead.grade is not Grade.GROUP


def ranked(
    found: Sequence[Candidate], cards: Mapping[int, Card], wish: Wish, question: Question
) -> list[tuple[Candidate, Fit]]:
    """Orders openings by topic and fit together; those that contradict the wish come last, or not at all."""
    fitted = [
        (one, how)
        for one in found
        if (card := cards.get(one.hit.record.record_id)) and (how := fit(card, wish, question.profile, question.today))
    ]
    tomorrow = question.today + dt.timedelta(days=1)  # somewhere it is that already
    fitted = [(one, how) for one, how in fitted if (how.offer.detail.posted or tomorrow) <= tomorrow]
    fitted.sort(key=lambda pair: (pair[1].against, -worth(*pair), pair[0].hit.record.key))
    fitting = [pair for pair in fitted if not pair[1].against]
    return fitting if len(fitting) >= _ENOUGH else fitted


def worth(one: Candidate, how: Fit) -> float:
    """Says what an opening is worth: near the topic, fitting, open, and fresh."""
    fresh = 0.0 if how.days is None else _FRESH * max(0.0, 1 - how.days / _FRESH_DAYS)
    return merit(one.hit) + how.weight + fresh


def topic_words(wish: Wish) -> tuple[str, ...]:
    """Gives the words that say what the work is about; none where a wish names circumstances only."""
    cues = cue_words_in(wish.topic)
    return tuple(word for word in content_words(wish.topic) if word not in cues and word not in _EMPTY)


_EMPTY = frozenset(
    "想 找 做 学 大学生 学生 同学 希望 可以 工作 机会 公司 岗位 推荐 student students work working company want looking anything "
    "something available offer offers opportunity opportunities open apply term semester role roles year".split()
)
"""Words that say nothing of what work is about."""


async def _encoded(indexes: Indexes, text: str) -> NDArray[np.float32] | None:
    if indexes.encoder is None:
        return None
    try:
        return await indexes.encoder.question(text)
    except EncoderUnavailable:
        return None
