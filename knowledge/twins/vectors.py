"""How each record begins, as a vector: read of what is encoded for the search anyway."""

from sqlalchemy import select

from knowledge.database import ReadSession
from knowledge.tables import Embedding, Passage, Record
from knowledge.vocabulary import Language, Stage


async def opening_vectors(session: ReadSession, encoder: str) -> dict[tuple[str, Language], bytes]:
    """Gives the vector of the first passage of each published record by its key and language (little-endian float16).

    Args:
        encoder: id of the encoder; what it has not encoded yet is left out.
    """
    rows = await session.execute(
        select(Record.key, Passage.lang, Embedding.vector)
        .join(Passage, Passage.record_id == Record.id)
        .join(Embedding, (Embedding.text_hash == Passage.text_hash) & (Embedding.encoder == encoder))
        .where(Record.stage == Stage.PUBLISHED, Passage.ordinal == 0)
    )
    return {(row.key, Language(row.lang)): row.vector for row in rows}
