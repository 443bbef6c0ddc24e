"""What an answer claims, read back from the words that a person gets to see.

A claim is a line that says something about a record: a line of the card under a numbered title, the title itself, or a
line of the opening that ends in ``[n]``. A sentence that a model wrote is a claim before it was checked, too.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from retrieval.grounding.draft import Draft

_CITED = re.compile(r"\s*\[(\d+)\]")
_TITLE = re.compile(r"\[(\d+)\] (?P<text>.+)")
_INDENT = "    "


class Part(StrEnum):
    """Which part of an answer a claim stands in, which decides what it is held against."""

    SENTENCE = "sentence"
    """Worded by a model."""
    QUOTE = "quote"
    """The opening of a card, or the words of a record in place of a sentence."""
    TITLE = "title"
    DETAIL = "detail"
    """A line under a title: why, whether one can still apply, amounts, place, whom to write to, source."""
    OFFICE = "office"
    """The desk's own address at the end; it cites nothing."""


@dataclass(frozen=True, slots=True)
class Claim:
    """Something that an answer says, with the numbers of the records it says it rests on."""

    part: Part
    text: str
    cites: tuple[int, ...]


def claims_in(text: str, worded: Sequence[str] = ()) -> list[Claim]:
    """Reads the claims of an answer written as plain text.

    Args:
        worded: sentences among it that a model wrote.
    """
    paragraphs = text.split("\n\n")
    claims = [_opening(line, worded) for line in paragraphs[0].splitlines()]
    number: int | None = None
    for paragraph in paragraphs[1:]:
        for line in paragraph.splitlines():
            title = _TITLE.fullmatch(line)
            if title:
                number = int(title[1])
                claims.append(Claim(Part.TITLE, title["text"], (number,)))
            elif line.startswith(_INDENT) and number is not None:
                claims.append(_detail(line, number))
            elif "@" in line or "://" in line:
                claims.append(Claim(Part.OFFICE, line, ()))
    return [claim for claim in claims if claim is not None]


def claims_of(draft: Draft) -> list[Claim]:
    """Gives what a model claimed, whatever became of it."""
    return [Claim(Part.SENTENCE, sentence.text, sentence.cites) for sentence in draft.sentences]


def frame_of(text: str) -> str:
    """Gives the words of an answer that are the desk's own: without quotes and without what stands on records."""
    lines = [line for line in text.splitlines() if not line.startswith((_INDENT, "[")) and "@" not in line]
    return re.sub(r"“.*”|《.*》|\([^)]*\)", " ", "\n".join(lines))


def _detail(line: str, number: int) -> Claim:
    """Reads a line under a title; what it cites at its end goes before the number of the title."""
    cites = tuple(dict.fromkeys(int(found) for found in _CITED.findall(line)))
    return Claim(Part.DETAIL, _CITED.sub("", line).strip(), cites or (number,))


def _opening(line: str, worded: Sequence[str]) -> Claim | None:
    cites = tuple(int(found) for found in _CITED.findall(line))
    if not cites:
        return None
    text = _CITED.sub("", line)
    return Claim(Part.SENTENCE if text in worded else Part.QUOTE, text, cites)
