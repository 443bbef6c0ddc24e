"""Enterprises as their colleagues describe them. Every value is sealed before it reaches a column."""

import datetime as dt

from sqlalchemy import ForeignKey, Index, LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column

from knowledge.tables.base import NEVER_AGAIN, Base, BigIdentity


class Enterprise(Base):
    """What several people can describe together; it goes with the last of them."""

    __tablename__ = "enterprise"
    __table_args__ = (NEVER_AGAIN,)

    id: Mapped[int] = mapped_column(BigIdentity, primary_key=True)
    created_at: Mapped[dt.datetime]


class Colleague(Base):
    """Somebody who speaks for an enterprise, at most for one."""

    __tablename__ = "colleague"
    __table_args__ = (Index("ix_colleague_enterprise_id", "enterprise_id"),)

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), primary_key=True)
    enterprise_id: Mapped[int] = mapped_column(ForeignKey("enterprise.id", ondelete="CASCADE"))
    since: Mapped[dt.datetime]


class EnterpriseFact(Base):
    """One fact of an enterprise, as somebody told it."""

    __tablename__ = "enterprise_fact"

    enterprise_id: Mapped[int] = mapped_column(ForeignKey("enterprise.id", ondelete="CASCADE"), primary_key=True)
    name: Mapped[str] = mapped_column(String(60), primary_key=True)
    value_sealed: Mapped[bytes | None] = mapped_column(LargeBinary)
    """None where they would rather not tell it."""
    told_by: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"))
    told_at: Mapped[dt.datetime]
