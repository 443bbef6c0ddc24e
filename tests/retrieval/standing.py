"""A desk in a test: database, indexes, feed and assistant over one folder."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from knowledge import outbox, passages
from knowledge.database import Database
from knowledge.drafts import Draft, TextDraft
from knowledge.roster import Scope
from knowledge.vocabulary import Audience, Kind, Language
from retrieval.analysis import terms
from retrieval.answer import Answer, Match
from retrieval.assistant import Assistant, FoundRecord
from retrieval.docking import Desk
from retrieval.encoder import Encoder
from retrieval.feed.outbox import Feed
from retrieval.indexes import Indexes
from retrieval.lexical.question import LexicalQuestion
from retrieval.question import Question
from tests.knowledge.drafting import TODAY, draft, keep

OFFICE = "demo-office-ktt"
BODIES = ["密封圈老化", "面包发霉", "电镀废水除镍", "划痕检测", "电池发热", "机器人码垛", "轴承磨损"]


@dataclass(frozen=True, slots=True)
class Standing:
    """What one process has open."""

    database: Database
    indexes: Indexes
    feed: Feed
    assistant: Assistant

    @classmethod
    def open(
        cls,
        database: Database,
        folder: Path,
        encoder: Encoder | None,
        *,
        office: str | None = OFFICE,
        coming: Encoder | None = None,
    ) -> "Standing":
        """Opens a desk as its keeper."""
        indexes = Indexes.open(folder, encoder, keeper=True, coming=coming)
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


def bilingual(key: str, zh: str, en: str) -> Draft:
    """Makes a record in both languages."""
    return draft(
        key, texts={Language.ZH: TextDraft(f"标题{key}", None, zh), Language.EN: TextDraft(f"T{key}", None, en)}
    )


async def state(standing: Standing) -> dict[str, Any]:
    """Says all that the indexes hold, in words that do not depend on row numbers."""
    async with standing.database.reading() as session:
        ids = await outbox.changed_since(session, 0, 1000)
        rows = await passages.of_records(session, ids[1])
        encoder = standing.indexes.encoder
        left = 0 if encoder is None else await passages.count_unencoded(session, encoder.id)
    name = {row.id: (row.title, row.lang, row.text) for row in rows}
    vectors = standing.indexes.vectors
    held = [] if vectors is None else sorted(name.get(int(i), ("gone",)) for i in vectors.passage_ids)
    reader = standing.indexes.lexical_folder.open()
    assert reader is not None
    everything = Scope(frozenset(Kind), frozenset(Audience))
    return {
        "passages": sorted(name.values()),
        "vectors": held,
        "unencoded": left,
        "found": {body: len(LexicalQuestion(reader, terms(body)).best(everything, 100).records) for body in BODIES},
        "cursor": reader.cursor(),
    }
