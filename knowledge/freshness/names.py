"""What records are called, whatever their stage and whoever may see them: for staff alone."""

from collections.abc import Collection

from sqlalchemy import select

from knowledge.database import ReadSession, WriteSession
from knowledge.tables import Text
from knowledge.vocabulary import Language


async def names(
    session: ReadSession | WriteSession, record_ids: Collection[int], reader: Language
) -> dict[int, tuple[str, str | None]]:
    """Gives the title and the organisation of records, in the reader's language where they have it."""
    wanted = select(Text.record_id, Text.lang, Text.title, Text.org).where(Text.record_id.in_(record_ids))
    rows = (await session.execute(wanted)).all()
    # The reader's own language comes last, and so it stays.
    ordered = sorted(rows, key=lambda row: (row.lang == reader, row.lang))
    return {row.record_id: (row.title, row.org) for row in ordered}
