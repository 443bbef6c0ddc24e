"""Mending slips of typing: "inovation vucher", "高薪技术企业".

An English word is mended only where no record holds it, and only towards a word that tells the kind of record or one
that records hold. Of Chinese, names of policies that are one character off are mended: characters of most other words
still find what is meant, one by one.
"""

import functools
import re
from collections.abc import Iterable, Mapping, Sequence

import tantivy

from knowledge.vocabulary import Language
from retrieval.analysis import terms
from retrieval.lexical.index import LexicalIndex
from retrieval.understanding.cues import REMEMBERED
from retrieval.understanding.lexicon import lexicon

_WORD = re.compile(r"[A-Za-z]{5,}")
_MOST_WORDS = 40
"""Words of a text that are looked at; whoever writes more says it in other words, too."""
_SURE, _MOST_SLIPS = 8, 2
"""Letters from which a word may be two slips off; shorter ones may be one off."""
_STEM = 7
"""Letters of the stems that records hold, from which on another one is rarely one slip off by chance."""
_HELD = 2
"""Texts that hold a stem, from which on it is no slip itself."""
_RARE, _TIMES = 3, 20
"""Texts that may hold a slip as well, where so many times as many hold the word that was meant."""
_LOOKED_AT = 300
"""Stems with the same beginning that are compared, the most frequent first."""


def mended(text: str, index: LexicalIndex) -> str:
    """Gives a text with slips of typing mended in the words that tell what is wanted, and its short names in full."""
    text, near = _looked_over(text)
    slips = index.read(lambda searcher: [word for word in near if _is_slip(word, near[word], searcher)]) if near else []
    for word in slips or ():
        text = re.sub(rf"\b{word}\b", near[word], text)
    return text


@functools.lru_cache(maxsize=REMEMBERED)
def _looked_over(text: str) -> tuple[str, Mapping[str, str]]:
    """Gives a text with the names in it mended, and the words of it that may be slips, with what they are slips of."""
    text = _chinese()[0].sub(_name_meant, text)
    for short, name in lexicon().spelling.short.items():
        text = re.sub(short, name, text)
    words = list(dict.fromkeys(_WORD.findall(text)))[:_MOST_WORDS]
    return text, {word: known for word in words if (known := _known_near(word.lower()))}


def stems_meant(stems: Iterable[str], index: LexicalIndex) -> Mapping[str, str]:
    """Says which stems, that no record holds, stand for which others that records hold."""

    def read(searcher: tantivy.Searcher) -> dict[str, str]:
        return {stem: held for stem in long if not searcher.doc_freq("terms", stem) and (held := _held(stem, searcher))}

    long = [stem for stem in dict.fromkeys(stems) if len(stem) >= _STEM and stem.isascii() and stem.isalpha()]
    long = long[:_MOST_WORDS]
    return (index.read(read) if long else None) or {}


def _held(stem: str, searcher: tantivy.Searcher) -> str | None:
    like = searcher.terms_with_prefix("terms", stem[:2], limit=_LOOKED_AT)
    return _nearest(stem, [term for term, count in like if count >= _HELD and len(term) >= _STEM], 1)


def _is_slip(word: str, known: str, searcher: tantivy.Searcher) -> bool:
    """Says whether a word is one that records hold less often than they would by somebody else's slip."""
    own, others = (sum(searcher.doc_freq("terms", term) for term in terms(one)) for one in (word, known))
    return own == 0 or (own <= _RARE and own * _TIMES <= others)


@functools.lru_cache(maxsize=4096)
def _known_near(word: str) -> str | None:
    """Gives the word that tells what is wanted and is a slip or two off; None where the word is one itself."""
    known = _vocabulary()
    alike = [other for other in known if other[0] == word[0] or other[1:3] == word[1:3]]
    return None if word in known else _nearest(word, alike, _slips(word))


def _slips(word: str) -> int:
    return _MOST_SLIPS if len(word) >= _SURE else 1


def _nearest(word: str, others: Sequence[str], most: int) -> str | None:
    """Gives the word that is fewest slips off, the first of equals; None where all are more than ``most`` off."""
    best, fewest, letters = None, most + 1, set(word)
    for other in others:
        if len(letters ^ set(other)) > 2 * fewest or abs(len(other) - len(word)) >= fewest:
            continue
        if (slips := _distance(word, other, fewest)) < fewest:
            best, fewest = other, slips
    return best


def _distance(one: str, other: str, enough: int) -> int:
    """Counts the letters left out, put in, changed or swapped with the next; stops counting at ``enough``."""
    before: list[int] = []
    last = list(range(len(other) + 1))
    for place, letter in enumerate(one, 1):
        row = [place]
        for at, against in enumerate(other, 1):
            cost = min(last[at] + 1, row[at - 1] + 1, last[at - 1] + (letter != against))
            if before and at > 1 and letter == other[at - 2] and against == one[place - 2]:
                cost = min(cost, before[at - 2] + 1)
            row.append(cost)
        if min(row) >= enough:
            return enough
        before, last = last, row
    return last[-1]


@functools.cache
def _vocabulary() -> tuple[str, ...]:
    """Gives the English words by which questions tell what they want."""
    phrases = [phrase for cue in lexicon().cues.values() for phrase in cue.en]
    words = dict.fromkeys(word for phrase in phrases for word in re.findall(r"[a-z]{5,}", phrase))
    return tuple(word for word in words if word not in lexicon().stop[Language.EN])


@functools.cache
def _chinese() -> tuple[re.Pattern[str], Sequence[str]]:
    """Compiles the Chinese names, a group each, with the characters that are typed for theirs."""
    spelling = lexicon().spelling
    groups = (
        "".join(f"[{character}{spelling.alike.get(character, '')}]" for character in name) for name in spelling.names
    )
    return re.compile("|".join(f"({group})" for group in groups)), spelling.names


def _name_meant(found: re.Match[str]) -> str:
    return _chinese()[1][(found.lastindex or 1) - 1]
