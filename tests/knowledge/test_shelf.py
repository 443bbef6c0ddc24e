"""What may be shown, and as which card."""

import datetime as dt
from collections.abc import Iterable
from typing import Any

import pytest
from sqlalchemy import Select, text
from sqlalchemy.dialects import sqlite

from knowledge.card import Card
from knowledge.catalogue import retire
from knowledge.contact_ways import _WAYS
from knowledge.database import Database
from knowledge.drafts import CaseDetail, ExpertDetail, LabDetail, OpeningDetail, ProgramDetail, TextDraft
from knowledge.shelf import _WHOLE, among, cards, ids_of, page, titles_once
from knowledge.vocabulary import Audience, Availability, Kind, Language, ProgramKind, Stage
from tests.knowledge.drafting import SIGNATURE, TODAY, draft, keep

BOTH = {
    Language.ZH: TextDraft("橡胶实验室", "某大学", "密封圈"),
    Language.EN: TextDraft("Rubber lab", "A university", "Seals"),
}


async def _cards(database: Database, *keys: str, reader: Language = Language.ZH, desk: str | None = None) -> list[Card]:
    async with database.reading() as session:
        ids = await ids_of(session, keys)
        return await cards(session, [ids[key] for key in keys], reader, TODAY, desk)


async def test_only_published_records_for_this_audience_get_a_card(database: Database) -> None:
    await keep(
        database,
        draft("shown"),
        draft("drafted", stage=Stage.DRAFT),
        draft("reviewed", stage=Stage.REVIEW),
        draft("internal", audience=Audience.STAFF),
        draft("retired"),
    )
    async with database.writing() as session:
        await retire(session, ["retired"], SIGNATURE)
    async with database.reading() as session:
        ids = await ids_of(session, ["shown", "drafted", "reviewed", "internal", "retired", "unheard-of"])
        public = await cards(session, list(ids.values()), Language.ZH, TODAY, None)
        staff = await cards(session, list(ids.values()), Language.ZH, TODAY, None, tuple(Audience))
        published = await among(session, list(ids.values()))
    assert [card.key for card in public] == ["shown"], "an index that still names the others cannot bring them back"
    assert {card.key for card in staff} == {row.key for row in published} == {"shown", "internal"}


async def test_what_was_withdrawn_keeps_its_name_for_whoever_had_to_do_with_it(database: Database) -> None:
    drafts = (
        draft("drafted", stage=Stage.DRAFT),
        draft("internal", audience=Audience.STAFF),
        draft("gone", texts=BOTH),
    )
    await keep(database, *drafts)
    async with database.writing() as session:
        await retire(session, ["gone"], SIGNATURE)
    async with database.reading() as session:
        assert await titles_once(session, "gone") == {Language.ZH: "橡胶实验室", Language.EN: "Rubber lab"}
        assert [await titles_once(session, key) for key in ("drafted", "internal", "unheard-of")] == [{}] * 3


async def test_pages_follow_each_other_and_end(database: Database) -> None:
    await keep(database, *(draft(f"k{number}") for number in range(7)), draft("drafted", stage=Stage.DRAFT))
    found, after = [], 0
    async with database.reading() as session:
        while rows := await page(session, after, 3):
            assert len(rows) <= 3
            found += [row.key for row in rows]
            after = rows[-1].record_id
    assert found == [f"k{number}" for number in range(7)]


async def test_availability_is_told_where_one_applies_and_nowhere_else(database: Database) -> None:
    yesterday = TODAY - dt.timedelta(days=1)
    await keep(
        database,
        draft("lab", closes=yesterday),
        draft("shut", Kind.PROGRAM, closes=yesterday),
        draft("running", Kind.OPENING, closes=TODAY),
    )
    found = {card.key: card.availability for card in await _cards(database, "lab", "shut", "running")}
    assert found == {"lab": None, "shut": Availability.CLOSED, "running": Availability.OPEN}


async def test_a_card_speaks_the_readers_language_or_its_own(database: Database) -> None:
    await keep(database, draft("both", texts=BOTH), draft("zh"))
    english = await _cards(database, "both", "zh", reader=Language.EN)
    assert [(card.language, card.title) for card in english] == [
        (Language.EN, "Rubber lab"),
        (Language.ZH, "zh 标题"),
    ]
    [chinese] = await _cards(database, "both")
    assert (chinese.language, chinese.title, chinese.org, chinese.body) == (
        Language.ZH,
        "橡胶实验室",
        "某大学",
        "密封圈",
    )


async def test_details_come_back_as_they_were_saved(database: Database) -> None:
    details = {
        "lab": (Kind.LAB, LabDetail("材料学院", "橡胶", "office")),
        "office": (Kind.EXPERT, ExpertDetail(True, "ktt@example.edu", "+86-000", "https://example.edu", "9-17")),
        "program": (
            Kind.PROGRAM,
            ProgramDetail(ProgramKind.VOUCHER, 1e4, 5e5, "CNY", 50.0, {"fact": "is_sme", "is": True}, True),
        ),
        "case": (Kind.CASE, CaseDetail("lab", "橡胶", ("水泵厂",), 2024)),
        "opening": (Kind.OPENING, OpeningDetail("project", ("Summer 2027",), "本科", ("材料",), TODAY, "lab")),
    }
    await keep(database, *(draft(key, kind, detail=detail) for key, (kind, detail) in details.items()))
    assert {card.key: (card.kind, card.detail) for card in await _cards(database, *details)} == details


async def test_the_order_asked_for_is_kept_beyond_one_query(database: Database) -> None:
    keys = [f"k{number:04}" for number in range(1100)]
    await keep(database, *(draft(key) for key in keys))
    wanted = keys[::-1]
    assert [card.key for card in await _cards(database, *wanted)] == wanted


@pytest.mark.parametrize(
    ("query", "values"), [(_WHOLE, {"ids": range(40), "audiences": ["public"]}), (_WAYS, {"keys": map(str, range(40))})]
)
async def test_however_many_are_asked_for_they_are_found_by_their_keys(
    sqlite_database: Database, query: Select[Any], values: dict[str, Iterable[object]]
) -> None:
    asked = query.params({name: list(some) for name, some in values.items()})
    statement = asked.compile(dialect=sqlite.dialect(), compile_kwargs={"literal_binds": True})
    async with sqlite_database.reading() as session:
        plan = [row.detail for row in await session.execute(text(f"EXPLAIN QUERY PLAN {statement}"))]
    assert len(plan) > 2
    assert not [step for step in plan if "ix_record_showable" in step or step.startswith("SCAN")]


async def test_a_lab_is_reached_through_its_window_else_through_the_desks_office(database: Database) -> None:
    office = ExpertDetail(office=True, email="ktt@example.edu")
    window = ExpertDetail(email="polymer@example.edu")
    await keep(
        database,
        draft("desk", Kind.EXPERT, detail=office),
        draft("window", Kind.EXPERT, detail=window),
        draft("gone", Kind.EXPERT),
        draft("internal", Kind.EXPERT, audience=Audience.STAFF, detail=window),
        draft("lab-window", detail=LabDetail(window_key="window")),
        draft("lab-bare"),
        draft("lab-dangling", detail=LabDetail(window_key="never-imported")),
        draft("lab-gone", detail=LabDetail(window_key="gone")),
        draft("lab-internal", detail=LabDetail(window_key="internal")),
        draft("case", Kind.CASE),
    )
    async with database.writing() as session:
        await retire(session, ["gone"], SIGNATURE)
    keys = ("lab-window", "lab-bare", "lab-dangling", "lab-gone", "lab-internal", "window", "case")
    ways = {card.key: card.via for card in await _cards(database, *keys, desk="desk")}
    assert ways.pop("case") is None
    assert {key: way and (way.key, way.email, way.fallback) for key, way in ways.items()} == {
        "lab-window": ("window", "polymer@example.edu", False),
        "window": ("window", "polymer@example.edu", False),
    } | dict.fromkeys(("lab-bare", "lab-dangling", "lab-gone", "lab-internal"), ("desk", "ktt@example.edu", True))
    [bare] = await _cards(database, "lab-bare")
    assert bare.via is None, "without a desk's office nothing is made up"


async def test_an_opening_without_a_page_is_reached_through_its_labs_window_else_the_office(database: Database) -> None:
    await keep(
        database,
        draft("window", Kind.EXPERT, detail=ExpertDetail(email="w@uni.example")),
        draft("desk", Kind.EXPERT, detail=ExpertDetail(office=True)),
        draft("lab", detail=LabDetail(window_key="window")),
        draft("hidden-lab", audience=Audience.STAFF, detail=LabDetail(window_key="window")),
        draft("paged", Kind.OPENING, url="https://uni.example/o", detail=OpeningDetail(lab_key="lab")),
        draft("of-lab", Kind.OPENING, detail=OpeningDetail(lab_key="lab")),
        draft("of-hidden-lab", Kind.OPENING, detail=OpeningDetail(lab_key="hidden-lab")),
        draft("bare", Kind.OPENING),
    )
    keys = ("paged", "of-lab", "of-hidden-lab", "bare")
    ways = {card.key: card.via for card in await _cards(database, *keys, desk="desk")}
    assert {key: way and (way.key, way.fallback) for key, way in ways.items()} == {
        "paged": None,
        "of-lab": ("window", False),
        "of-hidden-lab": ("desk", True),
        "bare": ("desk", True),
    }
