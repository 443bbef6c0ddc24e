"""What is to be looked at again: the SQL agrees with what cards say, what hurts comes first, one tap settles it."""

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy import select

from knowledge import catalogue, freshness, letters, notifications, referrals
from knowledge.database import Database
from knowledge.drafts import EventDetail, ExpertDetail, LabDetail, TextDraft
from knowledge.freshness import Confirmed, Doubt
from knowledge.ledger import Exchange, save_turn
from knowledge.letters import Content
from knowledge.people import grant
from knowledge.referrals import Deed, Side
from knowledge.shelf_life import SHELF_LIFE, outlived, outlived_before
from knowledge.tables import Notification, Record, Revision
from knowledge.vocabulary import Kind, Language, Stage
from tests.handlers.answers import card
from tests.knowledge.drafting import NOW, SIGNATURE, TODAY, draft, keep
from tests.knowledge.referrals.test_deeds import needed
from tests.knowledge.talking import SEAL, person

ZONE = dt.timezone(dt.timedelta(hours=8))
SOON = TODAY + dt.timedelta(days=30)
DAY = dt.timedelta(days=1)
LATER = TODAY + dt.timedelta(days=21)


@pytest.mark.parametrize(
    "today", [dt.date(2026, 2, 28), dt.date(2027, 3, 1), dt.date(2026, 3, 31), dt.date(2028, 2, 29)]
)
def test_sql_and_cards_agree_on_the_first_day_that_is_not_outlived(today: dt.date) -> None:
    for kind, months in SHELF_LIFE.items():
        if months is not None:
            first = outlived_before(today, months)
            assert outlived(card(kind, as_of=first), today) is None
            assert outlived(card(kind, as_of=first - DAY), today) == months


async def _listed(database: Database, doubt: Doubt, today: dt.date = TODAY) -> list[str]:
    async with database.reading() as session:
        found = await freshness.stale(session, doubt, today, ZONE, 0, 50)
        assert (await freshness.sums(session, today, ZONE))[doubt] == len(found)
    return [one.key for one in found]


async def _shown(database: Database, *keys: str) -> None:
    asker = await person(database, "7")
    async with database.writing() as session:
        await save_turn(session, SEAL, asker, Exchange(NOW, "zh", "?", abstained=False, record_keys=keys), None)


async def test_what_expires_soon_is_listed_and_what_is_shown_and_linked_comes_first(database: Database) -> None:
    event = EventDetail(finishes=dt.datetime.combine(SOON, dt.time(20), ZONE))
    await keep(
        database,
        draft("soon", Kind.PROGRAM, closes=SOON),
        draft("today", Kind.PROGRAM, closes=TODAY),
        draft("term", Kind.OPENING, ends=SOON, closes=SOON + DAY),
        draft("event", Kind.EVENT, detail=event),
        draft("later", Kind.PROGRAM, closes=SOON + DAY),
        draft("event-later", Kind.EVENT, detail=replace(event, finishes=event.finishes and event.finishes + DAY)),
        draft("over", Kind.PROGRAM, closes=TODAY - DAY),
        draft("inactive", Kind.OPENING, closes=SOON, active=False),
        draft("draft", Kind.PROGRAM, closes=SOON, stage=Stage.DRAFT),
        draft("lab", as_of=TODAY),
    )  # fmt: skip
    assert await _listed(database, Doubt.EXPIRING) == ["today", "soon", "term", "event"]
    await _shown(database, "event", "term")
    await _shown(database, "event", "nobody knows it")
    assert await _listed(database, Doubt.EXPIRING) == ["event", "term", "today", "soon"]
    async with database.reading() as session:
        (first, *_) = await freshness.stale(session, Doubt.EXPIRING, TODAY, ZONE, 0, 1)
        second = await freshness.stale(session, Doubt.EXPIRING, TODAY, ZONE, 1, 1)
    assert (first.shown, first.asked, first.linked, first.last) == (2, 0, 0, SOON)
    assert [one.key for one in second] == ["term"]


async def test_outlived_and_undated_are_two_lists_without_what_is_over(database: Database) -> None:
    long_ago = TODAY - dt.timedelta(days=366 * 3 + 1)
    await keep(
        database,
        *(draft(f"old-{kind}", kind, as_of=long_ago) for kind in Kind),
        *(draft(f"none-{kind}", kind) for kind in Kind),
        draft("published", Kind.PROGRAM, published=long_ago),
        draft("over", Kind.PROGRAM, closes=TODAY - DAY),
        draft("old-over", Kind.PROGRAM, closes=TODAY - DAY, as_of=long_ago),
        draft("again", Kind.PROGRAM, closes=TODAY - DAY, announced=True, as_of=long_ago),
        draft("window", Kind.EXPERT, detail=ExpertDetail(email="a@b.c"), as_of=long_ago),
        *(draft(f"led-{n}", detail=LabDetail(window_key="window"), as_of=TODAY) for n in range(2)),
    )  # fmt: skip
    lasting = {kind for kind in Kind if SHELF_LIFE[kind] is not None}
    outlived_ones = await _listed(database, Doubt.OUTLIVED)
    assert outlived_ones[0] == "window", "two records lead to it"
    assert set(outlived_ones) == {f"old-{kind}" for kind in lasting} | {"published", "again", "window"}
    assert set(await _listed(database, Doubt.UNDATED)) == {f"none-{kind}" for kind in lasting}


async def _record(database: Database, key: str) -> Any:
    async with database.reading() as session:
        return (await session.execute(select(Record).where(Record.key == key))).scalar_one()


async def test_still_true_is_one_revision_that_can_be_taken_back_for_a_day(database: Database) -> None:
    await keep(database, draft("soon", Kind.PROGRAM, closes=TODAY + DAY, as_of=dt.date(2024, 1, 1)))
    one = await _record(database, "soon")
    for expected in (Confirmed.DONE, Confirmed.ALREADY):
        async with database.writing() as session:
            outcome = await freshness.confirm(session, one.id, 1, "person 7", TODAY, NOW)
        assert (outcome.result, outcome.revision) == (expected, 2)
    after = await _record(database, "soon")
    assert (after.as_of, after.closes, after.revision) == (TODAY, TODAY + DAY, 2)
    async with database.reading() as session:
        row = (await session.execute(select(Revision).where(Revision.number == 2))).scalar_one()
    assert (row.who, row.why, row.at) == ("person 7", "still true", NOW)
    assert await _listed(database, Doubt.EXPIRING) == []
    assert await _listed(database, Doubt.EXPIRING, TODAY + DAY) == [], "it was looked at for this closing day"
    for expected in (Confirmed.DONE, Confirmed.ALREADY):
        async with database.writing() as session:
            undone = await freshness.take_back(session, one.id, 2, "person 7", NOW + dt.timedelta(hours=23))
        assert (undone.result, undone.revision) == (expected, 3)
    assert (await _record(database, "soon")).as_of == dt.date(2024, 1, 1)
    assert await _listed(database, Doubt.EXPIRING) == ["soon"]
    async with database.writing() as session:
        assert (await freshness.confirm(session, one.id, 2, "p", TODAY, NOW)).result is Confirmed.CHANGED
        assert (await freshness.confirm(session, one.id, 3, "p", TODAY, NOW)).result is Confirmed.DONE
        late = await freshness.take_back(session, one.id, 4, "p", NOW + dt.timedelta(hours=25))
        assert late.result is Confirmed.TOO_LATE
    await keep(database, draft("soon", Kind.PROGRAM, body="anders", closes=TODAY + DAY, as_of=TODAY))
    async with database.writing() as session:
        assert (await freshness.take_back(session, one.id, 4, "p", NOW)).result is Confirmed.CHANGED
        assert (await freshness.confirm(session, one.id, 4, "p", TODAY, NOW)).result is Confirmed.CHANGED
        await catalogue.retire(session, ["soon"], SIGNATURE)
        assert (await freshness.confirm(session, one.id, 5, "p", TODAY, NOW)).result is Confirmed.GONE
        assert (await freshness.confirm(session, 10**9, 1, "p", TODAY, NOW)).result is Confirmed.GONE


async def _windows(database: Database, today: dt.date = TODAY) -> dict[str, tuple[int, int, bool]]:
    async with database.reading() as session:
        found = await freshness.windows(session, today, 0, 50)
        assert await freshness.window_sum(session, today) == len(found)
    return {one.key: (one.unanswered, one.letters, one.nobody) for one in found}


async def test_windows_that_do_not_react_are_those_not_heard_of_since(database: Database) -> None:
    named = {Language.ZH: TextDraft("窗口", None, "…")}
    reachable = ExpertDetail(email="window@example.org")
    await keep(
        database,
        draft("alone", Kind.EXPERT),
        draft("joined", Kind.EXPERT),
        draft("silent", Kind.EXPERT, detail=reachable, texts=named),
        draft("lost", Kind.EXPERT, detail=reachable),
        draft("fine", Kind.EXPERT, detail=reachable),
    )
    asker, member = await person(database, "1"), await person(database, "2")
    async with database.writing() as session:
        await grant(session, member, "contact:joined")
    later = NOW + dt.timedelta(days=20)

    async def introduced(window: str, *deeds: tuple[Deed, Side, dt.datetime]) -> int:
        demand = await needed(database, asker)
        async with database.writing() as session:
            number, _ = await referrals.ask(session, demand, "lab-1", window, asker, NOW)
            for deed, side, at in ((Deed.SENT, Side.ASKER, NOW), *deeds):
                await referrals.do(session, SEAL, number, deed, side, None, at)
        return number

    await introduced("silent", (Deed.REMINDED, Side.CLOCK, later), (Deed.UNANSWERED, Side.CLOCK, later))
    await introduced("silent", (Deed.REMINDED, Side.CLOCK, later))
    await introduced("fine", (Deed.REMINDED, Side.CLOCK, later), (Deed.ACCEPTED, Side.WINDOW, later))
    number = await introduced("lost")
    async with database.writing() as session:
        for key in ("one", "two"):
            content = Content("window@example.org", "s", "t", "zh")
            await letters.write(session, SEAL, key, content, later, referral_id=number)
        taken = await letters.take(session, SEAL, later, DAY)
        assert taken is not None
        await letters.give_up(session, taken.id, "550", later)
        await letters.withdraw(session, number, later)
    assert await _windows(database) == {"alone": (0, 0, True), "silent": (2, 0, False), "lost": (0, 1, False)}
    await introduced("silent", (Deed.DECLINED, Side.WINDOW, later + DAY))
    assert "silent" not in await _windows(database), "it was heard of since"
    async with database.writing() as session:
        ids = {row[0]: row[1] for row in await session.execute(select(Record.key, Record.id))}
        for key in ("lost", "alone"):
            await freshness.confirm(session, ids[key], 1, "person 2", LATER, later + DAY)
    assert await _windows(database, LATER) == {}
    async with database.writing() as session:
        await freshness.take_back(session, ids["lost"], 2, "person 2", later + DAY)
    assert await _windows(database, LATER) == {"lost": (0, 1, False)}, "as if nobody had said so"
    async with database.writing() as session:
        await freshness.confirm(session, ids["lost"], 3, "person 2", LATER, later + DAY)
    assert await _windows(database, LATER) == {}
    assert await _windows(database, LATER + dt.timedelta(days=31)) == {"alone": (0, 0, True)}


async def test_a_digest_is_for_editors_once_a_week_unless_stopped(database: Database) -> None:
    admin, one, two = [await person(database, handle) for handle in ("9", "1", "2")]
    friday, sunday, monday = dt.date(2027, 1, 1), dt.date(2027, 1, 3), dt.date(2027, 1, 4)

    async def due(day: dt.date) -> list[int]:
        async with database.reading() as session:
            return await freshness.waiting(session, "telegram", day)

    assert await due(friday) == []
    async with database.writing() as session:
        await grant(session, admin, "admin")
    assert await due(friday) == [admin]
    async with database.writing() as session:
        await grant(session, one, "editor")
        await grant(session, two, "editor")
    assert await due(friday) == [one, two]
    async with database.writing() as session:
        for person_id in (one, two):
            key = freshness.digests_of(person_id, friday)
            assert await notifications.notify(session, SEAL, person_id, key, "[]", NOW, until=NOW + DAY)
        assert await freshness.stop(session, two, NOW)
        assert not await freshness.stop(session, two, NOW)
    assert await due(sunday) == []
    assert await due(monday) == [one]
    async with database.reading() as session:
        assert await session.scalar(select(Notification.key)) == freshness.digests_of(one, friday)
        assert not await freshness.late(session, "telegram", NOW)
        assert await freshness.late(session, "telegram", NOW + DAY)
        assert not await freshness.late(session, "terminal", NOW + DAY)
    async with database.writing() as session:
        await freshness.withdraw_late(session, "telegram", NOW + DAY)
        await freshness.resume(session, two)
    assert await due(sunday) == [one, two]
