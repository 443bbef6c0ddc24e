"""Comparing what a long question finds by what it is called."""

from pathlib import Path

import numpy as np
import pytest

from knowledge.database import Database
from knowledge.drafts import TextDraft
from knowledge.vocabulary import Kind, Language
from retrieval import titles as titles_module
from retrieval.lexical.question import rarities
from retrieval.question import Question
from retrieval.search import Hit, search
from retrieval.titles import called_alike, reordered, weight_of_titles
from retrieval.understanding.reading import Reading, read
from tests.knowledge.drafting import TODAY, draft
from tests.retrieval.encoders import PlainEncoder
from tests.retrieval.standing import Standing

_FIELD, _ELSEWHERE = "Tribology", "Medieval poetry"
_LONG = "Our pump bearing wears out early. " * 12


def test_what_is_called_as_the_first_hits_are_is_alike() -> None:
    rarity = {"bearing": 2.0, "laboratori": 0.1, "poetri": 2.0}
    titles = [{"bearing", "laboratori"}, {"bearing"}, {"poetri", "laboratori"}, {"bearing", "laboratori"}, set()]
    alike = called_alike(titles, np.array([0.9, 0.8, 0.3, 0.2, 0.1]), rarity)
    assert alike[3] == alike[0] > 0.9, "it is called as the first is, wherever it stands"
    assert alike[1] > 0.9 > 0.2 > alike[2] > alike[4] == 0.0


def test_words_that_nothing_is_known_of_make_nothing_alike() -> None:
    assert called_alike([{"x"}, {"x"}], np.array([0.5, 0.4]), {}).tolist() == [0.0, 0.0]


def test_titles_change_the_order_and_no_score() -> None:
    score = np.array([0.5, 0.9, 0.45, 0.1])
    ordered = reordered(score, np.array([0.0, 0.2, 1.0, 0.0]), 0.3)
    assert ordered.tolist() == [0.45, 0.9, 0.5, 0.1]
    assert reordered(score, np.zeros(4), 0.3).tolist() == score.tolist()


@pytest.mark.parametrize(
    ("language", "characters", "weight"),
    [
        (Language.EN, 100, 0.0),
        (Language.EN, 200, 0.15),
        (Language.EN, 300, 0.3),
        (Language.EN, 3000, 0.3),
        (Language.ZH, 32, 0.0),
        (Language.ZH, 65, 0.15),
        (Language.ZH, 200, 0.3),
    ],
)
def test_titles_weigh_the_more_the_longer_the_question(language: Language, characters: int, weight: float) -> None:
    assert weight_of_titles("x" * characters, language) == pytest.approx(weight)


async def _found(standing: Standing, reading: Reading, *, by_words: bool = False) -> list[Hit]:
    assert standing.indexes.encoder is not None
    vector = None if by_words else await standing.indexes.encoder.question(reading.matter)
    async with standing.database.reading() as session:
        return await search(session, standing.indexes, reading, vector, TODAY, [Kind.LAB, Kind.CASE])


async def _desk(database: Database, folder: Path) -> Standing:
    standing = Standing.open(database, folder, PlainEncoder())
    near = [f"pump bearing wears out early, part {n}" for n in range(3)]
    bodies = {f"near{n}": (_FIELD, body) for n, body in enumerate(near)}
    bodies |= {
        "other": (_ELSEWHERE, "an early pump"),
        "field": (_FIELD, "an early pump grease"),
        "far": ("Ceramics", "kilns"),
    }
    texts = {key: {Language.EN: TextDraft(title, None, body)} for key, (title, body) in bodies.items()}
    await standing.take(*(draft(key, texts=text) for key, text in texts.items()))
    await standing.take(draft("case", Kind.CASE, texts={Language.EN: TextDraft(_ELSEWHERE, None, "early pump")}))
    return standing


def _keys(hits: list[Hit], kind: Kind = Kind.LAB) -> list[str]:
    return [hit.record.key for hit in hits if hit.record.kind is kind]


async def test_a_long_question_brings_what_is_called_as_its_first_hits_before_what_is_not(
    database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    standing = await _desk(database, tmp_path)
    reading = read(Question(_LONG, TODAY))
    moved, by_words = await _found(standing, reading), await _found(standing, reading, by_words=True)
    monkeypatch.setattr(titles_module, "_WEIGHT", 0.0)
    still = await _found(standing, reading)
    assert _keys(still).index("far") < _keys(still).index("field")
    assert _keys(moved).index("field") < _keys(moved).index("far")
    assert [hit.score for hit in moved] == [hit.score for hit in still], "the evidence is what it was"
    assert _keys(moved, Kind.CASE) == ["case"], "each kind has titles of its own"
    assert by_words == await _found(standing, reading, by_words=True), "words alone are left as they are"


async def test_a_short_question_leaves_titles_out(
    database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    standing = await _desk(database, tmp_path)
    reading = read(Question("Our pump bearing wears out early.", TODAY))
    before = await _found(standing, reading)
    monkeypatch.setattr(titles_module, "_WEIGHT", 0.0)
    assert await _found(standing, reading) == before


async def test_a_rare_word_weighs_more_and_a_damaged_index_knows_none(database: Database, tmp_path: Path) -> None:
    standing = await _desk(database, tmp_path)
    known = rarities(standing.indexes.lexical, ["earli", "kiln", "nowher"])
    assert known["earli"] < known["kiln"] < known["nowher"]
    lexical = standing.indexes.lexical
    assert lexical.folder is not None
    next(lexical.folder.glob("*.term")).write_bytes(b"garbled")
    assert rarities(lexical, ["earli"]) == {}
