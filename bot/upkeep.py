"""What a counter does by itself while it is open: loops that go on whatever happens, such as pruning old rows."""

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from typing import TYPE_CHECKING

from bot.inbox import Inbox
from handlers.apologies import tell_of_model
from handlers.applications import reminding as applications_rounds
from handlers.context import Services
from handlers.events import rounds as events_rounds
from handlers.gaps.gathering import gather
from handlers.introductions.reminding import tick
from handlers.introductions.taking_over import take_over
from handlers.mentoring import rounds as mentoring_rounds
from handlers.postings.ending_soon import tick as end_postings
from handlers.profile.settling import forget_lines
from handlers.reviewing.telling import told_waiting
from knowledge import applications, audit, mentoring, signups
from knowledge.errors import KnowledgeError
from retrieval.errors import RetrievalError

if TYPE_CHECKING:  # a desk without a chat model need not wait for what checks one
    from retrieval.grounding import Adviser

Loop = Callable[[], Awaitable[None]]

_log = logging.getLogger(__name__)
_EVERY = 5.0
"""Seconds until a loop that failed begins again."""
_PRUNING_EVERY = 60.0
"""Seconds between two steps of pruning: a bot that is never quiet finds time for its people in between."""
_DEADLINES_EVERY = 60.0
"""Seconds between two looks at what is due about introductions, whose deadlines are days."""
_FORGETTING_EVERY = 24 * 60 * 60.0
"""Seconds between two looks at what of the audit is old enough to be forgotten, after years."""
_SORTING_EVERY = 30.0
"""Seconds between two looks for questions that nobody has answered; whoever opens their list sorts what is left."""
_WATCHING_EVERY = 20.0
"""Seconds between two looks at how the chat model's endpoint stands."""


@contextlib.asynccontextmanager
async def going(loops: Sequence[Loop]) -> AsyncIterator[None]:
    """Keeps loops going until the block ends."""
    tasks = [asyncio.create_task(_unending(loop)) for loop in loops]
    try:
        yield
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def prune(inbox: Inbox) -> None:
    """Has old rows of an inbox pruned again and again, until cancelled."""
    while True:
        try:
            await inbox.prune()
        except KnowledgeError as error:
            _log.warning("the inbox is not pruned: %s", type(error).__name__)
        await asyncio.sleep(_PRUNING_EVERY)


async def forget_looks(services: Services) -> None:
    """Has old looks, sign-ups for events and questions to mentors forgotten, again and again, until cancelled."""
    while True:
        try:
            async with services.database.writing() as session:
                await audit.prune(session, services.now())
                await signups.prune(session, services.now())
                await applications.prune(session, services.seal, services.now())
                await mentoring.prune(session, services.now())
        except KnowledgeError as error:
            _log.warning("nothing old is forgotten: %s", type(error).__name__)
        await asyncio.sleep(_FORGETTING_EVERY)


async def watch_model(adviser: "Adviser", services: Services) -> None:
    """Has the administrators told where the endpoint of the chat model refuses, again and again, until cancelled."""
    while True:
        if adviser.refusal is not None:
            try:
                async with services.database.writing() as session:
                    await tell_of_model(services, session, adviser.refusal.value)
            except KnowledgeError as error:
                _log.warning("nobody is told of the chat model: %s", type(error).__name__)
        await asyncio.sleep(_WATCHING_EVERY)


async def keep_deadlines(services: Services) -> None:
    """Has what falls due done again and again, from introductions to mentors, until cancelled."""
    # The first look at a calendar takes a moment, which nobody who writes should wait for.
    await asyncio.to_thread(services.working_days.is_working, services.today())
    while True:
        for what in (
            take_over,
            tick,
            applications_rounds.tick,
            told_waiting,
            end_postings,
            events_rounds.tick,
            mentoring_rounds.tick,
            forget_lines,
        ):
            try:
                await what(services)
            except (KnowledgeError, RetrievalError) as error:
                _log.warning("nobody is reminded: %s", type(error).__name__)
        await asyncio.sleep(_DEADLINES_EVERY)


async def sort_gaps(services: Services) -> None:
    """Has what nobody has answered put into topics again and again, until cancelled."""
    while True:
        try:
            await gather(services)
        except (KnowledgeError, RetrievalError) as error:
            _log.warning("what nobody has answered is not sorted: %s", type(error).__name__)
        await asyncio.sleep(_SORTING_EVERY)


async def _unending(loop: Loop) -> None:
    """Keeps a loop going: a mistake in one turn of it must not stop it for good, unnoticed."""
    while True:
        try:
            await loop()
        except Exception:
            _log.exception("a loop failed and begins again")
        await asyncio.sleep(_EVERY)
