"""The picture of a chain: as tall as it needs to be, in its language, and no link through a box."""

import io
from pathlib import Path

import pytest
from PIL import Image

from handlers.pictures import chain_picture
from handlers.pictures.canvas import Canvas
from handlers.pictures.chain_layout import BOX, WIDTH, laid, routed
from handlers.pictures.chain_sketch import Band, Box, Edge, Legend, Sketch, Tone
from handlers.pictures.fonts import typeface
from handlers.texts import Texts
from tests.handlers.answers import EN, ZH

LEVELS = ("Industries", "Sectors", "Enterprises", "Occupations", "Majors", "Openings")
LONG = "Computers, communication and other electronic equipment, precision instruments and all that goes with them"


def sketch(per_band: int, texts: Texts = EN) -> Sketch:
    """Makes a chain with so many boxes on each level but the start's, everything linked with everything above it."""
    bands = []
    for number, title in enumerate(LEVELS):
        start = title == "Majors"
        count = 1 if start else per_band
        tones = [Tone.START if start else Tone.PLAIN] * count
        boxes = tuple(Box(f"{number} {n}", LONG if n else title, tone) for n, tone in enumerate(tones))
        bands.append(Band(title, boxes, "Broken: nothing is known"))
    keys = [box.key for band in bands for box in band.boxes]
    pairs = [(upper, lower) for upper in keys for lower in keys if upper[0] < lower[0]]
    edges = tuple(Edge(upper, lower, judged=n % 2 == 0) for n, (upper, lower) in enumerate(pairs))
    return Sketch(texts.say("walk-legend-here"), "", tuple(bands), edges, Legend("sourced", "judged", "here"), "Here")


@pytest.mark.parametrize("per_band", [0, 1, 2, 3])
def test_links_go_around_boxes_and_boxes_stay_on_the_paper(per_band: int) -> None:
    made = sketch(per_band)
    layout = laid(made, Canvas(WIDTH, WIDTH, typeface(())), 150)
    assert len({one.row for one in layout.boxes}) == len(LEVELS)
    assert all(one.x >= 0 and one.x + BOX <= WIDTH for one in layout.boxes)
    found = routed(layout, made.edges)
    assert len(found) == len(made.edges)
    for edge, points in found:
        upper, lower = (next(one for one in layout.boxes if one.box.key == key) for key in (edge.upper, edge.lower))
        assert points[0][1] == upper.y + upper.height and points[-1][1] == lower.y
        for one in layout.boxes:
            if upper.row < one.row < lower.row:  # the upright middle passes it on one side
                assert not one.x <= points[1][0] <= one.x + BOX
    png = chain_picture(lambda _: made, EN, ()).data
    image = Image.open(io.BytesIO(png))
    assert image.width == WIDTH and image.width + image.height < 10_000


def test_it_is_in_english_without_a_font_for_chinese(tmp_path: Path) -> None:
    asked: list[Texts] = []

    def made(texts: Texts) -> Sketch:
        asked.append(texts)
        return sketch(1, texts)

    assert not chain_picture(made, ZH, [(tmp_path / "none.ttf", tmp_path / "none.ttf")]).in_its_language
    assert asked == [EN] and chain_picture(made, EN, ()).in_its_language
