"""The canvas: text that fits whatever it holds, and bars whose lengths are what they say."""

import io
from pathlib import Path

import pytest
from PIL import Image

from handlers.pictures.canvas import Canvas, Colour
from handlers.pictures.fonts import Typeface, typeface
from handlers.pictures.panels import Bar, Bars, Columns
from tests.handlers.pictures.made_fonts import made_font

STRANGE = [
    "$x^2$ \\frac{", "🙂" * 40, "a\nb\tc\x00\x1b[31m", "\u202eabc\u202c", "ﷺ हिन्दी ไทย", "=1+1",
    "", " ", "\ud800", "汉" * 300,
]  # fmt: skip


@pytest.fixture(params=["made", "own"])
def face(request: pytest.FixtureRequest, tmp_path: Path) -> Typeface:
    """Gives a font for Chinese, and the plotting library's own."""
    if request.param == "own":
        return typeface([])
    made_font("Made SC").save(str(tmp_path / "made.ttf"))
    return typeface([(tmp_path / "made.ttf", tmp_path / "made.ttf")])


def pixels(canvas: Canvas, colour: Colour) -> list[tuple[int, int]]:
    """Gives where a colour is."""
    image = Image.open(io.BytesIO(canvas.png())).convert("RGB")
    wanted = tuple(bytes.fromhex(colour.value[1:]))
    held = image.load()
    assert held is not None
    return [(x, y) for x in range(image.width) for y in range(image.height) if held[x, y] == wanted]


def test_any_text_can_be_written_and_is_cut_to_fit(face: Typeface) -> None:
    canvas = Canvas(300, 60, face)
    for text in STRANGE:
        canvas.text(0, 40, text, 20)
        cut = canvas.fitted(text, 20, 100)
        assert canvas.text_width(cut, 20) <= 100
        assert cut == text or cut.endswith("…")
        assert all(canvas.text_width(line, 20) <= 100 for line in canvas.wrapped(text, 20, 100))
    assert canvas.wrapped("to be, or", 20, canvas.text_width("to be, o", 20)) == ["to be,", "or"]
    assert Image.open(io.BytesIO(canvas.png())).size == (300, 60)


def test_bars_begin_at_zero_and_are_as_long_as_they_say(face: Typeface) -> None:
    canvas = Canvas(400, 260, face)
    bars = Bars("T", [Bar("a", 40, "40"), Bar("b", 10, "10"), Bar("c", 0, "0")], "none", whole=80)
    bars.draw(canvas, 0, 0, 400)
    found = pixels(canvas, Colour.MAIN)
    lines = {y: sum(1 for x, line in found if line == y) for y in {y for _, y in found}}
    assert sorted({round(length / 50) for length in lines.values() if length > 20}) == [1, 4]
    assert min(x for x, _ in found) == 0
    upright = Canvas(400, 320, face)
    Columns("T", [Bar("1", 100, "100"), Bar("2", 25, "25"), Bar("3", 0, "0")], "none").draw(upright, 0, 0, 400)
    columns = [x for x, _ in pixels(upright, Colour.MAIN)]
    heights = {columns.count(x) for x in set(columns)}
    assert max(heights) / min(heights) == pytest.approx(4, rel=0.05)


def test_what_is_empty_is_said_in_words(face: Typeface) -> None:
    canvas = Canvas(400, 140, face)
    for panel in (Bars("T", [], "nothing here"), Columns("T", [Bar("1", 0, "0")], "nothing here")):
        panel.draw(canvas, 0, 0, 400)
        assert panel.height <= 140
    assert canvas.svg().decode().count("nothing here") == 2
