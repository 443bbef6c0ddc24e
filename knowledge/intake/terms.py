"""Named terms, English and Chinese, and the last day on which they could still matter."""

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum


class Season(StrEnum):
    """Which part of a year, of an academic year, or whose year, a term is."""

    SPRING = "spring"
    SUMMER = "summer"
    AUTUMN = "autumn"
    WINTER = "winter"
    GRADUATES = "graduates"
    FIRST_SEMESTER = "first-semester"
    SECOND_SEMESTER = "second-semester"
    ACADEMIC_YEAR = "academic-year"


@dataclass(frozen=True, slots=True)
class Term:
    """A season with its year, and the year in which it ends where another is named ("Winter 2026-27")."""

    season: Season
    year: int
    until: int | None = None

    def last_day(self, posted: dt.date | None = None) -> dt.date:
        """Gives the last day of the term.

        Summer lasts to the end of September, autumn to December, spring to June, winter to March, a class of graduates
        to the December of its year; first semesters end in January, second ones and academic years in July. "Winter
        2027" ends in March 2027, as North American terms are named, unless it was posted after that: then it is the
        winter that begins in 2027.
        """
        year = self.until or self.year
        if self.season is Season.WINTER and self.until is None and posted is not None and posted > dt.date(year, 3, 31):
            year += 1
        return dt.date(year, *_ENDS[self.season])


#: A few weeks generous: a term taken for over too late only stays "unknown", one too early hides an opening.
_ENDS: Mapping[Season, tuple[int, int]] = {
    Season.SPRING: (6, 30),
    Season.SUMMER: (9, 30),
    Season.AUTUMN: (12, 31),
    Season.WINTER: (3, 31),
    Season.GRADUATES: (12, 31),
    Season.FIRST_SEMESTER: (1, 31),
    Season.SECOND_SEMESTER: (7, 31),
    Season.ACADEMIC_YEAR: (7, 31),
}
_NAMES: Mapping[str, Season] = {
    "spring": Season.SPRING, "春": Season.SPRING,
    "summer": Season.SUMMER, "夏": Season.SUMMER, "暑": Season.SUMMER,
    "autumn": Season.AUTUMN, "fall": Season.AUTUMN, "秋": Season.AUTUMN,
    "winter": Season.WINTER, "寒": Season.WINTER, "冬": Season.WINTER,
    "class of": Season.GRADUATES, "graduates": Season.GRADUATES, "届": Season.GRADUATES,
}  # fmt: skip
_SEMESTERS: Mapping[str, Season] = {
    **dict.fromkeys("一1上秋", Season.FIRST_SEMESTER),
    **dict.fromkeys("二2下春", Season.SECOND_SEMESTER),
    **dict.fromkeys("三3夏暑", Season.SUMMER),
    **dict.fromkeys("冬寒", Season.WINTER),
}
"""Semesters of an academic year, by the number or the season that they are called by."""
_ENGLISH = "spring|summer|autumn|fall|winter|class of|graduates"
_SEASONS = "春夏暑秋冬寒"
_YEAR = r"(?P<{0}>20\d\d)(?:\s*[-/–—~至]\s*(?:20)?(?P<{0}2>\d\d)(?!\d))?"
_NAMED = re.compile(
    rf"{_YEAR.format('academic')}\s*学年度?\s*[(（]?(?:第?\s*(?P<semester>[一二三123上下{_SEASONS}])季?\s*学期[)）]?)?"
    rf"|(?P<name>{_ENGLISH})\s*(?:term|semester|internship)?,?\s*{_YEAR.format('after')}"
    rf"|{_YEAR.format('before')}\s*年?\s*(?:(?P<tail>{_ENGLISH})\b|(?P<class>届)(?:毕业生)?"
    rf"|(?P<seasons>[{_SEASONS}](?:季?[、/和及与][{_SEASONS}])*)(?:(?:两季|季|假|期|学期)+|(?=招|[^\u3400-\u9fff]|$)))",
    re.IGNORECASE,
)
#: "Class of 2026 and later" names no end.
_AND_LATER = re.compile(r"\s*(?:毕业生?)?[及或和](?:以|之)?后|\s+(?:or|and) (?:later|after|beyond)", re.IGNORECASE)


def last_day(wordings: Iterable[str], posted: dt.date | None = None, *, classes_only: bool = False) -> dt.date | None:
    """Gives the last day of the latest term that any of these wordings names with its year, or None."""
    days: list[dt.date] = []
    for wording in wordings:
        for found in _NAMED.finditer(wording):
            if _AND_LATER.match(wording, found.end()):
                return None
            if found["class"] or not classes_only:
                days += [term.last_day(posted) for term in _terms(found)]
    return max(days, default=None)


def names_term(wording: str) -> bool:
    """Says whether a wording names a term with its year anywhere."""
    return _NAMED.search(wording) is not None


def term_of(wording: str) -> Term | None:
    """Reads a wording that names one term and says nothing else; None for any other."""
    found = _NAMED.fullmatch(wording.strip())
    terms = [] if found is None else list(_terms(found))
    return terms[0] if len(terms) == 1 else None


def _terms(found: re.Match[str]) -> Iterator[Term]:
    year = int(found["academic"] or found["after"] or found["before"])
    second = found["academic2"] or found["after2"] or found["before2"]
    until = None if second is None else year // 100 * 100 + int(second)
    if found["academic"]:
        yield Term(_SEMESTERS.get(found["semester"], Season.ACADEMIC_YEAR), year, until or year + 1)
        return
    named = found["name"] or found["tail"] or found["class"]
    for name in [named.lower()] if named else [name for name in found["seasons"] if name in _NAMES]:
        yield Term(_NAMES[name], year, until)
