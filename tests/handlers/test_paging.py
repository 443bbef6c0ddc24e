"""Text cut to size: nothing lost, nothing broken, nothing too long."""

import random

import pytest

from handlers.html import Block, Line, Mark, Span, html_of, plain, plain_of, quoted
from handlers.paging import LIMIT, on_one_line, pages, shortened
from tests.handlers.telegram_html import utf16, visible

FAMILY = "👨‍👩‍👧‍👦"
ALPHABETS = ["abc def. ", "甲乙，丙。", "<>&\"'", f"{FAMILY}x", "e\u0301\u0302", "🇨🇳🇬🇧", "a\n\nb", "😀", "\u200fمرحبا "]


def bare(text: str) -> str:
    return "".join(text.split())


def block(text: str) -> Block:
    return Block((plain(text),))


def test_short_blocks_share_a_page() -> None:
    blocks = [block("a"), block("b")]
    assert pages(blocks) == [tuple(blocks)]
    assert pages([]) == []


def test_a_block_moves_to_the_next_page_whole() -> None:
    first, second = block("a" * 3000), block("b" * 2000)
    assert pages([first, second]) == [(first,), (second,)]


def test_a_page_is_not_left_nearly_empty() -> None:
    dealt = pages([block("a" * 100), block("b" * 4090)])
    assert [len(bare(plain_of(page))) > 50 for page in dealt] == [True, True]
    assert utf16(html_of(dealt[0])) > LIMIT * 0.6


def test_a_block_is_cut_between_its_lines() -> None:
    lines = tuple(plain(f"{n} " + "x" * 1000) for n in range(9))
    dealt = pages([Block(lines)])
    assert len(dealt) == 3
    assert [line for page in dealt for one in page for line in one.lines] == list(lines)


def test_a_quotation_and_a_link_are_closed_and_opened_again() -> None:
    marked = Line((Span("<", Mark.BOLD), Span("&" * 3000, Mark.ITALIC), Span("b " * 4000, url="https://x.example/&")))
    dealt = pages([Block((quoted("“" + "q& " * 3000), marked))])
    assert len(dealt) > 5
    seen = "".join(bare(visible(html_of(page))).replace("(https://x.example/&)", "") for page in dealt)
    assert seen == "“" + "q&" * 3000 + "<" + "&" * 3000 + "b" * 4000
    assert all(utf16(html_of(page)) <= LIMIT for page in dealt)


@pytest.mark.parametrize("seed", range(20))
def test_whatever_the_text_pages_fit_and_hold_it_all(seed: int) -> None:
    chance = random.Random(seed)
    limit = chance.choice([300, 1000, LIMIT])
    marks = [None, Mark.BOLD, Mark.ITALIC]

    def text() -> str:
        return "".join(chance.choices(chance.choice(ALPHABETS), k=chance.choice([0, 1, 20, 400, 5000])))

    def line() -> Line:
        spans = tuple(Span(text(), chance.choice(marks)) for _ in range(chance.randrange(1, 4)))
        return Line(spans, quoted=chance.random() < 0.3)

    blocks = [Block(tuple(line() for _ in range(chance.randrange(1, 5)))) for _ in range(chance.randrange(1, 6))]
    dealt = pages(blocks, limit)
    for page in dealt:
        assert utf16(html_of(page)) <= limit
        assert visible(html_of(page)) == plain_of(page)
        assert plain_of(page).strip()
    assert "".join(bare(plain_of(page)) for page in dealt) == bare(plain_of(blocks))


@pytest.mark.parametrize("before", range(14))
@pytest.mark.parametrize("whole", [FAMILY, "👍🏽", "🇨🇳", "e\u0301", "☎️", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "1️⃣"])
def test_what_is_drawn_as_one_is_not_cut_apart(whole: str, before: int) -> None:
    dealt = pages([block("x" * before + whole * 1500)])
    assert len(dealt) > 0
    for page in dealt:
        assert plain_of(page).lstrip("x").replace(whole, "") == ""
    short = shortened("x" * before + whole * 100, 150)
    assert short.lstrip("x").replace(whole, "") == "…"
    assert utf16(short) <= 150


def test_marks_piled_on_one_letter_do_not_stop_the_cutting() -> None:
    dealt = pages([block("a" + "\u0301" * 100_000)])
    assert sum(len(plain_of(page)) for page in dealt) == 100_001
    assert len(dealt) < 30
    first = pages([block("x" * 2000 + "\u0301" * 4000)])[0]
    assert len(plain_of(first)) > 4000


def test_a_link_goes_to_the_next_page_where_its_address_takes_all_the_room() -> None:
    url = "https://x.example/" + "a" * 400
    line = Line((Span("x" * 3800), Span("link", url=url)))
    (first,), (second,) = pages([Block((line,))])
    assert (first.lines[0].spans, second.lines[0].spans) == (line.spans[:1], line.spans[1:])


def test_a_long_body_is_cut_after_a_sentence() -> None:
    sentence = "The seal, once hardened, leaks at 3.5 bar. "
    dealt = pages([block(sentence * 2400)])
    assert len(dealt) < 30
    assert all(plain_of(page).rstrip().endswith("bar.") for page in dealt)
    assert all(plain_of(page).endswith("。") for page in pages([block("密封圈老化，漏油3.5升。" * 2000)]))
    words = pages([block("seal " * 2000)])
    assert {word for page in words for word in plain_of(page).split()} == {"seal"}


@pytest.mark.parametrize(
    ("text", "longest", "cut"),
    [
        ("short", 5, "short"),
        ("  short  ", 5, "short"),
        ("abcdefgh", 5, "abcd…"),
        ("one two three", 12, "one two…"),
        ("一句。两句。三句。", 8, "一句。两句。…"),
        ("😀😀😀", 5, "😀😀…"),
        ("😀😀😀", 6, "😀😀😀"),
        ("a\x00b", 2, "ab"),
    ],
)
def test_shortened(text: str, longest: int, cut: str) -> None:
    assert shortened(text, longest) == cut


def test_on_one_line() -> None:
    assert on_one_line(" a\n\tb\u2028c ", 9) == "a b c"
    assert on_one_line("a\nb c", 4) == "a b…"
    assert on_one_line("a b c d e", 3) == on_one_line("a b c " * 100_000, 3) == "a…"
    assert on_one_line(" \n", 9) == ""
