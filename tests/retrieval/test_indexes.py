"""Opening indexes: what is damaged is made anew, by the one process that may."""

import random
from pathlib import Path

import pytest

from knowledge.database import Database
from retrieval.errors import IndexDamaged
from retrieval.indexes import Indexes
from tests.knowledge.drafting import draft
from tests.retrieval.encoders import PlainEncoder
from tests.retrieval.standing import Standing, keys


def spoil(folder: Path, *patterns: str) -> int:
    """Overwrites files with noise; says how many."""
    files = [file for pattern in patterns for file in folder.rglob(pattern) if file.is_file()]
    for file in files:
        file.write_bytes(random.Random(3).randbytes(200))
    return len(files)


async def test_a_keeper_mends_damaged_indexes_from_the_database(database: Database, tmp_path: Path) -> None:
    encoder = PlainEncoder()
    standing = Standing.open(database, tmp_path, encoder)
    await standing.take(draft("seal"), draft("bread", body="面包发霉"))
    before = [(one.card.key, one.hit.score) for one in await standing.find("水泵密封圈")]
    encoded = len(encoder.texts)
    assert spoil(tmp_path / "index", "*") > 8
    mended = Standing.open(database, tmp_path, encoder)
    await mended.feed.catch_up()
    after = [(one.card.key, one.hit.score) for one in await mended.find("水泵密封圈")]
    assert [key for key, _ in after] == [key for key, _ in before] == ["seal", "bread"]
    assert [score for _, score in after] == pytest.approx([score for _, score in before])
    assert len(encoder.texts) == encoded, "vectors are kept in the database; nothing is encoded twice"


async def test_only_the_keeper_builds_a_damaged_lexical_index_anew(database: Database, tmp_path: Path) -> None:
    await Standing.open(database, tmp_path, None).take(draft("seal"))
    spoil(tmp_path / "index" / "lexical", "meta.json")
    with pytest.raises(IndexDamaged, match="lexical"):
        Indexes.open(tmp_path, None, keeper=False)
    await Standing.open(database, tmp_path, None).feed.catch_up()
    assert len(Indexes.open(tmp_path, None, keeper=False).lexical) == 1


async def test_damaged_vectors_count_as_none_until_they_are_read_again(database: Database, tmp_path: Path) -> None:
    encoder = PlainEncoder()
    await Standing.open(database, tmp_path, encoder).take(draft("seal"))
    assert spoil(tmp_path / "index", "matrix.npy") == 1
    reader = Indexes.open(tmp_path, encoder, keeper=False)
    assert reader.vectors is not None
    assert len(reader.vectors) == 0
    standing = Standing.open(database, tmp_path, encoder)
    await standing.feed.catch_up()
    assert len(Indexes.open(tmp_path, encoder, keeper=False).vectors or ()) == 1


async def test_without_an_encoder_there_are_no_vectors(database: Database, tmp_path: Path) -> None:
    standing = Standing.open(database, tmp_path, None)
    await standing.take(draft("seal"))
    assert standing.indexes.vectors is None
    assert keys(await standing.find("水泵密封圈")) == ["seal"]


def test_two_encoders_have_two_folders_however_alike_their_names(tmp_path: Path) -> None:
    for name in ("endpoint:model/a", "endpoint:model:a", "../../etc"):
        indexes = Indexes.open(tmp_path, PlainEncoder(name), keeper=True)
        indexes.save_vectors()
    assert len(list((tmp_path / "index").glob("vectors-*"))) == 3
    assert {path.name for path in tmp_path.iterdir()} == {"index"}
