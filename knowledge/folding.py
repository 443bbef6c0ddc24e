"""One way of writing: width, case and Traditional characters folded, so that the same word is always found."""

import functools
import unicodedata
from collections.abc import Callable


@functools.cache
def _simplify() -> Callable[[str], str]:
    import opencc  # tables of characters: loaded on first use

    convert: Callable[[str], str] = opencc.OpenCC("t2s").convert
    return convert


@functools.lru_cache(maxsize=8)
def folded(text: str) -> str:
    """Folds width, case and Traditional characters, so that the same word is written in one way.

    A few texts are remembered: whoever reads a question folds it anew.
    """
    return _simplified(unicodedata.normalize("NFKC", text).lower())


def folded_but_case(text: str) -> str:
    """Folds width and Traditional characters and leaves capitals as they are, for names that need them."""
    return _simplified(unicodedata.normalize("NFKC", text))


def _simplified(text: str) -> str:
    return text if text.isascii() else _simplify()(text)
