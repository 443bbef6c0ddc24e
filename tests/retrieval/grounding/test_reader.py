"""Sentences read while a draft is still being written: each once, none before it is complete."""

import json
from collections.abc import Sequence

import pytest

from retrieval.grounding.draft import Drafted
from retrieval.grounding.reader import SentenceReader

DRAFT = {
    "sentences": [
        {"text": '能做"老化"试验 {1}。', "cites": [1]},
        {"text": "Rubber, \\ and ] too.", "cites": [2, 1]},
    ],
    "picks": [1],
}
SENTENCES = [Drafted('能做"老化"试验 {1}。', (1,)), Drafted("Rubber, \\ and ] too.", (2, 1))]


def _read(pieces: Sequence[str]) -> list[Drafted]:
    reader = SentenceReader()
    return [sentence for piece in pieces for sentence in reader.feed(piece)]


@pytest.mark.parametrize("size", [1, 2, 7, 10_000])
@pytest.mark.parametrize("ascii_only", [True, False])
@pytest.mark.parametrize("indent", [None, 2])
def test_however_it_is_cut_up(size: int, ascii_only: bool, indent: int | None) -> None:
    text = json.dumps(DRAFT, ensure_ascii=ascii_only, indent=indent)
    assert _read([text[at : at + size] for at in range(0, len(text), size)]) == SENTENCES


def test_a_sentence_comes_with_its_last_character_and_not_before() -> None:
    text = json.dumps(DRAFT)
    reader = SentenceReader()
    came = [at for at, character in enumerate(text) if reader.feed(character)]
    assert [text[: at + 1].count('"cites"') for at in came] == [1, 2]
    assert all(text[at] == "}" for at in came)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "I am sorry, I cannot do that {really}.",
        '{"picks": [], "sentences": []}',
        '{"sentences": "}"}',
        '{"sentences": [{"text": "half',
        '{"sentences": [["text"], {"text": "late", "cites": []}]}',
        '{"sentences": [{"text": 1, "cites": []}, {"text": "late", "cites": []}]}',
        '{"sentences": [{"text": "  ", "cites": [1]}]}',
        '{"sentences": [{"text": "' + "x" * 5000 + '", "cites": [1]}, {"text": "late", "cites": []}]}',
        '{"sentences": [' + "[" * 3000 + "}",
        '{"sentences": [' + '{"a":' * 3000 + "}",
        '{"note": "\\"sentences\\": [{}]"}',
    ],
)
def test_what_is_no_sentence_gives_none(text: str) -> None:
    assert _read([text]) == _read(list(text)) == []


def test_no_more_are_read_than_a_draft_may_have() -> None:
    many = {"sentences": [{"text": f"No. {n} of many.", "cites": [1]} for n in range(9)]}
    assert len(_read([json.dumps(many)])) == 5


def test_thoughts_and_fences_before_it_are_passed_over() -> None:
    text = f"<think>Let me see [1].</think>\n```json\n{json.dumps(DRAFT)}\n```"
    assert _read([text]) == SENTENCES
