"""How much harm a record does once it is wrong: how often it is shown, asked for, led to by others. By SQL alone."""

from typing import Any

from sqlalchemy import Subquery, func, select, true, union_all

from knowledge.database import ReadSession
from knowledge.details import DETAIL_TABLES
from knowledge.tables import Referral, Turn

_TURNS = 20_000
"""Latest questions that count: what was shown long ago hurts nobody today."""
ASKED_WEIGHS = 5
"""An introduction that was asked for counts as so many times of being shown."""
_LINKS = ("window_key", "lab_key")


def shown(session: ReadSession) -> Subquery:
    """Counts in how many of the latest answers each record was shown: ``key``, ``n``."""
    postgresql = session.get_bind().dialect.name == "postgresql"
    each = func.jsonb_array_elements_text if postgresql else func.json_each
    keys = each(Turn.record_keys).table_valued("value")
    latest = select(func.coalesce(func.max(Turn.id), 0) - _TURNS).scalar_subquery()
    counted = select(keys.c.value.label("key"), func.count().label("n")).select_from(Turn).join(keys, true())
    return counted.where(Turn.id > latest).group_by(keys.c.value).subquery("shown")


def asked_for() -> Subquery:
    """Counts how many introductions led to each record, or through it: ``key``, ``n``."""
    through = select(Referral.window_key).where(
        Referral.window_key.is_not(None), Referral.window_key != Referral.record_key
    )
    return _counted(union_all(select(Referral.record_key.label("key")), through).subquery(), "asked")


def linked() -> Subquery:
    """Counts how many records name each record as their window or their lab: ``key``, ``n``."""
    tables: list[Any] = list(DETAIL_TABLES.values())
    columns = [getattr(table, name) for table in tables for name in _LINKS if hasattr(table, name)]
    return _counted(
        union_all(*(select(column.label("key")).where(column.is_not(None)) for column in columns)).subquery(), "linked"
    )


def _counted(keys: Subquery, name: str) -> Subquery:
    return select(keys.c.key, func.count().label("n")).group_by(keys.c.key).subquery(name)
