"""A counter with the starter knowledge for every test of the journeys."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from retrieval.encoder import BundledEncoder
from tests.handlers.front import Front, open_front


@pytest.fixture(scope="session")
def encoder(model_folder: Path) -> Iterator[BundledEncoder]:
    """Opens the bundled encoder."""
    encoder = BundledEncoder(model_folder)
    yield encoder
    asyncio.run(encoder.aclose())


@pytest.fixture
async def front(starter_url: str, tmp_path: Path, encoder: BundledEncoder) -> AsyncIterator[Front]:
    """Opens a counter."""
    async with open_front(starter_url, tmp_path, encoder) as front:
        yield front
