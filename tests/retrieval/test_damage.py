"""Damaged indexes: noticed before they can do harm, built anew beside, and answered for by the others meanwhile."""

import random
import struct
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import retrieval
from knowledge.database import Database
from retrieval.errors import IndexDamaged
from retrieval.lexical.index import LexicalIndex
from retrieval.lexical.segments import segment_files
from tests.knowledge.drafting import draft
from tests.knowledge.on_disk import sqlite_only
from tests.retrieval.encoders import PlainEncoder
from tests.retrieval.standing import Standing, keys

ROOT = Path(retrieval.__file__).parents[1]


@pytest.fixture
async def two(database: Database, tmp_path: Path) -> Standing:
    """Opens a desk with two labs, as the process that comes after the one that took them in."""
    await Standing.open(database, tmp_path, PlainEncoder()).take(draft("seal"), draft("bread", body="面包发霉"))
    return Standing.open(database, tmp_path, PlainEncoder())


def garble_inside(file: Path) -> None:
    """Overwrites what is before a part's footer: tantivy opens it, and panics when it searches."""
    content = file.read_bytes()
    end = len(content) - 8 - struct.unpack("<I", content[-8:-4])[0]
    _put(file, random.Random(5).randbytes(end) + content[end:])


def cut_short(file: Path) -> None:
    """Leaves half of a file."""
    _put(file, file.read_bytes()[: file.stat().st_size // 2])


def empty(file: Path) -> None:
    """Leaves nothing of a file."""
    _put(file, b"")


def _put(file: Path, content: bytes) -> None:
    """Puts another file in a file's place: tantivy reads an index that was just opened once more in a thread of its
    own, and a file that shrinks under its memory map would end the process."""
    beside = file.with_name("beside")
    beside.write_bytes(content)
    beside.replace(file)


Damage = Callable[[Path], None]


@pytest.mark.parametrize("damage", [garble_inside, cut_short, empty])
@pytest.mark.parametrize("part", ["idx", "term", "fieldnorm", "fast", "store"])
async def test_every_damaged_part_is_noticed_before_it_is_searched(two: Standing, part: str, damage: Damage) -> None:
    folder = two.indexes.lexical.folder
    assert folder is not None
    (file,) = (path for path in segment_files(folder) if path.suffix == f".{part}")
    damage(file)
    with pytest.raises(IndexDamaged, match="lexical"):
        LexicalIndex.open(folder)


async def test_meaning_answers_while_the_words_are_built_anew(two: Standing, tmp_path: Path) -> None:
    for file in (tmp_path / "index" / "lexical").glob("*/*.idx"):
        garble_inside(file)
    again = Standing.open(two.database, tmp_path, PlainEncoder())
    (found, *_) = await again.find("密封圈", 1)
    assert (found.card.key, found.hit.overlap) == ("seal", 0)
    await again.feed.catch_up()
    (found, *_) = await again.find("密封圈", 1)
    assert found.hit.overlap > 0


async def test_words_answer_while_the_vectors_are_read_anew(two: Standing, tmp_path: Path) -> None:
    (matrix,) = (tmp_path / "index").glob("vectors-*/*/matrix.npy")
    content = bytearray(matrix.read_bytes())
    content[-40:] = random.Random(5).randbytes(40)  # of the right length and shape, with numbers that are none
    matrix.write_bytes(content)
    again = Standing.open(two.database, tmp_path, PlainEncoder())
    (found,) = await again.find("密封圈")
    assert (found.card.key, found.hit.nearness) == ("seal", None)
    await again.feed.catch_up()
    assert (await again.find("密封圈"))[0].hit.nearness is not None


@pytest.mark.parametrize("damage", [garble_inside, cut_short, empty])
async def test_words_damaged_while_they_are_open_cost_no_answer(two: Standing, tmp_path: Path, damage: Damage) -> None:
    for file in (tmp_path / "index" / "lexical").glob("*/*.*"):
        if file.suffix in (".idx", ".term", ".fast"):
            damage(file)
    (found, *_) = await two.find("密封圈", 1)
    assert (found.card.key, found.hit.overlap) == ("seal", 0)
    assert two.indexes.altered
    await two.feed.catch_up()
    assert not two.indexes.altered
    assert (await two.find("密封圈", 1))[0].hit.overlap > 0


@pytest.mark.parametrize("damage", [cut_short, empty])
async def test_vectors_damaged_while_they_are_open_cost_no_answer(
    two: Standing, tmp_path: Path, damage: Damage
) -> None:
    (matrix,) = (tmp_path / "index").glob("vectors-*/*/matrix.npy")
    damage(matrix)
    (found,) = await two.find("密封圈")
    assert (found.card.key, found.hit.nearness) == ("seal", None)
    await two.feed.catch_up()
    assert not two.indexes.altered
    assert keys(await two.find("密封圈")) == ["seal", "bread"]
    assert len(Standing.open(two.database, tmp_path, PlainEncoder()).indexes.vectors or ()) == 2


async def test_an_index_that_is_removed_while_it_is_open_is_built_anew(two: Standing, tmp_path: Path) -> None:
    for file in sorted((tmp_path / "index").rglob("*"), reverse=True):
        file.rmdir() if file.is_dir() else file.unlink()
    assert keys(await two.find("密封圈"))[0] == "seal"
    await two.take(draft("gear", body="齿轮噪声"))
    again = Standing.open(two.database, tmp_path, PlainEncoder())
    assert (await again.find("齿轮", 1))[0].hit.overlap > 0
    assert len(again.indexes.lexical) == 3


@sqlite_only
async def test_a_database_that_an_older_one_replaced_gets_indexes_of_its_own(
    two: Standing, tmp_path: Path, sqlite_template: Path
) -> None:
    await two.database.close()
    (tmp_path / "liaison.db").write_bytes(sqlite_template.read_bytes())
    again = Standing.open(two.database, tmp_path, PlainEncoder())
    await again.take(draft("gear", body="齿轮噪声"))
    assert keys(await again.find("密封圈齿轮")) == ["gear"]
    assert (len(again.indexes.lexical), len(again.indexes.vectors or ())) == (1, 1)


_FULL_DISK = """
import asyncio, resource, signal, sys
from pathlib import Path
from knowledge.database import Database
from retrieval.errors import IndexUnwritable
from tests.knowledge.drafting import draft
from tests.retrieval.encoders import PlainEncoder
from tests.retrieval.standing import Standing

async def main(folder, url):
    database = Database(url)
    standing = Standing.open(database, folder, PlainEncoder())
    await standing.take(draft("gear", body="齿轮噪声"))
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (300, resource.getrlimit(resource.RLIMIT_FSIZE)[1]))
    try:
        await standing.feed.rebuild_lexical()
    except IndexUnwritable as error:
        print(error.index, len(standing.indexes.lexical), len(await standing.find("密封圈", 1)))

asyncio.run(main(Path(sys.argv[1]), sys.argv[2]))
"""


async def test_a_full_disk_is_told_apart_and_costs_nothing(two: Standing, database_url: str, tmp_path: Path) -> None:
    command = [sys.executable, "-c", _FULL_DISK, str(tmp_path), database_url]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.stdout.split() == ["lexical", "3", "1"], done.stderr
    again = Standing.open(two.database, tmp_path, PlainEncoder())
    assert len(again.indexes.lexical) == 3
    await again.feed.rebuild_lexical()
    assert len(again.indexes.lexical) == 3
    assert len(list((tmp_path / "index" / "lexical").glob("*/"))) == 1
