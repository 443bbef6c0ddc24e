"""Another thing of the same kind in place of the record's: silicone rubber for nitrile rubber, large firms for small.

Such a sentence shares all but one word with its record. A head that the record has is told by what stands before it.
"""

import itertools
import re

from knowledge.vocabulary import Language
from retrieval.analysis import content_words, folded
from retrieval.understanding.lexicon import lexicon

_WORD = re.compile(r"[a-z][a-z-]*(?:['’]s)?|[^\w\s]")
_HEAD = 2
"""Characters at the end of a Chinese noun that say what kind of thing it is."""


def names_another_kind(sentence: str, record: str) -> bool:
    """Says whether a sentence has a thing that its record knows only with another word before it."""
    surface, known = folded(sentence), folded(record)
    return _another_in_chinese(surface, known) or _another_in_english(surface, known)


def _another_in_chinese(surface: str, known: str) -> bool:
    import rjieba

    return any(
        tag.startswith("n") and len(word) > _HEAD and word not in known and word[-_HEAD:] in known
        for word, tag in rjieba.tag(surface)
        if not word.isascii()
    )


def _another_in_english(surface: str, known: str) -> bool:
    stems = frozenset(content_words(known))
    heads = {_singular(head) for _, head in _modified(known)}
    return any(
        _singular(head) in heads and not stems.issuperset(content_words(modifier))
        for modifier, head in _modified(surface)
    )


def _modified(surface: str) -> list[tuple[str, str]]:
    """Gives pairs of neighbouring words that carry matter, the second of which may be a thing."""
    stop = lexicon().stop[Language.EN]
    words = [word.removesuffix("'s").removesuffix("’s") for word in _WORD.findall(surface)]
    return [
        (modifier, head)
        for modifier, head in itertools.pairwise(words)
        if modifier[0].isalpha() and head[0].isalpha() and not {modifier, head} & stop and not head.endswith("ing")
    ]


def _singular(word: str) -> str:
    return word.removesuffix("s")
