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
from knowledge.roster import Scope, Showable
from knowledge.vocabulary import Availability, Kind, Language
from retrieval.analysis import content_words, terms
from retrieval.errors import EncoderUnavailable
from retrieval.evidence import Evidence, merit
from retrieval.indexes import Indexes
from retrieval.linkage.lead import Grade
from retrieval.openings.fit import Fit, fit_of
from retrieval.openings.wish import Wish, with_profile
from retrieval.question import Question
from retrieval.search import Hit, search
from retrieval.understanding.cues import cue_words_in
from retrieval.understanding.reading import Reading

_ALL = 300
"""Openings of each state that are compared with a wish, the nearest to its topic."""
_OF_THE_BEST = 0.4
"""Share of the best one's score from which an opening is about the same topic."""
_ABOUT = 0.8
"""Score from which an opening is about a topic; beyond it a short text with the same word is no better."""
_MOSTLY = 0.5
"""Share of a topic's skills from which an opening is about it, whatever its words."""
_ENOUGH = 3
"""Openings from which on those that contradict the wish are left out."""
_UNNAMED = 0.20
"""What it weighs against an opening that it names nothing of a topic that is a skill."""
_NEARLY = 0.75
"""Share of how near those are that fit, from which one that contradicts the wish stands beside them."""
_FRESH, _FRESH_DAYS = 0.05, 60
"""What being posted today weighs, less each day until it is nothing."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """An opening that may be shown.

    Attributes:
        about: whether its words or their meaning are about the topic; else the skills that it names may be.
        near: whether it merely comes near the topic.
        named: whether it names what the topic names, where that is a skill.
    """

    hit: Hit
    about: bool = True
    near: bool = False
    named: bool = True


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
    hits: dict[int, Hit] = {}
    for text, language in _searched(wish, reading) if words else [("", reading.language)]:
        about = replace(reading, terms=tuple(terms(text)), matter=text, language=language) if text else reading
        found = await search(
            session, indexes, about, await _encoded(indexes, text) if text else None, question.today, [Kind.OPENING],
            question.audiences, _ALL,
        )  # fmt: skip
        for hit in found:
            known = hits.get(hit.record.record_id)
            if known is None or known.score < hit.score:
                hits[hit.record.record_id] = hit if text else hit._replace(score=0.0)
    if wish.about:  # what names the same skills in other words shares none with the topic
        hits = {
            record.record_id: Hit(record, None, 0.0, None, 0.0) for record in await _live(session, indexes, question)
        } | hits
    for record_id, hit in led.items():
        own = hits.get(record_id)
        hits[record_id] = hit if own is None or hit.score > own.score else own._replace(lead=hit.lead)
    live = [hit for hit in hits.values() if hit.record.availability is not Availability.CLOSED]
    if not words and not led:
        return [Candidate(hit) for hit in live]
    best = max((hit.score for hit in live), default=0.0)
    floor = max(_LEAST, _OF_THE_BEST * min(best, _ABOUT))
    near = not direct or best < evidence.direct - _NAMES_IT
    live.sort(key=lambda hit: -hit.score)
    return [Candidate(hit, hit.score >= floor, near and not _is_led(hit)) for hit in live[:_ALL]]


_LEAST = 0.25
"""Score below which an opening is about something else."""
_LITTLE = 0.05
"""Score from which an opening that meets all circumstances is shown as one that comes near."""
_NAMES_IT = 0.10
"""What it weighs that a question names openings, as ``retrieval.evidence`` has it."""


async def _live(session: ReadSession, indexes: Indexes, question: Question) -> list[Showable]:
    """Gives openings that are not over, the latest first."""
    roster = await indexes.roster.current(session)
    availabilities = frozenset(Availability) - {Availability.CLOSED}
    scope = Scope(frozenset({Kind.OPENING}), frozenset(question.audiences), availabilities=availabilities)
    choice = roster.choose(scope, question.today)
    return list(choice.at(np.arange(max(len(choice.records) - _ALL, 0), len(choice.records))))


def _is_led(hit: Hit) -> bool:
    """Says whether the linkage leads to it from the asker's own major or occupation."""
    return hit.lead is not None and hit.lead.grade is not Grade.GROUP


def ranked(
    found: Sequence[Candidate], cards: Mapping[int, Card], wish: Wish, question: Question
) -> list[tuple[Candidate, Fit]]:
    """Orders openings by topic and fit together; those that contradict the wish come last, or not at all.

    What names nothing of the topic stands back: where, when and how one works must not outvote what one does.
    """
    topic = frozenset(one.key for one in wish.about)
    words = topic_words(wish)
    known = with_profile(wish, question.profile, question.today)
    fitted = [
        (_placed(one, card, how, topic, words), how)
        for one in found
        if (card := cards.get(one.hit.record.record_id))
        and (how := fit_of(card, known, question.today))
        and (one.about or _shared(how, topic) >= _MOSTLY or (how.all_met and one.hit.score >= _LITTLE))
    ]
    tomorrow = question.today + dt.timedelta(days=1)  # somewhere it is that already
    fitted = [(one, how) for one, how in fitted if (how.offer.detail.posted or tomorrow) <= tomorrow]
    fitted.sort(key=lambda pair: (pair[1].against, -worth(pair[0], pair[1], topic), pair[0].hit.record.key))
    fitting = [pair for pair in fitted if not pair[1].against]
    if len(fitting) >= _ENOUGH:
        return fitting
    least = _NEARLY * max((_about(*pair, topic) for pair in fitting), default=0.0)
    return [pair for pair in fitted if not pair[1].against or _about(*pair, topic) >= least]


def _placed(one: Candidate, card: Card, how: Fit, topic: frozenset[str], words: Sequence[str]) -> Candidate:
    """Says of a candidate whether it names the topic's skills, in whatever language, or else merely comes near."""
    if not topic or _shared(how, topic) >= _MOSTLY:
        return one if one.about or topic else replace(one, near=True)
    held = set(content_words(f"{card.title}\n{card.body}"))
    if one.about and not held.isdisjoint(words):
        return one
    return replace(one, near=not _is_led(one.hit), named=False)


def worth(one: Candidate, how: Fit, topic: frozenset[str]) -> float:
    """Says what an opening is worth: near the topic, fitting, open, and fresh.

    Args:
        topic: keys of the skills that the work should be about.
    """
    fresh = 0.0 if how.days is None else _FRESH * max(0.0, 1 - how.days / _FRESH_DAYS)
    unnamed = 0.0 if one.named else _UNNAMED
    return merit(one.hit._replace(score=_about(one, how, topic))) + how.weight + fresh - unnamed


def _about(one: Candidate, how: Fit, topic: frozenset[str]) -> float:
    """Says how near an opening is to a topic, by its words, its meaning, or the skills that it names."""
    return max(min(one.hit.score, _ABOUT), _ABOUT * _shared(how, topic))


def _shared(how: Fit, topic: frozenset[str]) -> float:
    """Gives the share of a topic's skills that an opening names, in whatever language it is written."""
    return len(topic & how.offer.named) / len(topic) if topic else 0.0


def _searched(wish: Wish, reading: Reading) -> list[tuple[str, Language]]:
    """Gives the topic, and what its skills are called in the other language: an opening may be written in that."""
    other = next(one for one in Language if one is not reading.language)
    called = " ".join(skill.names[other] for skill in wish.about)
    return [(wish.topic, reading.language), *([(called, other)] if called else [])]


def topic_words(wish: Wish) -> tuple[str, ...]:
    """Gives the words that say what the work is about; none where a wish names circumstances only."""
    cues = cue_words_in(wish.topic)
    return tuple(word for word in content_words(wish.topic) if word not in cues and word not in _EMPTY)


_EMPTY = frozenset(
    content_words(
        "想 找 做 参加 学 大学生 学生 同学 希望 可以 工作 机会 公司 岗位 推荐 student students work working company "
        "want looking anything join something available offer offers opportunity opportunities open apply term "
        "semester role roles year research project projects what become becoming study studying studies major majors "
        "degree 届 成为 专业 能做"
    )
)
"""Words that say nothing of what work is about."""


async def _encoded(indexes: Indexes, text: str) -> NDArray[np.float32] | None:
    if indexes.encoder is None:
        return None
    try:
        return await indexes.encoder.question(text)
    except EncoderUnavailable:
        return None
