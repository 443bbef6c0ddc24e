"""From when until when a student is free: "暑假", "July to September", "2027-07-01 至 2027-08-31", "from March"."""

import datetime as dt
import re
from dataclasses import dataclass

from retrieval.policies.days import days_in
from retrieval.understanding.figures import Period, periods_in
from retrieval.understanding.moments import moments_in

_NOW = re.compile(r"随时|立即|马上|即刻|现在就?可以|\b(?:immediately|right away|any ?time|asap)\b", re.IGNORECASE)
_BREAKS = (
    (re.compile(r"(?<![年\d])(?:暑假|暑期|夏季)|\bsummer\b(?! (?:school|camp))", re.IGNORECASE), (7, 8)),
    (re.compile(r"(?<![年\d])(?:寒假|寒期)|\bwinter (?:break|vacation|holidays?)\b", re.IGNORECASE), (1, 2)),
)
_DATED = re.compile(r"(?:今年|明年|后年|20\d\d\s*年?)\s*的?\s*$")
_DAYS = (
    re.compile(r"(?<![\d年])(?P<month>\d{1,2})\s*月\s*(?P<day>\d{1,2})\s*[日号]"),
    re.compile(
        r"\b(?P<day>\d{1,2})(?:st|nd|rd|th)?(?: of)? "
        r"(?P<name>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b(?! 20\d\d)",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?P<name>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* "
        r"(?P<day>\d{1,2})(?:st|nd|rd|th)?\b(?!,? 20\d\d)",
        re.IGNORECASE,
    ),
)
_MONTH = (
    r"(?:(?:1[0-2]|0?[1-9])\s*月|(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    r"sep(?:t|tember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b)"
)
_RANGE = re.compile(
    rf"(?P<first>{_MONTH}|(?:1[0-2]|0?[1-9])(?=\s*[-–—~至到]\s*\d{{1,2}}\s*月))\s*(?:20\d\d\s*)?"
    rf"(?:-|–|—|~|至|到|to|until|till)\s*(?:the end of\s+)?(?P<last>{_MONTH})",
    re.IGNORECASE,
)
_YEAR_NEAR = re.compile(r"(?P<year>20\d\d)|(?P<on>明年|next year)", re.IGNORECASE)
_FROM = re.compile(r"起|开始|到岗|入职|以后|之后|后\b|\b(?:available|from|starting|after|as of|since)\b", re.IGNORECASE)
_UNTIL = re.compile(r"之前|以前|为止|截止|前结束|\b(?:until|till|before|no later than|by)\b", re.IGNORECASE)
_ALONE = re.compile(_MONTH, re.IGNORECASE)
_NAMES = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


@dataclass(frozen=True, slots=True)
class Free:
    """From when until when somebody is free; None where a text does not say."""

    starts: dt.date | None = None
    finishes: dt.date | None = None


def free_in(text: str, today: dt.date) -> Free:
    """Reads when somebody is free; a time without a year is the next one of its name."""
    days = [one.day for one in days_in(text)] or _yearless(text, today)
    if len(days) >= 2:
        return Free(min(days), max(days))
    if days:
        return _open(text, Period(days[0], days[0]))
    between = _RANGE.search(text)
    if between is not None:
        return _between(between, text, today)
    periods = [one for one in periods_in(text, today) if one.last >= today]
    for written, months in _BREAKS:
        match = written.search(text)
        if match is not None and not _DATED.search(text[: match.start()]):
            return _span(_next(months, today))
    if periods:
        first = Period(min(one.first for one in periods), max(one.last for one in periods))
        return _open(text, first)
    return Free(starts=today) if _NOW.search(text) else Free()


def day_told(text: str, today: dt.date, *, last: bool) -> dt.date | None:
    """Reads the one day that was asked for: the first of what is named, or its ``last``."""
    free = free_in(text, today)
    if free == Free():
        named = moments_in(text, today)
        month = _ALONE.search(text)
        days = [*named.days, *(moment.date() for moment in named.moments)]
        if days:
            free = Free(days[0], days[0])
        elif month is not None and not _YEAR_NEAR.search(text):
            number = _number(month[0])
            free = _span(_next((number, number), today))
    if last:
        return free.finishes or free.starts
    return free.starts or free.finishes


def _yearless(text: str, today: dt.date) -> list[dt.date]:
    """Gives the days that are named without a year: the next ones, a second not before the first."""
    days: list[dt.date] = []
    matches = sorted((match for written in _DAYS for match in written.finditer(text)), key=lambda match: match.start())
    for match in matches:
        named = match.groupdict()
        month = int(named["month"]) if named.get("month") else _number(match["name"])
        after = days[-1] if days else today
        day = next(
            (
                one
                for year in (after.year, after.year + 1)
                if (one := _on(year, month, int(match["day"]))) and one >= after
            ),
            None,
        )
        days += [] if day is None else [day]
    return days


def _on(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def _open(text: str, period: Period) -> Free:
    """Takes a time for both ends, or for one where a word says which."""
    if _UNTIL.search(text):
        return Free(finishes=period.last)
    if _FROM.search(text) or period.first == period.last:
        return Free(starts=period.first)
    return Free(period.first, period.last)


def _between(match: re.Match[str], text: str, today: dt.date) -> Free:
    first, last = _number(match["first"]), _number(match["last"])
    said = _YEAR_NEAR.search(text)
    year = today.year + (last < today.month and first <= last)
    if said is not None:
        year = int(said["year"]) if said["year"] else today.year + 1
    ends = year + (last < first)
    return Free(dt.date(year, first, 1), _last_of(ends, last))


def _number(month: str) -> int:
    figures = re.match(r"\d+", month.strip())
    return int(figures[0]) if figures else _NAMES.index(month.strip().lower()[:3]) + 1


def _next(months: tuple[int, int], today: dt.date) -> Period:
    """Gives the next break of these months that is not over."""
    year = today.year + (months[1] < today.month)
    return Period(dt.date(year, months[0], 1), _last_of(year, months[1]))


def _span(period: Period) -> Free:
    return Free(period.first, period.last)


def _last_of(year: int, month: int) -> dt.date:
    return dt.date(year + month // 12, month % 12 + 1, 1) - dt.timedelta(days=1)
