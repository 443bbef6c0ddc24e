"""The texts of both languages say the same things, nothing is missing, and nothing is left over."""

import ast
import datetime as dt
import functools
import re
from collections.abc import Iterator
from importlib.resources import files
from itertools import product
from pathlib import Path

import pytest
from fluent.syntax import parse
from fluent.syntax.ast import BaseNode, Junk, Message, SelectExpression, VariableReference

from handlers.texts import TextMissing, Texts, source, texts
from knowledge.intake.columns import OWN, Form, columns_of
from knowledge.intake.documents.reading import Unread
from knowledge.intake.verdicts import Outcome, Why
from knowledge.vocabulary import Kind, Language
from retrieval.answer import Because, Lack
from retrieval.evaluation.ranking import Way
from retrieval.evaluation.testbed import Flaw
from retrieval.progress import Stage
from retrieval.storage.health import State

#: Keys that the code puts together from a prefix and a code of another floor.
BUILT = {
    *(f"why-{why.value}" for why in (*Why, *Flaw)),
    *(f"eval-way-{way.value}" for way in Way),
    *(f"lack-{lack.value}" for lack in Lack),
    *(f"reason-{because.value}" for because in Because),
    *(f"kind-{kind.value}" for kind in Kind),
    *(f"doctor-state-{state.value}" for state in State),
    *(f"doctor-index-{index}" for index in ("passages", "lexical", "vectors", "chroma")),
    *(f"doctor-verdict-{status}" for status in (0, 1, 2)),
    *(f"progress-{stage.value}" for stage in Stage),
    *(f"section-{section}" for section in ("contacts", "programs", "cases", "openings")),
    *(f"currency-{code}" for code in ("CNY", "GBP", "EUR", "USD")),
    f"import-{Outcome.REFUSED.value}",
    *(f"column-{column.name}" for kind in OWN for column in columns_of(kind) if not column.old),
    *(f"form-{form.value}" for form in Form),
    *(f"language-{language.value}" for language in Language),
    *(f"column-in-{language.value}" for language in Language),
    *(f"template-{name}" for name in ("column", "type", "unit", "required", "example", "meaning")),
    *(f"documents-unread-{why.value}" for why in Unread),
    *(f"template-note-{name}" for name in ("example", "languages", "lists", "keep")),
}


@functools.cache
def messages(language: Language) -> dict[str, Message]:
    return {entry.id.name: entry for entry in parse(source(language)).body if isinstance(entry, Message)}


def nodes(node: BaseNode) -> Iterator[BaseNode]:
    yield node
    for value in vars(node).values():
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, BaseNode):
                yield from nodes(child)


def variables(message: Message) -> set[str]:
    return {node.id.name for node in nodes(message) if isinstance(node, VariableReference)}


def selectors(message: Message) -> set[str]:
    chosen = [node.selector for node in nodes(message) if isinstance(node, SelectExpression)]
    return {selector.id.name for selector in chosen if isinstance(selector, VariableReference)}


def constants(*packages: str) -> set[str]:
    """Gives every string that stands in the code of some packages."""
    found: set[str] = set()
    for package in packages:
        for file in Path(str(files(package))).rglob("*.py"):
            tree = ast.walk(ast.parse(file.read_text("utf-8")))
            found |= {node.value for node in tree if isinstance(node, ast.Constant) and isinstance(node.value, str)}
    return found


def prefixes(*packages: str) -> tuple[str, ...]:
    """Gives the beginnings of strings that the code completes by a code, such as ``why-``."""
    found: set[str] = set()
    for package in packages:
        for file in Path(str(files(package))).rglob("*.py"):
            for node in ast.walk(ast.parse(file.read_text("utf-8"))):
                first = node.values[0] if isinstance(node, ast.JoinedStr) and node.values else None
                if isinstance(first, ast.Constant) and re.fullmatch(r"[a-z-]+-", str(first.value)):
                    found.add(str(first.value))
    return tuple(found)


def asked_for(*packages: str) -> set[str]:
    """Gives every key that the code names outright where it needs a message."""
    found: set[str] = set()
    for package in packages:
        for file in Path(str(files(package))).rglob("*.py"):
            for node in ast.walk(ast.parse(file.read_text("utf-8"))):
                if not isinstance(node, ast.Call) or not node.args or not isinstance(node.args[0], ast.Constant):
                    continue
                name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
                if name in ("say", "Refused") and isinstance(node.args[0].value, str):
                    found.add(node.args[0].value)
    return found


@pytest.mark.parametrize("language", list(Language))
def test_the_file_holds_nothing_that_fluent_cannot_read(language: Language) -> None:
    body = parse(source(language)).body
    assert [entry.content for entry in body if isinstance(entry, Junk)] == []
    keys = [entry.id.name for entry in body if isinstance(entry, Message)]
    assert len(keys) == len(set(keys))


def test_both_languages_have_the_same_messages_in_the_same_order() -> None:
    assert list(messages(Language.ZH)) == list(messages(Language.EN))


def test_both_languages_have_the_same_chapters_none_of_them_long() -> None:
    folder = Path(str(files("handlers.texts")))
    chapters = {language: sorted(path.name for path in (folder / language.value).iterdir()) for language in Language}
    assert chapters[Language.ZH] == chapters[Language.EN]
    assert all(len(path.read_text("utf-8").splitlines()) < 250 for path in folder.glob("*/*.ftl"))


@pytest.mark.parametrize("key", list(messages(Language.ZH)))
def test_both_languages_use_the_same_values(key: str) -> None:
    zh, en = messages(Language.ZH)[key], messages(Language.EN)[key]
    assert variables(zh) == variables(en)
    assert selectors(zh) == selectors(en)


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("key", list(messages(Language.ZH)))
def test_every_message_can_be_said_whatever_its_values(key: str, language: Language) -> None:
    message = messages(language)[key]
    samples: list[str | int] = ["<b>甲</b> {x}", "none", 0, 1, 2, 12_345]
    needed = sorted(variables(message))
    for values in product(samples, repeat=min(len(needed), 2)):
        said = texts(language).say(key, **dict(zip(needed, [*values, *["x"] * len(needed)], strict=False)))
        assert said.strip()
        assert "\u2068" not in said


@pytest.mark.parametrize("language", list(Language))
def test_no_message_can_be_said_without_its_values(language: Language) -> None:
    for key, message in messages(language).items():
        if variables(message):
            with pytest.raises(TextMissing):
                texts(language).say(key)
    with pytest.raises(TextMissing):
        texts(language).say("no-such-message")


def test_every_code_has_its_words() -> None:
    assert BUILT - set(messages(Language.ZH)) == set()


def test_every_message_that_the_code_names_is_there() -> None:
    named = asked_for("bot", "handlers")
    assert len(named) > 50
    assert named - set(messages(Language.ZH)) == set()


def test_every_message_is_used() -> None:
    left, begun = set(messages(Language.ZH)) - BUILT - constants("bot", "handlers"), prefixes("bot", "handlers")
    assert {key for key in left if not key.startswith(begun)} == set()


@pytest.mark.parametrize(("language", "written"), [(Language.ZH, "2026年1月5日"), (Language.EN, "5 January 2026")])
def test_days(language: Language, written: str) -> None:
    assert Texts(language).day(dt.date(2026, 1, 5)) == written


@pytest.mark.parametrize(
    ("number", "written"), [(1_000_000, "1,000,000"), (500_000.0, "500,000"), (0.5, "0.50"), (20.25, "20.25"), (0, "0")]
)
def test_numbers(number: float, written: str) -> None:
    assert Texts(Language.ZH).number(number) == written


@pytest.mark.parametrize(
    ("amount", "zh", "en"),
    [
        (650_000, "65 万元", "CNY 650,000"),
        (8_500.0, "8,500 元", "CNY 8,500"),
        (2_505_000, "250.5 万元", "CNY 2,505,000"),
        (1_234_567, "1,234,567 元", "CNY 1,234,567"),
        (150_000_000, "1.5 亿元", "CNY 150,000,000"),
        (10_000, "1 万元", "CNY 10,000"),
        (12_340_000_000, "123.4 亿元", "CNY 12,340,000,000"),
    ],
)
def test_money(amount: float, zh: str, en: str) -> None:
    assert texts(Language.ZH).money(amount, "元") == zh
    assert texts(Language.EN).money(amount, "CNY") == en


@pytest.mark.parametrize("length", [499, 501, 2_501, 100_000])
def test_values_of_any_length_come_through(length: int) -> None:
    question = ("问{ $answer }\ue000answer\ue001" * length)[:length]
    said = texts(Language.EN).say("chat-office-answer", question=question, answer="short")
    assert question in said
    assert said.endswith("short")
