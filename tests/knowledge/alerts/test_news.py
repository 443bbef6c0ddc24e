"""What is news: first published, open again or since today, about to close; edits and what the staff sees are none."""

import datetime as dt

from knowledge import outbox
from knowledge.alerts import Change, News, closing, opened, since
from knowledge.catalogue import retire
from knowledge.database import Database
from knowledge.vocabulary import Audience, Kind, Stage
from tests.knowledge.drafting import NOW, SIGNATURE, TODAY, draft, keep

DAY = dt.timedelta(days=1)


async def _head(database: Database) -> int:
    async with database.reading() as session:
        return await outbox.head(session)


async def _since(database: Database, seq: int, today: dt.date = TODAY) -> list[Change]:
    async with database.reading() as session:
        return await since(session, seq, await outbox.head(session), today)


async def test_what_is_published_for_the_first_time_is_new_however_often_it_was_saved(database: Database) -> None:
    await keep(database, draft("old"))
    before = await _head(database)
    await keep(database, draft("lab"), draft("hidden", audience=Audience.STAFF), draft("draft", stage=Stage.DRAFT))
    await keep(database, draft("lab", body="水泵密封圈新配方"))
    (change,) = await _since(database, before)
    assert (change.kind, change.because, change.revision, change.changed_at) == (Kind.LAB, News.NEW, 2, NOW)


async def test_an_edit_of_what_was_public_is_no_news_but_coming_to_be_public_is(database: Database) -> None:
    await keep(database, draft("lab"), draft("review", stage=Stage.REVIEW), draft("inner", audience=Audience.STAFF))
    before = await _head(database)
    await keep(database, draft("lab", body="改了一个字"), draft("review"), draft("inner"))
    assert [change.because for change in await _since(database, before)] == [News.NEW, News.NEW]


async def test_what_is_retired_or_closed_by_now_is_no_news(database: Database) -> None:
    await keep(database, draft("gone"), draft("over", Kind.PROGRAM, closes=TODAY - DAY))
    async with database.writing() as session:
        await retire(session, ["gone"], SIGNATURE)
    assert await _since(database, 0) == []
    assert len(await _since(database, 0, TODAY - DAY)) == 1, "it was open the day before"


async def test_a_program_that_is_open_again_is_news_an_open_one_put_off_is_not(database: Database) -> None:
    over = draft("over", Kind.PROGRAM, opens=TODAY - 30 * DAY, closes=TODAY - DAY)
    running = draft("running", Kind.PROGRAM, opens=TODAY - 30 * DAY, closes=TODAY + DAY)
    await keep(database, over, running)
    before = await _head(database)
    await keep(
        database,
        draft("over", Kind.PROGRAM, opens=TODAY - DAY, closes=TODAY + 30 * DAY),
        draft("running", Kind.PROGRAM, opens=TODAY - 30 * DAY, closes=TODAY + 9 * DAY),
    )
    (change,) = await _since(database, before)
    assert (change.because, change.revision) == (News.OPEN, 2)


async def test_the_calendar_opens_and_closes_without_anybody_changing_anything(database: Database) -> None:
    await keep(
        database,
        draft("opens", Kind.PROGRAM, opens=TODAY, closes=TODAY + 90 * DAY),
        draft("later", Kind.PROGRAM, opens=TODAY + DAY, closes=TODAY + 90 * DAY),
        draft("closes", Kind.PROGRAM, closes=TODAY + 14 * DAY),
        draft("a post", Kind.OPENING, closes=TODAY + 14 * DAY),
    )
    async with database.reading() as session:
        (came,) = await opened(session, TODAY - DAY, TODAY)
        (goes,) = await closing(session, TODAY - DAY, TODAY)
        assert (came.because, goes.because) == (News.OPEN, News.CLOSING)
        assert came.record_id != goes.record_id
        assert came.changed_at is None
        assert await opened(session, TODAY, TODAY) == await closing(session, TODAY, TODAY) == []
        assert len(await opened(session, TODAY - DAY, TODAY + DAY)) == 2, "days that nobody looked at are made up for"
        (late,) = await closing(session, TODAY - 9 * DAY, TODAY + 14 * DAY)
        assert late.record_id == goes.record_id, "still open on its last day"
        assert await closing(session, TODAY - 9 * DAY, TODAY + 15 * DAY) == []


async def test_a_first_import_of_many_is_looked_at_a_few_hundred_at_a_time(database: Database) -> None:
    await keep(database, *(draft(f"lab-{n}") for n in range(500)))
    before = await _head(database)
    await keep(database, draft("lab-7", body="改"), draft("one more"))
    assert len(await _since(database, 0)) == 501
    assert len(await _since(database, before)) == 1
