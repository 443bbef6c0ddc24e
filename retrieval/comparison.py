"""Records of an answer held against each other, by what their cards state; what none states is said to be unknown."""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from knowledge.card import Card
from knowledge.drafts import AchievementDetail, EquipmentDetail, EventDetail, ProgramDetail
from knowledge.vocabulary import CONTACT_KINDS, Availability, Kind
from retrieval.analysis import folded
from retrieval.answer import Answer, Comparison, Match, Row, Verdict
from retrieval.territory import as_written
from retrieval.understanding.comparing import Aspect, Comparing
from retrieval.understanding.places import Place, places_in
from retrieval.understanding.pointing import beyond

_MOST = 3
"""Records side by side, where nobody said which: as many as a card opens a section with."""
_BEARING: Mapping[Aspect, frozenset[Kind]] = {
    Aspect.PLACE: frozenset(Kind),
    Aspect.AMOUNT: frozenset({Kind.PROGRAM}),
    Aspect.DEADLINE: frozenset({Kind.PROGRAM, Kind.OPENING, Kind.EVENT}),
    Aspect.FEE: frozenset({Kind.EQUIPMENT, Kind.ACHIEVEMENT, Kind.EVENT}),
    Aspect.LEAD_TIME: frozenset({Kind.EQUIPMENT}),
    Aspect.READINESS: frozenset({Kind.ACHIEVEMENT}),
    Aspect.CONTACT: frozenset(Kind),
}
"""Kinds whose cards state such a thing."""
_GREATEST = frozenset({Aspect.AMOUNT, Aspect.READINESS, Aspect.PLACE})
"""Where the greatest is asked for; of all else the least."""


_AROUND = 2
"""Nearness from which a record lies in the place that is meant, or in the same region."""
Measure = tuple[str, float]
"""A unit and a figure."""


def compared(comparing: Comparing, answer: Answer, said: str) -> Answer | None:
    """Answers with the records that are to be compared, side by side; None where there are no two of them.

    Where it names a number that the list does not reach, it says how many are listed.

    Args:
        answer: the one whose records are meant.
        said: all that the asker said in the conversation, in which they may have said where they are.
    """
    counted = [one for one in answer.matches if not comparing.kinds or one.card.kind in comparing.kinds]
    if answer.matches and comparing.numbers and max(comparing.numbers) > max(len(counted), len(answer.matches)):
        return beyond(len(counted) or len(answer.matches), answer)
    matches = _meant(comparing, answer)
    if len(matches) < 2:
        return None
    aspects = comparing.aspects or tuple(
        aspect for aspect in Aspect if any(_bears(aspect, one.card) for one in matches)
    )
    asker = places_in(said)
    rows = tuple(_row(aspect, matches, asker, folded(said), comparing.reverse) for aspect in aspects)
    if not comparing.aspects:  # what none of them states is not worth a line that nobody asked for
        rows = tuple(row for row in rows if len(row.unstated) < len(matches) and row.verdict is not Verdict.NO_PLACE)
    sections: dict[str, Any] = {
        name: tuple(match for match in matches if match in held) for name, held in answer.sections.items()
    }
    return replace(
        answer, lead=None, missing=(), unreached=(), sentences=(), picks=(), comparison=Comparison(rows), **sections
    )


def _meant(comparing: Comparing, answer: Answer) -> Sequence[Match]:
    """Picks what is to be compared: what is named, else the first section that states such a thing."""
    if comparing.numbers:
        counted = [one for one in answer.matches if not comparing.kinds or one.card.kind in comparing.kinds]
        if comparing.kinds and len(counted) >= max(comparing.numbers):
            return [counted[n - 1] for n in comparing.numbers]
        return [one for n in comparing.numbers for one in answer.matches if one.n == n]
    bearing = frozenset[Kind]().union(*(_BEARING[aspect] for aspect in comparing.aspects)) or frozenset(Kind)
    kinds = comparing.kinds & bearing or comparing.kinds or bearing
    where = comparing.aspects == (Aspect.PLACE,)
    sections = sorted(answer.sections.values(), key=lambda held: held[0].n if held else 0)
    for among in (kinds, comparing.kinds or frozenset(Kind)):  # what none of them states is said to be unknown
        for section in sections:
            own = [one for one in section if one.card.kind in among and (not where or _is_somewhere(one.card))]
            if len(own) > 1:
                return own[: comparing.most or _MOST]
    if where and not comparing.kinds:
        placed = [one for one in answer.matches if _is_somewhere(one.card)]
        return placed[: comparing.most or _MOST]
    return answer.matches[: comparing.most] if comparing.most and not comparing.kinds else ()


def _row(aspect: Aspect, matches: Sequence[Match], asker: Sequence[Place], said: str, reverse: bool) -> Row:
    if aspect is Aspect.CONTACT:
        unstated = tuple(one.n for one in matches if one.card.via is None and not one.card.url)
        return Row(aspect, Verdict.LISTED, (), unstated)
    if aspect is Aspect.PLACE:
        unstated = tuple(one.n for one in matches if not (one.card.location or one.card.region))
        if not asker and not any(_stands_in(one.card, said) for one in matches):
            same = len(_homes(matches)) == 1 and not unstated
            return Row(aspect, Verdict.SAME if same else Verdict.NO_PLACE, (), unstated)
        measures = {one.n: _nearness(one.card, asker, said) for one in matches}
    else:
        measures = {one.n: _MEASURES[aspect](one.card) for one in matches}
        unstated = tuple(n for n, measure in measures.items() if measure is None)
    around = any(_is_around(one) for one in measures.values())
    if aspect is Aspect.PLACE and len(unstated) < len(matches) and not around:
        return Row(aspect, Verdict.NOT_AROUND, (), unstated, where=as_written(asker[-1], said))
    verdict, best = _judged(measures, greatest=(aspect in _GREATEST) is not reverse)
    return Row(aspect, verdict, best, unstated, reverse)


def _is_around(measure: Measure | None) -> bool:
    return measure is not None and measure[1] >= _AROUND


def _judged(measures: Mapping[int, Measure | None], *, greatest: bool) -> tuple[Verdict, tuple[int, ...]]:
    known = {n: measure for n, measure in measures.items() if measure is not None}
    if len(known) < 2:
        return Verdict.UNKNOWN, ()
    if len({unit for unit, _ in known.values()}) > 1:
        return Verdict.INCOMPARABLE, ()
    figures = [figure for _, figure in known.values()]
    foremost = max(figures) if greatest else min(figures)
    best = tuple(n for n, (_, figure) in known.items() if figure == foremost)
    return (Verdict.SAME, ()) if len(best) == len(known) else (Verdict.BEST, best)


def _amount(card: Card) -> Measure | None:
    detail = card.detail
    if not isinstance(detail, ProgramDetail):
        return None
    figure = detail.amount_max or detail.amount_min
    return (detail.currency or "", figure) if figure else None


def _deadline(card: Card) -> Measure | None:
    """Gives the last day; what can always be applied for has the last of all, what is closed none any more."""
    if card.availability in (None, Availability.CLOSED):
        return None
    last = card.closes or card.ends
    if last is None:
        return ("", float(dt.date.max.toordinal())) if card.rolling else None
    return "", float(last.toordinal())


def _fee(card: Card) -> Measure | None:
    detail = card.detail
    if isinstance(detail, EquipmentDetail) and detail.fee_amount is not None and detail.fee_unit is not None:
        return f"{detail.fee_currency} {detail.fee_unit}", detail.fee_amount
    if isinstance(detail, AchievementDetail):
        price = detail.price_min or detail.price_max
        return (detail.price_currency or "", price) if price else None
    if isinstance(detail, EventDetail) and detail.fee_amount is not None:
        return detail.fee_currency or "", detail.fee_amount
    return None


def _lead_time(card: Card) -> Measure | None:
    days = card.detail.lead_days if isinstance(card.detail, EquipmentDetail) else None
    return None if days is None else ("", days)


def _readiness(card: Card) -> Measure | None:
    level = card.detail.trl if isinstance(card.detail, AchievementDetail) else None
    return None if level is None else ("", level)


_MEASURES: Mapping[Aspect, Callable[[Card], Measure | None]] = {
    Aspect.AMOUNT: _amount,
    Aspect.DEADLINE: _deadline,
    Aspect.FEE: _fee,
    Aspect.LEAD_TIME: _lead_time,
    Aspect.READINESS: _readiness,
}


def _nearness(card: Card, asker: Sequence[Place], said: str) -> Measure | None:
    """Says how near a record is by the names of places: in the same city, region, country, or elsewhere."""
    if _stands_in(card, said):
        return "", 3
    there = places_in(" ".join(filter(None, (card.region, card.location))))
    degrees = [_degree(place, mine) for place in there for mine in asker]
    return ("", max(degrees)) if degrees else None


def _degree(place: Place, mine: Place) -> float:
    if place.names == mine.names:
        return 3
    if {*place.names, *place.around} & {*mine.names, *mine.around} and not (place.whole or mine.whole):
        return 2
    return 1 if place.country == mine.country else 0


def _homes(matches: Sequence[Match]) -> set[tuple[str | None, str | None]]:
    return {(one.card.region, one.card.location) for one in matches}


def _is_somewhere(card: Card) -> bool:
    """Says whether a record lies in a place that can be nearer than another; programs hold for whole countries."""
    if card.kind is not Kind.PROGRAM:
        return bool(card.location or card.region)
    return any(not place.whole for place in places_in(card.region or ""))


def _stands_in(card: Card, said: str) -> bool:
    """Says whether the asker names the record's own place, be it in no gazetteer."""
    written = (part.strip() for field in (card.location, card.region) if field for part in field.split("/"))
    return any(len(part) > 1 and folded(part) in said for part in written)


def _bears(aspect: Aspect, card: Card) -> bool:
    if aspect is Aspect.CONTACT:
        return card.kind in CONTACT_KINDS
    return card.kind in _BEARING[aspect]
