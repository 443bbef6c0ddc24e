"""Measures the mean of the passages of each language in a data folder with many of both, and writes it.

``uv run python -m benchmarks.language_means DATA``: DATA is a data folder whose records the bundled encoder encoded.
"""

import argparse
from pathlib import Path

import numpy as np

from retrieval import vectors
from retrieval.encoder.network import DIMENSION, ENCODER_ID
from retrieval.indexes import index_folder
from retrieval.vectors import ExactIndex, Languages
from retrieval.vectors.language_means import FILE


def main(data: Path) -> None:
    """Reads the vectors, prints how far the means lie apart, and writes them."""
    rows = ExactIndex.load(index_folder(data, "vectors", ENCODER_ID), DIMENSION).rows
    own = rows.langs == np.arange(len(Languages))[:, None]
    means = np.array([np.asarray(rows.matrix)[of].mean(0) for of in own])
    print(f"passages: {own.sum(1).tolist()}, distance of their means: {np.linalg.norm(means[0] - means[1]):.3f}")
    target = Path(vectors.__file__).with_name(FILE)
    np.savez_compressed(target, encoder=ENCODER_ID, means=means.astype(np.float16))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    main(parser.parse_args().data)
