"""What stands around a figure: its unit, its bound, the period it is for, and the order of two that change.

A sentence may have every figure of its record and still say another thing with it: at least for at most, years for
months, a month for a year, from 14 to 2 for from 2 to 14.
"""

import itertools
import re
from collections.abc import Iterable, Mapping

from retrieval.analysis import folded
from retrieval.grounding.values import CURRENCY, Number, numbers_in

_SPANS = {
    "year": r"周?年|years?\b|yrs?\b",
    "month": r"个?月|months?\b",
    "week": r"周|个?星期|weeks?\b",
    "day": r"个?(?:工作)?[天日]|(?:working |business )?days?\b",
    "hour": r"个?(?:小时|钟头)|hours?\b",
    "minute": r"分钟|minutes?\b",
}
_UNITS = {name: re.compile(rf"\s*[-余多]?(?:{pattern})") for name, pattern in _SPANS.items()}
_BEFORE = {name: re.compile(pattern) for name, pattern in {"GBP": "£", "USD": r"\$", "EUR": "€", "CNY": "¥"}.items()}
_RANGE = re.compile(r"\s*(?:to|and|-|–|—|~|至|到)\s*")
_FROM = re.compile(r"(?:从|由|\bfrom)\s*(?:about |around |the )?$")
_TO = re.compile(r"到|至|为|升|降|\bto\b")
_CLAUSE = re.compile(r"[，；;。！？!?：\n]|,(?!\d)|\.(?=\s|$)|\b(?:but|while|and)\b")
_UPPER = re.compile(
    r"最高|最多|至多|不超过|不高于|不多于|不大于|以内|以下|之内|上限|封顶|低于|少于|小于|"
    r"\b(?:at most|up to|(?:no|not) (?:more|over|above|higher|longer|larger) than|not exceed\w*|maximum|max|capped|"
    r"under|below|less than|fewer than|ceiling)\b"
)
_LOWER = re.compile(
    r"最低|最少|至少|不低于|不少于|不小于|以上|下限|起步|超过|高于|大于|多于|"
    r"\b(?:at least|(?:no|not) (?:less|fewer|lower) than|minimum|more than|over|above|exceed\w*|starting (?:at|from))\b"
)
_LOWER_AFTER_ALL = re.compile(r"不低于|不少于|不小于|\b(?:no|not) (?:less|fewer|lower) than\b")
_UPPER_AFTER_ALL = re.compile(
    r"不超过|不高于|不多于|不大于|\b(?:no|not) (?:more|over|above|higher|longer|larger) than\b|not exceed\w*"
)
"""Upper bounds in words of the lower, and the other way round."""
_EACH = re.compile(
    r"每(?:一|个)?(?P<zh>年|月|周|星期|天|日|季|小时|次)|"
    r"\b(?:a|an|per|each|every)\s+(?:calendar )?(?P<en>year|month|week|day|quarter|hour)\b|"
    r"\b(?P<adverb>annual|year|month|week|dai|quarter|hour)ly\b"
)
_PERIODS = {"年": "year", "月": "month", "周": "week", "星期": "week", "天": "day", "日": "day", "季": "quarter"}
_PERIODS |= {"小时": "hour", "次": "time", "annual": "year", "dai": "day"}


def misuses_figures(sentence: str, record: Iterable[str]) -> bool:
    """Says whether a sentence gives a figure of its record another unit, bound, period or direction.

    Args:
        record: the record's sentences and fields, each as one text.
    """
    surface, known = folded(sentence), [folded(text) for text in record]
    numbers = numbers_in(surface)
    if not numbers:
        return bool(_periods(surface) - _periods("\n".join(known)))
    return (
        _other_units(surface, numbers, known)
        or _other_bounds(surface, known)
        or bool(_periods(surface) - _periods("\n".join(known)))
        or _other_order(surface, numbers, known)
    )


def _other_units(surface: str, numbers: list[Number], record: list[str]) -> bool:
    theirs: dict[str, set[str | None]] = {}
    for text in record:
        for figure, unit in _units(text, numbers_in(text)):
            theirs.setdefault(figure, set()).add(unit)
    return any(
        unit is not None and figure in theirs and not theirs[figure] & {unit, None}
        for figure, unit in _units(surface, numbers)
    )


def _units(surface: str, numbers: list[Number]) -> Iterable[tuple[str, str | None]]:
    """Gives each number with its unit; the first of a range has that of the second."""
    unit_behind: str | None = None
    for at in range(len(numbers) - 1, -1, -1):
        number = numbers[at]
        unit = _unit(surface, number)
        behind = surface[number.end : numbers[at + 1].start] if at + 1 < len(numbers) else ""
        if unit is None and _RANGE.fullmatch(behind):
            unit = unit_behind
        unit_behind = unit
        yield number.figure, unit


def _unit(surface: str, number: Number) -> str | None:
    for name, pattern in _UNITS.items():
        if pattern.match(surface, number.end):
            return name
    for name, sign in _BEFORE.items():
        if sign.search(surface[max(0, number.start - 2) : number.start].strip()):
            return name
    for name, pattern in CURRENCY.items():
        found = pattern.search(surface, number.end)
        if found and not surface[number.end : found.start()].strip():
            return name
    return None


def _other_bounds(surface: str, record: list[str]) -> bool:
    own = _bounds([surface])
    theirs = _bounds(record)
    return any(sides and figure in theirs and not sides & theirs[figure] for figure, sides in own.items())


def _bounds(texts: Iterable[str]) -> Mapping[str, set[str]]:
    """Gives each figure with the sides that the clauses around it bound it on."""
    found: dict[str, set[str]] = {}
    for text in texts:
        for clause in _CLAUSE.split(text):
            sides = _sides(clause)
            for number in numbers_in(clause):
                found.setdefault(number.figure, set()).update(sides)
    return found


def _sides(clause: str) -> set[str]:
    upper = bool(_UPPER.search(_LOWER_AFTER_ALL.sub(" ", clause)))
    lower = bool(_LOWER.search(_UPPER_AFTER_ALL.sub(" ", clause)))
    upper |= bool(_UPPER_AFTER_ALL.search(clause))
    lower |= bool(_LOWER_AFTER_ALL.search(clause))
    return {side for side, bounded in (("upper", upper), ("lower", lower)) if bounded}


def _periods(surface: str) -> set[str]:
    named = (found["zh"] or found["en"] or found["adverb"] for found in _EACH.finditer(surface))
    return {_PERIODS.get(name, name) for name in named}


def _other_order(surface: str, numbers: list[Number], record: list[str]) -> bool:
    """Says whether two figures that a sentence has one change into the other stand in its record only the other way."""
    theirs: set[tuple[str, str]] = set()
    for text in record:
        figures = [number.figure for number in numbers_in(text)]
        theirs |= {(first, second) for at, first in enumerate(figures) for second in figures[at + 1 :]}
    for first, second in itertools.pairwise(numbers):
        changes = _FROM.search(surface[: first.start]) and _TO.search(surface[first.end : second.start])
        if changes and (first.figure, second.figure) not in theirs:
            return True
    return False
