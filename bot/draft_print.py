"""A message that the desk is still writing, on a terminal: rewritten in place, and gone once the message is there."""

from collections.abc import Mapping
from typing import Any

from rich.console import Console
from rich.live import Live
from rich.text import Text

from bot.message_print import framed


class DraftPrint:
    """The draft at the end of a screen. Where output goes to a file or a pipe nothing can be rewritten, or is shown."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self._live: Live | None = None

    def show(self, draft: Mapping[str, Any], title: str) -> None:
        """Shows a draft in place of the one before it; of one higher than the screen, the beginning."""
        if not self._console.is_terminal:
            return
        panel = framed(self._console, draft, title)
        if self._live is None:
            self._live = Live(panel, console=self._console, auto_refresh=False, transient=True)
            self._live.start(refresh=True)
        else:
            self._live.update(panel, refresh=True)

    def clear(self) -> None:
        """Takes the draft off the screen."""
        if self._live is not None:
            self._live.update(Text())  # what is stopped is drawn once more, whole, however high it is
            self._live.stop()
            self._live = None
