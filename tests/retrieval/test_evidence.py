"""Whether there is enough evidence, and what of it belongs in an answer."""

import dataclasses
import datetime as dt
from collections.abc import Sequence

import numpy as np
import pytest

from knowledge.roster import Showable
from knowledge.vocabulary import Availability, Kind
from retrieval.evidence import Evidence, Footing, belonging, footing, merit, nearest
from retrieval.question import Question
from retrieval.search import Hit
from retrieval.understanding.reading import Reading, read

NEED = read(Question("密封圈老化", dt.date(2026, 11, 22)))
OFF_TOPIC = dataclasses.replace(NEED, off_topic=True)
NAMED = dataclasses.replace(NEED, wanted=frozenset({Kind.PROGRAM}))
WORDLESS = dataclasses.replace(NEED, words=(), lists=True)


def hit(score: float, kind: Kind = Kind.LAB, availability: Availability | None = None, record: int = 1) -> Hit:
    return Hit(Showable(record, f"r{record}", kind, availability), score, 0.0, None, score)


def evidence(hits: Sequence[Hit], *, matter: float | None = 1.0, records: int = 40, words: bool = False) -> Evidence:
    return Evidence(hits, records, matter, None if words else np.zeros(2, np.float32))


def stands(
    reading: Reading, hits: Sequence[Hit], *, matter: float | None = 1.0, records: int = 40, words: bool = False
) -> Footing:
    return footing(evidence(hits, matter=matter, records=records, words=words), reading, hits)


def test_match_strength_says_how_surely_a_question_of_the_desk_is_answered() -> None:
    assert stands(NEED, [hit(0.9)]) is Footing.DIRECT
    assert stands(NEED, [hit(0.3)]) is Footing.NEAREST
    assert stands(NEED, [hit(0.01)]) is Footing.NONE
    assert stands(NEED, []) is Footing.NONE


def test_what_is_not_the_desk_s_matter_is_declined_however_near_a_record_is() -> None:
    assert stands(NEED, [hit(1.4)], matter=-0.8) is Footing.NONE
    assert stands(NEED, [hit(0.2)], matter=-0.1) is Footing.NONE


def test_a_direct_match_settles_a_doubtful_matter() -> None:
    assert stands(NEED, [hit(0.9)], matter=-0.1) is Footing.DIRECT


def test_among_many_records_the_best_must_be_better() -> None:
    assert stands(NEED, [hit(0.55)], records=40) is Footing.DIRECT
    assert stands(NEED, [hit(0.55)], records=7_000) is Footing.NEAREST


def test_only_the_best_hit_counts() -> None:
    assert stands(NEED, [hit(0.4)] * 50) is Footing.NEAREST


def test_naming_a_kind_helps() -> None:
    assert stands(NEED, [hit(0.38)]) is Footing.NEAREST
    assert stands(NAMED, [hit(0.38)]) is Footing.DIRECT


def test_where_matter_cannot_be_told_match_strength_decides_alone() -> None:
    assert stands(NEED, [hit(0.5)], matter=None) is Footing.DIRECT
    assert stands(NEED, [hit(0.4)], matter=None) is Footing.NONE
    assert stands(OFF_TOPIC, [hit(0.7)], matter=None) is Footing.NONE


def test_a_question_without_matter_is_answered_only_where_it_names_a_kind() -> None:
    assert stands(WORDLESS, [hit(2.0)]) is Footing.NONE
    assert stands(dataclasses.replace(WORDLESS, wanted=frozenset({Kind.LAB})), [hit(2.0)]) is Footing.DIRECT


def test_words_alone_have_a_scale_of_their_own() -> None:
    assert stands(NEED, [hit(0.35)], matter=None, words=True) is Footing.DIRECT
    assert stands(NEED, [hit(0.35)], matter=None) is Footing.NONE


def test_few_of_the_nearest_are_shown_and_more_of_a_kind_that_was_named() -> None:
    hits = [hit(0.3, Kind.PROGRAM, record=n) for n in range(4)] + [hit(0.01, Kind.LAB, record=9)]
    assert len(nearest(evidence(hits), NEED, Kind.PROGRAM)) == 1
    assert len(nearest(evidence(hits), NAMED, Kind.PROGRAM)) == 2
    assert nearest(evidence(hits), NEED, Kind.LAB) == []


def test_weak_hits_and_other_kinds_do_not_belong() -> None:
    hits = [
        hit(1.2, record=1),
        hit(0.75, record=2),
        hit(0.7, record=3),
        hit(0.3, record=4),
        hit(2.0, Kind.CASE, record=5),
    ]
    assert [one.record.record_id for one in belonging(evidence(hits), NEED, Kind.LAB)] == [1, 2]
    assert belonging(evidence(hits), NEED, Kind.OPENING) == []


def test_what_is_open_comes_before_what_is_closed() -> None:
    hits = [
        hit(0.80, Kind.PROGRAM, Availability.CLOSED, 1),
        hit(0.78, Kind.PROGRAM, Availability.UNKNOWN, 2),
        hit(0.72, Kind.PROGRAM, Availability.OPEN, 3),
        hit(0.75, Kind.PROGRAM, Availability.UPCOMING, 4),
    ]
    assert [one.record.record_id for one in belonging(evidence(hits), NAMED, Kind.PROGRAM)] == [3, 4, 2, 1]
    assert merit(hits[2]) > merit(hits[1]) > merit(hits[0])


@pytest.mark.parametrize(("live", "shown"), [(1, 3), (0, 6)])
def test_closed_ones_are_few_beside_live_ones_and_all_there_are_alone(live: int, shown: int) -> None:
    closed = [hit(0.8, Kind.PROGRAM, Availability.CLOSED, n) for n in range(6)]
    alive = [hit(0.8, Kind.PROGRAM, Availability.UNKNOWN, 10 + n) for n in range(live)]
    assert len(belonging(evidence(closed + alive), NAMED, Kind.PROGRAM)) == shown


def test_where_no_matter_is_named_openings_to_apply_for_go_before_what_is_over() -> None:
    today = dt.date(2026, 11, 22)
    whenever, in_a_field = (read(Question(text, today)) for text in ("we want interns for summer", "food internships"))
    hits = [
        hit(0.9, Kind.OPENING, Availability.CLOSED, 1),
        hit(0.4, Kind.OPENING, Availability.UPCOMING, 2),
        hit(0.2, Kind.OPENING, Availability.OPEN, 3),
    ]
    assert [one.record.record_id for one in belonging(evidence(hits), whenever, Kind.OPENING)] == [2, 1]
    assert [one.record.record_id for one in belonging(evidence(hits), in_a_field, Kind.OPENING)] == [1]
