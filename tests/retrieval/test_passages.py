"""Cutting: nothing of a text is lost, and nothing grows too long to be encoded."""

import random

import pytest

from knowledge.outbox import Wording
from knowledge.vocabulary import Kind, Language
from retrieval.passages import Cut, cut, encoded_text

_TARGET = {Language.ZH: 260, Language.EN: 800}


def wording(body: str, lang: Language = Language.ZH, *, clauses: bool = False) -> Wording:
    return Wording(1, Kind.PROGRAM, lang, "标题", None, body, "", clauses)


def bare(text: str) -> str:
    return "".join(text.split())


def random_body(seed: int) -> str:
    chance = random.Random(seed)
    alphabet = [
        "。",
        "；",
        "！",
        "\n",
        "\n\n",
        ". ",
        ".5",
        "? ",
        " ",
        "\u3000",
        "企业",
        "研发费用",
        "seal",
        "第三条",
        "\t",
        "…",
    ]
    return "".join(chance.choices(alphabet, k=chance.randrange(1, 900)))


@pytest.mark.parametrize("seed", range(40))
@pytest.mark.parametrize("lang", list(Language))
def test_every_character_stands_in_some_passage_in_order(seed: int, lang: Language) -> None:
    body = random_body(seed)
    pieces = cut(wording(body, lang))
    if bare(body):
        assert bare("".join(piece.text for piece in pieces)) == bare(body)
    assert [piece.ordinal for piece in pieces] == list(range(len(pieces)))
    assert all(piece.text == piece.text.strip() != "" for piece in pieces)
    assert all(len(piece.text) <= 2 * _TARGET[lang] for piece in pieces)


@pytest.mark.parametrize("seed", range(20))
def test_a_text_with_clauses_keeps_every_character_outside_its_headings(seed: int) -> None:
    body = random_body(seed).replace("第三条", "第三条规定")
    headed = f"总则如下。\n第一条 {body}\n第二条 企业可以申请。"
    kept = bare("".join(piece.text for piece in cut(wording(headed, clauses=True))))
    missing = bare(headed)
    for character in kept:  # what is kept is a subsequence of the text ...
        at = missing.find(character)
        assert at >= 0
        missing = missing[at + 1 :]
    lost = len(bare(headed)) - len(kept)
    headings = 6 + 3 * headed.count("\n第三条") + 3 * headed.count("\n\u3000第三条") + 3 * headed.count("\n 第三条")
    assert lost <= headings + 60, "... and only headings are left out"


def test_short_texts_are_one_passage() -> None:
    assert cut(wording("密封圈老化。\n找谁？")) == [Cut(0, None, "密封圈老化。\n找谁？")]


@pytest.mark.parametrize("empty", ["", " \n\u3000"])
@pytest.mark.parametrize("clauses", [True, False])
def test_a_text_without_words_gives_its_title(empty: str, clauses: bool) -> None:
    assert cut(wording(empty, clauses=clauses)) == [Cut(0, None, "标题")]


def test_it_is_cut_between_sentences() -> None:
    sentence = "本实验室研究橡胶密封件在热油里的老化。"
    pieces = cut(wording(sentence * 60))
    assert len(pieces) > 3
    assert all(piece.text.endswith("。") and piece.text.startswith("本") for piece in pieces)
    assert all(_TARGET[Language.ZH] - len(sentence) <= len(piece.text) <= _TARGET[Language.ZH] for piece in pieces[:-1])


def test_english_is_cut_after_full_stops_but_not_inside_numbers() -> None:
    sentence = "The pump loses 3.5 litres an hour when its seal hardens. "
    pieces = cut(wording(sentence * 50, Language.EN))
    assert len(pieces) > 2
    assert all(piece.text.startswith("The pump") and piece.text.endswith("hardens.") for piece in pieces)


@pytest.mark.parametrize("lang", list(Language))
def test_a_giant_sentence_is_cut_by_length(lang: Language) -> None:
    body = "密" * 100_000
    pieces = cut(wording(body, lang))
    assert "".join(piece.text for piece in pieces) == body
    assert max(len(piece.text) for piece in pieces) == 2 * _TARGET[lang]


def test_clauses_carry_their_heading_and_the_one_above() -> None:
    body = (
        "为支持企业，制定本办法。\n第一章 总则\n第一条 本办法适用于企业。\n"
        "一、条件\n（一）注册满一年；\n（二）有研发投入。\n二、材料"
    )
    assert [(piece.label, piece.text) for piece in cut(wording(body, clauses=True))] == [
        (None, "为支持企业，制定本办法。"),
        ("第一章", "总则"),
        ("第一条", "本办法适用于企业。"),
        ("一", "条件"),
        ("一（一）", "注册满一年；"),
        ("一（二）", "有研发投入。"),
        ("二", "材料"),
    ]


def test_texts_that_are_no_official_wording_are_not_cut_by_clause() -> None:
    (piece,) = cut(wording("第一条 我们做泵。\n第二条 我们做阀。"))
    assert piece.label is None


def test_a_heading_never_grows_beyond_its_column() -> None:
    body = f"第{'9' * 300}条 数字。\n（{'一' * 300}）文字。\n第{'9' * 9}条 够长。\n（{'一' * 5}）末。"
    assert max(len(piece.label or "") for piece in cut(wording(body, clauses=True))) <= 120


def test_the_title_is_encoded_with_the_text() -> None:
    piece = Cut(0, None, "正文")
    assert encoded_text("标题", "正文") == "标题\n正文"
    assert piece.digest("标题") == Cut(5, "第一条", "正文").digest("标题")
    assert piece.digest("标题") != piece.digest("别的标题")


def test_an_english_official_text_is_cut_at_its_numbers_with_its_headings() -> None:
    body = "Growth Vouchers\n1. Dates\n1.1 The call opens on 16 November 2026."
    body += "\n2. Eligibility\n2.1 You must:\n(a) be an SME."
    assert [(piece.label, piece.text) for piece in cut(wording(body, Language.EN, clauses=True))] == [
        ("1.1", "Growth Vouchers\nDates\nThe call opens on 16 November 2026."),
        ("2.1(a)", "Eligibility\nYou must:\nbe an SME."),
    ]
