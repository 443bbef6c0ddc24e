"""``python -m retrieval.storage.inspection lexical|vectors|chroma FOLDER``: says what an index holds, or fails.

In a process of its own, which a damaged index may bring down. Writes one JSON object: ``ids`` are the records of the
texts, or the passages of the vectors; ``cursor`` is the outbox number that a lexical index has come to.
"""

import asyncio
import json
import shutil
import sys
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import numpy as np

from retrieval.errors import IndexDamaged
from retrieval.lexical.index import LexicalIndex
from retrieval.vectors import ChromaIndex, ExactIndex
from retrieval.vectors.probe import sound


def _lexical(folder: Path) -> dict[str, Any]:
    index = LexicalIndex.open(folder)
    return {"ids": index.record_ids(), "cursor": index.cursor()}


def _vectors(folder: Path) -> dict[str, Any]:
    dimension = np.load(folder / "matrix.npy", mmap_mode="r").shape[1]
    return {"ids": ExactIndex.load(folder.parent, dimension).passage_ids.tolist()}


def _chroma(folder: Path) -> dict[str, Any]:
    with tempfile.TemporaryDirectory() as scratch:  # opening it may write
        copy = shutil.copytree(folder, Path(scratch) / "copy")
        return {"ids": asyncio.run(_ids(copy))}


async def _ids(folder: Path) -> list[int]:
    if not await sound(folder):
        raise IndexDamaged("chroma")
    index = await ChromaIndex.open(folder)
    ids: list[int] = index.passage_ids.tolist()
    await index.aclose()
    return ids


_INDEXES: Mapping[str, Callable[[Path], dict[str, Any]]] = {
    "lexical": _lexical,
    "vectors": _vectors,
    "chroma": _chroma,
}

if __name__ == "__main__":
    sys.stdout.write(json.dumps(_INDEXES[sys.argv[1]](Path(sys.argv[2]))))
