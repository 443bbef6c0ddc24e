"""The picture of a report: in its language where a font allows it, of any period, and leaving nothing behind."""

import datetime as dt
import io
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from handlers.pictures import NotDrawn, drawing, report_picture, report_svg
from knowledge.reporting import Period
from tests.handlers.answers import EN, ZH
from tests.handlers.pictures.made_fonts import made_font
from tests.handlers.reports.reporting import busy, quiet


@pytest.fixture
def fonts(tmp_path: Path) -> list[tuple[Path, Path]]:
    """Gives a font for Chinese."""
    made_font("Made SC").save(str(tmp_path / "made.ttf"))
    return [(tmp_path / "made.ttf", tmp_path / "made.ttf")]


def test_it_is_in_the_readers_language_where_there_is_a_font_for_it(fonts: list[tuple[Path, Path]]) -> None:
    found = busy()
    picture = report_picture(found, ZH, fonts)
    assert picture.in_its_language
    image = Image.open(io.BytesIO(picture.data))
    assert image.width == 1080 and image.height < 2600
    for said in (ZH.say("figures-chart-answers"), ZH.say("kind-lab"), ZH.say("figures-answered")):
        assert said in report_svg(found, ZH, fonts).data.decode()
    assert not report_picture(found, ZH, []).in_its_language
    assert report_picture(found, EN, []).in_its_language
    assert ZH.say("figures-topic-unnamed", n=1) in report_svg(found, ZH, fonts).data.decode(), "it has a smile in it"
    fallback = report_svg(found, ZH, []).data.decode()
    assert EN.say("figures-chart-answers") in fallback
    assert ZH.say("figures-chart-answers") not in fallback


@pytest.mark.parametrize("period", [Period.MONTH, Period.YEAR, Period.ALL])
def test_every_period_can_be_drawn_full_and_empty(period: Period, fonts: list[tuple[Path, Path]]) -> None:
    for made in (busy, quiet):
        assert report_picture(made(period, dt.date(2019, 2, 3)), ZH, fonts).data.startswith(b"\x89PNG")
    empty = " ".join(re.findall(r"<text[^>]*>([^<]*)</text>", report_svg(quiet(period), EN, []).data.decode()))
    for name in ("questions", "answers", "topics", "introductions", "records", "changes"):
        assert EN.say(f"figures-none-{name}") in empty


def test_several_at_once_come_out_alike_and_change_no_settings(fonts: list[tuple[Path, Path]]) -> None:
    import matplotlib as plotting

    before = dict(plotting.rcParams)
    with ThreadPoolExecutor(4) as threads:
        drawn = list(threads.map(lambda _: report_picture(busy(), ZH, fonts).data, range(4)))
        written = list(threads.map(lambda _: report_svg(busy(), EN, []), range(2)))
    assert len(set(drawn)) == len(set(written)) == 1
    assert dict(plotting.rcParams) == before
    with plotting.rc_context({"text.usetex": True, "figure.facecolor": "red", "savefig.bbox": "tight"}):
        assert report_picture(busy(), ZH, fonts).data == drawn[0], "what somebody set for themselves is not ours"


def test_nothing_of_it_is_loaded_before_the_first_and_no_windows_ever() -> None:
    looked = "import handlers.pictures, sys; assert not {'matplotlib', 'PIL'} & set(sys.modules)"
    drawn = (
        "from handlers.pictures.fonts import typeface; from handlers.pictures.canvas import Canvas;"
        "Canvas(9, 9, typeface([])).png(); import sys; assert 'matplotlib.pyplot' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", f"{looked}; {drawn}"], check=True, timeout=60)


def test_where_nothing_can_be_drawn_that_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: Any) -> None:
        raise ImportError("no plotting library here")

    monkeypatch.setattr(drawing, "drawn", broken)
    for draw in (report_picture, report_svg):
        with pytest.raises(NotDrawn):
            draw(busy(), EN, [])
