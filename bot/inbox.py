"""The durable inbox at work: an update is in SQL before it is acknowledged, and is done exactly when SQL says so.

That work on an update has begun is in SQL too: if the process dies of it, the next one counts a failed try.
"""

import asyncio
import contextlib
import datetime as dt
import json
import logging
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any

from telegram import Update
from telegram.error import Forbidden
from telegram.ext import Application, CallbackContext

from bot.chat_of_update import chat_id
from bot.lanes import Lanes
from bot.patient_request import MustWait, Sleep
from knowledge import inbox as kept
from knowledge.database import Database, WriteSession
from knowledge.errors import StoreUnavailable
from knowledge.inbox import Waiting
from knowledge.people import Platform
from knowledge.sealing import Seal
from knowledge.shared_commit import SharedCommit

OnSetAside = Callable[[WriteSession, Waiting, str], Awaitable[None]]
"""Told of an update that failed for the last time, and of its fault's name, in the transaction that sets it aside."""

_log = logging.getLogger(__name__)
_PAUSE = 3.0
"""Seconds between two tries of an update that failed."""
_STORE_PAUSE = 5.0
"""Seconds until a database that failed is asked again."""
_DIED, _SEALED = "ProcessDied", "SealBroken"
"""Names of the faults that no exception tells of: the process ended in the midst of it; no key opens it."""


class Inbox:
    """Takes updates in, and has the application process each until it is done or set aside.

    A handler may run again for an update that was not finished when the process died, so it keys what it writes by
    the update's id. Handlers must be blocking ones: only their failures are seen here.

    Args:
        application: an initialised PTB application; it gets an error handler that reports to this inbox.
        platform: whose updates these are; those of another are not touched.
        now: the clock.
        on_set_aside: apologises and tells staff, by notifications.
        most_at_once: updates worked on side by side.
        sleep: waits so many seconds.
        deadline: seconds that one try may take.
        most_tries: failed tries after which an update is set aside; a process that died of it is one.

    Raises:
        ValueError: the application has a handler that does not block.
    """

    def __init__(
        self,
        database: Database,
        seal: Seal,
        application: Application[Any, Any, Any, Any, Any, Any],
        *,
        now: Callable[[], dt.datetime],
        on_set_aside: OnSetAside,
        platform: Platform = Platform.TELEGRAM,
        most_at_once: int = 32,
        sleep: Sleep = asyncio.sleep,
        deadline: float = 300.0,
        most_tries: int = kept.MOST_TRIES,
    ) -> None:
        if not all(handler.block for group in application.handlers.values() for handler in group):
            raise ValueError("a handler that does not block would be done before it has begun")
        self._database = database
        self._seal = seal
        self._application = application
        self._platform = platform
        self._commits = SharedCommit(database)
        self._now = now
        self._on_set_aside = on_set_aside
        self._sleep = sleep
        self._deadline = deadline
        self._most_tries = most_tries
        self._lanes = Lanes(self.process, most_at_once, sleep)
        self._held: set[int] = set()
        self._begun: set[int] = set()
        self._unsure = False
        self._faults: dict[int, Exception] = {}
        application.add_error_handler(self._note_fault)

    async def next_offset(self) -> int | None:
        """Gives the number from which the platform is asked for more; None where it may begin anywhere."""
        async with self._database.reading() as session:
            return await kept.next_offset(session, self._platform, self._now())

    async def next_number(self) -> int:
        """Gives a number that no update here has borne, for a platform that leaves numbering to us."""
        async with self._database.reading() as session:
            return await kept.next_number(session, self._platform)

    async def accept(self, update: Mapping[str, Any]) -> bool:
        """Keeps an update and sends it to its lane; False where it is known already. Then it may be acknowledged.

        Raises:
            StoreUnavailable: it could not be kept, and must not be acknowledged.
        """
        update_id, payload = update["update_id"], json.dumps(update)
        lane = kept.lane(self._seal, chat_id(update))

        async def keep(session: WriteSession) -> bool:
            return await kept.accept(session, self._seal, self._platform, update_id, lane, payload, self._now())

        try:
            new = await self._commits.write(keep)
        except BaseException:
            self._unsure = True  # it may be in SQL all the same, and in no lane
            raise
        if self._unsure:
            await self.recover()
        if new:
            self._put(Waiting(update_id, lane, payload, 0))
        return new

    async def accept_all(self, updates: Sequence[Mapping[str, Any]]) -> None:
        """Keeps updates that came together, in one transaction; else as `accept`."""
        for kept_or_not in await asyncio.gather(*map(self.accept, updates), return_exceptions=True):
            if isinstance(kept_or_not, BaseException):
                raise kept_or_not

    async def recover(self) -> int:
        """Sends to the lanes what waits in SQL and is in none; gives how many that were. Call it before the first.

        What a process that is no more was at work on has failed once, and comes first, each alone; what no key opens
        is set aside.
        """
        async with self._database.reading() as session:
            backlog = await kept.waiting(session, self._seal, self._platform)
        self._unsure = False
        for update_id in backlog.sealed:
            await self._fail(Waiting(update_id, "", "{}", 0), _SEALED, most_tries=1)
        missing = [waiting for waiting in backlog.readable if waiting.update_id not in self._held]
        suspects = [waiting for waiting in missing if waiting.suspect]
        left = [waiting for waiting in suspects if not await self._fail(waiting, _DIED, self._most_tries)]
        left += [waiting for waiting in missing if not waiting.suspect]
        for waiting in left:
            self._put(waiting)
        return len(left)

    async def prune(self) -> int:
        """Erases some rows of updates that were done long ago; gives how many.

        Raises:
            StoreUnavailable: they cannot be erased now.
        """
        return await self._commits.write(lambda session: kept.prune(session, self._platform, self._now()))

    async def drain(self, within: float) -> bool:
        """Waits until nothing is left to do; says whether that came about within so many seconds."""
        return await self._lanes.drain(within)

    async def close(self, grace: float) -> bool:
        """Lets what is in work end within so many seconds; whatever is not done waits in SQL for the next start."""
        in_time = await self._lanes.close(grace)
        with contextlib.suppress(StoreUnavailable):  # then the next start counts a try for what was cut off
            await self._rest(*self._begun)
        await self._commits.aclose()
        return in_time

    async def process(self, waiting: Waiting) -> float | None:
        """Tries an update once; gives the seconds until the next try, or None where it is done or set aside."""
        fault = await self._try(waiting)
        if isinstance(fault, MustWait | StoreUnavailable):  # no fault of the update's, so no try is counted
            _log.warning("update %d waits: %s", waiting.update_id, type(fault).__name__)
            with contextlib.suppress(StoreUnavailable):
                await self._rest(waiting.update_id)
            return fault.seconds if isinstance(fault, MustWait) else _STORE_PAUSE
        if isinstance(fault, Forbidden):
            _log.info("update %d: whoever sent it takes no messages any more", waiting.update_id)
            fault = None
        if fault is not None:
            _log.error("update %d failed", waiting.update_id, exc_info=fault)
        while True:
            try:
                over = await self._note(waiting, fault)
            except StoreUnavailable as error:
                _log.warning("update %d cannot be noted: %s", waiting.update_id, error)
                await self._sleep(_STORE_PAUSE)
                continue
            self._begun.discard(waiting.update_id)
            if over:
                self._held.discard(waiting.update_id)
            return None if over else _PAUSE

    async def _try(self, waiting: Waiting) -> Exception | None:
        """Notes that work begins and has the application process an update; gives what went wrong."""
        try:
            await self._commits.write(lambda session: kept.begin(session, self._platform, waiting.update_id))
            self._begun.add(waiting.update_id)
            update = Update.de_json(json.loads(waiting.payload), self._application.bot)
            async with asyncio.timeout(self._deadline):
                await self._application.process_update(update)
        except Exception as error:  # PTB hands over what handlers raise; this is what stops it from calling them
            self._faults.pop(waiting.update_id, None)
            return error
        return self._faults.pop(waiting.update_id, None)

    async def _note_fault(self, update: object, context: CallbackContext[Any, Any, Any, Any]) -> None:
        if isinstance(update, Update) and context.error is not None:
            self._faults[update.update_id] = context.error

    async def _note(self, waiting: Waiting, fault: Exception | None) -> bool:
        """Notes what a try came to; says whether the update is settled."""
        if fault is not None:
            return await self._fail(waiting, type(fault).__name__, self._most_tries)
        number, now = waiting.update_id, self._now()
        await self._commits.write(lambda session: kept.finish(session, self._platform, number, now))
        return True

    async def _fail(self, waiting: Waiting, fault: str, most_tries: int) -> bool:
        """Counts a failed try; True where it was the last. That it cannot be told to anybody must not undo it."""

        async def count(session: WriteSession) -> bool:
            return await kept.fail(session, self._platform, waiting.update_id, fault, self._now(), most_tries)

        try:
            async with self._database.writing() as session:
                aside = await count(session)
                if aside:
                    await self._on_set_aside(session, waiting, fault)
                return aside
        except StoreUnavailable:
            raise
        except Exception:
            _log.exception("nobody is told that update %d was set aside", waiting.update_id)
        return await self._commits.write(count)

    async def _rest(self, *update_ids: int) -> None:
        """Notes that nobody is at work on updates that are not settled."""
        await self._commits.write(lambda session: kept.rest(session, self._platform, update_ids))
        self._begun.difference_update(update_ids)

    def _put(self, waiting: Waiting) -> None:
        if waiting.update_id not in self._held:
            self._held.add(waiting.update_id)
            self._lanes.put(waiting)
