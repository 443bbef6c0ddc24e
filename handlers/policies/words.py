"""Fields and criteria of a document in words. Pure."""

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import Any

from handlers import facts
from handlers.amounts import money
from handlers.html import Line, bold, plain
from handlers.paging import on_one_line
from handlers.policies.trees import ADDED, DROP, JUDGE, KEEP, leaves_of
from handlers.texts import Texts
from knowledge.eligibility import Checked, Standing
from knowledge.eligibility.facts import TITLES
from knowledge.readings import Field, Reading, Settled
from retrieval.policies.found import Part

_VALUE, _CLAUSE = 160, 220
"""UTF-16 code units of a value, and of the words of a criterion."""
_DAYS = frozenset({Part.PUBLISHED, Part.OPENS, Part.CLOSES, Part.VALID_UNTIL})
_CURRENCIES = frozenset({"gbp", "eur", "usd"})
_MARKS = {Settled.OPEN: "❔", Settled.UNREAD: "▫️", Settled.KEPT: "✅", Settled.TOLD: "✏️", Settled.EMPTY: "▫️"}
_OF_LEAF = {KEEP: "✅", JUDGE: "👤", DROP: "🗑"}


def name_of(field: Field, texts: Texts) -> str:
    """Names a field."""
    return texts.say(f"policy-part-{field.name}")


def value_of(field: Field, texts: Texts, longest: int = _VALUE) -> str:
    """Writes the value of a field as users will read it; a dash where there is none."""
    value = field.value
    if value is None:
        return texts.say("policy-nothing")
    if field.name in _DAYS:
        return texts.day(dt.date.fromisoformat(value))
    if field.name in (Part.AMOUNT_MIN, Part.AMOUNT_MAX):
        return money(value, field.currency, texts)
    if field.name == Part.RATE_PERCENT:
        return f"{value:.10g} %"
    if field.name == Part.PROGRAM_KIND:
        return texts.say(f"gives-{value}")
    if field.name == Part.COUNTRY:
        return texts.say(f"country-{value}") if texts.has(f"country-{value}") else str(value)
    if field.name == Part.CRITERIA:
        return texts.say("policy-criteria-count", count=len(leaves_of(value, field.said)))
    return on_one_line(str(value), longest)


def line_of(field: Field, texts: Texts) -> str:
    """Writes a field as one line: what became of it, its name, its value, the number of its clause."""
    mark, name, value = _MARKS[field.settled], name_of(field, texts), value_of(field, texts, 80)
    said = texts.say("policy-line", mark=mark, name=name, value=value)
    shown = field.label is not None and field.value is not None and field.settled in (Settled.OPEN, Settled.KEPT)
    return f"{said} {texts.say('policy-clause', label=on_one_line(field.label or '', 40))}" if shown else said


def unread(reading: Reading) -> list[Field]:
    """Gives the fields that the document does not say."""
    return [field for field in reading.fields if field.settled is Settled.UNREAD]


def leaf_words(leaf: Mapping[str, Any], texts: Texts) -> str:
    """Writes one criterion: what it compares, and with what; only its words where only a person can judge it."""
    check = _as_check(leaf)
    clause = on_one_line(str(leaf.get("clause") or ""), _CLAUSE)
    if check is None:
        return texts.say("policy-leaf-judged", clause=clause)
    if "sum" in leaf:
        worth = [_worth(name, points, texts) for name, points in leaf["sum"].items()]
        named = " + ".join(worth)
    else:
        named = _named(check.name or "", clause, texts)
    wants = facts.wanted(check, texts)
    if check.op is None:
        wants = texts.say("fact-yes" if check.wanted else "fact-no")
    return texts.say("policy-leaf", name=named, wants=wants)


def _worth(name: str, points: float, texts: Texts) -> str:
    named = facts.label(name, texts)
    return named if points == 1 else texts.say("policy-worth", name=named, points=f"{points:.10g}")


def _named(name: str, clause: str, texts: Texts) -> str:
    """Names a fact; one that asks for a title by the title, one that the desk has no words for by its clause."""
    if name in TITLES and not texts.has(f"fact-{name}"):
        return texts.say(f"title-{TITLES[name]}")
    kept, _, currency = name.rpartition("_")
    if currency in _CURRENCIES and texts.has(f"policy-money-{kept}"):
        return texts.say(f"policy-money-{kept}")
    return facts.label(name, texts, clause.partition("：")[2] or clause.partition(": ")[2] or clause)


def tree_lines(tree: Mapping[str, Any], said: Mapping[str, Any], texts: Texts) -> Iterator[Line]:
    """Writes a whole tree: a numbered leaf a line with the words that it was read from, inner nodes as headings."""
    numbers = iter(range(1, 1_000_000))
    yield from _node_lines(tree, said, texts, numbers, 0)
    for leaf in said.get(ADDED, ()):
        yield from _leaf_lines(leaf, next(numbers), said, texts, 0)


def _node_lines(
    node: Mapping[str, Any], said: Mapping[str, Any], texts: Texts, numbers: Iterator[int], depth: int
) -> Iterator[Line]:
    for inner in ("all", "any"):
        if inner in node:
            if depth or inner == "any":
                yield bold(f"{_indent(depth)}{texts.say(f'policy-tree-{inner}')}")
            for one in node[inner]:
                yield from _node_lines(one, said, texts, numbers, depth + 1)
            return
    if "when" in node:
        scope = [node["when"]]
        first = next(numbers)
        while "when" in node["then"]:
            node = node["then"]
            scope.append(node["when"])
            next(numbers)
        words = texts.say("list-separator").join(leaf_words(one, texts) for one in scope)
        dropped = said.get(str(first - 1)) == DROP
        yield bold(f"{_indent(depth)}{texts.say('policy-tree-when', n=first, scope=words)}{' 🗑' if dropped else ''}")
        yield from _node_lines(node["then"], said, texts, numbers, depth + 1)
        return
    yield from _leaf_lines(node, next(numbers), said, texts, depth)


def _leaf_lines(leaf: Mapping[str, Any], n: int, said: Mapping[str, Any], texts: Texts, depth: int) -> Iterator[Line]:
    what = said.get(str(n - 1))
    if isinstance(what, Mapping):
        leaf, mark = what, "✏️"
    else:
        mark = _OF_LEAF.get(what or "", "")
    words = leaf_words(leaf, texts)
    yield plain(f"{_indent(depth)}{n}. {mark}{' ' if mark else ''}{words}")
    if leaf.get("clause") and set(leaf) != {"clause"}:
        yield plain(f"{_indent(depth)}    {texts.say('quoted', text=on_one_line(str(leaf['clause']), _CLAUSE))}")


def _indent(depth: int) -> str:
    return "  " * max(0, depth - 1)


def _as_check(leaf: Mapping[str, Any]) -> Checked | None:
    if "fact" in leaf:
        return Checked(Standing.UNKNOWN, None, leaf["fact"], leaf["is"])
    for name in ("value", "year"):
        if name in leaf:
            return Checked(Standing.UNKNOWN, None, leaf[name], leaf["than"], leaf["op"], leaf.get("unit"))
    if "sum" in leaf:
        return Checked(Standing.UNKNOWN, None, "sum", leaf["than"], leaf["op"], leaf.get("unit"))
    return None
