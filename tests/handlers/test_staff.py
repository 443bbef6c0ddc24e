"""Inviting colleagues: who may, whom, and how it is written."""

import pytest
from sqlalchemy import func, select

from handlers.texts import Texts
from knowledge.tables import Invitation
from tests.handlers.answers import EN, ZH
from tests.handlers.front import ADMIN, Front


async def _invitations(front: Front) -> int:
    async with front.database.reading() as session:
        return await session.scalar(select(func.count()).select_from(Invitation)) or 0


@pytest.mark.parametrize(
    ("typed", "named"),
    [
        ("editor", "(editor)"),
        ("Reviewer", "(reviewer)"),
        ("contact demo-office-ktt", "(contact window demo-office-ktt)"),
        ("contact   demo-expert-polymer ", "(contact window demo-expert-polymer)"),
        ("\ncontact\tdemo-expert-polymer", "(contact window demo-expert-polymer)"),
    ],
)
async def test_an_administrator_invites(front: Front, typed: str, named: str) -> None:
    (said,) = await front.says(ADMIN, f"/invite {typed}")
    assert named in said
    assert "https://t.me/liaison_demo_bot?start=inv-" in said
    assert await _invitations(front) == 1


@pytest.mark.parametrize("typed", ["", "admin", "emperor", "contact", "contact  ", "<b>"])
async def test_anything_else_is_explained(front: Front, typed: str) -> None:
    assert await front.says(ADMIN, f"/invite {typed}") == [EN.say("chat-invite-how")]
    assert await _invitations(front) == 0


@pytest.mark.parametrize(("code", "words"), [("zh", ZH), ("en", EN)])
@pytest.mark.parametrize("key", ["nobody", "demo-lab-polymer", "<b>"])
async def test_a_contact_window_is_a_person_or_an_office_on_record(
    front: Front, code: str, words: Texts, key: str
) -> None:
    front.codes[ADMIN] = code
    assert await front.says(ADMIN, f"/invite contact {key}") == [words.say("chat-invite-no-window", window=key)]
    assert await _invitations(front) == 0


@pytest.mark.parametrize("role", [None, "editor", "reviewer", "contact demo-office-ktt"])
async def test_nobody_else_invites(front: Front, role: str | None) -> None:
    if role is not None:
        (said,) = await front.says(ADMIN, f"/invite {role}")
        await front.says(1, said.splitlines()[-1])
    before = await _invitations(front)
    assert await front.says(1, "/invite editor") == [EN.say("chat-not-allowed")]
    assert await _invitations(front) == before


async def test_two_invitations_differ(front: Front) -> None:
    assert await front.says(ADMIN, "/invite editor") != await front.says(ADMIN, "/invite editor")
