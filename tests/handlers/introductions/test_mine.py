"""/mine: either side's introductions, newest first, paged, each leading to its page."""

import datetime as dt

from handlers.buttons import Mine, ShowIntroduction, encode
from handlers.introductions import deeds
from handlers.introductions.deeds import Reason
from knowledge import enterprises
from knowledge.people import contact_role
from knowledge.referrals import Deed, Side
from tests.handlers.answers import EN, ZH
from tests.handlers.front import Front
from tests.handlers.introductions.walking import (
    ASKER,
    COLLEAGUE,
    FIRST,
    LAB,
    OFFICE,
    SECOND,
    STRANGER,
    asked,
    done,
    known,
    published,
    sent,
    staffed,
)

POLYMER = "Polymer and Rubber Materials Laboratory"
LABS = [
    "demo-lab-polymer", "demo-lab-vision", "demo-lab-battery", "demo-lab-food", "demo-lab-water", "demo-lab-robot",
    "demo-expert-polymer", "demo-expert-smart",
]  # fmt: skip


async def test_nobody_has_any_at_first(front: Front) -> None:
    front.codes[STRANGER] = "zh"
    assert await front.says(STRANGER, "/mine") == [ZH.say("intro-mine-none-anybody")]
    for party, said in (("enterprise", "intro-mine-none"), ("student", "intro-mine-none-student")):
        await front.says(STRANGER, "/start")
        await front.presses(STRANGER, ZH.say(f"chat-i-am-{party}"))
        assert await front.says(STRANGER, "/mine") == [ZH.say(said)], "a student reads how one applies, no needs"
    front.codes[ASKER] = "zh"
    await front.says(ASKER, "/profile 大三电子信息")
    await front.presses(ASKER, ZH.say("button-profile-agree"))
    assert await front.says(ASKER, "/mine") == [ZH.say("intro-mine-none-student")], "whoever has a profile studies"


async def test_each_side_reads_its_own(front: Front) -> None:
    made = await sent(front)
    for who, side in ((ASKER, "asker"), (FIRST, "window")):
        (said,) = await front.says(who, "/mine")
        state = EN.say("intro-state-sent")
        assert EN.say("intro-line", n=1, whom=POLYMER, state=state, day="22 November 2026") in said
        assert EN.say("intro-line-side", side=side) in said
        assert "10 December 2026" in said
    assert await front.says(OFFICE, "/mine") == [EN.say("intro-mine-none-window")], "the window has it in hand"
    (page,) = await front.presses(FIRST, EN.say("button-intro-number", n=1))
    assert page.startswith(EN.say("intro-page", whom=POLYMER))
    assert EN.say("intro-deed-sent") in page
    assert EN.say("intro-deed-asked") not in page, "what went before is the asker's own"
    assert await front.presses_data(STRANGER, encode(ShowIntroduction(made))) == [EN.say("intro-not-yours")]


async def test_a_confidential_need_is_not_named_to_the_window(front: Front) -> None:
    await sent(front, confidential=True)
    assert "宏达" in (await front.says(ASKER, "/mine"))[0]
    assert "宏达" not in (await front.says(FIRST, "/mine"))[0]
    assert "宏达" not in (await front.presses(FIRST, EN.say("button-intro-number", n=1)))[0]


async def test_colleagues_of_the_enterprise_see_and_are_told(front: Front) -> None:
    services, me, other = front.counter.services, await known(front, ASKER), await known(front, COLLEAGUE)
    async with front.database.writing() as session:
        await enterprises.describe(session, me, services.now())
        code = await enterprises.invite(session, services.seal, me, services.now())
        assert code is not None
        assert await enterprises.join(session, services.seal, other, code, services.now())
    made = await sent(front)
    assert POLYMER in (await front.says(COLLEAGUE, "/mine"))[0]
    await deeds.decline(services, made, Side.WINDOW, await known(front, FIRST), Reason.NO_CAPACITY)
    await front.settle()
    assert EN.say("intro-why", reason="No capacity at present") in front.read(COLLEAGUE)[-1]
    assert EN.say("intro-by-colleague") in front.read(COLLEAGUE)[0], "a colleague sent it"


async def test_what_changed_last_comes_first_and_long_lists_are_paged(front: Front) -> None:
    await staffed(front)
    need = await published(front)
    for key in LABS:
        made = await asked(front, need, key)
        await deeds.send(front.counter.services, made, await known(front, ASKER))
        front.clock.now += dt.timedelta(minutes=1)
    (said,) = await front.says(ASKER, "/mine")
    assert [line[:2] for line in said.splitlines() if line[:1].isdigit()] == [f"{n}." for n in range(1, 7)]
    (rest,) = await front.presses(ASKER, EN.say("button-intro-more", count=2))
    assert [line[:2] for line in rest.splitlines() if line[:1].isdigit()] == ["7.", "8."]
    assert f"8. {POLYMER}" in rest
    assert await front.presses_data(ASKER, encode(Mine(99))) == [EN.say("intro-mine")]
    await deeds.accept(front.counter.services, 1, Side.WINDOW, await known(front, FIRST))
    assert f"1. {POLYMER}" in (await front.says(ASKER, "/mine"))[0]


async def test_the_office_reads_what_it_has_in_hand(front: Front) -> None:
    await known(front, OFFICE, contact_role("demo-office-ktt"))
    need = await published(front)
    for key in (LAB, "demo-lab-battery", "demo-lab-vision"):
        await deeds.send(front.counter.services, await asked(front, need, key), await known(front, ASKER))
    await known(front, SECOND, contact_role("demo-expert-smart"))
    await front.settle()
    (said,) = await front.says(OFFICE, "/mine")
    assert POLYMER in said, "nobody is at its window"
    assert "Battery" in said, "it has no window"
    assert "Vision" not in said, "its window has it in hand"


async def test_a_window_is_greeted_as_one_and_told_what_will_come(front: Front) -> None:
    await staffed(front)
    front.codes[SECOND] = "zh"
    for command, said in (("/start", "chat-welcome-window"), ("/mine", "intro-mine-none-window")):
        assert await front.says(FIRST, command) == [EN.say(said)]
        assert await front.says(SECOND, command) == [ZH.say(said)]
    assert await front.says(FIRST, "hello") == [EN.say("chat-welcome-window")]


async def test_what_the_asker_is_to_decide_stands_on_their_page(front: Front) -> None:
    """The message that asked for it may be far up in the chat."""
    made = await sent(front, confidential=True)
    services, first = front.counter.services, await known(front, FIRST)
    await deeds.progress(services, made, Deed.WANTED_WHOLE, Side.WINDOW, first)
    await front.settle()
    (page,) = await front.presses_data(ASKER, encode(ShowIntroduction(made)))
    assert EN.say("intro-next-decide", side="asker") in page
    (listed,) = await front.says(ASKER, "/mine")
    assert EN.say("intro-next-decide", side="asker") in listed
    (page,) = await front.presses(ASKER, EN.say("button-intro-keep-masked-of", n=1))
    assert EN.say("intro-next-decide", side="asker") not in page
    assert EN.say("button-intro-keep-masked") not in front.labels(ASKER)
    await front.presses(ASKER, EN.say("button-intro-show-whole"))
    assert "宏达" in front.read(FIRST)[-1]
    assert EN.say("button-intro-show-whole") not in front.labels(ASKER)


async def test_who_is_told_of_an_acceptance_can_show_a_confidential_need(front: Front) -> None:
    made = await sent(front, confidential=True)
    await deeds.accept(front.counter.services, made, Side.WINDOW, await known(front, FIRST))
    await front.settle()
    assert EN.say("intro-still-masked") in front.read(ASKER)[-1]
    (page,) = await front.presses_data(FIRST, encode(ShowIntroduction(made)))
    assert "宏达" not in page
    await front.presses(FIRST, EN.say("button-intro-see-whole"))
    await front.presses(ASKER, EN.say("button-intro-keep-masked"))
    await front.presses(FIRST, EN.say("button-intro-see-whole"))
    assert (await done(front, made)).count(Deed.WANTED_WHOLE) == 2, "it may be asked again after not for now"
    (page,) = await front.presses(ASKER, EN.say("button-intro-show-whole"))
    assert EN.say("intro-page-masked") not in page
    assert "宏达" in front.read(FIRST)[-1]


async def test_who_writes_what_the_button_says_is_led_as_by_the_button(front: Front) -> None:
    assert await front.says(ASKER, "帮我对接") == [ZH.say("intro-ask-first")]
    await front.says(ASKER, "橡胶密封圈老化开裂，哪个实验室能帮忙？")
    typed = await front.says(ASKER, "好的，帮我对接一下")
    pressed = await front.presses(ASKER, ZH.say("button-introduce"))
    assert typed == pressed != []
