"""Lines of mixed text, broken between Chinese characters and Latin words, punctuation kept with them."""

import re
from collections.abc import Iterator

from rich.cells import cell_len
from rich.text import Text

_OPENING = "（【《「『“‘〔(["
_CLOSING = "，。、；：！？）】》」』”’〕…％"
_WIDE = "\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uffef"
#: White space, or a piece that is never broken: a Chinese character or a Latin word, with the punctuation that belongs
#: to it.
_PIECE = re.compile(rf"\s+|[{re.escape(_OPENING)}]*(?:[{_WIDE}]|[^\s{_WIDE}{_OPENING[:-2]}]+)[{_CLOSING}]*|\S")


def broken(text: Text, columns: int) -> Text:
    """Breaks a text into lines of at most so many columns, its styles kept; no line begins with a closing mark."""
    lines = [line[start:end] for line in text.split("\n", allow_blank=True) for start, end in _lines(line, columns)]
    return Text("\n").join(lines)


def _lines(line: Text, columns: int) -> Iterator[tuple[int, int]]:
    """Gives where each line starts and ends; the white space between two is left out."""
    start = end = used = 0
    for first, last in _pieces(line.plain, columns):
        piece = line.plain[first:last]
        width = cell_len(piece)
        if used + width > columns and not piece.isspace():
            yield start, end
            start, used = first, 0
        used += width
        if not piece.isspace():
            end = last
    yield start, end


def _pieces(text: str, columns: int) -> Iterator[tuple[int, int]]:
    """Gives the pieces in their order; one that is wider than a line comes character by character."""
    for piece in _PIECE.finditer(text):
        if cell_len(piece[0]) <= columns:
            yield piece.span()
        else:
            yield from ((at, at + 1) for at in range(*piece.span()))
