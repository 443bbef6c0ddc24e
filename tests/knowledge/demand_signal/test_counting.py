"""Counting what is wanted against what is taught."""

import json

from knowledge.demand_signal import Course, Part, Placed, Want, counted, occupation
from knowledge.demand_signal.occupations import _words
from knowledge.starter.linkage import FOLDER


def _placed(skills: str, majors: str = "", sectors: str = "", named: str | None = None, is_open: bool = True) -> Placed:
    return Placed(frozenset(skills.split()), frozenset(majors.split()), frozenset(sectors.split()), named, open=is_open)


def test_skills_are_counted_by_openings_needs_and_courses() -> None:
    openings = [
        _placed("python teamwork", "major-1 major-2", "sector-1", "isco-2512"),
        _placed("python plc", "major-1", is_open=False),
        _placed("", "", "sector-1", "isco-2512"),
    ]
    courses = [
        Course(frozenset({"python"}), frozenset({"major-2"})),
        Course(frozenset({"excel"}), frozenset({"major-1"})),
        Course(frozenset({"plc"}), frozenset()),
    ]
    found = counted(openings, {"plc": 3, "welding": 4}, 9, courses)
    assert (found.openings, found.open, found.needs, found.courses) == (3, 2, 9, 3)
    assert found.wants == [Want("plc", 1, 3, 1), Want("welding", 0, 4, 0), Want("python", 2, 0, 1)]
    assert found.general == [Want("teamwork", 1, 0, 0)]
    assert (found.occupations, found.unnamed) == ({"isco-2512": 2}, 1)
    assert found.majors == [
        Part("major-1", 2, 2, [Want("python", 2, 0, 0), Want("plc", 1, 0, 1)]),
        Part("major-2", 1, 2, [Want("python", 1, 0, 1)]),
    ], "a course counts for its majors; one that names none, for all"
    assert found.sectors == [Part("sector-1", 2, 3, [Want("python", 1, 0, 1)])], "needs of few are told of no part"
    assert (found.no_major, found.no_sector) == (1, 1)


def test_nothing_gives_nothing() -> None:
    found = counted([], {}, None, [])
    assert (found.openings, found.needs, found.wants, found.majors, found.unnamed) == (0, None, [], [], 0)


def test_titles_name_occupations_of_the_linkage() -> None:
    for title, key in {
        "Software Engineer Intern - Summer 2025": "isco-2512",
        "数据分析实习生": "isco-2120",
        "游戏市场营销实习生": "isco-2431",
        "ＰＣＢ硬件工程师": "isco-2152",
        "Front-End Web Developers": "isco-2513",
        "Lawn keeper": None,
        "2023届 全职（秋季）": None,
        "": None,
    }.items():
        assert occupation(title) == key, title
    rows = (FOLDER / "occupations.jsonl").read_text("utf-8").splitlines()
    assert set(_words()[1].values()) <= {json.loads(row)["key"] for row in rows}
