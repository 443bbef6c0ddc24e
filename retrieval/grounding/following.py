"""Checking sentences while a model is still writing: only those that passed are told of."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable
from typing import TYPE_CHECKING

from retrieval.answer import Sentence
from retrieval.grounding.reader import SentenceReader
from retrieval.grounding.verification import Flaw, Verification

if TYPE_CHECKING:
    from retrieval.grounding.draft import Drafted

OnSentences = Callable[[tuple[Sentence, ...]], None]
"""Is given all sentences that have passed so far."""


class Follower:
    """Reads along while a model writes.

    Attributes:
        read: the sentences that are complete, checked or not.
    """

    def __init__(self, verification: Verification, watch: OnSentences) -> None:
        self._verification, self._watch = verification, watch
        self._reader = SentenceReader()
        self._waiting: asyncio.Queue[Drafted] = asyncio.Queue()
        self.read: list[Drafted] = []

    def heard(self, piece: str) -> None:
        """Takes the next piece of what the model writes."""
        for sentence in self._reader.feed(piece):
            self.read.append(sentence)
            self._waiting.put_nowait(sentence)

    async def check(self) -> None:
        """Checks each sentence as it comes, until cancelled."""
        passed: dict[str, Sentence] = {}
        while True:
            checked = await self._verification.of_sentence(await self._waiting.get())
            if not isinstance(checked, Flaw) and checked.text not in passed:
                passed[checked.text] = Sentence(checked.text, checked.cites)
                self._watch(tuple(passed.values()))


@contextlib.asynccontextmanager
async def following(verification: Verification, watch: OnSentences) -> AsyncIterator[Follower]:
    """Has the sentences of a draft checked as they come, within the block."""
    follower = Follower(verification, watch)
    checking = asyncio.create_task(follower.check())
    try:
        yield follower
    finally:
        checking.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await checking
