"""Lines of mixed text."""

import pytest
from rich.cells import cell_len
from rich.text import Text

from bot.line_breaks import broken

MIXED = "原来的中小企业计划和 RDEC 合并为一个计划，抵免率为合格支出的20%（企业规模不限），“盈亏”都可用来抵税。" * 3


@pytest.mark.parametrize(
    ("text", "columns", "lines"),
    [
        ("适合市场营销、广告", 12, ["适合市场营", "销、广告"]),
        ("the seals crack", 10, ["the seals", "crack"]),
        ("计划和 RDEC合并", 10, ["计划和", "RDEC合并"]),
        ("计划（合并）", 6, ["计划", "（合", "并）"]),
        ("abcdefgh", 3, ["abc", "def", "gh"]),
        ("a\n\nb ", 5, ["a", "", "b"]),
        ("", 5, [""]),
    ],
)
def test_where_lines_break(text: str, columns: int, lines: list[str]) -> None:
    assert broken(Text(text), columns).plain.split("\n") == lines


@pytest.mark.parametrize("columns", range(8, 60, 3))
def test_lines_are_filled_and_no_mark_stands_at_the_wrong_end(columns: int) -> None:
    lines = broken(Text(MIXED), columns).plain.split("\n")
    assert "".join("".join(lines).split()) == "".join(MIXED.split())
    assert max(map(cell_len, lines)) <= columns
    assert not {line[0] for line in lines} & set("，。、）”")
    assert not {line[-1] for line in lines} & set("（“")
    assert all(cell_len(line) > columns - 8 for line in lines[:-1])


def test_styles_stay_with_their_words() -> None:
    text = broken(Text.assemble("密封圈", (" rubber", "bold"), "老化"), 7)
    assert text.plain == "密封圈\nrubber\n老化"
    (bold,) = (span for span in text.spans if span.style == "bold")
    assert text.plain[bold.start : bold.end].strip() == "rubber"
