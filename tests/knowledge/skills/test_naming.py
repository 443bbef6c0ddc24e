"""Where a text names skills."""

import pytest

from knowledge.skills import listed, meant, skills_in


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("大三电子信息, 会C和Altium, 暑假想在九江", ["c", "pcb-design"]),
        ("Proficient in C and R, then Python", ["c", "r", "python"]),
        ("熟悉Python、R、Go, 会excel和ppt", ["python", "r", "go", "excel", "powerpoint"]),
        ("C++/C#/.NET, JavaScript and Java8", ["cpp", "c-sharp", "javascript", "java"]),
        ("C/C++ or Go", ["c", "cpp", "go"]),
        ("I know Go.", ["go"]),
        ("Ｐｙｔｈｏｎ與ＰＬＣ程式設計、電路設計", ["python", "plc", "circuit-design"]),
        ("front-end and back end, data analyses", ["frontend", "backend", "data-analysis"]),
        ("spreadsheets, then a\nspreadsheet: SPREADSHEETS", ["excel"]),
        ("学会计算机图形学, 会会计", ["computer-graphics", "accounting"]),
        ("CET-6, fluent in German and French", ["english", "german", "french"]),
        ("熟练使用word、excel", ["word", "excel"]),
        ("Python+SQL", ["python", "sql"]),
    ],
)
def test_skills_are_found_in_the_order_of_their_first_mention(text: str, keys: list[str]) -> None:
    assert [one.key for one in skills_in(text)] == keys


@pytest.mark.parametrize(
    "text",
    [
        "",
        "vitamin C, plan B, R&D, a level-C suite",
        "we go on and excel at what we do; react to a spark of unity in spring",
        "Fall, Spring, Summer",
        "B、C端, C轮融资",
        "javascripting, sqlx and nosap",
        "A Spanish company; French customers",
        "Office hours on request",
        "random forests, 山水产业, 发电机",
    ],
)
def test_words_that_only_look_like_skills_are_none(text: str) -> None:
    assert skills_in(text) == ()


def test_a_name_alone_means_its_skill_whatever_its_case() -> None:
    for words, key in {
        "c": "c",
        "Go": "go",
        " plc编程 ": "plc",
        "ＥＸＣＥＬ": "excel",
        "電路設計": "circuit-design",
    }.items():
        assert (found := meant(words)) is not None and found.key == key
    assert meant("R&D") is None
    assert meant("") is None
    assert meant("python and sql") is None


def test_an_entry_of_a_list_is_one_skill_where_it_is_known_whole() -> None:
    for entry, keys in {
        "C": ["c"],
        "Python 编程 / Python": ["python"],
        "焊接 / soldering": ["soldering"],
        "OpenCV 或 PyTorch / OpenCV or PyTorch": ["computer-vision", "deep-learning"],
        "看图 / something": [],
    }.items():
        assert [one.key for one in listed(entry)] == keys


def test_letters_that_grow_when_lowered_move_no_place() -> None:
    assert [one.key for one in skills_in("İİİİ Python, R")] == ["python", "r"]
