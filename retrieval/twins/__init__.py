"""Probable duplicates: which records say the same thing twice, across issuers and languages, and what speaks for it."""

from retrieval.twins.desk import Twin, Twins
from retrieval.twins.finding import PROBABLE, Pair, pairs_among, pairs_between
from retrieval.twins.judging import Judgement
from retrieval.twins.reasons import Reason
from retrieval.twins.traits import Traits, traits_of

__all__ = [
    "PROBABLE",
    "Judgement",
    "Pair",
    "Reason",
    "Traits",
    "Twin",
    "Twins",
    "pairs_among",
    "pairs_between",
    "traits_of",
]
