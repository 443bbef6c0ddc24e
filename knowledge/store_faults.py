"""What a driver raises, told apart: an unusable store, a damaged one, and a programming error."""

import contextlib
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from sqlalchemy.exc import DBAPIError, OperationalError, SQLAlchemyError

from knowledge.errors import StoreDamaged, StoreUnavailable

#: SQLSTATE classes of PostgreSQL that no wording of a query can mend: connection, authorisation, no such database,
#: read-only, no room or memory, shut down, broken disk or files.
_SERVER_FAILS = ("08", "28", "3D", "25006", "53", "57P", "58", "XX")
_SERVER_DAMAGED = ("XX001", "XX002")
_FILE_DAMAGED = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})
_PRIMARY_CODE = 0xFF
_NOT_UTF8 = "Could not decode to UTF-8"
"""Begins what the driver, not SQLite, says of a text whose bytes are none; it has no code."""


@contextlib.contextmanager
def address_errors() -> Iterator[None]:
    """Turns what SQLAlchemy says of an address into StoreUnavailable without quoting it: it may hold a password."""
    try:
        yield
    except (SQLAlchemyError, ImportError, ValueError) as error:
        raise StoreUnavailable(f"address: {type(error).__name__}") from None


@contextlib.contextmanager
def store_errors(file: str | None) -> Iterator[None]:
    """Turns the driver's failures to open, read or write into StoreUnavailable; programming errors pass through.

    Args:
        file: the database of SQLite, for who is told that it is damaged; None for one of a server.
    """
    try:
        yield
    except (DBAPIError, sqlite3.DatabaseError, OSError) as error:
        cause = error.orig if isinstance(error, DBAPIError) else error
        state = getattr(cause, "sqlstate", None) or ""
        if _is_damage(cause) or state in _SERVER_DAMAGED:
            raise StoreDamaged(file) from error
        lost = isinstance(error, DBAPIError) and error.connection_invalidated
        unusable = isinstance(error, OperationalError | sqlite3.DatabaseError | OSError)
        if lost or unusable or type(cause) is sqlite3.DatabaseError or state.startswith(_SERVER_FAILS):
            raise StoreUnavailable(type(error).__name__) from error
        raise


def is_damaged(file: Path) -> bool:
    """Says whether SQLite, which looks through a whole file for it, finds damage; no where it cannot look."""
    try:
        address = f"{file.absolute().as_uri()}?mode=ro"
        with contextlib.closing(sqlite3.connect(address, uri=True)) as connection:
            (found,) = connection.execute("PRAGMA quick_check(1)").fetchone()
    except sqlite3.DatabaseError as error:
        return _is_damage(error)
    except UnicodeDecodeError:  # SQLite quotes names out of the file in what it says of it
        return True
    return bool(found != "ok")


def _is_damage(cause: BaseException | None) -> bool:
    if not isinstance(cause, sqlite3.DatabaseError):
        return False
    code = getattr(cause, "sqlite_errorcode", None)
    return str(cause).startswith(_NOT_UTF8) if code is None else code & _PRIMARY_CODE in _FILE_DAMAGED
