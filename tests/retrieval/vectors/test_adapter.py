"""The learnt map of questions: for its own encoder only, near the identity, for questions and not for passages."""

import numpy as np

from knowledge.vocabulary import Language
from retrieval.encoder.network import DIMENSION, ENCODER_ID
from retrieval.vectors import ExactIndex, VectorRows, query_adapter


def test_another_encoder_has_none() -> None:
    assert query_adapter("another") is None


def test_the_shipped_one_turns_questions_a_little() -> None:
    adapter = query_adapter(ENCODER_ID)
    assert adapter is not None
    assert adapter.shape == (DIMENSION, DIMENSION)
    assert np.isfinite(adapter).all()
    questions = np.random.default_rng(3).normal(size=(50, DIMENSION)).astype(np.float32)
    turned = questions @ adapter.T
    cosines = np.vecdot(questions, turned) / np.linalg.norm(questions, axis=1) / np.linalg.norm(turned, axis=1)
    assert 0.5 < cosines.min() < cosines.max() < 0.9999


def test_an_index_turns_the_question_and_keeps_doing_so_when_it_changes() -> None:
    ids = np.arange(2)
    rows = VectorRows(ids, ids, np.zeros(2, np.uint8), np.eye(2, dtype=np.float32))
    swap = np.array([[0, 1], [1, 0]], np.float32)
    question, groups = np.array([1, 0], np.float32), (ids,)
    plain = ExactIndex(rows)
    turned = ExactIndex(rows, adapter=swap)
    nothing = VectorRows(ids[:0], ids[:0], np.empty(0, np.uint8), np.empty((0, 2), np.float32))
    changed = turned.changed(without=ids[:0], added=nothing)
    assert plain.search(question, Language.ZH, groups).scores.argmax() == 0
    assert turned.search(question, Language.ZH, groups).scores.argmax() == 1
    assert changed.search(question, Language.ZH, groups).scores.argmax() == 1


def test_places_lead_to_the_centred_passages_that_were_scored() -> None:
    chance = np.random.default_rng(5)
    matrix = chance.normal(size=(60, 8)).astype(np.float32)
    matrix /= np.linalg.norm(matrix, axis=1, keepdims=True)
    rows = VectorRows(np.arange(100, 160), np.arange(60), (np.arange(60) % 2).astype(np.uint8), matrix)
    index = ExactIndex(rows)
    hits = index.search(matrix[7], Language.ZH, (np.arange(60),))
    passages = index.centred_passages(hits.places)
    assert np.allclose(np.linalg.norm(passages, axis=1), 1, atol=1e-4)
    assert np.allclose(passages @ index.centred(matrix[7], Language.ZH), hits.scores, atol=1e-4)
    assert np.allclose(index.nearness(passages[3] / 2, hits.places), passages @ passages[3] / 2, atol=1e-4)
