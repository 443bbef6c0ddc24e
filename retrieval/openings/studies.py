"""Years of study, degrees and classes of graduates, as students and openings name them."""

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass

from knowledge.students import Degree
from retrieval.openings.surface import Surface

_ORDER = tuple(Degree)
_HAN = "一二三四五"
_YEAR_ZH = re.compile(
    r"(?:准)?大(?P<bachelor>[一二三四五])(?!批|量|类)(?:学生|在读|本科生?)?|研(?P<master>[一二三])(?!究)(?:学生|在读)?|博(?P<doctor>[一二三四])(?!士)"
)
_WORDS_EN: Mapping[str, int] = {
    "freshman": 1, "freshmen": 1, "first-year": 1, "first year": 1, "sophomore": 2, "sophomores": 2, "second-year": 2,
    "second year": 2, "junior": 3, "juniors": 3, "third-year": 3, "third year": 3, "senior": 4, "seniors": 4,
    "fourth-year": 4, "fourth year": 4, "final-year": 4, "final year": 4, "penultimate-year": 3, "penultimate year": 3,
}  # fmt: skip
_YEAR_EN = re.compile(
    rf"\b(?P<word>{'|'.join(sorted(_WORDS_EN, key=len, reverse=True))})\b(?!\s+(?:engineer|developer|analyst|"
    rf"designer|"
    r"software|data|project|thesis|topic))(?:\s+(?:undergraduate\s+)?students?)?"
)
_CLASS = re.compile(
    r"(?P<zh>20\d\d)\s*届(?:毕业生?|学生)?|(?P<two>\d\d)届(?:毕业生?|学生)?|\bclass of (?P<en>20\d\d)\b|"
    r"\bgraduat(?:e|es|ing|ion)(?: (?:in|by|date)?)?(?: (?:may|june|july|december|spring|summer|fall|winter|in))* "
    r"(?P<grad>20\d\d)\b|(?P<then>20\d\d)\s*年(?:[^，,。；;]{0,4})毕业"
)
_DEGREES: Mapping[Degree, re.Pattern[str]] = {
    Degree.DOCTOR: re.compile(
        r"博士生?|\bph\.?\s?d\.?(?:s|'s)?\b(?: students?| candidates?)?|\bdoctoral\b(?: students?)?"
    ),
    Degree.MASTER: re.compile(
        r"硕士(?:研究生)?|研究生|\bmasters?(?:'s?)?\b(?! data| thesis)(?: degree)?(?: students?)?|\bm\.?sc\.?\b|"
        r"\bmba\b|\bgraduate students?\b"
    ),
    Degree.BACHELOR: re.compile(
        r"本科生?|学士|\bundergrad(?:uate)?s?\b(?: students?)?|\bbachelors?(?:'s?)?\b(?: degree)?(?: students?)?|"
        r"\bb\.?sc\.?\b"
    ),
    Degree.COLLEGE: re.compile(r"大专生?|专科生?|高职生?|\bassociate degree\b|\bcommunity college\b"),
}
_TITLED = re.compile(r"\bms\b|\bgraduate (?:intern|research|student)|\bgrad (?:intern|student)")
_OR_ABOVE = re.compile(r"(?:及|或|和)?以上|\bor (?:above|higher)\b|\band (?:above|up)\b")
_AND_LATER = re.compile(r"\s*(?:毕业生?)?(?:及|或|和)?(?:以|之)后|\s+(?:or|and) (?:later|after|beyond)")
_FROM_YEAR = re.compile(r"大([一二三四])(?:及)?以上|\bfrom the (second|third|fourth) year on\b")
_ORDINALS = {"second": 2, "third": 3, "fourth": 4}
_LEVEL = re.compile(r"\blevels?:\s*([a-z, /&]+)")
_LAST_YEAR = 8


@dataclass(frozen=True, slots=True)
class Studies:
    """Who somebody is, or whom an opening is for: empty where it is not said."""

    years: frozenset[int] = frozenset()
    graduates: frozenset[int] = frozenset()
    degrees: frozenset[Degree] = frozenset()
    later: bool = False
    """Whether those who graduate after these years are meant as well."""


def taken_from(surface: Surface, today: dt.date) -> Studies:
    """Takes what somebody says of their studies out of a text."""
    years, degrees = set[int](), set[Degree]()
    for match in (surface.take(_YEAR_ZH), surface.take(_YEAR_EN)):
        if match is None:
            continue
        if "word" in match.groupdict():
            years.add(_WORDS_EN[match["word"]])
            continue
        degree = next(Degree(name) for name, value in match.groupdict().items() if value)
        years.add(_HAN.index(match[degree.value]) + 1)
        degrees.add(degree)
    classes = {_class_of(match) for match in surface.take_all(_CLASS)}
    for degree, pattern in _DEGREES.items():
        if surface.take(pattern) is not None:
            degrees.add(degree)
    if not classes and len(years) == 1 and degrees <= {Degree.BACHELOR}:
        year = min(years)
        classes = {today.year + (today.month >= 9) + 4 - year} if year <= 4 else set()
    return Studies(frozenset(years), frozenset(classes), frozenset(degrees))


def asked_in(title: str, body: str, degree: str | None) -> Studies:
    """Reads for whom an opening is from its folded title and body, and its field on degrees."""
    years = _years_in(body)
    classes = {_class_of(match): match.end() for match in _CLASS.finditer(f"{title} \n {body}")}
    later = any(_AND_LATER.match(f"{title} \n {body}", end) for end in classes.values())
    return Studies(years, frozenset(classes), degrees_in(degree, title), later)


def degrees_in(field: str | None, title: str) -> frozenset[Degree]:
    """Reads which degrees an opening takes: by its field, else by its title."""
    text = field if field is not None else title
    found = {degree for degree, pattern in _DEGREES.items() if pattern.search(text)}
    if field is None and _TITLED.search(title):
        found.add(Degree.MASTER)
    if found and _OR_ABOVE.search(text):
        lowest = min(_ORDER.index(degree) for degree in found)
        return frozenset(_ORDER[lowest:])
    return frozenset(found)


def _years_in(body: str) -> frozenset[int]:
    listed = _LEVEL.search(body)
    if listed is not None:
        return frozenset(_WORDS_EN[name] for name in re.findall("[a-z]+", listed[1]) if name in _WORDS_EN)
    start = _FROM_YEAR.search(body)
    if start is None:
        return frozenset()
    first = _HAN.index(start[1]) + 1 if start[1] else _ORDINALS[start[2]]
    return frozenset(range(first, _LAST_YEAR + 1))


def _class_of(match: re.Match[str]) -> int:
    written = next(value for value in match.groupdict().values() if value)
    return int(written) if len(written) == 4 else 2000 + int(written)
