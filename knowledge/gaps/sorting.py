"""What staff make of topics: set aside and taken up again, a question split off, two joined."""

import datetime as dt
from enum import StrEnum

from sqlalchemy import func, select, update

from knowledge.database import WriteSession
from knowledge.gaps.gap import Aside
from knowledge.gaps.grouping import drop_empty, new_topic
from knowledge.tables import Gap, GapAnswer, GapTopic, Handover


class Sorted(StrEnum):
    """What sorting topics came to."""

    DONE = "done"
    ALREADY = "already"
    GONE = "gone"
    WAITED_FOR = "waited-for"
    """Somebody asked for a person, and is to be answered."""
    ONLY_ONE = "only-one"
    """There is nothing to split off from."""


async def set_aside(session: WriteSession, platform: str, topic_id: int, why: Aside, now: dt.datetime) -> Sorted:
    """Sets a topic aside, unless somebody in it asked for a person and waits."""
    found = await _of(session, platform, topic_id)
    if found is None:
        return Sorted.GONE
    if found.set_aside_why is not None:
        return Sorted.ALREADY
    waits = select(Gap.id).join(Handover, Handover.turn_id == Gap.turn_id)
    waits = waits.where(Gap.topic_id == topic_id, Gap.answered_at.is_(None), Handover.answered_at.is_(None))
    if await session.scalar(waits.limit(1)) is not None:
        return Sorted.WAITED_FOR
    aside = {"set_aside_at": now, "set_aside_why": why.value}
    await session.execute(update(GapTopic).where(GapTopic.id == topic_id).values(**aside))
    return Sorted.DONE


async def take_up(session: WriteSession, platform: str, topic_id: int) -> Sorted:
    """Takes up a topic that was set aside."""
    found = await _of(session, platform, topic_id)
    if found is None:
        return Sorted.GONE
    if found.set_aside_why is None:
        return Sorted.ALREADY
    back = {"set_aside_at": None, "set_aside_why": None}
    await session.execute(update(GapTopic).where(GapTopic.id == topic_id).values(**back))
    return Sorted.DONE


async def split(
    session: WriteSession, platform: str, topic_id: int, gap_id: int, now: dt.datetime
) -> tuple[Sorted, int | None]:
    """Makes a topic of its own of one of a topic's questions; gives it."""
    if await _of(session, platform, topic_id) is None:
        return Sorted.GONE, None
    now_in = await session.scalar(select(Gap.topic_id).where(Gap.id == gap_id))
    if now_in != topic_id:
        return (Sorted.GONE if now_in is None else Sorted.ALREADY), now_in
    beside = await session.scalar(select(func.count()).select_from(Gap).where(Gap.topic_id == topic_id))
    if beside == 1:
        return Sorted.ONLY_ONE, topic_id
    own = await new_topic(session, platform, now)
    await session.execute(update(Gap).where(Gap.id == gap_id).values(topic_id=own))
    return Sorted.DONE, own


async def join(session: WriteSession, platform: str, topic_id: int, into: int) -> Sorted:
    """Puts all of a topic into another one, with what was written about it."""
    if topic_id == into:
        return Sorted.ALREADY
    if await _of(session, platform, topic_id) is None or await _of(session, platform, into) is None:
        return Sorted.GONE
    await session.execute(update(Gap).where(Gap.topic_id == topic_id).values(topic_id=into))
    await session.execute(update(GapAnswer).where(GapAnswer.topic_id == topic_id).values(topic_id=into))
    back = {"set_aside_at": None, "set_aside_why": None}
    await session.execute(update(GapTopic).where(GapTopic.id == into).values(**back))
    await drop_empty(session)
    return Sorted.DONE


async def proposes(session: WriteSession, topic_id: int, submission_id: int) -> None:
    """Notes what is proposed for the catalogue out of a topic."""
    await session.execute(update(GapTopic).where(GapTopic.id == topic_id).values(submission_id=submission_id))


async def _of(session: WriteSession, platform: str, topic_id: int) -> GapTopic | None:
    found = await session.get(GapTopic, topic_id, populate_existing=True)
    return found if found is not None and found.platform == platform else None
