"""/audit: sums and a table for administrators alone, safe to open, and noted itself."""

import csv
import datetime as dt
import shutil
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import select

from handlers.buttons import AuditOf, ExportAudit, encode
from handlers.texts import Texts
from knowledge import audit, catalogue
from knowledge.audit import Looked
from knowledge.database import sqlite_url
from knowledge.people import Role
from knowledge.tables import AuditEntry, Record
from retrieval.encoder import BundledEncoder
from tests.handlers.answers import EN, ZH
from tests.handlers.front import ADMIN, Front, open_front
from tests.handlers.introductions.walking import known
from tests.knowledge.drafting import NOW, SIGNATURE, draft

EDITOR, STRANGER = 5, 7


@pytest.fixture
async def front(starter_folder: Path, tmp_path: Path, encoder: BundledEncoder) -> AsyncIterator[Front]:
    """Opens a counter; the queries are tried on both kinds of databases elsewhere."""
    shutil.copytree(starter_folder, tmp_path, dirs_exist_ok=True)
    async with open_front(sqlite_url(tmp_path), tmp_path, encoder) as front:
        yield front


def _day(texts: Texts, month: int) -> str:
    return texts.day(dt.date(2027, month, 1))


def _table(front: Front) -> list[list[str]]:
    sent = front.api.document(front.api.chats.messages(ADMIN)[-1])
    assert sent.startswith(b"\xef\xbb\xbf"), "spreadsheets take it for UTF-8"
    return list(csv.reader(sent.decode("utf-8-sig").splitlines()))


@pytest.mark.parametrize("texts", [ZH, EN])
async def test_an_administrator_sums_up_narrows_and_exports(front: Front, texts: Texts) -> None:
    front.codes[ADMIN] = texts.language.value
    editor = await known(front, EDITOR, Role.EDITOR)
    async with front.database.writing() as session:
        signed = replace(SIGNATURE, who=f"person {editor}", why='=HYPERLINK("http://x")')
        await catalogue.save(session, [draft("lab-9"), draft("2026-01-01")], signed)
        await audit.note(session, editor, Looked.GAP, "gap 3", NOW)
        await audit.note(session, None, Looked.REACH, "need 4", NOW)
        record_id = await session.scalar(select(Record.id).where(Record.key == "lab-9"))
    (summed,) = await front.says(ADMIN, "/audit")
    assert texts.say("audit-looks", count="2") in summed
    assert texts.say("audit-line", name=texts.say("audit-act-gap"), count="1") in summed
    role = texts.say("role-editor")
    who = texts.say("audit-person", number=str(editor))
    assert texts.say("audit-line", name=texts.say("audit-person-role", who=who, role=role), count="1") in summed
    for narrowed in (f"/audit person {editor}", f"/audit {editor}", f"/audit 人员{editor} 2026-11-22"):
        (of_person,) = await front.says(ADMIN, narrowed)
        assert texts.say("audit-looks", count="1") in of_person
        assert texts.say("audit-changes", count="2") in of_person
    (named_by_day,) = await front.says(ADMIN, "/audit 2026-01-01")
    assert texts.say("audit-changes", count="1") in named_by_day, "a key, and no day"
    (of_record,) = await front.says(ADMIN, "/audit lab-9")
    assert texts.say("audit-looks", count="0") in of_record
    *_, name = await front.presses(ADMIN, texts.say("button-audit-export"))
    assert name == texts.say("audit-file")
    (_, line) = _table(front)
    assert line[1:] == [texts.say("audit-changed"), who, "record lab-9", "1", '\'=HYPERLINK("http://x")', ""]
    assert line[0] == "2026-11-22 16:00:00+08:00"
    for days in ("2027-01-01 2027-02-01", "2027-02-01 2027-01-01"):
        (later,) = await front.says(ADMIN, f"/audit {days}")
        assert texts.say("audit-changes", count="0") in later
        assert texts.say("audit-heading", first=_day(texts, 1), last=_day(texts, 2), of="none") in later
    data = encode(ExportAudit(NOW.toordinal(), NOW.toordinal(), editor, 0))
    *_, name = await front.presses_data(ADMIN, data)
    assert {row[3] for row in _table(front)[1:]} == {"record lab-9", "record 2026-01-01", "gap 3"}
    async with front.database.reading() as session:
        exports = list(await session.scalars(select(AuditEntry.subject).where(AuditEntry.act == Looked.EXPORT)))
    assert exports == ["record lab-9", f"person {editor}"], "each export is a look itself"
    await front.says(ADMIN, "/audit")
    (week,) = await front.presses(ADMIN, texts.say("button-audit-days", days=7))
    assert texts.say("audit-looks", count="4") in week
    for odd in (
        "/audit 2026-13-01",
        "/audit lab-unknown",
        "/audit 2027-01-01 2026-01-01 x",
        "/audit 1999-01-01",
        "/audit <b>{0} %s",
    ):
        (unread,) = await front.says(ADMIN, odd)
        assert odd.removeprefix("/audit ") in unread
    assert await front.says(ADMIN, "/audit a\x00\ud800")
    for day in (0, 2**60):
        assert await front.presses_data(ADMIN, encode(AuditOf(day, day, 0, 0))) == [texts.say("chat-expired")]
    gone = encode(AuditOf(NOW.toordinal(), NOW.toordinal(), 0, (record_id or 0) + 10**6))
    assert await front.presses_data(ADMIN, gone) == [texts.say("chat-expired")]


async def test_nobody_else_sees_any_of_it(front: Front) -> None:
    await known(front, EDITOR, Role.EDITOR, Role.REVIEWER, "contact:demo-office-ktt")
    for who in (EDITOR, STRANGER):
        assert await front.says(who, "/audit") == [EN.say("chat-not-allowed")]
        for choice in (AuditOf, ExportAudit):
            data = encode(choice(NOW.toordinal(), NOW.toordinal(), 0, 0))
            assert await front.presses_data(who, data) == [EN.say("chat-not-allowed")]
