"""Submissions: unseen until published, batch by batch, and never over what somebody else has published since."""

import datetime as dt
from dataclasses import replace
from typing import Any

from sqlalchemy import select

from knowledge import curation, shelf, submissions
from knowledge.catalogue import Signature, retire, save
from knowledge.database import Database, WriteSession
from knowledge.erasure import forget
from knowledge.intake.row_of import row_of
from knowledge.submissions import (
    Compared,
    Deed,
    FieldChange,
    Origin,
    Progress,
    Proposed,
    Refused,
    Result,
    Status,
    Submitted,
    Verdict,
)
from knowledge.tables import Proposal, Revision, Submission
from knowledge.vocabulary import Kind, Language
from tests.knowledge.drafting import NOW, TODAY, draft, keep
from tests.knowledge.talking import SEAL, person

SIGNED = Signature("person 1", "from a list", NOW, "person 2")


def row(key: str, title: str = "水泵实验室", **more: Any) -> dict[str, Any]:
    return {"id": key, "kind": "lab", "texts": {"zh": {"title": title, "org": "某大学", "body": "密封圈"}}, **more}


async def begun(database: Database, *rows: dict[str, Any], retire: tuple[str, ...] = ()) -> int:
    who = await person(database, "editor")
    async with database.writing() as session:
        id = await submissions.begin(session, who, Origin.FILE, "labs.csv", Language.ZH, NOW, update_id=5)
        assert id == await submissions.begin(session, who, Origin.FILE, "again", Language.ZH, NOW, update_id=5)
        proposed = [Proposed(one["id"], Deed.SAVE, one, Kind.LAB) for one in rows]
        await submissions.put(session, id, proposed + [Proposed(key, Deed.RETIRE, {}) for key in retire], NOW)
    return id


async def shown(database: Database) -> dict[str, str]:
    async with database.reading() as session:
        ids = [one.record_id for one in await shelf.page(session, 0, 99)]
        return {card.key: card.title for card in await shelf.cards(session, ids, Language.ZH, TODAY, None)}


async def compared_of(session: WriteSession, id: int) -> list[Compared]:
    return await submissions.compared(session, await submissions.proposals(session, id))


async def verdicts(database: Database, id: int) -> dict[str, Verdict]:
    async with database.reading() as session:
        found = await submissions.compared(session, await submissions.proposals(session, id))
    return {one.proposal.key: one.verdict for one in found}


async def test_nothing_shows_before_it_is_published_and_a_batch_at_a_time_does(database: Database) -> None:
    await keep(database, draft("old"), draft("worn"))
    id = await begun(database, row("a"), row("b"), row("old", "新名"), {"id": "bad", "kind": "lab"}, retire=("worn",))
    assert await verdicts(database, id) == {
        "a": Verdict.NEW, "b": Verdict.NEW, "old": Verdict.CHANGED, "bad": Verdict.REFUSED, "worn": Verdict.RETIRES,
    }  # fmt: skip
    before = await shown(database)
    async with database.writing() as session:
        assert await submissions.publish_some(session, id, SIGNED) is None  # it was never handed in
        assert await submissions.submit(session, id, "list of 2026", NOW) is Submitted.DONE
        assert await submissions.submit(session, id, "twice", NOW) is Submitted.ALREADY
        assert [one.id for one in await submissions.waiting(session)] == [id]
    assert await shown(database) == before
    left = []
    for _ in range(3):  # a process may end after each
        async with database.writing() as session:
            progress = await submissions.publish_some(session, id, SIGNED, judge=None, most=2)
        assert progress is not None
        left.append(progress.left)
    assert left == [3, 1, 0]
    assert progress == Progress(published=4, unchanged=0, conflicts=0, refused=1, left=0)
    assert await shown(database) == {"a": "水泵实验室", "b": "水泵实验室", "old": "新名"}
    async with database.reading() as session:
        found = await submissions.submission(session, id)
        signed = (await session.execute(select(Revision.who, Revision.reviewer).where(Revision.number == 2))).all()
    assert found is not None
    assert (found.status, found.why) == (Status.PUBLISHED, "list of 2026")
    assert ("person 1", "person 2") in signed


async def test_what_somebody_else_published_since_is_not_overwritten(database: Database) -> None:
    await keep(database, draft("lab", region="Jiangxi"))
    mine = await begun(database, row("lab", "我的名字"))
    await keep(database, draft("lab", region="Hubei"))
    async with database.writing() as session:
        await submissions.submit(session, mine, "renamed", NOW)
        progress = await submissions.publish_some(session, mine, SIGNED)
        (one,) = await submissions.compared(session, await submissions.proposals(session, mine))
    assert progress == Progress(published=0, unchanged=0, conflicts=1, refused=0, left=0)
    assert one.proposal.result is Result.CONFLICT
    assert [(change.field, change.before, change.after) for change in one.theirs] == [("region", "Jiangxi", "Hubei")]
    assert {change.field for change in one.changes} == {"region", "texts.zh.title", "texts.zh.body"}
    assert (await shown(database))["lab"] == "lab 标题"


async def test_what_came_too_late_is_put_on_top_of_what_others_published(database: Database) -> None:
    await keep(database, draft("lab", region="Jiangxi", url="https://example.edu/a"))
    standing = {"region": "Jiangxi", "url": "https://example.edu/a"}
    changed = row("lab", "我的名字", **standing)
    changed["texts"]["zh"]["body"] = "水泵密封圈配方"
    mine = await begun(database, changed)
    await keep(database, draft("lab", region="Hubei"))  # without the link
    later = NOW + dt.timedelta(hours=1)
    async with database.writing() as session:
        await submissions.submit(session, mine, "renamed", NOW)
        await submissions.publish_some(session, mine, SIGNED)
        (one,) = await submissions.proposals(session, mine)
        anew = await submissions.rebase(session, one.id, later)
        assert anew not in (None, mine)
        assert await submissions.rebase(session, one.id, later) == anew
        await submissions.submit(session, anew or 0, "on top", later)
        progress = await submissions.publish_some(session, anew or 0, SIGNED)
    assert progress == Progress(published=1, unchanged=0, conflicts=0, refused=0, left=0)
    async with database.reading() as session:
        last = await session.scalar(select(Revision.snapshot).order_by(Revision.number.desc()).limit(1))
    assert last is not None
    assert (last["region"], last["url"], last["texts"]["zh"]["title"]) == ("Hubei", None, "我的名字")


async def test_a_record_that_says_so_already_and_one_that_another_made_meanwhile(database: Database) -> None:
    id = await begun(database, row("same"), row("other"))
    async with database.writing() as session:
        for one in await submissions.proposals(session, id):
            if one.key == "same":
                (compared,) = await submissions.compared(session, [one])
                assert compared.draft is not None
                await save(session, [compared.draft], SIGNED)
    await keep(database, draft("other"))
    assert await verdicts(database, id) == {"same": Verdict.UNCHANGED, "other": Verdict.CONFLICT}


async def test_what_is_left_out_or_taken_back_never_shows(database: Database) -> None:
    id = await begun(database, row("a"), row("b"))
    async with database.writing() as session:
        first, second = await submissions.proposals(session, id)
        assert await submissions.leave_out(session, first.id, True)
        assert await submissions.change_row(session, second.id, row("b", "改过"), NOW)
        await submissions.refuse(session, id, [Refused("labs.csv C7", 7, "bad_date", {"field": "closes"})])
        kept = await submissions.submission(session, id)
        assert kept is not None
        assert kept.refused == (Refused("labs.csv C7", 7, "bad_date", {"field": "closes"}),)
        await submissions.submit(session, id, "", NOW)
        await submissions.publish_some(session, id, SIGNED)
        assert not await submissions.change_row(session, second.id, row("b", "太晚"), NOW)
        assert not await submissions.withdraw(session, id, NOW)
    assert await shown(database) == {"b": "改过"}
    gone = await begun_again(database)
    async with database.writing() as session:
        assert await submissions.withdraw(session, gone, NOW)
        assert await submissions.submit(session, gone, "", NOW) is Submitted.GONE
        assert await submissions.publish_some(session, gone, SIGNED) is None


async def begun_again(database: Database) -> int:
    who = await person(database, "editor")
    async with database.writing() as session:
        return await submissions.begin(session, who, Origin.FORM, "form", Language.EN, NOW)


async def test_a_rejected_one_is_never_published_and_an_empty_one_not_handed_in(database: Database) -> None:
    id = await begun(database, row("a"))
    reviewer = await person(database, "reviewer")
    async with database.writing() as session:
        assert not await submissions.reject(session, id, reviewer, "too early", NOW)
        await submissions.submit(session, id, "", NOW)
        assert await submissions.reject(session, id, reviewer, "no source", NOW)
        assert not await submissions.reject(session, id, reviewer, "twice", NOW)
        assert await submissions.publish_some(session, id, SIGNED) is None
    empty = await begun_again(database)
    async with database.writing() as session:
        assert await submissions.submit(session, empty, "", NOW) is Submitted.NOTHING
    assert await shown(database) == {}


async def test_an_erased_editor_leaves_what_was_handed_in_and_nothing_in_hand(database: Database) -> None:
    handed_in, in_hand = await begun(database, row("a")), await begun_again(database)
    async with database.writing() as session:
        await submissions.submit(session, handed_in, "", NOW)
        who = await session.scalar(select(Submission.person_id).where(Submission.id == handed_in))
        assert who is not None
        assert await forget(session, SEAL, who)
    async with database.reading() as session:
        assert await submissions.submission(session, in_hand) is None
        kept = await submissions.submission(session, handed_in)
        rows = (await session.scalars(select(Proposal.key))).all()
    assert kept is not None
    assert kept.person_id is None
    assert rows == ["a"]


def test_differences_are_told_field_by_field() -> None:
    one = draft("lab", region="Jiangxi")
    other = replace(one, region="Hubei", closes=TODAY)
    told = [(change.field, change.before, change.after) for change in submissions.difference(one, other)]
    assert told == [("region", "Jiangxi", "Hubei"), ("closes", None, TODAY.isoformat())]
    assert submissions.difference(one, one) == []
    assert "texts.zh.title" in {change.field for change in submissions.difference(None, one)}
    assert curation.draft_of(one.snapshot()) == one


async def test_what_is_retired_stays_so_unless_it_is_to_be_restored(database: Database) -> None:
    await keep(database, draft("old"), draft("worn"))
    async with database.writing() as session:
        await retire(session, ["old", "worn"], SIGNED)
    standing = row_of(draft("old"))
    id = await begun(database, standing, row("worn", "新名"))
    assert await verdicts(database, id) == {"old": Verdict.UNCHANGED, "worn": Verdict.CHANGED}
    async with database.writing() as session:
        await submissions.put(session, id, [Proposed("old", Deed.RESTORE, standing)], NOW)
        [brought] = [one for one in await compared_of(session, id) if one.proposal.key == "old"]
        await submissions.submit(session, id, "again", NOW)
        await submissions.publish_some(session, id, SIGNED)
    assert brought.changes == [FieldChange("stage", "retired", "published")]
    assert set(await shown(database)) == {"old"}
