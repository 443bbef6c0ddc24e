"""A desk in a test: database, indexes, feed and assistant over one folder."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from knowledge.database import Database
from knowledge.drafts import Draft
from retrieval.answer import Answer, Match
from retrieval.assistant import Assistant, FoundRecord
from retrieval.docking import Desk
from retrieval.encoder import Encoder
from retrieval.feed import Feed
from retrieval.indexes import Indexes
from retrieval.question import Question
from tests.knowledge.drafting import TODAY, keep

OFFICE = "demo-office-ktt"


@dataclass(frozen=True, slots=True)
class Standing:
    """What one process has open."""

    database: Database
    indexes: Indexes
    feed: Feed
    assistant: Assistant

    @classmethod
    def open(
        cls, database: Database, folder: Path, encoder: Encoder | None, *, office: str | None = OFFICE
    ) -> "Standing":
        """Opens a desk as its keeper."""
        indexes = Indexes.open(folder, encoder, keeper=True)
        assistant = Assistant(database, indexes, Desk(office, "CN"))
        return cls(database, indexes, Feed(database, indexes), assistant)

    async def take(self, *drafts: Draft) -> None:
        """Saves records and brings every index up to date."""
        await keep(self.database, *drafts)
        await self.feed.catch_up()
        await self.feed.encode()

    async def ask(self, text: str, today: dt.date = TODAY, **more: Any) -> Answer:
        """Asks a question."""
        return await self.assistant.answer(Question(text, today, **more))

    async def find(self, text: str, top: int = 10, today: dt.date = TODAY, **more: Any) -> list[FoundRecord]:
        """Searches."""
        return await self.assistant.find(Question(text, today, **more), top)


def keys(matches: Sequence[Match] | Sequence[FoundRecord]) -> list[str]:
    """Gives the keys of what was found, in its order."""
    return [match.card.key for match in matches]
