"""Reading what somebody tells of their enterprise when they are asked for one fact.

Amounts are read in CNY, where a bare number says too little: 4200 may be thousands or tens of thousands.
"""

import datetime as dt
import re
from collections.abc import Sequence
from enum import StrEnum

from knowledge.eligibility.facts import EUROPEAN_UNION, Value
from knowledge.eligibility.forms import Form
from knowledge.walks import Level, Node
from retrieval.analysis import folded
from retrieval.linkage.atlas import Atlas
from retrieval.understanding.figures import amounts_in
from retrieval.understanding.language import language_of
from retrieval.understanding.places import places_in

LONGEST = 60
"""Characters of a place."""
_MOST = 1e13
_MOST_OF_ANYTHING = 500_000
"""People or things of an enterprise, at most."""
_YES = re.compile(r"(?:是|是的|有|有的|对|对的|符合|满足|可以|会|嗯|yes|y|yeah|yep|we do|we are|we have|true|correct)")
_NO = re.compile(
    r"(?:不是|不|否|没有|没|无|未|不符合|不满足|不会|no|n|nope|none|not yet|we do not|we don't|we are not|false)"
)
_POLITE = re.compile(r"[\s。.!！,，、~]+|(?:的|了|呢|啊|哦|吧)$")
_NOTHING = re.compile(r"(?:没有|无|零|none|no|zero|nothing)")
_NUMBER = re.compile(r"(?<![\d.,])(-?\d{1,3}(?:,\d{3})+|-?\d+(?:\.\d+)?)\s*(万|千|百|k\b|thousand\b|(?:m|million)\b)?")
_TIMES = {"万": 1e4, "千": 1e3, "百": 1e2, "k": 1e3, "thousand": 1e3, "m": 1e6, "million": 1e6}
_DIGITS = {digit: value for value, digit in enumerate("零一二三四五六七八九")} | {"两": 2, "〇": 0}
_UNITS = {"十": 10, "百": 100, "千": 1000}
_SPELT = re.compile(r"[零〇一二两三四五六七八九十百千]+")
_DECLINES = re.compile(
    r"(?:不知道|不清楚|不确定|不想说|不说|不填|不方便|不方便说|保密|跳过|略过|下一个|下一题|过|skip|pass|next|"
    r"(?:i |we )?(?:do not|don't|dont) (?:know|want to say)|not sure|no idea|unknown|rather not(?: say)?|confidential)"
    r"[.。!！]?"
)
_DAY = re.compile(
    r"(?<!\d)((?:19|20)\d\d)(?:\s*[-./年]\s*(1[0-2]|0?[1-9])(?:\s*[-./月]\s*(3[01]|[12]\d|0?[1-9])(?!\d))?)?"
)
_COUNTRIES = {"china": "CN", "中国": "CN", "uk": "UK", "英国": "UK", "usa": "US", "美国": "US"}


_AFTER_SIGN = re.compile(r"(?<=[£$€¥])\s+")
_SHORT_TIMES = re.compile(r"(?<=\d)\s*w(?![a-z])")
"""15w is how many type 15万."""
_SPELT_TIMES = re.compile(r"[零〇一二两三四五六七八九十百千]+(?=\s*[万亿])")
_HAN_TIMES = re.compile(r"[万亿]")
_NUMBERS = frozenset({Form.AMOUNT, Form.PERCENT, Form.COUNT})
_ROUGH = re.compile(
    r"比|多一点|不到|不足|以内|以下|以上|超过|少于|多于|大于|小于|\b(?:more|less|fewer|over|under|above|below|least|most|between|than)\b"
)
_FIGURE = re.compile(r"\d[\d,]*(?:\.\d+)?")
_OTHER_UNITS = re.compile(r"\d\s*(?:年|月|日|元|块|%|％|天|小时|years?|months?|days?|weeks?|hours?|yuan|rmb|cny)")
"""After a number that counts something else than people or things."""
_AROUND_A_DAY = re.compile(
    r"[\s,，。.、!！]|成立|创立|创办|注册|登记|建厂|开办|于|在|是|我们|公司|企业|厂|大约|大概|左右|年|月|日|号|底|初|的|"
    r"\b(?:founded|established|registered|incorporated|started|since|in|on|about|around|it|was|we|were|the|year|of|"
    r"january|february|march|april|may|june|july|august|september|october|november|december)\b"
)
"""What may stand around a day; anything else is no answer to when."""


class Misread(StrEnum):
    """Why an answer says nothing about the fact."""

    UNREADABLE = "unreadable"
    NO_UNIT = "no-unit"
    """A bare number where an amount was asked for."""
    OTHER_CURRENCY = "other-currency"
    OUT_OF_RANGE = "out-of-range"
    ROUGH = "rough"
    """More than one number, or only a bound of it."""


def told(text: str, form: Form, today: dt.date) -> Value | Misread:
    """Reads the answer to a question about one fact; sectors and titles are read by ``sectors_told`` and by buttons."""
    surface = folded(text).strip()
    if form is Form.YES_NO:
        return _yes_or_no(surface)
    if form in _NUMBERS and (_ROUGH.search(surface) or len(_FIGURE.findall(surface)) > 1):
        return Misread.ROUGH
    if form is Form.AMOUNT:
        return _amount(surface)
    if form is Form.PERCENT:
        return _within(_number(surface.replace("%", " ").replace("％", " ")), -100, 1000)
    if form is Form.COUNT:
        return Misread.UNREADABLE if _counts_else(surface) else _within(_number(surface), 0, _MOST_OF_ANYTHING)
    if form is Form.DAY:
        return _day(surface, today)
    if form is Form.COUNTRY:
        return _country(surface)
    if form is Form.PLACE:
        place = " ".join(text.split())
        return place if places_in(place) and len(place) <= LONGEST else Misread.UNREADABLE
    return Misread.UNREADABLE


def sum_told(text: str) -> tuple[float, str] | Misread:
    """Reads one amount of money with its currency (ISO 4217); 万 and 亿 without one are CNY, as people write them."""
    surface = _SPELT_TIMES.sub(_in_figures, _SHORT_TIMES.sub("万", _AFTER_SIGN.sub("", folded(text)))).strip()
    if _ROUGH.search(surface) or len(_FIGURE.findall(surface)) > 1:
        return Misread.ROUGH
    amounts = amounts_in(surface)
    if not amounts:
        return Misread.NO_UNIT if _FIGURE.search(surface) else Misread.UNREADABLE
    currency = amounts[0].currency or ("CNY" if _HAN_TIMES.search(surface) else None)
    value = _within(amounts[0].value, 0, _MOST)
    if isinstance(value, Misread):
        return value
    return Misread.OTHER_CURRENCY if currency is None else (value, currency)


def country_told(text: str) -> str | None:
    """Gives the country of a text that names a country and no place in it, as an answer to where; else None."""
    places = places_in(text)
    return places[0].country if places and all(place.whole for place in places) else None


def declines(text: str) -> bool:
    """Says whether somebody would rather not tell, or does not know."""
    return bool(_DECLINES.fullmatch(_POLITE.sub("", folded(text)).strip()) or _DECLINES.fullmatch(folded(text).strip()))


def sectors_told(text: str, atlas: Atlas, most: int) -> Sequence[Node]:
    """Names the sectors that an enterprise may mean by what it makes, the likeliest first."""
    named = [one for one in atlas.exactly(text) if one.level is Level.SECTOR]
    mentioned = [node for one in atlas.mentions(text, language_of(text), (Level.SECTOR,)) for node in one.nodes]
    if named or mentioned:
        return list({node.key: node for node in (*named, *mentioned)}.values())[:most]
    return [one for one in atlas.near(text, most * 4) if one.level is Level.SECTOR][:most]


def _yes_or_no(surface: str) -> bool | Misread:
    bare = _POLITE.sub("", surface)
    if _NO.fullmatch(surface.rstrip("。.!！ ")) or _NO.fullmatch(bare):
        return False
    if _YES.fullmatch(surface.rstrip("。.!！ ")) or _YES.fullmatch(bare):
        return True
    return Misread.UNREADABLE


def _counts_else(surface: str) -> bool:
    """Says whether a number counts money, or time, and not people or things."""
    money = any(amount.currency is not None for amount in amounts_in(_AFTER_SIGN.sub("", surface)))
    return money or _OTHER_UNITS.search(surface) is not None


def _amount(surface: str) -> float | Misread:
    if _NOTHING.fullmatch(_POLITE.sub("", surface)) or surface == "0":
        return 0.0
    amounts = amounts_in(surface)
    if amounts:
        if amounts[0].currency not in (None, "CNY"):
            return Misread.OTHER_CURRENCY
        return _within(amounts[0].value, 0, _MOST)
    number = _number(surface)
    if isinstance(number, Misread):
        return number
    return Misread.NO_UNIT if number < 1e5 else _within(number, 0, _MOST)


def _number(surface: str) -> float | Misread:
    if _NOTHING.fullmatch(_POLITE.sub("", surface)):
        return 0.0
    found = _NUMBER.search(surface)
    if found:
        return float(found[1].replace(",", "")) * _TIMES.get(found[2] or "", 1)
    spelt = _SPELT.search(surface)
    return _spelt(spelt[0]) if spelt else Misread.UNREADABLE


def _in_figures(found: re.Match[str]) -> str:
    return f"{_spelt(found[0]):.0f}"


def _spelt(written: str) -> float:
    """Reads a number below ten thousand written in Chinese."""
    total = digit = 0
    for sign in written:
        if sign in _UNITS:
            total, digit = total + (digit or 1) * _UNITS[sign], 0
        else:
            digit = _DIGITS[sign]
    return float(total + digit)


def _within(number: float | Misread, least: float, most: float) -> float | Misread:
    if isinstance(number, Misread):
        return number
    return number if least <= number <= most else Misread.OUT_OF_RANGE


def _day(surface: str, today: dt.date) -> str | Misread:
    """Reads a day, or a month as its last day, or a year; not one that is still to come."""
    found = _DAY.search(surface)
    if not found or _AROUND_A_DAY.sub("", surface[: found.start()] + surface[found.end() :]):
        return Misread.UNREADABLE
    year, month, day = int(found[1]), found[2], found[3]
    if month is None:
        return str(year) if year <= today.year else Misread.OUT_OF_RANGE
    first = dt.date(year, int(month), 1)
    try:
        told_day = dt.date(year, int(month), int(day)) if day else _last_of(first)
    except ValueError:
        return Misread.OUT_OF_RANGE
    return Misread.OUT_OF_RANGE if first > today or (day and told_day > today) else min(told_day, today).isoformat()


def _last_of(first: dt.date) -> dt.date:
    return dt.date(first.year + first.month // 12, first.month % 12 + 1, 1) - dt.timedelta(days=1)


def _country(surface: str) -> str | Misread:
    named = [place.country for place in places_in(surface)] + [
        code for name, code in _COUNTRIES.items() if name == surface.strip(" .。")
    ]
    code = surface.strip().upper()
    if named:
        return named[0]
    return code if code in {"CN", "UK", "US", *EUROPEAN_UNION} else Misread.UNREADABLE
