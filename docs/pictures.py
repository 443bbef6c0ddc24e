"""Draws the pictures of the README from a real run: ``uv run python -m docs.pictures``."""

import asyncio
import datetime as dt
import io
import re
import tempfile
from pathlib import Path

from rich._export_format import CONSOLE_SVG_FORMAT
from rich.console import Console

from bot.asking import question_from
from bot.card_print import print_answer
from bot.desk import open_desk
from bot.settings import Settings
from handlers.texts import texts
from handlers.wording import Wording

_QUESTIONS = {
    "zh": "我们厂的橡胶密封圈总是老化开裂，找谁能帮忙？",
    "en": "We want cameras to find scratches on stamped parts. Who can help?",
}
_COLUMNS = 96
# Pictures must show without fetching fonts from anywhere.
_FORMAT = re.sub(r"@font-face \{\{.*?\}\}\s*", "", CONSOLE_SVG_FORMAT, flags=re.DOTALL)


async def draw(folder: Path) -> None:
    """Asks each question in a fresh data folder and draws what the terminal shows."""
    today = dt.date(2026, 11, 22)
    with tempfile.TemporaryDirectory() as scratch:
        settings = Settings(LIAISON_DATA=Path(scratch))
        now = dt.datetime.now(dt.UTC)
        async with open_desk(settings, chosen_folder=True, now=lambda: now, on_progress=lambda _: None) as desk:
            for name, text in _QUESTIONS.items():
                answer = await desk.assistant.answer(question_from(text, today))
                console = Console(record=True, width=_COLUMNS, file=io.StringIO(), highlight=False)
                console.print(f"[bold green]$[/] liaison ask [yellow]“{text}”[/]")
                print_answer(console, answer, Wording(texts(answer.language), today))
                picture = console.export_svg(title="liaison", code_format=_FORMAT)
                (folder / f"ask-{name}.svg").write_text(picture, "utf-8")


if __name__ == "__main__":
    asyncio.run(draw(Path(__file__).parent))
