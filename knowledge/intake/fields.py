"""One raw row's fields, taken out typed; what nobody takes is kept aside."""

import datetime as dt
import math
import re
from collections.abc import Mapping
from enum import StrEnum
from typing import Any, TypeVar

from knowledge.intake.dates import day_of, moment_of
from knowledge.intake.links import Link, link_of
from knowledge.intake.verdicts import Refusal, Why, shown

MAX_KEY = 200
MAX_NUMBER = 1e15

_EMAIL = re.compile(r"[^@\s<>()\",;:]{1,64}@[^@\s<>()\",;:.]+(\.[^@\s<>()\",;:.]+)+")
_CURRENCY = re.compile("[A-Z]{3}")
_FIGURES = re.compile("[0-9]{1,4}")
_Choice = TypeVar("_Choice", bound=StrEnum)


class Unfit(Exception):
    """Leaves the reading of one row at its first bad field; the reader of rows turns it into a value."""

    def __init__(self, why: Why, field: str, value: object = None, **more: str) -> None:
        self.refusal = Refusal(why, {"field": field} | ({} if value is None else {"value": shown(value)}) | more)


class Fields:
    """The fields of one row, or of one text in it; an empty string counts as nothing.

    Every method takes a field by its name and raises Unfit where the value is of another kind.
    """

    def __init__(self, raw: Mapping[str, Any], prefix: str = "") -> None:
        self._raw = raw
        self._prefix = prefix
        self._taken: set[str] = set()

    def take(self, name: str) -> Any:
        """Takes a value of any type."""
        self._taken.add(name)
        value = self._raw.get(name)
        return None if isinstance(value, str) and not value.strip() else value

    def peek(self, name: str) -> Any:
        """Gives a value without taking it."""
        return self._raw.get(name)

    def put_aside(self, name: str) -> None:
        """Keeps a taken field among those that nobody took, since not all it says found a place."""
        self._taken.discard(name)

    def aside(self) -> dict[str, Any]:
        """Gives the fields that nobody took, as they came."""
        return {name: value for name, value in self._raw.items() if name not in self._taken}

    def text(self, *names: str) -> str | None:
        """Takes the first of these fields that is filled, without the space around it."""
        for name in names:
            value = self.take(name)
            if value is not None:
                return str(self._typed(value, name, str)).strip()
        return None

    def needed_text(self, *names: str) -> str:
        """Takes the first of these fields that is filled; one has to be."""
        value = self.text(*names)
        if value is None:
            raise Unfit(Why.MISSING, self._prefix + names[0])
        return value

    def texts(self, *names: str) -> tuple[str, ...]:
        """Takes a list of texts; a single text counts as a list of one."""
        for name in names:
            value = self.take(name)
            if value is not None:
                items = [value] if isinstance(value, str) else self._typed(value, name, list)
                return tuple(str(self._typed(item, name, str)).strip() for item in items if item not in ("", None))
        return ()

    def flag(self, name: str) -> bool | None:
        """Takes a yes or no."""
        value = self.take(name)
        return None if value is None else bool(self._typed(value, name, bool))

    def day(self, name: str) -> dt.date | None:
        """Takes a day: ISO 8601, or seconds since 1970."""
        value = self.take(name)
        if value is None:
            return None
        if isinstance(value, bool) or not isinstance(value, str | int | float):
            raise Unfit(Why.WRONG_TYPE, self._prefix + name, value)
        day = day_of(value)
        if day is None:
            raise Unfit(Why.BAD_DATE, self._prefix + name, value)
        return day

    def needed_day(self, name: str) -> dt.date:
        """Takes a day; there has to be one."""
        day = self.day(name)
        if day is None:
            raise Unfit(Why.MISSING, self._prefix + name)
        return day

    def moment(self, name: str) -> dt.datetime | None:
        """Takes a moment: an ISO 8601 date and time with its offset, since a time without one is no moment."""
        written = self.text(name)
        if written is None:
            return None
        moment = moment_of(written)
        if moment is None:
            raise Unfit(Why.BAD_MOMENT, self._prefix + name, written)
        return moment

    def number(self, name: str) -> float | None:
        """Takes a number from 0 to MAX_NUMBER."""
        value = self.take(name)
        if value is None:
            return None
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise Unfit(Why.WRONG_TYPE, self._prefix + name, value)
        if not 0 <= value <= MAX_NUMBER or math.isnan(value):
            raise Unfit(Why.BAD_NUMBER, self._prefix + name, value)
        return float(value)

    def bounds(self, least: str, most: str) -> tuple[float | None, float | None]:
        """Takes two numbers, the first not above the second."""
        low, high = self.number(least), self.number(most)
        if low is not None and high is not None and low > high:
            written = {"other": self._prefix + most, "most": f"{high:.15g}"}
            raise Unfit(Why.ABOVE_MAXIMUM, self._prefix + least, f"{low:.15g}", **written)
        return low, high

    def year(self, name: str) -> int | None:
        """Takes a year of our time."""
        return self.whole(name, 1800, 2200)

    def whole(self, name: str, least: int, most: int) -> int | None:
        """Takes a whole number between two bounds, both included."""
        value = self.take(name)
        if value is None:
            return None
        if type(value) is not int:
            raise Unfit(Why.WRONG_TYPE, self._prefix + name, value)
        if not least <= value <= most:
            raise Unfit(Why.BAD_NUMBER, self._prefix + name, value)
        return value

    def wholes(self, name: str, least: int, most: int) -> tuple[int, ...]:
        """Takes whole numbers between two bounds, in their order; a single one, or figures as text, will do."""
        value = self.take(name)
        numbers: set[int] = set()
        for item in value if isinstance(value, list) else [] if value is None else [value]:
            figures = item.strip() if isinstance(item, str) else str(item)
            if not _FIGURES.fullmatch(figures) or not least <= int(figures) <= most:
                raise Unfit(Why.BAD_NUMBER, self._prefix + name, item)
            numbers.add(int(figures))
        return tuple(sorted(numbers))

    def key(self, name: str) -> str | None:
        """Takes a record's external key, exactly as it is written."""
        self._taken.add(name)
        value = self._raw.get(name)
        return None if value is None or value == "" else self._key(value, name)

    def keys(self, name: str) -> tuple[str, ...]:
        """Takes a list of records' external keys, each once; a single one counts as a list of one."""
        return tuple(dict.fromkeys(self._key(one, name) for one in self.texts(name)))

    def _key(self, value: object, name: str) -> str:
        key = str(self._typed(value, name, str))
        if len(key) > MAX_KEY or any(character.isspace() for character in key) or not key.isprintable():
            raise Unfit(Why.BAD_KEY, self._prefix + name, key)
        return key

    def choice(self, name: str, vocabulary: type[_Choice]) -> _Choice | None:
        """Takes a word of a closed vocabulary."""
        value = self.text(name)
        return None if value is None else self._word(value, name, vocabulary)

    def needed_choice(self, name: str, vocabulary: type[_Choice]) -> _Choice:
        """Takes a word of a closed vocabulary; there has to be one."""
        value = self.choice(name, vocabulary)
        if value is None:
            raise Unfit(Why.MISSING, self._prefix + name)
        return value

    def choices(self, name: str, vocabulary: type[_Choice]) -> tuple[_Choice, ...]:
        """Takes a list of words of a closed vocabulary, each once; a single one counts as a list of one."""
        return tuple(dict.fromkeys(self._word(value, name, vocabulary) for value in self.texts(name)))

    def currency(self, name: str) -> str | None:
        """Takes the code of a currency (ISO 4217)."""
        code = self.text(name)
        if code is not None and not _CURRENCY.fullmatch(code):
            raise Unfit(Why.UNKNOWN_VALUE, self._prefix + name, code)
        return code

    def link(self, name: str) -> str | None:
        """Takes an address that can be opened; what was written differently is kept aside as it came."""
        written = self.text(name)
        if written is None:
            return None
        link = link_of(written)
        if link is Link.FORBIDDEN:
            raise Unfit(Why.BAD_LINK, self._prefix + name, written)
        if link != written:
            self.put_aside(name)
        return None if link is Link.NONE else str(link)

    def email(self, name: str) -> str | None:
        """Takes an e-mail address."""
        value = self.text(name)
        if value is not None and not _EMAIL.fullmatch(value):
            raise Unfit(Why.BAD_EMAIL, self._prefix + name, value)
        return value

    def _word(self, value: str, name: str, vocabulary: type[_Choice]) -> _Choice:
        try:
            return vocabulary(value)
        except ValueError:
            raise Unfit(Why.UNKNOWN_VALUE, self._prefix + name, value) from None

    def _typed(self, value: Any, name: str, kind: type) -> Any:
        if not isinstance(value, kind):
            raise Unfit(Why.WRONG_TYPE, self._prefix + name, value)
        return value
