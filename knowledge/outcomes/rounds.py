"""Asking each side what came of an introduction, on completion and some months later, once each. Words are sealed."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

from sqlalchemy import exists, func, insert, select, update
from sqlalchemy.orm import aliased

from knowledge import curation, notifications
from knowledge.database import ReadSession, WriteSession
from knowledge.outcomes.told import Consent, Fruit, Outcome, Question, Round
from knowledge.referrals import Deed, Side, messages_of
from knowledge.sealing import Seal
from knowledge.tables import Demand, Person, ReferralEvent
from knowledge.tables import Outcome as OutcomeRow
from knowledge.tables import Referral as ReferralRow

_CASE = "outcome-"
LATER_DAYS = 90
"""Calendar days after completion when both sides are asked again."""

OPEN_DAYS = 30
"""Days for which answers that were handed in can be corrected, as long as no case of them was agreed."""


async def open_round(session: WriteSession, referral_id: int, side: Side, round: Round, now: dt.datetime) -> int | None:
    """Begins to ask a side; None where it was begun before, or they are not to be asked again.

    What they said of a case before stands, so that they are not asked for it twice. A round that they do not want is
    written down as ended, so that it is not due any more.
    """
    asked = await session.scalars(
        select(OutcomeRow).where(OutcomeRow.referral_id == referral_id, OutcomeRow.side == side)
    )
    before = asked.all()
    if any(row.round == round for row in before):
        return None
    stopped = any(row.stopped for row in before)
    said = next((row for row in before if row.consent is not None), None)
    kept = {"consent": said.consent, "name_sealed": said.name_sealed} if said else {}
    settled = [Question.CONSENT.value, Question.NAME.value] if said else []
    values = {
        "referral_id": referral_id, "side": side.value, "round": round.value, "settled": settled, "fruits": [],
        "stopped": stopped, "asked_at": now, "finished_at": now if stopped else None, **kept,
    }  # fmt: skip
    made = (await session.execute(insert(OutcomeRow).values(**values).returning(OutcomeRow.id))).scalar_one()
    return None if stopped else made


async def outcome(session: ReadSession | WriteSession, seal: Seal, id: int) -> Outcome | None:
    """Gives what a side tells; None where it was erased with the need."""
    row = await session.scalar(select(OutcomeRow).where(OutcomeRow.id == id))
    return None if row is None else _opened(row, seal)


async def of_referral(session: ReadSession | WriteSession, seal: Seal, referral_id: int) -> list[Outcome]:
    """Gives all that the sides of an introduction tell, oldest first."""
    mine = select(OutcomeRow).where(OutcomeRow.referral_id == referral_id).order_by(OutcomeRow.id)
    return [_opened(row, seal) for row in await session.scalars(mine)]


async def answer(
    session: WriteSession, seal: Seal, id: int, question: Question, person_id: int | None, **told: Any
) -> bool:
    """Keeps an answer in the place of an earlier one; without any it is passed over. False once all is finished.

    Args:
        told: ``score``; ``fruits``; ``value`` and ``currency``; ``jobs``; ``words``; ``consent``; ``name``.
    """
    row = await session.scalar(select(OutcomeRow).where(OutcomeRow.id == id, OutcomeRow.finished_at.is_(None)))
    if row is None:
        return False
    kept = dict(told)
    for written in ("words", "name"):
        if written in kept:
            kept[f"{written}_sealed"] = seal.seal(kept.pop(written))
    if "words_sealed" in kept:
        kept["words_by"] = person_id
    settled = sorted({*row.settled, question.value})
    changed = {**kept, "settled": settled, "person_id": person_id}
    await session.execute(update(OutcomeRow).where(OutcomeRow.id == id).values(**changed))
    return True


async def keep_fruits(session: WriteSession, id: int, fruits: frozenset[Fruit], person_id: int | None) -> bool:
    """Keeps what has been marked so far; what is not marked any more has no figures. False once all is finished."""
    gone: dict[str, Any] = {} if Fruit.CONTRACT in fruits else {"value": None, "currency": None}
    gone |= {} if Fruit.JOBS in fruits else {"jobs": None}
    open_one = (OutcomeRow.id == id) & OutcomeRow.finished_at.is_(None)
    kept = {"fruits": sorted(fruits), "person_id": person_id, **gone}
    written = await session.execute(update(OutcomeRow).where(open_one).values(**kept).returning(OutcomeRow.id))
    return written.first() is not None


async def reopen(session: WriteSession, id: int, question: Question) -> bool:
    """Has a question asked anew, what was answered standing until then. False once all is finished."""
    row = await session.scalar(select(OutcomeRow).where(OutcomeRow.id == id, OutcomeRow.finished_at.is_(None)))
    if row is None:
        return False
    left = [name for name in row.settled if name != question]
    await session.execute(update(OutcomeRow).where(OutcomeRow.id == id).values(settled=left))
    return True


async def finish(session: WriteSession, id: int, now: dt.datetime) -> bool:
    """Ends a round; False where it has ended before."""
    open_one = (OutcomeRow.id == id) & OutcomeRow.finished_at.is_(None)
    done = await session.execute(update(OutcomeRow).where(open_one).values(finished_at=now).returning(OutcomeRow.id))
    return done.first() is not None


async def take_up_again(session: WriteSession, id: int, now: dt.datetime) -> bool:
    """Opens answers that were handed in, within ``OPEN_DAYS``, to be corrected; False where that is over.

    What was approved before counts no more.
    """
    lately = OutcomeRow.finished_at > now - dt.timedelta(days=OPEN_DAYS)
    mine = (OutcomeRow.id == id) & lately & OutcomeRow.stopped.is_(False)
    opened = {"finished_at": None, "approved": None}
    done = await session.execute(update(OutcomeRow).where(mine).values(**opened).returning(OutcomeRow.id))
    return done.first() is not None


async def stop(session: WriteSession, id: int, now: dt.datetime) -> None:
    """Ends a round and all later ones: they are not to be asked again."""
    ended = {"stopped": True, "finished_at": func.coalesce(OutcomeRow.finished_at, now)}
    await session.execute(update(OutcomeRow).where(OutcomeRow.id == id).values(**ended))


async def agree(session: WriteSession, id: int, consent: Consent, approved: int | None) -> None:
    """Keeps whether a side lets a case be published, after its answers are finished too.

    Args:
        approved: the number of the text that they have read and approved; None for none.
    """
    await session.execute(update(OutcomeRow).where(OutcomeRow.id == id).values(consent=consent, approved=approved))


async def leave_out_words(session: WriteSession, id: int) -> None:
    """Erases what a side wrote, so that no case says it; a text that was approved before is another then."""
    gone = {"words_sealed": None, "approved": None}
    await session.execute(update(OutcomeRow).where(OutcomeRow.id == id).values(**gone))


async def due_later(session: ReadSession | WriteSession, platform: str, now: dt.datetime) -> Sequence[int]:
    """Names the introductions of a platform's people, completed ``LATER_DAYS`` ago or before, not asked about since."""
    again = aliased(OutcomeRow)
    asked = exists().where(again.referral_id == ReferralEvent.referral_id, again.round == Round.LATER)
    completed = (ReferralEvent.deed == Deed.COMPLETED) & (ReferralEvent.at <= now - dt.timedelta(days=LATER_DAYS))
    found = await session.scalars(
        select(ReferralEvent.referral_id)
        .join(ReferralRow, ReferralRow.id == ReferralEvent.referral_id)
        .join(Demand, Demand.id == ReferralRow.demand_id)
        .join(Person, Person.id == Demand.person_id)
        .where(completed, ~asked, Person.platform == platform)
        .distinct()
        .order_by(ReferralEvent.referral_id)
    )
    return found.all()


def offers_of(referral_id: int) -> str:
    """Begins the keys of the messages that show a side the case of an introduction."""
    return f"{messages_of(referral_id)}case:"


def case_key(referral_id: int) -> str:
    """Names the record of the case that an introduction becomes."""
    return f"{_CASE}{referral_id}"


def referral_of_case(key: str) -> int | None:
    """Gives the number of the introduction that a record is the case of; None where it is none."""
    number = key.removeprefix(_CASE)
    return int(number) if key.startswith(_CASE) and number.isdecimal() else None


async def forget(session: WriteSession, person_id: int) -> None:
    """Erases what somebody wrote of outcomes, their consent, cases made of it that are not public, and what tells of
    these.
    """
    theirs = (
        select(ReferralRow.id).join(Demand, Demand.id == ReferralRow.demand_id).where(Demand.person_id == person_id)
    )
    told = select(OutcomeRow.referral_id).where(
        (OutcomeRow.person_id == person_id) | (OutcomeRow.words_by == person_id)
    )
    ids = {*await session.scalars(theirs), *await session.scalars(told)}
    await curation.take_back(session, [case_key(id) for id in ids], judged=True)
    for id in ids:
        await notifications.withdraw(session, offers_of(id))
    # Without them as its teller too: PostgreSQL, which would do that later, looks for its introduction in vain then.
    spoken = {"name_sealed": None, "consent": Consent.NONE.value, "approved": None, "person_id": None}
    await session.execute(update(OutcomeRow).where(OutcomeRow.person_id == person_id).values(**spoken))
    written = {"words_sealed": None, "approved": None, "words_by": None}
    await session.execute(update(OutcomeRow).where(OutcomeRow.words_by == person_id).values(**written))


def _opened(row: OutcomeRow, seal: Seal) -> Outcome:
    def told(sealed: bytes | None) -> str | None:
        return None if sealed is None else seal.opened(sealed, f"outcome {row.id}")

    return Outcome(
        id=row.id,
        referral_id=row.referral_id,
        side=Side(row.side),
        round=Round(row.round),
        person_id=row.person_id,
        settled=frozenset(map(Question, row.settled)),
        score=row.score,
        fruits=frozenset(map(Fruit, row.fruits)),
        value=row.value,
        currency=row.currency,
        jobs=row.jobs,
        words=told(row.words_sealed),
        name=told(row.name_sealed),
        consent=None if row.consent is None else Consent(row.consent),
        approved=row.approved,
        stopped=row.stopped,
        asked_at=row.asked_at,
        finished_at=row.finished_at,
    )
