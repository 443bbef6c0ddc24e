"""A program drafted out of an official document, each field beside the clause that it was read from."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, replace

from knowledge.vocabulary import Language
from retrieval.policies.clauses import Clause, clauses_of, in_lines
from retrieval.policies.criteria import criteria_of
from retrieval.policies.dates import published_of, validity_of, window_of
from retrieval.policies.found import LONGEST_QUOTE, Part, Read
from retrieval.policies.head import country_of, head_of, kind_beside, whereabouts_of
from retrieval.policies.support import support_of
from retrieval.understanding.language import language_of

MOST_CLAUSES = 3_000
"""Of which fields are read; the wording is kept whole."""
_MOST_OF_ONE = 4_000
"""Characters of a clause that fields are read of: whoever joins hundreds of conditions in one line means no good."""


@dataclass(frozen=True, slots=True)
class Drafted:
    """A document, read.

    Attributes:
        fields: what was read; what is doubtful is not among them.
        wording: the document's own words, each numbered clause on a line of its own.
    """

    language: Language
    fields: Mapping[Part, Read]
    wording: str
    clauses: tuple[Clause, ...]


def drafted(text: str) -> Drafted:
    """Reads an official document by rules; the same text always gives the same draft."""
    wording = in_lines(text.replace("\f", "\n"))
    lines = wording.splitlines()
    whole = clauses_of(wording)[:MOST_CLAUSES]
    clauses = tuple(
        one if len(one.text) <= _MOST_OF_ONE else replace(one, text=one.text[:_MOST_OF_ONE]) for one in whole
    )
    language = language_of(wording[:4000])
    fields: dict[Part, Read] = head_of(lines)
    country = country_of(fields, clauses, language)
    if country is not None:
        fields[Part.COUNTRY] = country
    published = published_of(lines)
    if published is not None:
        fields[Part.PUBLISHED] = published
    fields |= window_of(clauses)
    validity = validity_of(clauses, None if published is None else dt.date.fromisoformat(published.value))
    if validity is not None:
        fields[Part.VALID_UNTIL] = validity
    fields |= support_of(clauses)
    if Part.PROGRAM_KIND not in fields and Part.AMOUNT_MAX in fields:
        kind = kind_beside(fields[Part.AMOUNT_MAX])
        if kind is not None:
            fields[Part.PROGRAM_KIND] = kind
    criteria = criteria_of(clauses, whereabouts_of(fields))
    if criteria is not None:
        labels = "、".join(criteria.labels) if language is Language.ZH else ", ".join(criteria.labels)
        fields[Part.CRITERIA] = Read(criteria.tree, labels[:LONGEST_QUOTE] or None, "")
    return Drafted(language, {part: fields[part] for part in Part if part in fields}, wording, clauses)
