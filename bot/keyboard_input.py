"""Lines typed at a terminal or piped in, read beside the event loop so that Ctrl-C always ends it."""

import asyncio
import queue
import sys
import threading


class KeyboardInput:
    """Reads one line at a time when asked to.

    A daemon thread does the waiting: it never keeps the process alive, as a worker of an executor would.
    """

    def __init__(self) -> None:
        self._prompts: queue.SimpleQueue[str] = queue.SimpleQueue()
        self._lines: asyncio.Queue[str | None] = asyncio.Queue()
        self._loop = asyncio.get_running_loop()
        self.interactive = sys.stdin.isatty()
        if self.interactive:
            import contextlib

            with contextlib.suppress(ImportError):  # Windows has none; lines can be edited without it
                import readline  # noqa: F401 - gives input() editing and history
        threading.Thread(target=self._read, name="keyboard", daemon=True).start()

    async def line(self, prompt: str) -> str | None:
        """Gives the next line without its end; None where there are no more."""
        self._prompts.put(prompt)
        return await self._lines.get()

    def _read(self) -> None:
        while True:
            prompt = self._prompts.get()
            try:
                line = input(prompt) if self.interactive else _piped()
            except (EOFError, OSError, ValueError):
                line = None
            try:
                self._loop.call_soon_threadsafe(self._lines.put_nowait, line)
            except RuntimeError:  # the loop has closed meanwhile
                return


def _piped() -> str | None:
    line = sys.stdin.readline()
    return line.rstrip("\r\n") if line else None
