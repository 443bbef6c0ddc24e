"""Buttons under an answer: what it shows more of, what it rests on, what the asker thought of it."""

from dataclasses import dataclass
from typing import Literal

from handlers.buttons.fields import LANGUAGES, TRUTH, Field, Forms
from knowledge.vocabulary import Language

SectionName = Literal["contacts", "equipment", "achievements", "programs", "cases", "openings", "events"]
"""A section of an answer."""


@dataclass(frozen=True, slots=True)
class Details:
    """Show a whole record, a contact's addresses first, in the language of the answer that it stands in."""

    record_id: int
    language: Language


@dataclass(frozen=True, slots=True)
class Cite:
    """Show what number ``n`` of a turn's answer rests on."""

    turn_id: int
    n: int


@dataclass(frozen=True, slots=True)
class Choose:
    """Complete the question of a turn by a choice that was asked back; ``choice`` counts from 0."""

    turn_id: int
    choice: int


@dataclass(frozen=True, slots=True)
class Section:
    """Show all of one section of a turn's answer."""

    turn_id: int
    name: SectionName


@dataclass(frozen=True, slots=True)
class More:
    """Show what the card of a turn left out; ``page`` counts from 1."""

    turn_id: int
    page: int


@dataclass(frozen=True, slots=True)
class Sources:
    """Show the sources of a turn's answer, quoted."""

    turn_id: int


@dataclass(frozen=True, slots=True)
class Helpful:
    """Say whether a turn's answer helped."""

    turn_id: int
    yes: bool


@dataclass(frozen=True, slots=True)
class Person:
    """Hand a turn's question to a person of the desk."""

    turn_id: int


AnswerChoice = Details | Cite | Choose | Section | More | Sources | Helpful | Person
SECTIONS: Field = {
    "k": "contacts",
    "q": "equipment",
    "a": "achievements",
    "p": "programs",
    "c": "cases",
    "o": "openings",
    "e": "events",
}
FORMS: Forms = {
    "d": (Details, (None, LANGUAGES)),
    "w": (Cite, (None, None)),
    "x": (Choose, (None, None)),
    "s": (Section, (None, SECTIONS)),
    "m": (More, (None, None)),
    "q": (Sources, (None,)),
    "h": (Helpful, (None, TRUTH)),
    "p": (Person, (None,)),
}
