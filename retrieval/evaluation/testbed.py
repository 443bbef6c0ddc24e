"""A test bed: documents, questions about them, and which document answers which question."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from knowledge.intake.verdicts import Why
from knowledge.vocabulary import Kind, Language
from retrieval.evaluation.metrics import Judged
from retrieval.question import PastTurn


@dataclass(frozen=True, slots=True)
class Document:
    """A text to be found."""

    key: str
    kind: Kind
    language: Language
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class TestQuestion:
    """A question with judged answers.

    Attributes:
        kind: the only kind to look for; None for all.
        language: in which it is asked.
        judged: grades by document key; at least one is relevant.
    """

    __test__ = False  # it is no test, whatever its name

    id: str
    text: str
    kind: Kind | None
    language: Language
    history: tuple[PastTurn, ...]
    judged: Judged


@dataclass(frozen=True, slots=True)
class SetAside:
    """What could not be used, counted: it makes no line wrong, but a reader of the figures should know.

    Attributes:
        unknown: judgements that name a question or a document that is not there.
        unjudged: questions without a relevant document.
        shortened: questions longer than the desk takes, cut to its limit.
        empty: documents and questions whose text is empty.
    """

    unknown: int = 0
    unjudged: int = 0
    shortened: int = 0
    empty: int = 0


@dataclass(frozen=True, slots=True)
class TestBed:
    """All of it, ready to be asked."""

    __test__ = False

    documents: Sequence[Document]
    questions: Sequence[TestQuestion]
    aside: SetAside

    def found_in(self) -> Callable[[TestQuestion, str], Language]:
        """Gives what says in which language the document of a key is, whatever the question."""
        languages = {document.key: document.language for document in self.documents}
        return lambda _question, key: languages[key]


class Flaw(StrEnum):
    """What only a test bed can have wrong; in brackets the values that come with it."""

    EMPTY_FILE = "empty_file"
    NOTHING_JUDGED = "nothing_judged"
    """No question has a relevant document."""
    SAME_ID = "same_id"
    """An id that an earlier line has, with other words (value: the id, first: its line)."""
    TWO_GRADES = "two_grades"
    """A pair that an earlier line grades otherwise (first: its line)."""


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a file or one of its lines cannot be used; line 0 is the file as a whole."""

    file: str
    line: int
    why: Why | Flaw
    values: Mapping[str, str | int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Unusable:
    """Why a folder is no test bed."""

    faults: Sequence[Fault]
