"""Reads tables of verdicts, and checks enterprises against programs as the desk does."""

import dataclasses
import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from knowledge.card import Card
from knowledge.drafts import Detail
from knowledge.eligibility import Assessment, Facts, Known, Verdict
from knowledge.vocabulary import Kind, Language
from retrieval.prospects import checked

TODAY = dt.date(2026, 11, 22)
VERDICTS = {
    "E": Verdict.ELIGIBLE,
    "L": Verdict.LIKELY,
    "J": Verdict.JUDGED,
    "O": Verdict.OPEN,
    "N": Verdict.NOT_ELIGIBLE,
    "U": Verdict.UNSTATED,
}


class Case(NamedTuple):
    """What a person says of an enterprise and a program."""

    enterprise: str
    program: str
    verdict: Verdict


def cases(table: Path) -> Iterator[Case]:
    """Reads a table: lines that begin with ``program`` name enterprises, the others give their verdicts."""
    enterprises: list[str] = []
    for line in table.read_text("utf-8").splitlines():
        first, *rest = line.partition("#")[0].split() or [""]
        if first == "program":
            enterprises = rest
        elif first:
            for enterprise, letter in zip(enterprises, rest, strict=True):
                yield Case(enterprise, first, VERDICTS[letter])


def assessed(told: Facts, detail: Detail, country: str | None, region: str | None) -> Assessment:
    """Checks an enterprise against a program of a country and a place."""
    blank: dict[str, Any] = dict.fromkeys(field.name for field in dataclasses.fields(Card))
    card = Card(
        **blank
        | {"kind": Kind.PROGRAM, "language": Language.ZH, "detail": detail, "country": country, "region": region}
    )
    return checked(card, Known(told, TODAY))
