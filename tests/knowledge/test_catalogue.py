"""Saving: idempotent by content, a revision and an outbox entry for every change, all in one transaction."""

import asyncio
import dataclasses
import datetime as dt

import pytest
from sqlalchemy import func, select

from knowledge.catalogue import Saved, Signature, foresee, retire, save
from knowledge.database import Database
from knowledge.drafts import Draft, LabDetail, TextDraft
from knowledge.tables import Lab, Outbox, PolicyText, Record, Revision, Text
from knowledge.vocabulary import Kind, Language, Stage
from tests.knowledge.drafting import SIGNATURE, draft, keep


async def _counts(database: Database) -> tuple[int, ...]:
    async with database.reading() as session:
        return tuple(
            [await session.scalar(select(func.count()).select_from(table)) or 0 for table in (Record, Revision, Outbox)]
        )


async def test_every_field_of_a_draft_is_kept(database: Database) -> None:
    full = draft("lab-1", extras={"sectors": ["橡胶"], "深": {"n": [1, None, "x"]}}, region="上海", country="CN")
    assert await keep(database, full) == [Saved.CREATED]
    async with database.reading() as session:
        record = (await session.scalars(select(Record))).one()
        revision = (await session.scalars(select(Revision))).one()
    assert (record.key, record.kind, record.region, record.extras) == ("lab-1", "lab", "上海", full.extras)
    assert record.content_hash == full.content_hash()
    assert revision.snapshot == full.snapshot()
    assert (revision.number, revision.who, revision.why, revision.at) == (1, "tester", "test", SIGNATURE.at)


async def test_saving_the_same_again_changes_nothing(database: Database) -> None:
    await keep(database, draft("a"), draft("b"))
    before = await _counts(database)
    assert await keep(database, draft("b"), draft("a")) == [Saved.UNCHANGED, Saved.UNCHANGED]
    assert await _counts(database) == before == (2, 2, 2)


async def test_a_change_makes_a_revision_and_is_announced(database: Database) -> None:
    await keep(database, draft("a"), draft("b"))
    assert await keep(database, draft("a", body="新的正文")) == [Saved.UPDATED]
    async with database.reading() as session:
        record = (await session.scalars(select(Record).where(Record.key == "a"))).one()
        numbers = (await session.scalars(select(Revision.number).where(Revision.record_id == record.id))).all()
        last = (await session.scalars(select(Outbox).order_by(Outbox.seq.desc()).limit(1))).one()
        bodies = (await session.scalars(select(Text.body).where(Text.record_id == record.id))).all()
    assert record.revision == 2 and sorted(numbers) == [1, 2]
    assert (last.record_id, last.content_hash) == (record.id, record.content_hash)
    assert bodies == ["新的正文"]


async def test_what_a_new_version_no_longer_has_is_gone(database: Database) -> None:
    both = {lang: TextDraft("t", None, "b") for lang in Language}
    await keep(database, draft("p", Kind.PROGRAM, texts=both, policy_doc_no="国发〔2019〕5号"))
    await keep(database, draft("p", Kind.PROGRAM, texts={Language.EN: TextDraft("t", None, "b")}))
    async with database.reading() as session:
        assert (await session.scalars(select(Text.lang))).all() == ["en"]
        assert (await session.scalars(select(PolicyText.doc_no))).all() == []


async def test_the_last_of_several_drafts_with_one_key_wins(database: Database) -> None:
    verdicts = await keep(database, draft("a", body="一"), draft("a", body="一"), draft("a", body="二"))
    assert verdicts == [Saved.CREATED, Saved.UNCHANGED, Saved.UPDATED]
    async with database.reading() as session:
        assert (await session.scalars(select(Text.body))).all() == ["二"]
    assert await _counts(database) == (1, 1, 1)


async def test_a_key_keeps_its_kind(database: Database) -> None:
    await keep(database, draft("a"))
    assert await keep(database, draft("a", Kind.CASE), draft("b", Kind.CASE), draft("b")) == [
        Saved.OTHER_KIND,
        Saved.CREATED,
        Saved.OTHER_KIND,
    ]
    async with database.reading() as session:
        kinds = (await session.execute(select(Record.key, Record.kind).order_by(Record.key))).all()
    assert [tuple(row) for row in kinds] == [("a", "lab"), ("b", "case")]


async def test_foreseeing_says_the_same_and_saves_nothing(database: Database) -> None:
    await keep(database, draft("a"), draft("b"))
    planned = [draft("a"), draft("b", body="改"), draft("c"), draft("c"), draft("a", Kind.CASE)]
    async with database.reading() as session:
        foreseen = await foresee(session, planned)
    assert await _counts(database) == (2, 2, 2)
    assert await keep(database, *planned) == foreseen


async def test_a_retired_record_stays_retired_and_is_announced(database: Database) -> None:
    await keep(database, draft("a"), draft("b"))
    async with database.writing() as session:
        assert await retire(session, ["a", "nobody"], SIGNATURE) == 1
    async with database.writing() as session:
        assert await retire(session, ["a"], SIGNATURE) == 0, "once is enough"
    await keep(database, draft("a", body="又来了"))
    async with database.reading() as session:
        stages = {row.key: row.stage for row in await session.execute(select(Record.key, Record.stage))}
    assert stages == {"a": Stage.RETIRED, "b": Stage.PUBLISHED}
    assert (await _counts(database))[2] == 4


async def test_history_says_who_retired_a_record_and_why_and_it_comes_back_only_on_purpose(database: Database) -> None:
    await keep(database, draft("a"))
    withdrawn = Signature(who="person 7", why="the call is over", at=SIGNATURE.at + dt.timedelta(days=1))
    async with database.writing() as session:
        await retire(session, ["a"], withdrawn)
    await keep(database, draft("a", body="又来了"))
    async with database.writing() as session:
        assert await save(session, [draft("a", body="又来了")], SIGNATURE) == [Saved.UNCHANGED]
        assert await save(session, [draft("a", body="又来了")], SIGNATURE, restoring=True) == [Saved.UPDATED]
        assert await save(session, [draft("a", body="又来了")], SIGNATURE, restoring=True) == [Saved.UNCHANGED]
    async with database.reading() as session:
        kept = (await session.scalars(select(Revision).order_by(Revision.number))).all()
        stage, revision = (await session.execute(select(Record.stage, Record.revision))).one()
    assert [one.snapshot["stage"] for one in kept] == ["published", "retired", "retired", "published"]
    assert (kept[1].who, kept[1].why, kept[1].at) == (withdrawn.who, withdrawn.why, withdrawn.at)
    assert (stage, revision) == (Stage.PUBLISHED, 4)


async def test_a_failure_half_way_leaves_neither_record_nor_announcement(database: Database) -> None:
    with pytest.raises(ZeroDivisionError):
        async with database.writing() as session:
            await save(session, [draft("a")], SIGNATURE)
            raise ZeroDivisionError
    assert await _counts(database) == (0, 0, 0)


async def test_two_at_once_make_one_record(database: Database) -> None:
    verdicts = await asyncio.gather(*(keep(database, draft("a")) for _ in range(6)))
    assert sorted(saved for [saved] in verdicts) == [Saved.CREATED] + [Saved.UNCHANGED] * 5
    assert await _counts(database) == (1, 1, 1)


async def test_many_drafts_at_once(database: Database) -> None:
    assert await keep(database, *(draft(f"k{number}") for number in range(1500))) == [Saved.CREATED] * 1500
    assert await _counts(database) == (1500, 1500, 1500)


async def test_the_detail_row_follows_the_draft(database: Database) -> None:
    await keep(database, draft("a", detail=LabDetail(department="材料学院", field="橡胶", window_key="office")))
    await keep(database, draft("a", detail=LabDetail(field="塑料")))
    async with database.reading() as session:
        lab = (await session.scalars(select(Lab))).one()
    assert (lab.department, lab.field, lab.window_key) == (None, "塑料", None)


@pytest.mark.parametrize("field", [field.name for field in dataclasses.fields(Draft)])
def test_the_content_hash_covers_every_field(field: str) -> None:
    changes = {
        "key": "other",
        "kind": Kind.CASE,
        "texts": {Language.ZH: TextDraft("别的", None, "x")},
        "detail": LabDetail(field="x"),
        "stage": Stage.DRAFT,
        "audience": "staff",
        "demonstration": True,
        "rolling": True,
        "active": False,
        "extras": {"x": 1},
    } | dict.fromkeys(("as_of", "published", "opens", "closes", "ends"), SIGNATURE.at.date())
    plain = draft("a")
    assert dataclasses.replace(plain, **{field: changes.get(field, "x")}).content_hash() != plain.content_hash()
