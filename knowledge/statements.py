"""What an answer said when it was given: the records it cites, each at its revision, with the words it rests on.

It is kept with the turn, sealed like the question, since it tells what was asked. What a citation opens later is read
from here and from the revisions of the records, so that it is what was said then, whatever has changed since.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass

from knowledge.vocabulary import Language


@dataclass(frozen=True, slots=True)
class Citation:
    """One record in an answer.

    Attributes:
        n: its number in the answer.
        revision: of the record, as it stood.
        language: of its text that was shown.
        quote: the words of it that the answer rests on.
        because: the code of the reason why it is there, with the words or the title that the reason names.
    """

    n: int
    record_id: int
    revision: int
    language: Language
    quote: str
    because: str
    words: tuple[str, ...] = ()
    title: str | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """A sentence above the card, with the numbers of the records that bear it out."""

    text: str
    cites: tuple[int, ...]
    quoted: bool


@dataclass(frozen=True, slots=True)
class Inquiry:
    """What was asked back: the facet that the answer depends on, and the codes of the choices that were given."""

    facet: str
    choices: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Statement:
    """What an answer said.

    Attributes:
        lead: number of the record that the answer opens with; None where it opens with none.
        picks: numbers of those that a chat model held most useful.
    """

    citations: tuple[Citation, ...] = ()
    lead: int | None = None
    claims: tuple[Claim, ...] = ()
    picks: tuple[int, ...] = ()
    inquiry: Inquiry | None = None


def written(statement: Statement) -> str:
    """Writes a statement as JSON, short: it is kept with every turn."""
    values = {
        "cited": [list(_values(one)) for one in statement.citations],
        "lead": statement.lead,
        "claims": [[one.text, one.cites, one.quoted] for one in statement.claims],
        "picks": statement.picks,
        "asked": statement.inquiry and [statement.inquiry.facet, statement.inquiry.choices],
    }
    return json.dumps({name: value for name, value in values.items() if value}, ensure_ascii=False)


def read(text: str) -> Statement:
    """Reads a statement from the JSON of ``written``."""
    values = json.loads(text)
    asked = values.get("asked")
    return Statement(
        citations=tuple(
            Citation(n, record_id, revision, Language(lang), quote, because, tuple(words), title)
            for n, record_id, revision, lang, quote, because, words, title in values.get("cited", ())
        ),
        lead=values.get("lead"),
        claims=tuple(Claim(text, tuple(cites), quoted) for text, cites, quoted in values.get("claims", ())),
        picks=tuple(values.get("picks", ())),
        inquiry=None if asked is None else Inquiry(asked[0], tuple(asked[1])),
    )


def _values(one: Citation) -> Iterator[object]:
    yield from (one.n, one.record_id, one.revision, one.language.value, one.quote, one.because, one.words, one.title)
