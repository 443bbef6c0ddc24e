"""Reading the times and the amounts that a text names."""

import datetime as dt
import re
from dataclasses import dataclass

from retrieval.analysis import folded

_SEASONS = {
    "春": (3, 5), "夏": (6, 8), "秋": (9, 11), "冬": (12, 12), "暑": (7, 8), "寒": (1, 2),
    "spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "fall": (9, 11), "winter": (12, 12),
}  # fmt: skip
"""First and last month of what is called so."""
_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_HAN_MONTHS = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"]
_YEARS_ON = {"今年": 0, "明年": 1, "后年": 2, "this year": 0, "next year": 1, "this": 0, "next": 1}
_MONTHS_ON = {"本月": 0, "这个月": 0, "下个月": 1, "下月": 1, "this month": 0, "next month": 1}
_SEASON_ZH = r"(?P<season>[春夏秋冬](?:天|季|招)?|[暑寒](?:假|期))"
_SEASON_EN = r"(?P<season>spring|summer|autumn|fall|winter)"
_MONTH_EN = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:tember)?|"
    r"oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_HAN_MONTH = "十[一二]?|[一二三四五六七八九]"
_YEAR = r"(?P<year>20\d\d)"
_TIMES = [
    re.compile(pattern)
    for pattern in (
        rf"{_YEAR}\s*年?(?:\s*{_SEASON_ZH}|\s*(?P<number>1[0-2]|0?[1-9])\s*月)",
        rf"(?P<on>今年|明年|后年)(?:{_SEASON_ZH}|\s*(?P<number>1[0-2]|0?[1-9])\s*月|(?P<han>{_HAN_MONTH})月)?",
        rf"\b{_SEASON_EN}(?:\s+of)?\s+{_YEAR}\b",
        rf"\b{_YEAR}\s+{_SEASON_EN}\b",
        rf"\b{_MONTH_EN}\s+{_YEAR}\b",
        rf"\b(?P<on>this|next)\s+{_SEASON_EN}\b",
        r"\b(?P<on>this year|next year)\b",
        rf"(?<![a-z\d.]){_YEAR}(?![a-z\d.])\s*年?",
        r"(?P<near>本月|这个月|下个月|下月)|\b(?P<near_en>this month|next month)\b",
        r"(?<![\d年.])(?P<number>1[0-2]|0?[1-9])\s*月(?:\s*\d{1,2}\s*[日号])?",
        rf"(?<![一二三四五六七八九十第])(?P<han>{_HAN_MONTH})月(?![饼亮球牙内薪])",
        rf"\b(?:in|during|this|next)\s+{_MONTH_EN}\b",
    )
]
_CURRENCY = {"£": "GBP", "$": "USD", "€": "EUR", "¥": "CNY", "gbp": "GBP", "usd": "USD", "eur": "EUR", "cny": "CNY",
             "rmb": "CNY", "pounds": "GBP", "dollars": "USD", "euros": "EUR", "yuan": "CNY", "元": "CNY", "块": "CNY",
             "英镑": "GBP", "美元": "USD", "欧元": "EUR", "人民币": "CNY"}  # fmt: skip
_TIMES_OF = {"万": 10_000, "亿": 100_000_000, "百万": 1_000_000, "千万": 10_000_000, "千": 1_000, "k": 1_000,
             "thousand": 1_000, "m": 1_000_000, "million": 1_000_000}  # fmt: skip
_AMOUNT = re.compile(
    r"(?P<before>[£$€¥]|\b(?:gbp|usd|eur|cny|rmb)\s?)?(?<![\d.])(?P<figure>\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)\s*"
    r"(?P<times>百万|千万|万|亿|千|k\b|thousand\b|million\b|m\b)?\s*"
    r"(?P<after>英镑|美元|欧元|人民币|元|块|(?:pounds|dollars|euros|yuan|gbp|usd|eur|cny|rmb)\b)?"
)


@dataclass(frozen=True, slots=True)
class Period:
    """A time that a text names, first and last day included."""

    first: dt.date
    last: dt.date


@dataclass(frozen=True, slots=True)
class Amount:
    """A sum that a text names; ``currency`` (ISO 4217) is None where it is not said, as in "30万"."""

    value: float
    currency: str | None


def periods_in(text: str, today: dt.date) -> tuple[Period, ...]:
    """Gives the times that a text names ("明年春天", "summer 2027"), each once."""
    return tuple(dict.fromkeys(_period(found, today) for found in _time_matches(folded(text))))


def amounts_in(text: str) -> tuple[Amount, ...]:
    """Gives the sums that a text names ("30万", "£50k"); a bare number is none."""
    return tuple(dict.fromkeys(_amount(found) for found in _amount_matches(folded(text))))


def times_said(text: str) -> tuple[str, ...]:
    """Gives the times of a text as it writes them, folded."""
    return tuple(dict.fromkeys(found[0].strip() for found in _time_matches(folded(text))))


def without_times(text: str) -> str:
    """Blanks the times of a text, which comes back folded where it names any."""
    for time in times_said(text):
        text = folded(text).replace(time, " ")
    return text


def without_figures(surface: str) -> str:
    """Blanks the times and amounts of a folded text."""
    for found in sorted((*_time_matches(surface), *_amount_matches(surface)), key=lambda found: -found.start()):
        surface = surface[: found.start()] + " " + surface[found.end() :]
    return surface


def _time_matches(surface: str) -> list[re.Match[str]]:
    """Finds times, the fuller wording first; what lies within one is no other."""
    matches: list[re.Match[str]] = []
    for pattern in _TIMES:
        for found in pattern.finditer(surface):
            if all(found.end() <= other.start() or other.end() <= found.start() for other in matches):
                matches.append(found)
    return sorted(matches, key=lambda found: found.start())


def _period(found: re.Match[str], today: dt.date) -> Period:
    said = found.groupdict()
    near = said.get("near") or said.get("near_en")
    if near:
        year, month = divmod(today.year * 12 + today.month - 1 + _MONTHS_ON[near], 12)
        return _of_months(year, month + 1, month + 1)
    first, last = 1, 12
    if said.get("season"):
        season = said["season"]
        first, last = _SEASONS[season if season in _SEASONS else season[0]]
    elif said.get("han"):
        first = last = _HAN_MONTHS.index(said["han"]) + 1
    elif said.get("number") or said.get("month"):
        first = last = int(said["number"]) if said.get("number") else _MONTHS.index(said["month"][:3]) + 1
    if said.get("year"):
        return _of_months(int(said["year"]), first, last)
    past = int(last < today.month) if "on" not in said else _YEARS_ON[said["on"]]
    return _of_months(today.year + past, first, last)


def _of_months(year: int, first: int, last: int) -> Period:
    return Period(dt.date(year, first, 1), dt.date(year + last // 12, last % 12 + 1, 1) - dt.timedelta(days=1))


def _amount_matches(surface: str) -> list[re.Match[str]]:
    return [
        found
        for found in _AMOUNT.finditer(surface)
        if found["before"] or found["after"] or found["times"] in ("万", "亿", "百万", "千万", "thousand", "million")
    ]


def _amount(found: re.Match[str]) -> Amount:
    value = float(found["figure"].replace(",", "")) * _TIMES_OF.get(found["times"] or "", 1)
    named = (found["after"] or found["before"] or "").strip()
    return Amount(value, _CURRENCY.get(named))
