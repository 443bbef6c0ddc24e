"""The figures of a text in one form: numbers, shares, currencies and dates, however they are written."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from retrieval.analysis import folded

_ZH_DIGITS = {digit: n for n, digit in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_ZH_DIGITS |= {digit: n for n, digit in enumerate("壹贰叁肆伍陆柒捌玖", 1)}
_ZH_UNITS = {"十": 10, "百": 100, "千": 1_000, "拾": 10, "佰": 100, "仟": 1_000}
_ZH_LARGE = {"万": 10_000, "亿": 100_000_000}
_ZH_NUMBER = re.compile(
    r"(?<!第)(?P<share>百分之)?(?P<number>[零〇一二两三四五六七八九壹贰叁肆伍陆柒捌玖十百千万亿拾佰仟]+)"
    r"(?P<unit>[年月日天周个项名人次家倍成元种条级期台套]|小时)?"
)
_ZH_FRACTION = re.compile("(?P<below>[二三四五六七八九十])分之(?P<above>[一二两三四五六七八九])")
_HALF = re.compile(r"(?<!另)一半(?!时间|左右)|半数|半价|\b(?:one[ -]|a )?half(?: (?:of|the)\b|[- ]price)")
_ZH_IDIOMS = re.compile("十分|千万(?=[不别要])|万一|统一|万能|千克|百分(?!之)|万千")
_TO_NINETEEN = (
    "zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|"
    "eighteen|nineteen"
)
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_EN_NUMBERS = {word: n for n, word in enumerate(_TO_NINETEEN.split("|"))}
_EN_NUMBERS |= {word: 10 * n for n, word in enumerate(_TENS.split("|"), 2)}
_EN_LARGE = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}
_EN_WORD = "|".join((*_EN_NUMBERS, *_EN_LARGE))
_EN_RUN = re.compile(rf"\b(?:{_EN_WORD})(?:[\s-]+(?:{_EN_WORD}))*\b")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = rf"(?P<name>{'|'.join(_MONTHS)})[a-z]*\.?"
_DATES = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?P<y>\d{4})\s*[-/.年]\s*(?P<m>\d{1,2})\s*[-/.月]\s*(?P<d>\d{1,2})\s*[日号]?",
        r"(?P<y>\d{4})\s*[-/年]\s*(?P<m>0?[1-9]|1[0-2])(?!\d)\s*月?",
        r"(?P<m>\d{1,2})\s*月\s*(?P<d>\d{1,2})\s*[日号]?",
        rf"\b(?P<d>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH}(?:,?\s+(?P<y>\d{{4}}))?\b",
        rf"\b{_MONTH}\s+(?P<d>\d{{1,2}})(?!\d)(?:st|nd|rd|th)?(?:,?\s+(?P<y>\d{{4}}))?\b",
        rf"\b{_MONTH}\s+(?P<y>\d{{4}})\b",
    )
)
_NUMBER = re.compile(
    r"(?P<figure>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)\s*"
    r"(?P<times>百万|千万|十万|万|亿|千|百|hundred\b|thousand\b|million\b|billion\b|mn\b|bn\b|[km]\b)?\s*"
    r"(?P<share>%|per\s?cent\b|percent\b)?"
)
_TIMES = _ZH_LARGE | {"百万": 10**6, "千万": 10**7, "十万": 10**5, "千": 1_000, "百": 100, "k": 1_000, "m": 10**6} | {
    "mn": 10**6, "bn": 10**9} | _EN_LARGE  # fmt: skip
_CURRENCIES = {
    "GBP": r"£|\bgbp\b|\bpounds?\b|英镑",
    "USD": r"\$|\busd\b|\bdollars?\b|美元|美金",
    "EUR": r"€|\beur\b|\beuros?\b|欧元",
    "CNY": r"¥|\bcny\b|\brmb\b|\byuan\b|人民币|(?<![美欧日港单多])元(?![素件器])",
}
CURRENCY = {name: re.compile(pattern) for name, pattern in _CURRENCIES.items()}


@dataclass(frozen=True, slots=True)
class Number:
    """A number in a text.

    Attributes:
        figure: in one form, as ``figures_in`` gives it.
        start, end: where it stands in the folded text, without the unit behind it.
    """

    figure: str
    start: int
    end: int


def figures_in(text: str) -> frozenset[str]:
    """Gives the figures of a text: ``50000000``, ``15%``, ``2026-03-31``, ``03-31``, ``GBP``.

    A date gives its parts too, so that what names the year only of a full date is found in it.
    """
    surface = folded(text)
    found: set[str] = {name for name, pattern in CURRENCY.items() if pattern.search(surface)}
    for pattern in _DATES:
        for date in pattern.finditer(surface):
            found |= _date(date)
        surface = pattern.sub(_blank, surface)
    return frozenset(found.union(number.figure for number in _numbers(surface)))


def numbers_in(surface: str) -> list[Number]:
    """Gives the numbers of a folded text that are no part of a date, in their order."""
    for pattern in _DATES:
        surface = pattern.sub(_blank, surface)
    return sorted(_numbers(surface), key=lambda number: number.start)


def _numbers(surface: str) -> Iterator[Number]:
    for number in _NUMBER.finditer(surface):
        value = float(number["figure"].replace(",", "")) * _TIMES.get(number["times"] or "", 1)
        yield Number(_written(value, share=bool(number["share"])), number.start(), number.end())
    surface = _NUMBER.sub(_blank, surface)
    for half in _HALF.finditer(surface):
        yield Number("50%", half.start(), half.end())
    for run in _EN_RUN.finditer(surface):
        if run[0] != "one":
            share = bool(re.match(r"\s*per\s?cent", surface[run.end() :]))
            yield Number(_written(_english(re.split(r"[\s-]+", run[0])), share=share), run.start(), run.end())
    for part in _ZH_FRACTION.finditer(surface):
        below = 10 if part["below"] == "十" else _ZH_DIGITS[part["below"]]
        yield Number(_written(100 * _ZH_DIGITS[part["above"]] / below, share=True), part.start(), part.end())
    surface = _ZH_FRACTION.sub(_blank, surface)
    for number in _ZH_NUMBER.finditer(_ZH_IDIOMS.sub(_blank, surface)):
        value_zh = _chinese(number)
        if value_zh is not None:
            yield Number(_written(value_zh, share=bool(number["share"])), number.start(), number.end("number"))


def _blank(found: re.Match[str]) -> str:
    """Clears a match and leaves what stands behind it in its place."""
    return " " * len(found[0])


def _date(found: re.Match[str]) -> set[str]:
    said = found.groupdict()
    month = _MONTHS.index(said["name"]) + 1 if said.get("name") else int(said["m"])
    year, day = said.get("y"), said.get("d")
    parts = {f"{month:02}月"}
    if day:
        parts.add(f"{month:02}-{int(day):02}")
    if year:
        parts |= {year, f"{year}-{month:02}"}
    if year and day:
        parts.add(f"{year}-{month:02}-{int(day):02}")
    return parts


def _written(value: float, *, share: bool) -> str:
    return f"{value:.10g}" + ("%" if share else "")


def _english(words: list[str]) -> float:
    total, part = 0.0, 0.0
    for word in words:
        if word in _EN_NUMBERS:
            part += _EN_NUMBERS[word]
        elif word == "hundred":
            part = (part or 1) * 100
        else:
            total, part = total + (part or 1) * _EN_LARGE[word], 0.0
    return total + part


def _chinese(found: re.Match[str]) -> float | None:
    """Reads a Chinese numeral; None for what is no number: a lone character without a unit, as in 三维 or 统一."""
    run = found["number"]
    counted = found["unit"] or found["share"]
    if (len(run) == 1 and (not counted or run in "一百千万亿")) or all(sign in "万亿百千" for sign in run):
        return None
    if all(sign in _ZH_DIGITS for sign in run):
        return float("".join(str(_ZH_DIGITS[sign]) for sign in run))
    total, section, digit = 0, 0, 0
    for sign in run:
        if sign in _ZH_DIGITS:
            digit = _ZH_DIGITS[sign]
        elif sign in _ZH_UNITS:
            section, digit = section + (digit or 1) * _ZH_UNITS[sign], 0
        elif sign == "万":
            total, section, digit = total + (section + digit) * 10_000, 0, 0
        else:
            total, section, digit = (total + section + digit) * 100_000_000, 0, 0
    return float(total + section + digit)
