"""An answer that is still being worked on, shown as a draft; where the platform shows none, that the desk types."""

import asyncio
import contextlib
import logging
import time
from collections.abc import AsyncIterator, Awaitable, Callable

from telegram import Bot
from telegram.constants import ParseMode
from telegram.error import BadRequest, InvalidToken, TelegramError

from handlers.page import Page
from handlers.replying import typing

_log = logging.getLogger(__name__)
_APART = 0.5
"""Seconds between two drafts of one chat: no more than two a second are sent."""
_RENEWED = 20.0
"""Seconds after which an unchanged draft is sent again: the platform shows it for 30."""
_UNSUPPORTED, _DISTURBED = 600.0, 30.0
"""Seconds without drafts where they were refused, and where the platform asked for patience or was out of reach."""
_LAST = 1.0
"""Seconds for which the message itself waits for a draft that is on its way, so as not to be overtaken by it."""

Sleep = Callable[[float], Awaitable[None]]
Show = Callable[[Callable[[], Page]], None]
"""Takes what gives the page to show from now on; it is asked for it only when it is about to be sent."""


class Drafts:
    """Knows where drafts are of no use for a while: older servers refuse them all, and some chats take none.

    Args:
        clock: seconds that never run backwards.
        sleep: waits so many seconds.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic, sleep: Sleep = asyncio.sleep) -> None:
        self._clock, self.sleep = clock, sleep
        self._until: dict[int | None, float] = {}

    def wanted(self, chat_id: int) -> bool:
        """Says whether a draft may be tried in a chat: it is a private one, and none failed there or everywhere."""
        now = self._clock()
        self._until = {place: until for place, until in self._until.items() if until > now}
        return chat_id > 0 and None not in self._until and chat_id not in self._until

    def failed(self, chat_id: int, error: TelegramError) -> bool:
        """Notes a draft that failed; says whether drafts are not supported at all there."""
        if not isinstance(error, BadRequest | InvalidToken):
            self._until[chat_id] = self._clock() + _DISTURBED
            return False
        # A method that a server does not know is a page it has not (404), which the client takes for a wrong token.
        everywhere = isinstance(error, InvalidToken) or "method" in error.message.lower()
        self._until[None if everywhere else chat_id] = self._clock() + _UNSUPPORTED
        return True


@contextlib.asynccontextmanager
async def working(
    bot: Bot, chat_id: int, draft_id: int, drafts: Drafts, thread: int | None = None
) -> AsyncIterator[Show]:
    """Shows what is being worked on within the block, and ends before the message itself is sent.

    Args:
        draft_id: the same for one message to come, also where it is tried again.
        thread: the topic of the chat; None where it has none.
    """
    draft = _Draft(bot, chat_id, draft_id, drafts, thread)
    writing = asyncio.create_task(draft.write())
    try:
        async with typing(bot, chat_id, thread=thread, unless=draft.is_enough):
            yield draft.show
    finally:
        if draft.close():
            await asyncio.wait({writing}, timeout=_LAST)
        writing.cancel()
        (fault,) = await asyncio.gather(writing, return_exceptions=True)
        if isinstance(fault, Exception):
            _log.error("a draft could not be written", exc_info=fault)


class _Draft:
    """One draft: the latest page counts, those that came too fast are passed over."""

    def __init__(self, bot: Bot, chat_id: int, draft_id: int, drafts: Drafts, thread: int | None) -> None:
        self._bot, self._chat_id, self._draft_id = bot, chat_id, draft_id or 1
        self._drafts, self._thread = drafts, thread
        self._page: Callable[[], Page] | None = None
        self._changed = asyncio.Event()
        self._sending = self._closing = self._quiet = False

    def show(self, page: Callable[[], Page]) -> None:
        """Shows this page from now on."""
        self._page = page
        self._changed.set()

    def is_enough(self) -> bool:
        """Says whether nothing else has to tell that an answer is worked on."""
        return self._quiet

    def close(self) -> bool:
        """Begins nothing more; says whether a draft is on its way."""
        self._closing = True
        return self._sending

    async def write(self) -> None:
        """Sends what is shown, until the last was sent, or drafts turn out to be of no use here."""
        while not self._closing and self._drafts.wanted(self._chat_id):
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(_RENEWED):
                    await self._changed.wait()
            self._changed.clear()
            if self._page is not None:
                await self._send(self._page())
                if not self._closing:
                    await self._drafts.sleep(_APART)

    async def _send(self, page: Page) -> None:
        self._sending = True
        try:
            await self._send_as(page.html, ParseMode.HTML)
        except BadRequest as error:
            if "entit" not in error.message.lower():
                self._quiet = not self._drafts.failed(self._chat_id, error)
                return
            with contextlib.suppress(TelegramError):
                await self._send_as(page.plain, None)
        except TelegramError as error:
            self._quiet = not self._drafts.failed(self._chat_id, error)
        finally:
            self._sending = False

    async def _send_as(self, text: str, mode: ParseMode | None) -> None:
        await self._bot.send_message_draft(
            self._chat_id, self._draft_id, text, parse_mode=mode, message_thread_id=self._thread
        )
        self._quiet = True
