"""What a text says of pay: how much, in which currency, for which time, or that there is none. Pure."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from knowledge.openings import PayUnit
from retrieval.analysis import folded

_NONE = re.compile(
    r"无薪|无酬|无报酬|没有(?:报酬|工资|薪水|补贴)|不(?:带|付|发)薪|义务"
    r"|\bunpaid\b|\bvoluntary\b|\bno (?:pay|salary|stipend)\b"
)
_CURRENCIES: Mapping[str, str] = {
    "CNY": r"元|块|¥|￥|人民币|\brmb\b|\bcny\b|\byuan\b",
    "GBP": r"£|英镑|\bgbp\b|\bpounds?\b",
    "EUR": r"€|欧元|\beur\b|\beuros?\b",
    "USD": r"\$|美元|\busd\b|\bdollars?\b",
}
_UNITS: Mapping[PayUnit, str] = {
    PayUnit.HOUR: r"小时|时薪|\bh\b|\bhr\b|\bhours?\b|\bhourly\b",
    PayUnit.DAY: r"天|日薪|/日|每日|\bdays?\b|\bdaily\b",
    PayUnit.WEEK: r"周|星期|\bweeks?\b|\bweekly\b|\bpw\b",
    PayUnit.MONTH: r"月|\bmonths?\b|\bmonthly\b|\bpcm\b|\bpm\b",
    PayUnit.YEAR: r"年|\byears?\b|\byearly\b|\bannum\b|\bannual(?:ly)?\b|\bp\.?a\b",
    PayUnit.WHOLE: r"全程|一共|总共|合计|一次性|\bin total\b|\baltogether\b|\blump sum\b",
}
_NUMBER = r"(\d{1,3}(?:,\d{3})+|\d{1,9})(\.\d{1,2})?\s?(k|千|w|万)?(?![\d.])"
_RANGE = re.compile(rf"{_NUMBER}(?:[^\d.]{{0,6}}?(?:-|–|—|~|～|至|到|\bto\b)[^\d.]{{0,6}}?{_NUMBER})?")
_TIMES: Mapping[str | None, int] = {None: 1, "k": 1_000, "千": 1_000, "w": 10_000, "万": 10_000}
_HAN = re.compile(r"[\u4e00-\u9fff]")


class Unclear(StrEnum):
    """Why a text does not say what is paid."""

    AMOUNT = "amount"
    """It names none, or several."""
    CURRENCY = "currency"
    UNIT = "unit"
    """It does not say for which time."""


@dataclass(frozen=True, slots=True)
class Pay:
    """What is paid: in units of ``currency`` (ISO 4217) for one ``unit``; nothing where ``least`` is None."""

    least: float | None = None
    most: float | None = None
    currency: str | None = None
    unit: PayUnit | None = None


def pay_told(text: str) -> Pay | Unclear:
    """Reads one statement of pay, such as "150-200元/天" or "£14 an hour"; a Chinese one without a sign is in yuan."""
    said = folded(text)
    amounts = list(_RANGE.finditer(said))
    if not amounts and _NONE.search(said):
        return Pay()
    if len(amounts) != 1:
        return Unclear.AMOUNT
    (found,) = amounts
    currencies = [code for code, words in _CURRENCIES.items() if re.search(words, said)]
    if len(currencies) > 1 or not (currencies or _HAN.search(said)):
        return Unclear.CURRENCY
    units = [unit for unit, words in _UNITS.items() if re.search(words, said)]
    if len(units) != 1:
        return Unclear.UNIT
    times = _TIMES[found[3]] if found[3] or found[4] is None else _TIMES[found[6]]  # "8-10k" counts both in thousands
    least = _value(found[1], found[2], times)
    most = least if found[4] is None else _value(found[4], found[5], _TIMES[found[6] or found[3]])
    return Pay(min(least, most), max(least, most), currencies[0] if currencies else "CNY", units[0])


def _value(whole: str, part: str | None, times: int) -> float:
    return float(whole.replace(",", "") + (part or "")) * times
