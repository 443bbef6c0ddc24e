"""Files that are sent: told apart by what they hold, each key once, within limits whatever is in them."""

import json

import pytest

from knowledge.intake.uploads import MOST_BYTES, MOST_REFUSED, read_upload
from knowledge.intake.verdicts import Why

_HEADER = "id,kind,lang,title,body\n"


def _row(key: str, **more: str) -> str:
    row = {"id": key, "kind": "lab", "lang": "en", "title": f"Laboratory {key}", "body": "Seals and bearings.", **more}
    return json.dumps(row) + "\n"


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("labs.jsonl", _row("a").encode()),
        ("labs.csv", _row("a").encode()),  # JSON lines under another name
        ("labs", _row("a").encode("utf-8-sig")),
        ("labs.jsonl", _row("a").encode("utf-16")),
        ("labs.csv", f"{_HEADER}a,lab,en,Laboratory a,Seals and bearings.\n".encode("utf-16")),
        ("../../etc/labs\x00.csv", b"id,title,body\na,Laboratory a,Seals and bearings.\n"),  # the name says the kind
        ("实验室.csv", "id,名称,正文\na,密封实验室,密封圈与轴承。\n".encode("gb18030")),
    ],
)
def test_rows_are_read_by_what_a_file_holds(name: str, data: bytes) -> None:
    read = read_upload(data, name)
    assert [(row.draft.key, row.draft.kind) for row in read.rows] == [("a", "lab")]
    assert read.refused == []
    assert all(sheet.file == name for sheet in read.sheets), "the temporary file is nobody's business"


def test_each_key_is_taken_once_and_the_others_say_where_the_first_is() -> None:
    data = _row("a") + "not JSON\n" + _row("a") + _row("a", title="Another") + _row("b", closes="soon") + _row("c")
    told: list[int] = []
    read = read_upload(data.encode(), "labs.jsonl", on_row=told.append)
    assert [(row.line, row.draft.key) for row in read.rows] == [(1, "a"), (6, "c")]
    assert read.again == 1
    whys = [(verdict.file, verdict.line, verdict.refusal and verdict.refusal.why) for verdict in read.refused]
    assert whys == [
        ("labs.jsonl", 2, Why.NOT_JSON),
        ("labs.jsonl", 4, Why.DUPLICATE_KEY),
        ("labs.jsonl", 5, Why.BAD_DATE),
    ]
    assert read.refused[1].refusal is not None
    assert read.refused[1].refusal.values["first"] == 1
    assert read.whole is None


@pytest.mark.parametrize(
    ("name", "data", "why"),
    [
        ("labs.jsonl", b"\n" * 1_000_000, Why.EMPTY_FILE),
        ("labs.jsonl", b"0\n" * 10_000_000, Why.MORE_ROWS),
        ("labs.csv", _HEADER.encode() + b"a,lab,en,t,b\n" * 1_000_000, Why.MORE_ROWS),
        ("labs.csv", _HEADER.encode() + b'a,lab,en,"' + b"b,\n" * 4_000_000, Why.MORE_ROWS),
        ("labs.csv", bytes(range(256)) * 100, Why.NOT_TEXT),
        ("labs.csv", b"%PDF-1.7\n", Why.NOT_TEXT),
        ("labs.xlsx", b"id,kind,title\n", Why.DAMAGED),
        ("labs.xlsx", b"PK\x03\x04 and no more", Why.DAMAGED),
        ("labs.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), Why.OLD_SHEET),
        ("labs.jsonl", b"x" * (MOST_BYTES + 1), Why.TOO_LARGE),
        ("labs.json", b'\n [{"id": "a", "kind": "lab"}]', Why.NOT_AN_OBJECT),
        ("anything.csv", b"id,title,body\na,Laboratory,Seals.\n", Why.NO_KIND),
        ("labs.csv", b"title,body\nLaboratory,Seals.\n", Why.NO_ID),
    ],
)
def test_a_file_that_says_nothing_is_refused_whole(name: str, data: bytes, why: Why) -> None:
    read = read_upload(data, name)
    assert read.whole is not None
    assert read.whole.why is why
    assert not read.rows


def test_of_a_file_of_another_form_only_the_first_refusals_are_kept() -> None:
    read = read_upload(b"{}\n" * (MOST_REFUSED + 5), "labs.jsonl")
    assert (len(read.refused), read.more_refused) == (MOST_REFUSED, 5)
