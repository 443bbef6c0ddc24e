"""Needs in the database: begun, told part by part, published, withdrawn, closed. What people write is sealed."""

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import insert, select, update
from sqlalchemy.dialects import postgresql, sqlite

from knowledge import enterprises
from knowledge.database import ReadSession, WriteSession
from knowledge.demands.need import LIVING, OPEN, Status, longest
from knowledge.demands.reading import demand
from knowledge.introduction_kinds import CONFIDENTIALITY, PROBLEM, IntroductionKind, parts_of
from knowledge.sealing import Seal
from knowledge.tables import Demand as DemandRow
from knowledge.tables import DemandPart, Person
from knowledge.vocabulary import Language


async def begin(
    session: WriteSession,
    seal: Seal,
    person_id: int,
    kind: IntroductionKind,
    language: Language,
    parts: Mapping[str, str],
    now: dt.datetime,
    *,
    turn_id: int | None = None,
    update_id: int | None = None,
) -> int:
    """Begins a need and gives its number; the same turn, while its need lives, and the same update begin no second one.

    Nor does whoever has a draft that holds nothing yet and tells nothing more: that one is gone on with.

    Args:
        parts: what is known of it already; what its kind has no place for is left out.
        turn_id: the question that it is made of.
        update_id: the update that begins it.
    """
    found = await _begun(session, person_id, turn_id, update_id)
    if found is None and turn_id is None and not parts:
        found = await _empty_draft(session, person_id)
    if found is not None:
        return found
    row = {
        "person_id": person_id, "enterprise_id": await enterprises.of_person(session, person_id), "turn_id": turn_id,
        "kind": kind.value, "status": Status.DRAFTING.value, "confidential": True, "language": language.value,
        "update_id": update_id, "created_at": now,
    }  # fmt: skip
    made = (await session.execute(insert(DemandRow).values(**row).returning(DemandRow.id))).scalar_one()
    never_asked = (Person.id == person_id) & Person.consented_at.is_(None)
    await session.execute(update(Person).where(never_asked).values(consented_at=now))
    for part in parts_of(kind):
        if part in parts:
            await tell(session, seal, made, part, parts[part], now)
    return made


async def tell(session: WriteSession, seal: Seal, id: int, part: str, value: str | None, now: dt.datetime) -> bool:
    """Keeps a part as its owner tells it, in the place of what they told before.

    What others see of it by a mask stays, until the mask is taken back or the part is not told any more.

    Args:
        value: kept up to its longest (``longest``); None where they would rather not tell it. Confidentiality is
            ``OPEN`` or ``CONFIDENTIAL``.

    Returns:
        Whether it was kept: the need lives and has such a part, which is not the problem untold.
    """
    found = await session.get(DemandRow, id)
    words = None if value is None else value.strip()[: longest(part)].strip() or None
    if found is None or found.status not in LIVING or part not in parts_of(IntroductionKind(found.kind)):
        return False
    if part == PROBLEM and words is None:
        return False
    kept: dict[str, Any] = {"value_sealed": None if words is None else seal.seal(words), "told_at": now}
    if words is None:
        kept["masked_sealed"] = None
    dialect = session.get_bind().dialect.name
    upsert = postgresql.insert(DemandPart) if dialect == "postgresql" else sqlite.insert(DemandPart)
    row = upsert.values(demand_id=id, name=part, **kept)
    await session.execute(row.on_conflict_do_update(index_elements=["demand_id", "name"], set_=kept))
    if part == CONFIDENTIALITY:
        found.confidential = words != OPEN
        await session.flush()
    return True


async def decline_rest(session: WriteSession, seal: Seal, id: int, now: dt.datetime) -> bool:
    """Leaves out all that a need still lacks, so that nothing is left to ask; False where the problem is not told."""
    found = await demand(session, seal, id)
    while found is not None and found.missing is not None:
        if not await tell(session, seal, id, found.missing, None, now):
            return False
        found = await demand(session, seal, id)
    return found is not None


async def mask(session: WriteSession, seal: Seal, id: int, part: str, words: str | None) -> bool:
    """Keeps what the anonymous brief is to say in the place of a part that was told.

    Args:
        words: empty for nothing, as before it was told; None for what the rule makes of it.
    """
    said = None if words is None else words.strip()[: longest(part)].strip()
    mine = (DemandPart.demand_id == id) & (DemandPart.name == part) & DemandPart.value_sealed.is_not(None)
    sealed = None if said is None else seal.seal(said)
    changed = await session.execute(
        update(DemandPart).where(mine).values(masked_sealed=sealed).returning(DemandPart.name)
    )
    return changed.first() is not None


async def change_kind(session: WriteSession, id: int, kind: IntroductionKind) -> bool:
    """Makes a need one of another kind; parts that both kinds have stay told. Says whether it lives."""
    return await _change(session, id, LIVING, {"kind": kind.value})


async def speak(session: WriteSession, id: int, language: Language) -> bool:
    """Notes the language that a need is told in. Says whether it lives."""
    return await _change(session, id, LIVING, {"language": language.value})


async def publish(session: WriteSession, seal: Seal, id: int, now: dt.datetime) -> bool:
    """Publishes a need that is being drafted, once its problem is told; says whether that happened just now."""
    found = await demand(session, seal, id)
    if found is None or PROBLEM not in found.parts:
        return False
    enterprise_id = found.enterprise_id or await enterprises.of_person(session, found.person_id)
    values = {"status": Status.PUBLISHED.value, "published_at": now, "enterprise_id": enterprise_id}
    return await _change(session, id, (Status.DRAFTING,), values)


async def withdraw(session: WriteSession, id: int, now: dt.datetime) -> bool:
    """Takes a need back; says whether that happened just now."""
    return await _change(session, id, LIVING, {"status": Status.WITHDRAWN.value, "ended_at": now})


async def close(session: WriteSession, id: int, now: dt.datetime) -> bool:
    """Closes a published need that is settled; says whether that happened just now."""
    return await _change(session, id, (Status.PUBLISHED,), {"status": Status.CLOSED.value, "ended_at": now})


async def _change(session: WriteSession, id: int, from_: Sequence[Status], values: Mapping[str, Any]) -> bool:
    mine = (DemandRow.id == id) & DemandRow.status.in_([status.value for status in from_])
    changed = await session.execute(update(DemandRow).where(mine).values(**values).returning(DemandRow.id))
    return changed.first() is not None


async def begun_by(session: ReadSession | WriteSession, person_id: int, update_id: int) -> int | None:
    """Gives the need that an update has begun, or told what it knows of it; None where it did neither."""
    same = (DemandRow.person_id == person_id) & (DemandRow.update_id == update_id)
    found: int | None = await session.scalar(select(DemandRow.id).where(same).order_by(DemandRow.id).limit(1))
    return found


async def told_by(session: WriteSession, id: int, update_id: int) -> None:
    """Notes which update told a need that had begun empty, so that it tells no second one."""
    await session.execute(update(DemandRow).where(DemandRow.id == id).values(update_id=update_id))


async def _begun(session: WriteSession, person_id: int, turn_id: int | None, update_id: int | None) -> int | None:
    """Finds the need that this turn or this update has begun before."""
    by_update = (DemandRow.update_id == update_id) if update_id is not None else None
    by_turn = (DemandRow.turn_id == turn_id) & DemandRow.status.in_(LIVING) if turn_id is not None else None
    for same in (by_update, by_turn):
        if same is not None:
            found: int | None = await session.scalar(
                select(DemandRow.id).where(DemandRow.person_id == person_id, same).order_by(DemandRow.id).limit(1)
            )
            if found is not None:
                return found
    return None


async def _empty_draft(session: WriteSession, person_id: int) -> int | None:
    """Finds somebody's draft of which nothing is told or declined."""
    told = select(DemandPart.demand_id).where(DemandPart.demand_id == DemandRow.id).exists()
    mine = (DemandRow.person_id == person_id) & (DemandRow.status == Status.DRAFTING.value) & ~told
    found: int | None = await session.scalar(select(DemandRow.id).where(mine).order_by(DemandRow.id).limit(1))
    return found
