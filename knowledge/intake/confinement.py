"""Files of strangers are read by a process of its own, so that none of them can take this one down.

What holds where: memory on Linux (macOS takes the limit and does not keep it), computing on every POSIX system, the
time by the clock and the length of what is written everywhere. The process is given none of our environment's secrets.
"""

import contextlib
import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from knowledge.intake import confined_main

_PASSED_ON = ("PATH", "SYSTEMROOT", "TEMP", "TMP", "LANG", "LC_ALL", "LD_LIBRARY_PATH", "PYTHONHOME", "PYTHONPATH")
"""What an interpreter may need of the environment; keys and tokens are not among it."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """What a worker may use.

    Attributes:
        memory: bytes of address space.
        cpu_seconds: of computing.
        clock_seconds: until it is stopped; None for as long as somebody reads on.
        line: bytes of one event.
    """

    memory: int
    cpu_seconds: int
    clock_seconds: float | None = None
    line: int = 50_000_000


class End(StrEnum):
    """How a worker ended that did not end by itself."""

    TOO_SLOW = "too-slow"
    TOO_HEAVY = "too-heavy"


class Confined:
    """A worker at work: gives what it writes, a JSON list a line, until its last one or its end.

    Args:
        worker: path of its file, which imports nothing of this project.
        given: what it reads from its standard input, before it writes anything; None for nothing.

    Raises:
        OSError: no process can be started.
    """

    def __init__(self, worker: str, arguments: Sequence[str], bounds: Bounds, given: bytes | None = None) -> None:
        limits = (str(bounds.memory), str(bounds.cpu_seconds))
        self._bounds = bounds
        self._process = subprocess.Popen(  # noqa: S603  our own file, read by our own interpreter
            [sys.executable, "-P", "-B", confined_main.__file__, *limits, worker, *arguments],
            stdin=subprocess.DEVNULL if given is None else subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={name: os.environ[name] for name in _PASSED_ON if name in os.environ},
            start_new_session=True,
        )
        self._late = threading.Event()
        self._watch = None if bounds.clock_seconds is None else threading.Timer(bounds.clock_seconds, self._stop)
        if self._watch is not None:
            self._watch.daemon = True
            self._watch.start()
        if self._process.stdin is not None:
            with contextlib.suppress(OSError), self._process.stdin as pipe:  # a worker that is gone is noticed later
                pipe.write(given or b"")
            self._process.stdin = None

    def event(self) -> list[Any] | End:
        """Gives the next thing that the worker tells; how it ended where it tells no more."""
        assert self._process.stdout is not None  # noqa: S101
        line = self._process.stdout.readline(self._bounds.line)
        if line.endswith(b"\n"):
            event = json.loads(line)
            assert isinstance(event, list)  # noqa: S101
            return event
        self._process.kill()
        slow = self._late.is_set() or self._process.wait() == -getattr(signal, "SIGXCPU", 0)
        return End.TOO_SLOW if slow else End.TOO_HEAVY

    def close(self) -> None:
        """Ends the worker, wherever it is."""
        if self._watch is not None:
            self._watch.cancel()
        self._process.kill()
        self._process.communicate()

    def _stop(self) -> None:
        self._late.set()
        self._process.kill()


@contextlib.contextmanager
def confined(worker: str, arguments: Sequence[str], bounds: Bounds, given: bytes | None = None) -> Iterator[Confined]:
    """Has a worker at work within the block.

    Raises:
        OSError: no process can be started.
    """
    working = Confined(worker, arguments, bounds, given)
    try:
        yield working
    finally:
        working.close()
