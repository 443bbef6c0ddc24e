"""Whether there is enough evidence, and what of it belongs in an answer."""

import dataclasses
import datetime as dt

import pytest

from knowledge.roster import Showable
from knowledge.vocabulary import Availability, Kind
from retrieval.evidence import answerable, belonging, merit
from retrieval.question import Question
from retrieval.search import Hit
from retrieval.understanding import read

NEED = read(Question("密封圈老化", dt.date(2026, 11, 22)))
OFF_TOPIC = dataclasses.replace(NEED, off_topic=True)
NAMED = dataclasses.replace(NEED, wanted=frozenset({Kind.PROGRAM}))
WORDLESS = dataclasses.replace(NEED, words=())


def hit(score: float, kind: Kind = Kind.LAB, availability: Availability | None = None, record: int = 1) -> Hit:
    return Hit(Showable(record, f"r{record}", kind, availability), score, 0.0, None, score)


def test_strong_evidence_is_enough_and_none_is_not() -> None:
    assert answerable(NEED, [hit(0.9)], lexical_only=False)
    assert not answerable(NEED, [hit(0.2)], lexical_only=False)
    assert not answerable(NEED, [], lexical_only=False)


def test_only_the_best_hit_counts() -> None:
    assert not answerable(NEED, [hit(0.4)] * 50, lexical_only=False)


def test_naming_a_kind_helps_and_an_off_topic_phrase_hurts() -> None:
    close = [hit(0.47)]
    assert not answerable(NEED, close, lexical_only=False)
    assert answerable(NAMED, close, lexical_only=False)
    assert not answerable(OFF_TOPIC, [hit(0.85)], lexical_only=False)


def test_a_question_without_matter_is_answered_only_where_it_names_a_kind() -> None:
    assert not answerable(WORDLESS, [hit(2.0)], lexical_only=False)
    assert answerable(dataclasses.replace(WORDLESS, wanted=frozenset({Kind.LAB})), [hit(2.0)], lexical_only=False)


def test_words_alone_have_a_scale_of_their_own() -> None:
    assert answerable(NEED, [hit(0.4)], lexical_only=True)
    assert not answerable(NEED, [hit(0.4)], lexical_only=False)


def test_weak_hits_and_other_kinds_do_not_belong() -> None:
    hits = [
        hit(1.2, record=1),
        hit(0.75, record=2),
        hit(0.7, record=3),
        hit(0.3, record=4),
        hit(2.0, Kind.CASE, record=5),
    ]
    assert [one.record.record_id for one in belonging(hits, NEED, Kind.LAB, lexical_only=False)] == [1, 2]
    assert belonging(hits, NEED, Kind.OPENING, lexical_only=False) == []


def test_what_is_open_comes_before_what_is_closed() -> None:
    hits = [
        hit(0.80, Kind.PROGRAM, Availability.CLOSED, 1),
        hit(0.78, Kind.PROGRAM, Availability.UNKNOWN, 2),
        hit(0.72, Kind.PROGRAM, Availability.OPEN, 3),
        hit(0.75, Kind.PROGRAM, Availability.UPCOMING, 4),
    ]
    assert [one.record.record_id for one in belonging(hits, NAMED, Kind.PROGRAM, lexical_only=False)] == [3, 4, 2, 1]
    assert merit(hits[2]) > merit(hits[1]) > merit(hits[0])


@pytest.mark.parametrize(("live", "shown"), [(1, 3), (0, 6)])
def test_closed_ones_are_few_beside_live_ones_and_all_there_are_alone(live: int, shown: int) -> None:
    closed = [hit(0.8, Kind.PROGRAM, Availability.CLOSED, n) for n in range(6)]
    alive = [hit(0.8, Kind.PROGRAM, Availability.UNKNOWN, 10 + n) for n in range(live)]
    assert len(belonging(closed + alive, NAMED, Kind.PROGRAM, lexical_only=False)) == shown
