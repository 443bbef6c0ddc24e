"""Reading lines: whatever a line holds, it costs that line only."""

import json
import tracemalloc
from pathlib import Path

import pytest

from knowledge.intake.jsonl import MAX_BYTES, MAX_DEPTH, Row, parse, rows
from knowledge.intake.verdicts import Refusal, Why


def _read(tmp_path: Path, content: bytes) -> list[Row]:
    file = tmp_path / "rows.jsonl"
    file.write_bytes(content)
    return list(rows(file))


def _why(line: bytes) -> Why | None:
    result = parse(line)
    return result.why if isinstance(result, Refusal) else None


def test_rows_come_with_their_lines_and_blank_ones_are_skipped(tmp_path: Path) -> None:
    found = _read(tmp_path, b'\xef\xbb\xbf{"id": "a"}\r\n\r\n   \n{"id": "b", "id": "c"}\n\xe2\x80\xa8{}\n{"id": "d"}')
    assert [(row.line, row.content) for row in found if not isinstance(row.content, Refusal)] == [
        (1, {"id": "a"}),
        (4, {"id": "c"}),
        (6, {"id": "d"}),
    ]
    assert [(row.line, row.content.why) for row in found if isinstance(row.content, Refusal)] == [(5, Why.NOT_JSON)]


def test_an_empty_file_has_no_rows(tmp_path: Path) -> None:
    assert _read(tmp_path, b"") == _read(tmp_path, b"\n\n \n") == _read(tmp_path, b"\xef\xbb\xbf") == []


@pytest.mark.parametrize(
    ("line", "why"),
    [
        (b'{"id": "a"', Why.NOT_JSON),
        (b"{'id': 'a'}", Why.NOT_JSON),
        (b"id,kind,title", Why.NOT_JSON),
        (b'{"id": "a"} {"id": "b"}', Why.NOT_JSON),
        (b'{"a": ' + b"1" * 5000 + b"}", Why.NOT_JSON),
        (b"[1, 2]", Why.NOT_AN_OBJECT),
        (b'"text"', Why.NOT_AN_OBJECT),
        (b"null", Why.NOT_AN_OBJECT),
        (b'{"a": "\xff"}', Why.NOT_UTF8),
        ('{"title": "国务院"}'.encode("gb18030"), Why.NOT_UTF8),
        ('{"a": 1}'.encode("utf-16"), Why.NOT_UTF8),
        (b'{"a": "\xed\xa0\xbd"}', Why.NOT_UTF8),
        (b'{"a": NaN}', Why.NOT_FINITE),
        (b'{"a": [-Infinity]}', Why.NOT_FINITE),
        (b'{"a": {"b": 1e999}}', Why.NOT_FINITE),
        (b'{"title": "half \\ud83d"}', Why.LONE_SURROGATE),
        (b'{"a": [{"\\udc00": 1}]}', Why.LONE_SURROGATE),
        (b'{"\\udc00": 1}', Why.LONE_SURROGATE),
        (b'{"a": ' + b"[" * 40 + b"]" * 40 + b"}", Why.TOO_DEEP),
        (b'{"a": ' + b"[" * 100_000 + b"]" * 100_000 + b"}", Why.TOO_DEEP),
        (b'{"a":' * 3_000 + b"1" + b"}" * 3_000, Why.TOO_DEEP),
    ],
)
def test_a_bad_line_is_refused(line: bytes, why: Why) -> None:
    assert _why(line) is why


def test_a_pair_of_surrogate_escapes_is_a_character() -> None:
    assert parse(b'{"a": "\\ud83d\\ude00"}') == {"a": "😀"}


def test_nesting_up_to_the_limit_passes() -> None:
    assert _why(b'{"a": ' + b"[" * MAX_DEPTH + b"]" * MAX_DEPTH + b"}") is None


def test_control_characters_are_dropped_wherever_they_stand() -> None:
    dirty = {"a\x00": "x\x00y\x07\x1b[0m\x85", "b": ["1\r\n2\r3\n4\t5", {"c\x7f": "\x01"}]}
    assert parse(json.dumps(dirty).encode()) == {"a": "xy[0m", "b": ["1\n2\n3\n4\t5", {"c": ""}]}


def test_markup_is_data() -> None:
    assert parse(b'{"a": "<b>x</b> & <script>"}') == {"a": "<b>x</b> & <script>"}


def test_a_refusal_can_be_printed() -> None:
    refusal = parse(b'{"\\udc00": 1}')
    assert isinstance(refusal, Refusal)
    assert json.dumps(dict(refusal.values), ensure_ascii=False).encode()


def test_a_giant_line_costs_neither_its_neighbours_nor_memory(tmp_path: Path) -> None:
    file = tmp_path / "rows.jsonl"
    with file.open("wb") as out:
        out.write(b'{"id": "before"}\n{"id": "')
        for _ in range(60):
            out.write(b"x" * MAX_BYTES)
        out.write(b'"}\n{"id": "after"}\n' + b"y" * (2 * MAX_BYTES))
    tracemalloc.start()
    found = list(rows(file))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert [row.line for row in found] == [1, 2, 3, 4]
    assert [row.content.why for row in found if isinstance(row.content, Refusal)] == [Why.TOO_LONG, Why.TOO_LONG]
    assert peak < 6 * MAX_BYTES


def test_a_line_at_the_limit_passes(tmp_path: Path) -> None:
    fits = b'{"a": "' + b"x" * (MAX_BYTES - 9) + b'"}'
    assert len(fits) == MAX_BYTES
    for ending in (b"", b"\n"):
        [row] = _read(tmp_path, fits + ending)
        assert not isinstance(row.content, Refusal)
    [row] = _read(tmp_path, b" " + fits + b"\n")
    assert isinstance(row.content, Refusal)
