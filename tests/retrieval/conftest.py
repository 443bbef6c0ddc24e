"""The bundled encoder, converted once a session, for every test of this floor."""

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest

from retrieval.encoder import BundledEncoder, prepare


@pytest.fixture(scope="session")
def model_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Converts the bundled model into a folder of the session's own. Leave the folder as it is."""
    return prepare(tmp_path_factory.mktemp("model-cache"), lambda stage, done: None)


@pytest.fixture(scope="session")
def encoder(model_folder: Path) -> Iterator[BundledEncoder]:
    """Opens the bundled encoder."""
    encoder = BundledEncoder(model_folder)
    yield encoder
    asyncio.run(encoder.aclose())
