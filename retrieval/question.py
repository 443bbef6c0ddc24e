"""What the assistant is asked."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from knowledge.students import Profile
from knowledge.vocabulary import Audience, Kind, Language
from retrieval.understanding.language import clean, has_words, without_markup

LONGEST = 8_000
"""Characters of a question; a longer text is a document, not a question."""


class Unaskable(StrEnum):
    """Why a text cannot be asked."""

    EMPTY = "empty"
    NOT_TEXT = "not-text"
    """It holds half a character."""
    TOO_LONG = "too-long"
    NO_WORDS = "no-words"


class Speaker(StrEnum):
    """Who said something in a conversation: the asker, the assistant, or a person of the desk."""

    USER = "user"
    ASSISTANT = "assistant"
    AGENT = "agent"


@dataclass(frozen=True, slots=True)
class PastTurn:
    """Something said before in the same conversation."""

    role: Speaker
    text: str


@dataclass(frozen=True, slots=True)
class Question:
    """A question in its conversation.

    Attributes:
        text: as typed, cleaned of what cannot be read.
        today: the day by the desk's calendar, which decides what is open.
        history: what was said before, oldest first.
        kind: the only kind of record wanted; None to let the question decide.
        language: the language of the answer; None for the question's own.
        audiences: what the asker may see.
        profile: what the asker told of themselves as a student, in their own private chat.
        may_ask: whether something may be asked back; not twice in a row.
        passed_over: ids of records that were shown already, where others are asked for.
    """

    text: str
    today: dt.date
    history: tuple[PastTurn, ...] = ()
    kind: Kind | None = None
    language: Language | None = None
    audiences: tuple[Audience, ...] = (Audience.PUBLIC,)
    passed_over: frozenset[int] = frozenset()
    may_ask: bool = True
    profile: Profile | None = None


def asked(typed: str) -> str | Unaskable:
    """Gives the question in what somebody typed, cleaned of markup and of what cannot be read, or why there is none."""
    if not typed.strip():
        return Unaskable.EMPTY
    if any("\ud800" <= character <= "\udfff" for character in typed):
        return Unaskable.NOT_TEXT
    if len(typed) > LONGEST:
        return Unaskable.TOO_LONG
    text = clean(without_markup(clean(typed)))
    return text if has_words(text) else Unaskable.NO_WORDS
