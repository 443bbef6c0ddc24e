"""``liaison linkage walk``: trees for people, JSON for scripts, clear words for bad input."""

from pathlib import Path

import pytest

from tests.bot.conftest import Run

KEYS = {"query", "exact", "to", "starts", "near"}
NODE_KEYS = {"key", "level", "code", "names", "demonstration", "source", "ref"}
STEP_KEYS = {"from", "to", "direction", "source", "editorial", "ref", "basis", "because"}


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "zh",
            "计算机科学与技术",
            ("软件开发人员  职业 2512", "服务业  行业", "因为：", "本台判断", "见文献：github"),
        ),
        ("en", "computer science", ("Software developers  occupation 2512", "because:", "our judgement", "github")),
    ],
)
def test_people_get_a_tree_with_the_source_of_each_step(
    liaison: Run, data: Path, language: str, text: str, expected: tuple[str, ...]
) -> None:
    ran = liaison("linkage", "walk", text, "--up", "--language", language, "--data", data)
    assert (ran.status, ran.err) == (0, "")
    for words in expected:
        assert words in ran.out, words


def test_scripts_get_fixed_keys(liaison: Run, data: Path) -> None:
    told = liaison("linkage", "walk", "橡胶", "--to", "major", "--down", "--json", "--data", data).json
    assert set(told) == KEYS
    assert (told["query"], told["exact"], told["to"], told["near"]) == ("橡胶", True, "major", [])
    [start] = told["starts"]
    assert set(start) == {"node", "paths", "truncated"} and set(start["node"]) == NODE_KEYS
    assert start["paths"] and not start["truncated"]
    for path in start["paths"]:
        assert path[-1]["to"]["level"] == "major"
        assert {step["direction"] for step in path} == {"down"}
        for step in path:
            assert set(step) == STEP_KEYS and set(step["to"]) == NODE_KEYS
            assert step["source"] and step["because"]
            assert step["editorial"] == (step["source"] == "editorial") == (step["ref"] is None)


def test_without_a_direction_enterprises_are_reached_over_their_sector(liaison: Run, data: Path) -> None:
    told = liaison("linkage", "walk", "major-172", "--to", "enterprise", "--json", "--data", data).json
    paths = told["starts"][0]["paths"]
    assert paths and all(path[-1]["to"]["demonstration"] for path in paths)
    assert {path[-1]["direction"] for path in paths} == {"down"} and {path[0]["direction"] for path in paths} == {"up"}
    both = liaison("linkage", "walk", "sector-6729", "--json", "--data", data).json["starts"][0]["paths"]
    assert {path[0]["direction"] for path in both} == {"up", "down"}


def test_a_demonstration_enterprise_is_marked(liaison: Run, data: Path) -> None:
    ran = liaison("linkage", "walk", "橡胶", "--to", "enterprise", "--language", "zh", "--data", data)
    assert "【演示数据】" in ran.out


def test_a_name_that_is_nearly_one_is_taken_and_told(liaison: Run, data: Path) -> None:
    ran = liaison("linkage", "walk", "计算鸡科学与技术", "--up", "--language", "zh", "--data", data)
    assert ran.status == 0
    assert "没有与“计算鸡科学与技术”完全相同的名称" in ran.out and "计算机科学与技术  专业" in ran.out


def test_nowhere_to_go_is_said(liaison: Run, data: Path) -> None:
    to = liaison("linkage", "walk", "major-172", "--to", "industry", "--down", "--data", data)
    assert (to.status, "No way leads from here to the level “industry”." in to.out) == (0, True)
    down = liaison("linkage", "walk", "major-172", "--down", "--data", data)
    assert "Nothing leads on from here." in down.out


@pytest.mark.parametrize(
    ("arguments", "status", "zh", "en"),
    [
        (("zzzz",), 1, "没有叫“zzzz”的行业", "There is no sector, enterprise, occupation or major called “zzzz”."),
        (("法律人",), 1, "相近的有：“其他法律专业人员”", "Near it: “Legal professionals not elsewhere classified”"),
        ((), 2, "请写出", "Name a sector"),
        (("  ",), 2, "请写出", "Name a sector"),
        (("x", "--up", "--down"), 2, "只能选一个", "Choose one of --up and --down"),
        (("x", "--to", "planet"), 2, "--to 只能是：industry", "--to must be one of: industry"),
    ],
)
def test_bad_input_gets_a_clear_sentence(
    liaison: Run, data: Path, arguments: tuple[str, ...], status: int, zh: str, en: str
) -> None:
    for language, said in (("zh", zh), ("en", en)):
        ran = liaison("linkage", "walk", *arguments, "--language", language, "--data", data)
        assert (ran.status, ran.out) == (status, "")
        assert said in ran.err, ran.err


def test_a_name_that_is_not_there_has_the_same_keys_for_scripts(liaison: Run, data: Path) -> None:
    ran = liaison("linkage", "walk", "法律人", "--json", "--data", data)
    assert ran.status == 1 and set(ran.json) == KEYS
    assert ran.json["starts"] == [] and {node["key"] for node in ran.json["near"]}


def test_it_works_in_a_new_folder(liaison: Run, tmp_path: Path) -> None:
    assert liaison("linkage", "walk", "2512", "--data", tmp_path / "new").status == 0
