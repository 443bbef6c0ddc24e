"""Pages over a counter that writes letters. Where Chromium is missing, its tests are left out, but in CI."""

import importlib.util
import os
import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.bot.web.asking import Window, window, writing_front
from tests.handlers.front import Front

_HAS_BROWSER = importlib.util.find_spec("selenium") is not None and shutil.which("chromedriver") is not None
collect_ignore = [] if os.environ.get("CI") or _HAS_BROWSER else ["test_in_chromium.py"]


@pytest.fixture
async def front(starter_url: str, tmp_path: Path) -> AsyncIterator[Front]:
    """Opens a counter that writes letters."""
    async with writing_front(starter_url, tmp_path) as front:
        yield front


@pytest.fixture
async def asked(front: Front) -> AsyncIterator[Window]:
    """Lets a window get a letter."""
    asked = await window(front)
    async with asked.client:
        yield asked
