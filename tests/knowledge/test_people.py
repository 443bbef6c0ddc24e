"""What people are and may do: language, party, roles, the permission table, invitations."""

import asyncio
import datetime as dt
from pathlib import Path

import pytest
from sqlalchemy import select

from knowledge import invitations
from knowledge.database import Database
from knowledge.erasure import forget
from knowledge.ledger import Caller, person_of
from knowledge.people import (
    Act,
    Party,
    Role,
    accept_invitation,
    contact_role,
    grant,
    invite,
    is_a,
    language_of_person,
    may,
    roles_of,
    speak,
    with_role,
)
from knowledge.tables import Invitation
from knowledge.vocabulary import Language
from tests.knowledge.drafting import NOW
from tests.knowledge.on_disk import bytes_on_disk
from tests.knowledge.talking import SEAL, person

DAY = dt.timedelta(days=1)
OFFICE = contact_role("office")
EVERYBODY = ["admin", "editor", "reviewer", OFFICE, contact_role("lab")]


async def _caller(database: Database, handle: str) -> Caller:
    async with database.writing() as session:
        return await person_of(session, SEAL, "telegram", handle, NOW)


async def _invite(database: Database, role: str, made_by: int | None = None) -> str:
    async with database.writing() as session:
        return await invite(session, SEAL, role, made_by, NOW)


async def _accept(database: Database, person_id: int, code: str, now: dt.datetime = NOW) -> str | None:
    async with database.writing() as session:
        return await accept_invitation(session, SEAL, person_id, code, now)


@pytest.mark.parametrize(
    ("act", "allowed"),
    [
        (Act.INVITE, ["admin"]),
        (Act.ANSWER_HANDOVERS, ["admin", OFFICE, contact_role("lab")]),
        (Act.STAND_IN, ["admin", OFFICE, contact_role("lab")]),
    ],
)
def test_who_may_do_what(act: Act, allowed: list[str]) -> None:
    assert [role for role in EVERYBODY if may([role], act)] == allowed
    assert not may([], act)
    assert may(["editor", "reviewer", "admin"], act), "one role that may is enough"


def test_a_contact_window_has_a_part_only_in_what_concerns_it() -> None:
    assert [role for role in EVERYBODY if may([role], Act.ANSWER_HANDOVERS, "office")] == ["admin", OFFICE]
    assert may([contact_role("lab"), OFFICE], Act.ANSWER_HANDOVERS, "office")
    assert not may([contact_role("")], Act.ANSWER_HANDOVERS, "office")


def test_every_act_is_in_the_table_and_every_role_is_read() -> None:
    assert all(may(["admin"], act) for act in Act)
    assert roles_of([*EVERYBODY]) == set(Role)
    with pytest.raises(ValueError):
        roles_of(["emperor"])


async def test_language_and_party_are_noted_for_one_person(database: Database) -> None:
    me, other = await person(database, "1"), await person(database, "2")
    async with database.writing() as session:
        await speak(session, me, Language.EN)
        await is_a(session, me, Party.STUDENT)
        assert await language_of_person(session, me) is Language.EN
        assert await language_of_person(session, other) is Language.ZH, "nothing is known of them"
    mine, theirs = await _caller(database, "1"), await _caller(database, "2")
    assert (mine.language, mine.party) == ("en", "student")
    assert (theirs.language, theirs.party) == (None, None)


async def test_a_role_is_given_once_and_found_again(database: Database) -> None:
    me, other = await person(database, "1"), await person(database, "2")
    async with database.writing() as session:
        for role in ("admin", OFFICE, "admin"):
            await grant(session, me, role)
        await grant(session, other, contact_role("office-2"))
    assert (await _caller(database, "1")).roles == ("admin", OFFICE)
    async with database.reading() as session:
        assert await with_role(session, "telegram", OFFICE) == [me], "not those whose role only begins alike"
        assert await with_role(session, "telegram", "editor") == []


async def test_an_invitation_gives_its_role_to_one_person_once(database: Database) -> None:
    admin, me, other = [await person(database, handle) for handle in "123"]
    code = await _invite(database, "editor", admin)
    assert await _accept(database, me, code) == "editor"
    assert (await _caller(database, "2")).roles == ("editor",)
    assert await _accept(database, other, code) is None
    assert (await _caller(database, "3")).roles == ()
    assert await _accept(database, me, code) == "editor", "the same update, processed again"
    assert await _accept(database, me, code, NOW + 30 * DAY) == "editor"
    assert (await _caller(database, "2")).roles == ("editor",)


async def test_of_two_who_use_it_at_once_one_gets_in(database: Database) -> None:
    people = [await person(database, str(n)) for n in range(4)]
    code = await _invite(database, "editor")
    roles = await asyncio.gather(*(_accept(database, one, code) for one in people))
    assert sorted(role or "" for role in roles) == ["", "", "", "editor"]


async def test_an_invitation_expires(database: Database) -> None:
    me = await person(database, "1")
    code = await _invite(database, "editor")
    assert await _accept(database, me, code, NOW + invitations.DAYS * DAY + dt.timedelta(seconds=1)) is None
    assert (await _caller(database, "1")).roles == ()
    assert await _accept(database, me, code, NOW + invitations.DAYS * DAY) == "editor"


@pytest.mark.parametrize("code", ["", "nonsense", "x" * 4000, "密码", "\ud800"])
async def test_a_code_that_nobody_made_is_none(database: Database, code: str) -> None:
    await _invite(database, "admin")
    assert await _accept(database, await person(database, "1"), code) is None


async def test_a_code_whose_user_was_erased_is_not_free_again(database: Database) -> None:
    me, other = await person(database, "1"), await person(database, "2")
    code = await _invite(database, "editor")
    await _accept(database, me, code)
    async with database.writing() as session:
        assert await forget(session, SEAL, me)
    assert await _accept(database, other, code) is None
    assert await _accept(database, await person(database, "1"), code) is None


async def test_codes_are_long_unalike_and_kept_only_digested(database: Database, tmp_path: Path) -> None:
    codes = [await _invite(database, "reviewer") for _ in range(20)]
    assert len(set(codes)) == 20
    assert all(len(code) == 16 for code in codes)
    assert all(len(f"inv-{code}") <= 64 for code in codes), "a deep link takes no more"
    async with database.reading() as session:
        assert len((await session.scalars(select(Invitation.code_digest))).all()) == 20
    content = await bytes_on_disk(database, tmp_path)
    assert b"reviewer" in content, "else the invitations are not in what was read here"
    assert not any(code.encode() in content for code in codes)


@pytest.mark.parametrize("key", ["专家-1", 'an "expert"', "a\\b", "100%_sure"])
async def test_whoever_has_a_role_is_found_however_it_is_written(database: Database, key: str) -> None:
    me, other = await person(database, "1"), await person(database, "2")
    async with database.writing() as session:
        await grant(session, me, "editor")
        await grant(session, me, contact_role(key))
        await grant(session, other, contact_role(f"{key}0"))
        assert await with_role(session, "telegram", contact_role(key)) == [me]
