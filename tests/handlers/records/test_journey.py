"""An editor's records in the chat: found, added, changed by two at once, retired, brought back, with their history."""

import dataclasses
from typing import Any

from sqlalchemy import select
from telegram import Update

from handlers.buttons import encode
from handlers.buttons.records import EditRecord, OpenRecord, OpenRevision, PublishOwn, RecordHistory
from knowledge.catalogue import Signature, save
from knowledge.drafts import TextDraft
from knowledge.holdings import held_under
from knowledge.outcomes import case_key
from knowledge.people import Role
from knowledge.tables import AuditEntry, Proposal, Record, Revision, Submission
from knowledge.vocabulary import Kind, Language, Stage
from tests.handlers.front import Front
from tests.handlers.introductions.walking import STRANGER, known
from tests.knowledge.drafting import SIGNATURE, draft

EDITOR, OTHER = 41, 42


async def stage_and_revision(front: Front, key: str) -> tuple[str, int] | None:
    async with front.database.reading() as session:
        row = (await session.execute(select(Record.stage, Record.revision).where(Record.key == key))).first()
    return None if row is None else (row.stage, row.revision)


async def handed_in(front: Front, who: int, reason: str = "The call was read again") -> str:
    """Hands the draft in that somebody is shown, and publishes it as their own."""
    await front.presses(who, "📤 Hand in")
    (said,) = await front.says(who, reason)
    assert "Handed in" in said
    (said,) = await front.presses(who, "Publish now")
    return said


async def test_a_record_is_added_in_two_languages_and_seen_by_nobody_before_it_is_published(front: Front) -> None:
    await known(front, EDITOR, Role.ADMIN)
    await front.says(EDITOR, "/add")
    await front.presses(EDITOR, "lab")
    (asked,) = await front.presses(EDITOR, "中文 + English")
    assert "Title (Chinese)?" in asked
    await front.says(EDITOR, "水下<b>机器人</b>实验室")
    (asked,) = await front.says(EDITOR, "Underwater Robots Laboratory")
    assert "Text (Chinese)?" in asked
    await front.says(EDITOR, "做水下机器人的密封与导航。")
    (asked,) = await front.says(EDITOR, "Seals and navigation for underwater robots. " * 75)
    assert "characters so far" in asked
    (asked,) = await front.says(EDITOR, "The second half of a long text, cut by the app.")
    assert "Organisation (Chinese)?" in asked
    for label in ("Organisation (English)", "Department"):
        (asked,) = await front.presses(EDITOR, "Skip")
        assert f"{label}?" in asked
    answered = await front.says(EDITOR, "Who can help with leaking rubber seals?")
    assert "Polymer" in answered[0] and "waits" in answered[-1], "a question of its own is answered"
    await front.presses(EDITOR, "Go on with the draft")
    await front.says(EDITOR, "School of Ocean Engineering")
    await front.says(EDITOR, "robots")
    (found,) = await front.says(EDITOR, "polymer")
    assert "Which one" in found, found
    (asked,) = await front.presses(EDITOR, front.labels(EDITOR)[0])
    assert "Noted: Contact window" in asked and "Region?" in asked
    await front.says(EDITOR, "Hangzhou")
    (asked,) = await front.says(EDITOR, "javascript:alert(1)")
    assert "no address of a page" in asked
    await front.says(EDITOR, "example.org/robots")
    shown = await front.says(EDITOR, "The lab's own page")
    assert "You alone see this" in shown[0] and "Seals and navigation" in shown[0] and "cut here" in shown[-1]
    async with front.database.reading() as session:
        assert await session.scalar(select(Record.id).where(Record.key.startswith("desk-lab-"))) is None
    assert "Published" in await handed_in(front, EDITOR)
    (again,) = await front.presses(EDITOR, "Publish now")
    assert "Published" in again
    shown = await front.presses(EDITOR, "Open the record")
    assert "🟢 Published" in shown[0] and "cut by the app" in shown[-1]
    assert await stage_and_revision(front, "desk-lab-1") == ("published", 1)


async def test_two_editors_of_one_record_and_its_history(front: Front) -> None:
    for who in (EDITOR, OTHER):
        await known(front, who, Role.ADMIN)
        await front.says(who, "/edit demo-lab-polymer")
        await front.presses(who, "Page")
        await front.says(who, f"https://example.org/{who}")
    await front.presses(OTHER, "Region")
    await front.says(OTHER, "North City")
    assert "Published" in await handed_in(front, EDITOR)
    (seen,) = await front.presses(OTHER, "📤 Hand in")
    assert "Somebody else has changed" in seen and "example.org/41" in seen and "example.org/42" in seen
    assert await stage_and_revision(front, "demo-lab-polymer") == ("published", 2)
    (seen,) = await front.presses(OTHER, "Put mine on top")
    assert "example.org/41 → https://example.org/42" in seen
    assert "Published" in await handed_in(front, OTHER, "Moved")
    await front.says(EDITOR, "/records demo-lab-polymer")
    (listed,) = await front.presses(EDITOR, "History")
    assert "No. 3 · changed" in listed and "administrator no." in listed and "Moved" in listed and "shipped" in listed
    await front.presses(EDITOR, "No. 1")
    (form,) = await front.presses(EDITOR, "Back to no. 1")
    assert "North City" in form
    await front.presses(EDITOR, "📤 Hand in")
    await front.presses(EDITOR, "Back to an earlier content")
    await front.presses(EDITOR, "Publish now")
    assert await stage_and_revision(front, "demo-lab-polymer") == ("published", 4)
    for who, page in ((OTHER, "late"), (EDITOR, "early")):
        await front.says(who, "/edit demo-lab-polymer")
        await front.presses(who, "Page")
        await front.says(who, f"https://example.org/{page}")
    await front.presses(OTHER, "📤 Hand in")
    await front.says(OTHER, "Handed in before it was published")
    assert "Published" in await handed_in(front, EDITOR)
    (seen,) = await front.presses(OTHER, "Publish now")
    assert "Somebody else has changed" in seen and "example.org/early" in seen
    await front.presses(OTHER, "Put mine on top")
    assert "Published" in await handed_in(front, OTHER)
    assert await stage_and_revision(front, "demo-lab-polymer") == ("published", 6)
    await front.says(EDITOR, "/retire demo-lab-polymer")
    await front.presses(EDITOR, "📤 Hand in")
    await front.presses(EDITOR, "no longer offered")
    assert "Retired" in str(await front.presses(EDITOR, "Retire it now"))
    (retired,) = await front.presses(EDITOR, "Open the record")
    assert "🗄 Retired" in retired
    await front.presses(EDITOR, "Restore")
    await front.presses(EDITOR, "📤 Hand in")
    await front.presses(EDITOR, "Back to an earlier content")
    await front.presses(EDITOR, "Publish now")
    assert await stage_and_revision(front, "demo-lab-polymer") == ("published", 8)


async def test_others_neither_see_nor_touch_what_is_not_theirs(front: Front) -> None:
    await known(front, STRANGER)
    await known(front, EDITOR, Role.EDITOR)
    await known(front, OTHER, Role.EDITOR, Role.REVIEWER)
    for command in ("/records x", "/add", "/edit x", "/retire x"):
        (refused,) = await front.says(STRANGER, command)
        assert "Only editors" in refused
    (refused,) = await front.presses_data(STRANGER, encode(EditRecord(1)))
    assert "Only editors" in refused
    await front.says(EDITOR, "/edit demo-lab-polymer")
    await front.presses(EDITOR, "Page")
    await front.says(EDITOR, "https://example.org/new")
    await front.presses(EDITOR, "📤 Hand in")
    await front.presses(EDITOR, "The source says so")
    assert "Publish now" not in str(front.labels(EDITOR))
    (refused,) = await front.presses_data(EDITOR, encode(PublishOwn(1)))
    assert "Only editors" in refused
    (refused,) = await front.presses_data(OTHER, encode(PublishOwn(1)))
    assert "expired" in refused or "no longer" in refused
    await front.says(OTHER, "/retire demo-lab-polymer")
    await front.presses(OTHER, "📤 Hand in")
    await front.presses(OTHER, "no longer offered")
    assert "Publish now" not in str(front.labels(OTHER)), "what is one's own is for another reviewer"
    (refused,) = await front.presses_data(OTHER, encode(PublishOwn(2)))
    assert "Handed in" in refused
    assert await stage_and_revision(front, "demo-lab-polymer") == ("published", 1)
    await front.presses(EDITOR, "Take it back")
    (dropped,) = await front.presses(EDITOR, "Yes, drop it")
    assert "dropped" in dropped


async def test_an_update_processed_again_changes_nothing(front: Front) -> None:
    """So it is after a kill between keeping something and saying so."""
    await known(front, EDITOR, Role.ADMIN)

    async def state() -> list[Any]:
        async with front.database.reading() as session:
            proposals = await session.execute(select(Proposal.id, Proposal.row, Proposal.base, Proposal.result))
            submitted = await session.execute(select(Submission.id, Submission.status, Submission.why))
            revisions = await session.execute(select(Revision.record_id, Revision.number, Revision.why))
            return [sorted(map(str, rows)) for rows in (proposals, submitted, revisions)]

    async def twice(update: dict[str, Any]) -> str:
        await front.does(EDITOR, update)
        before, said = await state(), front.read(EDITOR)[-1]
        application = front.counter.application
        await application.process_update(Update.de_json(update, application.bot))
        assert await state() == before, said
        return front.read(EDITOR)[-1]

    def says(text: str) -> dict[str, Any]:
        return front.api.said(EDITOR, "P41", text, "en")

    await twice(says("/add"))
    await twice(front.press(EDITOR, "event"))
    assert "Title (English)?" in await twice(front.press(EDITOR, "English"))
    assert "Text (English)?" in await twice(says("Open day"))
    assert "Category?" in await twice(says("Come and see the pilot lines."))
    assert "Organisation" in await twice(front.press(EDITOR, "seminar"))
    assert "Begins?" in await twice(front.press(EDITOR, "Skip"))
    assert "Ends?" in await twice(says("5 March 2027 14:00"))
    assert "5 March 2027, 14:00" in await twice(front.press(EDITOR, "See the draft"))
    await twice(front.press(EDITOR, "For whom"))
    assert "Now: enterprises" in await twice(front.press(EDITOR, "enterprises"))
    await twice(front.press(EDITOR, "That is all"))
    await twice(front.press(EDITOR, "Show all"))
    await twice(front.press(EDITOR, "Online"))
    assert "online as well" in await twice(says("yes"))
    await twice(front.press(EDITOR, "Hand in"))
    assert "Handed in" in await twice(says("A new season"))
    assert "Published" in await twice(front.press(EDITOR, "Publish now"))
    await twice(front.press(EDITOR, "Open the record"))
    await twice(front.press(EDITOR, "Edit"))
    assert "Draft of a change" in await twice(front.press(EDITOR, "Show all"))
    await twice(front.press(EDITOR, "🗑 Drop"))
    assert "dropped" in await twice(front.press(EDITOR, "Yes, drop it"))


async def test_a_case_before_it_is_public_is_for_reviewers_alone_and_each_look_is_noted(front: Front) -> None:
    await known(front, EDITOR, Role.EDITOR)
    await known(front, OTHER, Role.EDITOR, Role.REVIEWER)
    case = draft(case_key(7), Kind.CASE, stage=Stage.REVIEW, texts={Language.EN: TextDraft("Whose case", None, "b")})
    async with front.database.writing() as session:
        await save(session, [case], SIGNATURE)
        record_id = (await held_under(session, [case.key], Language.EN))[case.key].record_id
    assert "Whose" not in str(await front.says(EDITOR, f"/records {case.key}"))
    for choice in (OpenRecord(record_id), RecordHistory(record_id, 0), OpenRevision(record_id, 1)):
        (gone,) = await front.presses_data(EDITOR, encode(choice))
        assert "expired" in gone
    (shown,) = await front.says(OTHER, f"/records {case.key}")
    assert "Waits for review" in shown and "Edit" not in str(front.labels(OTHER))
    (refused,) = await front.presses_data(OTHER, encode(EditRecord(record_id)))
    assert "both sides" in refused
    async with front.database.writing() as session:
        again = dataclasses.replace(case, region="Hangzhou")
        await save(session, [again], Signature("person", "still true", SIGNATURE.at, reviewer="person 999"))
    (listed,) = await front.presses(OTHER, "History")
    assert "erased since, let through by person no. 999" in listed and "system (tester)" in listed
    assert "still true" in listed.lower() and "Fields: Region" in listed
    async with front.database.reading() as reading:
        looks = (await reading.execute(select(AuditEntry.act, AuditEntry.subject))).all()
    assert ("case", f"record {case.key}") in [tuple(one) for one in looks]
