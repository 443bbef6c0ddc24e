"""The picture of a chain: five levels from industry to major and the openings below, with what links them."""

import itertools
from typing import TYPE_CHECKING, Any

from handlers.pictures.canvas import Canvas, Colour
from handlers.pictures.chain_layout import (
    BOX,
    LABEL,
    LINE,
    MARGIN,
    TITLE,
    WIDTH,
    Layout,
    Placed,
    Point,
    Strip,
    laid,
    routed,
)
from handlers.pictures.chain_sketch import Edge, Sketch, Tone
from handlers.pictures.fonts import Typeface

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_TITLE, _SUBTITLE, _NOTE = 42, 28, 26
_HEAD, _LEGEND = 150, 110
_PAPER, _STRIPS, _LINKS, _BOXES = 0, 1, 2, 3
"""What lies above what."""
_ROUND = 12


def drawn_chain(sketch: Sketch, face: Typeface) -> Canvas:
    """Draws a chain; as tall as it needs to be."""
    layout = laid(sketch, Canvas(WIDTH, WIDTH, face), _HEAD)
    canvas = Canvas(WIDTH, int(layout.bottom) + _LEGEND + MARGIN, face)
    axes = canvas.axes(0, 0, canvas.width, canvas.height)
    axes.set_xlim(0, canvas.width)
    axes.set_ylim(canvas.height, 0)
    room = WIDTH - 2 * MARGIN
    canvas.text(MARGIN, 74, canvas.fitted(sketch.title, _TITLE, room, bold=True), _TITLE, bold=True)
    canvas.text(MARGIN, 118, canvas.fitted(sketch.subtitle, _SUBTITLE, room), _SUBTITLE, colour=Colour.QUIET)
    for strip in layout.strips:
        _draw_strip(canvas, axes, strip)
    for edge, points in routed(layout, sketch.edges):
        _draw_link(axes, edge, points)
    for placed in layout.boxes:
        _draw_box(canvas, axes, placed)
    _draw_legend(canvas, axes, sketch, layout)
    return canvas


def _draw_strip(canvas: Canvas, axes: "Axes", strip: Strip) -> None:
    _rectangle(axes, 12, strip.y, WIDTH - 24, strip.height, face=Colour.TRACK, edge=None, order=_STRIPS)
    canvas.text(MARGIN, strip.y + 36, strip.band.title, TITLE, bold=True, colour=Colour.QUIET)


def _draw_link(axes: "Axes", edge: Edge, points: list[Point]) -> None:
    """Draws a link that leaves and arrives upright, and is straight between."""
    from matplotlib.patches import PathPatch
    from matplotlib.path import Path

    corners, codes = [points[0]], [Path.MOVETO]
    for (x, y), (further, below) in itertools.pairwise(points):
        if x == further:
            corners.append((further, below))
            codes.append(Path.LINETO)
            continue
        bend = (below - y) * 0.55
        corners += [(x, y + bend), (further, below - bend), (further, below)]
        codes += [Path.CURVE4] * 3
    axes.add_patch(
        PathPatch(Path(corners, codes), fill=False, zorder=_LINKS, clip_on=False, **_stroke(judged=edge.judged))
    )


def _stroke(*, judged: bool) -> dict[str, Any]:
    if judged:
        return {"edgecolor": Colour.OTHER.value, "linewidth": 3, "linestyle": (0, (4, 3))}
    return {"edgecolor": Colour.MAIN.value, "linewidth": 3}


def _draw_box(canvas: Canvas, axes: "Axes", placed: Placed) -> None:
    tone = placed.box.tone
    face = {Tone.START: Colour.MAIN, Tone.HERE: Colour.TINT}.get(tone, Colour.PAPER)
    edge = {Tone.PLAIN: Colour.QUIET, Tone.MORE: Colour.QUIET, Tone.MISSING: Colour.OTHER}.get(tone, Colour.MAIN)
    height = placed.height
    _rectangle(
        axes,
        placed.x,
        placed.y,
        BOX,
        height,
        face=face,
        edge=edge,
        order=_BOXES,
        dashed=tone in (Tone.MORE, Tone.MISSING),
    )
    colour = Colour.PAPER if tone is Tone.START else Colour.QUIET if tone is Tone.MORE else Colour.INK
    top = placed.y + (height - len(placed.lines) * LINE) / 2 + LABEL
    for number, line in enumerate(placed.lines):
        canvas.text(
            placed.middle, top + number * LINE, line, LABEL, align="center", colour=colour, bold=tone is Tone.START
        )


def _draw_legend(canvas: Canvas, axes: "Axes", sketch: Sketch, layout: Layout) -> None:
    """Says what the signs mean, each beside the sign."""
    y, left = layout.bottom + 50, float(MARGIN)
    for judged, said in ((False, sketch.legend.sourced), (True, sketch.legend.judged)):
        stroke = _stroke(judged=judged)
        axes.plot(
            [left, left + 56],
            [y - 9, y - 9],
            color=stroke["edgecolor"],
            linewidth=3,
            linestyle=stroke.get("linestyle", "-"),
        )
        canvas.text(left + 68, y, said, _NOTE)
        left += 68 + canvas.text_width(said, _NOTE) + 36
    _rectangle(axes, left, y - 26, 44, 32, face=Colour.TINT, edge=Colour.MAIN, order=_BOXES)
    canvas.text(left + 56, y, sketch.legend.here, _NOTE)
    for number, line in enumerate(canvas.wrapped(sketch.note, _NOTE, WIDTH - 2 * MARGIN)[:2]):
        canvas.text(MARGIN, y + 48 + number * 36, line, _NOTE, colour=Colour.QUIET)


def _rectangle(
    axes: "Axes", x: float, y: float, width: float, height: float, *, face: Colour, edge: Colour | None, order: int,
    dashed: bool = False,
) -> None:  # fmt: skip
    from matplotlib.patches import FancyBboxPatch

    axes.add_patch(
        FancyBboxPatch(
            (x, y), width, height, boxstyle=f"round,pad=0,rounding_size={_ROUND}", facecolor=face.value,
            edgecolor="none" if edge is None else edge.value, linewidth=0 if edge is None else 2.5,
            linestyle=(0, (4, 3)) if dashed else "-", zorder=order, clip_on=False,
        )
    )  # fmt: skip
