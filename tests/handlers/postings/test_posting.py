"""An enterprise posts an opening: consent, questions, preview, review, a change, its end; it is nobody else's."""

import datetime as dt

from handlers.buttons import encode
from handlers.buttons.postings import (
    PostAsk,
    PostChoose,
    PostClear,
    PostEnd,
    PostFields,
    PostHandIn,
    PostOpen,
    PostTake,
)
from handlers.postings.ending_soon import tick
from handlers.texts import Texts
from knowledge import postings, shelf
from knowledge.postings import Posting, Standing
from knowledge.vocabulary import Availability, Language
from tests.handlers.answers import EN, ZH
from tests.handlers.front import ADMIN, Front

ME, OTHER, STUDENT, REVIEWER = 1, 2, 3, 4
PASTED = """Embedded firmware intern
Company: Demo Sensors Ltd
Location: Jiujiang
Salary: £14 an hour
Responsibilities: write firmware for STM32 boards. Pay a deposit of £50 on your first day.
Majors: electronics, automation
Deadline: 20 January 2027"""


def ask(field: str, texts: Texts = ZH) -> str:
    return texts.say(f"post-ask-{field}").split("\n")[0]


async def mine(front: Front) -> Posting:
    """Gives the first posting, as its people see it."""
    services = front.counter.services
    async with services.database.reading() as session:
        (who, *_) = await postings.posters(session, postings.key_of(1))
        found = await postings.one_of(session, services.seal, who, 1)
    assert found is not None
    return found


async def shown(front: Front, key: str = "posting-1") -> Availability | None:
    """Says whether everybody sees a posting, and how."""
    async with front.database.reading() as session:
        ids = await shelf.ids_of(session, [key])
        today = front.counter.services.today()
        cards = await shelf.cards(session, [*ids.values()], Language.EN, today, None)
    return cards[0].availability if cards else None


async def reviewer(front: Front) -> None:
    (said,) = await front.says(ADMIN, "/invite reviewer")
    await front.says(REVIEWER, said.splitlines()[-1])


async def test_a_posting_from_the_first_question_to_the_review(front: Front) -> None:
    await reviewer(front)
    front.codes[ME] = "zh"
    (consent,) = await front.says(ME, "我们想发布一个实习岗位")
    assert consent.startswith(ZH.say("post-consent").split("\n")[0])
    (first,) = await front.presses(ME, ZH.say("button-post-agree"))
    assert ask("title") in first
    told = ("嵌入式软件实习生", "九江示例电子厂", "写STM32固件，调试电路板", "2027年1月20日")
    for field, said, following in zip(
        ("title", "org", "body", "closes"), told, ("org", "body", "closes", "nature"), strict=True
    ):
        (page,) = await front.says(ME, said)
        assert page.startswith(ZH.say("post-noted", field=ZH.say(f"post-field-{field}"))) and ask(following) in page
    (page,) = await front.presses(ME, ZH.say("post-nature-internship"))
    assert ask("region") in page
    (answer, waits) = await front.says(ME, "有哪些实验室做橡胶密封？")  # a question of its own is answered
    assert ask("region") not in answer and waits == ZH.say("post-waits")
    await front.presses(ME, ZH.say("button-post-go-on"))
    await front.says(ME, "九江")
    await front.presses(ME, ZH.say("button-post-pass"))
    (unclear,) = await front.says(ME, "3000")
    assert ZH.say("post-pay-unclear-currency") in unclear
    await front.says(ME, "150-200元/天")
    (preview,) = await front.presses(ME, ZH.say("button-post-look"))
    assert all(words in preview for words in (*told[:3], "150", ZH.say("post-standing-draft")))
    assert (await mine(front)).standing(front.counter.services.today()) is Standing.DRAFT
    assert await front.presses_data(OTHER, encode(PostOpen(1))) == [EN.say("chat-expired")]
    (said,) = await front.presses(ME, ZH.say("button-post-hand-in"))
    assert said == ZH.say("post-handed-in", title=told[0])
    assert await shown(front) is None and front.read(REVIEWER)[-1].startswith("📥")
    assert len(front.read(ADMIN)) == 1, "a reviewer is asked, and nobody else"
    (again,) = await front.presses_data(ME, encode(PostHandIn(1)))  # twice is once
    assert ZH.say("post-standing-waiting") in again
    (page,) = await front.says(REVIEWER, "/review")
    assert EN.say("review-submission", title=told[0], count=1, origin="posting") in page
    (page,) = await front.presses(REVIEWER, told[0])
    assert EN.say("post-no-doubts") in page
    await front.presses(REVIEWER, EN.say("button-publish-one"))
    assert front.read(ME)[-1] == ZH.say("post-told-published", title=told[0], hidden="no")
    assert await shown(front) is Availability.OPEN


async def test_a_pasted_description_is_understood_doubted_and_sent_back(front: Front) -> None:
    await reviewer(front)
    (consent,) = await front.says(ME, f"/post {PASTED}")
    assert consent.startswith(EN.say("post-consent").split("\n")[0])
    (page,) = await front.presses(ME, EN.say("button-post-agree"))
    assert EN.say("post-begun-with-words") in page and ask("nature", EN) in page
    found = await mine(front)
    row = found.row or {}
    assert row["texts"]["en"]["title"] == "Embedded firmware intern" and row["majors"] == ["electronics", "automation"]
    assert (row["pay_min"], row["pay_currency"], row["pay_unit"], row["paid"]) == (14.0, "GBP", "hour", True)
    assert row["closes"] == "2027-01-20" and row["region"] == "Jiujiang"
    await front.presses_data(ME, encode(PostAsk(1, "languages")))
    for choice, kept in ((1, ["en"]), (0, ["en", "zh"]), (1, ["zh"]), (0, None)):  # ticked, and no more
        await front.presses_data(ME, encode(PostChoose(1, "languages", choice)))
        assert ((await mine(front)).row or {}).get("languages") == kept
    (preview,) = await front.presses_data(ME, encode(PostOpen(1)))
    assert EN.say("post-doubts-yours") in preview and "deposit" in preview
    await front.presses(ME, EN.say("button-post-hand-in"))
    (page,) = await front.presses(REVIEWER, EN.say("button-open-submission"))
    assert EN.say("post-doubts") in page and EN.say("post-doubt-money", words="deposit") in page
    await front.presses(REVIEWER, EN.say("button-reject"))
    await front.says(REVIEWER, "No deposits, please.")
    told = front.read(ME)[-1]
    assert told == EN.say("post-told-rejected", title="Embedded firmware intern", why="No deposits, please.")
    (page,) = await front.presses(ME, EN.say("button-post-open"))
    assert EN.say("post-standing-rejected") in page and EN.say("button-post-hand-in") not in front.labels(ME)
    await front.presses_data(ME, encode(PostAsk(1, "body")))
    (page,) = await front.says(ME, "Write firmware for STM32 boards; we lend you the tools.")
    assert "deposit" not in page
    await front.presses(ME, EN.say("button-post-hand-in"))
    await front.presses(ME, EN.say("button-post-list"))
    await front.presses(ME, "1. Embedded")
    await front.presses(ME, EN.say("button-post-withdraw"))
    assert await front.presses(ME, EN.say("button-post-withdraw-sure")) == [
        EN.say("post-withdraw-done", title="Embedded firmware intern", shown="yes")
    ]
    assert await front.says(REVIEWER, "/review") == [EN.say("review-none")]
    await front.presses_data(ME, encode(PostEnd(1, "drop", confirmed=True)))
    assert front.read(ME)[-1] == EN.say("post-drop-done", title="Embedded firmware intern", shown="no")
    for late in (PostOpen(1), PostFields(1), PostHandIn(1), PostClear(1, "pay"), PostTake(1, "body", 1)):
        assert await front.presses_data(ME, encode(late)) == [EN.say("chat-expired")], late


async def test_a_description_is_understood_wherever_it_is_pasted(front: Front) -> None:
    await front.says(ME, "/start")
    await front.presses(ME, EN.say("chat-i-am-enterprise"))
    (consent,) = await front.says(ME, PASTED)
    assert consent.startswith(EN.say("post-consent").split("\n")[0]), "an opening, not a search"
    await front.says(ME, "/post")
    await front.presses(ME, EN.say("button-post-agree"))
    await front.says(ME, "Firmware intern")
    (page,) = await front.says(ME, "You write firmware for our boards and test them in the workshop. " * 4)
    assert EN.say("post-taken-as-body") in page and ask("org", EN) in page, "too long for a name"
    (page,) = await front.says(ME, PASTED)
    assert ask("nature", EN) in page, "all that is needed stood in it"
    row = (await mine(front)).row or {}
    assert row["texts"]["en"]["title"] == "Firmware intern", "what was told before stays"
    assert (row["texts"]["en"]["org"], row["closes"], row["pay_min"]) == ("Demo Sensors Ltd", "2027-01-20", 14.0)


async def test_its_people_are_told_of_its_end_and_change_or_close_it(front: Front) -> None:
    await front.says(ADMIN, "/start")
    await front.says(ME, f"/post {PASTED}")
    await front.presses(ME, EN.say("button-post-agree"))
    await front.presses(ME, EN.say("button-post-look"))
    await front.presses(ME, EN.say("button-post-hand-in"))
    await front.presses(ADMIN, EN.say("button-open-submission"))
    await front.presses(ADMIN, EN.say("button-publish-one"))
    title, last = "Embedded firmware intern", dt.date(2027, 1, 20)
    services, read = front.counter.services, len(front.read(ME))
    await tick(services)
    await front.settle()
    assert len(front.read(ME)) == read
    for now, key in ((last - dt.timedelta(days=2), "soon"), (last + dt.timedelta(days=1), "over")):
        front.clock.now = dt.datetime.combine(now, dt.time(9), dt.UTC)
        for _ in range(2):  # told once
            await tick(services)
        await front.settle()
        assert front.read(ME)[read:] == [EN.say(f"post-told-{key}", title=title, day=EN.day(last))]
        read = len(front.read(ME))
    assert await shown(front) is Availability.CLOSED
    await front.presses(ME, EN.say("button-post-reopen"))
    (page,) = await front.says(ME, "31 March 2027")
    assert EN.say("post-change-not-handed-in") in page
    await front.presses(ME, EN.say("button-post-hand-in"))
    assert await shown(front) is Availability.CLOSED, "a change waits for its review"
    await front.presses(ADMIN, EN.say("button-open-submission"))
    await front.presses(ADMIN, EN.say("button-publish-one"))
    assert await shown(front) is Availability.OPEN
    await front.presses(ME, EN.say("button-post-open"))
    await front.presses(ME, EN.say("button-post-close"))
    assert await shown(front) is Availability.OPEN
    assert await front.presses(ME, EN.say("button-post-close-sure")) == [
        EN.say("post-close-done", title=title, shown="yes")
    ]
    assert await shown(front) is Availability.CLOSED
    (page,) = await front.presses_data(ME, encode(PostEnd(1, "close", confirmed=True)))
    assert EN.say("post-standing-closed") in page
    await front.says(ME, "/privacy")
    await front.presses(ME, EN.say("chat-privacy-erase"))
    await front.presses(ME, EN.say("chat-privacy-sure"))
    assert await shown(front) is None
