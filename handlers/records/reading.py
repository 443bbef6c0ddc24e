"""What an editor types for a field, read as the field holds it: days, moments, sums, lists, words of a closed list."""

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from handlers.records.words import CURRENCIES, option_name
from handlers.texts import Value, texts
from knowledge.eligibility.forms import Form as FactForm
from knowledge.intake.columns import LISTS, Column, Form
from knowledge.intake.dates import day_of, moment_of
from knowledge.intake.forms import Slot, value_of
from knowledge.intake.jsonl import cleaned
from knowledge.intake.links import Link, link_of
from knowledge.intake.verdicts import Refusal
from knowledge.vocabulary import Language
from retrieval.analysis import folded
from retrieval.understanding.moments import moments_in
from retrieval.understanding.telling import Misread, sum_told, told

_LONGEST: Mapping[str, int] = {"title": 300, "body": 60_000}
_A_LINE = 600
"""Characters of any other field."""
_MOST_ITEMS = 60
_BETWEEN, _BETWEEN_SENTENCES = re.compile(r"[;；\n、]"), re.compile(r"[;；\n]")
_NUMBER = re.compile(r"\D{0,8}?(-?\d[\d,]{0,20}(?:\.\d{1,6})?)\D{0,12}")
"""A number with a word or two around it: its unit, or what it counts."""
_BARE = re.compile(r"-?\d[\d,]{0,20}(?:\.\d{1,6})?")
_PAST = frozenset({"as_of", "published", "posted"})
_POINTED = re.compile(r"(\d\d)\.(\d\d)\.(\d{4})")
"""A day as much of Europe writes it: 31.12.2026."""
_CODE = re.compile("[A-Za-z]{3}")
__NAMED_CURRENCIES: Mapping[str, str] = {
    "元": "CNY",
    "人民币": "CNY",
    "rmb": "CNY",
    "英镑": "GBP",
    "美元": "USD",
    "欧元": "EUR",
}


@dataclass(frozen=True, slots=True)
class Unread:
    """Why a text says nothing for its field: the name of a message and its values."""

    key: str
    values: Mapping[str, Value] = field(default_factory=dict)


Told = Mapping[str, Any]
"""Values by the names of their fields: a sum tells its currency too."""


def read_value(text: str, slot: Slot, row: Mapping[str, Any], today: dt.date, zone: dt.tzinfo) -> Told | Unread:
    """Reads what was typed for a field of a row."""
    clean = cleaned({slot.name: text.strip()})
    if isinstance(clean, Refusal):
        return Unread("record-unread-text")
    said = str(clean[slot.name])
    most = _LONGEST.get(slot.column.name, _A_LINE)
    if len(said) > most and slot.form not in LISTS:
        return Unread("record-too-long", {"count": len(said), "limit": most})
    if not any(sign.isprintable() and not sign.isspace() for sign in said):
        return Unread("record-unread-text")
    value = _value(said, slot, row, today, zone)
    return value if isinstance(value, Unread | Mapping) else {slot.name: value}


def _value(said: str, slot: Slot, row: Mapping[str, Any], today: dt.date, zone: dt.tzinfo) -> Any:
    form = slot.form
    if form is Form.YES_NO:
        answer = told(said, FactForm.YES_NO, today)
        return Unread("record-unread-yes-no") if isinstance(answer, Misread) else answer
    if form is Form.DAY:
        return _day(said, today, past=slot.name in _PAST)
    if form is Form.MOMENT:
        return _moment(said, today, zone)
    if form in (Form.NUMBER, Form.WHOLE):
        return _sum(said, slot, row) if slot.name in CURRENCIES else _number(said, whole=form is Form.WHOLE)
    if form is Form.TEXTS:
        between = _BETWEEN_SENTENCES if slot.name == "questions" else _BETWEEN
        items = [item.strip() for item in between.split(said) if item.strip()]
        return items if len(items) <= _MOST_ITEMS else Unread("record-too-many", {"limit": _MOST_ITEMS})
    if form in (Form.CHOICE, Form.CHOICES):
        return _words(said, slot.column)
    if form is Form.LINK:
        link = link_of(said)
        return Unread("record-unread-link") if isinstance(link, Link) else link
    return _currency(said) if "currency" in slot.name else said


def _day(said: str, today: dt.date, *, past: bool) -> str | Unread:
    """Reads a day; one without a year is the next of its name, or the last one of what lies behind."""
    day = day_of(_POINTED.sub(r"\3-\2-\1", said) if _POINTED.fullmatch(said) else said)
    if day is None:
        named = moments_in(said, today)
        days = [*named.days, *(moment.date() for moment in named.moments)]
        day = days[0] if len(days) == 1 else None
    if day is None:
        return Unread("record-unread-day")
    if past and day > today and str(day.year) not in said:
        day = day.replace(year=day.year - 1) if (day.month, day.day) != (2, 29) else day - dt.timedelta(days=366)
    return day.isoformat()


def _moment(said: str, today: dt.date, zone: dt.tzinfo) -> str | Unread:
    moment = moment_of(said)
    if moment is None:
        named = moments_in(said, today).moments
        moment = named[0].replace(tzinfo=zone) if len(named) == 1 else None
    return Unread("record-unread-moment") if moment is None else moment.isoformat()


def _sum(said: str, slot: Slot, row: Mapping[str, Any]) -> Told | Unread:
    """Reads an amount of money; a bare number is one of the currency that the row has, if any."""
    money = sum_told(said)
    if not isinstance(money, Misread):
        return {slot.name: money[0], CURRENCIES[slot.name]: money[1]}
    return {slot.name: _number(said, whole=False)} if _BARE.fullmatch(said) else Unread("record-unread-amount")


def _number(said: str, *, whole: bool) -> float | int | Unread:
    found = _NUMBER.fullmatch(folded(said).strip())
    if found is None:
        return Unread("record-unread-number")
    number = float(found[1].replace(",", ""))
    if whole:
        return int(number) if number.is_integer() else Unread("record-unread-whole")
    return number


def _words(said: str, column: Column) -> Any:
    """Reads words of a closed list as either language, or a file, writes them."""
    named = {option_name(column, choice, texts(language)).casefold(): choice for language in Language
             for choice in column.choices} | {choice: choice for choice in column.choices}  # fmt: skip
    items = [said] if column.form is Form.CHOICE else [item for item in re.split(r"[;；,，、\n]", said) if item.strip()]
    found = [named.get(item.strip().casefold()) for item in items]
    if not found or None in found:
        return Unread("record-unread-choice")
    return found[0] if column.form is Form.CHOICE else list(dict.fromkeys(found))


def _currency(said: str) -> str | Unread:
    named = __NAMED_CURRENCIES.get(said.casefold())
    if named is not None:
        return named
    return said.upper() if _CODE.fullmatch(said) else Unread("record-unread-currency")


def currency_slot(slot: Slot) -> str | None:
    """Names the field in which the currency of a sum stands; None for what is no sum."""
    return CURRENCIES.get(slot.name)


def added(slot: Slot, row: Mapping[str, Any], text: str) -> str:
    """Gives what a field holds with a text put at its end, as of a body that came in several messages."""
    before = value_of(row, slot)
    return f"{before}\n{text}" if before else text
