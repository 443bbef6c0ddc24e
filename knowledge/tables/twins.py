"""Records that may be the same thing twice, and those that were made one."""

import datetime as dt
from typing import Any

from sqlalchemy import ForeignKey, Index, String, UnicodeText, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from knowledge.tables.base import NEVER_AGAIN, Base, BigIdentity, Json

_KEY = 200


class TwinPair(Base):
    """Two records that are probably one; the key that comes first in the alphabet is ``one``."""

    __tablename__ = "twin_pair"
    __table_args__ = (
        UniqueConstraint("one_key", "other_key"),
        Index("ix_twin_pair_other_key", "other_key"),
        Index("ix_twin_pair_state", "state", "score"),
        NEVER_AGAIN,
    )

    id: Mapped[int] = mapped_column(BigIdentity, primary_key=True)
    one_key: Mapped[str] = mapped_column(String(_KEY))
    other_key: Mapped[str] = mapped_column(String(_KEY))
    material: Mapped[str] = mapped_column(String(64))
    """Hash of what tells the two apart or makes them one: titles, issuers, days, places, amounts."""
    score: Mapped[float]
    reasons: Mapped[list[str]]
    doubts: Mapped[list[str]]
    state: Mapped[str] = mapped_column(String(20))
    put_off_at: Mapped[dt.datetime | None]
    """When somebody left it for later: those that nobody has looked at come before it."""
    judged_by: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"))
    judged_at: Mapped[dt.datetime | None]
    found_at: Mapped[dt.datetime]


class Merger(Base):
    """A record that was made one with another: it is retired, and whoever comes for it is led to the one kept."""

    __tablename__ = "merger"
    __table_args__ = (Index("ix_merger_kept_key", "kept_key"),)

    retired_key: Mapped[str] = mapped_column(String(_KEY), primary_key=True)
    kept_key: Mapped[str] = mapped_column(String(_KEY))
    kept_revision: Mapped[int]
    """The revision of the kept record before; 0 where it was kept only by a later merger."""
    moved: Mapped[list[Any]] = mapped_column(Json)
    """What referred to the retired one and was turned to the kept one, so that it can be turned back."""
    who: Mapped[str] = mapped_column(String(_KEY))
    why: Mapped[str] = mapped_column(UnicodeText)
    at: Mapped[dt.datetime]
