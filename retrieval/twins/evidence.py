"""Two records held against each other: titles, wording, parts of a series, days, places, issuers, sums."""

import datetime as dt
from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from knowledge.vocabulary import Kind, Language
from retrieval.twins.rarity import Rarity
from retrieval.twins.reasons import Evidence, Reason
from retrieval.twins.traits import Traits, Wording

_OWNED = frozenset({Kind.LAB, Kind.CASE, Kind.OPENING, Kind.EQUIPMENT, Kind.ACHIEVEMENT, Kind.MENTOR, Kind.COURSE})
"""Kinds of which another owner's is another thing; a program is often listed by somebody who does not offer it."""
_ENOUGH = 16.0
"""Summed rarity of the words of a title that tells enough: "software engineer intern" does not."""
_FEW_DAYS = 14
_CALENDAR = frozenset({"year", "month", "season"})
_SAME_DAYS = Evidence(Reason.SAME_DATES, 3.5)


def evidence(one: Traits, other: Traits, rarity: Rarity, meaning: float | None) -> Iterator[Evidence]:
    """Gives all that speaks for two records of one kind being one and against it, as log-odds."""
    shared = [lang for lang in one.texts if lang in other.texts]
    if shared:
        pairs = [(one.texts[lang], other.texts[lang]) for lang in shared]
        yield from min((list(_worded(*pair, rarity)) for pair in pairs), key=_sum)
        yield from _bodies(*pairs[0])
    else:
        yield Evidence(Reason.OTHER_LANGUAGE, 0.0)
        yield from _across(one, other, meaning)
    dated = tuple(_dated(one, other))
    yield from dated
    yield from _marked(one, other, across=not shared, same_days=_SAME_DAYS in dated)
    yield from _placed(one, other)
    yield from _issued(one, other)
    yield from _paid(one, other)
    if one.address is not None and one.address == other.address:
        yield Evidence(Reason.SAME_PAGE, 2.0)


def _sum(evidence: list[Evidence]) -> float:
    return sum(weight for _, weight in evidence)


def _worded(a: Wording, b: Wording, rarity: Rarity) -> Iterator[Evidence]:
    """Compares two titles in one language."""
    both, told = a.words & b.words, a.words | b.words
    if not told:
        return
    common = rarity.of(both)
    telling = min(1.0, common / _ENOUGH)
    if a.title == b.title or (a.words == b.words and a.marks.found == b.marks.found):
        # The same words in another order, or one of them twice, make another title: of an office, of its head.
        # A round may be written in two ways.
        same = a.title == b.title or bool(a.marks.found)
        yield Evidence(Reason.SAME_TITLE if same else Reason.LIKE_TITLE, (2.6 if same else 2.1) + 3.4 * telling)
        return
    whole = rarity.of(a.words) + rarity.of(b.words)
    alike = 2 * common / whole if whole else 0.0
    contained = common / max(min(rarity.of(a.words), rarity.of(b.words)), 1e-9)
    yield Evidence(Reason.LIKE_TITLE, telling * (1.0 + 5.0 * (0.7 * alike + 0.3 * contained) ** 2) - 1.0)
    mine, theirs = rarity.of(a.words - b.words), rarity.of(b.words - a.words)
    if mine and theirs:
        yield Evidence(
            Reason.DIFFERENT_WORDS, -1.0 - 0.3 * min(mine, theirs, 12.0) - 0.1 * min(max(mine, theirs), 15.0)
        )
    elif mine or theirs:
        yield Evidence(Reason.DIFFERENT_WORDS, -0.12 * min(max(mine, theirs), 15.0))


def _bodies(a: Wording, b: Wording) -> Iterator[Evidence]:
    """Compares how two texts in one language begin."""
    least = min(len(a.body), len(b.body))
    if least < 5:
        return
    common = len(np.intersect1d(a.body, b.body, assume_unique=True))
    alike = common / (len(a.body) + len(b.body) - common)
    if alike > 0.85:
        yield Evidence(Reason.SAME_WORDING, 2.0)
    elif common / least > 0.4:
        yield Evidence(Reason.LIKE_WORDING, 2.0 * common / least - 0.4)
    elif common / least < 0.1 and least > 20:
        yield Evidence(Reason.DIFFERENT_WORDING, -0.8)


def _across(one: Traits, other: Traits, meaning: float | None) -> Iterator[Evidence]:
    """Compares two records without a language in common: by meaning, and by names that no translation changes."""
    if meaning is not None:
        yield Evidence(Reason.LIKE_MEANING, max(0.0, min(9.0, 90.0 * (meaning - 0.03))))
    chinese, english = (
        np.unique(np.concatenate([np.empty(0, np.uint32), *_names(lang, one, other)])) for lang in Language
    )
    shared = len(np.intersect1d(chinese, english, assume_unique=True))
    if len(chinese) and shared / len(chinese) > 0.5:
        yield Evidence(Reason.SAME_NAMES, min(2.0, 0.6 * shared))


def _names(lang: Language, *records: Traits) -> Iterator[NDArray[np.uint32]]:
    return (record.texts[lang].names for record in records if lang in record.texts)


def _marked(one: Traits, other: Traits, *, across: bool, same_days: bool) -> Iterator[Evidence]:
    """Compares what two titles say of their part in a series."""
    a, b = (
        {sort: frozenset(v for text in record.texts.values() for v in text.marks.of(sort)) for sort in sorts}
        for record in (one, other)
        for sorts in [frozenset().union(*(text.marks.sorts for text in record.texts.values()))]
    )
    agreed = 0.0
    for sort in sorted(a.keys() & b.keys()):
        if a[sort] & b[sort]:
            agreed += 0.8
        elif sort in _CALENDAR:  # where the very days are the same, one of the titles is careless
            yield Evidence(Reason.DIFFERENT_YEAR, -3.0 if across or same_days else -6.0)
        else:
            yield Evidence(Reason.DIFFERENT_ROUND, -3.0 if across else -8.0)
    if agreed:
        yield Evidence(Reason.SAME_ROUND, min(agreed, 2.0))
    for sort in sorted((a.keys() ^ b.keys()) - _CALENDAR):
        yield Evidence(Reason.DIFFERENT_ROUND, -0.5 if across or sort == "code" else -1.6)


def _dated(one: Traits, other: Traits) -> Iterator[Evidence]:
    """Compares the days on which one can apply, and those on which something takes place."""
    gaps = [
        abs((mine - theirs).days)
        for mine, theirs in ((one.opens, other.opens), (one.closes, other.closes))
        if mine is not None and theirs is not None
    ]
    if one.starts is not None and other.starts is not None:
        apart = abs(one.starts - other.starts) > dt.timedelta(days=1)
        yield Evidence(Reason.DIFFERENT_DATES, -6.0) if apart else Evidence(Reason.SAME_DATES, 2.0)
    if one.posted is not None and other.posted is not None and abs((one.posted - other.posted).days) > _FEW_DAYS:
        yield Evidence(Reason.DIFFERENT_DATES, -5.0)
    if not gaps:
        return
    if max(gaps) == 0:
        reason = Reason.SAME_DATES if len(gaps) == 2 else Reason.SAME_CLOSING if one.opens is None else None
        reason = reason or (Reason.SAME_CLOSING if one.closes == other.closes and one.closes else Reason.SAME_OPENING)
        yield _SAME_DAYS if len(gaps) == 2 else Evidence(reason, 2.0)
    elif min(gaps) == 0 and max(gaps) <= 45:
        reason = Reason.SAME_OPENING if one.opens == other.opens else Reason.SAME_CLOSING
        yield Evidence(reason, 2.0 if max(gaps) <= _FEW_DAYS else 0.5)
    elif max(gaps) <= _FEW_DAYS:
        yield Evidence(Reason.DIFFERENT_DATES, 0.0)
    else:
        yield Evidence(Reason.DIFFERENT_DATES, -2.0 if max(gaps) <= 30 else -5.0)


def _placed(one: Traits, other: Traits) -> Iterator[Evidence]:
    """Compares where two records belong: what two authorities do in two places is done twice."""
    if one.country is not None and other.country is not None and one.country != other.country:
        yield Evidence(Reason.DIFFERENT_PLACE, -7.0)
    elif one.seats and other.seats and one.seats != other.seats:
        yield Evidence(Reason.DIFFERENT_PLACE, -3.0 if one.seats & other.seats else -7.0)
    elif (one.places and other.places and not one.places & other.places) or _elsewhere(one, other):
        yield Evidence(Reason.DIFFERENT_PLACE, -4.0)
    if one.terms and other.terms and not one.terms & other.terms:
        yield Evidence(Reason.DIFFERENT_YEAR, -5.0)


def _elsewhere(one: Traits, other: Traits) -> bool:
    """Says whether two openings are at two places, whatever these are called."""
    both = one.kind is Kind.OPENING and bool(one.location) and bool(other.location)
    return both and one.location != other.location


def _issued(one: Traits, other: Traits) -> Iterator[Evidence]:
    """Compares who offers it."""
    shared = [lang for lang in one.texts if lang in other.texts]
    for lang in shared[:1]:
        a, b = one.texts[lang], other.texts[lang]
        if not a.org or not b.org:
            return
        listed = bool(one.source) and one.source == other.source
        if a.org == b.org or (one.kind in _OWNED and a.org_words == b.org_words):
            if listed and a.title != b.title and (a.words != b.words or a.marks.found != b.marks.found):
                yield Evidence(Reason.SAME_LIST, -5.5)
            yield Evidence(Reason.SAME_ISSUER, 1.0 if one.kind in _OWNED else 0.0)
        elif one.kind in _OWNED:
            likeness = len(a.org_words & b.org_words) / max(len(a.org_words | b.org_words), 1)
            yield Evidence(Reason.DIFFERENT_OWNER, -7.0 + 6.0 * likeness)
        else:
            yield Evidence(Reason.OTHER_ISSUER, 0.0)
            if listed:
                yield Evidence(Reason.SAME_LIST, -4.0)


def _paid(one: Traits, other: Traits) -> Iterator[Evidence]:
    """Compares the sums that two records name."""
    if not one.amounts or not other.amounts:
        return
    shared = one.amounts & other.amounts
    if shared:
        yield Evidence(Reason.SAME_AMOUNT, 1.0 if one.amounts == other.amounts else 0.5)
    else:
        yield Evidence(Reason.DIFFERENT_AMOUNT, -2.0)
