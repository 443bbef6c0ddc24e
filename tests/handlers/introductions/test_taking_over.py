"""When a window is gone in mid-way: the office gets what it held, askers are told of records withdrawn, each once."""

from dataclasses import replace

import pytest

from handlers.context import Services
from handlers.introductions import deeds, taking_over
from handlers.introductions.matter import Subject
from handlers.introductions.taking_over import take_over
from knowledge.catalogue import Signature, retire
from knowledge.erasure import forget
from knowledge.people import Platform, contact_role
from knowledge.referrals import Deed, Result, Side
from retrieval.errors import IndexDamaged
from tests.handlers.answers import EN
from tests.handlers.front import Front
from tests.handlers.introductions.walking import (
    ASKER,
    DESK,
    FIRST,
    LAB,
    OFFICE,
    SECOND,
    WINDOW,
    asked,
    keys,
    known,
    published,
    sent,
)
from tests.knowledge.drafting import NOW

POLYMER = "Polymer and Rubber Materials Laboratory"


async def _over(front: Front) -> int:
    taken = await take_over(front.counter.services)
    await front.settle()
    return taken


async def test_nothing_is_taken_over_from_whoever_is_there(front: Front) -> None:
    await sent(front)
    assert await _over(front) == 0
    assert front.read(OFFICE) == front.read(ASKER) == []


@pytest.mark.parametrize("key", [LAB, WINDOW])
async def test_a_record_or_a_window_withdrawn_brings_in_the_office_and_is_said(front: Front, key: str) -> None:
    made = await sent(front)
    async with front.database.writing() as session:
        await retire(session, [key], Signature(who="t", why="t", at=NOW))
    assert await _over(front) == 1
    assert EN.say("button-intro-accept") in front.labels(OFFICE)
    assert front.read(ASKER) == [EN.say("intro-told-office", whom=POLYMER, office="yes")]
    before = await keys(front)
    assert await _over(front) == 0, "each once"
    assert await keys(front) == before
    assert POLYMER in (await front.says(OFFICE, "/mine"))[0]
    assert await deeds.accept(front.counter.services, made, Side.OFFICE, await known(front, OFFICE)) is Result.DONE
    await front.settle()
    assert EN.say("intro-by-office") in front.read(ASKER)[-1]
    assert "ktt@demo-university.example.edu" in front.read(ASKER)[-1], "they are told how to reach whoever has it now"


async def test_a_window_whose_people_have_all_left_brings_in_the_office(front: Front) -> None:
    await sent(front)
    for who, taken in ((FIRST, 0), (SECOND, 1)):
        person_id = await known(front, who)
        async with front.database.writing() as session:
            await forget(session, front.counter.services.seal, person_id)
        assert await _over(front) == taken
    assert EN.say("button-intro-accept") in front.labels(OFFICE)
    assert front.read(ASKER) == [], "for the asker nothing has changed"


async def test_what_was_accepted_is_said_but_asks_for_no_second_answer(front: Front) -> None:
    made = await sent(front)
    await deeds.accept(front.counter.services, made, Side.WINDOW, await known(front, FIRST))
    async with front.database.writing() as session:
        await retire(session, [LAB], Signature(who="t", why="t", at=NOW))
    assert await _over(front) == 1
    assert front.read(OFFICE) == []
    assert len(front.read(ASKER)) == 2


async def test_what_was_not_sent_is_nobodys_to_take_over(front: Front) -> None:
    await known(front, OFFICE, contact_role(DESK))
    await asked(front, await published(front))
    assert await _over(front) == 0


async def _retired(front: Front, key: str) -> None:
    async with front.database.writing() as session:
        await retire(session, [key], Signature(who="t", why="t", at=NOW))


async def test_what_is_completed_is_nobodys_to_take_over(front: Front) -> None:
    made = await sent(front)
    services, first = front.counter.services, await known(front, FIRST)
    await deeds.accept(services, made, Side.WINDOW, first)
    await deeds.progress(services, made, Deed.COMPLETED, Side.WINDOW, first)
    await _retired(front, LAB)
    assert await _over(front) == 0
    assert not any("taken-over" in key for key in await keys(front))


async def test_the_people_of_another_platform_are_another_counters(front: Front) -> None:
    await sent(front)
    await _retired(front, LAB)
    assert await take_over(replace(front.counter.services, platform=Platform.TERMINAL)) == 0


async def test_what_was_told_long_ago_holds_up_no_writer(front: Front, monkeypatch: pytest.MonkeyPatch) -> None:
    await sent(front)
    await _retired(front, LAB)
    assert await _over(front) == 1
    monkeypatch.setattr(front.database, "writing", None)
    assert await _over(front) == 0


async def test_a_fault_with_one_holds_up_no_other(front: Front, monkeypatch: pytest.MonkeyPatch) -> None:
    faulty, _ = await sent(front), await sent(front, "demo-lab-battery")
    for key in (LAB, "demo-lab-battery"):
        await _retired(front, key)
    whole = taking_over.subject

    async def subject(services: Services, key: str) -> Subject:
        if key == LAB:
            raise IndexDamaged("records")
        return await whole(services, key)

    monkeypatch.setattr(taking_over, "subject", subject)
    assert await take_over(front.counter.services) == 1
    monkeypatch.undo()
    assert await _over(front) == 1, "once it can be read it is taken over too"
    assert any(key.startswith(f"introduction:{faulty}:taken-over") for key in await keys(front))
