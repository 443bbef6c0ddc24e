"""What derived indexes read: changes in their order, and only what may stand in an index."""

import asyncio

from knowledge.catalogue import retire
from knowledge.database import Database
from knowledge.drafts import TextDraft
from knowledge.outbox import changed_since, head, wordings
from knowledge.shelf import ids_of
from knowledge.vocabulary import Audience, Kind, Language, Stage
from tests.knowledge.drafting import SIGNATURE, draft, keep


async def test_an_empty_catalogue_has_nothing_to_follow(database: Database) -> None:
    async with database.reading() as session:
        assert await head(session) == 0
        assert await changed_since(session, 0, 10) == (0, [])


async def test_following_step_by_step_meets_every_change_once(database: Database) -> None:
    await keep(database, *(draft(f"k{number}") for number in range(5)))
    await keep(database, draft("k0", body="改"))
    met: list[int] = []
    async with database.reading() as session:
        ids = await ids_of(session, [f"k{number}" for number in range(5)])
        seq = 0
        while seq < await head(session):
            seq, changed = await changed_since(session, seq, 2)
            met += changed
        assert await changed_since(session, seq, 2) == (seq, [])
    assert met == [*(ids[f"k{number}"] for number in range(5)), ids["k0"]]


async def test_a_record_changed_twice_is_named_once(database: Database) -> None:
    await keep(database, draft("a"))
    await keep(database, draft("a", body="改"))
    async with database.reading() as session:
        seq, changed = await changed_since(session, 0, 10)
        assert len(changed) == 1 and seq == await head(session)


async def test_wordings_are_those_of_published_records_of_any_audience(database: Database) -> None:
    both = {Language.ZH: TextDraft("通知", "国务院", "第一条"), Language.EN: TextDraft("Notice", None, "Article 1")}
    await keep(
        database,
        draft("policy", Kind.PROGRAM, texts=both, policy_doc_no="国发〔2019〕5号"),
        draft("internal", audience=Audience.STAFF),
        draft("drafted", stage=Stage.DRAFT),
        draft("retired"),
    )
    async with database.writing() as session:
        await retire(session, ["retired"], SIGNATURE)
    async with database.reading() as session:
        ids = await ids_of(session, ["policy", "internal", "drafted", "retired"])
        found = await wordings(session, list(ids.values()))
    assert [(w.record_id, w.lang, w.title, w.org, w.body, w.has_clauses) for w in found] == [
        (ids["policy"], "en", "Notice", None, "Article 1", True),
        (ids["policy"], "zh", "通知", "国务院", "第一条", True),
        (ids["internal"], "zh", "internal 标题", "某大学", "水泵密封圈配方", False),
    ]


async def test_a_follower_never_overtakes_a_slow_writer(database: Database) -> None:
    """Numbers become visible in their order: what has been read up to a number is all that there is up to it."""
    seen: list[int] = []
    seq = 0

    async def follow() -> None:
        nonlocal seq
        while len(seen) < 40:
            async with database.reading() as session:
                seq, changed = await changed_since(session, seq, 100)
            seen.extend(changed)
            await asyncio.sleep(0)

    follower = asyncio.create_task(follow())
    await asyncio.gather(*(keep(database, draft(f"a{number}"), draft(f"b{number}")) for number in range(20)))
    async with asyncio.timeout(90):
        await follower
    assert len(seen) == len(set(seen)) == 40
