"""Coming in: the greeting, deep links, help, languages, privacy, and beginning anew."""

import datetime as dt
import re

import pytest
from sqlalchemy import func, select

from handlers.texts import Texts
from knowledge.catalogue import Signature, retire
from knowledge.people import contact_role
from knowledge.tables import Handover, InboxEntry, Notification, Person, Record, Turn
from tests.handlers.answers import EN, ZH
from tests.handlers.front import ADMIN, Front
from tests.knowledge.drafting import NOW

NEED = "我们厂的橡胶密封圈总是老化开裂，找谁能帮忙？"


async def _record_id(front: Front, key: str) -> int:
    async with front.database.reading() as session:
        found = await session.scalar(select(Record.id).where(Record.key == key))
    assert found is not None
    return found


async def _person(front: Front) -> Person:
    async with front.database.reading() as session:
        return (await session.scalars(select(Person))).one()


@pytest.mark.parametrize(
    ("code", "words"), [("zh", ZH), ("zh-hans", ZH), ("ZH-TW", ZH), ("en", EN), ("de", EN), ("", EN)]
)
async def test_the_greeting_is_in_the_language_of_the_app(front: Front, code: str, words: object) -> None:
    front.codes[1] = code
    spoken = ZH if words is ZH else EN
    assert await front.says(1, "/start") == [spoken.say("chat-welcome")]
    parties = [spoken.say("chat-i-am-enterprise"), spoken.say("chat-i-am-student")]
    assert front.labels(1) == [*parties, "中文", "English"]


@pytest.mark.parametrize("who", ["enterprise", "student"])
async def test_somebody_says_what_they_are_and_is_shown_how_to_ask(front: Front, who: str) -> None:
    await front.says(1, "/start")
    assert await front.presses(1, EN.say(f"chat-i-am-{who}")) == [EN.say(f"chat-how-{who}").replace("\n    ", "\n")]
    assert (await _person(front)).party == who


async def test_a_language_that_was_chosen_goes_before_the_apps(front: Front) -> None:
    await front.says(1, "/language")
    assert front.labels(1) == ["中文", "English", EN.say("chat-language-follow")]
    assert await front.presses(1, "中文") == [ZH.say("chat-language-set")]
    assert await front.says(1, "/start") == [ZH.say("chat-welcome")]
    assert await front.presses(1, "English") == [EN.say("chat-language-set")]
    assert (await _person(front)).language == "en"


async def test_a_link_that_leads_nowhere_says_so_and_greets(front: Front) -> None:
    told = EN.say("chat-link-unknown", code="nonsense")
    assert await front.says(1, "/start nonsense") == [told, EN.say("chat-welcome")]
    assert len(front.labels(1)) == 4


async def test_a_language_that_was_chosen_frames_answers_to_questions_in_any(front: Front) -> None:
    """Their buttons, remarks and a second look at them too, until answers are to follow the questions again."""
    question = "我们厂的橡胶密封圈总是老化开裂，找谁能帮忙？"
    await front.says(1, "/language")
    await front.presses(1, "English")
    (card,) = await front.says(1, question)
    assert EN.say("section-contacts") in card
    assert ZH.say("section-contacts") not in card
    assert await front.says(1, "谢谢") == [EN.say("chat-you-are-welcome")]
    await front.says(1, "/language")
    assert front.labels(1) == ["中文", "English", EN.say("chat-language-follow")]
    assert await front.presses(1, EN.say("chat-language-follow")) == [EN.say("chat-language-followed")]
    (sources,) = await front.presses(1, EN.say("button-sources"))  # of the answer that was given in English
    assert sources.startswith(EN.say("sources-heading"))
    (card,) = await front.says(1, question)
    assert ZH.say("section-contacts") in card
    assert await front.says(1, "谢谢") == [ZH.say("chat-you-are-welcome")]
    assert await front.says(1, "/new") == [EN.say("chat-new")]  # what is no answer stays as it was


async def test_a_link_leads_to_a_record(front: Front) -> None:
    number = await _record_id(front, "demo-lab-polymer")
    (card,) = await front.says(1, f"/start card-{number}")
    assert "demo-university.example.edu" in card


@pytest.mark.parametrize("number", ["999999", "0", "-1", "x", "", "9" * 30, "1 2", "<b>"])
async def test_a_link_to_no_record_says_so(front: Front, number: str) -> None:
    assert await front.says(1, f"/start card-{number}") == [EN.say("chat-card-gone")]


async def test_a_link_to_a_record_that_was_withdrawn_says_so(front: Front) -> None:
    number = await _record_id(front, "demo-lab-polymer")
    async with front.database.writing() as session:
        await retire(session, ["demo-lab-polymer"], Signature(who="t", why="t", at=NOW))
    assert await front.says(1, f"/start card-{number}") == [EN.say("chat-card-gone")]


@pytest.mark.parametrize(("code", "words"), [("zh", ZH), ("en", EN)])
@pytest.mark.parametrize(
    ("role", "more"),
    [
        (None, ()),
        (
            "editor",
            tuple(
                f"chat-help-{part}"
                for part in [
                    "gaps",
                    "editing",
                    "policy",
                    "answers",
                    "fresh",
                    "records",
                    "duplicates",
                    "report",
                    "demand",
                ]
            ),
        ),
        ("reviewer", ("chat-help-reviewing", "chat-help-report", "chat-help-demand")),
        ("contact demo-expert-polymer", ()),
        ("contact demo-office-ktt", ("chat-help-answering", "chat-help-gaps")),
        (
            "admin",
            tuple(
                f"chat-help-{part}"
                for part in [
                    "answering",
                    "gaps",
                    "inviting",
                    "reviewing",
                    "editing",
                    "policy",
                    "answers",
                    "fresh",
                    "records",
                    "duplicates",
                    "audit",
                    "report",
                    "demand",
                ]
            ),
        ),
    ],
)
async def test_help_tells_each_what_they_may_do(
    front: Front, code: str, words: Texts, role: str | None, more: tuple[str, ...]
) -> None:
    who = ADMIN if role == "admin" else 1
    front.codes[who] = code
    if role not in (None, "admin"):
        await front.says(1, f"/start inv-{await _invited(front, str(role))}")
    said = [words.say(key).replace("\n    ", "\n") for key in ("chat-help", *more)]
    (shown,) = await front.says(who, "/help")
    assert shown == "\n\n".join(said)
    assert all(name in shown for name in ("/post", "/courses", "/profile", words.say("button-apply")))


@pytest.mark.parametrize(("typed", "words"), [("你好！", ZH), ("Hello", EN)])
async def test_a_greeting_is_returned_with_examples_for_whoever_it_is(front: Front, typed: str, words: Texts) -> None:
    assert await front.says(1, typed) == [words.say("chat-welcome")]
    await front.presses(1, words.say("chat-i-am-student"))
    how = words.say("chat-how-student").replace("\n    ", "\n")
    assert await front.says(1, typed) == [f"{words.say('chat-hello')}\n{how}"]


async def test_erasing_asks_once_more_and_then_leaves_nothing(front: Front) -> None:
    """Not even in messages to staff that have not gone out yet."""
    front.codes[1] = "zh"
    await front.says(ADMIN, "/start")
    front.api.chats.blocked.add(ADMIN)
    await front.says(1, NEED)
    await front.presses(1, ZH.say("button-person"))
    (told,) = await front.says(1, "/privacy")
    assert told == ZH.say("chat-privacy")
    assert await front.presses(1, ZH.say("chat-privacy-erase")) == [ZH.say("chat-privacy-ask")]
    async with front.database.reading() as session:
        assert await session.scalar(select(func.count()).select_from(Turn)) == 1, "nothing is erased yet"
    assert await front.presses(1, ZH.say("chat-privacy-sure")) == [ZH.say("chat-privacy-erased")]
    async with front.database.reading() as session:
        counts = [await session.scalar(select(func.count()).select_from(table)) for table in (Person, Turn, Handover)]
        payloads = (await session.scalars(select(Notification.payload_sealed))).all()
        lanes = set(await session.scalars(select(InboxEntry.lane)))
    assert counts == [1, 0, 0], "the administrator is left"
    assert not any(payloads)
    assert lanes == {""}


async def test_what_was_set_aside_is_erased_too(front: Front) -> None:
    """The inbox and the erasure name a chat's lane alike."""
    for _ in range(3):
        front.api.fail_next("sendMessage", 400, "Bad Request: odd")
    await front.says(1, "/help")
    await front.says(1, "/privacy")
    await front.presses(1, EN.say("chat-privacy-erase"))
    await front.presses(1, EN.say("chat-privacy-sure"))
    async with front.database.reading() as session:
        rows = (await session.scalars(select(InboxEntry))).all()
    assert {row.state for row in rows} == {"done", "set-aside"}
    assert all((row.payload_sealed, row.lane) == (None, "") for row in rows)


async def test_whoever_was_erased_comes_back_as_a_stranger(front: Front) -> None:
    await front.says(1, NEED)
    for label in ("/privacy", EN.say("chat-privacy-erase"), EN.say("chat-privacy-sure")):
        await (front.says(1, label) if label.startswith("/") else front.presses(1, label))
    assert await front.presses(1, "👍") == []
    assert front.notices() == [EN.say("chat-expired")]
    assert await front.says(1, "/start") == [EN.say("chat-welcome")]


async def test_staff_who_erase_themselves_are_no_staff_any_more(front: Front) -> None:
    code = await _invited(front, "editor")
    await front.says(1, f"/start inv-{code}")
    assert "invite" not in front.api.menu(chat_id=1)
    assert front.api.menu(chat_id=1)
    for label in ("/privacy", EN.say("chat-privacy-erase"), EN.say("chat-privacy-sure")):
        await (front.says(1, label) if label.startswith("/") else front.presses(1, label))
    assert front.api.menu(chat_id=1) == []
    assert "/invite" not in (await front.says(1, "/help"))[0]
    assert await front.says(1, f"/start inv-{code}") == [EN.say("chat-invitation-refused")]


@pytest.mark.parametrize("way", ["/new", "button"])
async def test_a_new_thread_is_no_follow_up(front: Front, way: str) -> None:
    front.codes[1] = "zh"
    await front.says(1, NEED)
    (follow_up,) = await front.says(1, "那案例呢？")
    assert "密封圈" in follow_up
    if way == "button":
        await front.says(1, "今天天气怎么样")
    said = await (front.presses(1, ZH.say("button-new")) if way == "button" else front.says(1, "/new"))
    assert said == [ZH.say("chat-new")]
    (alone,) = await front.says(1, "那案例呢？")
    assert alone != follow_up
    front.codes[2] = "zh"
    assert [alone] == await front.says(2, "那案例呢？"), "as if it were the first that is asked"


async def test_an_invitation_is_accepted_by_one_person(front: Front) -> None:
    code = await _invited(front, "contact demo-office-ktt")
    accepted = EN.say("chat-invitation-accepted", role="contact window demo-office-ktt")
    assert await front.says(1, f"/start inv-{code}") == [accepted]
    assert await front.says(1, f"/start inv-{code}") == [accepted]
    assert await front.says(2, f"/start inv-{code}") == [EN.say("chat-invitation-refused")]
    async with front.database.reading() as session:
        roles = [roles for roles in await session.scalars(select(Person.roles).order_by(Person.id)) if roles]
    assert roles == [["admin"], [contact_role("demo-office-ktt")]]


async def test_an_invitation_that_is_too_old_or_was_never_made_is_refused(front: Front) -> None:
    code = await _invited(front, "editor")
    front.clock.now += dt.timedelta(days=8)
    assert await front.says(1, f"/start inv-{code}") == [EN.say("chat-invitation-refused")]
    assert await front.says(1, "/start inv-") == [EN.say("chat-invitation-refused")]
    assert await front.says(1, "/start inv-nonsense") == [EN.say("chat-invitation-refused")]


async def _invited(front: Front, whom: str) -> str:
    (said,) = await front.says(ADMIN, f"/invite {whom}")
    found = re.search(r"/start inv-(\S+)", said)
    assert found is not None
    return found[1]
