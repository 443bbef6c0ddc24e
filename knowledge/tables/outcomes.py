"""What came of introductions, as each side tells it. What people wrote is sealed; figures stand open, to be counted."""

import datetime as dt

from sqlalchemy import ForeignKey, Index, LargeBinary, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from knowledge.tables.base import NEVER_AGAIN, Base, BigIdentity


class Outcome(Base):
    """What one side of an introduction tells in one round: on completion, or some months later."""

    __tablename__ = "outcome"
    __table_args__ = (
        UniqueConstraint("referral_id", "side", "round"),
        Index("ix_outcome_person_id", "person_id"),
        NEVER_AGAIN,
    )

    id: Mapped[int] = mapped_column(BigIdentity, primary_key=True)
    referral_id: Mapped[int] = mapped_column(ForeignKey("referral.id", ondelete="CASCADE"))
    side: Mapped[str] = mapped_column(String(10))
    round: Mapped[str] = mapped_column(String(20))
    person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"))
    """Who told something of it last; None where nobody has, or somebody who has been erased."""
    words_by: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"))
    """Who wrote the words."""
    settled: Mapped[list[str]]
    """The questions that were answered or passed over."""
    score: Mapped[int | None]
    fruits: Mapped[list[str]]
    value: Mapped[float | None]
    """Of the contract, in units of ``currency`` (ISO 4217)."""
    currency: Mapped[str | None] = mapped_column(String(3))
    jobs: Mapped[int | None]
    words_sealed: Mapped[bytes | None] = mapped_column(LargeBinary)
    name_sealed: Mapped[bytes | None] = mapped_column(LargeBinary)
    """What their side is to be called where a case names it."""
    consent: Mapped[str | None] = mapped_column(String(10))
    approved: Mapped[int | None] = mapped_column(BigIdentity)
    """The number of the case's text that they approved as they read it."""
    stopped: Mapped[bool]
    """Whether they are not to be asked again."""
    asked_at: Mapped[dt.datetime]
    finished_at: Mapped[dt.datetime | None]
