"""Curated answers: what staff have answered once and for all, as drafts of records, and which questions they answer."""

import datetime as dt
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import select

from knowledge.database import ReadSession
from knowledge.drafts import AnswerDetail, Draft, TextDraft
from knowledge.tables import Answer, Record, Text
from knowledge.vocabulary import Audience, Kind, Language, Stage


@dataclass(frozen=True, slots=True)
class Frequent:
    """A published curated answer, with the questions that it answers: its titles are questions, too."""

    record_id: int
    audience: Audience
    content_hash: str
    questions: tuple[str, ...]


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
        source=author,
        as_of=day,
    )


async def standing(session: ReadSession) -> dict[int, str]:
    """Gives the hashes of all published curated answers by their record ids."""
    rows = await session.execute(
        select(Record.id, Record.content_hash).where(Record.stage == Stage.PUBLISHED, Record.kind == Kind.ANSWER)
    )
    return {row.id: row.content_hash for row in rows}


async def frequent(session: ReadSession, record_ids: Collection[int]) -> list[Frequent]:
    """Gives those of these curated answers that are published, by their ids."""
    rows = await session.execute(
        select(Record.id, Record.audience, Record.content_hash, Answer.questions, Text.title)
        .join(Answer, Answer.record_id == Record.id)
        .join(Text, Text.record_id == Record.id)
        .where(Record.id.in_(record_ids), Record.stage == Stage.PUBLISHED)
        .order_by(Record.id, Text.lang)
    )
    found: dict[int, Frequent] = {}
    for record_id, audience, content_hash, questions, title in rows:
        before = found[record_id].questions if record_id in found else tuple(questions)
        found[record_id] = Frequent(record_id, Audience(audience), content_hash, (*before, title))
    return list(found.values())
