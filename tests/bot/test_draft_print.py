"""A draft on a terminal: rewritten in place, gone before its message, and never in a file or a pipe."""

import io
from pathlib import Path
from typing import Any

import pytest
from rich.console import Console

from bot.draft_print import DraftPrint
from bot.received import Received
from bot.speakers import Speaker
from bot.terminal import Terminal
from handlers.texts import texts
from knowledge.people import Party
from knowledge.vocabulary import Language
from tests.bot.test_terminal import front  # noqa: F401 - a fixture
from tests.handlers.front import Front

UP, ERASE = "\x1b[1A", "\x1b[2K"


def _console(*, terminal: bool) -> tuple[Console, io.StringIO]:
    screen = io.StringIO()
    return Console(file=screen, width=60, height=20, force_terminal=terminal, color_system=None), screen


def test_each_draft_takes_the_place_of_the_one_before() -> None:
    console, screen = _console(terminal=True)
    draft = DraftPrint(console)
    draft.show({"text": "one"}, "writing")
    draft.show({"text": "two"}, "writing")
    between = screen.getvalue().partition("one")[2].partition("two")[0]
    assert UP in between
    assert ERASE in between
    draft.clear()
    after = screen.getvalue().rpartition("two")[2]
    assert after.count(ERASE) >= 3, "a frame of three lines"
    draft.clear()
    draft.show({"text": "three"}, "writing")
    draft.clear()
    assert "three" in screen.getvalue()


def test_a_file_gets_none() -> None:
    console, screen = _console(terminal=False)
    draft = DraftPrint(console)
    draft.show({"text": "one"}, "writing")
    draft.clear()
    assert screen.getvalue() == ""


def test_one_higher_than_the_screen_is_cut() -> None:
    console, screen = _console(terminal=True)
    draft = DraftPrint(console)
    draft.show({"text": "\n".join(f"line {n}" for n in range(100))}, "writing")
    draft.clear()
    assert "line 9" in screen.getvalue()
    assert "line 50" not in screen.getvalue()


class Writing:
    """A keyboard at which nobody types: at each prompt the desk does something instead."""

    interactive = True

    def __init__(self, *deeds: Any) -> None:
        self._deeds = list(deeds)

    async def line(self, prompt: str) -> str | None:
        """Does the next thing; None after the last."""
        if not self._deeds:
            return None
        await self._deeds.pop(0)()
        return ""


@pytest.mark.usefixtures("front")
async def test_a_draft_for_the_one_at_the_keyboard_is_shown_until_its_message_is_there(
    front: Front,  # noqa: F811
    tmp_path: Path,
) -> None:
    me, other = Speaker(Party.ENTERPRISE).chat_id, Speaker(Party.STUDENT).chat_id
    bot = front.counter.application.bot
    console, screen = _console(terminal=True)
    deeds = [
        lambda: bot.send_message_draft(other, 1, "not for you"),
        lambda: bot.send_message_draft(me, 1, "<b>half</b>", parse_mode="HTML"),
        lambda: bot.send_message(me, "all of it"),
    ]
    received = Received(tmp_path / "received")
    terminal = Terminal(console, front.api, front.counter, texts(Language.EN), Writing(*deeds), received)
    await terminal.run(Speaker(Party.ENTERPRISE))
    shown = screen.getvalue()
    assert "not for you" not in shown
    assert shown.index("The desk is writing") < shown.index("half") < shown.index("all of it")
    assert ERASE in shown[shown.index("half") : shown.index("all of it")]
