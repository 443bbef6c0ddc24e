"""What comes in and what goes out: the inbox of updates, messages to people, questions handed to a person."""

import datetime as dt

from sqlalchemy import BigInteger, ForeignKey, Index, LargeBinary, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from knowledge.tables.base import NEVER_AGAIN, Base, BigIdentity


class InboxEntry(Base):
    """An update of the platform, kept before it is acknowledged."""

    __tablename__ = "inbox"
    __table_args__ = (
        Index("ix_inbox_waiting", "platform", "state", "update_id"),
        Index("ix_inbox_age", "platform", "received_at"),
    )

    platform: Mapped[str] = mapped_column(String(20), primary_key=True)
    update_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    lane: Mapped[str] = mapped_column(String(64))
    """A keyed digest of the chat; empty once nothing has to be kept in order any more."""
    payload_sealed: Mapped[bytes | None] = mapped_column(LargeBinary)
    """None once the update is done: what was said is not kept twice."""
    state: Mapped[str] = mapped_column(String(20))
    tries: Mapped[int]
    begun: Mapped[bool]
    """Whether somebody is at work on it: a process that finds it so at its start knows that another one died."""
    fault: Mapped[str | None] = mapped_column(String(120))
    received_at: Mapped[dt.datetime]
    finished_at: Mapped[dt.datetime | None]


class Notification(Base):
    """A message to somebody other than the asker, written in the transaction that caused it."""

    __tablename__ = "notification"
    __table_args__ = (Index("ix_notification_due", "state", "due_at"), NEVER_AGAIN)

    id: Mapped[int] = mapped_column(BigIdentity, primary_key=True)
    key: Mapped[str] = mapped_column(String(200), unique=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"))
    payload_sealed: Mapped[bytes | None] = mapped_column(LargeBinary)
    """None once the message was delivered or given up."""
    state: Mapped[str] = mapped_column(String(20))
    tries: Mapped[int]
    fault: Mapped[str | None] = mapped_column(String(120))
    created_at: Mapped[dt.datetime]
    due_at: Mapped[dt.datetime]
    expires_at: Mapped[dt.datetime | None]
    """From when on it is not worth sending any more; None for what always is."""
    finished_at: Mapped[dt.datetime | None]


class Handover(Base):
    """A question that a person of the desk answers instead of the assistant."""

    __tablename__ = "handover"
    __table_args__ = (UniqueConstraint("answer_update_id", "answered_by"), NEVER_AGAIN)

    id: Mapped[int] = mapped_column(BigIdentity, primary_key=True)
    turn_id: Mapped[int] = mapped_column(ForeignKey("turn.id", ondelete="CASCADE"), unique=True)
    asked_at: Mapped[dt.datetime]
    answer_sealed: Mapped[bytes | None] = mapped_column(LargeBinary)
    answered_by: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"))
    answered_at: Mapped[dt.datetime | None]
    answer_update_id: Mapped[int | None] = mapped_column(BigInteger)
    """The update that brought the answer: processed again, it is still the answer and no question."""


class Invitation(Base):
    """A code that gives one person one role, once."""

    __tablename__ = "invitation"

    code_digest: Mapped[str] = mapped_column(String(64), primary_key=True)
    role: Mapped[str] = mapped_column(String(220))
    made_by: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"))
    made_at: Mapped[dt.datetime]
    expires_at: Mapped[dt.datetime]
    used_by: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"))
    used_at: Mapped[dt.datetime | None]
