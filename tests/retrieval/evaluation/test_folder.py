"""Folders of questions: what is read, what is set aside, and what is refused with its file and line."""

from pathlib import Path
from typing import Any

import pytest

from knowledge.intake.verdicts import Why
from knowledge.vocabulary import Kind, Language
from retrieval.evaluation.folder import read_folder
from retrieval.evaluation.testbed import Flaw, SetAside, TestBed, Unusable
from retrieval.question import LONGEST, PastTurn, Speaker
from tests.retrieval.evaluation.beds import CORPUS, QRELS, QUERIES, bed


def read(folder: Path) -> TestBed:
    found = read_folder(folder)
    assert isinstance(found, TestBed), found
    return found


def faults(folder: Path) -> list[tuple[str, int, str]]:
    found = read_folder(folder)
    assert isinstance(found, Unusable)
    return [(fault.file, fault.line, fault.why.value) for fault in found.faults]


def test_a_folder_in_order(tmp_path: Path) -> None:
    found = read(bed(tmp_path))
    assert [document.key for document in found.documents] == ["seal", "nickel", "mould", "robot"]
    assert {document.kind for document in found.documents} == {Kind.LAB}
    assert [document.language for document in found.documents] == ["zh", "zh", "en", "en"]
    first, second, third = found.questions
    assert found.found_in()(first, "mould") is Language.EN
    assert (first.id, first.language, first.kind, first.judged) == ("q1", Language.ZH, None, {"seal": 1})
    assert second.judged == {"mould": 2, "robot": 0}
    assert third.history == (PastTurn(Speaker.USER, "漂洗水镍超标"),)
    assert found.aside == SetAside()


def test_kind_and_language_are_taken_where_they_are_given(tmp_path: Path) -> None:
    corpus = [*CORPUS, {"id": "p", "title": "T", "text": "GmbH & Co KG", "kind": "policy", "lang": "zh-CN"}]
    queries = [*QUERIES, {"id": "q4", "text": "who pays", "kind": "policy", "lang": "zh_CN"}]
    found = read(bed(tmp_path, corpus, queries, [*QRELS, {"qid": "q4", "docid": "p", "rel": 1}]))
    assert (found.documents[-1].kind, found.documents[-1].language) == (Kind.PROGRAM, Language.ZH)
    assert (found.questions[-1].kind, found.questions[-1].language) == (Kind.PROGRAM, Language.ZH)


def test_numbers_serve_as_ids_and_a_missing_title_is_taken_from_the_text(tmp_path: Path) -> None:
    found = read(
        bed(
            tmp_path,
            [{"id": 7, "text": "橡胶" * 100}],
            [{"id": 1, "text": "橡胶"}],
            [{"qid": "1", "docid": 7, "rel": 1.0}],
        )
    )
    assert found.documents[0].key == "7"
    assert found.documents[0].title == "橡胶" * 40
    assert found.questions[0].judged == {"7": 1}


def test_what_names_nothing_is_set_aside_and_counted(tmp_path: Path) -> None:
    qrels = [*QRELS, {"qid": "q1", "docid": "gone", "rel": 1}, {"qid": "gone", "docid": "seal", "rel": 1}]
    queries = [*QUERIES, {"id": "q4", "text": "unjudged"}]
    found = read(bed(tmp_path, queries=queries, qrels=qrels))
    assert found.aside == SetAside(unknown=2, unjudged=1)
    assert [question.id for question in found.questions] == ["q1", "q2", "q3"]


def test_empty_texts_are_set_aside_and_counted(tmp_path: Path) -> None:
    corpus = [*CORPUS, {"id": "void", "title": "", "text": " "}]
    queries = [*QUERIES, {"id": "q4", "text": ""}]
    qrels = [*QRELS, {"qid": "q4", "docid": "seal", "rel": 1}, {"qid": "q1", "docid": "void", "rel": 1}]
    found = read(bed(tmp_path, corpus, queries, qrels))
    assert found.aside == SetAside(unknown=2, empty=2)
    assert len(found.documents) == len(CORPUS)
    assert [question.id for question in found.questions] == ["q1", "q2", "q3"]


def test_a_line_that_says_the_same_again_is_read_once(tmp_path: Path) -> None:
    assert read(bed(tmp_path / "twice", [*CORPUS, CORPUS[0]], [*QUERIES, QUERIES[0]], [*QRELS, QRELS[0]])) == read(
        bed(tmp_path / "once")
    )


def test_fields_may_be_called_as_beir_calls_them_and_grades_be_written_as_words(tmp_path: Path) -> None:
    corpus = [{"_id": row["id"]} | {name: value for name, value in row.items() if name != "id"} for row in CORPUS]
    queries = [{"_id": row["id"]} | {name: value for name, value in row.items() if name != "id"} for row in QUERIES]
    qrels = [{"query-id": row["qid"], "corpus-id": row["docid"], "score": str(row["rel"])} for row in QRELS]
    assert read(bed(tmp_path / "theirs", corpus, queries, qrels)) == read(bed(tmp_path / "ours"))


def test_a_question_longer_than_the_desk_takes_is_cut(tmp_path: Path) -> None:
    queries = [{"id": "q1", "text": "密" * (LONGEST + 1)}, *QUERIES[1:]]
    found = read(bed(tmp_path, queries=queries))
    assert len(found.questions[0].text) == LONGEST
    assert found.aside == SetAside(shortened=1)


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    assert faults(tmp_path / "none") == [(str(tmp_path / "none"), 0, Why.NO_SUCH_PATH.value)]


@pytest.mark.parametrize("name", ["corpus.jsonl", "queries.jsonl", "qrels.jsonl"])
def test_a_file_that_is_not_there_and_one_that_is_empty(tmp_path: Path, name: str) -> None:
    folder = bed(tmp_path)
    (folder / name).unlink()
    assert faults(folder) == [(name, 0, Why.NO_SUCH_PATH.value)]
    (folder / name).write_text("\n\n")
    assert faults(folder) == [(name, 0, Flaw.EMPTY_FILE.value)]


@pytest.mark.parametrize(
    ("name", "row", "why"),
    [
        ("corpus", '{"id": "x", "title": " "}', Why.MISSING),
        ("corpus", '{"title": "x", "text": "y"}', Why.MISSING),
        ("corpus", '{"id": " x", "text": "y"}', Why.BAD_KEY),
        ("corpus", '{"id": ["x"], "text": "y"}', Why.WRONG_TYPE),
        ("corpus", '{"id": "x", "text": 5}', Why.WRONG_TYPE),
        ("corpus", '{"id": "x", "text": "y", "kind": "ship"}', Why.UNKNOWN_KIND),
        ("corpus", '{"id": "x", "text": "y", "lang": "fr"}', Why.UNKNOWN_LANGUAGE),
        ("corpus", '{"id": "seal", "text": "y"}', Flaw.SAME_ID),
        ("corpus", "{", Why.NOT_JSON),
        ("corpus", "[]", Why.NOT_AN_OBJECT),
        ("corpus", '{"id": "x", "text": "' + "y" * 1_000_000 + '"}', Why.TOO_LONG),
        ("queries", '{"id": "x"}', Why.MISSING),
        ("queries", '{"id": "q1", "text": "y"}', Flaw.SAME_ID),
        ("queries", '{"id": "x", "text": "\\ud800"}', Why.LONE_SURROGATE),
        ("queries", '{"id": "x", "text": "y", "kind": "ship"}', Why.UNKNOWN_KIND),
        ("queries", '{"id": "x", "text": "y", "lang": "fr"}', Why.UNKNOWN_LANGUAGE),
        ("queries", '{"id": "x", "text": "y", "history": {}}', Why.WRONG_TYPE),
        ("queries", '{"id": "x", "text": "y", "history": [{"role": "king", "text": "z"}]}', Why.WRONG_TYPE),
        ("qrels", '{"qid": "q1", "docid": "seal"}', Why.MISSING),
        ("qrels", '{"docid": "seal", "rel": 1}', Why.MISSING),
        ("qrels", '{"qid": "q1", "docid": "seal", "rel": true}', Why.BAD_NUMBER),
        ("qrels", '{"qid": "q1", "docid": "seal", "rel": 1.5}', Why.BAD_NUMBER),
        ("qrels", '{"qid": "q1", "docid": "seal", "rel": 100000}', Why.BAD_NUMBER),
        ("qrels", '{"qid": "q1", "docid": "seal", "rel": 2}', Flaw.TWO_GRADES),
    ],
)
def test_a_bad_line_refuses_the_folder(tmp_path: Path, name: str, row: str, why: Any) -> None:
    file = bed(tmp_path) / f"{name}.jsonl"
    lines = file.read_text("utf-8").count("\n")
    file.write_text(f"{file.read_text('utf-8')}\n{row}\n", "utf-8")
    assert faults(tmp_path) == [(file.name, lines + 2, why.value)]


def test_all_bad_lines_are_named_at_once(tmp_path: Path) -> None:
    folder = bed(tmp_path)
    for name in ("corpus", "qrels"):
        (folder / f"{name}.jsonl").write_text("{\n{\n")
    assert [place[:2] for place in faults(folder)] == [
        ("corpus.jsonl", 1), ("corpus.jsonl", 2), ("qrels.jsonl", 1), ("qrels.jsonl", 2),
    ]  # fmt: skip


def test_judgements_that_call_nothing_relevant(tmp_path: Path) -> None:
    assert faults(bed(tmp_path, qrels=[{"qid": "q1", "docid": "seal", "rel": 0}])) == [
        ("qrels.jsonl", 0, Flaw.NOTHING_JUDGED.value)
    ]
