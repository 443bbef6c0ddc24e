"""Sign-ups for events: who comes, who waits for a seat, and events that take nobody more."""

import datetime as dt

from sqlalchemy import ForeignKey, Index, LargeBinary, String, UnicodeText, text
from sqlalchemy.orm import Mapped, mapped_column

from knowledge.tables.base import NEVER_AGAIN, Base, BigIdentity


class EventSignup(Base):
    """Somebody's sign-up for an event; whoever cancels and comes back has another one, at the end of the line."""

    __tablename__ = "event_signup"
    __table_args__ = (
        Index(
            "uq_event_signup_living",
            "record_key",
            "person_id",
            unique=True,
            sqlite_where=text("ended_at IS NULL"),
            postgresql_where=text("ended_at IS NULL"),
        ),
        Index("ix_event_signup_person_id", "person_id"),
        NEVER_AGAIN,
    )

    id: Mapped[int] = mapped_column(BigIdentity, primary_key=True)
    record_key: Mapped[str] = mapped_column(String(200))
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"))
    name_sealed: Mapped[bytes | None] = mapped_column(LargeBinary)
    """As the list of the event names them; None for whoever would rather not say."""
    signed_up_at: Mapped[dt.datetime]
    seated_at: Mapped[dt.datetime | None]
    """When they got a seat; None while they wait for one."""
    ended_at: Mapped[dt.datetime | None]
    """When they cancelled, or the event was withdrawn."""
    starts: Mapped[dt.datetime | None]
    finishes: Mapped[dt.datetime | None]
    place: Mapped[str | None] = mapped_column(UnicodeText)
    online: Mapped[bool | None]
    """When and where, as they were told last; what differs from it is told them."""
    sequence: Mapped[int]
    """How often they were told that it is otherwise: calendars go by it."""


class EventClosing(Base):
    """An event that takes nobody more, by whoever holds it."""

    __tablename__ = "event_closing"

    record_key: Mapped[str] = mapped_column(String(200), primary_key=True)
    closed_at: Mapped[dt.datetime]
