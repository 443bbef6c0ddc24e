"""The file form of vectors: it opens without reading them all, and a crash leaves one whole form or another."""

from pathlib import Path
from zipfile import BadZipFile

import numpy as np

from retrieval.errors import IndexDamaged
from retrieval.storage import generations
from retrieval.vectors.rows import VectorRows


def load_rows(folder: Path, dimension: int) -> VectorRows | None:
    """Opens the file form, its matrix mapped and not read; None where there never was one.

    Raises:
        IndexDamaged: the files are not whole, or of another dimension.
    """
    try:
        generation = generations.pointed(folder, {})
        if generation is None:
            raise FileNotFoundError(folder)
        generations.check(generation)
        with (generation / "rows.npz").open("rb") as file, np.load(file) as rows:
            passages, records, langs = rows["passages"], rows["records"], rows["langs"]
        matrix = np.load(generation / "matrix.npy", mmap_mode="r")
        if matrix.shape != (len(passages), dimension) or not len(passages) == len(records) == len(langs):
            raise ValueError("shape")
    except FileNotFoundError:
        if generations.present(folder):
            raise IndexDamaged("vectors") from None
        return None
    except (OSError, ValueError, KeyError, TypeError, EOFError, BadZipFile) as error:
        raise IndexDamaged("vectors") from error
    return VectorRows(passages, records, langs, matrix)


def save_rows(rows: VectorRows, folder: Path) -> None:
    """Writes the file form beside the old one and swaps.

    Raises:
        IndexUnwritable: the disk takes nothing; the old form stands.
    """
    with generations.writing(folder) as fresh:
        np.save(fresh / "matrix.npy", rows.matrix)
        np.savez(fresh / "rows.npz", passages=rows.passages, records=rows.records, langs=rows.langs)
