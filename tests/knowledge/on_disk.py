"""What a database has written to disk, as whoever got hold of the disk would read it."""

from pathlib import Path

import pytest
from sqlalchemy import select, text

from knowledge.database import Database
from knowledge.tables import Base

sqlite_only = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
"""Marks what concerns the one file that SQLite keeps, which a test copies or replaces."""


async def bytes_on_disk(database: Database, folder: Path) -> bytes:
    """Reads the files of a database: those of SQLite in ``folder``, or the tables of PostgreSQL in its server's."""
    if database.on_sqlite:
        return b"".join(file.read_bytes() for file in sorted(folder.glob("liaison.db*")))
    async with database.writing() as session:
        await session.execute(text("CHECKPOINT"))
        place = "current_setting('data_directory'), (SELECT oid FROM pg_database WHERE datname = current_database())"
        data, oid = (await session.execute(text(f"SELECT {place}"))).one()
    return b"".join(file.read_bytes() for file in sorted((Path(data) / "base" / str(oid)).iterdir()))


async def all_rows(database: Database) -> dict[str, list[str]]:
    """Reads every row of every table."""
    async with database.reading() as session:
        return {
            table.name: sorted(map(repr, (await session.execute(select(table))).all()))
            for table in Base.metadata.sorted_tables
        }
