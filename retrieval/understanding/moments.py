"""Reading the days and times that somebody names to meet: "12月3日 14:00", "下周四下午3点", "3 Dec 2pm or 4 Dec 10:00".

The rules are written out, since a wrong hour costs a journey: what is read is shown before anything is sent. A day
without a year is the next one of its name; "next Thursday" and "下周四" are those of the week after this one (Monday
first); an hour of one to seven with neither morning nor afternoon, as in "3点" and "3:00", is in the afternoon.
"""

import datetime as dt
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_HAN = "一二三四五六七八九"
_HAN_WEEKDAYS = "一二三四五六日"
_DAYS_ON = {
    "大后天": 3, "后天": 2, "明天": 1, "明早": 1, "今天": 0, "day after tomorrow": 2, "tomorrow": 1, "today": 0,
}  # fmt: skip
_MONTH = r"(?P<name>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_NTH = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_WEEKDAY = r"(?P<weekday>mon|tue|wed|thu|fri|sat|sun)(?:day|s|sday|nesday|rs|rsday|urday)?"
_NAMED_DAYS = [
    re.compile(pattern)
    for pattern in (
        r"(?<!\d)(?P<year>20\d\d)\s*[-/.年]\s*(?P<month>\d{1,2})\s*[-/.月]\s*(?P<day>\d{1,2})(?!\d)\s*[日号]?",
        r"(?<!\d)(?P<month>\d{1,2})月\s*(?P<day>\d{1,2})(?!\d)\s*[日号]?",
        rf"\b{_NTH}\s*(?:of\s+)?{_MONTH}(?:\s+(?P<year>20\d\d))?\b",
        rf"\b{_MONTH}\s*{_NTH}(?:\s+(?P<year>20\d\d))?\b",
        r"(?<![\d:])(?P<day>\d{1,2})[日号]",
    )
]
_WEEKDAYS_NAMED = [
    re.compile(r"(?P<which>下下个?|下个?|本|这个?)?(?:周|星期|礼拜)(?P<han>[一二三四五六日天])"),
    re.compile(rf"\b(?P<which>next|this)?\s*{_WEEKDAY}\b"),
]
_RELATIVE = re.compile("|".join(_DAYS_ON))
_PART = r"(?P<part>上午|早上|中午|下午|傍晚|晚上|今晚|明早|早|晚)?"
_AMPM = r"(?P<half>a\.?m\b|p\.?m\b)\.?"
_CLOCK = [
    re.compile(pattern)
    for pattern in (
        rf"{_PART}\s*(?<![\d:])(?P<hour>\d{{1,2}})\s*:\s*(?P<minute>\d{{2}})(?!\d)\s*(?:{_AMPM})?",
        rf"{_PART}\s*(?<!\d)(?P<hour>\d{{1,2}})\s*(?:点钟?|时(?!间))\s*(?P<past>半|一刻|三刻|\d{{1,2}}(?=分|\D|$))?分?",
        rf"(?<![\d:])(?P<hour>\d{{1,2}})\s*(?:{_AMPM}|o'?clock)",
        r"\bat\s+(?P<hour>\d{1,2})(?![\d:]|\s*(?:st|nd|rd|th))\b",
        r"(?P<noon>\bnoon\b|正午)",
    )
]
_CLAUSES = re.compile(
    r"[,;、\n]|\s/\s|\b(?:or|and)\b|或者?|还是|以及|和|(?<=[\d点半刻分m])\s+(?=\d{1,2}月\s*\d{1,2}\s*[日号])"
)
_UNTIL = re.compile(
    r"(?:(?<=:\d\d)|(?<=[点半m]))\s*(?:[-–—~]|至|到|\bto\b|\buntil\b)\s*\d{1,2}(?:\s*:\s*\d\d|点半?)?(?:\s*[ap]\.?m\b)?"
)
_HAN_NUMBER = re.compile(r"(?<![周期拜下本这])(?P<tens>[一二]?十)?(?P<ones>[一二两三四五六七八九])?(?=[月日号点时分])")
_PAST = {"半": 30, "一刻": 15, "三刻": 45}
_LATE = ("下午", "傍晚", "晚上", "今晚", "晚", "p")
_EARLY = ("上午", "早上", "早", "明早", "a")
_AFTERNOON = range(1, 8)
"""Hours that, said alone, are those of the afternoon."""


@dataclass(frozen=True, slots=True)
class Told:
    """What was read.

    Attributes:
        moments: days with their times, by the clock of wherever the speaker is; in their order, each once.
        days: days that no time was told for.
        times: times that no day was told for.
    """

    moments: tuple[dt.datetime, ...] = ()
    days: tuple[dt.date, ...] = ()
    times: tuple[dt.time, ...] = ()

    def __bool__(self) -> bool:
        """Says whether anything was read."""
        return bool(self.moments or self.days or self.times)


def moments_in(text: str, today: dt.date) -> Told:
    """Reads the moments that a text names; a time without a day is on the day named before it."""
    text = _UNTIL.sub("", _arabic(unicodedata.normalize("NFKC", text).lower()))
    told, day = Told(), None
    waiting: dt.date | None = None
    for clause in _CLAUSES.split(text):
        named, rest = _day_in(clause, today)
        day = named or day
        times = list(_times_in(rest))
        if named is not None and not times:
            waiting = named
        for time in times:
            if day is None:
                told = replace(told, times=(*told.times, time))
                continue
            moment = dt.datetime.combine(day, time)
            told = replace(told, moments=(*told.moments, *(() if moment in told.moments else (moment,))))
            waiting = None
    return told if waiting is None else replace(told, days=(waiting,))


def _arabic(text: str) -> str:
    """Writes the Chinese numbers of days and hours in figures."""

    def figures(found: re.Match[str]) -> str:
        tens, ones = found["tens"], found["ones"]
        if not tens and not ones:
            return ""
        ten = 0 if not tens else 10 * (_HAN.index(tens[0]) + 1 if len(tens) == 2 else 1)
        return str(ten + (0 if not ones else 2 if ones == "两" else _HAN.index(ones) + 1))

    return _HAN_NUMBER.sub(figures, text)


def _day_in(clause: str, today: dt.date) -> tuple[dt.date | None, str]:
    """Finds the day that a clause names, and what it says besides; a date goes before a day of the week."""
    found: list[dt.date] = []
    for pattern in _NAMED_DAYS:
        for match in pattern.finditer(clause):
            day = _dated(match.groupdict(), today)
            found += [] if day is None else [day]
        clause = pattern.sub(" ", clause)
    for pattern in _WEEKDAYS_NAMED:
        found += [_weekday(match.groupdict(), today) for match in pattern.finditer(clause)]
        clause = pattern.sub(" ", clause)
    found += [today + dt.timedelta(days=_DAYS_ON[match[0]]) for match in _RELATIVE.finditer(clause)]
    return next(iter(found), None), clause


def _dated(named: dict[str, str | None], today: dt.date) -> dt.date | None:
    """Gives the next day of a date; None where the calendar has none."""
    day, year = int(named["day"] or 0), named.get("year")
    month = _MONTHS.index(named["name"] or "") + 1 if named.get("name") else int(named.get("month") or 0)
    if year is not None:
        return _on(int(year), month, day)
    if month:
        days = (_on(today.year + ahead, month, day) for ahead in range(9))  # 29 February may be eight years off
    else:
        months = (divmod(today.year * 12 + today.month - 1 + ahead, 12) for ahead in range(3))
        days = (_on(at_year, at_month + 1, day) for at_year, at_month in months)
    return next((one for one in days if one is not None and one >= today), None)


def _on(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def _weekday(named: dict[str, str | None], today: dt.date) -> dt.date:
    han = (named.get("han") or "").replace("天", "日")
    number = _HAN_WEEKDAYS.index(han) if han else _WEEKDAYS.index(named["weekday"] or "")
    which = named["which"] or ""
    if not which:
        return today + dt.timedelta(days=(number - today.weekday() - 1) % 7 + 1)
    weeks = which.count("下") + (which == "next")
    return today + dt.timedelta(days=number - today.weekday() + 7 * weeks)


def _times_in(clause: str) -> Iterator[dt.time]:
    """Finds the times of day that a clause names, in their order."""
    found: list[tuple[int, dt.time | None]] = []
    for pattern in _CLOCK:
        found += [(match.start(), _time(match.groupdict())) for match in pattern.finditer(clause)]
        clause = pattern.sub(lambda match: " " * len(match[0]), clause)
    return (time for _, time in sorted(found, key=lambda one: one[0]) if time is not None)


def _time(named: dict[str, str | None]) -> dt.time | None:
    """Gives a time of day; None where there is none of that hour."""
    if named.get("noon"):
        return dt.time(12)
    written = named["hour"] or ""
    past = named.get("past")
    hour, minute = int(written), int(named.get("minute") or 0) if past is None else _PAST.get(past) or int(past)
    part = named.get("part") or (named.get("half") or "")[:1]
    if (part in _LATE and hour < 12) or (part == "中午" and hour < 3):
        hour += 12
    elif part in _EARLY and hour == 12:
        hour = 0
    elif not part and hour in _AFTERNOON and not written.startswith("0"):
        hour += 12
    return dt.time(hour, minute) if hour < 24 and minute < 60 else None
