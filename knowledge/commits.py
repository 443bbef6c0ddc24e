"""Telling that nothing was committed to an SQLite file since, without a session and without leaving the event loop.

``PRAGMA data_version`` on a connection of its own changes whenever any other connection has committed, of this process
or of another one. It looks at shared memory and takes some ten microseconds, where a query in a session takes half a
millisecond.
"""

import sqlite3
from pathlib import Path
from typing import NamedTuple


class CommitMark(NamedTuple):
    """A moment in the life of a file: equal marks of one watch, nothing was committed in between."""

    watch: "CommitWatch"
    version: int


class CommitWatch:
    """A connection to one file that only ever asks whether others have committed. For one thread at a time."""

    def __init__(self, file: str) -> None:
        self._address = f"{Path(file).absolute().as_uri()}?mode=rw"
        self._connection: sqlite3.Connection | None = None
        self._over = False

    def mark(self) -> CommitMark | None:
        """Marks this moment; None where that cannot be told at once, and has to be found out by reading."""
        if self._over:
            return None
        try:
            if self._connection is None:
                self._connection = sqlite3.connect(
                    self._address, uri=True, timeout=0, isolation_level=None, check_same_thread=False
                )
            (version,) = self._connection.execute("PRAGMA data_version").fetchone()
        except sqlite3.Error:
            return None
        return CommitMark(self, version)

    def close(self) -> None:
        """Lets go of the file; from now on nothing can be told."""
        self._over = True
        connection, self._connection = self._connection, None
        if connection is not None:
            connection.close()
