"""What editors propose for the catalogue, and what becomes of it. Records hold nothing personal, nor do these."""

import datetime as dt
from typing import Any

from sqlalchemy import ForeignKey, Index, String, UnicodeText, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from knowledge.tables.base import NEVER_AGAIN, Base, BigIdentity, Json


class Submission(Base):
    """What one editor proposes at once: a form, a file, a policy, a merge, an answer."""

    __tablename__ = "submission"
    __table_args__ = (
        Index("ix_submission_status", "status"),
        Index("ix_submission_person_id", "person_id", "update_id"),
        NEVER_AGAIN,
    )

    id: Mapped[int] = mapped_column(BigIdentity, primary_key=True)
    person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"))
    """None once the editor has been erased; what they proposed stays."""
    origin: Mapped[str] = mapped_column(String(20))
    title: Mapped[str] = mapped_column(UnicodeText)
    language: Mapped[str] = mapped_column(String(8))
    status: Mapped[str] = mapped_column(String(20))
    why: Mapped[str | None] = mapped_column(UnicodeText)
    refused: Mapped[list[Any]] = mapped_column(Json)
    """Rows that could not be read: where, why, and the values that a sentence about it needs."""
    update_id: Mapped[int | None] = mapped_column(BigIdentity)
    """The update that began it, while the inbox knows it: processed again, it begins no second one."""
    created_at: Mapped[dt.datetime]
    submitted_at: Mapped[dt.datetime | None]
    judged_by: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"))
    judged_at: Mapped[dt.datetime | None]
    judged_why: Mapped[str | None] = mapped_column(UnicodeText)


class Proposal(Base):
    """One record as a submission would have it."""

    __tablename__ = "proposal"
    __table_args__ = (
        UniqueConstraint("submission_id", "key"),
        Index("ix_proposal_key", "key"),
        NEVER_AGAIN,
    )

    id: Mapped[int] = mapped_column(BigIdentity, primary_key=True)
    submission_id: Mapped[int] = mapped_column(ForeignKey("submission.id", ondelete="CASCADE"))
    deed: Mapped[str] = mapped_column(String(20))
    key: Mapped[str] = mapped_column(String(200))
    kind: Mapped[str | None] = mapped_column(String(20))
    row: Mapped[dict[str, Any]]
    """As a native row of an import; while it is being filled in, parts may be missing."""
    base: Mapped[int | None]
    """The revision of the record that it started from; None where there was none."""
    twin_key: Mapped[str | None] = mapped_column(String(200))
    left_out: Mapped[bool]
    result: Mapped[str | None] = mapped_column(String(20))
    """What publishing it came to; None before."""
    changed_at: Mapped[dt.datetime]
