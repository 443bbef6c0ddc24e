"""Cutting text to size: into pages that Telegram takes, and short enough for a phone."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import replace

from handlers.html import Block, Line, Span, escaped_units, legible, line_units, plain_of, span_units, units

LIMIT = 4096
"""UTF-16 code units of one message, markup counted in, so that it holds whichever way a server counts."""
_BREAKS = (
    re.compile(r"\n+"),
    re.compile(r"[。！？；!?]+[”’」』）)\"]*|[.;](?=\s)"),
    re.compile(r"[，、：,:)）]|\s"),
)
"""Where to cut, best first: at a line's end, a sentence's, a word's."""
_JOINER = "\u200d"
_LONGEST_CLUSTER = 32
"""Characters that may be drawn as one; beyond it, marks piled on a letter are cut apart."""
_ELLIPSIS = "…"


def pages(blocks: Sequence[Block], limit: int = LIMIT) -> list[tuple[Block, ...]]:
    """Deals blocks out to pages of at most ``limit`` UTF-16 code units, in order, dropping nothing but white space.

    A block goes to the next page rather than being cut, unless that would leave this page less than half full.
    """
    dealt: list[tuple[Block, ...]] = []
    page: list[Block] = []
    room = limit
    waiting = list(reversed(blocks))
    while waiting:
        block = waiting.pop()
        if _block_units(block) <= room:
            page.append(block)
            room -= _block_units(block)
            continue
        if not page or room > limit // 2:
            head, tail = _cut_block(block, room, limit)
            page.append(head)
            waiting.append(tail)
        else:
            waiting.append(block)
        dealt.append(tuple(page))
        page, room = [], limit
    dealt.append(tuple(page))
    return [filled for filled in dealt if plain_of(filled).strip()]


def shortened(text: str, longest: int) -> str:
    """Cuts a text to at most ``longest`` UTF-16 code units, at a sensible place, with an ellipsis where it was cut."""
    text = legible(text).strip()
    if units(text) <= longest:
        return text
    return text[: _sensible(text, _reach(text, longest - 1))].rstrip() + _ELLIPSIS


def on_one_line(text: str, longest: int) -> str:
    """Cuts a text like ``shortened``, with every run of white space made one space."""
    words = text.split(maxsplit=longest)[:longest]  # more could not be shown
    return shortened(" ".join(words), longest)


def _block_units(block: Block) -> int:
    return sum(map(line_units, block.lines)) + 1


def _cut_block(block: Block, room: int, limit: int) -> tuple[Block, Block]:
    """Cuts a block that is longer than the room, between lines where they are short: what fits, and the rest."""
    room -= 1
    for at, line in enumerate(block.lines):
        if line_units(line) <= room:
            room -= line_units(line)
            continue
        if at and (line_units(line) <= limit // 2 or room < limit // 4):
            return Block(block.lines[:at]), Block(block.lines[at:])
        head, tail = _cut_line(line, room, limit)
        return Block((*block.lines[:at], head)), Block((tail, *block.lines[at + 1 :]))
    raise ValueError("nothing to cut: the block fits")


def _cut_line(line: Line, room: int, limit: int) -> tuple[Line, Line]:
    room -= line_units(replace(line, spans=()))
    for at, span in enumerate(line.spans):
        if span_units(span) <= room:
            room -= span_units(span)
            continue
        if at and room < limit // 4:
            return replace(line, spans=line.spans[:at]), replace(line, spans=line.spans[at:])
        head, tail = _cut_span(span, room)
        return replace(line, spans=(*line.spans[:at], head)), replace(line, spans=(tail, *line.spans[at + 1 :]))
    raise ValueError("nothing to cut: the line fits")


def _cut_span(span: Span, room: int) -> tuple[Span, Span]:
    text = legible(span.text)
    markup = span_units(replace(span, text="x")) - 1
    reach = _reach(text, room - markup, escaped=True)
    at = _sensible(text, reach)
    return replace(span, text=text[:at].rstrip()), replace(span, text=text[at:].lstrip())


def _reach(text: str, room: int, *, escaped: bool = False) -> int:
    """Says how many characters fit into the room, at least one."""
    for at, character in enumerate(text):
        room -= escaped_units(character) if escaped else units(character)
        if room < 0:
            return max(at, 1)
    return len(text)


def _sensible(text: str, reach: int) -> int:
    """Gives the best place to cut at or before ``reach``, without giving away more than a third of it."""
    for pattern in _BREAKS:
        ends = [found.end() for found in pattern.finditer(text, reach * 2 // 3, reach)]
        if ends and not _drawn_as_one(text, ends[-1]):
            return ends[-1]
    for at in range(reach, max(reach - _LONGEST_CLUSTER, 0), -1):
        if not _drawn_as_one(text, at):
            return at
    return reach


def _drawn_as_one(text: str, at: int) -> bool:
    """Says whether a cut would part what is drawn as one character: a letter and its accents, a composed emoji."""
    if at >= len(text):
        return False
    following, before = text[at], text[at - 1]
    if before == _JOINER or following == _JOINER:
        return True
    if _is_flag_letter(following) and _is_flag_letter(before):
        run = next((i for i in range(at) if not _is_flag_letter(text[at - 1 - i])), at)
        return run % 2 == 1
    return (
        unicodedata.category(following) in ("Mn", "Me", "Mc")
        or "\U0001f3fb" <= following <= "\U0001f3ff"  # shades of skin
        or "\U000e0020" <= following <= "\U000e007f"  # tags, which spell a flag
    )


def _is_flag_letter(character: str) -> bool:
    return "\U0001f1e6" <= character <= "\U0001f1ff"
