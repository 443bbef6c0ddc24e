"""The bundled encoder against its reference, across languages, under bad input and under load."""

import asyncio
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from retrieval.encoder import ENCODER_ID, BundledEncoder, Encoder, EncoderUnavailable, bundled
from tests.retrieval.encoder.samples import HOSTILE, PAIRS, texts


def test_is_an_encoder(encoder: BundledEncoder) -> None:
    promised: Encoder = encoder
    assert promised.id == ENCODER_ID
    assert promised.dimension == 384


async def test_agrees_with_the_reference(encoder: BundledEncoder, reference: Any) -> None:
    sample = texts()
    cosines = np.sum(await encoder.passages(sample) * reference.query(sample), axis=1)
    assert len(sample) >= 200
    assert cosines.min() >= 0.99
    assert cosines.mean() >= 0.995


async def test_translations_are_nearer_than_anything_else(encoder: BundledEncoder) -> None:
    chinese = await encoder.passages([zh for zh, _ in PAIRS])
    english = await encoder.passages([en for _, en in PAIRS])
    likeness = chinese @ english.T
    assert (likeness.argmax(axis=1) == np.arange(len(PAIRS))).all()
    assert (likeness.argmax(axis=0) == np.arange(len(PAIRS))).all()


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
async def test_any_text_has_a_vector(encoder: BundledEncoder, text: str) -> None:
    vector = await encoder.question(text)
    assert vector.shape == (384,)
    assert vector.dtype == np.float32
    assert np.linalg.norm(vector) == pytest.approx(1, abs=1e-5)


async def test_no_texts_no_rows(encoder: BundledEncoder) -> None:
    vectors = await encoder.passages([])
    assert vectors.shape == (0, 384)
    assert vectors.dtype == np.float32


async def test_a_vector_depends_on_its_own_text_only(encoder: BundledEncoder) -> None:
    sample = [*texts()[::13], *HOSTILE.values()]
    together = await encoder.passages(sample)
    for row, text in zip(together, sample, strict=True):
        np.testing.assert_array_equal(row, await encoder.question(text))


async def test_questions_during_an_import(encoder: BundledEncoder) -> None:
    questions = [text for pair in PAIRS for text in pair][:20]
    alone = await encoder.passages(questions)  # not asked: a question asked lately need not be encoded
    importing = asyncio.create_task(encoder.passages([HOSTILE["long chinese"]] * 40))
    answers = await asyncio.gather(*map(encoder.question, questions))
    assert not importing.done()  # forty long passages would have gone first, had the questions queued behind them
    np.testing.assert_array_equal(answers, alone)
    assert (await importing).shape == (40, 384)


async def test_a_question_asked_lately_is_not_encoded_again(
    encoder: BundledEncoder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bundled, "_REMEMBERED", 2)
    encoded: list[str] = []
    encode = encoder._network.encode
    monkeypatch.setattr(encoder._network, "encode", lambda text: [encoded.append(text), encode(text)][1])
    first = await encoder.question("甲")
    for text in ("乙", "甲", "丙", "甲", "乙"):  # with "丙", "乙" is the one asked longest ago
        await encoder.question(text)
    assert encoded == ["甲", "乙", "丙", "乙"]
    np.testing.assert_array_equal(await encoder.question("甲"), first)
    with pytest.raises(ValueError, match="read-only"):
        first += 1


async def test_a_cancelled_import_leaves_the_encoder_usable(encoder: BundledEncoder) -> None:
    importing = asyncio.create_task(encoder.passages([HOSTILE["long chinese"]] * 400))
    await encoder.question("开始")
    importing.cancel()
    with pytest.raises(asyncio.CancelledError):
        await importing
    assert (await encoder.passages(["a", "b"])).shape == (2, 384)


async def test_closed_it_says_so(model_folder: Path) -> None:
    encoder = BundledEncoder(model_folder, threads=1)
    await encoder.aclose()
    with pytest.raises(EncoderUnavailable, match="closed"):
        await encoder.question("x")
    with pytest.raises(EncoderUnavailable, match="closed"):
        await encoder.passages(["x"])
