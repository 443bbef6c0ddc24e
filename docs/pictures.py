"""Draws the pictures of the README from real conversations: ``uv run python -m docs.pictures``."""

import asyncio
import datetime as dt
import io
import re
import tempfile
from collections.abc import Sequence
from pathlib import Path

from rich._export_format import CONSOLE_SVG_FORMAT
from rich.console import Console

from bot.counter import open_counter
from bot.desk import open_desk
from bot.memory_api import MemoryBotApi
from bot.received import Received
from bot.settings import Settings
from bot.speakers import Speaker
from bot.terminal import Terminal
from handlers.texts import texts
from knowledge.people import Party
from knowledge.sealing import new_key
from knowledge.vocabulary import Language

_CONVERSATIONS = {
    Language.ZH: ("我们厂的橡胶密封圈总是老化开裂，找谁能帮忙？", "6"),
    Language.EN: ("We want cameras to find scratches on stamped parts. Who can help?", "19"),
}
_COLUMNS = 100
_TOKEN = "42:picture"  # noqa: S105 - PTB wants one; nobody checks it
_NOW = dt.datetime(2026, 11, 22, 9, tzinfo=dt.UTC)
# Pictures must show without fetching fonts from anywhere.
_FORMAT = re.sub(r"@font-face \{\{.*?\}\}\s*", "", CONSOLE_SVG_FORMAT, flags=re.DOTALL)


class Script:
    """A keyboard that types lines of its own, for `Terminal`."""

    interactive = False

    def __init__(self, lines: Sequence[str]) -> None:
        self._lines = iter(lines)

    async def line(self, prompt: str) -> str | None:
        """Gives the next line; None after the last."""
        return next(self._lines, None)


async def draw(folder: Path) -> None:
    """Has each conversation in a fresh data folder and draws what the terminal shows."""
    for language, lines in _CONVERSATIONS.items():
        console = Console(record=True, width=_COLUMNS, file=io.StringIO(), highlight=False)
        with tempfile.TemporaryDirectory() as scratch:
            await _talk(console, language, lines, Settings(LIAISON_DATA=Path(scratch)))
        picture = console.export_svg(title="liaison chat", code_format=_FORMAT)
        (folder / f"chat-{language.value}.svg").write_text(picture, "utf-8")


async def _talk(console: Console, language: Language, lines: Sequence[str], settings: Settings) -> None:
    api = MemoryBotApi(now=lambda: _NOW)
    async with (
        open_desk(settings, chosen_folder=True, now=lambda: _NOW, on_progress=lambda _: None) as desk,
        open_counter(
            desk, settings, keys=[new_key()], token=_TOKEN, request=api, get_updates=api, now=lambda: _NOW,
            today=_NOW.date, delivering=False, platform="terminal",
        ) as counter,
    ):  # fmt: skip
        terminal = Terminal(
            console, api, counter, texts(language), Script(lines), Received(settings.data_folder / "received")
        )
        await terminal.run(Speaker(Party.ENTERPRISE))


if __name__ == "__main__":
    asyncio.run(draw(Path(__file__).parent))
