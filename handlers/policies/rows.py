"""The intake row that a confirmed reading makes."""

import hashlib
from collections.abc import Mapping
from typing import Any

from handlers.policies.trees import confirmed_tree
from knowledge.readings import Field, Reading, Settled
from knowledge.vocabulary import Language
from retrieval.policies.drafting import Drafted
from retrieval.policies.found import Part

MOST_WORDING = 100_000
"""Characters of a document's wording that a record keeps; the rest is at its source."""
_CLAUSES = "clauses"
"""The field of a row that names the clause of each other field."""
_IN_TEXTS = frozenset({Part.TITLE, Part.ORG})
_SAID = frozenset({Settled.KEPT, Settled.TOLD})


def key_of(drafted: Drafted) -> str:
    """Makes the key of a document's record: the same document always has the same."""
    number = drafted.fields.get(Part.DOC_NO)
    named = str(number.value).casefold() if number is not None else drafted.wording
    return f"policy-{hashlib.sha256(named.encode()).hexdigest()[:16]}"


def first_row(key: str, drafted: Drafted) -> dict[str, Any]:
    """Makes the row that keeps a document's wording while its fields are confirmed."""
    return {
        "id": key,
        "kind": "policy",
        "texts": {drafted.language.value: {"body": drafted.wording[:MOST_WORDING]}},
    }


def whole_row(before: Mapping[str, Any], reading: Reading) -> dict[str, Any]:
    """Makes the row of a reading: what was confirmed or told, and nothing else that the rules read.

    Criteria that are left count as confirmed, since a person has said so of each of them, or of all.
    """
    (language, text), *_ = before["texts"].items()
    said = {one.name: one for one in reading.fields if one.settled in _SAID and one.value is not None}
    title = said[Part.TITLE].value if Part.TITLE in said else None
    texts = {"body": text["body"]} | {part.value: said[part].value for part in _IN_TEXTS if part in said}
    row: dict[str, Any] = {"id": before["id"], "kind": "policy", "texts": {language: texts}}
    for name, one in said.items():
        if name == Part.CRITERIA:
            tree = confirmed_tree(one.value, one.said)
            if tree is not None:
                row |= {"criteria": tree, "criteria_confirmed": True}
        elif name not in _IN_TEXTS:
            row[name] = one.value
    currency = next((said[part].currency for part in (Part.AMOUNT_MAX, Part.AMOUNT_MIN) if part in said), None)
    if currency is not None:
        row["currency"] = currency
    number = row.get("doc_no")
    row["source"] = number if title is None else title if number is None else _both(str(number), str(title), language)
    # What has no number of its own is cited by its title; either way it is an official wording, cut by clause.
    row["doc_no"] = number or title
    clauses = {name: one.label for name, one in said.items() if one.label and one.settled is Settled.KEPT}
    return {name: value for name, value in (row | {_CLAUSES: clauses or None}).items() if value is not None}


def _both(number: str, title: str, language: str) -> str:
    return f"{number}《{title}》" if language == Language.ZH else f"{title} ({number})"


def fields_of(drafted: Drafted) -> list[Field]:
    """Gives every field of a document as it is kept: those that were read, and those that were not."""
    fields = []
    for part in Part:
        read = drafted.fields.get(part)
        if read is None:
            fields.append(Field(part.value))
            continue
        shown = read.value, read.label, read.words, read.others, read.currency
        fields.append(Field(part.value, *shown, Settled.OPEN, read.by_model))
    return fields
