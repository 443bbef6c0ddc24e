"""What a question names outright goes first: a record by its title or key, a place by its name."""

import functools
import re
from collections.abc import Collection, Iterable, Sequence

import numpy as np

from knowledge import shelf
from knowledge.database import ReadSession
from knowledge.roster import Choice
from retrieval.analysis import folded
from retrieval.search import Hit
from retrieval.understanding.places import Place, covers

_LOOKED_AT = 40
"""Hits whose titles are compared: a record that is named shares all words of its title, so it is among the first."""
NAMED = 1.0
"""What being named weighs: as much as sharing every word."""
_PLACED = 0.10
"""What lying in a place that is asked for weighs: as much as being open, so that it decides between likes only."""
_KEY = re.compile(r"[A-Za-z0-9][\w.:/-]*[A-Za-z0-9]")
_MOST_KEYS = 50
_HAN = re.compile("[\u3400-\u9fff]")
_ADDED = re.compile(r"[(（][^()（）]*\d[^()（）]*[)）]")
_ASIDE = re.compile(r"[(（][^()（）]*[)）]")
_NO_WORD = re.compile(r"[\W_]+")
_TELLING = {True: 6, False: 10}
"""Characters from which on a title (with Chinese characters or without) is no everyday word."""


async def named_first(session: ReadSession, hits: Sequence[Hit], text: str, choice: Choice) -> list[Hit]:
    """Puts the records that a text names by their whole title or their key before all others.

    Args:
        choice: the records that may be found.
    """
    titles = await shelf.titles(session, [hit.record.record_id for hit in hits[:_LOOKED_AT]])
    keys = [key for key in _KEY.findall(text) if not key.isalpha()][:_MOST_KEYS]
    by_key = set((await shelf.ids_of(session, keys)).values()) if keys else set()
    squeezed = _squeezed(text)
    named = by_key | {record for record, own in titles.items() if any(_stands_in(title, squeezed) for title in own)}
    if not named:
        return list(hits)
    known = {hit.record.record_id: hit for hit in hits}
    places = choice.places(np.array(sorted(named - set(known)), np.int64))
    known |= {record.record_id: Hit(record, None, 0.0, None, 0.0) for record in choice.at(places[places >= 0])}
    return _ordered(
        hit._replace(score=hit.score + NAMED) if record_id in named else hit for record_id, hit in known.items()
    )


async def nearer_first(session: ReadSession, hits: Sequence[Hit], places: Collection[Place]) -> list[Hit]:
    """Prefers what lies in the places that a question names; nothing is left out for lying elsewhere."""
    if not places:
        return list(hits)
    written = await shelf.whereabouts(session, [hit.record.record_id for hit in hits])
    return _ordered(
        hit._replace(score=hit.score + _PLACED) if covers(written.get(hit.record.record_id, ""), places) else hit
        for hit in hits
    )


def names(text: str, title: str) -> bool:
    """Says whether a text holds a title, with or without what stands in brackets in it."""
    squeezed = _squeezed(text)
    return _stands_in(title, squeezed) or _stands_in(_ASIDE.sub(" ", title), squeezed)


def _ordered(hits: Iterable[Hit]) -> list[Hit]:
    return sorted(hits, key=lambda hit: (-hit.score, hit.record.key))


def _stands_in(title: str, squeezed: str) -> bool:
    """Says whether a text holds a title, with or without its year or round in brackets."""
    return any(wording in squeezed for wording in _wordings(title))


@functools.lru_cache(maxsize=20_000)
def _wordings(title: str) -> frozenset[str]:
    """Gives a title squeezed, and without what is in brackets, as far as that is no everyday word.

    Every question looks at the titles of dozens of records, and mostly at the same ones.
    """
    wordings = (_squeezed(title), _squeezed(_ADDED.sub(" ", title)))
    return frozenset(bare for bare in wordings if len(bare) >= _TELLING[bool(_HAN.search(bare))])


def _squeezed(text: str) -> str:
    return _NO_WORD.sub("", folded(text))
