"""Facts of an enterprise in words: what they are called, how they are asked for, how their values are written."""

import datetime as dt

from handlers.buttons import Skip, Tell
from handlers.page import Button, Row
from handlers.texts import Texts
from knowledge.eligibility import Assessment, Checked, Value
from knowledge.eligibility.forms import COUNTRIES, HELD, Form, form_of, number_of
from knowledge.vocabulary import Language
from knowledge.walks import Node

DONE = len(HELD)
"""Stands for "that is all" among titles."""
_OPS = {">=": "≥", "<=": "≤", ">": ">", "<": "<", "==": "="}
_PLAIN_UNITS = frozenset({"CNY", "%"})
_LONGEST_NAME = 40


def label(name: str, texts: Texts, clause: str | None = None) -> str:
    """Names a fact; one that the desk has no words for by its clause, else by its own name."""
    if texts.has(f"fact-{name}"):
        return texts.say(f"fact-{name}")
    return texts.half(clause) or name.replace("_", " ")


def question(name: str, texts: Texts, assessment: Assessment | None = None) -> str:
    """Asks for a fact."""
    if texts.has(f"ask-{name}"):
        return texts.say(f"ask-{name}")
    asked = assessment.asked_by(name) if assessment else None
    named = label(name, texts, asked.clause if asked else None)
    counted = asked is not None and not asked.parts and asked.unit not in _PLAIN_UNITS  # a sum's unit is its own
    unit = (texts.half(asked.unit) if asked and counted else None) or "none"
    return texts.say("ask-fact", form=_form(name, assessment).value, fact=named, unit=unit)


def value(name: str, told: Value, texts: Texts, sector: Node | None = None, unit: str | None = None) -> str:
    """Writes a fact's value.

    Args:
        sector: the node that a sector's key names.
        unit: of a plain number, as a record writes it.
    """
    if isinstance(told, bool):
        return texts.say("fact-yes" if told else "fact-no")
    if isinstance(told, tuple):
        held = [texts.say(f"title-{title}") for title in told if title in HELD]
        return texts.say("list-separator").join(held) or texts.say("fact-none")
    if isinstance(told, str):
        return _text(name, told, texts, sector)
    if name.endswith("_cny"):
        return texts.money(told, texts.say("currency-CNY"))
    if name.endswith("_percent"):
        return f"{told:.4g} %"
    of = texts.half(unit) if unit else None
    return f"{texts.number(told)} {of}" if of else texts.number(told)


def wanted(check: Checked, texts: Texts) -> str:
    """Writes what a criterion asks for: "≥ 5 %"."""
    if check.wanted is None or check.op is None or check.name is None:
        return ""
    return f"{_OPS[check.op]} {value(check.name, check.wanted, texts, unit=check.unit)}"


def answers(
    name: str, texts: Texts, assessment: Assessment | None = None, held: tuple[str, ...] = ()
) -> tuple[Row, ...]:
    """Gives the buttons under a question: what can be tapped, and the wish not to tell.

    Args:
        held: titles that were tapped already.
    """
    form, number = _form(name, assessment), number_of(name)
    rows: list[Row] = []
    if form is Form.YES_NO:
        rows = [tuple(Button(texts.say(f"fact-{said}"), Tell(number, int(said == "yes"))) for said in ("yes", "no"))]
    elif form is Form.COUNTRY:
        rows = [tuple(Button(texts.say(f"country-{code}"), Tell(number, n)) for n, code in enumerate(COUNTRIES))]
    elif form is Form.TITLES:
        ticks = ["✅ " if title in held else "" for title in HELD]
        titles = [Button(f"{ticks[n]}{texts.say(f'title-{title}')}", Tell(number, n)) for n, title in enumerate(HELD)]
        rows = [tuple(titles[start : start + 2]) for start in range(0, len(titles), 2)]
        rows.append((Button(texts.say("titles-done"), Tell(number, DONE)),))
    return (*rows, (Button(texts.say("button-skip"), Skip(number)),))


def sector_buttons(nodes: list[Node], texts: Texts) -> tuple[Row, ...]:
    """Gives a button for each sector that may be meant."""
    number = number_of("sector")
    rows = [
        (Button(sector_name(node, texts), Tell(number, int(node.key.partition("-")[2]))),)
        for node in nodes
        if node.key.partition("-")[2].isdecimal()
    ]
    return (*rows, (Button(texts.say("button-skip"), Skip(number)),))


def sector_name(node: Node, texts: Texts) -> str:
    """Names a sector in the reader's language."""
    return node.names.get(texts.language) or node.names.get(Language.ZH) or node.key


def _form(name: str, assessment: Assessment | None) -> Form:
    return assessment.form_of(name) if assessment else form_of(name)


def _text(name: str, told: str, texts: Texts, sector: Node | None) -> str:
    if name == "country" and texts.has(f"country-{told}"):
        return texts.say(f"country-{told}")
    if name == "sector":
        return sector_name(sector, texts) if sector else told
    if name == "founded" and len(told) > len("2016"):
        return texts.day(dt.date.fromisoformat(told))
    return told
