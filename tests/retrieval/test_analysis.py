"""From text to terms, alike for questions and passages."""

import pytest

from retrieval.analysis import content_words, folded, terms


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("實驗室檢測電池", "实验室检测电池"),
        ("ＡＢＣ１２３", "abc123"),
        ("ﬁltration", "filtration"),
        ("Rubber SEALS", "rubber seals"),
        ("seals", "seal"),
        ("leaking leaked leaks", "leak leak leak"),
        ("the seal of a pump", "seal pump"),
        ("橡胶 密封圈", "橡胶\n密封圈"),
        ("泵，密封！", "泵 密封"),
    ],
)
def test_the_same_word_gives_the_same_terms(one: str, other: str) -> None:
    assert terms(one) == terms(other) != []


def test_chinese_gives_words_and_single_characters() -> None:
    found = terms("实验室检测")
    assert {"实验室", "检测", "#实", "#验", "#室", "#检", "#测"} <= set(found)


def test_mixed_text_keeps_both_languages_in_order() -> None:
    found = terms("用YOLO做PCB缺陷检测")
    assert found.index("yolo") < found.index("pcb") < found.index("缺陷")


def test_terms_repeat_as_often_as_they_occur() -> None:
    assert terms("pump pumps pump") == ["pump"] * 3


@pytest.mark.parametrize("nothing", ["", " \n\t", "。，！?", "😀🏭", "the of and", "\u200b"])
def test_what_carries_no_matter_gives_no_content(nothing: str) -> None:
    assert content_words(nothing) == []


def test_content_words_stand_once_and_are_no_single_characters() -> None:
    words = content_words("密封圈老化，密封圈开裂, seals and seals")
    assert len(words) == len(set(words))
    assert not any(word.startswith("#") for word in words)
    assert "seal" in words
    assert "老化" in words


def test_stop_words_of_both_languages_are_dropped() -> None:
    assert not {"我们", "怎么", "的"} & set(terms("我们的密封圈怎么办"))
    assert "#怎" in terms("怎么"), "characters stay: they carry words that no dictionary knows"


def test_ascii_is_folded_without_the_converter() -> None:
    assert folded("Seal 12") == "seal 12"


def test_a_giant_word_is_one_term() -> None:
    assert terms("x" * 100_000) == ["x" * 100_000]
