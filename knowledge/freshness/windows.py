"""Contact windows that do not react: introductions without an answer, letters that came back, nobody there at all.

What a window left unanswered counts only as long as it has been heard of neither since, nor its record been touched.
"""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, String, Subquery, cast, func, or_, select
from sqlalchemy.orm import aliased

from knowledge.database import ReadSession
from knowledge.freshness.confirming import TAKEN_BACK
from knowledge.freshness.stale import EXPIRING_DAYS, confirmed_since
from knowledge.freshness.weight import ASKED_WEIGHS, asked_for, linked, shown
from knowledge.letters import LetterState
from knowledge.people import CONTACT_ROLE
from knowledge.referrals import Deed, Side
from knowledge.tables import Expert, Letter, Person, Record, Referral, ReferralEvent, Revision
from knowledge.vocabulary import Kind, Stage

_WITHDRAWN = "withdrawn"
"""The fault of a letter that was stopped, which says nothing of its address."""
_REACTED = (Deed.ACCEPTED, Deed.DECLINED, Deed.SUGGESTED, Deed.WANTED_WHOLE)


@dataclass(frozen=True, slots=True)
class Window:
    """A contact window that does not react.

    Attributes:
        unanswered: introductions of which it was reminded, or the waiting for which ended, without an answer.
        letters: letters to it that could not be delivered.
        nobody: whether nobody has joined for it and its record has no address.
        shown, asked, linked: what makes it matter, as for any stale record.
    """

    record_id: int
    key: str
    revision: int
    source: str | None
    url: str | None
    said: dt.date | None
    unanswered: int
    letters: int
    nobody: bool
    shown: int
    asked: int
    linked: int


async def window_sum(session: ReadSession, today: dt.date) -> int:
    """Counts the contact windows that do not react."""
    silent, lost = _unanswered(), _letters()
    counted = (
        select(func.count())
        .select_from(Record)
        .join(Expert, Expert.record_id == Record.id)
        .outerjoin(silent, silent.c.key == Record.key)
        .outerjoin(lost, lost.c.key == Record.key)
        .where(_published(), _holds(silent, lost, await _joined(session), today))
    )
    return await session.scalar(counted) or 0


async def windows(session: ReadSession, today: dt.date, first: int, most: int) -> list[Window]:
    """Gives some contact windows that do not react, those that are likeliest to hurt first.

    Args:
        first: how many to pass over.
    """
    silent, lost = _unanswered(), _letters()
    seen, wanted, led = shown(session), asked_for(), linked()
    n_silent, n_lost, n_shown, n_asked, n_linked = (
        func.coalesce(one.c.n, 0) for one in (silent, lost, seen, wanted, led)
    )
    joined = await _joined(session)
    nobody = _nobody(joined)
    rows = await session.execute(
        select(Record, nobody, n_silent, n_lost, n_shown, n_asked, n_linked)
        .join(Expert, Expert.record_id == Record.id)
        .outerjoin(silent, silent.c.key == Record.key)
        .outerjoin(lost, lost.c.key == Record.key)
        .outerjoin(seen, seen.c.key == Record.key)
        .outerjoin(wanted, wanted.c.key == Record.key)
        .outerjoin(led, led.c.key == Record.key)
        .where(_published(), _holds(silent, lost, joined, today))
        .order_by((n_shown + ASKED_WEIGHS * (n_asked + n_silent + n_lost) + n_linked).desc(), Record.id)
        .offset(first)
        .limit(most)
    )
    return [
        Window(
            record.id, record.key, record.revision, record.source, record.url, record.as_of or record.published,
            int(unanswered), int(letters), bool(alone), int(n_shown), int(n_asked), int(n_linked),
        )
        for record, alone, unanswered, letters, n_shown, n_asked, n_linked in rows
    ]  # fmt: skip


def _published() -> ColumnElement[bool]:
    return (Record.kind == Kind.EXPERT) & (Record.stage == Stage.PUBLISHED)


def _holds(silent: Subquery, lost: Subquery, joined: list[str], today: dt.date) -> ColumnElement[bool]:
    alone = _nobody(joined) & ~confirmed_since(today - dt.timedelta(days=EXPIRING_DAYS))
    return or_(silent.c.n > 0, lost.c.n > 0, alone)


def _nobody(joined: list[str]) -> ColumnElement[bool]:
    no_address = Expert.email.is_(None) & Expert.phone.is_(None) & Expert.web.is_(None)
    return no_address & Record.key.not_in(joined)


async def _joined(session: ReadSession) -> list[str]:
    """Gives the windows that somebody answers for."""
    # JSON writes what is beyond ASCII as it likes; the role's beginning is found whatever it does with the key.
    some = cast(Person.roles, String).contains(f'"{CONTACT_ROLE}', autoescape=True)
    rows = await session.scalars(select(Person.roles).where(some))
    return sorted(
        {role.removeprefix(CONTACT_ROLE) for roles in rows for role in roles if role.startswith(CONTACT_ROLE)}
    )


def _touched() -> ColumnElement[Any]:
    """Gives when a record was last touched; a confirmation that was taken back does not count, nor its taking back."""
    latest, counted = aliased(Revision), aliased(Revision)
    undone = select(func.count()).where(
        latest.record_id == Record.id, latest.number == Record.revision, latest.why == TAKEN_BACK
    )
    upto = Record.revision - 2 * undone.correlate(Record).scalar_subquery()
    made = select(func.max(counted.at)).where(counted.record_id == Record.id, counted.number <= upto)
    return made.correlate(Record).scalar_subquery()


def _unanswered() -> Subquery:
    """Counts by window the introductions that it left unanswered: ``key``, ``n``."""
    other, reaction = aliased(Referral), aliased(ReferralEvent)
    heard = (
        select(other.window_key.label("key"), func.max(reaction.at).label("at"))
        .join(reaction, reaction.referral_id == other.id)
        .where(reaction.side == Side.WINDOW)
        .group_by(other.window_key)
        .subquery("heard")
    )
    answer = aliased(ReferralEvent)
    reacted = select(answer.id).where(answer.referral_id == Referral.id, answer.deed.in_(_REACTED)).exists()
    counted = (
        select(Referral.window_key.label("key"), func.count(Referral.id.distinct()).label("n"))
        .join(ReferralEvent, ReferralEvent.referral_id == Referral.id)
        .join(Record, Record.key == Referral.window_key)
        .outerjoin(heard, heard.c.key == Referral.window_key)
        .where(ReferralEvent.deed.in_((Deed.REMINDED, Deed.UNANSWERED)), ReferralEvent.at > _touched())
        .where(heard.c.at.is_(None) | (ReferralEvent.at > heard.c.at), ~reacted)
    )
    return counted.group_by(Referral.window_key).subquery("unanswered")


def _letters() -> Subquery:
    """Counts by window the letters that could not be delivered: ``key``, ``n``."""
    lost: Any = (Letter.state == LetterState.GIVEN_UP) & (Letter.fault != _WITHDRAWN)
    counted = (
        select(Referral.window_key.label("key"), func.count().label("n"))
        .select_from(Letter)
        .join(Referral, Referral.id == Letter.referral_id)
        .join(Record, Record.key == Referral.window_key)
        .where(lost, Letter.finished_at > _touched())
    )
    return counted.group_by(Referral.window_key).subquery("letters")
