"""An answer to the question about one part of a profile, as that part's value."""

import datetime as dt
import re

from knowledge.students import Degree, Part, Value
from retrieval.linkage.atlas import Atlas
from retrieval.understanding.students.days import day_told
from retrieval.understanding.students.degrees import ORDINALS, degree_in, graduates_in, year_in
from retrieval.understanding.students.majors import major_told
from retrieval.understanding.students.places import places_said, remote_in
from retrieval.understanding.students.said import legible
from retrieval.understanding.students.skilled import skills_told
from retrieval.understanding.students.tongues import tongues_in

_YES = re.compile(
    r"(?:可以|是的?|能|行|好的?|愿意|接受|要|yes|yeah|ok(?:ay)?|sure|y)(?:的|呀|啊)?[.。!！]?", re.IGNORECASE
)
_NO = re.compile(r"(?:不(?:可以|是|能|行|要|愿意|接受|用了?)?|否|no|nope|not really|n)[.。!！]?", re.IGNORECASE)
_LIST = re.compile(r"[、,，;；/|\n]|(?<![a-zA-Z])[和或](?![a-zA-Z])|\s(?:and|or)\s", re.IGNORECASE)
_NUMBER = re.compile(r"\d+")
_HAN = "一二三四五六七八"
_DEGREE_SHORT = {"本": Degree.BACHELOR, "硕": Degree.MASTER, "博": Degree.DOCTOR, "college": Degree.COLLEGE}


def answered(text: str, part: Part, today: dt.date, atlas: Atlas) -> Value | None:
    """Reads an answer; None where it gives no value of that part."""
    text = legible(text)
    match part:
        case Part.MAJOR:
            return major_told(text, atlas) if re.search(r"\w", text) else None
        case Part.DEGREE:
            return _degree(text)
        case Part.YEAR:
            return _year(text, today)
        case Part.GRADUATES:
            return _graduates(text, today)
        case Part.SKILLS:
            return skills_told(text) or None
        case Part.PLACES:
            return places_said(text) or _listed(text) or None
        case Part.REMOTE | Part.PROJECTS:
            return _truth(text, part)
        case Part.STARTS | Part.FINISHES:
            return day_told(text, today, last=part is Part.FINISHES)
        case Part.LANGUAGES:
            return tongues_in(text) or _listed(text) or None
        case _:
            return text or None


def _degree(text: str) -> Degree | None:
    found = degree_in(text)
    if found is not None:
        return found[0]
    return next((degree for short, degree in _DEGREE_SHORT.items() if short in text.lower()), None)


def _year(text: str, today: dt.date) -> int | None:
    found = year_in(text, today)
    if found is not None:
        return found[0]
    number = _NUMBER.search(text)
    if number is not None:
        return int(number[0]) if 1 <= int(number[0]) <= 8 else None
    ordinal = next((place for place, word in enumerate(ORDINALS, 1) if word in text.lower()), None)
    return ordinal or next((place for place, sign in enumerate(_HAN, 1) if sign in text), None)


def _graduates(text: str, today: dt.date) -> int | None:
    found = graduates_in(text, today) or graduates_in(f"graduate {text}", today)
    if found is not None:
        return found[0]
    ahead = next((years for word, years in (("后年", 2), ("明年", 1), ("今年", 0)) if word in text), None)
    ahead = next((y for word, y in (("next year", 1), ("this year", 0)) if word in text.lower()), ahead)
    return None if ahead is None else today.year + ahead


def _truth(text: str, part: Part) -> bool | None:
    if _YES.fullmatch(text) or _NO.fullmatch(text):
        return _YES.fullmatch(text) is not None
    remote = remote_in(text) if part is Part.REMOTE else None
    return None if remote is None else remote[0]


def _listed(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(piece.strip() for piece in _LIST.split(text) if piece and piece.strip()))
