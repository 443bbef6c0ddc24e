"""What a button means: one codec between a choice and the at most 64 bytes that Telegram hands back."""

import dataclasses
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from knowledge.people import Party
from knowledge.vocabulary import Language

SectionName = Literal["contacts", "equipment", "achievements", "programs", "cases", "openings", "events"]
"""A section of an answer."""

LONGEST = 64
"""Bytes of callback data that Telegram takes."""
_VERSION = "1"
_GREATEST = 2**63 - 1
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
_NUMBER = re.compile(r"[0-9a-z]{1,13}")


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
class Answered:
    """Answer a question that was handed over: a member of staff speaks."""

    handover_id: int


@dataclass(frozen=True, slots=True)
class Forget:
    """Delete what the desk keeps about the person, once ``confirmed``."""

    confirmed: bool


@dataclass(frozen=True, slots=True)
class NewThread:
    """Start anew: what was said before no longer counts."""


@dataclass(frozen=True, slots=True)
class Eligible:
    """Show what one's enterprise could get."""


@dataclass(frozen=True, slots=True)
class Check:
    """Check one's enterprise against the program of a record."""

    record_id: int


@dataclass(frozen=True, slots=True)
class Agree:
    """Consent to what one tells of an enterprise being kept; ``record_id`` is the program to check, 0 for none."""

    record_id: int


@dataclass(frozen=True, slots=True)
class Tell:
    """Tell a fact of one's enterprise: its number (``knowledge.eligibility.forms``) and a value as its form counts."""

    fact: int
    value: int


@dataclass(frozen=True, slots=True)
class Skip:
    """Rather not tell a fact."""

    fact: int


@dataclass(frozen=True, slots=True)
class Revise:
    """Tell a fact anew."""

    fact: int


@dataclass(frozen=True, slots=True)
class InviteColleague:
    """Make an invitation to one's enterprise."""


@dataclass(frozen=True, slots=True)
class LeaveEnterprise:
    """Erase one's part in an enterprise, once ``confirmed``."""

    confirmed: bool


Choice = (
    Details | Cite | Choose | Section | More | Sources | Helpful | Person | SetLanguage | FollowLanguage | IAm
    | Answered | Forget | NewThread | Eligible | Check | Agree | Tell | Skip | Revise | InviteColleague
    | LeaveEnterprise
)  # fmt: skip

_Field = Mapping[str, Any] | None
"""How one field is written: a letter for each of its values, or None for a number in base 36."""
_TRUTH: _Field = {"y": True, "n": False}
_SECTIONS: _Field = {
    "k": "contacts",
    "q": "equipment",
    "a": "achievements",
    "p": "programs",
    "c": "cases",
    "o": "openings",
    "e": "events",
}
_PARTIES: _Field = {"e": Party.ENTERPRISE, "s": Party.STUDENT}
_LANGUAGES: _Field = {"z": Language.ZH, "e": Language.EN}
_FORMS: Mapping[str, tuple[Callable[..., Choice], Sequence[_Field]]] = {
    "d": (Details, (None, _LANGUAGES)),
    "w": (Cite, (None, None)),
    "x": (Choose, (None, None)),
    "s": (Section, (None, _SECTIONS)),
    "m": (More, (None, None)),
    "q": (Sources, (None,)),
    "h": (Helpful, (None, _TRUTH)),
    "p": (Person, (None,)),
    "l": (SetLanguage, (_LANGUAGES,)),
    "g": (FollowLanguage, ()),
    "i": (IAm, (_PARTIES,)),
    "a": (Answered, (None,)),
    "f": (Forget, (_TRUTH,)),
    "n": (NewThread, ()),
    "j": (Eligible, ()),
    "c": (Check, (None,)),
    "y": (Agree, (None,)),
    "t": (Tell, (None, None)),
    "u": (Skip, (None,)),
    "r": (Revise, (None,)),
    "v": (InviteColleague, ()),
    "b": (LeaveEnterprise, (_TRUTH,)),
}
"""The letter of each choice and how its fields are written; a change that old buttons cannot bear is a new version."""
_LETTERS: Mapping[Callable[..., Choice], str] = {form: letter for letter, (form, _) in _FORMS.items()}


def encode(choice: Choice) -> str:
    """Writes a choice as callback data: version, letter, fields between dots; ASCII, at most 64 bytes.

    Raises:
        ValueError: a number is negative or above 2**63 - 1, so no row can have it as its id.
    """
    letter = _LETTERS[type(choice)]
    values = (getattr(choice, field.name) for field in dataclasses.fields(choice))
    written = [_written(value, field) for value, field in zip(values, _FORMS[letter][1], strict=True)]
    return ".".join((_VERSION + letter, *written))


def decode(data: str) -> Choice | None:
    """Reads callback data; None where it is of another version or damaged, so that the button has expired."""
    head, *written = data.split(".")
    if head[:1] != _VERSION or head[1:] not in _FORMS:
        return None
    form, fields = _FORMS[head[1:]]
    if len(written) != len(fields):
        return None
    values = [_read(text, field) for text, field in zip(written, fields, strict=True)]
    return None if any(value is None for value in values) else form(*values)


def _written(value: Any, field: _Field) -> str:
    if field is not None:
        return next(letter for letter, meant in field.items() if meant == value)
    if not 0 <= value <= _GREATEST:
        raise ValueError(f"no id: {value}")
    digits = ""
    while value >= 36:
        value, last = divmod(value, 36)
        digits = _DIGITS[last] + digits
    return _DIGITS[value] + digits


def _read(text: str, field: _Field) -> Any:
    if field is not None:
        return field.get(text)
    if not _NUMBER.fullmatch(text) or (text[0] == "0" and text != "0"):
        return None
    number = int(text, 36)
    return number if number <= _GREATEST else None
