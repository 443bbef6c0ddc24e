"""The vectors of the questions that curated answers answer: made once, kept beside those of passages."""

import hashlib
from collections.abc import Mapping

from knowledge import answers, passages
from knowledge.database import Database
from retrieval.encoder import Encoder
from retrieval.vectors.rows import packed

_AT_ONCE = 32
"""Questions after which what was encoded is kept."""


def digest_of(question: str) -> str:
    """Digests a question (SHA-256, hex), so that it is never taken for a passage of the same words."""
    return hashlib.sha256(f"a question\0{question}".encode()).hexdigest()


class QuestionFeed:
    """What the keeper does for the questions of curated answers."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._done: tuple[str, frozenset[str]] | None = None

    async def encode(self, encoder: Encoder) -> None:
        """Encodes the questions that have no vector yet; costs one short query where nothing changed.

        Raises:
            EncoderUnavailable: the encoder failed; what was encoded before stays.
        """
        async with self._database.reading() as session:
            standing = await answers.standing(session)
            state = encoder.id, frozenset(standing.values())
            if state == self._done:
                return
            frequent = await answers.frequent(session, standing)
            wanted = {digest_of(question): question for one in frequent for question in one.questions}
            known = await passages.vectors_of(session, encoder.id, wanted)
        missing = [digest for digest in wanted if digest not in known]
        for start in range(0, len(missing), _AT_ONCE):
            await self._encode(encoder, {digest: wanted[digest] for digest in missing[start : start + _AT_ONCE]})
        self._done = state

    async def _encode(self, encoder: Encoder, questions: Mapping[str, str]) -> None:
        vectors = {digest: packed(await encoder.question(text)) for digest, text in questions.items()}
        async with self._database.writing() as session:
            await passages.save_vectors(session, encoder.id, vectors)
