"""Lines typed at a terminal or piped in, read beside the event loop so that Ctrl-C always ends it."""

import asyncio
import contextlib
import os
import queue
import sys
import threading
from typing import Protocol

_CHUNK = 1 << 16
_BOM = "\ufeff"


class Keyboard(Protocol):
    """Where lines come from."""

    interactive: bool

    async def line(self, prompt: str) -> str | None:
        """Gives the next line; None where there are no more."""
        ...

    def forget(self) -> None:
        """Gives none of the lines typed so far a second time."""
        ...


class KeyboardInput:
    """Reads one line at a time when asked to; bytes that are no UTF-8 come as replacement characters.

    A daemon thread does the waiting: it never keeps the process alive, as a worker of an executor would.
    """

    def __init__(self) -> None:
        self._prompts: queue.SimpleQueue[str] = queue.SimpleQueue()
        self._lines: asyncio.Queue[str | None] = asyncio.Queue()
        self._loop = asyncio.get_running_loop()
        self.interactive = sys.stdin is not None and sys.stdin.isatty()
        if self.interactive:
            sys.stdin.reconfigure(errors="replace")  # type: ignore[union-attr]
            with contextlib.suppress(ImportError):  # Windows has none; lines can be edited without it
                import readline  # noqa: F401 - gives input() editing and history
        threading.Thread(target=self._read, name="keyboard", daemon=True).start()

    async def line(self, prompt: str) -> str | None:
        """Gives the next line without its end; None where there are no more."""
        self._prompts.put(prompt)
        return await self._lines.get()

    def forget(self) -> None:
        """Takes the lines typed so far out of the history that the arrow keys go through."""
        if self.interactive and "readline" in sys.modules:
            sys.modules["readline"].clear_history()

    def _read(self) -> None:
        piped = _Pipe()
        while True:
            prompt = self._prompts.get()
            try:
                line = input(prompt) if self.interactive else piped.line()
            except (EOFError, OSError, ValueError):
                line = None
            try:
                self._loop.call_soon_threadsafe(self._lines.put_nowait, line)
            except RuntimeError:  # the loop has closed meanwhile
                return


class _Pipe:
    """Lines from standard input, read below Python's own buffer: a thread that waits there holds its lock, and Python
    could not shut down.
    """

    def __init__(self) -> None:
        self._waiting = b""
        self._ended = False

    def line(self) -> str | None:
        """Gives the next line; None after the last."""
        while b"\n" not in self._waiting and not self._ended:
            chunk = os.read(0, _CHUNK)
            self._ended = not chunk
            self._waiting += chunk
        if not self._waiting:
            return None
        line, _, self._waiting = self._waiting.partition(b"\n")
        return line.decode("utf-8", "replace").removeprefix(_BOM).rstrip("\r")
