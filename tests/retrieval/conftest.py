"""The bundled encoder, and desks that hold the starter knowledge, for every test of this floor."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from knowledge.database import Database
from retrieval.encoder import BundledEncoder
from tests.retrieval.standing import Standing


@pytest.fixture(scope="session")
def encoder(model_folder: Path) -> Iterator[BundledEncoder]:
    """Opens the bundled encoder."""
    encoder = BundledEncoder(model_folder)
    yield encoder
    asyncio.run(encoder.aclose())


@pytest.fixture
async def starter(starter_url: str, tmp_path: Path, encoder: BundledEncoder) -> AsyncIterator[Standing]:
    """Opens a desk over each kind of database that holds the starter knowledge, indexes and all."""
    database = Database(starter_url)
    yield Standing.open(database, tmp_path, encoder)
    await database.close()


@pytest.fixture
async def standing(database: Database, tmp_path: Path, encoder: BundledEncoder) -> Standing:
    """Opens a desk over each kind of database, empty."""
    return Standing.open(database, tmp_path, encoder)


@pytest.fixture
async def small(database: Database, tmp_path: Path) -> Standing:
    """Opens an empty desk on SQLite that compares words only."""
    return Standing.open(database, tmp_path, None)
