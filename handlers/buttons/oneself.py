"""Buttons about oneself: language, party, threads, erasure; and those of the desk's staff."""

from dataclasses import dataclass

from handlers.buttons.fields import LANGUAGES, TRUTH, Field, Forms
from knowledge.people import Party
from knowledge.vocabulary import Language


@dataclass(frozen=True, slots=True)
class SetLanguage:
    """Speak this language from now on."""

    language: Language


@dataclass(frozen=True, slots=True)
class FollowLanguage:
    """Answer each question in its own language from now on."""


@dataclass(frozen=True, slots=True)
class IAm:
    """Say who one is."""

    party: Party


@dataclass(frozen=True, slots=True)
class Forget:
    """Delete what the desk keeps about the person, once ``confirmed``."""

    confirmed: bool


@dataclass(frozen=True, slots=True)
class NewThread:
    """Start anew: what was said before no longer counts."""


@dataclass(frozen=True, slots=True)
class Answered:
    """Answer a question that was handed over: a member of staff speaks."""

    handover_id: int


OneselfChoice = SetLanguage | FollowLanguage | IAm | Forget | NewThread | Answered
PARTIES: Field = {"e": Party.ENTERPRISE, "s": Party.STUDENT}
FORMS: Forms = {
    "l": (SetLanguage, (LANGUAGES,)),
    "g": (FollowLanguage, ()),
    "i": (IAm, (PARTIES,)),
    "f": (Forget, (TRUTH,)),
    "n": (NewThread, ()),
    "a": (Answered, (None,)),
}
