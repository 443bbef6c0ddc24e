"""Places of openings: those that questions name anywhere, and states and cities as lists of internships write them."""

import functools
import re
import tomllib
from collections.abc import Collection, Iterator, Mapping
from importlib.resources import files

from retrieval.analysis import folded
from retrieval.openings.surface import Surface
from retrieval.understanding.places import Place, any_of, place_pattern, places_in

_CODE = re.compile(r"(?:,\s*|\b(?=[A-Z]{2}\s+Metro))([A-Z]{2})(?![A-Za-z])")
"""A state as it stands behind a city: "Austin, TX"."""
_ANYWHERE = re.compile(
    r"\b(?:multiple|various|several|nationwide|anywhere|worldwide|tbd|remote|offices|locations)\b|"
    r"多地|各地|全国|全球|不限|多个|多城|各城|待定|远程|线上"
)
"""By this a place is none in particular."""
_WRITTEN_SMALL = frozenset({"us", "la", "america"})
"""Names that are ordinary words or parts of some in small letters."""


def taken_from(surface: Surface, written: str) -> tuple[Place, ...]:
    """Takes the places out of a text, in the order of their kinds.

    Args:
        written: the same text with its capitals.
    """
    found: list[Place] = []
    for match in surface.take_all(_pattern()):
        name = match[0].strip()
        if name not in _WRITTEN_SMALL or re.search(rf"\b{name.upper()}\b|\b{name.title()}\b", written):
            found += _gazetteer()[name]
    found += [place for match in surface.take_all(place_pattern()) for place in places_in(match[0])]
    return tuple(dict.fromkeys(found))


def names_of(written: str) -> frozenset[str]:
    """Gives the names of all places that an opening's own region and location name, and of what these lie in."""
    found = set(_coded(written))
    for match in _pattern().finditer(folded(written)):
        found |= {place.names[0] for place in _gazetteer()[match[0].strip()]}
    for place in places_in(written):
        found.add(place.names[0])
    return frozenset(found)


def lies_in(names: Collection[str], places: Collection[Place]) -> bool:
    """Says whether an opening at some places is in one of those that were asked for."""
    return any(not {place.names[0], *place.within}.isdisjoint(names) for place in places)


def may_hold(written: str, names: Collection[str], places: Collection[Place]) -> bool:
    """Says whether what an opening writes of its place is too wide to tell whether it is in one of some places."""
    if _ANYWHERE.search(folded(written)):
        return True
    narrow = {name for name in names if not _is_country(name)}
    return bool(names) and any(narrow <= {*place.around} for place in places)


@functools.lru_cache(maxsize=2_000)
def _is_country(name: str) -> bool:
    return any(place.whole for place in (*_gazetteer().get(name, ()), *places_in(name)))


def _coded(written: str) -> Iterator[str]:
    for match in _CODE.finditer(written):
        name = _codes().get(match[1])
        if name is not None:
            yield name


@functools.cache
def _rows() -> tuple[tuple[str, str, str, str], ...]:
    """Gives country, region, its names and its cities."""
    tables = tomllib.loads(files("retrieval.openings").joinpath("north_america.toml").read_text("utf-8"))
    return tuple(
        (country, region, *row.partition(":")[::2])
        for country, table in tables.items()
        for region, row in table.items()
    )


@functools.cache
def _codes() -> Mapping[str, str]:
    return {names.split("/")[0].strip(): folded(region) for _, region, names, _ in _rows() if region != "*"}


@functools.cache
def _gazetteer() -> Mapping[str, tuple[Place, ...]]:
    """Gives the places by each of their names; a name may stand for two."""
    found: dict[str, list[Place]] = {}
    for place in _places():
        for name in place.names:
            found.setdefault(name, []).append(place)
    return {name: tuple(places) for name, places in found.items()}


def _places() -> Iterator[Place]:
    countries: dict[str, list[str]] = {}
    for country, region, names, cities in _rows():
        if region == "*":
            continue
        known = _names(region) + tuple(_names(name)[0] for name in names.split("/")[1:])
        listed = [_names(city) for city in cities.split(",") if city.strip()]
        yield Place(known, country, within=tuple(city[0] for city in listed))
        for city in listed:
            yield Place(city, country, around=(known[0],))
        countries.setdefault(country, []).extend([known[0], *(city[0] for city in listed)])
    for country, region, names, _ in _rows():
        if region == "*":
            yield Place(_names(names), country, whole=True, within=tuple(countries[country]))


def _names(written: str) -> tuple[str, ...]:
    return tuple(folded(name.strip()) for name in written.split("/") if name.strip())


@functools.cache
def _pattern() -> re.Pattern[str]:
    english = [name for name in _gazetteer() if name.isascii()]
    others = [name for name in _gazetteer() if not name.isascii()]
    return re.compile(any_of(english, others), re.IGNORECASE)
