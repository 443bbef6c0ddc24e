"""The words that users read, in Fluent files by chapter, Chinese and English alike."""

import datetime as dt
import functools
import re
from importlib.resources import files

from fluent.runtime import FluentBundle, FluentResource

from knowledge.vocabulary import Language
from retrieval.understanding.language import language_of

Value = str | int | float
_BOTH_LANGUAGES = " / "
"""What stands between the two languages of a field with one slot."""
_WEEKDAYS = "一二三四五六日"
_LONG = 500
"""Characters beyond which a value is kept out of Fluent's hands."""
_STAND_IN = re.compile(r"\ue000(\w+)\ue001")


def _stand_in(name: str) -> str:
    return f"\ue000{name}\ue001"


class TextMissing(Exception):
    """A message or a value that it needs is missing: a mistake of ours, found by the tests."""


class Texts:
    """The messages of one language."""

    def __init__(self, language: Language) -> None:
        self.language = language
        # Marks around values would stand in terminals and chats as odd characters.
        self._bundle = FluentBundle([language.value], use_isolating=False)
        self._bundle.add_resource(FluentResource(source(language)))

    def say(self, key: str, **values: Value) -> str:
        """Gives a message with its values filled in.

        Raises:
            TextMissing: there is no such message, or a value is missing.
        """
        pattern = self._bundle.get_message(key).value if self._bundle.has_message(key) else None
        if pattern is None:
            raise TextMissing(key)
        # Fluent refuses values of more than 2,500 characters; long ones are put in after it has done its work.
        long = {name: value for name, value in values.items() if isinstance(value, str) and len(value) > _LONG}
        text, errors = self._bundle.format_pattern(pattern, {**values, **{name: _stand_in(name) for name in long}})
        if errors:
            raise TextMissing(f"{key}: {errors[0]}")
        return _STAND_IN.sub(lambda found: long.get(found[1], found[0]), str(text)) if long else str(text)

    def has(self, key: str) -> bool:
        """Says whether there is such a message: facts of criteria that somebody imports have none."""
        return self._bundle.has_message(key)

    def day(self, day: dt.date) -> str:
        """Writes a day as the language does."""
        if self.language is Language.ZH:
            return f"{day.year}年{day.month}月{day.day}日"
        return f"{day.day} {day:%B} {day.year}"

    def short_day(self, day: dt.date) -> str:
        """Writes a day of the months to come for a button, with the day of the week."""
        if self.language is Language.ZH:
            return f"{day.month}月{day.day}日 周{_WEEKDAYS[day.weekday()]}"
        return f"{day:%a} {day.day} {day:%b}"

    def appointment(self, moment: dt.datetime) -> str:
        """Writes a moment to meet at, with the day of the week, by the clock of its own zone."""
        if self.language is Language.ZH:
            return f"{self.day(moment)}（周{_WEEKDAYS[moment.weekday()]}）{moment:%H:%M}"
        return f"{moment:%A} {self.day(moment)}, {moment:%H:%M}"

    def moment(self, moment: dt.datetime) -> str:
        """Writes a moment as the language does, by the clock of its own zone."""
        time = f"{moment:%H:%M}"
        return f"{self.day(moment)} {time}" if self.language is Language.ZH else f"{self.day(moment)}, {time}"

    def half(self, field: str | None) -> str | None:
        """Gives the language's half of a field that holds both as "中文 / English"; any other field whole."""
        halves = (field or "").split(_BOTH_LANGUAGES)
        if len(halves) != 2 or (language_of(halves[0]), language_of(halves[1])) != (Language.ZH, Language.EN):
            return field
        return halves[0] if self.language is Language.ZH else halves[1]

    def number(self, number: float) -> str:
        """Writes a number with groups of three, without needless decimals."""
        return f"{number:,.0f}" if float(number).is_integer() else f"{number:,.2f}"

    def money(self, amount: float, currency: str) -> str:
        """Writes an amount as the language does: Chinese counts in units of 10,000 and of 100 million."""
        if self.language is not Language.ZH:
            return f"{currency} {self.number(amount)}".strip()
        for unit, name in ((1e8, "亿"), (1e4, "万")):
            if amount >= unit and round(amount / unit, 2) * unit == amount:
                return f"{amount / unit:,.6g} {name}{currency}"
        return f"{self.number(amount)} {currency}".strip()


def source(language: Language) -> str:
    """Reads the Fluent source of one language: its chapters, in the order of their names."""
    chapters = sorted(files("handlers.texts").joinpath(language.value).iterdir(), key=lambda chapter: chapter.name)
    return "\n".join(chapter.read_text("utf-8") for chapter in chapters if chapter.name.endswith(".ftl"))


@functools.cache
def texts(language: Language) -> Texts:
    """Gives the messages of one language, read once."""
    return Texts(language)
