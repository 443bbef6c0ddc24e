"""Keeping a roster in step with the database, whoever changed it."""

import asyncio
from typing import TYPE_CHECKING

from knowledge import outbox, shelf
from knowledge.database import ReadSession
from knowledge.roster import Roster

if TYPE_CHECKING:
    from knowledge.commits import CommitMark

_AT_ONCE = 1_000
"""Records read in one step of about ten milliseconds; between steps the event loop is free."""


class RosterReader:
    """The roster of one database: read once, then brought up to date by what the outbox says has changed."""

    def __init__(self) -> None:
        self._roster: Roster | None = None
        self._mark: CommitMark | None = None
        self._turn = asyncio.Lock()

    async def current(self, session: ReadSession) -> Roster:
        """Gives a roster no older than what this session sees, without a query where nothing was committed since."""
        mark = session.commits.mark() if session.commits is not None else None
        if self._roster is not None and mark is not None and mark == self._mark:
            return self._roster
        sees_the_mark = not session.in_transaction()  # what it reads from now on is no older than the mark
        head = await outbox.head(session)
        if self._roster is None or self._roster.seq < head:
            async with self._turn:
                if self._roster is None:
                    self._roster = await _read_all(session, head)
                while self._roster.seq < head:
                    self._roster = await _caught_up(session, self._roster)
        if sees_the_mark:
            self._mark = mark
        return self._roster


async def _read_all(session: ReadSession, head: int) -> Roster:
    parts, after = [Roster.of(head, ())], 0
    while rows := await shelf.page(session, after, _AT_ONCE):
        parts.append(Roster.of(head, rows))
        after = rows[-1].record_id
        await asyncio.sleep(0)
    return Roster.joined(parts)


async def _caught_up(session: ReadSession, roster: Roster) -> Roster:
    seq, changed = await outbox.changed_since(session, roster.seq, _AT_ONCE)
    return roster.changed(changed, Roster.of(seq, await shelf.among(session, changed)))
