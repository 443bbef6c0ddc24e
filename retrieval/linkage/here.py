"""What is here: where the desk is, against where records and enterprises say that they are."""

from dataclasses import dataclass

from knowledge.supply import Whereabouts
from retrieval.analysis import folded
from retrieval.understanding.places import Place, places_in

_BOTH_LANGUAGES = "/"


@dataclass(frozen=True, slots=True)
class Here:
    """Where a desk is.

    Attributes:
        country: its code; None where all countries are.
        region: a province, region or city in the words of its records, or in both languages with a slash between; None
            for the whole country.
    """

    country: str | None = None
    region: str | None = None

    def holds(self, where: Whereabouts) -> bool | None:
        """Says whether something is here; None where it does not say where it is."""
        if self.country and where.country and where.country != self.country:
            return False
        written = folded(" ".join(filter(None, (where.region, where.location))))
        named = places_in(written)
        if self.region is None:
            return self._of_country(where, named)
        names = [name for one in folded(self.region).split(_BOTH_LANGUAGES) if (name := one.strip())]
        if any(name in written for name in names):
            return True
        own = [place for place in places_in(self.region) if not place.whole]
        if any(_lies_in(one, place) for one in named for place in own):
            return True
        around = {name for place in own for name in place.around}
        others = [one for one in named if not one.whole and one.names[0] not in around]
        unknown = bool(where.region) and not named
        return False if others or unknown else None

    def _of_country(self, where: Whereabouts, named: tuple[Place, ...]) -> bool | None:
        if self.country is None or where.country is not None:
            return True
        return any(place.country == self.country for place in named) if named else None


def _lies_in(one: Place, place: Place) -> bool:
    """Says whether a place is another one or in it; a province is not in its capital."""
    return one.names[0] == place.names[0] or one.names[0] in place.within
