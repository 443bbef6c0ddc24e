"""Where Python looks for garbage while people are served."""

import contextlib
import gc
from collections.abc import Iterator


@contextlib.contextmanager
def lasting() -> Iterator[None]:
    """Takes all that there is for lasting until the block ends: only what comes in it is looked through for garbage.

    Modules, texts and indexes are a million objects; to look through them again and again held up every chat by 0.1 s.
    """
    gc.collect()
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()
