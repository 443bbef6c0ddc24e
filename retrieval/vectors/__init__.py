"""The doors to vector search: exact for what fits in memory, Chroma for more. Both are derived and disposable."""

from retrieval.vectors.exact import ExactIndex
from retrieval.vectors.rows import Languages, VectorHits, VectorRows

__all__ = ["ExactIndex", "Languages", "VectorHits", "VectorRows"]
