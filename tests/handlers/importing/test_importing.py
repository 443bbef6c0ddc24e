"""Files and rows of editors come back as a preview that nobody else sees; what they cannot say can be told by a tap."""

import asyncio
import io
import json

import openpyxl
from telegram import Update

from bot.uploads import Upload
from handlers.buttons import encode
from handlers.buttons.submissions import (
    GetTemplate,
    HandIn,
    LeaveAllOut,
    Listed,
    ListProposals,
    ShowProposal,
    ShowSubmission,
)
from knowledge import shelf, submissions
from knowledge.submissions import Status, Submission
from knowledge.vocabulary import Kind, Language
from tests.handlers.answers import EN
from tests.handlers.front import ADMIN, Front
from tests.handlers.importing.sending import (
    EDITOR,
    LAB,
    REVIEWER,
    STRANGER,
    handed_in,
    jsonl,
    lab,
    of_record,
    sends,
    staff,
)


async def _submissions(front: Front) -> list[Submission]:
    async with front.database.reading() as session:
        rows = [await submissions.submission(session, id) for id in range(1, 9)]
    return [row for row in rows if row is not None]


async def test_a_file_comes_back_in_sums_then_in_lists_and_nobody_else_sees_it(front: Front) -> None:
    await staff(front)
    another = {"en": {"title": "Quite another name", "body": "Fatigue tests."}}
    changed = of_record(texts=LAB.snapshot()["texts"] | another)
    data = jsonl(lab("new-1"), lab("new-2"), changed, "not JSON", lab("new-1", title="Again, otherwise"), lab("new-1"))
    update = front.api.uploaded(EDITOR, "P", Upload(data, "our labs.jsonl"), "en")
    (preview,) = await front.does(EDITOR, update)
    for part, count in (("new", 2), ("changed", 1), ("unread", 2)):
        assert EN.say(f"submission-sum-{part}", count=count) in preview
    assert EN.say("importing-again", count=1) in preview
    assert EN.say("submission-next-drafting") in preview
    (refused,) = await front.presses(EDITOR, "Refused rows")
    assert "Line 4: is not valid JSON" in refused
    assert "Line 5" in refused
    assert "line 1" in refused
    await front.presses(EDITOR, "Overview")
    (changes,) = await front.presses(EDITOR, "Changed (1)")
    assert "→ Quite another name" in changes
    await front.presses(EDITOR, "Overview")
    (new,) = await front.presses(EDITOR, "New (2)")
    assert "1. Laboratory new-1 · lab" in new
    (record,) = await front.presses(EDITOR, "2")
    assert "Zirconia thermal coatings." in record
    (left_out,) = await front.presses(EDITOR, "Leave out")
    assert EN.say("submission-is-left-out") in left_out
    (sums,) = await front.presses(EDITOR, "Overview")
    assert EN.say("submission-sum-left-out", count=1) in sums
    application = front.counter.application
    await application.process_update(Update.de_json(update, application.bot))
    (draft,) = await _submissions(front)
    assert draft.status is Status.DRAFTING
    for choice in (ShowSubmission(1), ListProposals(1, Listed.NEW, 0), ShowProposal(1), HandIn(1, True)):
        for who in (STRANGER, REVIEWER):
            (said,) = await front.presses_data(who, encode(choice))
            assert said == EN.say("submission-gone"), "before it is handed in, it is its editor's alone"
    async with front.database.reading() as session:
        assert await shelf.ids_of(session, ["new-1", "new-2"]) == {}
    (dropped,) = await front.presses(EDITOR, "Drop")
    assert dropped == EN.say("submission-withdrawn", title="our labs.jsonl")


async def test_what_a_table_does_not_say_is_told_by_a_tap_and_guesses_are_shown(front: Front) -> None:
    await staff(front)
    book = openpyxl.Workbook()
    book.active.title = "2026"
    book.active.append(["名称", "简介", "备注"])
    book.active.append(["热障涂层实验室", "氧化锆热障涂层与等离子喷涂。", "=cmd|'/c calc'!A1"])
    written = io.BytesIO()
    book.save(written)
    (asked,) = await sends(front, EDITOR, written.getvalue(), "年度.xlsx")
    assert asked == EN.say("importing-no-kind", name="年度.xlsx")
    (asked,) = await front.presses(EDITOR, "lab")
    assert asked == EN.say("importing-no-id", name="年度.xlsx")
    (preview,) = await front.presses(EDITOR, EN.say("button-make-ids"))
    assert EN.say("submission-sum-new", count=1) in preview
    assert "名称 → Title (Chinese)" in preview
    assert "备注" in preview
    (typed,) = await front.says(EDITOR, "/import id,kind,title,body\nb1,lab,Laboratory b1,Bearings.")
    assert EN.say("submission-sum-new", count=1) in typed
    await front.says(EDITOR, "/import")
    (answered,) = await front.says(EDITOR, "Who can help with cracked rubber seals?")
    assert "submission" not in answered
    assert len(await _submissions(front)) == 2, "a question is none of the rows that were waited for"
    await front.says(EDITOR, "/import")
    (typed,) = await front.says(EDITOR, json.dumps(lab("c1")))
    assert EN.say("submission-next-drafting") in typed
    sheet, told = await front.presses_data(EDITOR, encode(GetTemplate(Kind.EVENT)))
    assert (sheet, "Fill it in" in told) == ("event.xlsx", True)


async def test_whoever_is_no_editor_begins_a_need_as_ever_and_so_does_an_editor_who_says_so(front: Front) -> None:
    await staff(front)
    for who, caption in ((STRANGER, ""), (REVIEWER, ""), (EDITOR, "/need for our pump plant")):
        said = await sends(front, who, jsonl(lab("a")), "need.jsonl", caption)
        assert EN.say("documents-consent") in said[0]
    for who in (STRANGER, REVIEWER):
        (refused,) = await front.says(who, "/import id,kind\n1,lab")
        assert refused == EN.say("importing-not-allowed")
        (refused,) = await front.presses_data(who, encode(GetTemplate(Kind.LAB)))
        assert refused == EN.say("importing-not-allowed")
    assert await _submissions(front) == []
    for name, data in (("labs.xlsx", b"<html>"), ("labs.csv", bytes(range(200))), ("labs.jsonl", b"\n\n")):
        (said,) = await sends(front, EDITOR, data, name)
        assert "Nothing of it was taken" in said
    assert await _submissions(front) == []
    (known,) = await sends(front, ADMIN, jsonl(of_record()), "labs.jsonl")
    assert known == EN.say("importing-nothing-new", name="labs.jsonl", count=1)


async def test_probable_duplicates_stand_beside_their_twins_and_are_left_out_at_once(front: Front) -> None:
    await staff(front)
    (preview,) = await sends(front, EDITOR, jsonl(of_record(id="copy"), lab("other")), "labs.jsonl")
    assert EN.say("submission-sum-twins", count=1) in preview
    (twins,) = await front.presses(EDITOR, EN.say("button-list-twins", count=1))
    assert EN.say("submission-twin", title=LAB.texts[Language.EN].title) in twins
    (record,) = await front.presses(EDITOR, "1")
    assert EN.say("submission-twin", title=LAB.texts[Language.EN].title) in record
    (stands,) = await front.presses(EDITOR, EN.say("button-twin"))
    assert LAB.texts[Language.EN].title in stands
    for listed, label, part, count in (
        (Listed.TWINS, "button-leave-all-out", "left-out", 1),
        (Listed.LEFT_OUT, "button-take-all-in", "new", 2),
    ):
        await front.presses_data(EDITOR, encode(ListProposals(1, listed, 0)))
        (sums,) = await front.presses(EDITOR, EN.say(label))
        assert EN.say(f"submission-sum-{part}", count=count) in sums
    (refused,) = await front.presses_data(REVIEWER, encode(LeaveAllOut(1, Listed.NEW, True)))
    assert refused == EN.say("submission-gone")


async def test_a_large_file_holds_nobody_else_up_and_several_are_handed_in_at_once(front: Front) -> None:
    await staff(front)
    rows = [lab(f"row-{n}", body="Coatings. " * 60) for n in range(3_000)]
    large = front.api.uploaded(EDITOR, "P", Upload(jsonl(*rows), "many.jsonl"), "en")
    heard = len(front.read(REVIEWER))
    await front.counter.inbox.accept(large)
    await front.counter.inbox.accept(front.api.said(REVIEWER, "P", "/review", "en"))
    while len(front.read(REVIEWER)) == heard:
        await asyncio.sleep(0)
    held = EN.say("submission-sum-new", count=3_000)
    assert not any(held in said for said in front.read(EDITOR)), "others are answered meanwhile"
    await front.settle()
    assert held in front.read(EDITOR)[-1]
    drafts = [deed.parameters["text"] for deed in front.deeds if deed.method == "sendMessageDraft"]
    assert any(text in (EN.say("importing-twins"), EN.say("importing-reading", count=250)) for text in drafts), drafts
    await handed_in(front, lab("one"), name="second.jsonl")
    (told,) = await front.presses(EDITOR, EN.say("button-hand-in-others", count=1))
    assert EN.say("submission-others-handed-in", count=1) in told
    assert {(one.status, one.why) for one in await _submissions(front)} == {(Status.WAITING, "Our new term's list")}
    assert [message.count("📥") for message in front.read(REVIEWER)[heard + 1 :]] == [1, 1]
