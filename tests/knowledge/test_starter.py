"""The knowledge that ships: complete in both languages, marked where it is a demonstration, loaded once."""

import asyncio
import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select

import knowledge
from knowledge.catalogue import retire
from knowledge.criteria import check_criteria
from knowledge.database import Database
from knowledge.drafts import Draft, ExpertDetail, OpeningDetail
from knowledge.errors import StarterDamaged
from knowledge.intake.rows import draft_of
from knowledge.shelf import cards, ids_of, page
from knowledge.starter import FILES, FOLDER, load_starter, milestone, remove_demonstration
from knowledge.tables import Milestone, Record, Revision
from knowledge.vocabulary import Availability, Kind, Language
from tests.knowledge import drafting
from tests.knowledge.drafting import NOW, SIGNATURE, TODAY, keep

ROWS: dict[str, list[dict[str, Any]]] = {
    file: [json.loads(line) for line in (FOLDER / file).read_text(encoding="utf-8").splitlines()] for file in FILES
}
PROGRAMS = ROWS["programs.jsonl"]
DEMONSTRATION = [row for file, rows in ROWS.items() if file != "programs.jsonl" for row in rows]
ENTERPRISES = {
    json.loads(line)["key"]
    for line in (FOLDER / "linkage" / "enterprises.jsonl").read_text(encoding="utf-8").splitlines()
}
SIZE = len(PROGRAMS) + len(DEMONSTRATION)
HAN = re.compile(r"[\u3400-\u9fff]")


def _drafts() -> dict[str, Draft]:
    drafts = [draft_of(row) for row in PROGRAMS + DEMONSTRATION]
    refused = [draft for draft in drafts if not isinstance(draft, Draft)]
    assert not refused
    return {draft.key: draft for draft in drafts if isinstance(draft, Draft)}


def test_it_holds_what_it_promises() -> None:
    kinds = [draft.kind for draft in _drafts().values()]
    assert len(kinds) == SIZE, "keys are unique"
    assert {kind: kinds.count(kind) for kind in set(kinds)} == {
        Kind.PROGRAM: 58,
        Kind.LAB: 24,
        Kind.EXPERT: 20,
        Kind.CASE: 24,
        Kind.OPENING: 30,
        Kind.EQUIPMENT: 20,
        Kind.ACHIEVEMENT: 12,
        Kind.MENTOR: 8,
        Kind.EVENT: 6,
        Kind.COURSE: 30,
    }


def test_every_record_speaks_both_languages() -> None:
    for draft in _drafts().values():
        assert set(draft.texts) == set(Language), draft.key
        zh, en = draft.texts[Language.ZH], draft.texts[Language.EN]
        assert zh.org and en.org, draft.key
        assert len(HAN.findall(zh.body)) >= 80 and HAN.search(zh.title), draft.key
        assert 50 <= len(en.body.split()) <= 260, draft.key


def test_english_texts_hold_chinese_names_in_brackets_only() -> None:
    for draft in _drafts().values():
        text = draft.texts[Language.EN]
        for wording in (text.title, text.org or "", text.body):
            assert not HAN.search(re.sub(r"\([^()]*\)|（[^（）]*）", "", wording)), (draft.key, wording)


def test_fields_with_one_slot_hold_both_languages_and_no_name_of_a_data_set() -> None:
    for draft in _drafts().values():
        detail = draft.detail
        slots = [draft.region, draft.location, draft.source, draft.licence]
        slots += [slot for name in ("majors", "skills") for slot in getattr(detail, name, ())]
        slots += [
            getattr(detail, name, None) for name in ("field", "degree", "hours", "booking", "fee_note", "price_note")
        ]
        for slot in filter(None, slots):
            zh, _, en = slot.partition(" / ")
            assert slot == "MIT" or (HAN.search(zh) and en and not HAN.search(en)), (draft.key, slot)
            assert "/" not in slot.replace(" / ", ""), "a repository's name belongs into SOURCES.md"


def test_links_resolve() -> None:
    drafts = _drafts()
    for draft in drafts.values():
        detail = draft.detail
        window_key = getattr(detail, "window_key", None)
        assert window_key or draft.kind not in (Kind.EQUIPMENT, Kind.ACHIEVEMENT, Kind.MENTOR, Kind.EVENT), draft.key
        if window_key:
            assert drafts[window_key].kind is Kind.EXPERT, draft.key
        enterprise = getattr(detail, "enterprise_key", None)
        assert enterprise is None or enterprise in ENTERPRISES, draft.key
        lab_key = getattr(detail, "lab_key", None)
        if lab_key:
            assert drafts[lab_key].kind is Kind.LAB, draft.key
    assert isinstance(drafts["demo-office-ktt"].detail, ExpertDetail) and drafts["demo-office-ktt"].detail.office


def test_contacts_are_reserved_ones() -> None:
    for row in PROGRAMS + DEMONSTRATION:
        for address in re.findall(r"[\w.+-]+@[\w.-]+", json.dumps(row, ensure_ascii=False)):
            assert re.search(r"(\.example\.edu|\.example)$", address), address
    for row in DEMONSTRATION:
        for host in re.findall(r"https?://([^/\"\s]+)", json.dumps(row, ensure_ascii=False)):
            assert host.endswith((".example.edu", ".example")), host
        assert row.get("phone") is None or re.fullmatch(r"\+86-000-0000-\d{4}", row["phone"]), row["id"]


def test_the_demonstration_is_marked_as_one_in_every_text() -> None:
    marks = {Language.ZH: "演示", Language.EN: "demonstration"}
    for row in DEMONSTRATION:
        draft = draft_of(row)
        assert isinstance(draft, Draft) and draft.demonstration and draft.key.startswith("demo-")
        assert "demonstration data" in (draft.source or ""), draft.key
        for lang, text in draft.texts.items():
            assert marks[lang] in f"{text.title} {text.org}".lower(), draft.key
    assert not any(draft_of(row).demonstration for row in PROGRAMS)  # type: ignore[union-attr]


def test_a_programs_figures_are_in_the_list_of_sources() -> None:
    sources = (FOLDER / "SOURCES.md").read_text(encoding="utf-8")
    figures = set(re.findall(r"\d+(?:\.\d+)?", sources.replace(",", "")))
    for row in PROGRAMS:
        assert row["id"] in sources
        for name in ("amount_min", "amount_max", "rate_percent"):
            value = row.get(name)
            if value is not None:
                spellings = {f"{value / unit:g}" for unit in (1, 1e3, 1e4, 1e6, 1e8)} | {str(value)}
                assert spellings & figures, (row["id"], name, value)
        if row.get("criteria"):
            check_criteria(row["criteria"])
            assert row["criteria_confirmed"] is False, "no person has confirmed what was drafted"


def test_only_what_dates_prove_is_open() -> None:
    openings = [draft for draft in _drafts().values() if isinstance(draft.detail, OpeningDetail)]
    assert sum(draft.closes is None for draft in openings) == 2
    assert sum(draft.closes is not None and draft.closes < TODAY for draft in openings) == 3


async def test_it_is_loaded_once(database: Database) -> None:
    assert await load_starter(database, NOW)
    assert not await load_starter(database, NOW)
    async with database.reading() as session:
        assert await session.scalar(select(func.count()).select_from(Revision)) == SIZE
        assert (await session.scalars(select(Milestone.name))).all() == [milestone()]
        published = [row.record_id for row in await page(session, 0, 1000)]
        shown = await cards(session, published, Language.ZH, TODAY, None)
        ids = await ids_of(session, ["demo-lab-polymer"])
        [lab] = await cards(session, list(ids.values()), Language.EN, TODAY, "demo-office-ktt")
    assert len(shown) == SIZE - len(ROWS["demonstration_course.jsonl"]), "no search finds a course"
    assert sum(record.availability is Availability.OPEN for record in shown) >= 6
    assert lab.via is not None and lab.via.email is not None and not lab.via.fallback and lab.demonstration


async def test_of_several_that_start_at_once_one_loads(database: Database) -> None:
    loaded = await asyncio.gather(*(load_starter(database, NOW) for _ in range(5)))
    assert sorted(loaded) == [False] * 4 + [True]


async def test_a_new_edition_updates_what_changed_and_leaves_retired_records_retired(
    database: Database, tmp_path: Path
) -> None:
    await load_starter(database, NOW)
    async with database.writing() as session:
        await retire(session, ["demo-lab-vision"], SIGNATURE)
    for file, rows in ROWS.items():
        edited = [row | {"region": "新区"} if row["id"].startswith("demo-lab-") else row for row in rows]
        (tmp_path / file).write_text("\n".join(map(json.dumps, edited)), encoding="utf-8")
    assert await load_starter(database, NOW, tmp_path)
    assert not await load_starter(database, NOW, tmp_path)
    async with database.reading() as session:
        assert await session.scalar(select(func.count()).select_from(Revision)) == SIZE + 1 + 24, "24 labs"
        retired = await session.scalars(select(Record.key).where(Record.stage == "retired"))
        assert retired.all() == ["demo-lab-vision"]


@pytest.mark.parametrize("damage", ["", "{", '{"id": "x"}'])
async def test_a_damaged_installation_says_so_and_loads_nothing(
    database: Database, tmp_path: Path, damage: str
) -> None:
    for file in FILES:
        if damage or file != FILES[1]:
            (tmp_path / file).write_bytes((FOLDER / file).read_bytes())
    if damage:
        (tmp_path / FILES[1]).write_text(damage)
    with pytest.raises(StarterDamaged, match=FILES[1]):
        await load_starter(database, NOW, tmp_path)
    async with database.reading() as session:
        assert await session.scalar(select(func.count()).select_from(Record)) == 0


_KILLED = """
import asyncio, datetime as dt, os, signal, sys
from sqlalchemy import Engine, event
from knowledge.database import Database
from knowledge.starter import load_starter

def kill_at_the_milestone(connection, cursor, statement, *rest):
    if statement.startswith("INSERT INTO milestone"):
        os.kill(os.getpid(), signal.SIGKILL)

event.listen(Engine, "after_cursor_execute", kill_at_the_milestone)
asyncio.run(load_starter(Database(sys.argv[1]), dt.datetime.now(dt.UTC)))
"""


async def test_a_process_killed_before_its_end_leaves_nothing(database: Database, database_url: str) -> None:
    root = Path(knowledge.__file__).parents[1]
    done = subprocess.run([sys.executable, "-c", _KILLED, database_url], cwd=root, check=False)
    assert done.returncode == -9
    async with database.reading() as session:
        assert await session.scalar(select(func.count()).select_from(Record)) == 0
    assert await load_starter(database, NOW)


async def test_the_demonstration_goes_for_good_and_the_programs_stay(database: Database, tmp_path: Path) -> None:
    await load_starter(database, NOW)
    await keep(database, drafting.draft("own-lab"))
    assert await remove_demonstration(database, SIGNATURE) == len(DEMONSTRATION)
    assert await remove_demonstration(database, SIGNATURE) == 0
    for file, rows in ROWS.items():  # an edition with changes, and with a new demonstration record
        edited = [row | {"region": "新区"} for row in rows] + [rows[0] | {"id": f"{rows[0]['id']}-new"}]
        (tmp_path / file).write_text("\n".join(map(json.dumps, edited)), encoding="utf-8")
    assert await load_starter(database, NOW, tmp_path)
    async with database.reading() as session:
        shown = {row.key for row in await page(session, 0, 1000)}
        revisions = await session.scalar(select(func.count()).select_from(Revision))
    assert shown == {row["id"] for row in PROGRAMS} | {f"{PROGRAMS[0]['id']}-new", "own-lab"}
    kept = SIZE + 1 + len(PROGRAMS) + 1
    assert revisions == kept + len(DEMONSTRATION), "the history of what was removed ends with who removed it"


async def test_a_demonstration_removed_before_the_first_start_never_comes(database: Database) -> None:
    assert await remove_demonstration(database, SIGNATURE) == 0
    assert await load_starter(database, NOW)
    async with database.reading() as session:
        assert {row.key for row in await page(session, 0, 1000)} == {row["id"] for row in PROGRAMS}
