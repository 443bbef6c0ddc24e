"""Following the outbox: every change of a record becomes passages, then search terms, then vectors.

Each step remembers in its own place how far it has come, so it can be stopped anywhere and run again. Only the keeper
of a data folder runs it.
"""

import asyncio
import functools
from collections.abc import Sequence

import numpy as np

from knowledge import outbox, passages, rebuilds
from knowledge.database import Database
from knowledge.outbox import Wording
from knowledge.passages import NewPassage, Unencoded
from knowledge.rebuilds import Derived
from retrieval.curated import QuestionFeed
from retrieval.encoder import Encoder
from retrieval.feed.changeover import Changeover
from retrieval.feed.chroma import ChromaFeed
from retrieval.feed.lexical import LexicalFeed
from retrieval.feed.stored_vectors import stored_vectors
from retrieval.indexes import Indexes
from retrieval.passages import RECIPE, cut, encoded_text
from retrieval.progress import OnProgress, Progress, Stage, silent
from retrieval.vectors import VectorRows
from retrieval.vectors.rows import packed

CUTTER = f"passages:{RECIPE}"
_CHANGES_AT_ONCE = 500
_TEXTS_ENCODED_AT_ONCE = 128
_SAVE_EVERY = 4096
"""New vectors after which the index file is written anew; what it lacks is read from the database."""


class Feed:
    """Keeps passages and indexes in step with the catalogue."""

    def __init__(self, database: Database, indexes: Indexes) -> None:
        self._database = database
        self._indexes = indexes
        self._lexical = LexicalFeed(database, indexes)
        self._chroma = ChromaFeed(database, indexes)
        self._changeover = Changeover(database, indexes)
        self._questions = QuestionFeed(database)
        self._kept: int | None = None

    async def catch_up(self, on_progress: OnProgress = silent) -> None:
        """Takes up every change so far: cuts, indexes the terms, and takes in vectors that are already known.

        Indexes that are absent or damaged are built anew, each beside the others that answer meanwhile.

        Raises:
            IndexUnwritable: the disk takes nothing; what stood before serves on.
        """
        self._indexes.drop_altered()
        await self._cut(on_progress)
        await self.take_in_vectors()
        await self._lexical.catch_up(on_progress)

    async def keep(self) -> None:
        """Does what there is for a keeper to do now; costs two short queries where there is nothing.

        Raises:
            IndexUnwritable, EncoderUnavailable: it goes on with the next call.
        """
        await self.fulfil()
        head = await self._head()
        if head != self._kept or self._indexes.altered:
            await self.catch_up()
            self._kept = head if await self._encode(head) else None

    async def fulfil(self, on_progress: OnProgress = silent) -> None:
        """Builds anew what somebody asked for, and notes that it is done."""
        async with self._database.reading() as session:
            asked = await rebuilds.waiting(session)
        for index, number in asked.items():
            build = self.rebuild_lexical if index is Derived.LEXICAL else self.rebuild_vectors
            await build(on_progress)
            async with self._database.writing() as session:
                await rebuilds.done(session, index, number)

    async def follow(self) -> None:
        """Takes up what the keeper has written, in a process that is none."""
        await self._changeover.follow()
        await asyncio.to_thread(self._indexes.refresh)

    async def behind(self) -> int:
        """Counts the changes and vectors that the indexes lack, or those of all that is to be built anew."""
        lexical, vectors, encoder = self._indexes.lexical, self._indexes.vectors, self._indexes.encoder
        async with self._database.reading() as session:
            head, cut = await outbox.head(session), await passages.followed(session, CUTTER)
            encoded = await passages.count_encoded(session, encoder.id) if encoder else 0
        indexed = 0 if lexical.damaged else lexical.cursor()
        return max(head - min(cut, indexed), encoded - (0 if vectors is None else len(vectors)))

    async def searchable(self) -> int | None:
        """Gives the number of the outbox entry up to which a search here finds every change.

        None while that cannot be said: some change or vector is still to be taken up, or a text to be encoded.
        """
        async with self._database.reading() as session:
            head = await outbox.head(session)
        return None if await self.behind() or await self.unencoded() else head

    async def unencoded(self) -> int:
        """Counts the texts that still need encoding by the chosen encoder; 0 where there is none."""
        encoder = self._indexes.chosen
        if encoder is None:
            return 0
        async with self._database.reading() as session:
            return await passages.count_unencoded(session, encoder.id)

    async def encode(self, on_progress: OnProgress = silent) -> None:
        """Encodes what has no vector yet; each batch is kept as soon as it is done.

        Raises:
            EncoderUnavailable: the encoder failed; what was encoded before stays.
        """
        await self._encode(None, on_progress)

    async def _encode(self, up_to: int | None, on_progress: OnProgress = silent) -> bool:
        """Encodes what has no vector yet, the questions of curated answers first; says whether all is done.

        Args:
            up_to: the change that was taken up last: what is published after it does not wait for a long run to end.
        """
        encoder = self._indexes.chosen
        if encoder is None:
            return True
        await self._questions.encode(encoder)
        total = await self.unencoded()
        done = fresh = after = 0
        while (batch := await self._encode_batch(encoder, after)) or after:
            after = batch[-1].passage_id if batch else 0  # what came among those passed over is looked for at the end
            if not batch:
                continue
            done, fresh = done + len(batch), fresh + len(batch)
            on_progress(Progress(Stage.ENCODING, done, max(done, total)))
            if up_to is not None and await self._head() > up_to:
                return False
            if fresh >= _SAVE_EVERY:
                await self.take_in_vectors()
                fresh = 0
        await self.take_in_vectors()
        return True

    async def _head(self) -> int:
        async with self._database.reading() as session:
            return await outbox.head(session)

    async def take_in_vectors(self) -> None:
        """Brings the vector index to what the database holds, and writes its file where anything changed.

        The encoder that is coming takes over once it can; after that nothing of the one before is left on disk.

        Raises:
            IndexUnwritable: the disk takes nothing; what stood before serves on.
        """
        await self._changeover.keep()
        encoder, index = self._indexes.encoder, self._indexes.vectors
        if encoder is None or index is None:
            return
        async with self._database.reading() as session:
            wanted = np.array(await passages.encoded_ids(session, encoder.id), np.int64)
            missing = np.setdiff1d(wanted, index.passage_ids)
            surplus = np.setdiff1d(index.passage_ids, wanted)
            rows = await passages.vectors(session, encoder.id, missing.tolist())
        if len(missing) or len(surplus):
            added = VectorRows.of(rows, encoder.dimension)
            changed = await asyncio.to_thread(functools.partial(index.changed, without=surplus, added=added))
            self._indexes.replace_vectors(changed)
            await asyncio.to_thread(self._indexes.save_vectors)
            await self._chroma.catch_up()
        if not self._chroma.building:
            await self._changeover.sweep()

    async def open_chroma(self, on_progress: OnProgress = silent) -> None:
        """Opens the index for very many passages, or builds it where it is absent or damaged; few need none.

        It takes seconds to open and minutes to build, and is worth that in a process that stays; exact search answers
        until it is ready. From then on ``take_in_vectors`` keeps it in step.

        Raises:
            IndexDamaged: it cannot be built here; exact search goes on alone.
        """
        await self._chroma.open(on_progress)

    async def rebuild_lexical(self, on_progress: OnProgress = silent) -> None:
        """Builds the lexical index anew beside the one that serves, and lets it take its place.

        Raises:
            IndexUnwritable: the disk takes nothing; the old one serves on.
        """
        await self._cut(on_progress)
        await self._lexical.rebuild(on_progress)

    async def rebuild_vectors(self, on_progress: OnProgress = silent) -> None:
        """Builds the vector indexes anew from the vectors in the database; nothing is encoded.

        Raises:
            IndexUnwritable: the disk takes nothing; the old files stand.
            IndexDamaged: Chroma cannot be built here; exact search goes on alone.
        """
        await self._cut(on_progress)
        encoder = self._indexes.encoder
        if encoder is None:
            return
        self._indexes.replace_vectors(await stored_vectors(self._database, encoder, on_progress))
        await asyncio.to_thread(self._indexes.save_vectors)
        await self._chroma.rebuild(on_progress)

    async def _cut(self, on_progress: OnProgress) -> None:
        async with self._database.reading() as session:
            seq, head = await passages.followed(session, CUTTER), await outbox.head(session)
        while seq < head:
            async with self._database.reading() as session:
                seq, record_ids = await outbox.changed_since(session, seq, _CHANGES_AT_ONCE)
                wordings = await outbox.wordings(session, record_ids)
            fresh = await asyncio.to_thread(_cut_all, wordings)
            async with self._database.writing() as session:
                await passages.replace(session, CUTTER, seq, record_ids, fresh)
            on_progress(Progress(Stage.CUTTING, seq, head))

    async def _encode_batch(self, encoder: Encoder, after: int) -> list[Unencoded]:
        async with self._database.reading() as session:
            texts = await passages.unencoded(session, encoder.id, _TEXTS_ENCODED_AT_ONCE, after)
        if texts:
            vectors = await encoder.passages([encoded_text(text.title, text.text) for text in texts])
            rows = {text.text_hash: packed(vector) for text, vector in zip(texts, vectors, strict=True)}
            async with self._database.writing() as session:
                await passages.save_vectors(session, encoder.id, rows)
        return texts


def _cut_all(wordings: Sequence[Wording]) -> list[NewPassage]:
    return [
        NewPassage(wording.record_id, wording.lang, piece.ordinal, piece.label, piece.text, piece.digest(wording.title))
        for wording in wordings
        for piece in cut(wording)
    ]
