"""Needs and introductions: what was asked of whom, and every event of it. What people wrote is sealed."""

import datetime as dt

from sqlalchemy import ForeignKey, Index, LargeBinary, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from knowledge.tables.base import NEVER_AGAIN, Base, BigIdentity


class Demand(Base):
    """A need of somebody's, half-filled or published."""

    __tablename__ = "demand"
    __table_args__ = (
        Index("ix_demand_person_id", "person_id"),
        Index("ix_demand_enterprise_id", "enterprise_id"),
        Index("ix_demand_turn_id", "turn_id"),
        Index("ix_demand_update_id", "update_id"),
        NEVER_AGAIN,
    )

    id: Mapped[int] = mapped_column(BigIdentity, primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"))
    enterprise_id: Mapped[int | None] = mapped_column(ForeignKey("enterprise.id", ondelete="SET NULL"))
    """The enterprise that it is a need of, so that colleagues see it too; None for whoever speaks for none."""
    turn_id: Mapped[int | None] = mapped_column(ForeignKey("turn.id", ondelete="SET NULL"))
    """The question that it was made of; None for one that began with a document or a command."""
    kind: Mapped[str] = mapped_column(String(40))
    status: Mapped[str] = mapped_column(String(20))
    confidential: Mapped[bool]
    """Whether others see an anonymous brief only, until both sides agree."""
    language: Mapped[str] = mapped_column(String(8))
    update_id: Mapped[int | None] = mapped_column(BigIdentity)
    """The update that began it, while the inbox knows it: processed again, it begins no second one."""
    created_at: Mapped[dt.datetime]
    published_at: Mapped[dt.datetime | None]
    ended_at: Mapped[dt.datetime | None]


class DemandPart(Base):
    """One part of a need, as its owner tells it."""

    __tablename__ = "demand_part"

    demand_id: Mapped[int] = mapped_column(ForeignKey("demand.id", ondelete="CASCADE"), primary_key=True)
    name: Mapped[str] = mapped_column(String(40), primary_key=True)
    value_sealed: Mapped[bytes | None] = mapped_column(LargeBinary)
    """None where they would rather not tell it."""
    masked_sealed: Mapped[bytes | None] = mapped_column(LargeBinary)
    """What the anonymous brief says instead, where its owner changed it; None where it is made by rule."""
    told_at: Mapped[dt.datetime]


class Referral(Base):
    """An introduction of a need to whoever is behind a record. Its state is derived from its events."""

    __tablename__ = "referral"
    __table_args__ = (
        UniqueConstraint("demand_id", "record_key"),
        Index("ix_referral_window_key", "window_key"),
        Index("ix_referral_came_from", "came_from"),
        NEVER_AGAIN,
    )

    id: Mapped[int] = mapped_column(BigIdentity, primary_key=True)
    demand_id: Mapped[int] = mapped_column(ForeignKey("demand.id", ondelete="CASCADE"))
    record_key: Mapped[str] = mapped_column(String(200))
    window_key: Mapped[str | None] = mapped_column(String(200))
    """The expert record of whoever answers for it; None where none is on record, so that the desk's office does."""
    came_from: Mapped[int | None] = mapped_column(ForeignKey("referral.id", ondelete="SET NULL"))
    """The introduction whose window suggested this one, or whose silence led to it."""
    created_at: Mapped[dt.datetime]


class ReferralEvent(Base):
    """Something that happened to an introduction. Rows are only ever added."""

    __tablename__ = "referral_event"
    __table_args__ = (
        Index("ix_referral_event_referral_id", "referral_id", "id"),
        Index("ix_referral_event_person_id", "person_id"),
        Index("ix_referral_event_deed", "deed", "at"),
        NEVER_AGAIN,
    )

    id: Mapped[int] = mapped_column(BigIdentity, primary_key=True)
    referral_id: Mapped[int] = mapped_column(ForeignKey("referral.id", ondelete="CASCADE"))
    deed: Mapped[str] = mapped_column(String(20))
    side: Mapped[str] = mapped_column(String(10))
    person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"))
    """Who did it; None where a clock did, an answer by e-mail, or somebody who has been erased."""
    note_sealed: Mapped[bytes | None] = mapped_column(LargeBinary)
    key: Mapped[str | None] = mapped_column(String(240), unique=True)
    """Names what may happen once only, so that it is written once; the key of a record may be part of it."""
    at: Mapped[dt.datetime]
