"""The linkage that ships: whole, sourced, loaded once for each edition of its files."""

import json
import shutil
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from knowledge import linkage
from knowledge.database import Database
from knowledge.drafts import MentorDetail, OpeningDetail
from knowledge.errors import StarterDamaged
from knowledge.starter import drafts, remove_demonstration
from knowledge.starter.linkage import FOLDER, LINKS, NODES, load_linkage
from knowledge.walks import Level
from tests.knowledge.drafting import NOW, SIGNATURE

GROUPINGS = {"gbt4754", "catalogue"}


def rows(*files: str) -> list[dict[str, Any]]:
    return [json.loads(line) for file in files for line in (FOLDER / file).read_text("utf-8").splitlines()]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(FOLDER, tmp_path / "linkage"))


async def test_it_is_loaded_once(database: Database) -> None:
    assert await load_linkage(database, NOW)
    assert not await load_linkage(database, NOW)
    async with database.reading() as session:
        held = await linkage.nodes(session)
    assert {node["key"] for node in rows(*NODES)} == set(held)


async def test_other_files_take_their_place(database: Database, folder: Path) -> None:
    await load_linkage(database, NOW)
    dropped = rows("links_demonstration.jsonl")[0]["lower"]
    for file in ("enterprises.jsonl", "links_demonstration.jsonl"):
        lines = (folder / file).read_text("utf-8").splitlines(keepends=True)
        (folder / file).write_text("".join(line for line in lines if dropped not in line), "utf-8")
    assert await load_linkage(database, NOW, folder)
    async with database.reading() as session:
        assert dropped not in await linkage.nodes(session)
    assert await load_linkage(database, NOW), "back to the files before"
    async with database.reading() as session:
        assert dropped in await linkage.nodes(session)


def test_every_link_resolves_and_has_a_source() -> None:
    nodes = {node["key"]: node for node in rows(*NODES)}
    for link in rows(*LINKS):
        assert {link["upper"], link["lower"]} <= set(nodes), link
        assert link["source"] in GROUPINGS | {"esco", "page", "editorial", "demonstration"}
        assert (link["ref"] is None) == (link["source"] in {"editorial", "demonstration"}), link
        assert (link["basis"] is not None) == (link["source"] in {"esco", "page"}), link
    assert (
        max(Counter((link["upper"], link["lower"], link["source"], link["ref"]) for link in rows(*LINKS)).values()) == 1
    )


def test_at_least_200_links_between_levels_are_sourced() -> None:
    level = {node["key"]: node["level"] for node in rows(*NODES)}
    across = [link for link in rows("links.jsonl") if link["source"] not in GROUPINGS]
    assert all(level[link["upper"]] != level[link["lower"]] and link["ref"] for link in across)
    assert len(across) >= 200
    counts = Counter(level.values())
    assert (
        counts["occupation"] >= 60
        and counts["enterprise"] == 30
        and counts["industry"] == 20
        and counts["sector"] == 97
    )


def test_links_go_down_the_levels() -> None:
    order = list(Level)
    level = {node["key"]: Level(node["level"]) for node in rows(*NODES)}
    for link in rows(*LINKS):
        assert order.index(level[link["upper"]]) < order.index(level[link["lower"]]), link


async def test_demonstrations_are_marked_and_codes_are_those_of_a_source(database: Database) -> None:
    await load_linkage(database, NOW)
    async with database.reading() as session:
        held = (await linkage.nodes(session)).values()
    for node in held:
        assert node.demonstration == (node.level is Level.ENTERPRISE)
        assert not node.demonstration or all("示范" in name or "Demo" in name for name in node.names.values())
        assert node.code is None or node.level in (Level.OCCUPATION, Level.MAJOR)
    assert all(len(node.code) == 4 for node in held if node.level is Level.OCCUPATION and node.code)


def test_openings_of_the_demonstration_name_enterprises_that_there_are() -> None:
    enterprises = {node["key"] for node in rows("enterprises.jsonl")}
    named = {one.detail.enterprise_key for one in drafts() if isinstance(one.detail, OpeningDetail | MentorDetail)}
    assert len(named) > 1 and named <= enterprises | {None}


async def test_a_demonstration_taken_away_takes_its_enterprises_along(database: Database) -> None:
    await load_linkage(database, NOW)
    await remove_demonstration(database, SIGNATURE)
    assert await load_linkage(database, NOW)
    assert not await load_linkage(database, NOW)
    async with database.reading() as session:
        held = await linkage.nodes(session)
    assert held and not any(node.demonstration for node in held.values())


@pytest.mark.parametrize(
    ("file", "line"),
    [
        ("links.jsonl", {"upper": "sector-6729", "lower": "nobody", "source": "page", "ref": "x", "basis": "x"}),
        ("links.jsonl", {"upper": "sector-6729", "lower": "major-161", "source": "page", "ref": None, "basis": "x"}),
        ("links.jsonl", {"upper": "major-161", "lower": "major-161", "source": "page", "ref": "x", "basis": "x"}),
        ("majors.jsonl", {"key": "major-x", "level": "student", "names": {"zh": "张三", "en": "Z"}, "source": "x"}),
        ("majors.jsonl", {"key": "major-161", "level": "major", "names": {"zh": "重复", "en": "Twice"}, "source": "x"}),
        ("majors.jsonl", {"key": "major-x", "level": "major", "names": {"zh": "单语"}, "source": "x"}),
    ],
)
async def test_damaged_files_load_nothing(
    sqlite_database: Database, folder: Path, file: str, line: dict[str, Any]
) -> None:
    with (folder / file).open("a", encoding="utf-8") as damaged:
        damaged.write(f"{json.dumps(line, ensure_ascii=False)}\n")
    with pytest.raises(StarterDamaged, match=file):
        await load_linkage(sqlite_database, NOW, folder)
    async with sqlite_database.reading() as session:
        assert not await linkage.nodes(session)
