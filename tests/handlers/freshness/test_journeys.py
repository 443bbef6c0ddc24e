"""/fresh as editors meet it, and the weekly digest: lists, one tap, undoing, hours, once a week, stopping."""

import datetime as dt
import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlalchemy import select

from handlers.buttons import FreshnessHeap, Heap, NotStillTrue, StillTrue, encode
from handlers.buttons.records import RecordHistory
from handlers.texts import Texts
from knowledge.catalogue import retire
from knowledge.database import sqlite_url
from knowledge.drafts import ExpertDetail, TextDraft
from knowledge.ledger import person_of
from knowledge.people import Role, grant
from knowledge.tables import Record
from knowledge.vocabulary import Kind, Language, Stage
from retrieval.encoder import BundledEncoder
from tests.handlers.alerts.publishing import MONDAY, TUESDAY, round_at
from tests.handlers.answers import EN, ZH
from tests.handlers.front import ADMIN, Front, open_front
from tests.knowledge.drafting import SIGNATURE, draft, keep

EDITOR, OTHER, STRANGER = 5, 6, 7
TITLE = "<b>橡胶&研发</b>补助"


@pytest.fixture
async def front(starter_folder: Path, tmp_path: Path, encoder: BundledEncoder) -> AsyncIterator[Front]:
    """Opens a counter; the queries are tried on both kinds of databases elsewhere."""
    shutil.copytree(starter_folder, tmp_path, dirs_exist_ok=True)
    async with open_front(sqlite_url(tmp_path), tmp_path, encoder) as front:
        yield front


async def _staff(front: Front, who: int, role: Role, texts: Texts) -> None:
    front.codes[who] = texts.language.value
    services = front.counter.services
    async with front.database.writing() as session:
        caller = await person_of(session, services.seal, services.platform, str(who), services.now())
        await grant(session, caller.id, role)
    await front.says(who, "/help")


async def _record(front: Front, key: str) -> tuple[int, int, dt.date | None]:
    async with front.database.reading() as session:
        wanted = select(Record.id, Record.revision, Record.as_of).where(Record.key == key)
        record_id, revision, as_of = (await session.execute(wanted)).one()
    return record_id, revision, as_of


@pytest.mark.parametrize("texts", [ZH, EN])
async def test_an_editor_goes_through_a_list_and_settles_it_by_taps(front: Front, texts: Texts) -> None:
    await _staff(front, EDITOR, Role.EDITOR, texts)
    text = {Language.ZH: TextDraft(TITLE, "某局", "支持研发。")}
    soon = front.counter.services.today() + dt.timedelta(days=3)
    await keep(
        front.database,
        draft("window", Kind.EXPERT, detail=ExpertDetail()),
        draft("soon", Kind.PROGRAM, texts=text, closes=soon, source="=cmd", url="https://example.org/a b"),
        *(draft(f"none-{n}", url="https://example.org") for n in range(6)),
    )
    (sums,) = await front.says(EDITOR, "/fresh")
    assert texts.say("fresh-sum-windows", count="1") in sums
    (listed,) = await front.presses(EDITOR, texts.say("button-fresh-expiring", count="6"))
    assert f"1. {TITLE}" in listed, "nearest first, and as text"
    assert texts.say("fresh-expires", kind=texts.say("kind-program"), day=texts.day(soon), days=3) in listed
    rows = front.api.chats.messages(EDITOR)[-1]["reply_markup"]["inline_keyboard"]
    assert "url" not in str(rows), "Telegram would refuse the whole message for an odd address"
    await front.presses(EDITOR, texts.say("button-fresh-open", n=1))
    assert any(TITLE in text for text in front.read(EDITOR)[-2:]), "staff open it whole, to edit and retire it there"
    await front.says(EDITOR, "/fresh")
    await front.presses(EDITOR, texts.say("button-fresh-expiring", count="6"))
    before = len(front.read(EDITOR))
    (kept,) = await front.presses(EDITOR, texts.say("button-fresh-still", n=1))
    assert TITLE in kept
    record_id, revision, as_of = await _record(front, "soon")
    assert (revision, as_of) == (2, front.counter.services.today())
    (again,) = await front.presses_data(EDITOR, encode(StillTrue(record_id, 1)))
    assert again == texts.say("fresh-already", title=f"{TITLE} · 某局")
    (undone,) = await front.presses(EDITOR, texts.say("button-fresh-undo"))
    assert undone == texts.say("fresh-taken-back", title=f"{TITLE} · 某局")
    assert (await _record(front, "soon"))[1:] == (3, None)
    (stale,) = await front.presses_data(EDITOR, encode(StillTrue(record_id, 1)))
    assert stale == texts.say("fresh-changed", title=f"{TITLE} · 某局")
    assert len(front.read(EDITOR)) == before + 4
    (history,) = await front.presses_data(EDITOR, encode(RecordHistory(record_id, 0)))
    for why in ("fresh-why-still-true", "fresh-why-taken-back"):
        assert texts.say("record-because", why=texts.say(why)) in history
    # pages, the last one also where the list has grown shorter meanwhile
    (first,) = await front.presses_data(EDITOR, encode(FreshnessHeap(Heap.UNDATED, 0)))
    (second,) = await front.presses(EDITOR, texts.say("button-fresh-next"))
    assert "6. " in second
    assert "6. " not in first
    (beyond,) = await front.presses_data(EDITOR, encode(FreshnessHeap(Heap.UNDATED, 10**6)))
    assert beyond.splitlines()[0].split()[1:] != first.splitlines()[0].split()[1:]
    (windows,) = await front.presses_data(EDITOR, encode(FreshnessHeap(Heap.WINDOWS, 0)))
    assert texts.say("fresh-nobody") in windows
    async with front.database.writing() as session:
        await retire(session, ["window"], SIGNATURE)
    (none,) = await front.presses_data(EDITOR, encode(FreshnessHeap(Heap.WINDOWS, 0)))
    assert none == texts.say("fresh-heap-none", heap="windows")


async def test_nobody_else_gets_at_it(front: Front) -> None:
    await keep(front.database, draft("lab-9"))
    record_id, _, _ = await _record(front, "lab-9")
    assert await front.says(STRANGER, "/fresh") == [EN.say("chat-not-allowed")]
    for choice in (FreshnessHeap(Heap.UNDATED, 0), StillTrue(record_id, 1), NotStillTrue(record_id, 1)):
        assert await front.presses_data(STRANGER, encode(choice)) == [EN.say("chat-not-allowed")]
    assert (await _record(front, "lab-9"))[1] == 1
    await _staff(front, EDITOR, Role.EDITOR, EN)
    (gone,) = await front.presses_data(EDITOR, encode(StillTrue(10**12, 1)))
    assert gone == EN.say("fresh-gone")


async def test_editors_are_told_once_a_week_in_the_hours_for_it_until_they_stop(front: Front) -> None:
    await front.says(ADMIN, "/start")
    for who, texts in ((EDITOR, ZH), (OTHER, EN)):
        await _staff(front, who, Role.EDITOR, texts)
    await keep(front.database, draft("proposed", Kind.CASE, stage=Stage.REVIEW))
    await front.says(STRANGER, "月球背面的土壤样本能在你们这里做同位素定年吗？")
    sunday, early = MONDAY - dt.timedelta(days=1), MONDAY - dt.timedelta(hours=1)
    for moment in (sunday, early):
        assert await round_at(front, moment, EDITOR, OTHER, ADMIN) == [[], [], []]
    mine, theirs, admins = await round_at(front, MONDAY, EDITOR, OTHER, ADMIN)
    assert mine[0].startswith(ZH.say("fresh-digest"))
    assert theirs[0].startswith(EN.say("fresh-digest"))
    assert ([len(mine), len(theirs)], admins) == ([1, 1], [])
    for what in ("gaps", "reviews"):
        assert ZH.say(f"fresh-other-{what}", count="1") in mine[0]
    assert EN.say("fresh-other-duplicates", count="0") not in theirs[0], "what does not wait is not named"
    for moment in (MONDAY + dt.timedelta(hours=1), TUESDAY):
        assert await round_at(front, moment, EDITOR, OTHER, ADMIN) == [[], [], []]
    assert await front.presses(EDITOR, ZH.say("button-fresh-stop")) == [ZH.say("fresh-stopped")]
    assert await front.says(OTHER, "/stop") == [EN.say("fresh-stopped")]
    assert await front.says(OTHER, "/stop") == [EN.say("alert-stopped", count=0)]
    next_week = MONDAY + dt.timedelta(days=7)
    assert await round_at(front, next_week, EDITOR, OTHER, ADMIN) == [[], [], []]
    await front.says(OTHER, "/fresh")
    assert await front.presses(OTHER, EN.say("button-fresh-resume")) == [EN.say("fresh-resumed")]
    # one that did not get through before the quiet hours comes the next morning
    front.clock.now = next_week
    await front.counter.alerts.round()
    assert await round_at(front, next_week + dt.timedelta(hours=12), OTHER) == [[]]
    ((late,),) = await round_at(front, next_week + dt.timedelta(days=1), OTHER)
    assert late.startswith(EN.say("fresh-digest"))
