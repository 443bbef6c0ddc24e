"""Proposed records: unseen until published, judged once, read back as they were."""

from dataclasses import replace

import pytest
from sqlalchemy import select

from knowledge import curation, notifications, shelf
from knowledge.curation import Judged
from knowledge.database import Database
from knowledge.starter import drafts
from knowledge.tables import Notification, Revision
from knowledge.vocabulary import Kind, Language, Stage
from tests.knowledge.drafting import NOW, SIGNATURE, TODAY, draft, keep
from tests.knowledge.talking import SEAL, person

CASE = draft("outcome-7", Kind.CASE)


async def _propose(database: Database) -> int:
    async with database.writing() as session:
        return await curation.propose(session, CASE, SIGNATURE)


async def _shown(database: Database, record_id: int) -> list[str]:
    async with database.reading() as session:
        listed = [one.key for one in await shelf.page(session, 0, 9)]
        cards = await shelf.cards(session, [record_id], Language.ZH, TODAY, None)
    assert listed == [card.key for card in cards]
    return listed


async def _stage(database: Database, record_id: int) -> Stage | None:
    async with database.reading() as session:
        found = await curation.proposed(session, record_id)
    return found and found.stage


def test_every_starter_record_is_read_back_from_its_revision_as_it_was() -> None:
    for one in drafts():
        again = curation.draft_of(one.snapshot())
        assert again == one
        assert again.content_hash() == one.content_hash()


async def test_what_is_proposed_is_seen_by_nobody_until_it_is_published(database: Database) -> None:
    record_id = await _propose(database)
    assert await _shown(database, record_id) == []
    assert await _stage(database, record_id) is Stage.REVIEW
    async with database.writing() as session:
        assert await curation.publish(session, record_id, SIGNATURE) is Judged.DONE
        assert await curation.publish(session, record_id, SIGNATURE) is Judged.ALREADY
        assert await curation.reject(session, record_id, SIGNATURE) is Judged.ALREADY
    assert await _shown(database, record_id) == ["outcome-7"]


async def test_what_is_rejected_is_never_shown_and_proposing_it_again_changes_nothing(database: Database) -> None:
    record_id = await _propose(database)
    async with database.writing() as session:
        assert await curation.reject(session, record_id, SIGNATURE) is Judged.DONE
        assert await curation.publish(session, record_id, SIGNATURE) is Judged.ALREADY
        again = await curation.propose(session, replace(CASE, location="x"), SIGNATURE)
    assert again == record_id
    assert await _stage(database, record_id) is Stage.RETIRED
    assert await _shown(database, record_id) == []


async def test_a_proposal_that_was_mended_is_published_as_it_stands_last(database: Database) -> None:
    record_id = await _propose(database)
    async with database.writing() as session:
        assert await curation.propose(session, replace(CASE, location="mended"), SIGNATURE) == record_id
        await curation.publish(session, record_id, SIGNATURE)
    async with database.reading() as session:
        (card,) = await shelf.cards(session, [record_id], Language.ZH, TODAY, None)
    assert (card.location, card.revision) == ("mended", 3)


@pytest.mark.parametrize("judge", [curation.publish, curation.reject])
async def test_what_is_gone_cannot_be_judged(database: Database, judge: object) -> None:
    await keep(database, draft("lab-1"))
    assert callable(judge)
    async with database.writing() as session:
        assert await judge(session, 404, replace(SIGNATURE, at=NOW)) is Judged.GONE


async def test_what_is_taken_back_leaves_nothing_and_reviewers_are_told_nothing(database: Database) -> None:
    record_id, reviewer = await _propose(database), await person(database, "reviewer")
    other = draft("lab-1")
    await keep(database, other)
    async with database.writing() as session:
        for key in (curation.asking_key(record_id), curation.asking_key(record_id * 10 + 1)):
            await notifications.notify(session, SEAL, reviewer, f"{key}1:{reviewer}", "text", NOW)
        await curation.take_back(session, [CASE.key, other.key])
        assert await curation.proposed(session, record_id) is None
        assert await curation.stage_of(session, other.key) is Stage.PUBLISHED, "what is published is not taken back"
        left = list(await session.scalars(select(Notification.key)))
        assert list(await session.scalars(select(Revision.record_id).where(Revision.record_id == record_id))) == []
    assert left == [f"{curation.asking_key(record_id * 10 + 1)}1:{reviewer}"]
