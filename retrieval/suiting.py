"""Which openings and events are worth telling a student of, by their profile: something speaks for it, nothing against.

Stricter than a search: nobody asked just now, so what merely comes near is not told.
"""

import datetime as dt
from collections.abc import Mapping

from knowledge.card import Card
from knowledge.drafts import EventDetail, OpeningDetail
from knowledge.offers import Attendee
from knowledge.openings import Workplace
from knowledge.skills import skills_in
from knowledge.students import Profile
from knowledge.vocabulary import Availability
from retrieval.linkage.lead import Grade, Lead
from retrieval.openings import Fit, Standing, Wish, fit
from retrieval.understanding.places import covers, places_in

_BY_GRADE: Mapping[Grade, float] = {Grade.NAMED: 1.0, Grade.GROUP: 0.7, Grade.LINKED: 0.4}
_OF_A_SKILL, _OF_THE_PLACE = 0.2, 0.2
_MOST_SKILLS = 4
"""Shared skills that count."""
_FEW = 3
"""Skills of an opening of which one shared says something."""


def suits(card: Card, profile: Profile, lead: Lead | None, today: dt.date) -> float | None:
    """Says how well an opening or event suits a student (higher is better); None where it is not worth telling.

    Args:
        lead: how the profile's major leads to an opening, if it does.
    """
    if card.availability is Availability.CLOSED:
        return None
    if isinstance(card.detail, EventDetail):
        return _event(card, card.detail, profile)
    found = fit(card, Wish(), profile, today)
    if found is None or not isinstance(card.detail, OpeningDetail) or _is_against(card.detail, found, profile, lead):
        return None
    shared, asked = len(found.have), len(found.have) + len(found.lack)
    speaks = lead is not None and (lead.grade is not Grade.LINKED or shared > 0 or not profile.skills)
    if not (speaks or shared > 1 or (shared == 1 and asked <= _FEW)):
        return None
    score = _BY_GRADE[lead.grade] if lead is not None else 0.0
    here = _OF_THE_PLACE if _in_place(card, profile) else 0.0
    return score + _OF_A_SKILL * min(shared, _MOST_SKILLS) + here


def _event(card: Card, detail: EventDetail, profile: Profile) -> float | None:
    """Says how well an event suits a student: it is for students, where they want to be, and about what they can."""
    if detail.for_whom and Attendee.STUDENT not in detail.for_whom:
        return None
    if _in_place(card, profile) is False and detail.online is not True:
        return None
    shared = {one.key for one in skills_in(f"{card.title}\n{card.body}")} & set(profile.skills)
    about = bool(profile.major_said) and (profile.major_said or "").lower() in f"{card.title}\n{card.body}".lower()
    return _OF_A_SKILL * min(len(shared) + about, _MOST_SKILLS) or None


def _is_against(detail: OpeningDetail, found: Fit, profile: Profile, lead: Lead | None) -> bool:
    """Says whether an opening asks for something else than what the profile tells; what neither says is no matter."""
    if found.offer.workplace is Workplace.REMOTE and profile.remote is False:
        return True
    if profile.major is not None and detail.majors and lead is None:
        return True
    return any(one.standing is Standing.AGAINST for one in found.points)


def _in_place(card: Card, profile: Profile) -> bool | None:
    """Says whether a record lies where the student wants to be; None where either does not say."""
    written = " ".join(filter(None, (card.region, card.location)))
    if not written or not profile.places:
        return None
    if any(place.lower() in written.lower() for place in profile.places):
        return True
    wanted = places_in(" ".join(profile.places))
    if not wanted or not places_in(written):
        return None
    return covers(written, wanted)
