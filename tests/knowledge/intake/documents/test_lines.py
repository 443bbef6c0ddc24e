"""Lines of pages become paragraphs, and signs of fonts the characters that they stand for."""

import pytest

from knowledge.intake.documents.characters import clean, is_writing
from knowledge.intake.documents.lines import paragraphs_of


def test_lines_that_run_on_are_joined_as_their_language_does() -> None:
    page = [
        "我公司生产注塑齿轮，疲劳寿命不足，希望找到能做材料改",
        "性的实验室。",
        "预算：三十万元",
        "We make injection moulded gears whose fatigue life is not suf-",
        "ficient, and we would like to find a laboratory that can help",
        "us with the material.",
        "- one item of a list that is about as long as all other lines",
        "- another item",
    ]
    assert paragraphs_of([page]) == [
        [
            page[0] + page[1],
            page[2],
            "We make injection moulded gears whose fatigue life is not sufficient,"
            " and we would like to find a laboratory that can help us with the material.",
            page[6],
            page[7],
        ]
    ]


def test_headers_footers_and_page_numbers_are_left_out_where_there_is_text_between() -> None:
    texts = [[f"Text {page} {line}." for line in "abcde"] for page in ("one", "two", "three")]
    pages = [["ACME 需求书", *text, f"第 {page} 页 共 3 页"] for page, text in enumerate(texts, 1)]
    assert paragraphs_of(pages) == texts
    short = [["Budget 1"], ["Budget 2"], ["Budget 3"]]
    assert paragraphs_of(short) == short, "a page of one line is no header"


def test_a_paragraph_that_runs_on_over_a_page_stands_where_it_begins() -> None:
    first = ["Heading", "This is a line of a text that is as long as the margins of the page let", ""]
    first[2] = "it be, and it goes on in the middle of a sentence where the page comes to"
    second = ["its end.", "Another one."]
    assert paragraphs_of([first, second]) == [["Heading", f"{first[1]} {first[2]} its end."], ["Another one."]]


def test_a_table_of_contents_stays_in_lines() -> None:
    page = ["1 Introduction . . . . . . . . . . . 1", "2 Material . . . . . . . . . . . . . 2"]
    assert paragraphs_of([page]) == [page]


@pytest.mark.parametrize(
    ("found", "typed"),
    [
        ("⼯⽅ ⻓度", "工方 长度"),
        ("ef\ufb01cient \u200b\u202etext\u202c\x07", "efficient text"),
        ("  a\u3000b\u00a0\t c ", "a b c"),
        ("５０％（含）", "５０％（含）"),
    ],
)
def test_characters_are_those_that_would_be_typed(found: str, typed: str) -> None:
    assert clean(found) == typed


def test_signs_without_a_character_are_no_writing() -> None:
    assert is_writing("Budget: 30 万元 ☐ π")
    assert not is_writing("\ue001\ue002\ue003 \ue004 a")
    assert not is_writing("\ufffd" * 20 + "abc")
    assert not is_writing(" . . 12 ")


def test_on_two_pages_only_what_bears_a_number_is_taken_for_a_header_or_footer() -> None:
    """A browser prints day and address on each page; a line that stands on both by chance is text."""
    body = ["第一条 为支持企业。", "第二条 适用于本市。", "第三条 申报条件。", "第四条 支持标准。"]
    pages = [["11/22/26, 6:28 PM", "申报指南", *body, f"file:///home/desk/p.html {number}/2"] for number in (1, 2)]
    assert paragraphs_of(pages) == [["申报指南", *body], ["申报指南", *body]]
