"""Vectors of texts encoded before, kept by text and encoder, since encoding a corpus takes minutes.

One SQLite file in the cache folder, about 0.8 kB a vector of 384 figures and at most ``MOST`` vectors; those that were
wanted longest ago go first. Losing it costs time only, so a damaged one is thrown away, and one that cannot be written
is done without.
"""

import contextlib
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

MOST = 200_000
_AT_ONCE = 500
_WAIT_SECONDS = 30.0
_FILE = "vectors.db"
_TABLE = """
CREATE TABLE IF NOT EXISTS vector (
    encoder TEXT NOT NULL, digest TEXT NOT NULL, turn INTEGER NOT NULL, vector BLOB NOT NULL,
    PRIMARY KEY (encoder, digest)
) WITHOUT ROWID
"""


class VectorCache:
    """The cache in one folder; its methods block for disk."""

    def __init__(self, folder: Path, most: int = MOST) -> None:
        self._path = folder / _FILE
        self._most = most

    def known(self, encoder: str, digests: Sequence[str]) -> dict[str, bytes]:
        """Gives those of these vectors that are kept, and marks them as wanted now."""
        found: dict[str, bytes] = {}
        with self._opened() as connection:
            turn = _next_turn(connection)
            for start in range(0, len(digests), _AT_ONCE):
                some = digests[start : start + _AT_ONCE]
                marks = ",".join("?" * len(some))
                chosen = f"WHERE encoder = ? AND digest IN ({marks})"
                found.update(connection.execute(f"SELECT digest, vector FROM vector {chosen}", (encoder, *some)))  # noqa: S608 - marks only
                connection.execute(f"UPDATE vector SET turn = ? {chosen}", (turn, encoder, *some))  # noqa: S608 - marks only
        return found

    def keep(self, encoder: str, vectors: Mapping[str, bytes]) -> None:
        """Keeps vectors by the digest of their text, and lets the oldest go where there are too many."""
        with self._opened() as connection:
            turn = _next_turn(connection)
            rows = [(encoder, digest, turn, vector) for digest, vector in vectors.items()]
            connection.executemany("INSERT OR REPLACE INTO vector VALUES (?, ?, ?, ?)", rows)
            (count,) = connection.execute("SELECT count(*) FROM vector").fetchone()
            connection.execute(
                "DELETE FROM vector WHERE (encoder, digest) IN "
                "(SELECT encoder, digest FROM vector ORDER BY turn, digest LIMIT ?)",
                (max(0, count - self._most),),
            )

    @contextlib.contextmanager
    def _opened(self) -> Iterator[sqlite3.Connection]:
        """Opens the file for one transaction; in an empty cache in memory where the file is of no use."""
        connection = self._open()
        try:
            with connection:
                yield connection
        finally:
            connection.close()

    def _open(self) -> sqlite3.Connection:
        for attempt in (1, 2):
            try:
                self._path.parent.mkdir(parents=True, exist_ok=True)
                return _checked(self._path)
            except sqlite3.OperationalError:
                break  # locked, full, not writable: another run may be using it
            except sqlite3.DatabaseError:
                if attempt == 1:
                    with contextlib.suppress(OSError):
                        self._path.unlink()
            except OSError:
                break
        return _checked(Path(":memory:"))


def _checked(path: Path) -> sqlite3.Connection:
    """Opens a file and makes sure that it is a database that can be written, and an undamaged one."""
    connection = sqlite3.connect(str(path), timeout=_WAIT_SECONDS, isolation_level="IMMEDIATE")
    try:
        connection.execute(_TABLE)
        if connection.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
            raise sqlite3.DatabaseError("damaged")
        connection.execute("BEGIN IMMEDIATE")
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _next_turn(connection: sqlite3.Connection) -> int:
    (turn,) = connection.execute("SELECT coalesce(max(turn), 0) + 1 FROM vector").fetchone()
    return int(turn)
