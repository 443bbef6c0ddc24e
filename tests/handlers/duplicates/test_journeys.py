"""/duplicates as editors meet it: a pair, told apart or made one field by field, published, found again, undone."""

import datetime as dt
from dataclasses import replace

import pytest
from sqlalchemy import select

from handlers.buttons import Details, HandInMerger, MergePair, SwapField, TellApart, UndoMerger, encode
from handlers.buttons.records import OpenRecord
from handlers.buttons.submissions import LeaveAllOut, LeaveOut, Listed, ShowSubmission
from handlers.texts import Texts
from knowledge import submissions
from knowledge.catalogue import Signature
from knowledge.drafts import Draft, TextDraft
from knowledge.people import Role
from knowledge.submissions import Status
from knowledge.tables import Record, Submission, TwinPair
from knowledge.vocabulary import Kind, Language
from tests.handlers.answers import EN, ZH
from tests.handlers.freshness.test_journeys import _staff
from tests.handlers.front import ADMIN, Front
from tests.knowledge.drafting import NOW, draft, keep

EDITOR, OTHER, STRANGER = 5, 6, 7
TITLE = "<b>Hydrogen & valves</b> for coastal shipping: round two"
ONE = draft(
    "call-one", Kind.PROGRAM, texts={Language.EN: TextDraft(TITLE, "Issuer A", "Apply for a share of 2 million.")},
    opens=dt.date(2026, 11, 2), closes=dt.date(2027, 4, 19), source="list of A", url="https://a.example/calls/1",
)  # fmt: skip
TWO = replace(
    ONE, key="call-two", texts={Language.EN: TextDraft(TITLE.replace("two", "2"), "Issuer B", "Apply for a share.")},
    closes=dt.date(2027, 4, 26), source="list of B", url=None, licence="OGL", location="Aberdeen",
)  # fmt: skip


async def number(front: Front, key: str) -> int:
    async with front.database.reading() as session:
        return (await session.execute(select(Record.id).where(Record.key == key))).scalar_one()


async def published(front: Front, id: int) -> None:
    async with front.database.writing() as session:
        signature = Signature("person 1", "twins", NOW, "person 2")
        progress = await submissions.publish_some(session, id, signature)
    assert progress is not None and progress.conflicts == 0


async def last_submission(front: Front) -> tuple[int, str]:
    async with front.database.reading() as session:
        found = await session.execute(select(Submission.id, Submission.status).order_by(Submission.id.desc()).limit(1))
        id, status = found.one()
    return id, status


async def _pair(front: Front, *keys: str) -> int:
    async with front.database.reading() as session:
        found = await session.execute(select(TwinPair.id).where(TwinPair.one_key.in_(keys)))
        return found.scalars().one()


@pytest.mark.parametrize("texts", [ZH, EN])
async def test_a_pair_becomes_one_record_that_old_buttons_open(front: Front, texts: Texts) -> None:
    await _staff(front, EDITOR, Role.EDITOR, texts)
    await keep(front.database, ONE, TWO)
    (shown,) = await front.says(EDITOR, "/duplicates")
    assert TITLE in shown and texts.say("twin-reason-same-title") in shown, "as text, with its reasons"
    assert shown.count("Issuer") == 4  # each half, and where they differ
    await front.presses(EDITOR, texts.say("button-twin-later"))
    (shown,) = await front.says(EDITOR, "/duplicates")
    assert texts.say("twin-heading", count=1, later=1) in shown
    (merger,) = await front.presses(EDITOR, texts.say("button-twin-keep", n=1, other=2))
    assert "Aberdeen" in merger and "list of A" in merger and "list of B" in merger
    (fields,) = await front.presses(EDITOR, texts.say("button-twin-fields"))
    closing = next(line for line in fields.splitlines() if texts.say("record-field-closes") in line)
    place = int(closing.split(".")[0])
    (swapped,) = await front.presses(EDITOR, texts.say("button-twin-swap", n=place))
    assert f"● {texts.day(dt.date(2027, 4, 26))}" in swapped
    (again,) = await front.presses(EDITOR, texts.say("button-twin-done"))
    assert texts.day(dt.date(2027, 4, 26)) in again
    (handed,) = await front.presses(EDITOR, texts.say("button-twin-hand-in"))
    assert "/review" in handed
    id, status = await last_submission(front)
    assert status == Status.WAITING
    async with front.database.reading() as session:
        half = (await submissions.proposals(session, id))[1]
    await _staff(front, OTHER, Role.REVIEWER, texts)
    assert await front.presses_data(OTHER, encode(LeaveOut(half.id, True))) == [texts.say("submission-merge-whole")]
    (page,) = await front.presses_data(OTHER, encode(ShowSubmission(id)))
    assert texts.say("submission-merges", kept=TITLE, gone=TITLE.replace("two", "2")) in page
    part = LeaveAllOut(id, Listed.RETIRES, True)
    assert await front.presses_data(OTHER, encode(part)) == [texts.say("submission-merge-whole")]
    assert (await front.says(EDITOR, "/duplicates")) == [texts.say("twin-none")], "it waits for its reviewer"
    await published(front, id)
    kept, gone = await number(front, "call-one"), await number(front, "call-two")
    led, card = await front.presses_data(EDITOR, encode(Details(gone, texts.language)))
    assert led == texts.say("twin-merged-into")
    assert TITLE in card and "Issuer B · list of B · OGL" in card and texts.day(dt.date(2027, 4, 26)) in card
    # nobody but those who publish undoes it, and once
    assert await front.presses_data(EDITOR, encode(UndoMerger(gone, True))) == [texts.say("twin-undo-not-allowed")]
    front.codes[ADMIN] = texts.language.value
    await front.says(ADMIN, "/help")
    await front.presses_data(ADMIN, encode(Details(kept, texts.language)))
    (stands,) = await front.presses_data(ADMIN, encode(OpenRecord(gone)))
    assert texts.say("twin-led", title=TITLE) in stands, "what it was merged into"
    await front.presses_data(ADMIN, encode(OpenRecord(kept)))
    await front.presses(ADMIN, texts.say("button-twin-undo", title="")[:6])
    await front.presses(ADMIN, texts.say("button-twin-undo-sure"))
    twice = await front.presses_data(ADMIN, encode(UndoMerger(gone, True)))
    assert twice == [texts.say("twin-undone-already")]
    (alone,) = await front.presses_data(EDITOR, encode(Details(gone, texts.language)))
    assert texts.day(dt.date(2027, 4, 26)) in alone and "list of B" in alone


async def test_two_editors_strangers_and_a_pair_told_apart(front: Front) -> None:
    for who in (EDITOR, OTHER):
        await _staff(front, who, Role.EDITOR, EN)
    await front.says(STRANGER, "/help")
    await keep(front.database, ONE, TWO)
    assert await front.says(STRANGER, "/duplicates") == [EN.say("twin-not-allowed")]
    await front.says(EDITOR, "/duplicates")
    pair = await _pair(front, "call-one")
    await front.presses_data(EDITOR, encode(MergePair(pair, True)))
    mine, _ = await last_submission(front)
    await front.presses_data(OTHER, encode(MergePair(pair, False)))
    theirs, _ = await last_submission(front)
    for stolen in (HandInMerger(mine), SwapField(mine, 0, 0)):
        assert await front.presses_data(OTHER, encode(stolen)) == [EN.say("chat-expired")]
        assert await front.presses_data(STRANGER, encode(stolen)) == [EN.say("twin-not-allowed")]
    await front.presses_data(EDITOR, encode(HandInMerger(mine)))
    late = await front.presses_data(OTHER, encode(HandInMerger(theirs)))
    assert late == [EN.say("twin-handed-in-by-another")]
    await front.presses(EDITOR, EN.say("button-twin-take-back"))
    apart, none = await front.presses_data(OTHER, encode(TellApart(pair)))
    assert (apart, none) == (EN.say("twin-apart"), EN.say("twin-none"))
    assert (await front.presses_data(OTHER, encode(TellApart(pair))))[0] == EN.say("twin-settled")
    (back,) = await front.presses(OTHER, EN.say("button-twin-not-apart"))
    assert TITLE in back
    services = front.counter.services
    twins: dict[str, Draft] = {"call-three": replace(TWO, key="call-three")}
    probable = await services.twins.probable([*twins.values(), replace(ONE, location="Leeds")])
    assert set(probable) == {"call-three"}
    assert probable["call-three"].key in ("call-one", "call-two") and probable["call-three"].stands
