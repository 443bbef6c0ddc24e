"""Questions to mentors, and every event of them. What people wrote is sealed."""

import datetime as dt

from sqlalchemy import ForeignKey, Index, LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column

from knowledge.tables.base import NEVER_AGAIN, Base, BigIdentity


class Mentoring(Base):
    """What somebody asks a mentor, with all that follows on it. Its state is derived from its events."""

    __tablename__ = "mentoring"
    __table_args__ = (
        Index("ix_mentoring_person_id", "person_id"),
        Index("ix_mentoring_record_key", "record_key"),
        Index("ix_mentoring_window_key", "window_key"),
        NEVER_AGAIN,
    )

    id: Mapped[int] = mapped_column(BigIdentity, primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"))
    record_key: Mapped[str] = mapped_column(String(200))
    window_key: Mapped[str | None] = mapped_column(String(200))
    """The expert record of whoever answers for the mentor; None where none is on record, so that the office does."""
    created_at: Mapped[dt.datetime]


class MentoringEvent(Base):
    """Something that happened to a question to a mentor. Rows are only ever added."""

    __tablename__ = "mentoring_event"
    __table_args__ = (
        Index("ix_mentoring_event_mentoring_id", "mentoring_id", "id"),
        Index("ix_mentoring_event_person_id", "person_id"),
        NEVER_AGAIN,
    )

    id: Mapped[int] = mapped_column(BigIdentity, primary_key=True)
    mentoring_id: Mapped[int] = mapped_column(ForeignKey("mentoring.id", ondelete="CASCADE"))
    deed: Mapped[str] = mapped_column(String(20))
    side: Mapped[str] = mapped_column(String(10))
    person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"))
    """Who did it; None where a clock did, or somebody who has been erased."""
    note_sealed: Mapped[bytes | None] = mapped_column(LargeBinary)
    key: Mapped[str | None] = mapped_column(String(120), unique=True)
    """Names what may happen once only, so that it is written once."""
    at: Mapped[dt.datetime]
