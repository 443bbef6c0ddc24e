"""What chat models were asked for, and what it cost."""

import datetime as dt

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from knowledge.tables.base import Base, BigIdentity


class ModelUse(Base):
    """One call of a chat model. It stays, nameless, when the person or the turn is erased: the budget was spent."""

    __tablename__ = "model_use"
    __table_args__ = (Index("ix_model_use_day_person_id", "day", "person_id"),)

    id: Mapped[int] = mapped_column(BigIdentity, primary_key=True)
    person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"), index=True)
    """None for calls that belong to nobody, such as those of the command line."""
    turn_id: Mapped[int | None] = mapped_column(ForeignKey("turn.id", ondelete="SET NULL"), index=True)
    day: Mapped[dt.date]
    """By the desk's calendar."""
    at: Mapped[dt.datetime]
    model: Mapped[str] = mapped_column(String(200))
    prompt_hash: Mapped[str] = mapped_column(String(64))
    tokens: Mapped[int]
    """What it cost; what it was expected to cost while it runs, and where that was never told."""
    outcome: Mapped[str | None] = mapped_column(String(40))
    """What came of it, as a code; None while it runs, or where its process died."""
    sentences: Mapped[int | None]
    """Sentences that the model gave."""
    dropped: Mapped[int | None]
    """Those of them that were not shown as the model wrote them."""
