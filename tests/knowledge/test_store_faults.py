"""What a driver raises, told apart."""

import random
import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import text

from knowledge.database import Database
from knowledge.errors import StoreDamaged, StoreUnavailable
from knowledge.store_faults import is_damaged, store_errors


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Makes a small database of some pages."""
    made = tmp_path / "made.db"
    with sqlite3.connect(made) as connection:
        connection.execute("CREATE TABLE lab (title TEXT NOT NULL)")
        connection.executemany("INSERT INTO lab VALUES (?)", [(f"{n:0200}",) for n in range(200)])
    connection.close()
    return made


def _noise(file: Path, start: int) -> None:
    content = file.read_bytes()
    file.write_bytes(content[:start] + random.Random(1).randbytes(len(content) - start))


def test_a_sound_file_is_not_damaged_and_neither_is_none(file: Path, tmp_path: Path) -> None:
    assert not is_damaged(file)
    assert not is_damaged(tmp_path / "none.db")
    assert not is_damaged(tmp_path)
    assert not (tmp_path / "none.db").exists()


@pytest.mark.parametrize("start", [0, 100, 4096, 3 * 4096])
def test_damage_is_found_wherever_it_is(file: Path, start: int) -> None:
    _noise(file, start)
    assert is_damaged(file)


def test_damage_is_found_where_not_even_its_name_can_be_read(file: Path) -> None:
    file.write_bytes(file.read_bytes().replace(b"TABLE lab (title", b"TABLE l\xff\xfe(title"))
    assert is_damaged(file)


def test_a_text_that_is_no_text_is_damage(file: Path) -> None:
    file.write_bytes(file.read_bytes().replace(b"0" * 198 + b"42", b"0" * 197 + b"\xff42"))
    with (
        pytest.raises(StoreDamaged) as caught,
        store_errors(str(file)),
        sqlite3.connect(file) as connection,
    ):
        connection.execute("SELECT * FROM lab").fetchall()
    connection.close()
    assert caught.value.file == str(file)


def test_a_full_disk_is_no_damage(file: Path) -> None:
    with sqlite3.connect(file) as connection:
        connection.execute(f"PRAGMA max_page_count={connection.execute('PRAGMA page_count').fetchone()[0]}")
        with pytest.raises(StoreUnavailable) as caught, store_errors(str(file)):
            connection.executemany("INSERT INTO lab VALUES (?)", [("x" * 200,)] * 200)
        connection.rollback()
    connection.close()
    assert not isinstance(caught.value, StoreDamaged)


async def test_a_server_that_tells_of_damage_is_heard(postgres_database_url: str) -> None:
    database = Database(postgres_database_url)
    with pytest.raises(StoreDamaged) as caught:
        async with database.reading() as session:
            await session.execute(text("DO $$ BEGIN RAISE EXCEPTION 'bad page' USING ERRCODE = 'XX001'; END $$"))
    await database.close()
    assert caught.value.file is None
