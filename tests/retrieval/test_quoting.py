"""A quote stands in its record word for word."""

import dataclasses
import random
from typing import Any

import pytest

from knowledge.card import Card
from knowledge.drafts import LabDetail
from knowledge.outbox import Wording
from knowledge.passages import StoredPassage
from knowledge.vocabulary import Kind, Language
from retrieval.analysis import content_words
from retrieval.passages import cut
from retrieval.quoting import quotable, quote_from, shared_words


def card(body: str, language: Language = Language.ZH, title: str = "标题") -> Card:
    nothing: dict[str, Any] = dict.fromkeys(field.name for field in dataclasses.fields(Card))
    return Card(
        **nothing
        | {
            "record_id": 1,
            "key": "k",
            "kind": Kind.LAB,
            "language": language,
            "title": title,
            "body": body,
            "detail": LabDetail(),
        }
    )


def passages(body: str, language: Language = Language.ZH, title: str = "标题") -> list[StoredPassage]:
    pieces = cut(Wording(1, Kind.LAB, language, title, None, body, "", False))
    return [
        StoredPassage(10 + at, 1, Kind.LAB, language, title, piece.label, piece.text, "")
        for at, piece in enumerate(pieces)
    ]


def quote(body: str, question: str, language: Language = Language.ZH, nearest: int | None = None) -> str:
    return quote_from(card(body, language), passages(body, language), content_words(question), nearest)


def stands_in(quoted: str, body: str) -> bool:
    return "".join(quoted.removesuffix("…").split()) in "".join(body.split())


@pytest.mark.parametrize("seed", range(60))
@pytest.mark.parametrize("language", list(Language))
def test_a_quote_always_stands_in_the_record(seed: int, language: Language) -> None:
    chance = random.Random(seed)
    bits = [
        "密封圈老化",
        "。",
        "！",
        "\n",
        " ",
        ". ",
        "seal",
        " pump",
        "3.5%",
        "；",
        "\u3000",
        "最高50万元",
        "，",
        "<b>",
        "…",
    ]
    body = "".join(chance.choices(bits, k=chance.randrange(1, 700)))
    quoted = quote(body, "密封圈 seal", language, nearest=chance.choice([None, 10, 11]))
    assert stands_in(quoted, body or "标题") or (not body.strip() and quoted == "标题")
    assert len(quoted) <= (111 if language is Language.ZH else 261)
    assert quoted.strip() == quoted != ""
    assert "\n" not in quoted


def test_the_sentence_that_shares_most_is_quoted() -> None:
    body = "本中心成立于一九九零年。" * 3 + "我们研究密封圈在热油里的老化。" + "欢迎来信。" * 60
    assert quote(body, "密封圈老化").startswith("我们研究密封圈在热油里的老化。")


def test_the_passage_that_shares_most_is_quoted_even_far_down() -> None:
    body = "本中心历史悠久。" * 120 + "密封圈在热油里老化开裂，可以改配方。" + "欢迎来信。" * 120
    assert "密封圈" in quote(body, "密封圈老化开裂")


def test_without_shared_words_the_nearest_passage_is_quoted() -> None:
    body = "甲" * 250 + "。" + "乙" * 250 + "。"
    assert quote(body, "密封圈", nearest=11).startswith("乙")
    assert quote(body, "密封圈").startswith("甲")


def test_a_sentence_with_a_figure_goes_before_its_like() -> None:
    body = "本办法支持企业研发。对企业研发给予最高50万元补助。"
    assert quote(body, "企业研发").startswith("对企业研发给予最高50万元")


def test_passages_of_another_language_or_an_older_record_are_not_quoted() -> None:
    stale = passages("旧的正文：密封圈。")
    english = passages("Seals.", Language.EN, "Title")
    assert quote_from(card("新的正文。"), [*stale, *english], {"密封圈"}, stale[0].id) == "新的正文。"


@pytest.mark.parametrize("body", ["", " \n"])
def test_a_record_without_a_body_is_quoted_by_its_title(body: str) -> None:
    assert quote(body, "密封圈") == "标题"
    assert quote_from(card(body), [], [], None) == "标题"


def test_a_quote_keeps_whole_english_words() -> None:
    assert quotable("word " * 100, Language.EN).endswith("word…")
    assert quotable("x" * 1000, Language.EN) == "x" * 260 + "…"
    assert quotable("短文", Language.ZH) == "短文"


@pytest.mark.parametrize(
    ("text", "question", "shared"),
    [
        ("The seals of the pump leak", "My seal leaks", ("leaks", "seal")),
        ("密封圈老化", "密封圈怎么办", ("密封圈",)),
        ("橡膠密封圈", "橡胶老化", ("橡胶",)),
        ("面包", "密封圈", ()),
        ("a b c", "a b", ()),
    ],
)
def test_shared_words_are_shown_as_they_were_typed(text: str, question: str, shared: tuple[str, ...]) -> None:
    assert shared_words(text, content_words(question), question) == shared


def test_words_that_only_hold_a_sentence_together_are_no_reason() -> None:
    question = "Only seals stop when 密封圈用"
    text = "Seals stop only when ... 密封圈用了"
    assert shared_words(text, content_words(question), question) == ("seals", "密封圈")
