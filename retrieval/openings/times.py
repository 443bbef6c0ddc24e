"""When somebody wants to work, and when an opening has them work: seasons, terms, months."""

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping

from knowledge.intake.terms import Season, term_of
from retrieval.openings.surface import Surface
from retrieval.understanding.figures import Period, periods_in, times_said

_MONTHS: Mapping[str, tuple[int, int]] = {
    "summer": (6, 8), "暑": (7, 8), "夏": (6, 8), "winter": (12, 2), "寒": (1, 2), "冬": (12, 2),
    "spring": (3, 5), "春": (3, 5), "autumn": (9, 11), "fall": (9, 11), "秋": (9, 11),
}  # fmt: skip
"""First and last month of what is called so; one that ends before it begins goes over into the next year."""
_BARE = re.compile(
    r"(?P<zh>[暑寒])[假期]|(?P<sea>[春夏秋冬])[季天招]|"
    r"(?<!due to )\b(?P<en>summer|winter|spring|autumn|fall)\b(?!\s*(?:framework|boot|short|off|apart|behind))"
)
_WORKED: Mapping[Season, tuple[int, int]] = {
    Season.SPRING: (3, 5), Season.SUMMER: (6, 8), Season.AUTUMN: (9, 11), Season.WINTER: (12, 2),
    Season.FIRST_SEMESTER: (9, 1), Season.SECOND_SEMESTER: (3, 6), Season.ACADEMIC_YEAR: (9, 6),
}  # fmt: skip
"""First and last month of a term as far as it is no other's, so that seasons are told apart."""
_HOLIDAYS = re.compile(
    r"(?:可|能|支持|接受|安排)[^，,。；;享薪休]{0,6}(?:寒暑假|假期|暑假|寒假|暑期)[^，,。；;]{0,4}(?:实习|到岗|工作|上班|集中|全职)|"
    r"\b(?:block|full[- ]time|intern(?:ing|ship)?)\b[^.;,]{0,20}\b(?:in|during|over) the (?:holidays|vacations?)\b"
)
"""By this an opening of other times says that the work can be done in the holidays."""
_LISTED = re.compile(r"\bterms?:\s*((?:(?:fall|spring|summer|winter|autumn)[\s,/&]*(?:and|or)?\s*)+)(?!20)")


def periods_taken(surface: Surface, today: dt.date) -> tuple[Period, ...]:
    """Takes the times out of a text; a season without a year is the next one that is not over."""
    found = [one for period in periods_in(surface.left, today) for one in _whole(period)]
    for said in times_said(surface.left):
        surface.take(re.compile(re.escape(said)))
    for match in surface.take_all(_BARE):
        found.append(_next(match["zh"] or match["sea"] or match["en"], today))
    return tuple(dict.fromkeys(found))


def worked(
    terms: Iterable[str],
    starts: dt.date | None,
    finishes: dt.date | None,
    body: str,
    posted: dt.date | None,
    today: dt.date,
) -> tuple[Period, ...]:
    """Gives the times of an opening's work, as far as it says; seasons without a year stand for each that comes."""
    if starts is not None or finishes is not None:
        return (Period(starts or dt.date.min, finishes or dt.date.max),)
    found = tuple(period for term in terms for period in _of_term(term, posted))
    if found and in_holidays(body):
        found += (_next("暑", today), _next("寒", today))
    listed = None if found else _LISTED.search(body)
    return found if listed is None else tuple(
        _next(name, day) for name in re.findall("[a-z]+", listed[1]) if name in _MONTHS
        for day in (today, today.replace(day=1, year=today.year + 1))
    )  # fmt: skip


def in_holidays(body: str) -> bool:
    """Says whether a folded text says that the work can be done in the holidays."""
    return _HOLIDAYS.search(body) is not None


def meet(some: Iterable[Period], others: Iterable[Period]) -> bool:
    """Says whether two times have days in common."""
    there = tuple(others)
    return any(one.first <= other.last and other.first <= one.last for one in some for other in there)


def _whole(period: Period) -> tuple[Period, ...]:
    """Gives both winters that a December may stand for: "winter 2025" begins or ends in it."""
    if (period.first.month, period.last.month) != (12, 12):
        return (period,)
    year = period.first.year
    return tuple(_between(begins, 12, 2) for begins in (year - 1, year))


def _of_term(written: str, posted: dt.date | None) -> Iterator[Period]:
    term = term_of(written)
    months = None if term is None else _WORKED.get(term.season)
    if term is not None and months is not None:
        yield _between(term.last_day(posted).year - (months[1] < months[0]), *months)


def _between(year: int, first: int, last: int) -> Period:
    """Gives some months that begin in a year; the last may be of the next."""
    ends = year + (last < first)
    following = dt.date(ends + last // 12, last % 12 + 1, 1)
    return Period(dt.date(year, first, 1), following - dt.timedelta(days=1))


def _next(name: str, today: dt.date) -> Period:
    """Gives the next season of a name that is not over."""
    first, last = _MONTHS[name]
    for year in (today.year - 1, today.year, today.year + 1):
        period = _between(year, first, last)
        if period.last >= today:
            return period
    raise AssertionError("a season comes every year")
