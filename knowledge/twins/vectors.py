"""How each record begins, as a vector: read of what is encoded for the search anyway."""

from sqlalchemy import select

from knowledge.database import ReadSession
from knowledge.tables import Embedding, Passage, Record
from knowledge.vocabulary import Language, Stage

_AT_ONCE = 200
"""Records read in one go."""


async def opening_vectors(session: ReadSession, encoder: str) -> dict[tuple[str, Language], bytes]:
    """Gives the vector of the first passage of each published record by its key and language (little-endian float16).

    Args:
        encoder: id of the encoder; what it has not encoded yet is left out.
    """
    published = select(Record.id).where(Record.stage == Stage.PUBLISHED).order_by(Record.id)
    ids = list(await session.scalars(published))
    found: dict[tuple[str, Language], bytes] = {}
    for start in range(0, len(ids), _AT_ONCE):
        rows = await session.execute(
            select(Record.key, Passage.lang, Embedding.vector)
            .join(Passage, Passage.record_id == Record.id)
            .join(Embedding, (Embedding.text_hash == Passage.text_hash) & (Embedding.encoder == encoder))
            .where(Record.id.in_(ids[start : start + _AT_ONCE]), Passage.ordinal == 0)
        )
        found |= {(row.key, Language(row.lang)): row.vector for row in rows}
    return found
