"""Deeds and their messages: everybody who has a part is told once, of two at once one counts, nothing leaks early."""

import asyncio

import pytest
from sqlalchemy import delete, update

from handlers.buttons import IntroduceFor, SendIntroduction, ShowWhole, encode
from handlers.introductions import deeds
from handlers.introductions.deeds import Reason
from knowledge import demands, referrals, shelf
from knowledge.catalogue import Signature, retire
from knowledge.people import contact_role
from knowledge.referrals import Deed, Result, Side, State
from knowledge.referrals.reasons import Ending, written
from knowledge.tables import Demand, Lab
from tests.handlers.answers import EN
from tests.handlers.front import Front
from tests.handlers.introductions.walking import (
    ASKER,
    FIRST,
    LAB,
    OFFICE,
    SECOND,
    WINDOW,
    asked,
    done,
    found,
    keys,
    known,
    published,
    sent,
    staffed,
    state,
)
from tests.knowledge.drafting import NOW

NO_WINDOW = "demo-lab-battery"
POLYMER = "Polymer and Rubber Materials Laboratory"
NAME, REACH, NUMBER = "宏达", "王厂长", "13800138000"


async def test_a_window_gets_the_brief_in_its_language_and_nobody_else_does(front: Front) -> None:
    await sent(front)
    (english,), (chinese,) = front.read(FIRST), front.read(SECOND)
    assert english.startswith(EN.say("intro-request", whom=POLYMER, kind="Commissioned R&D"))
    assert chinese.startswith("🤝 有人希望与“高分子与橡胶材料实验室”对接")
    assert "三个月就开裂" in english, "the need stands as its owner told it"
    assert front.labels(FIRST) == [EN.say(f"button-intro-{one}") for one in ("accept", "decline", "suggest")]
    assert front.read(OFFICE) == front.read(ASKER) == []


async def test_how_to_reach_the_asker_is_told_only_after_acceptance(front: Front) -> None:
    made = await sent(front)
    assert not any(secret in text for text in front.read(FIRST) for secret in (REACH, NUMBER))
    first = await known(front, FIRST)
    assert await deeds.accept(front.counter.services, made, Side.WINDOW, first) is Result.DONE
    await front.settle()
    assert f"{REACH} {NUMBER}" in front.read(SECOND)[-1], "the colleague at the window learns of it too"
    assert len(front.read(FIRST)) == 1, "whoever accepted is answered where they did"
    (said,) = front.read(ASKER)
    assert said.startswith(EN.say("intro-told-accepted", who="The contact window", whom=POLYMER))
    assert "polymer-liaison@demo-university.example.edu" in said


async def test_a_confidential_need_is_anonymous_until_its_owner_agrees(front: Front) -> None:
    made = await sent(front, confidential=True)
    services, me, first = front.counter.services, await known(front, ASKER), await known(front, FIRST)
    assert NAME not in front.read(FIRST)[-1]
    assert EN.say("button-intro-see-whole") in front.labels(FIRST)
    assert await deeds.accept(services, made, Side.WINDOW, first) is Result.DONE
    assert await deeds.progress(services, made, Deed.WANTED_WHOLE, Side.WINDOW, first) is Result.DONE
    await front.settle()
    assert not any(NAME in text for text in (*front.read(FIRST), *front.read(SECOND))), "acceptance alone shows nothing"
    assert EN.say("button-intro-show-whole") in front.labels(ASKER)
    assert await deeds.show_whole(services, made, me, agreed=False) is Result.DONE
    await front.settle()
    assert EN.say("intro-told-not-shown", who="Whoever asked", whom=POLYMER) in front.read(FIRST)[-1]
    assert await deeds.show_whole(services, made, me, agreed=True) is Result.DONE, "they may still change their mind"
    await front.settle()
    assert NAME in front.read(FIRST)[-1]
    assert NUMBER not in front.read(FIRST)[-1]


async def test_of_showing_it_and_not_pressed_at_once_showing_is_what_stands(front: Front) -> None:
    made = await sent(front, confidential=True)
    services, me = front.counter.services, await known(front, ASKER)
    assert await deeds.progress(services, made, Deed.WANTED_WHOLE, Side.WINDOW, None) is Result.DONE
    shown, kept = await asyncio.gather(
        deeds.show_whole(services, made, me, agreed=True), deeds.show_whole(services, made, me, agreed=False)
    )
    assert shown is Result.DONE
    order = [deed for deed in await done(front, made) if deed in (Deed.SHOWN_WHOLE, Deed.NOT_SHOWN)]
    assert order == ([Deed.NOT_SHOWN, Deed.SHOWN_WHOLE] if kept is Result.DONE else [Deed.SHOWN_WHOLE])
    await front.settle()
    assert EN.say("intro-told-not-shown", who="Whoever asked", whom=POLYMER) not in front.read(FIRST)[-1]
    late = await front.presses_data(ASKER, encode(ShowWhole(made, agreed=False)))
    assert not any(EN.say("intro-done-not-shown") in text for text in late)
    assert (await found(front, made)).events[-1].deed is Deed.SHOWN_WHOLE


async def test_a_decline_tells_the_reason_in_each_readers_language(front: Front) -> None:
    made = await sent(front)
    second = await known(front, SECOND)
    words = "今年 <b>没有</b> 人手"
    assert await deeds.decline(front.counter.services, made, Side.WINDOW, second, Reason.OTHER, words) is Result.DONE
    await front.settle()
    for reader in (ASKER, FIRST):
        assert EN.say("intro-why", reason="Something else") in front.read(reader)[-1]
        assert words in front.read(reader)[-1].replace("&lt;", "<").replace("&gt;", ">")


async def test_of_two_contacts_who_press_at_once_one_counts_and_all_are_told(front: Front) -> None:
    made = await sent(front)
    services, first, second = front.counter.services, await known(front, FIRST), await known(front, SECOND)
    results = await asyncio.gather(
        deeds.accept(services, made, Side.WINDOW, first),
        deeds.decline(services, made, Side.WINDOW, second, Reason.CONFLICT),
    )
    await front.settle()
    assert sorted(results, key=lambda one: one is not Result.DONE)[0] is Result.DONE
    assert results.count(Result.DONE) == 1
    accepted = results[0] is Result.DONE
    assert await state(front, made) is (State.ACCEPTED if accepted else State.DECLINED)
    assert len(front.read(ASKER)) == 1
    loser = SECOND if accepted else FIRST
    assert len(front.read(loser)) == 2, "the request, and what their colleague answered"


async def test_an_asker_who_withdraws_while_the_window_accepts_leaves_one_outcome(front: Front) -> None:
    made = await sent(front)
    services, me, first = front.counter.services, await known(front, ASKER), await known(front, FIRST)
    withdrawn, accepted = await asyncio.gather(
        deeds.progress(services, made, Deed.WITHDRAWN, Side.ASKER, me),
        deeds.accept(services, made, Side.WINDOW, first),
    )
    assert withdrawn is Result.DONE, "one may withdraw before and after"
    assert await state(front, made) is State.WITHDRAWN
    assert (Deed.ACCEPTED in await done(front, made)) is (accepted is Result.DONE)


async def test_a_deed_done_twice_is_done_and_told_once(front: Front) -> None:
    made = await sent(front)
    services, me, first = front.counter.services, await known(front, ASKER), await known(front, FIRST)
    twice = await asyncio.gather(*(deeds.accept(services, made, Side.WINDOW, first) for _ in range(3)))
    assert sorted(twice) == [Result.ALREADY, Result.ALREADY, Result.DONE]
    assert await deeds.send(services, made, me) is Result.ALREADY
    before = await keys(front)
    assert await deeds.accept(services, made, Side.WINDOW, first) is Result.ALREADY
    assert await keys(front) == before
    assert len(set(before)) == len(before)


@pytest.mark.parametrize("deed", [Deed.AGREEMENT, Deed.UNDER_WAY, Deed.COMPLETED, Deed.CLOSED])
async def test_how_far_it_is_either_side_says_and_the_other_is_told(front: Front, deed: Deed) -> None:
    made = await sent(front)
    services, first = front.counter.services, await known(front, FIRST)
    assert await deeds.progress(services, made, deed, Side.WINDOW, first) is Result.NOT_NOW, "nobody has accepted yet"
    await deeds.accept(services, made, Side.WINDOW, first)
    note = written(Ending.SETTLED) if deed is Deed.CLOSED else None
    assert await deeds.progress(services, made, deed, Side.WINDOW, first, note=note) is Result.DONE
    await front.settle()
    told = front.read(ASKER)[-2 if deed is Deed.COMPLETED else -1]  # then both are asked what came of it
    assert told.startswith(EN.say(f"intro-told-{deed.value}", who="The contact window", whom=POLYMER))
    assert await state(front, made) is State(deed.value)


async def test_a_suggestion_ends_the_window_s_part_and_offers_the_colleague(front: Front) -> None:
    made = await sent(front)
    first = await known(front, FIRST)
    services = front.counter.services
    assert await deeds.suggest(services, made, Side.WINDOW, first, "demo-lab-vision") is Result.DONE
    assert await deeds.suggest(services, made, Side.WINDOW, first, "demo-lab-vision") is Result.ALREADY
    await front.settle()
    assert await state(front, made) is State.DECLINED
    (said,) = front.read(ASKER)
    assert EN.say("intro-suggested", whom="Machine Vision Inspection Laboratory")[:30] in said
    assert EN.say("button-intro-pursue") in front.labels(ASKER)


async def test_what_has_no_window_goes_to_the_office(front: Front) -> None:
    made = await sent(front, NO_WINDOW)
    assert front.read(FIRST) == []
    assert len(front.read(OFFICE)) == 1
    assert EN.say("button-intro-accept") in front.labels(OFFICE)
    assert await deeds.accept(front.counter.services, made, Side.OFFICE, await known(front, OFFICE)) is Result.DONE


async def test_the_office_stands_in_for_a_window_that_nobody_is_at(front: Front) -> None:
    await known(front, OFFICE, contact_role("demo-office-ktt"))
    made = await asked(front, await published(front))
    assert await deeds.send(front.counter.services, made, await known(front, ASKER)) is Result.DONE
    await front.settle()
    (said,) = front.read(OFFICE)
    assert "polymer-liaison@demo-university.example.edu" in said, "they are told whom to pass it on to"


async def test_nothing_is_sent_of_a_need_that_is_not_published_or_of_a_record_that_is_gone(front: Front) -> None:
    await staffed(front)
    services, me = front.counter.services, await known(front, ASKER)
    made = await asked(front, await published(front))
    async with front.database.writing() as session:
        await retire(session, [LAB], Signature(who="t", why="t", at=NOW))
    assert await deeds.send(services, made, me) is Result.NOT_NOW
    await front.settle()
    assert front.read(FIRST) == []
    assert await done(front, made) == [Deed.ASKED]


async def test_what_was_never_sent_is_withdrawn_without_a_word_to_the_window(front: Front) -> None:
    await staffed(front)
    made = await asked(front, await published(front))
    me = await known(front, ASKER)
    assert await deeds.progress(front.counter.services, made, Deed.WITHDRAWN, Side.ASKER, me) is Result.DONE
    await front.settle()
    assert front.read(FIRST) == front.read(SECOND) == front.read(OFFICE) == []


async def test_an_introduction_that_is_no_more_is_gone_for_every_deed(front: Front) -> None:
    made = await sent(front)
    services, first = front.counter.services, await known(front, FIRST)
    async with front.database.writing() as session:
        await session.execute(delete(Demand))
    assert await deeds.accept(services, made, Side.WINDOW, first) is Result.GONE
    assert await deeds.send(services, made, None) is Result.GONE
    assert await deeds.suggest(services, made, Side.WINDOW, first, "demo-lab-vision") is Result.GONE


async def test_consent_holds_for_the_window_that_it_named(front: Front) -> None:
    """A record that changes its window between consent and sending is asked about anew."""
    await staffed(front)
    made = await asked(front, await published(front))
    before = await _asked_for_consent(front, made)
    assert "polymer lab" in before
    async with front.database.writing() as session:
        await session.execute(update(Lab).where(Lab.window_key == WINDOW).values(window_key="demo-expert-smart"))
    (anew,) = await front.presses_data(ASKER, encode(SendIntroduction(made)))
    assert anew.startswith(EN.say("intro-consent", whom=POLYMER))
    assert "smart manufacturing" in anew.lower()
    assert front.read(FIRST) == []
    assert await done(front, made) == [Deed.ASKED]
    (said,) = await front.presses(ASKER, EN.say("button-intro-send"))
    assert EN.say("intro-state-sent") in said
    assert front.read(FIRST) == [], "their colleagues of the other window have it"
    assert (await found(front, made)).window_key == "demo-expert-smart"


async def test_consent_says_that_the_office_sees_what_nobody_is_there_for(front: Front) -> None:
    await known(front, OFFICE, contact_role("demo-office-ktt"))
    made = await asked(front, await published(front))
    said = await _asked_for_consent(front, made)
    assert "the desk's office sees it first" in said


async def _asked_for_consent(front: Front, referral_id: int) -> str:
    async with front.database.reading() as session:
        lab = (await shelf.ids_of(session, [LAB]))[LAB]
    need = (await found(front, referral_id)).demand_id
    (said,) = await front.presses_data(ASKER, encode(IntroduceFor(need, lab)))
    return said


async def test_nobody_accepts_for_a_need_that_was_taken_back(front: Front) -> None:
    made = await sent(front)
    async with front.database.writing() as session:
        assert await demands.withdraw(session, (await found(front, made)).demand_id, NOW)
    services, first = front.counter.services, await known(front, FIRST)
    assert await deeds.accept(services, made, Side.WINDOW, first) is Result.NOT_NOW
    assert await state(front, made) is State.SENT


async def test_nobody_is_asked_for_a_need_that_ended_after_its_button_was_looked_at(front: Front) -> None:
    await staffed(front)
    made = await published(front)
    services, me = front.counter.services, await known(front, ASKER)
    async with front.database.reading() as session:
        lab = (await shelf.ids_of(session, [LAB]))[LAB]
        assert await demands.one_of(session, services.seal, me, made)
    async with front.database.writing() as session:
        await demands.withdraw(session, made, NOW)
    assert await front.presses_data(ASKER, encode(IntroduceFor(made, lab))) == [EN.say("intro-need-ended")]
    async with front.database.reading() as session:
        assert await referrals.of_demand(session, services.seal, made) == []
