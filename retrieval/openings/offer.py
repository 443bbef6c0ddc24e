"""What an opening says of itself, from its fields, and from its text where the fields are silent."""

import datetime as dt
import functools
from dataclasses import dataclass

from knowledge.card import Card
from knowledge.drafts import OpeningDetail
from knowledge.openings import Spoken, Sponsorship, Workplace
from knowledge.skills import Skill, meant, skills_in
from retrieval.analysis import folded
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
        places: names of the places where it is, folded; ``located`` says whether it names any, known to us or not.
        times: of the work.
        whom: for whom it is.
        languages: that it asks for.
        skills: that it asks for or names, in the order of their mention, those of its own field first.
    """

    detail: OpeningDetail
    places: frozenset[str]
    located: bool
    workplace: Workplace | None
    times: tuple[Period, ...]
    whom: Studies
    paid: bool | None
    languages: frozenset[Spoken]
    sponsorship: Sponsorship | None
    natures: frozenset[Nature]
    skills: tuple[Skill, ...]


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
        located=bool(where),
        workplace=detail.workplace or work.workplace_in(folded(where), body),
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
    )


@functools.lru_cache(maxsize=4_000)
def skills_of(title: str, body: str, stated: tuple[str, ...]) -> tuple[Skill, ...]:
    """Gives the skills that an opening asks for or names, whatever the day: read once as long as it stays the same."""
    found: list[Skill] = []
    for written in stated:
        meant_so = [one for half in written.split(" / ") if (one := meant(half)) is not None]
        found += meant_so or skills_in(written)
    found += skills_in(f"{title}\n{body[:_READ]}")
    return tuple({one.key: one for one in found}.values())
