"""A posting from its first word to its end: shown only through a review, its enterprise's alone, gone with it."""

import datetime as dt
from pathlib import Path

from sqlalchemy import update

from knowledge import enterprises, erasure, postings, shelf, submissions
from knowledge.catalogue import Signature
from knowledge.database import Database
from knowledge.outbox import head
from knowledge.postings import LONGEST_DAYS, Posting, Standing, Trouble
from knowledge.submissions import Status, Submitted
from knowledge.tables import Submission
from knowledge.vocabulary import Availability, Language
from tests.knowledge.drafting import NOW, TODAY
from tests.knowledge.on_disk import bytes_on_disk
from tests.knowledge.talking import SEAL, person

SECRET = "机密新产线"
CLOSES = (TODAY + dt.timedelta(days=30)).isoformat()
TEXT = {"title": "嵌入式实习生", "org": "示例电子厂", "body": f"{SECRET}的固件开发"}


async def owner(database: Database, handle: str = "7") -> int:
    who = await person(database, handle)
    async with database.writing() as session:
        await enterprises.describe(session, who, NOW)
    return who


async def begun(database: Database, who: int, **fields: object) -> int:
    async with database.writing() as session:
        id = await postings.begin(
            session, SEAL, who, Language.ZH, TEXT, {"closes": CLOSES, "region": "九江", **fields}, NOW, update_id=5
        )
    assert id is not None
    return id


async def found(database: Database, who: int, id: int) -> Posting:
    async with database.reading() as session:
        one = await postings.one_of(session, SEAL, who, id)
    assert one is not None
    return one


async def handed_in(database: Database, who: int, id: int, at: dt.datetime = NOW) -> Submitted:
    one = await found(database, who, id)
    async with database.writing() as session:
        done, _, _ = await postings.hand_in(session, one, who, "new", TODAY, at)
    return done


async def approved(database: Database, who: int, id: int, at: dt.datetime = NOW) -> None:
    assert await handed_in(database, who, id, at) is Submitted.DONE
    one = await found(database, who, id)
    assert one.submission is not None
    async with database.writing() as session:
        await submissions.publish_some(session, one.submission.id, Signature("person 9", "new", at))


async def availability(database: Database, key: str, today: dt.date = TODAY) -> Availability | None:
    """Says what users see of a record: None where nothing."""
    async with database.reading() as session:
        ids = await shelf.ids_of(session, [key])
        cards = await shelf.cards(session, list(ids.values()), Language.ZH, today, None)
    return cards[0].availability if cards else None


async def test_it_is_shown_once_approved_and_open_until_its_last_day(database: Database, tmp_path: Path) -> None:
    who, stranger = await owner(database), await owner(database, "8")
    id = await begun(database, who)
    async with database.writing() as session:
        assert await postings.begin(session, SEAL, who, Language.ZH, TEXT, {}, NOW, update_id=5) == id
        assert await postings.one_of(session, SEAL, stranger, id) is None
    assert SECRET.encode() not in await bytes_on_disk(database, tmp_path)
    assert (await found(database, who, id)).standing(TODAY) is Standing.DRAFT
    assert await handed_in(database, who, id) is Submitted.DONE
    assert await handed_in(database, who, id) is Submitted.ALREADY
    one = await found(database, who, id)
    assert one.standing(TODAY) is Standing.WAITING and one.submission is not None
    assert await availability(database, one.key) is None
    async with database.writing() as session:
        await submissions.reject(session, one.submission.id, stranger, "pay?", NOW)
    assert (await found(database, who, id)).standing(TODAY) is Standing.REJECTED
    one = await found(database, who, id)
    async with database.writing() as session:
        await postings.write(session, SEAL, one, {**(one.row or {}), "majors": ["电子信息"]}, NOW + dt.timedelta(1))
    await approved(database, who, id, NOW + dt.timedelta(days=1))
    one = await found(database, who, id)
    assert one.standing(TODAY) is Standing.LIVE and not one.changing and one.title() == TEXT["title"]
    assert await availability(database, one.key) is Availability.OPEN
    last = dt.date.fromisoformat(CLOSES)
    assert await availability(database, one.key, last + dt.timedelta(days=1)) is Availability.CLOSED
    assert one.standing(last + dt.timedelta(days=1)) is Standing.EXPIRED
    async with database.reading() as session:
        assert await postings.ending(session, last, last) == [(id, last)]
        assert await postings.posters(session, one.key) == [who]
        assert await postings.posters(session, "posting-999") == [] == await postings.posters(session, "job-1")


async def test_a_change_waits_while_what_stands_is_shown_and_closing_is_at_once(database: Database) -> None:
    who = await owner(database)
    id = await begun(database, who)
    await approved(database, who, id)
    later = NOW + dt.timedelta(hours=1)
    async with database.writing() as session:
        one = await postings.one_of(session, SEAL, who, id)
        assert one is not None
        row = await postings.revise(session, SEAL, one, later)
        assert row is not None and row["texts"]["zh"]["body"] == TEXT["body"] and "active" not in row
    one = await found(database, who, id)
    assert not one.changing  # looked at, but not changed
    async with database.writing() as session:
        await postings.write(session, SEAL, one, {**row, "region": "南昌", "id": "lab-1"}, later)
    one = await found(database, who, id)
    assert one.changing and one.standing(TODAY) is Standing.LIVE
    assert await handed_in(database, who, id, later) is Submitted.DONE
    one = await found(database, who, id)
    assert one.waits and one.record is not None and one.record.region == "九江"
    async with database.writing() as session:
        before = await head(session)
        assert await postings.close(session, one, Signature(f"person {who}", "filled", later))
        assert await head(session) > before
    one = await found(database, who, id)
    assert one.standing(TODAY) is Standing.CLOSED and not one.waits and one.row is None
    assert await availability(database, one.key) is Availability.CLOSED
    async with database.writing() as session:
        assert not await postings.close(session, one, Signature(f"person {who}", "filled", later))


async def test_what_lacks_or_ends_wrongly_is_not_handed_in(database: Database) -> None:
    who = await owner(database)
    id = await begun(database, who, closes=None)
    one = await found(database, who, id)
    assert one.row is not None
    far = (TODAY + dt.timedelta(days=LONGEST_DAYS + 1)).isoformat()
    for closes, trouble in ((None, Trouble.LACKING), ("2026-01-01", Trouble.PAST), (far, Trouble.TOO_FAR)):
        look = postings.checked({**one.row, "closes": closes}, TODAY)
        assert (look.trouble, look.draft) == (trouble, None)
    assert postings.checked({**one.row, "closes": CLOSES, "texts": {"zh": {"title": "t"}}}, TODAY).lacking == (
        "body_zh", "org_zh",
    )  # fmt: skip
    assert await handed_in(database, who, id) is Submitted.NOTHING


async def test_it_goes_with_the_last_of_its_enterprise(database: Database) -> None:
    who, other = await owner(database), await person(database, "8")
    async with database.writing() as session:
        code = await enterprises.invite(session, SEAL, who, NOW)
        assert code is not None and await enterprises.join(session, SEAL, other, code, NOW)
    shown, unseen = await begun(database, who), 0
    await approved(database, who, shown)
    async with database.writing() as session:
        unseen = await postings.begin(session, SEAL, other, Language.ZH, TEXT, {"closes": CLOSES}, NOW) or 0
    assert await handed_in(database, other, unseen) is Submitted.DONE
    async with database.writing() as session:
        assert await erasure.forget(session, SEAL, who)
        assert await postings.take_down_orphans(session, NOW) == 0
        assert await postings.posters(session, postings.key_of(shown)) == [other]
    async with database.writing() as session:
        waiting = (await postings.one_of(session, SEAL, other, unseen)).submission  # type: ignore[union-attr]
        assert await erasure.forget(session, SEAL, other)
        assert waiting is not None and await submissions.submission(session, waiting.id) is None
        assert len(await postings.orphans(session)) == 2
        assert await postings.take_down_orphans(session, NOW) == 2
        assert await postings.take_down_orphans(session, NOW) == 0
    assert await availability(database, postings.key_of(shown)) is None


async def test_what_is_being_published_keeps_its_posting_when_it_is_dropped(database: Database) -> None:
    who = await owner(database)
    id = await begun(database, who)
    assert await handed_in(database, who, id) is Submitted.DONE
    async with database.writing() as session:
        await session.execute(update(Submission).values(status=Status.PUBLISHING.value))
        one = await postings.one_of(session, SEAL, who, id)
        assert one is not None and one.submission is not None
        await postings.drop(session, one, NOW)
        await submissions.publish_some(session, one.submission.id, Signature("person 9", "new", NOW))
    one = await found(database, who, id)
    assert one.standing(TODAY) is Standing.LIVE and one.row is None
    async with database.writing() as session:
        assert await postings.posters(session, one.key) == [who]
        assert await postings.close(session, one, Signature(f"person {who}", "filled", NOW))
