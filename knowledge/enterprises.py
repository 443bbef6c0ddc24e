"""Enterprises: who speaks for them, what they told of themselves, and leaving them. Values are sealed."""

import datetime as dt
import json
from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import delete, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite

from knowledge import invitations
from knowledge.database import ReadSession, WriteSession
from knowledge.eligibility import Facts, Value
from knowledge.sealing import Seal
from knowledge.tables import Colleague, Enterprise, EnterpriseFact, Person

_ROLE = "colleague"


@dataclass(frozen=True, slots=True)
class Profile:
    """What an enterprise told, with the moments of it, and what it would rather not tell."""

    told: Facts
    told_at: Mapping[str, dt.datetime]
    declined: frozenset[str]


async def of_person(session: ReadSession | WriteSession, person_id: int) -> int | None:
    """Gives the number of the enterprise that somebody speaks for; None where there is none."""
    found: int | None = await session.scalar(select(Colleague.enterprise_id).where(Colleague.person_id == person_id))
    return found


async def colleagues(session: ReadSession | WriteSession, enterprise_id: int) -> list[int]:
    """Gives the ids of everybody who speaks for an enterprise, in their order."""
    theirs = select(Colleague.person_id).where(Colleague.enterprise_id == enterprise_id).order_by(Colleague.person_id)
    return list(await session.scalars(theirs))


async def describe(session: WriteSession, person_id: int, now: dt.datetime) -> int:
    """Opens an enterprise for somebody who consents to its being kept; whoever has one keeps it. Gives its number."""
    found = await of_person(session, person_id)
    if found is not None:
        return found
    row = await session.execute(insert(Enterprise).values(created_at=now).returning(Enterprise.id))
    enterprise_id = row.scalar_one()
    await session.execute(insert(Colleague).values(person_id=person_id, enterprise_id=enterprise_id, since=now))
    await session.execute(update(Person).where(Person.id == person_id).values(consented_at=now))
    return enterprise_id


async def profile(session: ReadSession | WriteSession, seal: Seal, enterprise_id: int) -> Profile:
    """Gives what an enterprise told; a value that none of the keys opens counts as not told."""
    rows = await session.scalars(
        select(EnterpriseFact).where(EnterpriseFact.enterprise_id == enterprise_id).order_by(EnterpriseFact.name)
    )
    told: dict[str, Value] = {}
    told_at: dict[str, dt.datetime] = {}
    declined: set[str] = set()
    for row in rows:
        if row.value_sealed is None:
            declined.add(row.name)
            continue
        opened = seal.opened(row.value_sealed, f"fact {row.name} of enterprise {enterprise_id}")
        if opened is not None:
            told[row.name], told_at[row.name] = _value(opened), row.told_at
    return Profile(told, told_at, frozenset(declined))


async def told_by_others(session: ReadSession | WriteSession, person_id: int) -> int | None:
    """Gives the number of somebody's enterprise, if anything of it was told by somebody else."""
    others = EnterpriseFact.told_by.is_distinct_from(person_id) & EnterpriseFact.value_sealed.is_not(None)
    found: int | None = await session.scalar(
        select(Colleague.enterprise_id)
        .join(EnterpriseFact, EnterpriseFact.enterprise_id == Colleague.enterprise_id)
        .where(Colleague.person_id == person_id, others)
        .limit(1)
    )
    return found


async def tell(
    session: WriteSession, seal: Seal, person_id: int, name: str, value: Value | None, now: dt.datetime
) -> bool:
    """Keeps a fact as somebody tells it for their enterprise, in the place of what was told before.

    Args:
        value: None where they would rather not tell it.

    Returns:
        Whether they speak for an enterprise.
    """
    found = await of_person(session, person_id)
    if found is None:
        return False
    kept = {
        "value_sealed": None if value is None else seal.seal(json.dumps(value, ensure_ascii=False)),
        "told_by": person_id,
        "told_at": now,
    }
    dialect = session.get_bind().dialect.name
    upsert = postgresql.insert(EnterpriseFact) if dialect == "postgresql" else sqlite.insert(EnterpriseFact)
    row = upsert.values(enterprise_id=found, name=name, **kept)
    await session.execute(row.on_conflict_do_update(index_elements=["enterprise_id", "name"], set_=kept))
    return True


async def leave(session: WriteSession, person_id: int) -> bool:
    """Ends somebody's part in their enterprise; with its last colleague it is erased. Says whether they had one."""
    found = await of_person(session, person_id)
    if found is None:
        return False
    # Two who leave at once must not each take the other for one who stays.
    await session.execute(select(Enterprise.id).where(Enterprise.id == found).with_for_update())
    await session.execute(delete(Colleague).where(Colleague.person_id == person_id))
    others = select(Colleague.person_id).where(Colleague.enterprise_id == found)
    if (await session.execute(others.limit(1))).first() is None:
        await session.execute(delete(Enterprise).where(Enterprise.id == found))
    return True


async def invite(session: WriteSession, seal: Seal, person_id: int, now: dt.datetime) -> str | None:
    """Makes a code with which one colleague joins somebody's enterprise; None where they have none."""
    found = await of_person(session, person_id)
    if found is None:
        return None
    return await invitations.make(session, seal, _ROLE, f"{_ROLE}:{found}", person_id, now)


async def join(session: WriteSession, seal: Seal, person_id: int, code: str, now: dt.datetime) -> bool:
    """Lets somebody speak for the enterprise of a colleague's code; what they described alone before is left for it.

    Returns:
        Whether the code was good for them: unused or used by them, in its time, of an enterprise that still is.
    """
    invitation = await invitations.found(session, seal, _ROLE, code)
    if invitation is None or not invitations.is_good(invitation, person_id, now):
        return False
    enterprise_id = int(invitation.role.removeprefix(f"{_ROLE}:"))
    found = await of_person(session, person_id)
    if found == enterprise_id:
        return True
    if await session.get(Enterprise, enterprise_id) is None:
        return False
    await leave(session, person_id)
    await session.execute(insert(Colleague).values(person_id=person_id, enterprise_id=enterprise_id, since=now))
    await session.execute(update(Person).where(Person.id == person_id).values(consented_at=now))
    invitation.used_by, invitation.used_at = person_id, now
    await session.flush()
    return True


async def inviter(session: ReadSession | WriteSession, seal: Seal, code: str) -> int | None:
    """Gives who made a colleague's invitation; None where nobody did, or they are no more."""
    invitation = await invitations.found(session, seal, _ROLE, code)
    return None if invitation is None else invitation.made_by


def _value(written: str) -> Value:
    value = json.loads(written)
    return tuple(value) if isinstance(value, list) else value
