"""The declarative base: naming of constraints, and column types that behave alike on SQLite and PostgreSQL."""

import datetime as dt
from typing import Any, ClassVar, cast

from sqlalchemy import (
    JSON,
    BigInteger,
    ColumnElement,
    DateTime,
    Dialect,
    Integer,
    MetaData,
    Table,
    TypeDecorator,
    literal_column,
)
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import DeclarativeBase

#: SQLite numbers rows by itself only in an INTEGER primary key.
BigIdentity = BigInteger().with_variant(Integer(), "sqlite")
#: Else SQLite gives the number of an erased row again, and an old button would mean somebody else's.
NEVER_AGAIN = {"sqlite_autoincrement": True}
Json = JSON(none_as_null=True).with_variant(JSONB(none_as_null=True), "postgresql")


class Instant(TypeDecorator[dt.datetime]):
    """Stores an aware moment in UTC; SQLite would otherwise drop the zone."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: dt.datetime | None, dialect: Dialect) -> dt.datetime | None:
        """Moves an aware datetime to UTC; a naive one is a programming error."""
        if value is not None and value.tzinfo is None:
            raise ValueError("a stored moment needs its time zone")
        return value if value is None else value.astimezone(dt.UTC)

    def process_result_value(self, value: dt.datetime | None, dialect: Dialect) -> dt.datetime | None:
        """Gives the moment back as UTC."""
        return value if value is None or value.tzinfo else value.replace(tzinfo=dt.UTC)


class Base(DeclarativeBase):
    """Roots all tables; constraints are named so that migrations can name them."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map: ClassVar[dict[Any, Any]] = {
        dt.datetime: Instant,
        dict[str, Any]: Json,
        list[str]: Json,
        list[int]: Json,
    }


def table_of(model: type[Base]) -> Table:
    """Gives the table of a class: statements over tables cost less than over classes, and give rows."""
    return cast("Table", model.__table__)


def unindexed(column: ColumnElement[str]) -> ColumnElement[str]:
    """Gives a column so that no index leads to it, for a condition beside a list of keys.

    From about eight keys on SQLite, which knows nothing of how many rows there are, would rather go through all that is
    published: of 10,000 records that took 1.1 ms where the keys take .1, and ten times as long of ten times as many.
    """
    return column.concat(literal_column("''"))
