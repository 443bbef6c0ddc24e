"""Which font pictures are drawn in: one for simplified Chinese, wherever a system keeps it, or the library's own."""

from pathlib import Path

from handlers.pictures.fonts import typeface
from tests.handlers.pictures.made_fonts import made_collection, made_font


def test_the_face_of_simplified_chinese_is_found_among_those_of_other_countries(tmp_path: Path) -> None:
    file = made_collection(tmp_path / "c.ttc", *map(made_font, ("Made CJK JP", "Made CJK KR", "Made CJK SC")))
    found = typeface([(tmp_path / "missing.ttc", file), (file, tmp_path / "no-bold.ttc")])
    assert (found.family, found.chinese, found.can_write("对接 Ab1")) == ("Made CJK SC", True, True)
    assert found.bold == found.regular


def test_a_font_that_is_missing_damaged_or_without_chinese_is_passed_over(tmp_path: Path) -> None:
    damaged, latin, good = tmp_path / "damaged.ttf", tmp_path / "latin.ttf", tmp_path / "good.ttf"
    damaged.write_bytes(b"\0\1\0\0 no font")
    made_font("Latin", chinese=False).save(str(latin))
    made_font("Good").save(str(good))
    files = [tmp_path, damaged, latin, good]
    assert typeface([(file, file) for file in files]).family == "Good"


def test_without_any_the_plotting_librarys_own_font_is_used() -> None:
    found = typeface([])
    assert (found.chinese, found.can_write("Report"), found.can_write("报")) == (False, True, False)
