"""Which index answers: the exact one alone, or the exact one on what Chroma proposes.

Chroma is worth its memory and its upkeep only among very many passages, and only where a question may find most of
them. A filter that leaves few records, and a kind that few of the nearest belong to, are searched exactly.
"""

import numpy as np
from numpy.typing import NDArray

from retrieval.vectors.exact import ExactIndex
from retrieval.vectors.record_rows import Groups

EXACT_LIMIT = 1_000_000
"""Passages up to which the exact index answers alone. With its coarse pass it takes about 4 ms at 100,000, of which
2 ms grow with their number; the way through Chroma takes 23 to 29 ms there, five minutes of building and 350 MB more
(``python -m benchmarks.vectors``): they are expected to meet about here."""
PROPOSED = 400
"""Passages of each language that Chroma names."""
_ENOUGH = 200
"""Proposed records of a kind among which its ten best are; below, the kind is searched exactly. With 60, a filter that
leaves 10 % of 100,000 passages found .947 of the ten best."""


def worth_scoring(exact: ExactIndex, near: NDArray[np.int64], groups: Groups) -> NDArray[np.int64]:
    """Gives the ids of the records that are worth an exact score.

    Args:
        near: ids of passages, as ``ChromaIndex.nearest`` names them.
        groups: ids of the records that may be found, each group with places of its own in an answer.
    """
    proposed = exact.records_of(near)
    worth = [np.empty(0, np.int64)]
    for group in groups:
        own = proposed[np.isin(proposed, group)]
        worth.append(own if len(own) >= _ENOUGH else group)
    return np.unique(np.concatenate(worth))
