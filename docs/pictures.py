"""Draws the pictures of the README from real conversations, a report from a month made up: ``python -m docs.pictures``.

The report in Chinese needs a font for Chinese on the machine that draws it, to be laid out by.
"""

import asyncio
import datetime as dt
import io
import itertools
import re
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from rich._export_format import CONSOLE_SVG_FORMAT
from rich.console import Console

from bot.counter import open_counter
from bot.desk import open_desk
from bot.memory_api import MemoryBotApi
from bot.message_print import pressables
from bot.received import Received
from bot.settings import Settings
from bot.speakers import Speaker, speaker
from bot.terminal import Terminal
from docs.made_up_month import made_up_month
from handlers.pictures import report_svg
from handlers.texts import texts
from knowledge.people import Party, Platform
from knowledge.sealing import new_key
from knowledge.vocabulary import Language

_SHUTTER = "/picture"
"""What comes before this line is not in the picture."""
_PRESS = "▸"
"""Begins a line that presses the latest button with these words."""
_PICTURES: Mapping[str, tuple[Language, Sequence[str]]] = {
    "chat-zh": (Language.ZH, ("我们厂的橡胶密封圈总是老化开裂，找谁能帮忙？", "▸🔎 [1]")),
    "chat-en": (Language.EN, ("We want cameras to find scratches on stamped parts. Who can help?", "▸a person")),
    "journey-zh": (
        Language.ZH,
        (
            "我们厂的橡胶密封圈泡在热油里三个月就开裂，找谁能帮忙？", "▸帮我对接", "▸高分子与橡胶", "▸同意，开始",
            "换过两家供应商，没有用", "一年不裂", "20万以内", "▸跳过", "王工，微信 wx-seals", "▸先匿名", _SHUTTER,
            "▸确认，下一步", "▸同意，发出", "/as contact demo-expert-polymer", "▸接受", "/as enterprise", "▸查看进展",
            "▸已完成", "▸是的，已完成", "▸5",
        ),
    ),
    "journey-en": (
        Language.EN,
        (
            "We want cameras to find scratches on stamped parts. Who can help?", "▸Introduce me", "▸[1]", "▸I agree",
            "Two people look at every part; they miss a third of the scratches", "Fewer than 1 in 100 missed", "▸Skip",
            "before summer", "Mr Lee, lee@seals.example", "▸The whole", _SHUTTER,
            "▸Confirm, next", "▸Agree", "/as contact demo-expert-smart", "▸Accept", "/as enterprise",
            "▸Where it stands", "▸Completed", "▸Yes, it is completed", "▸5",
        ),
    ),
    "student-zh": (
        Language.ZH,
        (
            "/as student 小林", "▸学生", "/profile", "▸同意", "大三电子信息，会C和电路设计，暑假想在示范市", _SHUTTER,
            "有没有嵌入式方面的实习？", "▸详情与申请 [1]", "▸还差什么", "▸回到岗位", "▸📨 申请",
        ),
    ),
    "student-en": (
        Language.EN,
        (
            "/as student Li", "▸A student", "/profile", "▸I agree", "third-year EE, C and circuit design",
            _SHUTTER,
            "any internship in embedded systems?", "▸See, apply [1]", "▸missing", "▸Back", "▸📨 Apply",
        ),
    ),
}  # fmt: skip
_COLUMNS = 100
_TOKEN = "42:picture"  # noqa: S105 - PTB wants one; nobody checks it
_NOW = dt.datetime(2026, 11, 22, 9, tzinfo=dt.UTC)
# Pictures must show without fetching fonts from anywhere.
_FORMAT = re.sub(r"@font-face \{\{.*?\}\}\s*", "", CONSOLE_SVG_FORMAT, flags=re.DOTALL)


class Script:
    """A keyboard that types lines of its own, for `Terminal`, and presses buttons by their words."""

    interactive = False

    def __init__(self, lines: Sequence[str], console: Console, api: MemoryBotApi) -> None:
        self._lines = iter(lines)
        self._console = console
        self._api = api
        self._speaker = Speaker(Party.ENTERPRISE)

    async def line(self, prompt: str) -> str | None:
        """Gives the next line; None after the last."""
        line = next(self._lines, None)
        if line == _SHUTTER:
            self._console.export_text(clear=True)
            return await self.line(prompt)
        if line is not None and line.startswith("/as "):
            self._speaker = speaker(line.removeprefix("/as ")) or self._speaker
        return self._number(line.removeprefix(_PRESS)) if line is not None and line.startswith(_PRESS) else line

    def forget(self) -> None:
        """Has nothing to forget."""

    def _number(self, words: str) -> str:
        for message in reversed(self._api.chats.messages(self._speaker.chat_id)):
            labels = [button.label for button in pressables(message)]
            if labels:
                found = [number for number, label in enumerate(labels, 1) if words in label]
                return str(found[0]) if found else _no_button(words, labels)
        return _no_button(words, [])


def _no_button(words: str, labels: Sequence[str]) -> str:
    raise LookupError(f"no button {words!r} among {labels}")


async def draw(folder: Path) -> None:
    """Has each conversation in a fresh data folder and draws what the terminal shows."""
    for name, (language, lines) in _PICTURES.items():
        console = Console(record=True, width=_COLUMNS, file=io.StringIO(), highlight=False)
        with tempfile.TemporaryDirectory() as scratch:
            await _talk(console, language, lines, Settings(LIAISON_DATA=Path(scratch)))
        picture = console.export_svg(title="liaison chat", code_format=_FORMAT)
        (folder / f"{name}.svg").write_text(picture, "utf-8")
    for language in Language:
        words = texts(language)
        drawn = report_svg(made_up_month(language), words, mark=words.say("figures-made-up"))
        (folder / f"report-{language.value}.svg").write_bytes(drawn.data)


async def _talk(console: Console, language: Language, lines: Sequence[str], settings: Settings) -> None:
    moments = itertools.count()

    def now() -> dt.datetime:
        return _NOW + dt.timedelta(seconds=next(moments))

    api = MemoryBotApi(now=now)
    async with (
        open_desk(settings, chosen_folder=True, now=now, on_progress=lambda _: None) as desk,
        open_counter(
            desk, settings, keys=[new_key()], token=_TOKEN, request=api, get_updates=api, now=now,
            today=_NOW.date, delivering=False, platform=Platform.TERMINAL,
        ) as counter,
    ):  # fmt: skip
        terminal = Terminal(
            console,
            api,
            counter,
            texts(language),
            Script(lines, console, api),
            Received(settings.data_folder / "received"),
        )
        await terminal.run(Speaker(Party.ENTERPRISE))


if __name__ == "__main__":
    asyncio.run(draw(Path(__file__).parent))
