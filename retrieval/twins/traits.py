"""What is read once of each record, so that very many pairs of them can be compared."""

import datetime as dt
import re
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from knowledge.twins.sketches import READ, Sketch
from knowledge.vocabulary import Audience, Kind, Language
from retrieval.analysis import content_words, folded
from retrieval.twins.marks import Marks, marks_in
from retrieval.understanding.figures import amounts_in
from retrieval.understanding.places import places_in

_BIG = 1_000.0
"""Sums below it are numbers of people, days or percent more often than money."""
_NAMES = re.compile(r"(?<![a-z0-9])[a-z][a-z0-9]*(?:[-.][a-z0-9]+)*(?![a-z0-9])")
_LETTERS = re.compile(r"[^\w]+")
_WORD = re.compile(r"[A-Za-z]+")
_BRACKETED = re.compile(r"\(([A-Za-z]{2,8})\)")
_AROUND = re.compile(r"^https?://(?:www\.)?|/+$")


@dataclass(frozen=True, slots=True)
class Wording:
    """A record in one language, as it is compared.

    Attributes:
        title: the whole title, letters and digits alone: equal ones are the same title.
        words: what the title is about, without the marks of a series.
        org: who offers it, letters and digits alone.
        org_words: the words of that.
        body: (n,) hashes of the body's words, ascending, each once.
        names: (m,) hashes of its words in Latin letters alone, alike; in Chinese those are names, and stand in a
            translation too.
    """

    title: str
    words: frozenset[str]
    marks: Marks
    org: str
    org_words: frozenset[str]
    body: NDArray[np.uint32]
    names: NDArray[np.uint32]


@dataclass(frozen=True, slots=True)
class Traits:
    """One record, as it is compared.

    Attributes:
        seats: places that the issuer's names tell; authorities of two places are two.
        places: where it lies, by its own region and location.
        amounts: sums of money that it names.
        address: its page, without what tells visits apart; None where that is a site and no page.
        vectors: unit vectors by language, of how it begins; centred so that languages can be compared.
    """

    key: str
    kind: Kind
    audience: Audience
    texts: Mapping[Language, Wording]
    opens: dt.date | None
    closes: dt.date | None
    starts: dt.date | None
    posted: dt.date | None
    seats: frozenset[str]
    places: frozenset[str]
    location: str
    terms: frozenset[str]
    country: str | None
    amounts: frozenset[float]
    address: str | None
    source: str
    vectors: Mapping[Language, NDArray[np.float32]]


def traits_of(sketch: Sketch, vectors: Mapping[Language, NDArray[np.float32]] | None = None) -> Traits:
    """Reads what a record is compared by."""
    orgs = " ".join(text.org or "" for text in sketch.texts.values())
    bodies = [text.body[:READ] for text in sketch.texts.values()]
    said = {amount.value for body in bodies for amount in amounts_in(body) if amount.value >= _BIG}
    return Traits(
        key=sketch.key,
        kind=sketch.kind,
        audience=sketch.audience,
        texts={lang: _wording(text.title, text.org, text.body) for lang, text in sketch.texts.items()},
        opens=sketch.opens,
        closes=sketch.closes,
        starts=sketch.starts,
        posted=sketch.posted,
        seats=frozenset(place.names[0] for place in places_in(orgs)[:2] if not place.whole),
        places=frozenset(
            place.names[0] for place in places_in(f"{sketch.region or ''} {sketch.location or ''}") if not place.whole
        ),
        location=_squeezed(sketch.location or ""),
        terms=frozenset(_squeezed(term) for term in sketch.terms),
        country=sketch.country,
        amounts=frozenset(said | set(sketch.amounts)),
        address=_address(sketch.url),
        source=_squeezed(sketch.source or ""),
        vectors=vectors or {},
    )


def _wording(title: str, org: str | None, body: str) -> Wording:
    title = _without_initials(title)
    org = org and _without_initials(org)
    marks = marks_in(title)
    beginning = folded(body[:READ])
    return Wording(
        title=_squeezed(title),
        words=frozenset(content_words(marks.rest)),
        marks=marks,
        org=_squeezed(org or ""),
        org_words=frozenset(content_words(org or "")),
        body=_hashed(content_words(beginning)),
        names=_hashed(_NAMES.findall(f"{folded(title)} {beginning}")),
    )


def _hashed(words: Iterable[str]) -> NDArray[np.uint32]:
    return np.array(sorted({zlib.crc32(word.encode()) for word in words}), np.uint32)


def _without_initials(text: str) -> str:
    """Leaves out initials in brackets behind the name that they stand for: "King's College London (KCL)"."""

    def kept(match: re.Match[str]) -> str:
        initials = "".join(word[0] for word in _WORD.findall(text[: match.start()])).lower()
        return " " if _stands_in(match[1].lower(), initials) else match[0]

    return _BRACKETED.sub(kept, text)


def _stands_in(short: str, initials: str) -> bool:
    """Says whether the letters stand among the initials in this order."""
    left = iter(initials)
    return all(letter in left for letter in short)


def _squeezed(text: str) -> str:
    """Leaves letters and digits alone: punctuation tells no two records apart."""
    return _LETTERS.sub("", folded(text))


def _address(url: str | None) -> str | None:
    """Gives what a page is known by; the front page of a site is known by nothing."""
    if url is None:
        return None
    address = _AROUND.sub("", url.strip().lower())
    return address if "/" in address else None
