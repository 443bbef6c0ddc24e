"""Openings that enterprises post from the chat, and what is reported of openings. What is not public yet is sealed."""

import datetime as dt

from sqlalchemy import BigInteger, ForeignKey, Index, LargeBinary, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from knowledge.tables.base import NEVER_AGAIN, Base, BigIdentity


class Posting(Base):
    """An opening as an enterprise posts it; once approved it is the record whose key follows from its number."""

    __tablename__ = "posting"
    __table_args__ = (
        Index("ix_posting_person_id", "person_id"),
        Index("ix_posting_enterprise_id", "enterprise_id"),
        UniqueConstraint("update_id", "person_id"),
        NEVER_AGAIN,
    )

    id: Mapped[int] = mapped_column(BigIdentity, primary_key=True)
    person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"))
    """Who began it; None where they were erased since."""
    enterprise_id: Mapped[int | None] = mapped_column(ForeignKey("enterprise.id", ondelete="SET NULL"))
    """Whose it is; None where the enterprise is no more."""
    language: Mapped[str] = mapped_column(String(8))
    row_sealed: Mapped[bytes | None] = mapped_column(LargeBinary)
    """What is being written, as a row of an import; None where nothing is."""
    submission_id: Mapped[int | None] = mapped_column(ForeignKey("submission.id", ondelete="SET NULL"))
    """What was last handed in of it."""
    update_id: Mapped[int | None] = mapped_column(BigInteger)
    """The update that began it: processed again, it begins no second one."""
    created_at: Mapped[dt.datetime]
    changed_at: Mapped[dt.datetime]


class Flagging(Base):
    """What people report of one opening until a reviewer decides; of one opening one at most is open."""

    __tablename__ = "flagging"
    __table_args__ = (Index("ix_flagging_record_key", "record_key"), NEVER_AGAIN)

    id: Mapped[int] = mapped_column(BigIdentity, primary_key=True)
    record_key: Mapped[str] = mapped_column(String(200))
    open_key: Mapped[str | None] = mapped_column(String(200), unique=True)
    """The same as long as nobody has decided, then None: so that two people who report at once make one."""
    opened_at: Mapped[dt.datetime]
    hidden_at: Mapped[dt.datetime | None]
    """Since when the record is out of all answers because of it."""
    decided_at: Mapped[dt.datetime | None]
    verdict: Mapped[str | None] = mapped_column(String(20))


class Flag(Base):
    """What one person reports."""

    __tablename__ = "flag"
    __table_args__ = (
        UniqueConstraint("flagging_id", "person_id"),
        Index("ix_flag_person_id", "person_id"),
        NEVER_AGAIN,
    )

    id: Mapped[int] = mapped_column(BigIdentity, primary_key=True)
    flagging_id: Mapped[int] = mapped_column(ForeignKey("flagging.id", ondelete="CASCADE"))
    person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"))
    reason: Mapped[str] = mapped_column(String(20))
    words_sealed: Mapped[bytes | None] = mapped_column(LargeBinary)
    at: Mapped[dt.datetime]
