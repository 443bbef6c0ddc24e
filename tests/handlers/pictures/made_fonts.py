"""Fonts made for tests, so that what is tested does not hang on what a machine has installed."""

from pathlib import Path

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTCollection, TTFont

_EM = 1000
_ASCII, _CHINESE, _SIGNS = range(0x20, 0x7F), range(0x4E00, 0xA000), [0x2026, 0x25A1, 0x2013, *range(0xFF00, 0xFF5F)]


def made_font(family: str, *, chinese: bool = True) -> TTFont:
    """Makes a font in which every character is a box, half as wide where it is Latin."""
    builder = FontBuilder(_EM, isTTF=True)
    wide = dict.fromkeys((*(_CHINESE if chinese else ()), *_SIGNS), "wide")
    builder.setupGlyphOrder([".notdef", "narrow", "wide"])
    builder.setupCharacterMap({**dict.fromkeys(_ASCII, "narrow"), **wide})
    builder.setupGlyf({".notdef": _box(900), "narrow": _box(400), "wide": _box(900)})
    builder.setupHorizontalMetrics({".notdef": (_EM, 0), "narrow": (500, 0), "wide": (_EM, 0)})
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    builder.setupNameTable({"familyName": family, "styleName": "Regular"})
    builder.setupOS2(sTypoAscender=800, usWinAscent=800, usWinDescent=200)
    builder.setupPost()
    font: TTFont = builder.font
    return font


def made_collection(path: Path, *fonts: TTFont) -> Path:
    """Writes fonts into one file, as systems keep Chinese, Japanese and Korean."""
    collection = TTCollection()
    collection.fonts = list(fonts)
    collection.save(str(path))
    return path


def _box(width: int) -> object:
    pen = TTGlyphPen(None)
    corners = [(50, 0), (width, 0), (width, 700), (50, 700)]
    pen.moveTo(corners[0])
    for corner in corners[1:]:
        pen.lineTo(corner)
    pen.closePath()
    return pen.glyph()
