"""Cutting a record's text into passages short enough to encode and to quote, at its own joints.

Official texts are cut by clause (第X条, 一、, （一）; "4.2(b)" in English); all texts at paragraphs, then sentences,
then, if nothing else helps, by length.
"""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass

from knowledge.outbox import Wording
from knowledge.vocabulary import Language
from retrieval.policies.clauses import clauses_of

RECIPE = 3
"""Raise it when cutting changes: every record is then cut anew."""
_TARGET = {Language.ZH: 260, Language.EN: 800}
"""Characters of a full passage; about 180 tokens in either language."""
_HEADING = 40
"""Characters below which a clause in English is a heading."""
_CLAUSE = re.compile(
    r"(?m)^[ \u3000]*"
    r"(第[一二三四五六七八九十百零〇\d]{1,9}[章节条]|[一二三四五六七八九十]{1,5}、|（[一二三四五六七八九十]{1,5}）)"
    r"[ \u3000]*"
)
_SENTENCE_END = re.compile(r"(?<=[。！？；!?;\n])|(?<=[.])(?=\s)")


@dataclass(frozen=True, slots=True)
class Cut:
    """One passage of a text: its place in it, the clause it stands in, and its words."""

    ordinal: int
    label: str | None
    text: str

    def digest(self, title: str) -> str:
        """Digests what is encoded (SHA-256, hex): equal texts share one vector."""
        return hashlib.sha256(encoded_text(title, self.text).encode()).hexdigest()


def encoded_text(title: str, text: str) -> str:
    """Gives what is encoded of a passage: the title tells what it is about."""
    return f"{title}\n{text}"


def share(text: str, lang: Language) -> float:
    """Says how much of a full passage a text is; above 1 for a longer one."""
    return len(text) / _TARGET[lang]


def cut(wording: Wording) -> list[Cut]:
    """Cuts one text into passages, in order; a text of any length gives at least one."""
    clauses = _clauses_in(wording) if wording.has_clauses else [(None, wording.body)]
    pieces = [(label, piece) for label, body in clauses for piece in _pieces(body, _TARGET[wording.lang])]
    return [Cut(ordinal, label, piece) for ordinal, (label, piece) in enumerate(pieces)] or [
        Cut(0, None, wording.title)
    ]


def _clauses_in(wording: Wording) -> Iterator[tuple[str | None, str]]:
    return _english_clauses(wording.body) if wording.lang is Language.EN else _clauses(wording.body)


def _english_clauses(body: str) -> Iterator[tuple[str | None, str]]:
    """Splits an official text in English at its numbers; a heading goes with the clause that follows it."""
    heading = ""
    for one in clauses_of(body):
        text = f"{heading}{one.wording}"
        if len(text) < _HEADING and not text.endswith("."):
            heading = f"{text}\n"
            continue
        yield one.label, text
        heading = ""
    if heading:
        yield None, heading


def _clauses(body: str) -> Iterator[tuple[str | None, str]]:
    """Splits an official text at its clause headings; a heading of a lower rank carries the one above it."""
    above: str | None = None
    start, label = 0, None
    for match in _CLAUSE.finditer(body):
        yield label, body[start : match.start()]
        heading = match.group(1)
        if heading.startswith("（"):
            label = f"{above or ''}{heading}"
        else:
            label = above = heading.rstrip("、")
        start = match.end()
    yield label, body[start:]


def _pieces(text: str, target: int) -> Iterator[str]:
    """Fills passages with whole sentences up to the target length."""
    piece = ""
    for sentence in _sentences(text, target):
        if piece.strip() and len(piece) + len(sentence.rstrip()) > target:
            yield piece.strip()
            piece = ""
        piece += sentence
    if piece.strip():
        yield piece.strip()


def _sentences(text: str, target: int) -> Iterator[str]:
    """Gives sentences; one longer than twice the target is cut by length, since it would not be encoded whole."""
    for sentence in _SENTENCE_END.split(text):  # white space between two stays, else their words would grow together
        for start in range(0, len(sentence), 2 * target):
            yield sentence[start : start + 2 * target]
