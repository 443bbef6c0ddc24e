"""Asking a mentor from beginning to end: written, looked at, sent, answered through the desk, closed; each once."""

import datetime as dt
from dataclasses import replace

from sqlalchemy import select

from handlers.buttons import (
    AskMentor,
    DeclineMentee,
    DeclineMenteeFor,
    SendMentoring,
    ShowMentoring,
    WithdrawMentoring,
    WriteMentoring,
    encode,
)
from handlers.mentoring.rounds import tick
from knowledge import catalogue, shelf
from knowledge.drafts import Draft, MentorDetail, TextDraft
from knowledge.mentoring import Reason
from knowledge.people import contact_role
from knowledge.tables import AuditEntry, MentoringEvent, Person, Turn
from knowledge.vocabulary import Kind, Language
from tests.handlers.answers import EN, ZH
from tests.handlers.front import Front
from tests.handlers.introductions.walking import DESK, known
from tests.knowledge.drafting import SIGNATURE, keep

ASKER, SECOND, STRANGER, WINDOW, OFFICE = 1, 2, 3, 11, 21
HOLDER = "demo-expert-metal"
DETAIL = MentorDetail(capacity=1, window_key=HOLDER)
MENTOR = Draft(
    key="mentor-smith", kind=Kind.MENTOR, detail=DETAIL,
    texts={Language.ZH: TextDraft("锻造导师", None, "锻造"), Language.EN: TextDraft("Forging mentor", None, "Forging")},
)  # fmt: skip
QUESTION = "How do I become a <b>smith</b>?"


async def _mentor(front: Front, *, staffed: bool = True) -> int:
    await keep(front.database, MENTOR)
    if staffed:
        await known(front, WINDOW, contact_role(HOLDER), language=Language.ZH)
    await known(front, OFFICE, contact_role(DESK))
    async with front.database.reading() as session:
        return (await shelf.ids_of(session, [MENTOR.key]))[MENTOR.key]


async def _asks(front: Front, id: int) -> str:
    await front.presses_data(ASKER, encode(AskMentor(id)))
    await front.says(ASKER, QUESTION)
    (sent,) = await front.presses(ASKER, EN.say("button-mentoring-send"))
    return sent


async def _round(front: Front) -> int:
    done = await tick(front.counter.services)
    await front.settle()
    return done


async def test_a_question_is_looked_at_sent_and_answered(front: Front) -> None:
    id = await _mentor(front)
    (asked,) = await front.presses_data(ASKER, encode(AskMentor(id)))
    assert asked == EN.say("mentoring-write-question", whom="Forging mentor", limit=1500)
    await front.says(ASKER, "/mentors")
    (seen,) = await front.says(ASKER, QUESTION)
    assert EN.say("mentoring-preview", side="asker", whom="Forging mentor", days=180) in seen
    assert QUESTION in seen
    assert front.read(WINDOW) == [], "nothing is sent yet"
    press = front.press(ASKER, EN.say("button-mentoring-send"))
    (sent,) = await front.does(ASKER, press)
    assert EN.say("mentoring-sent", way="told", whom="Forging mentor") in sent
    (twice,) = await front.does(ASKER, {**press, "update_id": press["update_id"] + 1000})
    assert EN.say("mentoring-sent", way="told", whom="Forging mentor") not in twice
    (told,) = front.read(WINDOW)
    assert QUESTION in told
    assert ZH.say("mentoring-told-asked", whom="锻造导师", day="2026年12月10日", office="no") in told
    (full,) = await front.presses_data(SECOND, encode(AskMentor(id)))
    assert full == EN.say("mentoring-full", whom="Forging mentor")
    await front.presses(WINDOW, ZH.say("button-mentoring-answer"))
    await front.says(WINDOW, "先去车间看一看。")
    await front.presses(WINDOW, ZH.say("button-mentoring-send"))
    assert "先去车间看一看。" in front.read(ASKER)[-1]
    assert EN.say("mentoring-told-answered", whom="Forging mentor") in front.read(ASKER)[-1]
    (closed,) = await front.presses(ASKER, EN.say("button-mentoring-close"))
    assert EN.say("mentoring-next-asker", state="closed", day="none") in closed
    assert ZH.say("mentoring-told-closed", whom="锻造导师", side="window") in front.read(WINDOW)[-1]
    assert (await front.presses_data(SECOND, encode(AskMentor(id))))[0] == asked, "the place is free"
    async with front.database.reading() as session:
        assert list(await session.scalars(select(Turn.id))) == [], "none of it was asked of the desk"
        asker = (await session.scalars(select(Person.id).order_by(Person.id))).all()
        acts = (await session.execute(select(AuditEntry.act, AuditEntry.subject))).all()
    assert {act for act, _ in acts} == {"mentoring"}
    assert {subject for _, subject in acts} <= {f"person {number}" for number in asker}


async def test_strangers_and_the_wrong_side_get_nothing(front: Front) -> None:
    id = await _mentor(front)
    await _asks(front, id)
    async with front.database.reading() as session:
        (one,) = set(await session.scalars(select(MentoringEvent.mentoring_id)))
        (draft,) = await session.scalars(select(MentoringEvent.id).where(MentoringEvent.deed == "drafted"))
    gone = [EN.say("mentoring-gone")]
    for choice in (
        ShowMentoring(one), WriteMentoring(one), SendMentoring(one, draft), DeclineMentee(one),
        DeclineMenteeFor(one, Reason.NO_TIME), WithdrawMentoring(one, sure=True),
    ):  # fmt: skip
        assert await front.presses_data(STRANGER, encode(choice)) == gone
    await front.presses_data(ASKER, encode(DeclineMenteeFor(one, Reason.NO_TIME)))
    await front.presses_data(WINDOW, encode(WithdrawMentoring(one, sure=True)))
    (standing,) = await front.presses_data(ASKER, encode(ShowMentoring(one)))
    assert EN.say("mentoring-next-asker", state="asked", day="10 December 2026") in standing
    await front.presses_data(WINDOW, encode(WriteMentoring(one)))
    *_, waits = await front.says(WINDOW, "哪些实验室会做失效分析？")
    assert waits == ZH.say("mentoring-waits", whom="锻造导师"), "a question of their own is answered"
    await front.presses_data(WINDOW, encode(DeclineMenteeFor(one, Reason.NOT_MY_FIELD)))
    told = front.read(ASKER)[-1]
    assert EN.say("mentoring-told-declined", whom="Forging mentor") in told
    assert EN.say("mentoring-reason-not-my-field") in told
    (listed,) = await front.says(ASKER, "Which mentors do you have?")
    assert EN.say("mentors-state", state="declined", side="asker", day="22 November 2026") in listed


async def test_an_empty_window_silence_and_a_mentor_who_is_gone(front: Front) -> None:
    id = await _mentor(front, staffed=False)
    await _asks(front, id)
    assert (
        EN.say("mentoring-told-asked", whom="Forging mentor", day="10 December 2026", office="yes")
        in (front.read(OFFICE)[-1])
    )
    await known(front, WINDOW, contact_role(HOLDER))
    assert (await _round(front), await _round(front)) == (1, 0), "somebody new at the window is asked, once"
    assert QUESTION in front.read(WINDOW)[-1]
    front.clock.now = dt.datetime(2026, 12, 2, 3, tzinfo=dt.UTC)
    assert (await _round(front), await _round(front)) == (1, 0)
    day = EN.day(dt.date(2026, 12, 10))
    assert EN.say("mentoring-told-reminded", whom="Forging mentor", day=day, office="no") in front.read(WINDOW)[-1]
    front.clock.now = dt.datetime(2026, 12, 11, 3, tzinfo=dt.UTC)
    assert (await _round(front), await _round(front)) == (1, 0)
    assert EN.say("mentoring-told-unanswered", whom="Forging mentor", side="asker") in front.read(ASKER)[-1]
    assert EN.say("mentoring-told-unanswered", whom="Forging mentor", side="office") in front.read(OFFICE)[-1]
    await front.presses(OFFICE, EN.say("button-mentoring-answer"))
    await front.says(OFFICE, "Ask at the smithy.")
    await front.presses(OFFICE, EN.say("button-mentoring-send"))
    assert "Ask at the smithy." in front.read(ASKER)[-1]
    await keep(front.database, replace(MENTOR, detail=replace(DETAIL, available=False)))
    assert await front.presses_data(SECOND, encode(AskMentor(id))) == [EN.say("mentoring-full", whom="Forging mentor")]
    async with front.database.writing() as session:
        await catalogue.retire(session, [MENTOR.key], SIGNATURE)
    assert await front.presses_data(SECOND, encode(AskMentor(id))) == [EN.say("mentoring-mentor-gone")]
