"""Fields by which records lead to one another, of every kind that has some."""

from collections.abc import Collection, Mapping
from dataclasses import fields, replace
from typing import Any

from sqlalchemy import select

from knowledge.database import ReadSession, WriteSession
from knowledge.details import DETAIL_TABLES
from knowledge.drafts import Draft
from knowledge.tables import Answer, Record

LINKS = ("lab_key", "window_key", "enterprise_key")
_OF_ANSWERS = "records"


def links_of(draft: Draft) -> set[str]:
    """Gives the keys of the records that a draft leads to."""
    found = {getattr(draft.detail, name, None) for name in LINKS}
    return {key for key in found if key} | set(getattr(draft.detail, _OF_ANSWERS, ()))


def turned(draft: Draft, leads: Mapping[str, str]) -> Draft:
    """Gives a draft that leads to other records in the stead of some."""
    detail: Any = draft.detail
    names = {field.name for field in fields(detail)}
    changes: dict[str, Any] = {
        name: leads[getattr(detail, name)] for name in LINKS if name in names and getattr(detail, name) in leads
    }
    if _OF_ANSWERS in names and set(detail.records) & leads.keys():
        changes[_OF_ANSWERS] = tuple(dict.fromkeys(leads.get(key, key) for key in detail.records))
    return replace(draft, detail=replace(detail, **changes)) if changes else draft


async def leading_to(session: ReadSession | WriteSession, key: str) -> list[str]:
    """Gives the keys of all records that lead to one, in the order of their numbers."""
    found: dict[int, str] = {}
    for table in dict.fromkeys(DETAIL_TABLES.values()):
        columns = [table.__table__.c[name] for name in LINKS if name in table.__table__.c]
        for column in columns:
            rows = await session.execute(
                select(Record.id, Record.key).join(table, table.record_id == Record.id).where(column == key)
            )
            found |= {row.id: row.key for row in rows}
    answers = select(Record.id, Record.key, Answer.records).join(Answer, Answer.record_id == Record.id)
    found |= {row.id: row.key for row in await session.execute(answers) if key in row.records}
    return [found[record_id] for record_id in sorted(found)]


def known(keys: Collection[str | None]) -> list[str]:
    """Gives the keys that are there, in an order of their own."""
    return sorted({key for key in keys if key})
