"""What people ask that nobody has answered yet. A gap refers to its turn, copies no text, and seals what it means."""

import datetime as dt

from sqlalchemy import BigInteger, ForeignKey, Index, LargeBinary, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from knowledge.tables.base import NEVER_AGAIN, Base, BigIdentity


class GapTopic(Base):
    """Gaps that mean the same, which staff deal with at once; one without gaps is dropped."""

    __tablename__ = "gap_topic"
    __table_args__ = (NEVER_AGAIN,)

    id: Mapped[int] = mapped_column(BigIdentity, primary_key=True)
    platform: Mapped[str] = mapped_column(String(20))
    """Whose people asked: staff of another platform are strangers to them."""
    created_at: Mapped[dt.datetime]
    set_aside_at: Mapped[dt.datetime | None]
    set_aside_why: Mapped[str | None] = mapped_column(String(20))
    submission_id: Mapped[int | None] = mapped_column(ForeignKey("submission.id", ondelete="SET NULL"))
    """What was last proposed for the catalogue out of it."""


class GapAnswer(Base):
    """What somebody of the staff wrote about a topic: a draft until it is sent."""

    __tablename__ = "gap_answer"
    __table_args__ = (
        Index("ix_gap_answer_topic_id", "topic_id"),
        UniqueConstraint("update_id", "person_id"),
        NEVER_AGAIN,
    )

    id: Mapped[int] = mapped_column(BigIdentity, primary_key=True)
    topic_id: Mapped[int] = mapped_column(ForeignKey("gap_topic.id", ondelete="CASCADE"))
    text_sealed: Mapped[bytes] = mapped_column(LargeBinary)
    person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"))
    """Who wrote it; None where they were erased since."""
    author: Mapped[str] = mapped_column(String(20))
    """As what they wrote it, which is all that askers are told of them."""
    written_at: Mapped[dt.datetime]
    update_id: Mapped[int | None] = mapped_column(BigInteger)
    """The update that brought it: processed again, it is no second one."""
    sent_at: Mapped[dt.datetime | None]


class Gap(Base):
    """A question that was not answered, did not help, or was handed to a person; it goes with its turn."""

    __tablename__ = "gap"
    __table_args__ = (Index("ix_gap_topic_id", "topic_id"), Index("ix_gap_digest", "digest"), NEVER_AGAIN)

    id: Mapped[int] = mapped_column(BigIdentity, primary_key=True)
    turn_id: Mapped[int] = mapped_column(ForeignKey("turn.id", ondelete="CASCADE"), unique=True)
    topic_id: Mapped[int] = mapped_column(ForeignKey("gap_topic.id"))
    digest: Mapped[str] = mapped_column(String(64))
    """Keyed digest of the folded question: the same words are the same gap, whether or not there is an encoder."""
    encoder: Mapped[str | None] = mapped_column(String(200))
    meant_sealed: Mapped[bytes | None] = mapped_column(LargeBinary)
    """What it means, under this encoder; None where there was none."""
    matter: Mapped[float | None]
    """How surely it is the desk's matter (about -1..1); None where that cannot be told."""
    answer_id: Mapped[int | None] = mapped_column(ForeignKey("gap_answer.id", ondelete="SET NULL"))
    answered_at: Mapped[dt.datetime | None]
