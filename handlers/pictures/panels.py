"""The panels that pictures are put together from: what each shows, how tall it is, and drawing it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from handlers.pictures.canvas import Canvas, Colour

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_TITLE, _ROW, _NOTE, _NUMBER = 30, 26, 22, 52
"""Pixels of text."""
_UNDER_TITLE, _ROW_HEIGHT, _TIGHT_ROW_HEIGHT, _BAR, _NOTE_HEIGHT = 52, 64, 42, 14, 34
_BESIDE = 20
"""Pixels between a label, its bar and its figure."""
_WIDEST_LABEL = 0.56
"""Of the width, what labels before their bars may take."""
_COLUMNS_HEIGHT, _OVER_COLUMNS, _UNDER_COLUMNS = 170, 34, 36
_GAP_BETWEEN_COLUMNS = 0.28
"""Of a column's room, left free; columns are no wider than so many pixels, however few there are."""
_WIDEST_COLUMN = 120
_LINE, _MOST_LINES = 36, 2
"""Of what is said in words."""
_WORDS_HEIGHT = _LINE * _MOST_LINES
TILES = 110
"""Pixels that a row of tiles takes."""
_BETWEEN_TILES = 16


@dataclass(frozen=True, slots=True)
class Tile:
    """A figure to be read first, and what it is of."""

    figure: str
    label: str


@dataclass(frozen=True, slots=True)
class Bar:
    """A figure with its bar; ``shown`` is how the figure is written."""

    label: str
    value: float
    shown: str
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class Bars:
    """Figures below each other, on one scale from zero.

    Attributes:
        whole: what a bar of full length stands for; None for the greatest of them.
        empty: what is said in words where there are none.
        tight: whether short labels stand before their bars, instead of above them.
    """

    title: str
    bars: Sequence[Bar]
    empty: str
    note: str = ""
    whole: float | None = None
    tight: bool = False

    @property
    def height(self) -> int:
        """Gives the pixels that it takes."""
        rows = len(self.bars) * self._row or _WORDS_HEIGHT
        return _UNDER_TITLE + rows + (_NOTE_HEIGHT if self.note else 0)

    def draw(self, canvas: Canvas, x: float, y: float, width: float) -> None:
        """Draws it below a point: each label and figure beside its bar, so that neither has to be looked for."""
        _heading(canvas, self.title, x, y, width)
        top = y + _UNDER_TITLE
        if not self.bars:
            _words(canvas, self.empty, x, top, width)
        figures = max((canvas.text_width(bar.shown, _ROW, bold=True) for bar in self.bars), default=0) + _BESIDE
        labels = max((canvas.text_width(bar.label, _ROW) for bar in self.bars), default=0) + _BESIDE
        labels = min(labels, width * _WIDEST_LABEL) if self.tight else 0
        room = width - labels - (figures if self.tight else 0)
        whole = self.whole or max((bar.value for bar in self.bars), default=0)
        if whole > 0:
            self._draw_bars(canvas.axes(x + labels, top, room, len(self.bars) * self._row), whole)
        for number, bar in enumerate(self.bars):
            line = top + number * self._row + _ROW
            canvas.text(x + width, line, bar.shown, _ROW, bold=True, align="right")
            label = canvas.fitted(bar.label, _ROW, labels - _BESIDE if self.tight else width - figures)
            canvas.text(x, line, label, _ROW)
        if self.note:
            _note(canvas, self.note, x, y + self.height - 6, width)

    @property
    def _row(self) -> int:
        return _TIGHT_ROW_HEIGHT if self.tight else _ROW_HEIGHT

    def _draw_bars(self, axes: "Axes", whole: float) -> None:
        axes.set_xlim(0, whole)
        axes.set_ylim(len(self.bars) * self._row, 0)
        first = _ROW * 0.65 if self.tight else _ROW + 10 + _BAR / 2
        middles = [number * self._row + first for number in range(len(self.bars))]
        axes.barh(middles, [whole] * len(middles), height=_BAR, color=Colour.TRACK.value)
        colours = [(Colour.OTHER if bar.quiet else Colour.MAIN).value for bar in self.bars]
        axes.barh(middles, [bar.value for bar in self.bars], height=_BAR, color=colours)


@dataclass(frozen=True, slots=True)
class Columns:
    """Figures beside each other in the order of time, on one scale from zero; quiet ones are lighter.

    Attributes:
        note: stands beside the title, where there is anything to be seen.
    """

    title: str
    bars: Sequence[Bar]
    empty: str
    note: str = ""

    @property
    def height(self) -> int:
        """Gives the pixels that it takes."""
        shown = any(bar.value for bar in self.bars)
        return _UNDER_TITLE + (_OVER_COLUMNS + _COLUMNS_HEIGHT + _UNDER_COLUMNS if shown else _WORDS_HEIGHT)

    def draw(self, canvas: Canvas, x: float, y: float, width: float) -> None:
        """Draws it below a point, with as many figures and labels as there is room for."""
        _heading(canvas, self.title, x, y, width)
        greatest = max((bar.value for bar in self.bars), default=0)
        if not greatest:
            _words(canvas, self.empty, x, y + _UNDER_TITLE, width)
            return
        left = canvas.text_width(self.title, _TITLE, bold=True) + 24
        note = canvas.fitted(self.note, _NOTE, width - left) if self.note else ""
        canvas.text(x + left, y + _TITLE, note, _NOTE, colour=Colour.QUIET)
        top, room = y + _UNDER_TITLE + _OVER_COLUMNS, width / len(self.bars)
        drawn = min(room * (1 - _GAP_BETWEEN_COLUMNS), _WIDEST_COLUMN)
        axes = canvas.axes(x, top, width, _COLUMNS_HEIGHT)
        axes.set_xlim(0, width)
        axes.set_ylim(0, greatest)
        middles = [(number + 0.5) * room for number in range(len(self.bars))]
        colours = [(Colour.LIGHT if bar.quiet else Colour.MAIN).value for bar in self.bars]
        axes.bar(middles, [bar.value for bar in self.bars], width=drawn, color=colours)
        axes.plot([0, width], [0, 0], color=Colour.QUIET.value, linewidth=2, clip_on=False)
        scale = _COLUMNS_HEIGHT / greatest
        for number in self._figured(canvas, room):
            bar = self.bars[number]
            height = top + _COLUMNS_HEIGHT - bar.value * scale - 8
            canvas.text(x + middles[number], height, bar.shown, _NOTE, bold=True, align="center")
        below = top + _COLUMNS_HEIGHT + 28
        for number in self._labelled(canvas, room):
            label = self.bars[number].label
            canvas.text(x + middles[number], below, label, _NOTE, colour=Colour.QUIET, align="center")

    def _figured(self, canvas: Canvas, room: float) -> list[int]:
        """Chooses the columns whose figures are written: all, or the greatest alone where they would touch."""
        if max(canvas.text_width(bar.shown, _NOTE, bold=True) for bar in self.bars) + 6 <= room:
            return [number for number, bar in enumerate(self.bars) if bar.value]
        return [max(range(len(self.bars)), key=lambda number: self.bars[number].value)]

    def _labelled(self, canvas: Canvas, room: float) -> list[int]:
        """Chooses the columns whose labels are written: every one, or each so many from the first one on."""
        widest = max(canvas.text_width(bar.label, _NOTE) for bar in self.bars) + 16
        step = 1
        while step * room < widest:
            step += 1
        return list(range(0, len(self.bars), step))


Panel = Bars | Columns


def draw_tiles(canvas: Canvas, tiles: Sequence[Tile], x: float, y: float, width: float) -> None:
    """Draws two tiles or more beside each other below a point."""
    wanted = [
        max(canvas.text_width(tile.label, _NOTE), canvas.text_width(tile.figure, _NUMBER, bold=True)) for tile in tiles
    ]
    between = max((width - sum(wanted)) / (len(tiles) - 1), _BETWEEN_TILES)
    left = x
    for tile, room in zip(tiles, wanted, strict=True):
        canvas.text(left, y + _NUMBER, tile.figure, _NUMBER, bold=True, colour=Colour.MAIN)
        canvas.text(left, y + _NUMBER + 34, tile.label, _NOTE, colour=Colour.QUIET)
        left += room + between


def _heading(canvas: Canvas, title: str, x: float, y: float, width: float) -> None:
    canvas.text(x, y + _TITLE, canvas.fitted(title, _TITLE, width, bold=True), _TITLE, bold=True)


def _words(canvas: Canvas, text: str, x: float, y: float, width: float) -> None:
    for number, line in enumerate(canvas.wrapped(text, _ROW, width)[:_MOST_LINES]):
        canvas.text(x, y + _ROW + number * _LINE, line, _ROW, colour=Colour.QUIET)


def _note(canvas: Canvas, text: str, x: float, y: float, width: float) -> None:
    canvas.text(x, y, canvas.fitted(text, _NOTE, width), _NOTE, colour=Colour.QUIET)
