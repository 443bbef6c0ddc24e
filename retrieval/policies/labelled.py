"""A description of something else than a policy (a laboratory, a case, an opening, an event) by its labels."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from knowledge.intake.columns import COMMON, OWN, Column, Form
from knowledge.intake.sheets.headers import kind_called, plain
from knowledge.intake.synonyms import also_called
from knowledge.vocabulary import Kind
from retrieval.policies.days import days_in
from retrieval.policies.drafting import Drafted
from retrieval.policies.found import Part
from retrieval.policies.numbers import number
from retrieval.understanding.language import language_of

_LABEL = re.compile(r"^(?P<label>[^:：|。]{1,30}?)\s*(?:[:：]|\s\|\s)\s*(?P<value>\S.*)$", re.DOTALL)
_ALONE = re.compile(r"^[^:：|。.,，；;]{2,30}[:：]?$")
_TEXTS = ("title", "org", "body")
_FEWEST = 3
"""Fields that a description has to name, its title among them."""
_MOST_CLAUSES = 4
_LIST = re.compile(r"[、；;，,\n]")
_LINK = re.compile(r"https?://\S+")
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
_YES = {"是": True, "否": False, "yes": True, "no": False}
_TITLE = 80
"""Characters of the first line that may say which kind of thing a document describes."""


def labelled_row(paragraphs: Sequence[str], draft: Drafted) -> dict[str, Any] | None:
    """Makes the row of what a document describes; None where it is rather a policy, or has too few labels.

    Args:
        draft: the same document read as a policy.
    """
    if is_policy(draft) or not paragraphs:
        return None
    kind = _kind(paragraphs)
    if kind is None or kind is Kind.PROGRAM:
        return None
    said, rest = _said(paragraphs, _called(kind))
    if "title" not in said or len(said) < _FEWEST:
        return None
    body = "\n".join(filter(None, (said.get("body", ""), *rest))) or "\n".join(paragraphs)
    texts = {"title": said["title"], "org": said.get("org"), "body": body}
    row: dict[str, Any] = {
        "kind": kind.value,
        "texts": {language_of(body).value: {name: value for name, value in texts.items() if value}},
    }
    columns = {column.name: column for column in (*COMMON, *OWN[kind])}
    for name, written in said.items():
        value = None if name in _TEXTS else _value(columns[name], written)
        if value is not None:
            row[name] = value
    return row


def is_policy(draft: Drafted) -> bool:
    """Says whether a document is rather an official one than a description of something."""
    numbered = {one.label for one in draft.clauses if one.label}
    return bool({Part.DOC_NO, Part.AMOUNT_MAX, Part.CRITERIA} & set(draft.fields)) or len(numbered) > _MOST_CLAUSES


def _kind(paragraphs: Sequence[str]) -> Kind | None:
    """Tells the kind of thing by the document's first line, else by its labels."""
    first = paragraphs[0][:_TITLE]
    labels = [found["label"] for found in map(_LABEL.match, paragraphs) if found is not None]
    named = [kind for kind in map(kind_called, (first, *labels)) if kind is not None]
    return named[0] if named else None


def _called(kind: Kind) -> Mapping[str, str]:
    """Gives the field that each label of a kind means."""
    called: dict[str, str] = {}
    names = [*_TEXTS, *(column.name for column in (*OWN[kind], *COMMON) if column.name != "demo")]
    for name in names:
        for word in (name, *also_called(name)):
            called.setdefault(plain(word), name)
    return called


def _said(paragraphs: Sequence[str], called: Mapping[str, str]) -> tuple[dict[str, str], list[str]]:
    """Gives what is said under each label, and what stands under none."""
    said: dict[str, list[str]] = {}
    rest: list[str] = []
    open_: str | None = None
    for place, paragraph in enumerate(paragraphs):
        found = _LABEL.match(paragraph)
        field = None if found is None else called.get(plain(found["label"]))
        if found is not None and field is not None and field not in said:
            said[field], open_ = [found["value"].strip()], field
            continue
        alone = called.get(plain(paragraph)) if place and _ALONE.match(paragraph) else None
        if alone is not None and alone not in said and place + 1 < len(paragraphs):
            said[alone], open_ = [], alone
        elif open_ is not None and found is None and (not said[open_] or open_ == "body"):
            said[open_].append(paragraph)
        elif place:
            rest.append(paragraph)
    return {name: "\n".join(lines) for name, lines in said.items() if lines}, rest


def _value(column: Column, written: str) -> Any:
    """Reads a labelled value as its column has it; None where it is none, or a record's key, which nobody writes."""
    line = " ".join(written.split())
    match column.form:
        case Form.TEXT:
            return line
        case Form.TEXTS:
            return [part.strip() for part in _LIST.split(written) if part.strip()]
        case Form.DAY:
            days = days_in(line)
            return days[0].day.isoformat() if len(days) == 1 else None
        case Form.NUMBER | Form.WHOLE:
            found = _NUMBER.search(line)
            value = number(found[0]) if found else None
            return value if value is None or column.form is Form.NUMBER else int(value)
        case Form.CHOICE:
            return line.lower() if line.lower() in column.choices else None
        case Form.YES_NO:
            return _YES.get(line.lower())
        case Form.LINK | Form.EMAIL:
            address = (_LINK if column.form is Form.LINK else _EMAIL).search(line)
            return address[0] if address else None
    return None
