"""Students who take part in introductions: who was asked, what they show, and every event of it."""

import datetime as dt

from sqlalchemy import ForeignKey, Index, LargeBinary, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from knowledge.tables.base import NEVER_AGAIN, Base, BigIdentity


class Participation(Base):
    """A student's part in an introduction. Its state is derived from its events."""

    __tablename__ = "participation"
    __table_args__ = (
        UniqueConstraint("referral_id", "person_id"),
        Index("ix_participation_person_id", "person_id"),
        NEVER_AGAIN,
    )

    id: Mapped[int] = mapped_column(BigIdentity, primary_key=True)
    referral_id: Mapped[int] = mapped_column(ForeignKey("referral.id", ondelete="CASCADE"))
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"))
    by_link: Mapped[bool]
    """Whether they came by a link that whoever works on the need gave them, so that they are chosen already."""
    shown_sealed: Mapped[bytes | None] = mapped_column(LargeBinary)
    """The copy of their profile that they agreed to show; None before."""
    created_at: Mapped[dt.datetime]


class ParticipationEvent(Base):
    """Something that happened to it, each once. Rows are only ever added."""

    __tablename__ = "participation_event"
    __table_args__ = (UniqueConstraint("participation_id", "deed"), NEVER_AGAIN)

    id: Mapped[int] = mapped_column(BigIdentity, primary_key=True)
    participation_id: Mapped[int] = mapped_column(ForeignKey("participation.id", ondelete="CASCADE"))
    deed: Mapped[str] = mapped_column(String(20))
    side: Mapped[str] = mapped_column(String(10))
    person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"))
    """Who did it; None for the desk itself, and for whoever has been erased."""
    at: Mapped[dt.datetime]
