"""Telling Chinese from English, and making text safe."""

import pytest

from knowledge.vocabulary import Language
from retrieval.understanding.language import clean, has_words, language_of, without_markup


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("密封圈老化怎么办", Language.ZH),
        ("Who can test our seals?", Language.EN),
        ("用 YOLO 做 PCB 缺陷检测，谁能帮忙？", Language.ZH),
        ("我想了解 Knowledge Transfer Partnership", Language.ZH),
        ("What is 专精特新 status and which firms can apply for it?", Language.EN),
        ("實驗室", Language.ZH),
        ("R&D", Language.EN),
        ("", Language.ZH),
        ("123 456", Language.ZH),
    ],
)
def test_language(text: str, language: Language) -> None:
    assert language_of(text) is language


def test_without_words_it_is_what_the_caller_says() -> None:
    assert language_of("2026", Language.EN) is Language.EN


@pytest.mark.parametrize(
    ("typed", "cleaned"),
    [
        ("  密封圈\u3000\u3000老化 ", "密封圈 老化"),
        ("a\x00b\x1b[31mc", "a b c"),
        ("\x1b]0;title\x07seal \x1bc\x1b[2J", "seal c"),
        ("half \ud800 a pair", "half a pair"),
        ("left\u202eright", "left right"),
        ("\ufeffstart\u200b", "start"),
        ("two\nlines\tkept", "two\nlines kept"),
        ("<b>HTML & all</b>", "<b>HTML & all</b>"),
        ("🏭 factory", "🏭 factory"),
        ("", ""),
    ],
)
def test_clean(typed: str, cleaned: str) -> None:
    assert clean(typed) == cleaned
    assert clean(cleaned) == cleaned


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("<b>rubber</b>", "rubber"),
        ("rubber<br/>seals", "rubber seals"),
        ('<a href="https://x.example/?a>b">seals</a>', "seals"),
        ("<script>seals</script>", "seals"),
        ("<!-- rubber --> seals", "seals"),
        ("&lt;i&gt;seals&lt;/i&gt; R&amp;D", "seals R&D"),
        ("p < 5 and T > 200", "p < 5 and T > 200"),
        ("a <b and c> d", "a <b and c> d"),
        ("R&D", "R&D"),
        ("<3", "<3"),
    ],
)
def test_markup_is_taken_for_what_it_marks_up(typed: str, words: str) -> None:
    assert clean(without_markup(typed)) == words


@pytest.mark.parametrize("text", ["泵", "жар", "é", "7a", "5G", "R&D", "C#", "3d", "ok"])
def test_has_words(text: str) -> None:
    assert has_words(text)


@pytest.mark.parametrize("text", ["", "7", "12.5%", "?!", "。。。", "😀", "\n", "<>", "a", "%s %d {0}", "s d 1", "x ="])
def test_has_no_words(text: str) -> None:
    assert not has_words(text)
