"""The vectors that the database holds, read whole: what an index built anew begins with."""

import numpy as np

from knowledge import passages
from knowledge.database import Database
from retrieval.encoder import Encoder
from retrieval.progress import OnProgress, Progress, Stage, silent
from retrieval.vectors import ExactIndex, VectorRows, language_means, query_adapter

_AT_ONCE = 5_000


async def stored_vectors(database: Database, encoder: Encoder, on_progress: OnProgress = silent) -> ExactIndex:
    """Reads an encoder's vectors of all passages that stand."""
    parts = [VectorRows.of([], encoder.dimension)]
    async with database.reading() as session:
        wanted = await passages.encoded_ids(session, encoder.id)
        for start in range(0, len(wanted), _AT_ONCE):
            some = wanted[start : start + _AT_ONCE]
            parts.append(VectorRows.of(await passages.vectors(session, encoder.id, some), encoder.dimension))
            on_progress(Progress(Stage.NEIGHBOURS, start + len(some), len(wanted)))
    columns = ((part.passages, part.records, part.langs, part.matrix) for part in parts)
    rows = VectorRows(*(np.concatenate(column) for column in zip(*columns, strict=True)))
    return ExactIndex(rows, adapter=query_adapter(encoder.id), usual=language_means(encoder.id))
