"""Buttons of curated answers."""

from dataclasses import dataclass

from handlers.buttons.fields import Forms


@dataclass(frozen=True, slots=True)
class CuratedAnswers:
    """Show a page of the curated answers to those who look after them; ``page`` counts from 0."""

    page: int


CuratedChoice = CuratedAnswers
FORMS: Forms = {"wl": (CuratedAnswers, (None,))}
