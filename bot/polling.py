"""Asking Telegram for updates, over and over: a call that hangs or fails is noticed and made again."""

import asyncio
import logging
import warnings
from collections.abc import Sequence
from typing import Any

from telegram import Bot
from telegram.error import InvalidToken, TelegramError
from telegram.warnings import PTBUserWarning

from bot.inbox import Inbox
from bot.patient_request import MustWait, Sleep
from knowledge.errors import StoreUnavailable

_log = logging.getLogger(__name__)
_FIRST_WAIT, _LONGEST_WAIT = 1.0, 30.0


class Polling:
    """The loop that fetches updates into the inbox; cancelling `run` stops it.

    Args:
        allowed_updates: kinds of updates to ask for.
        hold: seconds for which Telegram may hold a call open until something comes.
        margin: seconds beyond ``hold`` after which a call counts as hung.
        sleep: waits so many seconds.
    """

    def __init__(
        self,
        bot: Bot,
        inbox: Inbox,
        *,
        allowed_updates: Sequence[str],
        hold: int = 25,
        margin: float = 10.0,
        sleep: Sleep = asyncio.sleep,
    ) -> None:
        self._bot = bot
        self._inbox = inbox
        self._allowed_updates = list(allowed_updates)
        self._hold = hold
        self._margin = margin
        self._sleep = sleep
        self._offset: int | None = None

    async def run(self) -> None:
        """Fetches updates until cancelled; whatever fails, it tries again.

        Raises:
            InvalidToken: Telegram does not know the token.
        """
        begun, backoff = False, _FIRST_WAIT
        while True:
            try:
                if not begun:
                    await self._begin()
                    begun = True
                await self._fetch()
            except InvalidToken:
                raise
            except (TelegramError, TimeoutError, StoreUnavailable) as error:
                wait = error.seconds if isinstance(error, MustWait) else backoff
                backoff = min(2 * backoff, _LONGEST_WAIT)
                _log.warning("polling failed (%s), again in %.0f s", type(error).__name__, wait)
                await self._sleep(wait)
            else:
                backoff = _FIRST_WAIT

    async def _begin(self) -> None:
        """Takes up where SQL says, once a webhook of another time no longer stands in the way."""
        await self._bot.delete_webhook()
        self._offset = await self._inbox.next_offset()

    async def _fetch(self) -> None:
        """Makes one call and keeps what came; what is kept is acknowledged by the next call."""
        async with asyncio.timeout(self._hold + self._margin):
            updates = await self._updates()
        if not updates:
            # After a quiet week Telegram begins anew at any number, and what lies below an offset it would forget.
            self._offset = await self._inbox.next_offset()
            return
        await self._inbox.accept_all(updates)
        # From this batch, not the highest number: Telegram may have begun anew at a lower one.
        self._offset = updates[-1]["update_id"] + 1

    async def _updates(self) -> Sequence[dict[str, Any]]:
        try:
            updates = await self._bot.get_updates(
                offset=self._offset, timeout=self._hold, allowed_updates=self._allowed_updates
            )
        except (TelegramError, TimeoutError):
            raise
        except Exception:
            _log.exception("an update cannot be read; it is taken as it is")
            return await self._unread_updates()
        return [update.to_dict() for update in updates]

    async def _unread_updates(self) -> Sequence[dict[str, Any]]:
        """Fetches without reading, so that one update that PTB cannot read does not hold up all that follow."""
        asked = {"offset": self._offset, "timeout": 0, "allowed_updates": self._allowed_updates}
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", PTBUserWarning)  # it recommends the method that has just failed
            found = await self._bot.do_api_request("getUpdates", api_kwargs=asked)
        if not isinstance(found, list):
            raise TelegramError("getUpdates gave no list")
        return found
