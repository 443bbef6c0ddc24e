"""The doors to vector search: exact for what fits in memory, Chroma for more. Both are derived and disposable."""

from retrieval.vectors.adapter import query_adapter
from retrieval.vectors.chroma import ChromaIndex
from retrieval.vectors.chroma_folder import ChromaFolder
from retrieval.vectors.exact import ExactIndex
from retrieval.vectors.language_means import language_means
from retrieval.vectors.nearest import EXACT_LIMIT, PROPOSED, worth_scoring
from retrieval.vectors.record_rows import Groups
from retrieval.vectors.rows import Languages, VectorHits, VectorRows

__all__ = [
    "EXACT_LIMIT",
    "PROPOSED",
    "ChromaFolder",
    "ChromaIndex",
    "ExactIndex",
    "Groups",
    "Languages",
    "VectorHits",
    "VectorRows",
    "language_means",
    "query_adapter",
    "worth_scoring",
]
