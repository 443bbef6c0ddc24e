"""What people want to hear of, and what was found for them. A watch refers to what it is about and copies no text."""

import datetime as dt

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from knowledge.tables.base import NEVER_AGAIN, Base, BigIdentity

_UNTOLD = text("told_on IS NULL")
"""What is still to be told is a handful among all that ever was."""


class Watch(Base):
    """A wish to hear of what is new for a question, a need, an enterprise or a student, and goes with it."""

    __tablename__ = "watch"
    __table_args__ = (
        UniqueConstraint("person_id", "turn_id"),
        UniqueConstraint("person_id", "demand_id"),
        UniqueConstraint("colleague_id"),
        Index("ix_watch_turn_id", "turn_id"),
        Index("ix_watch_demand_id", "demand_id"),
        Index("uq_watch_student_id", "student_id", unique=True),
        NEVER_AGAIN,
    )

    id: Mapped[int] = mapped_column(BigIdentity, primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"))
    turn_id: Mapped[int | None] = mapped_column(ForeignKey("turn.id", ondelete="CASCADE"))
    """The question; None for the other two, of which there is one alike."""
    demand_id: Mapped[int | None] = mapped_column(ForeignKey("demand.id", ondelete="CASCADE"))
    colleague_id: Mapped[int | None] = mapped_column(ForeignKey("colleague.person_id", ondelete="CASCADE"))
    """The person as one who speaks for an enterprise: whoever leaves it hears no more for it."""
    student_id: Mapped[int | None] = mapped_column(BigIdentity)
    """The person as one who keeps a profile of their studies; whoever erases that ends it (``students.forget``)."""
    seq: Mapped[int] = mapped_column(BigIdentity)
    """The outbox number up to which every change has been looked at."""
    day: Mapped[dt.date | None]
    """The day up to which openings and closing dates have been looked at; None before the first look."""
    created_at: Mapped[dt.datetime]
    stopped_at: Mapped[dt.datetime | None]
    """When its owner stopped all of it; None while it goes on."""


class Finding(Base):
    """A record that fits a watch, once for each of its revisions."""

    __tablename__ = "finding"
    __table_args__ = (
        UniqueConstraint("watch_id", "record_id", "revision"),
        Index("ix_finding_person_id_told_on", "person_id", "told_on"),
        Index("ix_finding_record_id", "record_id"),
        Index("ix_finding_untold", "person_id", sqlite_where=_UNTOLD, postgresql_where=_UNTOLD),
    )

    id: Mapped[int] = mapped_column(BigIdentity, primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"))
    watch_id: Mapped[int | None] = mapped_column(ForeignKey("watch.id", ondelete="SET NULL"))
    """None once the watch has ended: what somebody was told of stays known, so that it is not told again."""
    record_id: Mapped[int] = mapped_column(ForeignKey("record.id", ondelete="CASCADE"))
    revision: Mapped[int]
    because: Mapped[str] = mapped_column(String(20))
    fit: Mapped[float]
    changed_at: Mapped[dt.datetime | None]
    """When the record was changed; None where the calendar brought it up."""
    told_on: Mapped[dt.date | None]
    """The day of the digest that told of it; None before."""


class DeadlineTold(Base):
    """That a student was told how near a record's last day is, once for each mark of days; another day is told anew."""

    __tablename__ = "deadline_told"

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), primary_key=True)
    record_id: Mapped[int] = mapped_column(ForeignKey("record.id", ondelete="CASCADE"), primary_key=True)
    closes: Mapped[dt.date] = mapped_column(primary_key=True)
    mark: Mapped[int] = mapped_column(primary_key=True)
    """Days before the last one."""
    told_on: Mapped[dt.date]
