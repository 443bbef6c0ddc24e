"""Talking to a person: the question reaches the office, its answer comes back, once, and only from who may."""

import asyncio
import json

import pytest
from sqlalchemy import select

from handlers.buttons import Answered, encode
from handlers.texts import Texts
from knowledge import people
from knowledge.ledger import person_of
from knowledge.people import contact_role
from knowledge.tables import Handover, Notification, Person, Turn
from tests.handlers.answers import EN, ZH
from tests.handlers.front import ADMIN, Front
from tests.knowledge.drafting import NOW

ASKER, FIRST, SECOND = 1, 11, 12
OFFICE = contact_role("demo-office-ktt")
NEED = "我们厂的橡胶密封圈总是老化开裂，找谁能帮忙？"
QUESTION = EN.say("chat-office-question", question=NEED).replace("\n    ", "\n")
WRITE = EN.say("chat-write-answer", question=NEED).replace("\n    ", "\n")


async def _staff(front: Front, who: int, role: str = OFFICE) -> None:
    services = front.counter.services
    await front.says(who, "/help")
    async with front.database.writing() as session:
        caller = await person_of(session, services.seal, "telegram", str(who), NOW)
        await people.grant(session, caller.id, role)


async def _asks(front: Front) -> None:
    front.codes[ASKER] = "zh"
    await front.says(ASKER, NEED)
    (said,) = await front.presses(ASKER, ZH.say("button-person"))
    assert said.startswith((ZH.say("chat-handed-over", question=NEED), ZH.say("chat-handed-over-nobody")))


async def _handovers(front: Front) -> list[Handover]:
    async with front.database.reading() as session:
        return list(await session.scalars(select(Handover)))


async def _turns(front: Front) -> int:
    async with front.database.reading() as session:
        return len((await session.scalars(select(Turn.id))).all())


async def test_a_question_goes_to_the_office_and_its_answer_comes_back(front: Front) -> None:
    """Each reads their own language; the question stands with the answer."""
    await _staff(front, FIRST)
    await _asks(front)
    assert front.read(FIRST)[-1] == QUESTION
    assert front.labels(FIRST) == [EN.say("chat-answer-button")]
    assert await front.presses(FIRST, "Answer") == [WRITE]
    assert await front.says(FIRST, "Please see Dr Zhang's lab.\n\nRoom 5.") == [EN.say("chat-answer-sent")]
    answered = ZH.say("chat-office-answer", question=NEED, answer="Please see Dr Zhang's lab.\n\nRoom 5.")
    assert front.read(ASKER)[-1] == answered.replace("\n    ", "\n")
    assert await _turns(front) == 1, "an answer is no question"


async def test_an_answer_comes_in_the_questions_language_whatever_the_askers_app_speaks(front: Front) -> None:
    await _staff(front, FIRST)
    await front.says(ASKER, NEED)
    assert await front.presses(ASKER, ZH.say("button-person")) == [ZH.say("chat-handed-over", question=NEED)]
    await front.presses(FIRST, "Answer")
    await front.says(FIRST, "请来 5 号楼")
    answered = ZH.say("chat-office-answer", question=NEED, answer="请来 5 号楼")
    assert front.read(ASKER)[-1] == answered.replace("\n    ", "\n")


@pytest.mark.parametrize(
    ("need", "typed", "words"),
    [(NEED, "我想转人工", ZH), ("Our rubber seals crack. Who can help?", "Can I speak to someone?", EN)],
)
async def test_asking_for_a_person_hands_over_the_last_question(
    front: Front, need: str, typed: str, words: Texts
) -> None:
    """As the button does: once, whichever way and however often it is asked."""
    await _staff(front, FIRST)
    await front.says(ASKER, need)
    assert await front.says(ASKER, typed) == [words.say("chat-handed-over", question=need).replace("\n    ", "\n")]
    assert front.read(FIRST)[-1] == EN.say("chat-office-question", question=need).replace("\n    ", "\n")
    assert await front.says(ASKER, typed) == [words.say("chat-handed-over", question=need).replace("\n    ", "\n")]
    assert len(await front.presses(ASKER, words.say("button-person"))) == 1
    assert len(await _handovers(front)) == 1
    assert len([text for text in front.read(FIRST) if need in text]) == 1
    assert await _turns(front) == 1


@pytest.mark.parametrize(("typed", "words"), [("转人工", ZH), ("talk to a person", EN)])
async def test_asking_for_a_person_before_any_question_says_what_to_do(front: Front, typed: str, words: Texts) -> None:
    (said,) = await front.says(ASKER, typed)
    assert said.startswith(words.say("chat-ask-first"))
    assert "ktt@demo-university.example.edu" in said
    await front.says(ASKER, NEED)
    await front.says(ASKER, "/new")
    assert await front.says(ASKER, typed) == [said], "another thread's question is not meant"
    assert await _handovers(front) == []


async def test_where_nobody_can_be_told_it_says_so_and_whoever_joins_is_told(front: Front) -> None:
    front.codes[ASKER] = "zh"
    await front.says(ASKER, NEED)
    (said,) = await front.presses(ASKER, ZH.say("button-person"))
    assert said.startswith(ZH.say("chat-handed-over-nobody"))
    assert "ktt@demo-university.example.edu" in said
    await front.says(ADMIN, "/start")
    assert front.read(ADMIN)[-1] == QUESTION, "the administrator is told on coming"
    assert await front.presses(ASKER, ZH.say("button-person")) == [ZH.say("chat-handed-over", question=NEED)]
    (invitation,) = await front.says(ADMIN, "/invite contact demo-office-ktt")
    await front.says(FIRST, invitation.splitlines()[-1])
    assert front.read(FIRST)[-1] == QUESTION
    await front.presses(FIRST, "Answer")
    await front.says(FIRST, "请来 5 号楼")
    assert "请来 5 号楼" in front.read(ASKER)[-1]


async def test_a_follow_up_is_handed_over_with_what_it_follows(front: Front) -> None:
    await _staff(front, FIRST)
    front.codes[ASKER] = "zh"
    await front.says(ASKER, NEED)
    await front.says(ASKER, "有补贴吗？")
    await front.says(ASKER, "转人工")
    assert front.read(FIRST)[-1] == (
        f"Somebody asks for an answer by a person:\n有补贴吗？\n\nAsked before in the same conversation:\n- {NEED}"
    )


async def test_what_is_written_next_is_a_question_again(front: Front) -> None:
    await _staff(front, FIRST)
    await _asks(front)
    await front.presses(FIRST, "Answer")
    await front.says(FIRST, "好")
    (card,) = await front.says(FIRST, "Our rubber seals crack. Who can help?")
    assert "polymer" in card


async def test_everybody_of_the_office_is_asked_and_nobody_else(front: Front) -> None:
    await front.says(ADMIN, "/start")
    for who, role in ((FIRST, OFFICE), (SECOND, OFFICE), (13, "editor"), (14, contact_role("demo-lab-polymer"))):
        await _staff(front, who, role)
    await _asks(front)
    asked = [who for who in (FIRST, SECOND, 13, 14, ADMIN) if QUESTION in front.read(who)]
    assert asked == [FIRST, SECOND]


async def test_without_an_office_the_administrators_are_asked(front: Front) -> None:
    await front.says(ADMIN, "/start")
    await _asks(front)
    assert front.read(ADMIN)[-1] == QUESTION


async def test_what_nobody_could_be_asked_waits_for_the_first_who_can(front: Front) -> None:
    """An administrator on their first visit, whatever it is about."""
    await _asks(front)
    assert QUESTION in await front.says(ADMIN, "/help")
    await front.presses(ADMIN, "Answer")
    assert await front.says(ADMIN, "好的") == [EN.say("chat-answer-sent")]
    assert QUESTION not in await front.says(ADMIN, "/help"), "told once"


@pytest.mark.parametrize("taps", [2, 5])
async def test_taps_more_than_one_ask_once(front: Front, taps: int) -> None:
    await _staff(front, FIRST)
    front.codes[ASKER] = "zh"
    await front.says(ASKER, NEED)
    label = ZH.say("button-person")
    said = await front.does(ASKER, *(front.press(ASKER, label) for _ in range(taps)))
    assert said == [ZH.say("chat-handed-over", question=NEED)] * taps
    assert front.read(FIRST).count(QUESTION) == 1
    assert len(await _handovers(front)) == 1


async def test_a_tap_after_the_answer_says_that_there_is_one(front: Front) -> None:
    await _staff(front, FIRST)
    await _asks(front)
    await front.presses(FIRST, "Answer")
    await front.says(FIRST, "好")
    assert await front.presses(ASKER, ZH.say("button-person")) == [ZH.say("chat-answered-already")]
    assert front.read(FIRST).count(QUESTION) == 1


async def test_of_two_who_answer_at_once_one_is_told_to_be_late(front: Front) -> None:
    for who in (FIRST, SECOND):
        await _staff(front, who)
    await _asks(front)
    for who in (FIRST, SECOND):
        await front.presses(who, "Answer")
    inbox, api = front.counter.inbox, front.api
    texts = [api.said(FIRST, "F", "来自甲"), api.said(SECOND, "S", "来自乙")]
    await asyncio.gather(*(inbox.accept(update) for update in texts))
    await front.settle()
    told = sorted((front.read(FIRST)[-1], front.read(SECOND)[-1]))
    assert told == sorted((EN.say("chat-answer-sent"), EN.say("chat-answered-already")))
    answers = [text for text in front.read(ASKER) if "来自" in text]
    assert len(answers) == 1


async def test_a_question_that_was_answered_is_not_taken_up_again(front: Front) -> None:
    for who in (FIRST, SECOND):
        await _staff(front, who)
    await _asks(front)
    await front.presses(FIRST, "Answer")
    await front.says(FIRST, "好")
    assert await front.presses(SECOND, "Answer") == [EN.say("chat-answered-already")]
    (card,) = await front.says(SECOND, "Our rubber seals crack. Who can help?")
    assert "polymer" in card


@pytest.mark.parametrize("role", [None, "editor", "reviewer", contact_role("demo-lab-polymer"), contact_role("")])
async def test_nobody_else_takes_a_question_up(front: Front, role: str | None) -> None:
    await _asks(front)
    (handed,) = await _handovers(front)
    await front.says(FIRST, "/help")
    if role is not None:
        await _staff(front, FIRST, role)
    assert await front.presses_data(FIRST, encode(Answered(handed.id))) == [EN.say("chat-not-allowed")]
    await front.says(FIRST, "my own question about rubber")
    assert (await _handovers(front))[0].answered_at is None


async def test_whoever_loses_the_role_meanwhile_does_not_answer(front: Front) -> None:
    await _staff(front, FIRST)
    await _asks(front)
    await front.presses(FIRST, "Answer")
    services = front.counter.services
    async with front.database.writing() as session:
        caller = await person_of(session, services.seal, "telegram", str(FIRST), NOW)
        person = await session.get_one(Person, caller.id)
        person.roles = []
    assert await front.says(FIRST, "好") == [EN.say("chat-not-allowed")]
    assert (await _handovers(front))[0].answered_at is None
    (card,) = await front.says(FIRST, "Our rubber seals crack. Who can help?")
    assert "polymer" in card


async def test_new_leaves_the_question_for_later(front: Front) -> None:
    await _staff(front, FIRST)
    await _asks(front)
    await front.presses(FIRST, "Answer")
    await front.says(FIRST, "/new")
    (card,) = await front.says(FIRST, "Our rubber seals crack. Who can help?")
    assert "polymer" in card
    assert (await _handovers(front))[0].answered_at is None
    assert await front.presses(FIRST, "Answer") == [WRITE]


async def test_a_picture_is_no_answer(front: Front) -> None:
    await _staff(front, FIRST)
    await _asks(front)
    await front.presses(FIRST, "Answer")
    assert await front.says(FIRST, "\u200b") == [EN.say("chat-only-text")]
    assert await front.says(FIRST, "👍") == [EN.say("chat-answer-sent")]
    assert front.read(ASKER)[-1].endswith("👍")


async def test_a_question_whose_asker_was_erased_is_withdrawn(front: Front) -> None:
    await _staff(front, FIRST)
    await _asks(front)
    await front.presses(FIRST, "Answer")
    await front.says(ASKER, "/privacy")
    await front.presses(ASKER, ZH.say("chat-privacy-erase"))
    await front.presses(ASKER, ZH.say("chat-privacy-sure"))
    assert await front.says(FIRST, "好") == [EN.say("chat-question-withdrawn")]
    assert await front.presses(FIRST, "Answer") == [EN.say("chat-question-withdrawn")]


async def test_a_long_answer_comes_whole(front: Front) -> None:
    await _staff(front, FIRST)
    await _asks(front)
    await front.presses(FIRST, "Answer")
    before = len(front.read(ASKER))
    await front.says(FIRST, "<b>&</b> " + "请看材料学院的说明。" * 408)
    pages = front.read(ASKER)[before:]
    assert len(pages) == 2
    assert "".join(pages).count("请看材料学院的说明。") == 408
    assert "<b>&</b>" in pages[0]


async def test_an_answer_whose_update_is_processed_again_stays_an_answer(front: Front) -> None:
    """The first try has kept it, and could not say so."""
    await _staff(front, FIRST)
    await _asks(front)
    await front.presses(FIRST, "Answer")
    front.api.fail_next("sendMessage", 400, "Bad Request: odd")
    assert await front.says(FIRST, "请找张实验室") == [EN.say("chat-answer-sent")]
    assert len(front.waited) == 1
    assert sum("请找张实验室" in text for text in front.read(ASKER)) == 1
    assert await _turns(front) == 1


async def test_an_asker_who_blocked_the_bot_holds_nobody_up(front: Front) -> None:
    await _staff(front, FIRST)
    await _asks(front)
    front.api.chats.blocked.add(ASKER)
    await front.presses(FIRST, "Answer")
    assert await front.says(FIRST, "好") == [EN.say("chat-answer-sent")]
    async with front.database.reading() as session:
        told = {row.key: row.state for row in await session.scalars(select(Notification))}
    (handed,) = await _handovers(front)
    assert told[f"answer:{handed.id}"] == "given-up"


async def test_a_button_to_a_question_that_never_was(front: Front) -> None:
    await _staff(front, FIRST)
    assert await front.presses_data(FIRST, encode(Answered(10**12))) == [EN.say("chat-question-withdrawn")]


async def test_staff_are_told_nothing_of_who_asks(front: Front) -> None:
    await _staff(front, FIRST)
    await _asks(front)
    seen = json.dumps(front.api.chats.messages(FIRST), ensure_ascii=False)
    assert f'"P{ASKER}"' not in seen
