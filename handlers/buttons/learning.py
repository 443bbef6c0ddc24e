"""Buttons of learning: what is missing for an opening, the skills that somebody has, and the list of courses."""

from dataclasses import dataclass

from handlers.buttons.fields import LANGUAGES, Forms
from knowledge.vocabulary import Language


@dataclass(frozen=True, slots=True)
class Missing:
    """Say what one is missing for an opening, and where that can be learnt, in the language of what one has read."""

    record_id: int
    language: Language


@dataclass(frozen=True, slots=True)
class TickSkills:
    """Tick those skills of an opening that ``mask`` has as bits, the first skill as the lowest, in the same message.

    ``revision`` is that of the opening: another one may ask for others.
    """

    record_id: int
    revision: int
    mask: int
    language: Language


@dataclass(frozen=True, slots=True)
class ReviseSkills:
    """Show them anew, to tick others."""

    record_id: int
    revision: int
    mask: int
    language: Language


@dataclass(frozen=True, slots=True)
class CloseGap:
    """Say where the skills that are not ticked can be learnt."""

    record_id: int
    revision: int
    mask: int
    language: Language


@dataclass(frozen=True, slots=True)
class CoursesPage:
    """List courses; ``page`` counts from 0."""

    page: int


LearningChoice = Missing | TickSkills | ReviseSkills | CloseGap | CoursesPage
FORMS: Forms = {
    "lm": (Missing, (None, LANGUAGES)),
    "lt": (TickSkills, (None, None, None, LANGUAGES)),
    "lr": (ReviseSkills, (None, None, None, LANGUAGES)),
    "lg": (CloseGap, (None, None, None, LANGUAGES)),
    "lc": (CoursesPage, (None,)),
}
