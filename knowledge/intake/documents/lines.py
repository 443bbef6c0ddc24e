"""Paragraphs out of the lines of pages: what runs on is joined, what repeats on every page is left out."""

import re
from collections import Counter
from collections.abc import Sequence

_PAGE_NUMBER = re.compile(r"(?:page|第|-|–|—)? *\d+ *(?:页|-|–|—|/|of|,|，|共| )* *(?:第|共)? *\d* *页?", re.IGNORECASE)
_BEGINS = re.compile(
    r"[-•●○▪■◆◇·※*#]|\(?\d{1,2}[.)、．]|[（(][一二三四五六七八九十\d]+[)）]|[一二三四五六七八九十]+、"
    r"|第 ?[一二三四五六七八九十百\d]+ ?[章节条]|[^\s:：]{1,12}[:：]|[A-Z][\w'/-]*(?: [\w'/-]+){0,3}:(?: |$)"
    r"|[\u4e00-\u9fff]{2,10}(?:[（(][^（）()]{1,8}[)）] | (?=[\u4e00-\u9fff“]))"
)
"""How an item of a list, a heading, a label or a row of a form begins."""
_ENDS = re.compile(r"[.!?。！？：:;；…]['\"”’」』)）]*$")
_WIDE = re.compile(r"[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60]")
_LEADER = re.compile(r"(?:\. ?){5,}|…{2,}")
"""Dots that lead to a page's number, in a table of contents."""
_FULL, _FULL_WIDE = 0.75, 0.6
"""Of the longest line, from which a line may run on; lines of Chinese in the cells of a form are shorter."""
_LINE_OF_TEXT = 50
"""The width of a line that may run on over a page, which those of titles and tables seldom have."""
_RUNS_ON = re.compile(r"[，、]$")
_FEWEST_PAGES = 3
"""From which on what repeats is no chance; on two it has to hold a number, as a date or that of the page."""
_FEWEST_LINES = 6
"""Of a page that can have a header and a footer beside its text."""


def paragraphs_of(pages: Sequence[Sequence[str]]) -> list[list[str]]:
    """Gives the paragraphs of each page, from its cleaned lines; one that runs on over pages stands where it begins."""
    running = _running(pages)
    found: list[list[str]] = []
    last, longest = "", 0
    for page in pages:
        lines = [line for line in _without(page, running) if line]
        before = found[-1] if found and longest >= _LINE_OF_TEXT else []
        joins = bool(before and lines) and _runs_on(last, lines[0], longest)
        longest = max(map(_width, lines), default=0)
        paragraphs = _joined(lines, longest)
        if joins:
            before[-1] = _run_on(before[-1], paragraphs.pop(0))
        found.append(paragraphs)
        last = lines[-1] if lines else ""
    return found


def _running(pages: Sequence[Sequence[str]]) -> frozenset[str]:
    """Gives what stands at the head or foot of most pages, but for its numbers."""
    counts = Counter(shape for page in pages for shape in {_shape(line) for line in (*page[:2], *page[-2:])})
    common = frozenset(shape for shape, count in counts.items() if count > len(pages) / 2 and len(pages) > 1)
    return common if len(pages) >= _FEWEST_PAGES else frozenset(shape for shape in common if "#" in shape)


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


def _joined(lines: Sequence[str], longest: int) -> list[str]:
    joined: list[str] = []
    last = ""
    for line in lines:
        if joined and _runs_on(last, line, longest):
            joined[-1] = _run_on(joined[-1], line)
        else:
            joined.append(line)
        last = line
    return joined


def _runs_on(line: str, following: str, longest: int) -> bool:
    """Says whether a paragraph goes on in the next line: where its line is full, or stops within a sentence."""
    if _ENDS.search(line) or _LEADER.search(line) or _BEGINS.match(following):
        return False
    share = _FULL_WIDE if _WIDE.match(line[-1:]) else _FULL
    return _width(line) >= share * longest or bool(_RUNS_ON.search(line))


def _run_on(first: str, second: str) -> str:
    """Joins two lines of a paragraph as their language does."""
    if _WIDE.match(first[-1]) and _WIDE.match(second[0]):
        return first + second
    if first.endswith("-") and first[-2:-1].isalpha() and second[0].islower():
        return first[:-1] + second
    return f"{first} {second}"


def _width(line: str) -> int:
    return len(line) + len(_WIDE.findall(line))
