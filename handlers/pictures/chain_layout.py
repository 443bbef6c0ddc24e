"""Where the boxes of a chain stand, and how links pass between them: around boxes, never through one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from handlers.pictures.canvas import Canvas
from handlers.pictures.chain_sketch import Band, Box, Edge, Sketch, Tone

WIDTH = 1080
"""Pixels: what a telephone shows without shrinking."""
MARGIN, GAP, COLUMNS = 48, 54, 3
BOX = (WIDTH - 2 * MARGIN - (COLUMNS - 1) * GAP) // COLUMNS
LABEL, LINE, MOST_LINES = 28, 36, 4
"""Pixels of a box's text and of its lines; lines of it."""
_PADDING = 14
_ELLIPSIS = "…"
_NARROWER = (0.55, 0.65, 0.75, 0.85, 0.95)
"""Of a box's width, tried for lines of about one length."""
TITLE = 28
"""Pixels of a band's title."""
_BAND_TITLE, _BETWEEN_ROWS, BETWEEN_BANDS, _FOOT = 50, 34, 46, 22
_CORNER = 0.12
"""Of a box's width, where no link ends."""
_CLEAR = 10
_LANE = 6
"""Pixels between links that pass through one gap."""
Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Placed:
    """A box where it stands; rows count from 0 over all bands."""

    box: Box
    lines: tuple[str, ...]
    row: int
    column: int
    x: float
    y: float
    height: float
    landing: float
    """Left of it no link arrives, where the title of the band stands."""

    @property
    def middle(self) -> float:
        """Gives the middle of its width."""
        return self.x + BOX / 2


@dataclass(frozen=True, slots=True)
class Strip:
    """A band where it stands; ``title_width`` is that of its title."""

    band: Band
    y: float
    height: float
    title_width: float


@dataclass(frozen=True, slots=True)
class Layout:
    """Where everything is; ``bottom`` is below the last band."""

    strips: tuple[Strip, ...]
    boxes: tuple[Placed, ...]
    rows: tuple[tuple[float, float], ...]
    """Top and bottom of each row."""
    bottom: float


def laid(sketch: Sketch, measure: Canvas, top: float) -> Layout:
    """Places the bands below each other, three boxes in a row.

    Args:
        measure: by whose font the text is broken.
    """
    strips, boxes, rows = [], list[Placed](), list[tuple[float, float]]()
    y = top
    for band in _arranged(sketch):
        begin = y
        width = measure.text_width(band.title, TITLE, bold=True)
        y += _BAND_TITLE
        for start in range(0, len(band.boxes), COLUMNS):
            row = band.boxes[start : start + COLUMNS]
            texts = [_lines(box, measure) for box in row]
            height = max(map(len, texts)) * LINE + 2 * _PADDING
            for column, box, lines in zip(_columns(len(row)), row, texts, strict=True):
                x = MARGIN + column * (BOX + GAP)
                landing = x if start else max(x, MARGIN + width)
                boxes.append(Placed(box, lines, len(rows), column, x, y, height, landing))
            rows.append((y, y + height))
            y += height + _BETWEEN_ROWS
        y += _FOOT - _BETWEEN_ROWS
        strips.append(Strip(band, begin, y - begin, width))
        y += BETWEEN_BANDS
    return Layout(tuple(strips), tuple(boxes), tuple(rows), y - BETWEEN_BANDS)


def _arranged(sketch: Sketch) -> list[Band]:
    """Orders the boxes of each band by where those stand that they are linked with, from the start outwards."""
    bands = [
        band if band.boxes else replace(band, boxes=(Box("", band.missing, Tone.MISSING),)) for band in sketch.bands
    ]
    own = next((n for n, band in enumerate(bands) if any(box.tone is Tone.START for box in band.boxes)), 0)
    order = [own, *range(own - 1, -1, -1), *range(own + 1, len(bands))]
    places: dict[str, float] = {}
    for number in order:
        boxes = bands[number].boxes
        if number != own:
            means = {box.key: _mean(box, sketch.edges, places) for box in boxes}
            more = [box for box in boxes if box.tone is Tone.MORE]
            others = [box for box in boxes if box.tone is not Tone.MORE]
            boxes = (*sorted(others, key=lambda box: means[box.key]), *more)
            bands[number] = replace(bands[number], boxes=boxes)
        for column, box in zip(_columns(len(boxes)), boxes, strict=True):
            places[box.key] = column
    return bands


def _mean(box: Box, edges: Sequence[Edge], places: Mapping[str, float]) -> float:
    """Gives the middle of the columns of what a box is linked with; that of the picture where nothing is placed yet."""
    ends = [
        edge.upper if edge.lower == box.key else edge.lower for edge in edges if box.key in (edge.upper, edge.lower)
    ]
    known = [places[key] for key in ends if key in places]
    return sum(known) / len(known) if known else 1


def routed(layout: Layout, edges: Sequence[Edge]) -> list[tuple[Edge, list[Point]]]:
    """Gives for each link the points that it passes; a link over several rows goes through a gap between columns."""
    placed = {one.box.key: one for one in layout.boxes if one.box.key}
    passing: dict[int, int] = {}
    found = []
    ends = _ends(edges, placed)
    for number, edge in enumerate(edges):
        upper, lower = placed[edge.upper], placed[edge.lower]
        if upper.row >= lower.row:
            continue
        first, last = (ends[number, False], upper.y + upper.height), (ends[number, True], lower.y)
        points = [first]
        if lower.row - upper.row > 1:
            gap = _gap(first[0], last[0])
            lane = passing[gap] = passing.get(gap, 0) + 1
            x = _gap_middle(gap) + _aside(lane)
            points += [(x, layout.rows[upper.row + 1][0] - 8), (x, layout.rows[lower.row - 1][1] + 8)]
        found.append((edge, [*points, last]))
    return found


def _aside(lane: int) -> float:
    """Says how far from the middle of a gap a link passes: the first in the middle, the next ones to either side."""
    side = 1 if lane % 2 else -1
    return side * min(lane // 2 * _LANE, GAP / 2 - _LANE)


def _ends(edges: Sequence[Edge], placed: Mapping[str, Placed]) -> dict[tuple[int, bool], float]:
    """Spreads the ends of links along their boxes, in the order of what they lead to, so that they do not meet."""
    sides: dict[tuple[str, bool], list[tuple[float, int]]] = {}
    for number, edge in enumerate(edges):
        upper, lower = placed[edge.upper], placed[edge.lower]
        sides.setdefault((edge.upper, False), []).append((lower.middle, number))
        sides.setdefault((edge.lower, True), []).append((upper.middle, number))
    found: dict[tuple[int, bool], float] = {}
    for (key, below), others in sides.items():
        box = placed[key]
        left = box.x + BOX * _CORNER
        if below and box.landing + _CLEAR > left:
            left = min(box.landing + _CLEAR, box.x + BOX * 0.8)
        room = box.x + BOX * (1 - _CORNER) - left
        for place, (_, number) in enumerate(sorted(others), 1):
            found[number, below] = left + room * place / (len(others) + 1)
    return found


def _lines(box: Box, measure: Canvas) -> tuple[str, ...]:
    """Breaks a label into as few lines as will do, about equally long."""
    room = BOX - 2 * _PADDING
    lines = measure.wrapped(box.label, LABEL, room)
    if len(lines) > MOST_LINES:
        cut = measure.fitted(lines[MOST_LINES - 1] + _ELLIPSIS, LABEL, room)
        return (*lines[: MOST_LINES - 1], cut if cut.endswith(_ELLIPSIS) else cut + _ELLIPSIS)
    narrower = (measure.wrapped(box.label, LABEL, room * part) for part in _NARROWER)
    whole = (one for one in narrower if len(one) == len(lines) and not any(map(_is_cut, one)))
    return tuple(next(whole, lines)) or (" ",)


def _is_cut(line: str) -> bool:
    return line.endswith(_ELLIPSIS)


def _columns(count: int) -> tuple[int, ...]:
    """Says in which columns the boxes of a row stand: one alone in the middle."""
    return {1: (1,), 2: (0, 2)}.get(count, tuple(range(count)))


def _gap(first: float, last: float) -> int:
    """Chooses the gap that lies nearest to the way between two places."""
    middle = (first + last) / 2
    return min(range(COLUMNS + 1), key=lambda gap: abs(_gap_middle(gap) - middle))


def _gap_middle(gap: int) -> float:
    if gap == 0:
        return MARGIN / 2
    if gap == COLUMNS:
        return WIDTH - MARGIN / 2
    return MARGIN + gap * (BOX + GAP) - GAP / 2
