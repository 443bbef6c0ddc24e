"""When Python looks for garbage: seldom while a process starts, never through what lasts while people are served."""

import contextlib
import gc
from collections.abc import Iterator

_STARTING, _SERVING = 50_000, 5_000
"""New objects after which the youngest are looked through; while people are served few, so that no look takes long."""


def seldom() -> None:
    """Has garbage looked for seldom: nearly all that a start makes stays, and looking took a seventh of it."""
    gc.set_threshold(_STARTING)


@contextlib.contextmanager
def lasting() -> Iterator[None]:
    """Takes all that there is for lasting until the block ends: only what comes in it is looked through for garbage.

    Modules, texts and indexes are a million objects; to look through them again and again held up every chat by 0.1 s.
    """
    before = gc.get_threshold()
    gc.collect()
    gc.freeze()
    gc.set_threshold(_SERVING, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)
        gc.unfreeze()
