"""Whoever joins a window or the office is told of what waits there, once."""

from dataclasses import replace

from handlers.buttons import Accept, encode
from handlers.introductions import deeds
from handlers.introductions.joining import tell_joined
from knowledge.ledger import person_of
from knowledge.people import Platform, contact_role, grant
from knowledge.referrals import State
from tests.handlers.answers import EN
from tests.handlers.front import ADMIN, Front
from tests.handlers.introductions.walking import ASKER, FIRST, OFFICE, WINDOW, asked, keys, known, published, state


async def _sent_to_nobody(front: Front) -> int:
    made = await asked(front, await published(front))
    (said,) = await front.presses_data(ASKER, f"1ke.{made}")
    assert said.startswith(EN.say("intro-sent-nobody", whom="Polymer and Rubber Materials Laboratory"))
    return made


async def test_whoever_joins_the_window_gets_what_waits_there_once(front: Front) -> None:
    made = await _sent_to_nobody(front)
    (said,) = await front.says(ADMIN, f"/invite contact {WINDOW}")
    before = len(front.read(FIRST))
    read = await front.says(FIRST, said.splitlines()[-1])
    assert sum(text.startswith("🤝") for text in read) == 1
    assert len(front.read(FIRST)) == before + len(read)
    (again,) = await front.says(FIRST, said.splitlines()[-1])
    assert not again.startswith("🤝"), "the same invitation again brings nothing twice"
    await front.presses_data(FIRST, encode(Accept(made)))
    assert await state(front, made) is State.ACCEPTED


async def test_whoever_joins_the_office_gets_what_nobody_else_can_answer(front: Front) -> None:
    await _sent_to_nobody(front)
    (said,) = await front.says(ADMIN, "/invite contact demo-office-ktt")
    read = await front.says(OFFICE, said.splitlines()[-1])
    assert sum(text.startswith("🤝") for text in read) == 1


async def test_whoever_joins_another_window_is_told_nothing(front: Front) -> None:
    await known(front, FIRST, contact_role(WINDOW))
    made = await asked(front, await published(front))
    await deeds.send(front.counter.services, made, await known(front, ASKER))
    await front.settle()
    for key in ("demo-office-ktt", "demo-expert-smart"):
        (said,) = await front.says(ADMIN, f"/invite contact {key}")
        read = await front.says(OFFICE, said.splitlines()[-1])
        assert not any(text.startswith("🤝") for text in read)


async def test_whoever_joins_on_another_platform_gets_nothing_of_this_one(front: Front) -> None:
    """A terminal and a chat may stand on one database."""
    await _sent_to_nobody(front)
    elsewhere = replace(front.counter.services, platform=Platform.TERMINAL)
    async with front.database.writing() as session:
        joined = (await person_of(session, elsewhere.seal, Platform.TERMINAL, "11", elsewhere.now())).id
        await grant(session, joined, contact_role(WINDOW))
    before = await keys(front)
    await tell_joined(elsewhere, joined, contact_role(WINDOW))
    assert await keys(front) == before
