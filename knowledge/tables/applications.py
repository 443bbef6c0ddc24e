"""Applications of students for openings: what was shown of whom, and every event of it. What people wrote is sealed."""

import datetime as dt

from sqlalchemy import ForeignKey, Index, LargeBinary, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from knowledge.tables.base import NEVER_AGAIN, Base, BigIdentity


class Application(Base):
    """An application for an opening. Its state is derived from its events; without any it is a draft."""

    __tablename__ = "application"
    __table_args__ = (
        UniqueConstraint("person_id", "record_key", "attempt"),
        Index("ix_application_record_key", "record_key"),
        Index("ix_application_window_key", "window_key"),
        NEVER_AGAIN,
    )

    id: Mapped[int] = mapped_column(BigIdentity, primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"))
    record_key: Mapped[str] = mapped_column(String(200))
    attempt: Mapped[int]
    """Counts a student's applications for one opening: after one that was withdrawn there may be another."""
    window_key: Mapped[str | None] = mapped_column(String(200))
    """The expert record of whoever answers for the opening; None where its posters or the desk's office do."""
    version: Mapped[int]
    """Grows with each change of the draft."""
    shown_sealed: Mapped[bytes | None] = mapped_column(LargeBinary)
    """The parts of the profile that are shown, and what the student adds; None once they are erased."""
    created_at: Mapped[dt.datetime]


class ApplicationEvent(Base):
    """Something that happened to an application. Rows are only ever added; what was written in them is erased."""

    __tablename__ = "application_event"
    __table_args__ = (
        Index("ix_application_event_application_id", "application_id", "id"),
        Index("ix_application_event_person_id", "person_id"),
        Index("ix_application_event_deed", "deed", "at"),
        NEVER_AGAIN,
    )

    id: Mapped[int] = mapped_column(BigIdentity, primary_key=True)
    application_id: Mapped[int] = mapped_column(ForeignKey("application.id", ondelete="CASCADE"))
    deed: Mapped[str] = mapped_column(String(20))
    side: Mapped[str] = mapped_column(String(10))
    person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"))
    note_sealed: Mapped[bytes | None] = mapped_column(LargeBinary)
    key: Mapped[str | None] = mapped_column(String(120), unique=True)
    """Names what may happen once only, so that it is written once."""
    at: Mapped[dt.datetime]
