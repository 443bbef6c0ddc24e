"""Gaps: what people ask that nobody has answered yet, put together by meaning, answered once for everybody who asked.

They are derived from what the ledger holds (answers that abstained or did not help, questions handed to a person), so
no answer waits for them and a killed process loses none. Questions stay sealed in their turns and go with them.
"""

from knowledge.gaps.answering import Outcome, Sent, answer, by_asker, draft, last_answer, send, settle
from knowledge.gaps.gap import Aside, Line, Question, Shelf, Topic, Why, Written
from knowledge.gaps.grouping import (
    Meaning,
    Ungrouped,
    asked_alike,
    drop_empty,
    drop_what_is_none,
    is_to_drop,
    meanings,
    outdated,
    put,
    retell,
    ungrouped,
)
from knowledge.gaps.reading import (
    Sums,
    ids,
    lines,
    lines_of,
    open_count,
    shelves,
    sums,
    topic,
    topic_of_gap,
    topic_of_turn,
)
from knowledge.gaps.sorting import Sorted, join, proposes, set_aside, split, take_up

__all__ = [
    "Aside",
    "Line",
    "Meaning",
    "Outcome",
    "Question",
    "Sent",
    "Shelf",
    "Sorted",
    "Sums",
    "Topic",
    "Ungrouped",
    "Why",
    "Written",
    "answer",
    "asked_alike",
    "by_asker",
    "draft",
    "drop_empty",
    "drop_what_is_none",
    "ids",
    "is_to_drop",
    "join",
    "last_answer",
    "lines",
    "lines_of",
    "meanings",
    "open_count",
    "outdated",
    "proposes",
    "put",
    "retell",
    "send",
    "set_aside",
    "settle",
    "shelves",
    "split",
    "sums",
    "take_up",
    "topic",
    "topic_of_gap",
    "topic_of_turn",
    "ungrouped",
]
