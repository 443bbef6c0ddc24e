"""Gaps as staff and askers meet them: found, grouped, answered once for all, made a record, in both languages."""

from sqlalchemy import func, select

from handlers.buttons import AskAgain, GapOpen, GapRecord, GapSend, encode
from handlers.gaps.gathering import gather
from knowledge import gaps, people, submissions
from knowledge.answers import answer_draft
from knowledge.catalogue import Signature, save
from knowledge.gaps import Shelf
from knowledge.ledger import Exchange, person_of, save_turn
from knowledge.people import contact_role
from knowledge.submissions import Status
from knowledge.tables import AuditEntry, Gap, GapTopic, Handover, Notification, Turn
from knowledge.vocabulary import Language
from tests.handlers.answers import EN, ZH
from tests.handlers.front import ADMIN, Front
from tests.knowledge.drafting import NOW

LI, WANG, ANN, BOB, EVE, KIM = 1, 2, 3, 4, 5, 6
EDITOR, OFFICE, REVIEWER = 21, 22, 23
LI_ASKS = "样品可以快递过来测吗，不去人行不行？我是王建国，电话13812345678"
WANG_ASKS = "能不能把样品寄给你们检测"
ANN_ASKS = "Can we mail the samples instead of coming?"
SINCE = "不去现场，能把样品寄给你们检测吗"
LATER = "Can we mail the samples to you instead of coming?"
WEATHER = "今天天气怎么样"
ANSWER = "可以：寄到 5 号楼 <b>收发室</b>，并注明检测单号。"


async def _staff(front: Front, who: int, role: str) -> None:
    services = front.counter.services
    await front.says(who, "/help")
    async with front.database.writing() as session:
        caller = await person_of(session, services.seal, "telegram", str(who), NOW)
        await people.grant(session, caller.id, role)


async def _asked(front: Front) -> None:
    """Lets three people ask the same, unhelped, and a fourth about the weather; the first asks for a person."""
    front.codes |= {LI: "zh", WANG: "zh", BOB: "zh", EDITOR: "zh"}
    await _staff(front, EDITOR, "editor")
    await _staff(front, OFFICE, contact_role("demo-office-ktt"))
    for who, question in ((LI, LI_ASKS), (WANG, WANG_ASKS), (ANN, ANN_ASKS)):
        await front.says(who, question)
        await front.presses(who, "👎")
    await front.says(BOB, WEATHER)
    await front.presses(LI, ZH.say("button-person"))


async def _topics(front: Front) -> int:
    async with front.database.reading() as session:
        return await session.scalar(select(func.count()).select_from(GapTopic)) or 0


async def _told(front: Front) -> dict[str, int]:
    async with front.database.reading() as session:
        return {row.key: row.person_id for row in await session.scalars(select(Notification))}


async def test_an_editor_answers_all_who_asked_the_same_and_makes_a_record_of_it(front: Front) -> None:
    await _asked(front)
    (listed,) = await front.says(EDITOR, "/gaps")
    assert listed.startswith(ZH.say("gap-heading", shelf="open", count=1, people=3))
    assert "🙋 样品可以快递过来测吗，不去人行不行？我是[…]，电话[…]" in listed
    assert WEATHER not in listed
    assert await gather(front.counter.services)
    assert await _topics(front) == 2, "looked at again, nothing is put twice"
    (chatter,) = await front.presses(EDITOR, ZH.say("button-gap-shelf", shelf="chatter", count=1))
    assert WEATHER in chatter
    await front.presses(EDITOR, ZH.say("button-gap-shelf", shelf="open", count=1))
    (topic,) = await front.presses(EDITOR, "1")
    assert ANN_ASKS in topic
    assert "13812345678" not in topic and "王建国" not in topic, "an editor reads nothing personal"

    (asked,) = await front.presses(EDITOR, ZH.say("button-gap-write", people=3))
    assert "[…]" in asked
    card, waits = await front.says(EDITOR, "有谁能做橡胶配方？")
    assert "polymer" in card, "a question is answered, and sent to nobody"
    assert "[…]" in waits
    await front.presses(EDITOR, ZH.say("button-gap-write", people=3))
    (long,) = await front.says(EDITOR, "好" * 3_001)
    assert long == ZH.say("gap-too-long", limit=3_000, count=3_001)
    preview = await front.says(EDITOR, ANSWER)
    assert ANSWER in preview[0]
    assert preview[-1] == ZH.say("gap-preview", people=3)
    assert not [key for key in await _told(front) if key.startswith(("gap-answer", "answer:"))]
    assert (await front.presses(EDITOR, ZH.say("button-gap-send", people=3)))[-1] == ZH.say("gap-sent", people=3)
    for who, question, words in ((LI, LI_ASKS, ZH), (WANG, WANG_ASKS, ZH), (ANN, ANN_ASKS, EN)):
        told = words.say("gap-editor-answer", question=question, answer=ANSWER).replace("\n    ", "\n")
        assert front.read(who)[-1] == told
        assert len([text for text in front.read(who) if ANSWER in text]) == 1
    async with front.database.reading() as session:
        assert (await session.scalars(select(Handover.answered_at))).one() is not None, "the office need not answer it"

    (shown,) = await front.presses(EDITOR, ZH.say("button-gap-record"))
    assert "[…]" not in shown and "13812345678" not in shown, "it is worded as somebody did who told nothing personal"
    assert ZH.say("gap-record-differs") not in shown
    assert WANG_ASKS in shown and ANN_ASKS in shown
    await front.presses(EDITOR, ZH.say("button-gap-wording", part="question", language="zh"))
    (changed,) = await front.says(EDITOR, "样品能寄来检测吗？")
    assert "样品能寄来检测吗" in changed
    await front.presses(EDITOR, ZH.say("button-gap-add-language", language="en"))
    (then,) = await front.says(EDITOR, "Can samples be sent by mail?")
    assert then == ZH.say("gap-wording", part="answer", language="en", now="none")
    (both,) = await front.says(EDITOR, "Yes: to the mail room of building 5.")
    assert "Can samples be sent by mail?" in both and "样品能寄来检测吗" in both
    await _staff(front, REVIEWER, "reviewer")
    async with front.database.reading() as session:
        topic_id = await session.scalar(select(GapTopic.id).where(GapTopic.submission_id.is_not(None)))
    assert topic_id is not None
    await front.says(EVE, SINCE)
    await front.presses(EVE, "👎")
    assert await gather(front.counter.services)
    await front.presses(EDITOR, ZH.say("button-gap-own-words", state="in"))
    (without,) = await front.presses_data(EDITOR, encode(GapRecord(topic_id)))
    assert SINCE not in without and WANG_ASKS not in without, "left out they stay out"
    await front.presses(EDITOR, ZH.say("button-gap-own-words", state="out"))
    await front.says(KIM, LATER)
    await front.presses(KIM, "👎")
    assert await gather(front.counter.services)
    (further,) = await front.presses(EDITOR, ZH.say("button-gap-hand-in", publishes="no"))
    assert ZH.say("gap-record-further") in further and SINCE in further and LATER in further, "unseen, nothing goes on"
    assert await front.presses(EDITOR, ZH.say("button-gap-hand-in", publishes="no")) == [ZH.say("gap-record-handed-in")]
    assert "样品能寄来检测吗" in front.read(REVIEWER)[-1], "a reviewer is told, by the question as it reads now"
    async with front.database.reading() as session:
        (waiting,) = await submissions.waiting(session)
        (proposed,) = await submissions.proposals(session, waiting.id)
        assert (waiting.status, waiting.title) == (Status.WAITING, "样品能寄来检测吗？")
    assert {SINCE, LATER} <= set(proposed.row["questions"])
    assert set(proposed.row["texts"]) == {"zh", "en"}
    assert "王建国" not in str(proposed.row) and "138123" not in str(proposed.row)
    (again,) = await front.presses(EDITOR, ZH.say("button-gap-hand-in", publishes="no"))
    assert again == ZH.say("gap-record-waits", status="waiting", record="-")

    async with front.database.writing() as session:
        await submissions.publish_some(session, waiting.id, Signature("person 9", "?", NOW), judge=None)
        asked_since = await person_of(session, front.counter.services.seal, "telegram", "7", NOW)
        said = Exchange(NOW, "zh", "样品寄给你们检测行不行，人不去", abstained=True, record_keys=())
        turn_id = await save_turn(session, front.counter.services.seal, asked_since.id, said)
        await gaps.put(session, front.counter.services.seal, turn_id, "later", None, topic_id, NOW)
    (topic,) = await front.presses_data(EDITOR, encode(GapOpen(topic_id, 0)))
    assert ZH.say("gap-record-lacks", count=1) in topic
    (anew,) = await front.presses_data(EDITOR, encode(GapRecord(topic_id)))
    assert ZH.say("gap-record-anew") in anew and said.question in anew
    assert await front.presses(EDITOR, ZH.say("button-gap-hand-in", publishes="no")) == [ZH.say("gap-record-handed-in")]
    async with front.database.reading() as session:
        (more,) = await submissions.waiting(session)
        (proposed,) = await submissions.proposals(session, more.id)
    assert proposed.base == 1 and said.question in proposed.row["questions"]


async def test_a_handover_answered_is_a_gap_answered_and_the_other_way_round(front: Front) -> None:
    """The office sees whole what was handed over to it, which is noted; nobody is told twice."""
    await _asked(front)
    await front.presses(OFFICE, EN.say("chat-answer-button"))
    assert await front.says(OFFICE, "Yes, to building 5.") == [EN.say("chat-answer-sent")]
    assert (
        ZH.say("chat-office-answer", question=LI_ASKS, answer="Yes, to building 5.").replace("\n    ", "\n")
        == front.read(LI)[-1]
    )
    async with front.database.reading() as session:
        assert set(await session.scalars(select(AuditEntry.act))) == {"handover"}
    await front.says(OFFICE, "/gaps")
    (topic,) = await front.presses(OFFICE, "1")
    assert "王建国" in topic, "its asker handed it over"
    async with front.database.reading() as session:
        assert set(await session.scalars(select(AuditEntry.act))) == {"handover", "gap"}
    await front.says(ANN, LATER)
    await front.presses(ANN, "👎")
    assert await gather(front.counter.services)
    preview = await front.presses(OFFICE, EN.say("button-gap-same", people=2))
    assert "building 5" in preview[0] and preview[-1] == EN.say("gap-preview", people=2)
    assert "building 5" not in front.read(ANN)[-1], "seen before it is sent"
    (sent,) = await front.presses(OFFICE, EN.say("button-gap-send", people=2))
    assert sent == EN.say("gap-sent", people=2)
    assert len([text for text in front.read(LI) if "building 5" in text]) == 1
    assert "building 5" in front.read(ANN)[-1]
    assert f"{ANN_ASKS}\n{LATER}" in front.read(ANN)[-1], "over all that they asked"
    async with front.database.reading() as session:
        (answer_id,) = set(await session.scalars(select(Gap.answer_id).where(Gap.answer_id.is_not(None))))
    (again,) = await front.presses_data(OFFICE, encode(GapSend(answer_id)))
    assert again == EN.say("gap-sent-already")
    assert len([text for text in front.read(ANN) if "building 5" in text]) == 1
    await front.says(ANN, "Can we post the samples to you instead of coming?")
    await front.presses(ANN, "👎")
    (listed,) = await front.says(OFFICE, "/gaps")
    assert listed.startswith(EN.say("gap-heading", shelf="open", count=1, people=1)), "asked again, it is open again"


async def test_what_a_stranger_presses_what_was_erased_and_what_two_do_at_once(front: Front) -> None:
    await _asked(front)
    assert await front.says(LI, "/gaps") == [ZH.say("chat-not-allowed")]
    assert await front.presses_data(LI, encode(GapOpen(1, 0))) == [ZH.say("chat-not-allowed")]
    await front.says(ADMIN, "/gaps")
    for who in (EDITOR, ADMIN):
        words = ZH if who == EDITOR else EN
        await front.says(who, "/gaps")
        await front.presses(who, "1")
        await front.presses(who, words.say("button-gap-write", people=3))
        await front.says(who, f"From {who}.")
    await front.presses(EDITOR, ZH.say("button-gap-send", people=3))
    assert await front.presses(ADMIN, EN.say("button-gap-send", people=3)) == [EN.say("gap-nobody-waits")]
    assert len([text for text in front.read(WANG) if "From" in text]) == 1

    async with front.database.reading() as session:
        services = front.counter.services
        (chatter,), _ = await gaps.lines(session, services.seal, "telegram", Shelf.CHATTER, 0, 9)
        (seals,), _ = await gaps.lines(session, services.seal, "telegram", Shelf.ANSWERED, 0, 9)
    await front.presses_data(EDITOR, encode(GapOpen(chatter.id, 0)))
    await front.presses(EDITOR, ZH.say("button-gap-aside"))
    (aside,) = await front.presses(EDITOR, ZH.say("gap-why-off-topic"))
    assert aside.startswith(ZH.say("gap-set-aside"))
    await front.presses(EDITOR, ZH.say("button-gap-take-up"))
    await front.presses_data(EDITOR, encode(GapOpen(seals.id, 0)))
    await front.presses(EDITOR, ZH.say("button-gap-split"))
    (split,) = await front.presses(EDITOR, "2")
    assert split.startswith(ZH.say("gap-split"))
    assert await _topics(front) == 3
    await front.presses(EDITOR, ZH.say("button-gap-join"))
    (joined,) = await front.presses(EDITOR, "1")
    assert joined.startswith(ZH.say("gap-joined"))
    assert await _topics(front) == 2

    await front.says(BOB, "/privacy")
    await front.presses(BOB, ZH.say("chat-privacy-erase"))
    await front.presses(BOB, ZH.say("chat-privacy-sure"))
    assert await _topics(front) == 1, "an empty topic goes"
    assert await front.presses_data(EDITOR, encode(GapOpen(chatter.id, 0))) == [ZH.say("gap-gone")]
    async with front.database.reading() as session:
        turns = set(await session.scalars(select(Turn.id)))
        assert set(await session.scalars(select(Gap.turn_id))) <= turns


async def test_what_is_known_meanwhile_is_said_and_its_asker_asks_again_by_one_tap(front: Front) -> None:
    front.codes |= {BOB: "zh", EDITOR: "zh"}
    await _staff(front, EDITOR, "editor")
    await front.says(BOB, WEATHER)
    await front.says(EDITOR, "/gaps")
    await front.presses(EDITOR, ZH.say("button-gap-shelf", shelf="chatter", count=1))
    await front.presses(EDITOR, "1")
    await front.presses(EDITOR, ZH.say("button-gap-aside"))
    assert await front.presses(EDITOR, ZH.say("gap-why-known")) == [ZH.say("gap-not-known")], "nobody is told in vain"
    draft = answer_draft("weather", {Language.ZH: (WEATHER, "请看气象台。")}, [WEATHER], "对接台", NOW.date())
    async with front.database.writing() as session:
        await save(session, [draft], Signature("t", "t", NOW))
    await front.feed.catch_up()
    await front.says(EDITOR, "/gaps")
    await front.presses(EDITOR, ZH.say("button-gap-shelf", shelf="chatter", count=1))
    (topic,) = await front.presses(EDITOR, "1")
    assert ZH.say("gap-known", title=WEATHER) in topic
    await front.presses(EDITOR, ZH.say("button-gap-aside"))
    await front.presses(EDITOR, ZH.say("gap-why-known"))
    (told,) = [text for text in front.read(BOB) if text.startswith(ZH.say("gap-told-known", question=WEATHER)[:8])]
    assert WEATHER in told
    said = await front.presses(BOB, ZH.say("button-gap-ask-again"))
    assert said[0] == ZH.say("chat-chosen", question=WEATHER)
    assert "请看气象台。" in said[1]
    assert await front.presses_data(LI, encode(AskAgain(1))) == [EN.say("chat-expired")], "it is not theirs"
    async with front.database.reading() as session:
        assert (await gaps.sums(session, "telegram")).topics[Shelf.ASIDE] == 1


async def test_an_answer_to_somebody_who_has_gone_is_sent_to_nobody(front: Front) -> None:
    front.codes |= {BOB: "zh", EDITOR: "zh"}
    await _staff(front, EDITOR, "editor")
    await front.says(BOB, WEATHER)
    await front.says(EDITOR, "/gaps")
    await front.presses(EDITOR, ZH.say("button-gap-shelf", shelf="chatter", count=1))
    await front.presses(EDITOR, "1")
    await front.presses(EDITOR, ZH.say("button-gap-write", people=1))
    await front.says(EDITOR, "可以，具体怎么看，请见气象台。")
    await front.says(BOB, "/privacy")
    await front.presses(BOB, ZH.say("chat-privacy-erase"))
    await front.presses(BOB, ZH.say("chat-privacy-sure"))
    assert await front.presses(EDITOR, ZH.say("button-gap-send", people=1)) == [ZH.say("gap-gone")]
    assert not [key for key in await _told(front) if key.startswith("gap-answer")]
    (said,) = await front.says(EDITOR, "还有一句")
    assert said == ZH.say("gap-gone"), "what is written for a topic that is gone goes nowhere"
    front.api.group(-100, "众人")
    assert ZH.say("chat-group-private") in str(await front.says_in(-100, EDITOR, "/gaps@liaison_demo_bot"))
