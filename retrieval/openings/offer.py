"""What an opening says of itself, from its fields, and from its text where the fields are silent."""

import datetime as dt
import functools
from dataclasses import dataclass

from knowledge.card import Card
from knowledge.drafts import OpeningDetail
from knowledge.openings import Spoken, Sponsorship, Workplace
from knowledge.skills import Skill, skill, skills_in
from retrieval.analysis import folded
from retrieval.learning.skill_names import skills_of as skills_of_entry
from retrieval.learning.wanted import asked_for
from retrieval.openings import spots, studies, times, work
from retrieval.openings.studies import Studies
from retrieval.openings.work import Nature
from retrieval.understanding.figures import Period

_READ = 3_000
"""Characters of a body that are read: what an opening asks for stands before what the company is like."""


@dataclass(frozen=True, slots=True)
class Offer:
    """An opening as far as wishes are compared with it; empty and None where it does not say.

    Attributes:
        places: names of the places where it is, folded; ``where`` is what it writes, known to us or not.
        times: of the work; ``holidays`` says whether it can be done in those.
        whom: for whom it is.
        languages: that it asks for.
        skills: that it asks for, in the order of their mention, those of its own field first.
        named: those that it names anywhere.
    """

    detail: OpeningDetail
    places: frozenset[str]
    where: str
    workplace: Workplace | None
    times: tuple[Period, ...]
    holidays: bool
    whom: Studies
    paid: bool | None
    languages: frozenset[Spoken]
    sponsorship: Sponsorship | None
    natures: frozenset[Nature]
    skills: tuple[Skill, ...]
    named: frozenset[str]


@functools.lru_cache(maxsize=4_000)
def offer_of(card: Card, today: dt.date) -> Offer | None:
    """Reads an opening's card, once as long as it stays the same; None for another kind of record."""
    detail = card.detail
    if not isinstance(detail, OpeningDetail):
        return None
    where = " ; ".join(filter(None, (card.location, card.region)))
    title = folded(card.title)
    body = f"{title} ; {' '.join(folded(card.body[:_READ]).split())}"
    whom = studies.asked_in(title, body, detail.degree and folded(detail.degree))
    return Offer(
        detail=detail,
        places=spots.names_of(where),
        where=card.location or card.region or "",
        workplace=detail.workplace or work.workplace_in(folded(where), body),
        holidays=times.in_holidays(body),
        times=times.worked(detail.terms, detail.starts, detail.finishes, body, detail.posted, today),
        whom=Studies(
            frozenset(detail.study_years) or whom.years,
            frozenset(detail.graduation_years) or whom.graduates,
            whom.degrees,
            whom.later and not detail.graduation_years,
        ),
        paid=work.paid_in(detail, body),
        languages=frozenset(detail.languages) or work.languages_asked_in(body),
        sponsorship=detail.sponsorship or work.sponsorship_in(body),
        natures=work.natures_in(folded(detail.nature)) if detail.nature else work.natures_in(title),
        skills=skills_of(card.title, card.body, detail.skills),
        named=named_of(card.title, card.body, detail.skills),
    )


@functools.lru_cache(maxsize=4_000)
def skills_of(title: str, body: str, stated: tuple[str, ...]) -> tuple[Skill, ...]:
    """Gives the skills that an opening asks for, whatever the day: read once as long as it stays the same."""
    asked = asked_for(stated, [f"{title}\n{body[:_READ]}"])
    return tuple(one for key in asked if (one := skill(key)) is not None)


@functools.lru_cache(maxsize=4_000)
def named_of(title: str, body: str, stated: tuple[str, ...]) -> frozenset[str]:
    """Gives the keys of all skills that an opening names: by these it is found, in whatever language it is written."""
    named = {one.key for one in skills_in(f"{title}\n{body[:_READ]}")}
    return frozenset(named.union(*(skills_of_entry(entry) for entry in stated)))
