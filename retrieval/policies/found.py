"""What was read of a document for one field, and where."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

LONGEST_QUOTE = 300
"""Characters of a clause that are kept beside a field."""


class Part(StrEnum):
    """A field that is drafted; the values are those of an intake row."""

    TITLE = "title"
    ORG = "org"
    DOC_NO = "doc_no"
    PROGRAM_KIND = "program_kind"
    REGION = "region"
    COUNTRY = "country"
    PUBLISHED = "published"
    OPENS = "opens"
    CLOSES = "closes"
    VALID_UNTIL = "valid_until"
    AMOUNT_MIN = "amount_min"
    AMOUNT_MAX = "amount_max"
    RATE_PERCENT = "rate_percent"
    CRITERIA = "criteria"


@dataclass(frozen=True, slots=True)
class Read:
    """A field as it was read.

    Attributes:
        value: as an intake row has it: a text, an ISO day, a number, a tree.
        label: number of the clause, if it has one.
        words: what stands there.
        others: what else the document says of the same, so that a person can tell whether the right one was chosen.
        currency: of an amount (ISO 4217); None where it is none, or the document does not say.
        by_model: whether a chat model read it, and not the rules.
    """

    value: Any
    label: str | None
    words: str
    others: tuple[str, ...] = ()
    currency: str | None = None
    by_model: bool = False


def quoted(text: str, start: int, end: int) -> str:
    """Gives the sentence of a text that a place in it belongs to."""
    stops = "。；;\n"
    first = max(text.rfind(stop, 0, start) for stop in stops) + 1
    last = min((place for stop in stops if (place := text.find(stop, end)) >= 0), default=len(text))
    sentence = text[first : last + 1].strip()
    if len(sentence) <= LONGEST_QUOTE:
        return sentence
    begin = max(first, start - LONGEST_QUOTE // 2)
    return text[begin : begin + LONGEST_QUOTE].strip()
