"""From text to search terms, alike for questions and for passages.

Chinese gives words (rjieba, cut for search) and single characters; English gives stems. Traditional characters are
folded into Simplified, full width into half. On lay questions to statutes (stard_zh, nDCG@10) words alone gave .492,
words cut for search .505, character pairs .519, words and characters together .529.
"""

import functools
import re
from collections.abc import Callable, Iterable

from knowledge.folding import folded as folded
from knowledge.vocabulary import Language
from retrieval.understanding.lexicon import lexicon

VERSION = 1
"""Raise it when terms change: an index built from other terms is then rebuilt."""
_FIRST_HAN = "\u3400"
_RUN = re.compile(rf"[a-z0-9]+|[{_FIRST_HAN}-\u9fff]+")
_CHARACTER = "#"
"""Marks single characters, so that they never meet one-character words by accident."""


@functools.cache
def _stem() -> Callable[[str], str]:
    import snowballstemmer  # tables of 36 languages: loaded on first use

    stem: Callable[[str], str] = snowballstemmer.stemmer("english").stemWord
    return stem


def terms(text: str) -> list[str]:
    """Gives the search terms of a text in their order, repeated as often as they occur."""
    found: list[str] = []
    for run in _RUN.findall(folded(text)):
        found += _words(run)
        if run[0] >= _FIRST_HAN:
            found += [_CHARACTER + character for character in run]
    return found


def content_words(text: str) -> list[str]:
    """Gives the words that carry a question's matter: stems and Chinese words, no stop words, each once."""
    return list(dict.fromkeys(word for run in _RUN.findall(folded(text)) for word in _words(run)))


def segmented(text: str) -> list[str]:
    """Cuts a text into Chinese words and runs of all else, which make the folded text again."""
    import rjieba

    words: list[str] = rjieba.cut(folded(text))
    return words


def words_among(found: Iterable[str]) -> list[str]:
    """Gives the words among the search terms of a text, each once: what is left without single characters."""
    return [term for term in dict.fromkeys(found) if not term.startswith(_CHARACTER)]


@functools.lru_cache(maxsize=70_000)
def _words(run: str) -> tuple[str, ...]:
    """Gives the stem of an English word, or the words of a run of Chinese; no stop words.

    An answer reads the same runs as part of a record, of a passage and of a sentence.
    """
    if run[0] < _FIRST_HAN:
        return () if run in lexicon().stop[Language.EN] else (_stem()(run),)
    import rjieba

    return tuple(word for word in rjieba.cut_for_search(run) if word not in lexicon().stop[Language.ZH])
