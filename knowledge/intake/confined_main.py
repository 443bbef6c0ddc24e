"""Runs one of our workers in a process of its own, within limits that hold before any of the worker's code runs.

It imports nothing of this project, so that it starts fast and a hostile file meets as little as possible.
"""

import contextlib
import runpy
import sys


def main(memory: int, cpu_seconds: int, worker: str, *arguments: str) -> None:
    """Sets the limits, then runs a worker's file as a script.

    Args:
        memory: bytes of address space; holds on Linux.
        cpu_seconds: of computing; hold where there are POSIX limits.
    """
    limit(memory, cpu_seconds)
    sys.argv = [worker, *arguments]
    runpy.run_path(worker, run_name="__main__")


def limit(memory: int, cpu_seconds: int) -> None:
    """Limits what this process may use: memory, computing, and neither files that it writes nor further processes."""
    try:
        import resource
    except ImportError:  # Windows: the limits on sizes and on the time by the clock hold alone
        return
    limits = (
        (resource.RLIMIT_AS, memory, memory),
        (resource.RLIMIT_CPU, cpu_seconds, cpu_seconds + 1),
        (resource.RLIMIT_FSIZE, 0, 0),
        (resource.RLIMIT_CORE, 0, 0),
        (resource.RLIMIT_NPROC, 0, 0),
    )
    for what, soft, hard in limits:
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(what, (soft, hard))


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]), *sys.argv[3:])
