"""Reading a test bed from a folder of JSON Lines, as BEIR and its kin write them.

::

    corpus.jsonl   {"id", "title", "text", "kind"?, "lang"?}
    queries.jsonl  {"id", "text", "kind"?, "lang"?, "history"?: [{"role", "text"}]}
    qrels.jsonl    {"qid", "docid", "rel"}

BEIR's own spellings (``_id``, ``query-id``, ``corpus-id``, ``score``) are read alike. A figure over half of a set would
mislead, so one bad line refuses the folder, naming all of them. What published sets are full of is set aside and
counted: judgements that name what is not there, and texts that are empty. A line that says the same again says nothing.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

from knowledge.intake.jsonl import rows
from knowledge.intake.rows import draft_of
from knowledge.intake.verdicts import Refusal, Why, shown
from knowledge.vocabulary import Kind, Language, kind_named
from retrieval.evaluation.testbed import Document, Fault, Flaw, SetAside, TestBed, TestQuestion, Unusable
from retrieval.question import LONGEST, PastTurn, Speaker
from retrieval.understanding.language import clean, language_of

CORPUS, QUERIES, QRELS = "corpus.jsonl", "queries.jsonl", "qrels.jsonl"
_UNTOLD_KIND = Kind.LAB
"""A document of no named kind: any would do, and labs have no dates that could close them."""
_LONGEST_TITLE = 80
_HIGHEST_GRADE = 1_000
_ALIASES = {"id": "_id", "qid": "query-id", "docid": "corpus-id", "rel": "score"}
_WHOLE = re.compile(r"-?[0-9]{1,9}")

_Row = Mapping[str, Any]
_Content = TypeVar("_Content")


class _Unfit(Exception):
    """Leaves the reading of one line; never leaves this module."""

    def __init__(self, why: Why | Flaw, **values: str | int) -> None:
        self.why = why
        self.values = values


def read_folder(folder: Path) -> TestBed | Unusable:
    """Reads a folder; blocks for disk."""
    if not folder.is_dir():
        return Unusable([Fault(str(folder), 0, Why.NO_SUCH_PATH)])
    faults: list[Fault] = []
    documents, void_documents = _keyed(folder / CORPUS, _document, faults)
    queries, void_queries = _keyed(folder / QUERIES, _query, faults)
    judgements = _judgements(folder / QRELS, faults)
    for name, held in ((CORPUS, documents), (QUERIES, queries), (QRELS, judgements)):
        if not held and not any(fault.file == name for fault in faults):
            faults.append(Fault(name, 0, Flaw.EMPTY_FILE))
    return Unusable(faults) if faults else _joined(documents, queries, judgements, void_documents + void_queries)


def _joined(
    documents: Mapping[str, Document],
    queries: Mapping[str, TestQuestion],
    judgements: Mapping[tuple[str, str], int],
    empty: int,
) -> TestBed | Unusable:
    judged: dict[str, dict[str, int]] = {key: {} for key in queries}
    unknown = 0
    for (query, document), grade in judgements.items():
        if query in judged and document in documents:
            judged[query][document] = grade
        else:
            unknown += 1
    asked = [
        replace(query, text=query.text[:LONGEST], judged=judged[key])
        for key, query in queries.items()
        if max(judged[key].values(), default=0) > 0
    ]
    if not asked:
        return Unusable([Fault(QRELS, 0, Flaw.NOTHING_JUDGED)])
    shortened = sum(len(queries[query.id].text) > LONGEST for query in asked)
    return TestBed(list(documents.values()), asked, SetAside(unknown, len(queries) - len(asked), shortened, empty))


def _keyed(path: Path, read: Callable[[_Row], _Content | None], faults: list[Fault]) -> tuple[dict[str, _Content], int]:
    """Reads rows by their ids, and counts those without words; an id that came before with other words is a fault."""
    first: dict[str, tuple[_Content | None, int]] = {}

    def once(row: _Row, line: int) -> None:
        key, content = _key(row, "id"), read(row)
        earlier, before = first.setdefault(key, (content, line))
        if earlier != content:
            raise _Unfit(Flaw.SAME_ID, value=shown(key), first=before)

    for _ in _lines(path, once, faults):
        pass
    found = {key: content for key, (content, _) in first.items() if content is not None}
    return found, len(first) - len(found)


def _judgements(path: Path, faults: list[Fault]) -> dict[tuple[str, str], int]:
    """Reads grades by question and document; a pair graded twice is a fault where the grades differ."""
    first: dict[tuple[str, str], tuple[int, int]] = {}

    def agreeing(row: _Row, line: int) -> None:
        pair, grade = (_key(row, "qid"), _key(row, "docid")), _grade(row)
        earlier, before = first.setdefault(pair, (grade, line))
        if earlier != grade:
            raise _Unfit(Flaw.TWO_GRADES, first=before)

    for _ in _lines(path, agreeing, faults):
        pass
    return {pair: grade for pair, (grade, _) in first.items()}


def _lines(path: Path, read: Callable[[_Row, int], _Content], faults: list[Fault]) -> Iterator[_Content]:
    try:
        for row in rows(path):
            if isinstance(row.content, Refusal):
                faults.append(Fault(path.name, row.line, row.content.why, row.content.values))
                continue
            try:
                yield read(row.content, row.line)
            except _Unfit as unfit:
                faults.append(Fault(path.name, row.line, unfit.why, unfit.values))
    except FileNotFoundError:
        faults.append(Fault(path.name, 0, Why.NO_SUCH_PATH))
    except OSError as error:
        faults.append(Fault(path.name, 0, Why.UNREADABLE, {"value": type(error).__name__}))


def _document(row: _Row) -> Document | None:
    text, title = _text(row, "text") or _text(row, "title"), _text(row, "title")
    if text is None:
        _check_empty(row)
        return None
    titled = title or text[:_LONGEST_TITLE]
    raw = {"id": _key(row, "id"), "kind": row.get("kind") or _UNTOLD_KIND.value, "title": titled, "text": text}
    draft = draft_of(raw | ({"lang": row["lang"]} if row.get("lang") else {}))
    if isinstance(draft, Refusal):
        raise _Unfit(draft.why, **draft.values)
    return Document(draft.key, draft.kind, next(iter(draft.texts)), titled, text)


def _query(row: _Row) -> TestQuestion | None:
    text = _text(row, "text")
    if text is None:
        _check_empty(row)
        return None
    language = _language(row) or language_of(text)
    return TestQuestion(_key(row, "id"), clean(text), _kind(row), language, _history(row), {})


def _check_empty(row: _Row) -> None:
    """Passes a row whose text is there and empty; one that has no text at all is of another make.

    Raises:
        _Unfit: there is no text.
    """
    if row.get("text") is None:
        raise _Unfit(Why.MISSING, field="text")


def _grade(row: _Row) -> int:
    grade = _named(row, "rel")
    if grade is None:
        raise _Unfit(Why.MISSING, field="rel")
    if (isinstance(grade, float) and grade.is_integer()) or (isinstance(grade, str) and _WHOLE.fullmatch(grade)):
        grade = int(grade)  # from a table, figures come as words
    if not isinstance(grade, int) or isinstance(grade, bool) or grade > _HIGHEST_GRADE:
        raise _Unfit(Why.BAD_NUMBER, field="rel", value=shown(grade))
    return grade


def _key(row: _Row, field: str) -> str:
    key = _named(row, field)
    if isinstance(key, int) and not isinstance(key, bool):
        key = str(key)  # many sets number their rows
    if key is None or key == "":
        raise _Unfit(Why.MISSING, field=field)
    if not isinstance(key, str):
        raise _Unfit(Why.WRONG_TYPE, field=field, value=shown(key))
    return key


def _named(row: _Row, field: str) -> Any:
    """Gives what stands in a field, or where it is missing in the field that BEIR calls otherwise."""
    value = row.get(field)
    return row.get(_ALIASES[field]) if value is None else value


def _text(row: _Row, field: str) -> str | None:
    value = row.get(field)
    if value is not None and not isinstance(value, str):
        raise _Unfit(Why.WRONG_TYPE, field=field, value=shown(value))
    return value if value and value.strip() else None


def _kind(row: _Row) -> Kind | None:
    named = _text(row, "kind")
    if named is None:
        return None
    try:
        return kind_named(named)
    except ValueError:
        raise _Unfit(Why.UNKNOWN_KIND, field="kind", value=shown(named)) from None


def _language(row: _Row) -> Language | None:
    named = _text(row, "lang")
    if named is None:
        return None
    try:
        return Language(named.replace("_", "-").split("-")[0].lower())
    except ValueError:
        raise _Unfit(Why.UNKNOWN_LANGUAGE, field="lang", value=shown(named)) from None


def _history(row: _Row) -> tuple[PastTurn, ...]:
    turns = row.get("history")
    if turns is None:
        return ()
    if not isinstance(turns, list):
        raise _Unfit(Why.WRONG_TYPE, field="history", value=shown(turns))
    return tuple(_turn(turn) for turn in turns)


def _turn(turn: object) -> PastTurn:
    role, text = (turn.get("role"), turn.get("text")) if isinstance(turn, dict) else (None, None)
    if role not in list(Speaker) or not isinstance(text, str):
        raise _Unfit(Why.WRONG_TYPE, field="history", value=shown(turn))
    return PastTurn(Speaker(role), clean(text)[:LONGEST])
