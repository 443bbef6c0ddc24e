"""Buttons of gaps: topics of what nobody has answered yet, answering one, sorting them, making a record of one."""

from dataclasses import dataclass

from handlers.buttons.fields import LANGUAGES, Field, Forms
from knowledge.gaps import Aside, Shelf
from knowledge.vocabulary import Language


@dataclass(frozen=True, slots=True)
class GapList:
    """List the topics of a shelf; ``page`` counts from 0."""

    shelf: Shelf
    page: int


@dataclass(frozen=True, slots=True)
class GapOpen:
    """Show a topic; ``page`` of its questions counts from 0."""

    topic_id: int
    page: int


@dataclass(frozen=True, slots=True)
class GapWrite:
    """Write an answer for everybody who waits in a topic."""

    topic_id: int


@dataclass(frozen=True, slots=True)
class GapSame:
    """Show what was sent before as those who wait now would see it."""

    answer_id: int


@dataclass(frozen=True, slots=True)
class GapSend:
    """Send what was written to everybody who waits."""

    answer_id: int


@dataclass(frozen=True, slots=True)
class GapAside:
    """Ask why a topic is to be set aside."""

    topic_id: int


@dataclass(frozen=True, slots=True)
class GapAsideFor:
    """Set a topic aside for a reason."""

    topic_id: int
    why: Aside


@dataclass(frozen=True, slots=True)
class GapTakeUp:
    """Take a topic up again that was set aside."""

    topic_id: int


@dataclass(frozen=True, slots=True)
class GapSplitWhich:
    """Ask which question of a topic is about something else; ``page`` counts from 0."""

    topic_id: int
    page: int


@dataclass(frozen=True, slots=True)
class GapSplit:
    """Make a topic of its own of one question."""

    topic_id: int
    gap_id: int


@dataclass(frozen=True, slots=True)
class GapJoinWhich:
    """Ask which other topic asks the same; ``page`` counts from 0."""

    topic_id: int
    page: int


@dataclass(frozen=True, slots=True)
class GapJoin:
    """Put a topic into another one."""

    topic_id: int
    into: int


@dataclass(frozen=True, slots=True)
class GapRecord:
    """Show the curated answer that a topic would become."""

    topic_id: int


@dataclass(frozen=True, slots=True)
class GapWording:
    """Ask for other words of a curated answer in a language: of its question, or of the answer."""

    topic_id: int
    part: str
    language: Language


@dataclass(frozen=True, slots=True)
class GapOwnWords:
    """Leave the askers' wordings out of a curated answer, or take them in again."""

    topic_id: int


@dataclass(frozen=True, slots=True)
class GapHandIn:
    """Hand a curated answer in for review, or publish it where one may."""

    topic_id: int


@dataclass(frozen=True, slots=True)
class AskAgain:
    """Ask the question of a turn again."""

    turn_id: int


GapChoice = (
    GapList
    | GapOpen
    | GapWrite
    | GapSame
    | GapSend
    | GapAside
    | GapAsideFor
    | GapTakeUp
    | GapSplitWhich
    | GapSplit
    | GapJoinWhich
    | GapJoin
    | GapRecord
    | GapWording
    | GapOwnWords
    | GapHandIn
    | AskAgain
)
_SHELVES: Field = {"o": Shelf.OPEN, "c": Shelf.CHATTER, "a": Shelf.ANSWERED, "s": Shelf.ASIDE}
_REASONS: Field = {"o": Aside.OFF_TOPIC, "n": Aside.NOT_OURS, "k": Aside.KNOWN}
_PARTS: Field = {"q": "question", "a": "answer"}
FORMS: Forms = {
    "gl": (GapList, (_SHELVES, None)),
    "go": (GapOpen, (None, None)),
    "gw": (GapWrite, (None,)),
    "gz": (GapSame, (None,)),
    "gs": (GapSend, (None,)),
    "ga": (GapAside, (None,)),
    "gf": (GapAsideFor, (None, _REASONS)),
    "gt": (GapTakeUp, (None,)),
    "gp": (GapSplitWhich, (None, None)),
    "gq": (GapSplit, (None, None)),
    "gj": (GapJoinWhich, (None, None)),
    "gk": (GapJoin, (None, None)),
    "gr": (GapRecord, (None,)),
    "ge": (GapWording, (None, _PARTS, LANGUAGES)),
    "gm": (GapOwnWords, (None,)),
    "gh": (GapHandIn, (None,)),
    "gg": (AskAgain, (None,)),
}
