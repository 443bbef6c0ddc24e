"""How far somebody is: degree, year of study, and the year in which they graduate."""

import datetime as dt
import re

from knowledge.students import Degree

_HAN = "一二三四五六七八"
ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth")
_STAGES = ("freshman", "sophomore", "junior", "senior")
_DEGREES = (
    (Degree.DOCTOR, re.compile(r"博士|博[一二三四五](?!\w*大学)|直博|\bph\.?\s?d\b|\bdoctora(?:l|te)\b", re.I)),
    (
        Degree.MASTER,
        re.compile(
            r"硕士|研究生|研[一二三](?!\w)|研[一二三]|专硕|学硕|\bmaster'?s?\b|\bm\.?sc\b|\bm\.?eng\b|\bmba\b|\bpostgrad",
            re.I,
        ),
    ),
    (
        Degree.BACHELOR,
        re.compile(
            r"本科|学士|大[四五4](?!\w*学)|\bbachelor'?s?\b|\bb\.?sc\b|\bb\.?eng\b|\bb\.?a\b(?=[ .,]|$)|\bundergrad",
            re.I,
        ),
    ),
    (
        Degree.COLLEGE,
        re.compile(r"专科|大专|高职|\b(?:associate degree|foundation degree|hnd|vocational college)\b", re.I),
    ),
)
_YEARS = (
    re.compile(rf"(?:大|研|博|本科?|硕)(?P<han>[{_HAN}])(?![年个门种些])"),
    re.compile(r"(?:大|研|博)(?P<number>[1-8])(?!\d)"),
    re.compile(rf"(?P<han>[{_HAN}])年级"),
    re.compile(r"(?P<number>[1-8])\s*年级"),
    re.compile(rf"\b(?P<word>{'|'.join(ORDINALS)})[- ]years?\b", re.I),
    re.compile(r"\b(?P<number>[1-8])(?:st|nd|rd|th)[- ]years?\b", re.I),
    re.compile(r"\byear (?P<number>[1-8])\b(?! of experience)", re.I),
    re.compile(
        rf"\b(?P<stage>{'|'.join(_STAGES)})(?:s\b|\b)"
        r"(?! (?:developer|engineer|manager|analyst|consultant|role|position))",
        re.I,
    ),
)
_ENTERED = re.compile(
    r"(?<!\d)(?P<year>20\d\d|(?<![\d/])[12]\d)\s*级(?!别)|\b(?:started|enrolled|entered)\s+in\s+(?P<en>20\d\d)\b", re.I
)
_GRADUATES = (
    re.compile(r"(?<!\d)(?P<year>20\d\d|[23]\d)\s*届"),
    re.compile(r"(?<!\d)(?P<year>20\d\d)\s*年?\s*(?:\d{1,2}\s*月)?\s*(?:应届)?(?:将|可)?(?:本科|硕士|博士)?毕业"),
    re.compile(r"毕业(?:时间|年份|年)?[为是于在:： ]*(?P<year>20\d\d)"),
    re.compile(r"\b(?:graduat\w*|finish(?:ing)?|class of|completion|expected)\D{0,24}?(?P<year>20\d\d)\b", re.I),
    re.compile(r"\b(?P<year>20\d\d)\s+(?:graduate|graduation|grad)\b", re.I),
)
_GRADUATES_ON = re.compile(
    r"(?P<on>今年|明年|后年|this year|next year)\D{0,6}(?:\d{1,2}\s*月(?:份)?)?[^，,。]{0,4}毕业|"
    r"\bgraduat\w*\s+(?P<en>this year|next year|next summer)\b",
    re.I,
)
_YEARS_ON = {"今年": 0, "明年": 1, "后年": 2, "this year": 0, "next year": 1, "next summer": 1}
_AUTUMN = 9
"""The month in which a year of study begins."""


def degree_in(text: str) -> tuple[Degree, str] | None:
    """Reads the degree that somebody studies for, the highest named, with the words that tell it.

    "大三" tells none: both a college and a bachelor's degree have a third year.
    """
    found = ((degree, cue.search(text)) for degree, cue in _DEGREES)
    return next(((degree, match[0].strip()) for degree, match in found if match is not None), None)


def year_in(text: str, today: dt.date) -> tuple[int, str] | None:
    """Reads the year of study: named, or counted from the one in which somebody began ("2024级")."""
    for written in _YEARS:
        match = written.search(text)
        if match is not None:
            return _number(match.groupdict()), match[0].strip()
    match = _ENTERED.search(text)
    if match is None:
        return None
    begun = int(match["year"] or match["en"]) % 2000 + 2000
    year = today.year - begun + (today.month >= _AUTUMN)
    return (year, match[0].strip()) if 1 <= year <= len(_HAN) else None


def graduates_in(text: str, today: dt.date) -> tuple[int, str] | None:
    """Reads the calendar year of graduation; one that no student of today has is none."""
    for written in _GRADUATES:
        match = written.search(text)
        if match is not None:
            year = int(match["year"]) % 2000 + 2000
            if today.year - 12 <= year <= today.year + 9:
                return year, match[0].strip()
    match = _GRADUATES_ON.search(text)
    return None if match is None else (today.year + _YEARS_ON[(match["on"] or match["en"]).lower()], match[0].strip())


def without_study(text: str) -> str:
    """Blanks what tells degree, year and graduation, so that none of it is taken for anything else."""
    for written in (*(cue for _, cue in _DEGREES), *_YEARS, _ENTERED, *_GRADUATES, _GRADUATES_ON):
        text = written.sub(" ", text)
    return text


def _number(named: dict[str, str | None]) -> int:
    if named.get("number"):
        return int(named["number"] or 0)
    if named.get("han"):
        return _HAN.index(named["han"] or "") + 1
    if named.get("word"):
        return ORDINALS.index((named["word"] or "").lower()) + 1
    return _STAGES.index((named["stage"] or "").lower()) + 1
