"""The round of alerts: what is new is held against what people want to hear of, and told in the hours for it."""

import asyncio
import datetime as dt
import logging
from collections.abc import Callable

from bot.keeping import Keeping
from handlers.alerts import due, matching, telling
from handlers.context import Services
from handlers.freshness import weekly
from knowledge import alerts
from knowledge.errors import KnowledgeError
from knowledge.people import Platform
from retrieval.errors import RetrievalError

_log = logging.getLogger(__name__)
_EVERY = 20.0
"""Seconds between two rounds; one costs a few short queries where there is nothing to do."""


class Alerts:
    """One process's part in telling people what is new.

    Args:
        matching: whether this process holds what is new against the watches; it tells people in any case.
        assumed: whether the day is one that somebody merely assumes.
    """

    def __init__(
        self, services: Services, keeping: Keeping, matching: Callable[[], bool], *, assumed: bool = False
    ) -> None:
        self._services = services
        self._keeping = keeping
        self._matching = matching
        self._assumed = assumed
        self._looked: dict[int, dt.datetime] = {}

    async def run(self) -> None:
        """Makes rounds until cancelled."""
        while True:
            try:
                await self.round()
            except (KnowledgeError, RetrievalError) as error:
                _log.warning("nobody is told of what is new: %s", type(error).__name__)
            await asyncio.sleep(_EVERY)

    async def take_back(self) -> None:
        """Takes back the digests that waited too long while no process was up; done before anything is delivered."""
        await telling.take_back(self._services)
        await weekly.take_back(self._services)
        await due.take_back(self._services)

    async def round(self) -> None:
        """Looks at what is new as far as a search finds it, and tells whoever may be told now.

        Raises:
            KnowledgeError, RetrievalError: it goes on with the next round.
        """
        if self._matching() and await matching.is_behind(self._services):
            upto = await self._keeping.feed.searchable()
            if upto is not None:
                await matching.catch_up(self._services, upto)
        await self.take_back()
        moment, hour = self._moment(), self._services.digest_hour
        if alerts.may_tell(moment, hour, working=self._services.working_days.is_working(moment.date())):
            await telling.tell(self._services, moment, hour)
            await weekly.tell(self._services, moment)
            await due.tell(self._services, moment, self._looked)

    def _moment(self) -> dt.datetime:
        """Gives the moment by the desk's clock; whoever assumes a day means its morning, whatever the hour is here."""
        moment, hour = self._services.now().astimezone(self._services.zone), self._services.digest_hour
        if not self._assumed or alerts.may_tell(moment, hour, working=True):
            return moment
        return dt.datetime.combine(moment.date(), dt.time(hour), self._services.zone)


def matches_here(keeping: Keeping, platform: Platform) -> Callable[[], bool]:
    """Says of a process whether it matches: the keeper of its folder, and the terminal for its own people."""
    return lambda: keeping.holds or platform is Platform.TERMINAL
