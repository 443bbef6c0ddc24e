"""What a form of a question about the chain is made of."""

import re
from enum import StrEnum
from typing import NamedTuple


class Rung(StrEnum):
    """A level of the chain that somebody asks for; openings stand at its end."""

    INDUSTRY = "industry"
    SECTOR = "sector"
    ENTERPRISE = "enterprise"
    OCCUPATION = "occupation"
    MAJOR = "major"
    OPENING = "opening"


class Subject(StrEnum):
    """What the name in a question is of."""

    STUDY = "study"
    TRADE = "trade"
    WORK = "work"
    """An occupation, or a sector to work in."""
    ANY = "any"


class Form(NamedTuple):
    """A form of a question over folded text; a named group holds the name that it is about, if any does.

    A ``bare`` one says nothing else of what the name is of.
    """

    pattern: re.Pattern[str]
    subject: Subject
    goal: Rung | None
    bare: bool = False


def form(pattern: str, subject: Subject, goal: Rung | None, *, bare: bool = False) -> Form:
    """Makes a form."""
    return Form(re.compile(pattern), subject, goal, bare)


def any_of(*patterns: str) -> str:
    """Writes the pattern of any of these."""
    return f"(?:{'|'.join(patterns)})"
