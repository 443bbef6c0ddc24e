"""One leaf of a criteria tree checked against what is known of an enterprise."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from operator import eq, ge, gt, le, lt
from typing import Any, Final

from knowledge.eligibility.facts import Known, Value, founded_on

_OPS: Final[Mapping[str, Callable[[Any, Any], bool]]] = {">=": ge, "<=": le, ">": gt, "<": lt, "==": eq}


class Standing(StrEnum):
    """What came of one criterion, or of all together."""

    MET = "met"
    NOT_MET = "not-met"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Checked:
    """One leaf of a criteria tree, checked.

    Attributes:
        clause: where it comes from, in words; None where the record has none.
        name: of the fact it asks for, ``sum`` where it adds up several; None where only a person can judge it.
        parts: the facts that a sum adds up.
        wanted: yes or no, or what the fact is compared with.
        op: how it is compared; None for yes-or-no facts.
        unit: as the record writes it.
        value: the fact that was used; None where it is not known.
        decides: whether what came of it, or would come of it, counts for the verdict: a leaf of a band that does not
            apply, or of an alternative that another one has met, does not.
    """

    standing: Standing
    clause: str | None = None
    name: str | None = None
    wanted: Value | None = None
    op: str | None = None
    unit: str | None = None
    value: Value | None = None
    decides: bool = True
    parts: tuple[str, ...] = ()

    @property
    def asks(self) -> tuple[str, ...]:
        """Names the facts that it is checked by."""
        return self.parts or (() if self.name is None else (self.name,))

    @property
    def shortfall(self) -> float | None:
        """Gives by what share of what is wanted a number misses it, 0.08 for 4.6 of 5; None where it does not."""
        value, wanted = _number(self.value), _number(self.wanted)
        if self.standing is not Standing.NOT_MET or value is None or not wanted:
            return None
        return abs(wanted - value) / abs(wanted)


def check_leaf(leaf: Mapping[str, Any], known: Known) -> Checked:
    """Checks a leaf (see ``knowledge.criteria``)."""
    clause, unit = leaf.get("clause"), leaf.get("unit")
    if "sum" in leaf:
        return _sum(leaf, known)
    if "fact" in leaf:
        value, wanted, op = known.value(leaf["fact"]), leaf["is"], None
        held = None if not isinstance(value, bool) else value is wanted
        return Checked(_standing(held), clause, leaf["fact"], wanted, op, unit, value)
    if "value" in leaf:
        value, wanted, op = known.value(leaf["value"]), leaf["than"], leaf["op"]
        return Checked(_standing(_compared(value, op, wanted)), clause, leaf["value"], wanted, op, unit, value)
    if "year" in leaf:
        year = _year(leaf["year"], known)
        held = None if year is None else _OPS[leaf["op"]](year, leaf["than"])
        return Checked(_standing(held), clause, leaf["year"], leaf["than"], leaf["op"], unit, year)
    return Checked(Standing.UNKNOWN, clause)


def _sum(leaf: Mapping[str, Any], known: Known) -> Checked:
    """Adds up counts, each worth its points; what is known may be enough before all of them are."""
    counts = {name: known.number(name) for name in leaf["sum"]}
    total = sum(worth * max(0.0, counts[name] or 0.0) for name, worth in leaf["sum"].items())
    reached = total >= leaf["than"]
    sure = reached or None not in counts.values()
    return Checked(
        _standing(reached if sure else None),
        leaf["clause"],
        "sum",
        leaf["than"],
        leaf["op"],
        leaf.get("unit"),
        total if sure else None,
        parts=tuple(counts),
    )


def to_ask(check: Checked, known: Known) -> tuple[str, ...]:
    """Names the facts that an enterprise has to tell before a leaf that is unknown can be checked."""
    if check.parts:
        return tuple(asked for part in check.parts for asked in known.to_ask(part))
    return () if check.name is None else known.to_ask(check.name) or (check.name,)


def _compared(value: Value | None, op: str, wanted: Value) -> bool | None:
    """Compares a fact with what is wanted; a place is met by one that lies in it as it is written, 山东济南 in 山东."""
    if isinstance(wanted, str):
        return wanted.casefold() in value.casefold() if isinstance(value, str) else None
    number = _number(value)
    return None if number is None else _OPS[op](number, wanted)


def _year(name: str, known: Known) -> float | None:
    if name == "founded":
        day = founded_on(known)
        return None if day is None else day.year
    return known.number(name)


def _number(value: Value | None) -> float | None:
    return float(value) if isinstance(value, (int, float)) and not isinstance(value, bool) else None


def _standing(held: bool | None) -> Standing:
    return Standing.UNKNOWN if held is None else Standing.MET if held else Standing.NOT_MET
