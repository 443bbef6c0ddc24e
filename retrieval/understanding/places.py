"""Reading which places a text names: provinces, regions and cities, in either language."""

import functools
import re
import tomllib
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from importlib.resources import files

from retrieval.analysis import folded

_SUFFIX = "(?:省|市|地区)?"
_COUNTRY = "*"


@dataclass(frozen=True, slots=True)
class Place:
    """A place that a text names.

    Attributes:
        names: its names in both languages, folded; the first stands for it.
        around: names of the regions that it lies in; what is offered there is offered in it.
        within: names of the cities that lie in it.
        country: code of its country, as records write it.
        whole: whether it is the country itself.
    """

    names: tuple[str, ...]
    country: str
    whole: bool = False
    around: tuple[str, ...] = ()
    within: tuple[str, ...] = ()


def places_in(text: str) -> tuple[Place, ...]:
    """Names the places of a text in their order, each once."""
    return tuple(dict.fromkeys(_gazetteer()[found[1]] for found in place_pattern().finditer(folded(text))))


def covers(written: str, places: Collection[Place]) -> bool:
    """Says whether a record's own region or location, as written, is one of these places, in one, or around one."""
    named = _names_in(written)
    return any(named & {*place.names, *place.around, *place.within} for place in places)


@functools.lru_cache(maxsize=2_000)
def _names_in(written: str) -> frozenset[str]:
    """Gives the names of places in what a record writes; thousands of records lie in a few dozen."""
    return frozenset(place_pattern().findall(folded(written)))


@functools.cache
def place_pattern() -> re.Pattern[str]:
    """Gives the pattern of all names over folded text, the longest first; English ones match whole words only."""
    english = [name for name in _gazetteer() if name.isascii()]
    others = [name for name in _gazetteer() if not name.isascii()]
    return re.compile(rf"({any_of(english, others)}){_SUFFIX}", re.IGNORECASE)


def any_of(english: Iterable[str], others: Iterable[str]) -> str:
    """Writes the pattern of any of these phrases, the longest first; English ones match whole words only.

    Phrases stand together by their first characters, and the look back comes after them: so most places of a text are
    passed over at once, which makes it four times as fast as one list of phrases.
    """
    whole = (rf"{first}(?<!\w{first})(?:{rest})\b" for first, rest in _by_first(english))
    anywhere = (f"{first}(?:{rest})" for first, rest in _by_first(others))
    return "|".join((*whole, *anywhere))


def _by_first(phrases: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Gives the first characters of phrases, each with the pattern of what follows it."""
    following: dict[str, list[str]] = {}
    for phrase in sorted(phrases, key=len, reverse=True):
        following.setdefault(re.escape(phrase[0]), []).append(re.escape(phrase[1:]))
    return ((first, "|".join(rest)) for first, rest in following.items())


@functools.cache
def _gazetteer() -> Mapping[str, Place]:
    """Gives every place by each of its names."""
    tables = tomllib.loads(files("retrieval.understanding").joinpath("places.toml").read_text("utf-8"))
    found: dict[str, Place] = {}
    rows = ((country, row) for country, table in tables.items() for row in table.split("\n") if row)
    for place in (place for country, row in rows for place in _of_row(country, row)):
        known = found.get(place.names[0])
        if known is not None:  # London is in England and in the United Kingdom
            both = (*known.around, *place.around), (*known.within, *place.within)
            place = Place(place.names, place.country, place.whole, *both)
        found |= dict.fromkeys(place.names, place)
    return found


def _of_row(country: str, row: str) -> Iterator[Place]:
    region, _, cities = row.partition(":")
    names = _names(region.removeprefix(_COUNTRY))
    listed = [_names(city) for city in cities.split(",") if city.strip()]
    yield Place(names, country, region.startswith(_COUNTRY), within=tuple(name for city in listed for name in city))
    for city in listed:
        yield Place(city, country, around=names)


def _names(written: str) -> tuple[str, ...]:
    return tuple(folded(name.strip()) for name in written.split("/"))
