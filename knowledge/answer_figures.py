"""How often each curated answer was given, and what those who asked thought of it."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import case, func, select, true

from knowledge.database import ReadSession
from knowledge.tables import Answer, Record, Text, Turn
from knowledge.vocabulary import Audience, Kind, Language, Stage


@dataclass(frozen=True, slots=True)
class Kept:
    """A published curated answer, as the staff looks after it.

    Attributes:
        titles: by language.
        questions: how many wordings it is found by.
        said: the day on which somebody last stood by it: as of which it is confirmed, else on which it was written.
        given: answers since a day that began with it; ``helpful`` and ``unhelpful`` of them were found so.
    """

    record_id: int
    titles: Mapping[Language, str]
    author: str | None
    questions: int
    said: dt.date | None
    staff_only: bool
    given: int
    helpful: int
    unhelpful: int


async def kept(session: ReadSession, since: dt.datetime) -> list[Kept]:
    """Gives all published curated answers, those given most first."""
    rows = await session.execute(
        select(Record.id, Record.key, Record.as_of, Record.audience, Answer, Text.lang, Text.title)
        .join(Answer, Answer.record_id == Record.id)
        .join(Text, Text.record_id == Record.id)
        .where(Record.kind == Kind.ANSWER, Record.stage == Stage.PUBLISHED)
        .order_by(Record.id, Text.lang)
    )
    figures = await _figures(session, since)
    found: dict[int, Kept] = {}
    for record_id, key, as_of, audience, answer, lang, title in rows:
        before = found[record_id].titles if record_id in found else {}
        said = as_of or answer.written
        found[record_id] = Kept(
            record_id, {**before, Language(lang): title}, answer.author, len(answer.questions), said,
            audience != Audience.PUBLIC, *figures.get(key, (0, 0, 0)),
        )  # fmt: skip
    return sorted(found.values(), key=lambda one: (-one.given, one.record_id))


async def _figures(session: ReadSession, since: dt.datetime) -> dict[str, tuple[int, int, int]]:
    """Counts the turns that show each curated answer, and those of them that were found helpful and not."""
    each = func.jsonb_array_elements_text if session.get_bind().dialect.name == "postgresql" else func.json_each
    shown = each(Turn.record_keys).table_valued("value")
    curated = select(Record.key).where(Record.kind == Kind.ANSWER)

    helpful, unhelpful = (func.sum(case((Turn.helpful.is_(so), 1), else_=0)) for so in (True, False))
    rows = await session.execute(
        select(shown.c.value, func.count(Turn.id), helpful, unhelpful)
        .select_from(Turn)
        .join(shown, true())
        .where(Turn.asked_at >= since, shown.c.value.in_(curated))
        .group_by(shown.c.value)
    )
    return {key: (given, well, ill) for key, given, well, ill in rows}
