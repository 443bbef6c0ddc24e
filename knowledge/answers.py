"""Curated answers: what staff have answered once and for all, as drafts of records."""

import datetime as dt
from collections.abc import Mapping, Sequence

from knowledge.drafts import AnswerDetail, Draft, TextDraft
from knowledge.vocabulary import Kind, Language


def answer_draft(
    key: str,
    wording: Mapping[Language, tuple[str, str]],
    questions: Sequence[str],
    author: str,
    day: dt.date,
    records: Sequence[str] = (),
) -> Draft:
    """Makes the draft of a curated answer.

    Args:
        wording: by language, what it is an answer to, in a line, and the answer.
        questions: that it answers, as people put them, in any language.
        author: as readers see it: an office or a role.
        day: on which it was written; its shelf life counts from there.
        records: keys of the records that it speaks of.
    """
    asked = dict.fromkeys(" ".join(question.split()) for question in questions)
    return Draft(
        key=key,
        kind=Kind.ANSWER,
        texts={
            language: TextDraft(" ".join(title.split()), None, body.strip())
            for language, (title, body) in wording.items()
        },
        detail=AnswerDetail(tuple(filter(None, asked)), author, day, tuple(dict.fromkeys(records))),
        as_of=day,
    )
