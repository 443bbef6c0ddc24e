"""Numbers with their units as official documents write them: "2亿元", "三年", "5%", "£50,000", "250 employees"."""

import re
from dataclasses import dataclass

_HAN_DIGITS = {sign: value for value, sign in enumerate("零一二三四五六七八九")} | {"两": 2, "〇": 0}
_TIMES = {"万": 1e4, "亿": 1e8, "千": 1e3, "百": 1e2, "千万": 1e7, "百万": 1e6,
          "k": 1e3, "thousand": 1e3, "m": 1e6, "mn": 1e6, "million": 1e6, "bn": 1e9, "billion": 1e9}  # fmt: skip
_CURRENCY = {"£": "GBP", "$": "USD", "€": "EUR", "¥": "CNY", "￥": "CNY", "gbp": "GBP", "usd": "USD", "eur": "EUR",
             "cny": "CNY", "rmb": "CNY", "pounds": "GBP", "dollars": "USD", "euros": "EUR", "euro": "EUR",
             "yuan": "CNY", "元": "CNY", "美元": "USD", "欧元": "EUR", "英镑": "GBP", "港元": "HKD"}  # fmt: skip
_WORDS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
NUMBER = (
    r"(?<![\d.,])\d{1,3}(?:,\d{3})+(?:\.\d+)?|(?<![\d.,])\d+(?:\.\d+)?|"
    r"[零一二三四五六七八九十百两〇]+(?=[万亿千个年项件人名家元月分])"
)
MONEY = (
    rf"(?P<sign>[£$€¥￥]|\b(?:GBP|USD|EUR|CNY|RMB) ?)?(?P<figure>{NUMBER})\s*"
    r"(?P<times>千万|百万|万|亿|thousand\b|million\b|billion\b|bn\b|mn\b|k\b|m\b)?\s*(?:人民币)?"
    r"(?P<coin>元|美元|欧元|英镑|港元|(?:pounds|dollars|euros?|yuan|GBP|USD|EUR|CNY|RMB)\b)?"
)
_MONEY = re.compile(MONEY, re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Sum:
    """An amount of money that a text names, and where.

    Attributes:
        currency: ISO 4217; None where the text says none.
    """

    value: float
    currency: str | None
    start: int
    end: int


def number(written: str) -> float | None:
    """Reads a number in figures, in Chinese numerals below a thousand, or an English word up to twelve."""
    plain = written.replace(",", "").strip().lower()
    if re.fullmatch(r"\d+(?:\.\d+)?", plain):
        return float(plain)
    if plain in _WORDS:
        return float(_WORDS.index(plain))
    return _han(plain)


def sums_in(text: str) -> list[Sum]:
    """Gives the amounts of money in a text, in their order; a bare number is none."""
    found = [_sum(match) for match in _MONEY.finditer(text)]
    return [one for one in found if one is not None]


def _sum(match: re.Match[str]) -> Sum | None:
    coin = (match["coin"] or match["sign"] or "").strip().lower()
    times = (match["times"] or "").lower()
    value = number(match["figure"])
    if value is None or not (coin or times in ("万", "亿", "千万", "百万")):
        return None
    if not coin and not re.match(
        r"[，,。；;）)的以及至到\-—~～或/、\s]|$", match.string[match.end() : match.end() + 1] or ""
    ):
        return None  # "10万吨" is no money
    return Sum(_rounded(value * _TIMES.get(times, 1.0)), _CURRENCY.get(coin), match.start(), match.end())


def _rounded(value: float) -> float:
    return round(value, 4)


def _han(written: str) -> float | None:
    if not written or any(sign not in _HAN_DIGITS and sign not in "十百" for sign in written):
        return None
    total, digit = 0, 0
    for sign in written:
        if sign in "十百":
            total += (digit or 1) * (10 if sign == "十" else 100)
            digit = 0
        else:
            digit = _HAN_DIGITS[sign]
    return float(total + digit)
