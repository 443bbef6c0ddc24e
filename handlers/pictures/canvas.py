"""A canvas measured in pixels from its top left corner, and the colours and sizes that all pictures share."""

import io
import re
from collections.abc import Mapping
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Literal

from handlers.pictures.fonts import Typeface

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.font_manager import FontProperties

Align = Literal["left", "center", "right"]
_ELLIPSIS = "…"
_OPENS, _CLOSES = "（“‘《「【〈", "，。、；：？！）”’》」】〉"
_WORDS = re.compile(
    rf"[{_OPENS}]*[\u2e80-\U0001ffff][{_CLOSES}]*\s*|[{_OPENS}]*[^\s\u2e80-\U0001ffff]+[{_CLOSES}]*\s*|\s+"
)
"""What a line may be broken after: a word, or any character of Chinese but an opening bracket; no sign begins one."""
_PIXELS_AN_INCH = 72
"""So that a point is a pixel, and sizes of text are what they are called."""
_MISSING = "□"
_READERS_FONTS = ("PingFang SC", "Microsoft YaHei", "Noto Sans SC", "sans-serif")
"""What an SVG is written in where the reader's machine does not have the font it was laid out with."""


class Colour(StrEnum):
    """The colours of pictures: told apart in grey as well, and by whoever sees no red or green."""

    PAPER = "#ffffff"
    INK = "#1b2430"
    QUIET = "#5d6876"
    TRACK = "#edf0f4"
    TINT = "#d6e5fb"
    MAIN = "#1f5fbf"
    LIGHT = "#93b4e3"
    OTHER = "#d98a1f"


class Canvas:
    """A picture on its way.

    Args:
        width, height: in pixels.
    """

    def __init__(self, width: int, height: int, typeface: Typeface) -> None:
        # The object itself, not the library's global one, so that nothing is left over that would have to be closed.
        from matplotlib.backends.backend_agg import FigureCanvasAgg
        from matplotlib.figure import Figure

        self.width, self.height = width, height
        self._typeface = typeface
        size = (width / _PIXELS_AN_INCH, height / _PIXELS_AN_INCH)
        self._figure = Figure(figsize=size, dpi=_PIXELS_AN_INCH, facecolor=Colour.PAPER)
        self._renderer = FigureCanvasAgg(self._figure).get_renderer()  # type: ignore[no-untyped-call]

    def text(
        self, x: float, y: float, text: str, size: float, *, colour: Colour = Colour.INK, bold: bool = False,
        align: Align = "left",
    ) -> None:  # fmt: skip
        """Writes a line of text on the base line ``y``; what the font has no shape for becomes an empty box."""
        self._figure.text(
            x / self.width, 1 - y / self.height, self._written(text), color=colour.value, ha=align, va="baseline",
            fontproperties=self._font(size, bold=bold), parse_math=False,
        )  # fmt: skip

    def fitted(self, text: str, size: float, room: float, *, bold: bool = False) -> str:
        """Cuts a line of text so that it fits into so many pixels."""
        if self.text_width(text, size, bold=bold) <= room:
            return text
        for end in range(len(text) - 1, 0, -1):
            cut = text[:end].rstrip() + _ELLIPSIS
            if self.text_width(cut, size, bold=bold) <= room:
                return cut
        return _ELLIPSIS

    def wrapped(self, text: str, size: float, room: float) -> list[str]:
        """Breaks a text into lines that fit into so many pixels: between words, and within one that is too long."""
        lines, line = [], ""
        for word in _WORDS.findall(text):
            if line and self.text_width((line + word).rstrip(), size) > room:
                lines.append(line.rstrip())
                line = word
            else:
                line += word
        return [self.fitted(one, size, room) for one in (*lines, line.rstrip()) if one]

    def text_width(self, text: str, size: float, *, bold: bool = False) -> float:
        """Measures a line of text in pixels."""
        written = self._written(text)
        width, _, _ = self._renderer.get_text_width_height_descent(written, self._font(size, bold=bold), ismath=False)
        return float(width)

    def axes(self, x: float, y: float, width: float, height: float) -> "Axes":
        """Gives a place to plot in, without frame, ticks or grid; its upper left corner is at ``x``, ``y``."""
        box = (x / self.width, 1 - (y + height) / self.height, width / self.width, height / self.height)
        axes = self._figure.add_axes(box)
        axes.set_axis_off()
        return axes

    def png(self) -> bytes:
        """Gives the picture as a PNG."""
        return self._saved("png", {"Software": None})

    def svg(self) -> bytes:
        """Gives the picture as an SVG."""
        return self._saved("svg", {"Date": None, "Creator": None})

    def _saved(self, form: str, metadata: Mapping[str, Any]) -> bytes:
        written = io.BytesIO()
        self._figure.savefig(written, format=form, dpi=_PIXELS_AN_INCH, metadata=dict(metadata))
        return written.getvalue()

    def _font(self, size: float, *, bold: bool) -> "FontProperties":
        from matplotlib.font_manager import FontProperties

        face = self._typeface
        return FontProperties(
            family=[face.family, *_READERS_FONTS], weight="bold" if bold else "normal", size=size,
            fname=face.bold if bold else face.regular,
        )  # fmt: skip

    def _written(self, text: str) -> str:
        known = self._typeface.characters
        return "".join(character if ord(character) in known else _MISSING for character in text)
