"""Many people in their chats with one desk, over the whole route of the bot, and a look at its event loop meanwhile.

An update goes the way of one that came from Telegram: into the durable inbox, down its chat's lane, through routes and
handlers to the assistant, and back as pages and buttons. Only the wire is missing: the Bot API is in this process.
"""

import asyncio
import contextlib
import datetime as dt
import re
import time
from collections import deque
from collections.abc import AsyncIterator, Iterable
from dataclasses import dataclass
from pathlib import Path

from bot.counter import OpenCounter, open_counter
from bot.desk import open_desk
from bot.garbage import lasting
from bot.memory_api import Deed, MemoryBotApi
from bot.patient_request import PatientRequest
from bot.settings import Settings
from knowledge.sealing import new_key
from retrieval.assistant import Assistant

_TOKEN = "42:in-this-process"
_TICK = 0.002
"""Seconds between two looks at the event loop."""
_WORD = re.compile(r"[^\W\d_]")
_LONGEST = 60.0
"""Seconds after which an answer is missing, and the measurement worth nothing."""


@dataclass(frozen=True, slots=True)
class Lag:
    """How long what is due waits for the event loop, in milliseconds.

    Attributes:
        looks: of somebody who looks again ``_TICK`` after each look came to an end.
        moments: of moments spread evenly over the time, so that a long wait counts for as long as it lasts.
    """

    looks: list[float]
    moments: list[float]


class Crowd:
    """People who ask, wait for the whole answer, and ask again.

    Attributes:
        assistant: who answers them, for whoever asks without a chat.
    """

    def __init__(self, counter: OpenCounter, api: MemoryBotApi, assistant: Assistant) -> None:
        self.assistant = assistant
        self._counter = counter
        self._api = api
        self._waiting: dict[int, asyncio.Future[float]] = {}
        api.listeners.append(self._heard)

    async def ask(self, chat_id: int, text: str) -> float:
        """Writes a question in a chat; gives the seconds until the last message of its answer."""
        answered = self._waiting[chat_id] = asyncio.get_running_loop().create_future()
        update = self._api.said(chat_id, f"person {chat_id}", text, "zh")
        start = time.perf_counter()
        await self._counter.inbox.accept(update)
        return await asyncio.wait_for(answered, _LONGEST) - start

    async def ask_all(self, texts: Iterable[str], chats: int) -> list[float]:
        """Has so many chats ask these questions between them, each the next one once it is answered."""
        # What holds no word is greeted, which has no buttons to tell its end by.
        waiting, taken = deque(text for text in texts if _WORD.search(text)), list[float]()

        async def chat(chat_id: int) -> None:
            while waiting:
                taken.append(await self.ask(chat_id, waiting.popleft()))

        await asyncio.gather(*(chat(1_000 + n) for n in range(chats)))
        return taken

    def _heard(self, deed: Deed) -> None:
        """Takes the message with the buttons for the end of an answer: whatever comes before it has none."""
        if deed.method == "sendMessage" and "reply_markup" in deed.parameters and deed.chat_id in self._waiting:
            answered = self._waiting.pop(deed.chat_id)
            if not answered.done():
                answered.set_result(time.perf_counter())


@contextlib.asynccontextmanager
async def opened(folder: Path, today: dt.date) -> AsyncIterator[Crowd]:
    """Opens a desk and its counter on a data folder, as ``liaison run`` does, with the Bot API in this process."""
    settings = Settings.load().model_copy(update={"data": folder, "database_url": None})
    async with open_desk(
        settings, chosen_folder=True, staying=True, now=_now, on_progress=lambda progress: None
    ) as desk:
        api = MemoryBotApi(now=_now)
        async with open_counter(
            desk, settings, keys=[_key(folder)], token=_TOKEN, request=PatientRequest(api),
            get_updates=PatientRequest(api), now=_now, today=lambda: today,
        ) as counter:  # fmt: skip
            api.number_from(await counter.inbox.next_number())
            with lasting():
                yield Crowd(counter, api, desk.assistant)


@contextlib.asynccontextmanager
async def watched() -> AsyncIterator[Lag]:
    """Looks at the event loop again and again until the block ends."""
    lag = Lag([], [])
    watching = asyncio.create_task(_watch(lag))
    try:
        yield lag
    finally:
        watching.cancel()


async def _watch(lag: Lag) -> None:
    while True:
        due = time.perf_counter() + _TICK
        await asyncio.sleep(_TICK)
        late = max(time.perf_counter() - due, 0.0)
        lag.looks.append(late * 1e3)
        # Whoever had become due at any tick of that wait would have waited for the rest of it.
        lag.moments.extend((late - passed * _TICK) * 1e3 for passed in range(int(late / _TICK) + 1))


def _key(folder: Path) -> str:
    path = folder / "benchmark.key"
    if not path.exists():
        path.write_text(new_key())
    return path.read_text()


def _now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)
