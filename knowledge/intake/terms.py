"""Named terms into the last day on which they could still matter."""

import datetime as dt
import re
from collections.abc import Iterable

#: A few weeks generous: a term taken for over too late only stays "unknown", one too early hides an opening.
_ENDS = {"spring": (6, 30), "summer": (9, 30), "autumn": (12, 31), "winter": (3, 31), "class": (12, 31)}
_NAMES = {
    "spring": "spring", "春": "spring",
    "summer": "summer", "夏": "summer", "暑": "summer",
    "autumn": "autumn", "fall": "autumn", "秋": "autumn",
    "winter": "winter", "寒": "winter", "冬": "winter",
    "class of": "class", "graduates": "class", "届": "class",
}  # fmt: skip
_ENGLISH = "spring|summer|autumn|fall|winter|class of|graduates"
_YEAR = r"(?P<{0}>20\d\d)(?:\s*[-/–]\s*(?:20)?(?P<{0}2>\d\d)(?!\d))?"
_NAMED = re.compile(
    rf"(?P<name>{_ENGLISH})\s*(?:term|semester|internship)?,?\s*{_YEAR.format('after')}"
    rf"|{_YEAR.format('before')}\s*年?\s*(?:(?P<tail>{_ENGLISH})\b|(?P<season>[春夏暑秋冬寒](?=季|期|假|招))|(?P<class>届))",
    re.IGNORECASE,
)
#: "Class of 2026 and later" names no end.
_AND_LATER = re.compile(r"\s*(?:毕业生?)?[及或和](?:以|之)?后|\s+(?:or|and) (?:later|after|beyond)", re.IGNORECASE)


def last_day(wordings: Iterable[str], posted: dt.date | None = None, *, classes_only: bool = False) -> dt.date | None:
    """Gives the last day of the latest term that any of these wordings names with its year, or None.

    Summer lasts to the end of September, autumn to December, spring to June, winter to March, a class of graduates
    to the December of its year. "Winter 2027" ends in March 2027, as North American terms are named, unless it was
    posted after that: then it is the winter that begins in 2027.
    """
    days: list[dt.date] = []
    for wording in wordings:
        for found in _NAMED.finditer(wording):
            if _AND_LATER.match(wording, found.end()):
                return None
            if found["class"] or not classes_only:
                days.append(_end_of(found, posted))
    return max(days, default=None)


def _end_of(found: re.Match[str], posted: dt.date | None) -> dt.date:
    name = found["name"] or found["tail"] or found["season"] or found["class"]
    term = _NAMES[name.lower()]
    year = int(found["after"] or found["before"])
    second = found["after2"] or found["before2"]
    if second is not None:
        year = year // 100 * 100 + int(second)
    elif term == "winter" and (posted is not None and posted > dt.date(year, 3, 31)):
        year += 1
    month, day = _ENDS[term]
    return dt.date(year, month, day)
