"""E-mail to contact windows that are not on the platform: letters that wait to go out, and the links by which they are
answered."""

import datetime as dt

from sqlalchemy import ForeignKey, Index, LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column

from knowledge.tables.base import NEVER_AGAIN, Base, BigIdentity


class Letter(Base):
    """An e-mail, written in the transaction that caused it."""

    __tablename__ = "letter"
    __table_args__ = (
        Index("ix_letter_due", "state", "due_at"),
        Index("ix_letter_referral_id", "referral_id"),
        NEVER_AGAIN,
    )

    id: Mapped[int] = mapped_column(BigIdentity, primary_key=True)
    key: Mapped[str] = mapped_column(String(200), unique=True)
    referral_id: Mapped[int | None] = mapped_column(ForeignKey("referral.id", ondelete="CASCADE"))
    """The introduction that it is about, with which it is erased; None where it is about none."""
    message_mark: Mapped[str] = mapped_column(String(40))
    """What its Message-ID is made of: sent a second time, it is recognised as the same letter."""
    content_sealed: Mapped[bytes | None] = mapped_column(LargeBinary)
    """Recipient, subject, text and attachments; None once it was delivered or given up."""
    state: Mapped[str] = mapped_column(String(20))
    tries: Mapped[int]
    fault: Mapped[str | None] = mapped_column(String(120))
    """Why the last try failed, as a code."""
    created_at: Mapped[dt.datetime]
    due_at: Mapped[dt.datetime]
    """When it may be tried again; while somebody sends it, when that somebody counts as dead."""
    finished_at: Mapped[dt.datetime | None]


class OneTimeLink(Base):
    """A link that lets whoever holds it do one thing about an introduction, once."""

    __tablename__ = "one_time_link"
    __table_args__ = (Index("ix_one_time_link_referral_id", "referral_id"), NEVER_AGAIN)

    id: Mapped[int] = mapped_column(BigIdentity, primary_key=True)
    token_digest: Mapped[str] = mapped_column(String(64), unique=True)
    """A keyed digest: whoever reads the database cannot answer for anybody."""
    referral_id: Mapped[int] = mapped_column(ForeignKey("referral.id", ondelete="CASCADE"))
    purpose: Mapped[str] = mapped_column(String(40))
    made_at: Mapped[dt.datetime]
    expires_at: Mapped[dt.datetime]
    used_at: Mapped[dt.datetime | None]
