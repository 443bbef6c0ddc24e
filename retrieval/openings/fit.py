"""How an opening fits a wish: respect by respect, met, against it, or not said. Nothing is guessed."""

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from knowledge.card import Card
from knowledge.openings import Sponsorship, Workplace
from knowledge.postings import id_of
from knowledge.shelf_life import outlived
from knowledge.skills import Skill
from knowledge.students import Profile
from retrieval.analysis import folded
from retrieval.openings import spots, times, work
from retrieval.openings.aspects import Aspect
from retrieval.openings.offer import Offer, offer_of
from retrieval.openings.wish import Wish, with_profile
from retrieval.openings.work import Nature
from retrieval.understanding.places import Place

__all__ = ["Aspect", "Fit", "Point", "Standing", "Vetted", "fit"]

_WEIGHTS: Mapping[Aspect, float] = {
    Aspect.PLACE: 0.40, Aspect.REMOTE: 0.40, Aspect.TIME: 0.30, Aspect.STUDIES: 0.25, Aspect.DEGREE: 0.25,
    Aspect.PAY: 0.25, Aspect.LANGUAGE: 0.25, Aspect.VISA: 0.40, Aspect.NATURE: 0.20, Aspect.SKILLS: 0.20,
    Aspect.MAJOR: 0.50,
}  # fmt: skip
"""What a respect weighs beside sharing every word (1) and being open (.10)."""
_OF_PROFILE = 0.5
"""Share of it where only the profile says so: nobody asked for it just now."""
_UNSAID, _UNSAID_WHERE = -0.3, -0.6
"""Share of it for an opening that does not say: it may fit, but what says so goes before it, above all of where."""
_WHERE = frozenset({Aspect.PLACE, Aspect.REMOTE})


class Standing(StrEnum):
    """How an opening stands to one respect of a wish."""

    MET = "met"
    AGAINST = "against"
    UNSAID = "unsaid"


class Vetted(StrEnum):
    """Who has looked at an opening."""

    POSTED_HERE = "posted-here"
    """An enterprise posted it here, and a reviewer approved it."""
    CHECKED = "checked"
    """Its source was checked on a day that it names."""
    LISTED = "listed"
    """It stands in a list, and nobody here has checked it."""


@dataclass(frozen=True, slots=True)
class Point:
    """One respect of a wish, and how an opening stands to it.

    Attributes:
        of_profile: whether only the profile says it.
    """

    aspect: Aspect
    standing: Standing
    of_profile: bool = False


@dataclass(frozen=True, slots=True)
class Fit:
    """How an opening fits.

    Attributes:
        have: skills that it names and they have; ``lack`` those that it names and they did not tell.
        knows: whether any skills of theirs are known; else ``lack`` is only what it names.
        places: that were asked for.
        days: since it was posted, or its source was checked; None where neither is stated.
    """

    points: tuple[Point, ...]
    have: tuple[Skill, ...]
    lack: tuple[Skill, ...]
    knows: bool
    vetted: Vetted
    days: int | None
    offer: Offer
    places: tuple[Place, ...] = ()

    @property
    def weight(self) -> float:
        """Gives what the fit adds to a score."""
        total = 0.0
        for point in self.points:
            unsaid = _UNSAID_WHERE if point.aspect in _WHERE else _UNSAID
            share = {Standing.MET: 1.0, Standing.AGAINST: -1.0, Standing.UNSAID: unsaid}[point.standing]
            total += _WEIGHTS[point.aspect] * share * (_OF_PROFILE if point.of_profile else 1.0)
        if self.knows and (self.have or self.lack):
            total += _WEIGHTS[Aspect.SKILLS] * len(self.have) / len((*self.have, *self.lack))
        return total

    @property
    def all_met(self) -> bool:
        """Says whether it meets all circumstances that were asked for just now, and there are any."""
        asked = [one for one in self.points if not one.of_profile and one.aspect is not Aspect.NATURE]
        return bool(asked) and all(one.standing is Standing.MET for one in asked)

    @property
    def against(self) -> bool:
        """Says whether it contradicts what was asked for just now."""
        return any(one.standing is Standing.AGAINST and not one.of_profile for one in self.points)


def fit(card: Card, wish: Wish, profile: Profile | None, today: dt.date) -> Fit | None:
    """Compares an opening with a wish, and with what a profile adds to it; None for another kind of record."""
    return fit_of(card, with_profile(wish, profile, today), today)


def fit_of(card: Card, wish: Wish, today: dt.date) -> Fit | None:
    """Compares an opening with a wish that a profile has been added to already."""
    offer = offer_of(card, today)
    if offer is None:
        return None
    known = {one.key for one in wish.skills}
    have = tuple(one for one in offer.skills if one.key in known)
    return Fit(
        points=tuple(_points(offer, wish)),
        have=have,
        lack=tuple(one for one in offer.skills if one.key not in known),
        knows=bool(known),
        vetted=_vetted(card, today),
        days=_days(card, offer, today),
        offer=offer,
        places=wish.places,
    )


def _points(offer: Offer, wish: Wish) -> Iterator[Point]:
    judged = {
        Aspect.PLACE: _place, Aspect.REMOTE: _remote, Aspect.TIME: _time, Aspect.STUDIES: _studies,
        Aspect.DEGREE: _degree, Aspect.PAY: _pay, Aspect.LANGUAGE: _language, Aspect.VISA: _visa,
        Aspect.NATURE: _nature, Aspect.MAJOR: _major,
    }  # fmt: skip
    asked = wish.aspects
    for aspect, judge in judged.items():
        if aspect in asked:
            yield Point(aspect, judge(offer, wish), aspect in wish.from_profile)


def _either(said: bool | None) -> Standing:
    return Standing.UNSAID if said is None else Standing.MET if said else Standing.AGAINST


def _place(offer: Offer, wish: Wish) -> Standing:
    if offer.workplace is Workplace.REMOTE and not wish.remote:
        return Standing.UNSAID if not spots.lies_in(offer.places, wish.places) else Standing.MET
    if not offer.where:
        return Standing.UNSAID
    if spots.lies_in(offer.places, wish.places):
        return Standing.MET
    return Standing.UNSAID if spots.may_hold(offer.where, offer.places, wish.places) else Standing.AGAINST


def _remote(offer: Offer, wish: Wish) -> Standing:
    if offer.workplace is None:
        return Standing.UNSAID
    return _either(offer.workplace is not (Workplace.ONSITE if wish.remote else Workplace.REMOTE))


def _time(offer: Offer, wish: Wish) -> Standing:
    return _either(times.meet(offer.times, wish.periods) if offer.times else None)


def _studies(offer: Offer, wish: Wish) -> Standing:
    asked, own = offer.whom, wish.whom
    if asked.years and own.years:
        return _either(bool(asked.years & own.years))
    if asked.graduates and own.graduates:
        late = asked.later and max(own.graduates) >= min(asked.graduates)
        return _either(bool(asked.graduates & own.graduates) or late)
    return Standing.UNSAID


def _degree(offer: Offer, wish: Wish) -> Standing:
    return _either(bool(offer.whom.degrees & wish.whom.degrees) if offer.whom.degrees else None)


def _pay(offer: Offer, wish: Wish) -> Standing:
    enough = None if wish.pay is None else work.pays_enough(offer.detail, wish.pay)
    if offer.paid is False:
        return Standing.AGAINST
    return _either(enough if wish.pay is not None else offer.paid)


def _language(offer: Offer, wish: Wish) -> Standing:
    if not offer.languages:
        return Standing.UNSAID
    if offer.languages & wish.cannot:
        return Standing.AGAINST
    if wish.uses:
        return _either(bool(offer.languages & wish.uses))
    return _either(offer.languages <= wish.speaks if wish.speaks else True)


def _visa(offer: Offer, wish: Wish) -> Standing:
    return _either(None if offer.sponsorship is None else offer.sponsorship is Sponsorship.OFFERED)


def _nature(offer: Offer, wish: Wish) -> Standing:
    if not offer.natures:
        return Standing.UNSAID
    if offer.natures & wish.natures:
        return Standing.MET
    return Standing.AGAINST if {Nature.JOB, Nature.INTERNSHIP} <= {*offer.natures, *wish.natures} else Standing.UNSAID


def _major(offer: Offer, wish: Wish) -> Standing:
    asked = [folded(half.strip()) for major in offer.detail.majors for half in major.split(" / ")]
    named = any(wish.major and (wish.major in one or one in wish.major) for one in asked)
    return Standing.MET if named else Standing.UNSAID


def _vetted(card: Card, today: dt.date) -> Vetted:
    if id_of(card.key) is not None:
        return Vetted.POSTED_HERE
    return Vetted.CHECKED if card.as_of is not None and outlived(card, today) is None else Vetted.LISTED


def _days(card: Card, offer: Offer, today: dt.date) -> int | None:
    said = offer.detail.posted or card.published or card.as_of
    return None if said is None or said > today else (today - said).days
