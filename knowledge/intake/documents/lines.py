"""Paragraphs out of the lines of pages: what runs on is joined, what repeats on every page is left out."""

import re
from collections import Counter
from collections.abc import Sequence

_PAGE_NUMBER = re.compile(r"(?:page|第|-|–|—)? *\d+ *(?:页|-|–|—|/|of|,|，|共| )* *(?:第|共)? *\d* *页?", re.IGNORECASE)
_BEGINS = re.compile(
    r"(?:[-•●○▪■◆◇·※*]|\(?\d{1,2}[.)、．]|[（(][一二三四五六七八九十\d]+[)）]|[一二三四五六七八九十]+、|第[一二三四五六七八九十百\d]+[章节条]|#)"
    r"|[^\s:：]{1,12}[:：]|(?:[A-Z][\w'/-]*(?: [\w'/-]+){0,3}):(?: |$)"
    r"|[\u4e00-\u9fff]{2,10}(?:[（(][^（）()]{1,8}[)）] | (?=[\u4e00-\u9fff“]))"
)
"""How an item of a list, a heading, a label or a row of a form begins."""
_ENDS = re.compile(r"[.!?。！？：:;；…]['\"”’」』)）]*$")
_WIDE = re.compile(r"[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60]")
_LEADER = re.compile(r"(?:\. ?){5,}|…{2,}")
"""Dots that lead to a page's number, in a table of contents."""
_FULL, _FULL_WIDE = 0.75, 0.6
"""Of the longest line, from which a line may run on; lines of Chinese in the cells of a form are shorter."""
_RUNS_ON = re.compile(r"[，、]$")
_FEWEST_PAGES = 3
_FEWEST_LINES = 6
"""Of a page that can have a header and a footer beside its text."""


def paragraphs_of(pages: Sequence[Sequence[str]]) -> list[list[str]]:
    """Gives the paragraphs of each page, from its cleaned lines."""
    running = _running(pages)
    return [_joined([line for line in _without(page, running) if line]) for page in pages]


def _running(pages: Sequence[Sequence[str]]) -> frozenset[str]:
    """Gives what stands at the head or foot of most pages, but for its numbers."""
    if len(pages) < _FEWEST_PAGES:
        return frozenset()
    counts = Counter(shape for page in pages for shape in {_shape(line) for line in (*page[:2], *page[-2:])})
    return frozenset(shape for shape, count in counts.items() if count > len(pages) / 2)


def _shape(line: str) -> str:
    return re.sub(r"\d+", "#", line)


def _without(page: Sequence[str], running: frozenset[str]) -> list[str]:
    """Leaves out headers, footers and page numbers, which stand at the ends only."""
    last = len(page) - 1
    near = {0, 1, last - 1, last} if len(page) >= _FEWEST_LINES else set()
    return [
        line
        for place, line in enumerate(page)
        if not (place in near and _shape(line) in running) and not (place in (0, last) and _PAGE_NUMBER.fullmatch(line))
    ]


def _joined(lines: Sequence[str]) -> list[str]:
    longest = max(map(_width, lines), default=0)
    joined: list[str] = []
    last = ""
    for line in lines:
        share = _FULL_WIDE if _WIDE.match(last[-1:]) else _FULL
        full = _width(last) >= share * longest or _RUNS_ON.search(last)
        if joined and full and not (_ENDS.search(last) or _LEADER.search(last) or _BEGINS.match(line)):
            joined[-1] = _run_on(joined[-1], line)
        else:
            joined.append(line)
        last = line
    return joined


def _run_on(first: str, second: str) -> str:
    """Joins two lines of a paragraph as their language does."""
    if _WIDE.match(first[-1]) and _WIDE.match(second[0]):
        return first + second
    if first.endswith("-") and first[-2:-1].isalpha() and second[0].islower():
        return first[:-1] + second
    return f"{first} {second}"


def _width(line: str) -> int:
    return len(line) + len(_WIDE.findall(line))
