"""The dates that a document names, with the ends of ranges that leave the year out."""

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_MONTH = r"(?P<name>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
ZH_DAY = r"(?P<year>20\d\d)\s*年\s*(?P<month>\d{1,2})\s*月\s*(?P<day>\d{1,2})\s*[日号]"
_DAYS = [
    re.compile(written, re.IGNORECASE)
    for written in (
        ZH_DAY,
        r"(?<!\d)(?P<year>20\d\d)[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})(?!\d)",
        rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of )?{_MONTH},?\s+(?P<year>20\d\d)\b",
        rf"\b{_MONTH}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>20\d\d)\b",
        r"(?P<year>20\d\d)\s*年\s*(?P<month>\d{1,2})\s*月(?P<last>底|末)",
        r"(?P<year>20\d\d)\s*年(?P<yearend>底|末)",
    )
]
_SHORT_DAY = re.compile(
    rf"(?:(?P<month>\d{{1,2}})\s*月\s*)?(?P<day>\d{{1,2}})\s*[日号]|(?P<endofmonth>\d{{1,2}})"
    rf"\s*月底|(?P<eday>\d{{1,2}})\s+{_MONTH}\b",
    re.IGNORECASE,
)
_BETWEEN = (
    r"\s*(?:\d{1,2}[:：]\d\d|[上下]午|24时|(?:\d{1,2}|[零一二三四五六七八九十]+)[时点])?\s*(?:起)"
    r"?\s*(?:至|到|—+|–|-|~|～|to|until|and)\s*"
)
UNTIL = re.compile(_BETWEEN, re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Day:
    """A whole date in a text."""

    day: dt.date
    start: int
    end: int


def days_in(text: str) -> list[Day]:
    """Gives the dates in a text that name their year, in their order, with the end of a range that leaves it out."""
    found: list[Day] = []
    for written in _DAYS:
        for match in written.finditer(text):
            day = _day(match.groupdict())
            if day is not None and all(match.end() <= one.start or one.end <= match.start() for one in found):
                found.append(Day(day, match.start(), match.end()))
    found.sort(key=lambda one: one.start)
    return sorted([*found, *_ends_of_ranges(text, found)], key=lambda one: one.start)


def _ends_of_ranges(text: str, found: Sequence[Day]) -> Iterator[Day]:
    """Reads the end of "6月1日至30日" and "1 June to 30 September 2026", whose year stands at its other end."""
    for one in found:
        between = UNTIL.match(text, one.end)
        short = None if between is None else _SHORT_DAY.match(text, between.end())
        if short is not None and all(short.end() <= other.start or other.end <= short.start() for other in found):
            day = _short(short, one.day)
            if day is not None and day >= one.day:
                yield Day(day, short.start(), short.end())
        for short in _SHORT_DAY.finditer(text, max(0, one.start - 40), one.start):
            if short["eday"] and UNTIL.fullmatch(text[short.end() : one.start]):
                day = _short(short, one.day)
                if day is not None and day <= one.day:
                    yield Day(day, short.start(), short.end())


def _short(match: re.Match[str], other: dt.date) -> dt.date | None:
    if match["endofmonth"]:
        return _last(other.year, int(match["endofmonth"]))
    if match["eday"]:
        return _on(other.year, _MONTHS.index(match["name"].lower()) + 1, int(match["eday"]))
    return _on(other.year, int(match["month"] or other.month), int(match["day"]))


def _day(named: dict[str, str | None]) -> dt.date | None:
    year = int(named["year"] or 0)
    if named.get("yearend"):
        return _on(year, 12, 31)
    month = _MONTHS.index((named["name"] or "").lower()) + 1 if named.get("name") else int(named.get("month") or 0)
    return _last(year, month) if named.get("last") else _on(year, month, int(named.get("day") or 0))


def _last(year: int, month: int) -> dt.date | None:
    first = _on(year + month // 12, month % 12 + 1, 1) if 1 <= month <= 12 else None
    return None if first is None else first - dt.timedelta(days=1)


def _on(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
