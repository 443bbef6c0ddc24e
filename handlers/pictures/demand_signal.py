"""The picture of what is wanted against what is taught: skills, occupations, majors and sectors."""

from collections.abc import Sequence

from handlers.demand_signal.naming import Found, is_untaught, node_named, skill_named
from handlers.pictures.canvas import Canvas, Colour
from handlers.pictures.fonts import Typeface
from handlers.pictures.panels import TILES, Bar, Bars, Tile, draw_tiles
from handlers.pictures.report import WIDTH
from handlers.texts import Texts
from handlers.texts import texts as texts_of
from knowledge.demand_signal import LEAST, MONTHS, Part
from knowledge.vocabulary import Language

_MARGIN, _GAP = 56, 48
_TITLE, _SUBTITLE, _HEAD = 44, 26, 140
_WHOLE = WIDTH - 2 * _MARGIN
_SKILLS, _OTHERS = 15, 8
"""How many of each are drawn; the table has them all."""


def drawn(found: Found, texts: Texts, face: Typeface) -> Canvas:
    """Draws what is wanted; in English where there is no font for Chinese."""
    texts = texts if face.chinese else texts_of(Language.EN)
    signal = found.signal
    panels = [
        _skills(found, texts),
        _occupations(found, texts),
        _parts("majors", found, signal.majors, signal.no_major, texts),
        _parts("sectors", found, signal.sectors, signal.no_sector, texts),
    ]
    height = _HEAD + _GAP + TILES + sum(panel.height + _GAP for panel in panels) + _MARGIN
    canvas = Canvas(WIDTH, height, face)
    canvas.text(_MARGIN, _MARGIN + _TITLE, texts.say("signal-title"), _TITLE, bold=True)
    under = texts.say("signal-subtitle", months=MONTHS)
    canvas.text(_MARGIN, _MARGIN + _TITLE + 44, under, _SUBTITLE, colour=Colour.QUIET)
    draw_tiles(canvas, _tiles(found, texts), _MARGIN, _HEAD + _GAP, _WHOLE)
    y = _HEAD + _GAP + TILES + _GAP
    for panel in panels:
        panel.draw(canvas, _MARGIN, y, _WHOLE)
        y += panel.height + _GAP
    return canvas


def _tiles(found: Found, texts: Texts) -> list[Tile]:
    signal = found.signal
    needs = texts.say("figures-tile-nothing") if signal.needs is None else texts.number(signal.needs)
    return [
        Tile(texts.number(signal.openings), texts.say("signal-tile-openings")),
        Tile(texts.number(signal.open), texts.say("signal-tile-open")),
        Tile(needs, texts.say("signal-tile-needs")),
        Tile(texts.number(signal.courses), texts.say("signal-tile-courses")),
    ]


def _skills(found: Found, texts: Texts) -> Bars:
    wants = found.signal.wants[:_SKILLS]
    bars = [
        Bar(
            skill_named(want.skill, texts),
            want.openings + want.askers,
            texts.number(want.openings + want.askers),
            quiet=is_untaught(want, found),
        )
        for want in wants
    ]
    note = texts.say("signal-chart-taught" if found.signal.courses else "signal-chart-no-courses")
    return Bars(texts.say("signal-chart-skills", least=LEAST), bars, texts.say("signal-none"), note, tight=True)


def _occupations(found: Found, texts: Texts) -> Bars:
    told = list(found.signal.occupations.items())[:_OTHERS]
    bars = [Bar(node_named(found, key, texts), count, texts.number(count)) for key, count in told]
    unnamed = found.signal.unnamed
    note = texts.say("signal-unnamed", count=unnamed) if unnamed else ""
    return Bars(texts.say("signal-occupations"), bars, texts.say("signal-none"), note, tight=True)


def _parts(view: str, found: Found, parts: Sequence[Part], missing: int, texts: Texts) -> Bars:
    bars = [
        Bar(node_named(found, part.node, texts), part.openings, texts.number(part.openings)) for part in parts[:_OTHERS]
    ]
    note = texts.say("signal-missing", view=view, count=missing) if missing else ""
    return Bars(texts.say(f"signal-{view}"), bars, texts.say("signal-none"), note, tight=True)
