"""A question to the lexical index: which records share most words with it, and how many some records share.

Overlap is BM25 as a share of the most that a text could score on the question's terms: 0 (nothing shared) to 1, above
it only where a text retells most of a long question. Unlike bare BM25 it is comparable between questions. As a summand
beside the cosine it made stard_zh .605 (nDCG@10), where z-scored BM25 made .601.
"""

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import tantivy
from numpy.typing import NDArray

from knowledge.roster import Scope
from knowledge.vocabulary import Kind, Language
from retrieval.lexical.index import LexicalIndex

_MOST_TERMS = 64
"""Distinct terms of a question that are looked up, the weightiest. Of what ``benchmarks.long_questions`` makes,
192 halves of Chinese programs came at nDCG@10 .695 with 64 and .681 with 96; English ones gain nothing and lose nothing
that can be told from chance."""
_SHARED_AT_MOST = 40
"""Terms that a text is taken to share at most: nothing shares all words of a long question, and measured by all of
them, words would count for less the longer it is. Those halves .689 -> .695, 318 paragraphs of labs recall@10 .503 ->
.516, 371 cases .259 -> .262. With words counted once, too, and 96 of them: halves .648, paragraphs .484, cases .267."""
_NARROW = 0.5
"""Share of the texts that pass a filter from which it is left to the caller: without it, tantivy skips most texts."""
_MOST_PER_TERM = 2.2
"""What one term adds at most, in units of its weight: tantivy's BM25 has k1 = 1.2."""


@dataclass(frozen=True, slots=True)
class Sharing:
    """Records by the words that they share with a question, best first.

    Attributes:
        records: (n,) record ids, each once.
        overlaps: (n,) of the text that shares most.
        unseen: what no record exceeds that was left out; 0 where all that share a word are here.
    """

    records: NDArray[np.int64]
    overlaps: NDArray[np.float64]
    unseen: float

    @classmethod
    def none(cls) -> "Sharing":
        """Makes it of no record."""
        return cls(np.empty(0, np.int64), np.empty(0), 0.0)


class LexicalQuestion:
    """The terms of a question, weighed once and then asked for as often as need be; nothing once the index is damaged.

    Args:
        question_terms: as ``terms`` gives them.
    """

    def __init__(self, index: LexicalIndex, question_terms: Sequence[str]) -> None:
        self._index = index
        times = Counter(question_terms)
        weights = None if index.damaged else index.read(lambda searcher: _weights(searcher, times))
        self._weights = weights or {}
        self._asked = {term: self._term("terms", term, "freq", times[term]) for term in self._weights}

    def best(self, scope: Scope, limit: int, narrow: float = _NARROW) -> Sharing:
        """Gives the records whose texts share most words.

        Args:
            scope: whether one can apply is not looked at.
            limit: texts that are looked at, of all kinds together.
            narrow: share of the texts above which those that pass a filter are not told from the others.
        """
        if not self._weights:
            return Sharing.none()

        def read(searcher: tantivy.Searcher) -> Sharing:
            query = self._sharing(self._filters(searcher, scope, narrow))
            records, overlaps = self._found(searcher, query, limit)
            unseen = float(overlaps[-1]) if len(overlaps) >= limit else 0.0
            _, first = np.unique(records, return_index=True)  # of two texts of a record, the better one
            first.sort()
            return Sharing(records[first], overlaps[first], unseen)

        return self._index.read(read) or Sharing.none()

    def of(self, records: NDArray[np.int64]) -> NDArray[np.float64]:
        """Gives the overlap of each of some records, 0 where it shares no word; meant for a few hundred of them."""
        overlaps = np.zeros(len(records))
        if not self._weights or not len(records):
            return overlaps

        # Words are a must, too: tantivy then looks the records up in them; words that may be it reads to their ends.
        query = self._sharing([self._either("record", map(str, records.tolist()))])
        found = self._index.read(lambda searcher: self._found(searcher, query, len(Language) * len(records)))
        if found is not None:
            order = np.argsort(records)
            np.maximum.at(overlaps, order[np.searchsorted(records, found[0], sorter=order)], found[1])
        return overlaps

    def _found(
        self, searcher: tantivy.Searcher, query: tantivy.Query, limit: int
    ) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
        """Gives record and overlap of the texts that share most, best first."""
        hits = searcher.search(query, limit, count=False).hits
        scores, addresses = zip(*hits, strict=True) if hits else ((), ())
        records = searcher.fast_field_values("record_id", list(addresses))
        return np.array(records, np.int64), np.array(scores, np.float64) / _most(self._weights)

    def _sharing(self, filters: Sequence[tantivy.Query]) -> tantivy.Query:
        sharing = tantivy.Query.boolean_query([(tantivy.Occur.Should, term) for term in self._asked.values()])
        silent = [tantivy.Query.boost_query(one, 0.0) for one in filters]
        must = [(tantivy.Occur.Must, part) for part in (sharing, *silent)]
        return tantivy.Query.boolean_query(must) if filters else sharing

    def _filters(self, searcher: tantivy.Searcher, scope: Scope, narrow: float) -> list[tantivy.Query]:
        """Gives what texts have to hold, by each field in which the scope leaves few of them."""
        fields = (("kind", scope.kinds), ("audience", scope.audiences), ("region", scope.regions))
        filters = []
        for field, values in fields:
            if values is not None:
                passing = sum(searcher.doc_freq(field, value) for value in values)
                if passing <= narrow * searcher.num_docs:
                    filters.append(self._either(field, sorted(values)))
        return filters

    def _either(self, field: str, values: Iterable[str]) -> tantivy.Query:
        should = [(tantivy.Occur.Should, self._term(field, value, "basic")) for value in values]
        return tantivy.Query.boolean_query(should)

    def _term(self, field: str, value: str, option: str, times: int = 1) -> tantivy.Query:
        query = tantivy.Query.term_query(self._index.schema, field, value, option)
        return tantivy.Query.boost_query(query, times) if times > 1 else query


def rarities(index: LexicalIndex, terms: Iterable[str]) -> Mapping[str, float]:
    """Says how rare terms are among all texts, as BM25 weighs them; empty once the index is damaged."""
    return (None if index.damaged else index.read(lambda searcher: _rarities(searcher, terms)[1])) or {}


def _weights(searcher: tantivy.Searcher, times: Mapping[str, int]) -> dict[str, float]:
    """Weighs terms by how often they are asked and by how rare they are, as BM25 does, and keeps the weightiest."""
    counts, rarities = _rarities(searcher, times)
    weights = {term: times[term] * rarity for term, rarity in rarities.items()}
    # Words that stand nowhere are the rarest of all; they must not push out those that find something.
    kept = sorted(weights, key=lambda term: (not counts[term], -weights[term]))[:_MOST_TERMS]
    return {term: weights[term] for term in kept}


def _rarities(searcher: tantivy.Searcher, terms: Iterable[str]) -> tuple[dict[str, int], dict[str, float]]:
    """Counts the texts that hold each term, and says how rare that makes it.

    Both counts include replaced texts that are not yet merged away, as they do in the scores: counting only what stands
    would make weights negative after edits.
    """
    texts = sum(searcher.doc_freq("kind", kind) for kind in Kind)
    counts = {term: searcher.doc_freq("terms", term) for term in terms}
    return counts, {term: math.log(1 + (texts - count + 0.5) / (count + 0.5)) for term, count in counts.items()}


def _most(weights: Mapping[str, float]) -> float:
    """Gives what a text could score at most, were it to share as many terms as a text may, of middling weight."""
    return sum(weights.values()) * min(1.0, _SHARED_AT_MOST / len(weights)) * _MOST_PER_TERM
