"""Students as they describe themselves. Every value is sealed before it reaches a column."""

import datetime as dt

from sqlalchemy import ForeignKey, LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column

from knowledge.tables.base import Base


class StudentProfile(Base):
    """Somebody's consent that what they tell of their studies is kept; it goes with them, or when they take it back."""

    __tablename__ = "student_profile"

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), primary_key=True)
    agreed_at: Mapped[dt.datetime]


class StudentPart(Base):
    """One part of a profile, as its owner told it."""

    __tablename__ = "student_part"

    person_id: Mapped[int] = mapped_column(
        ForeignKey("student_profile.person_id", ondelete="CASCADE"), primary_key=True
    )
    name: Mapped[str] = mapped_column(String(20), primary_key=True)
    value_sealed: Mapped[bytes | None] = mapped_column(LargeBinary)
    """None where they would rather not tell it."""
    told_at: Mapped[dt.datetime]


class StudentLine(Base):
    """One part that was read in a CV and waits for its owner's yes."""

    __tablename__ = "student_line"

    person_id: Mapped[int] = mapped_column(
        ForeignKey("student_profile.person_id", ondelete="CASCADE"), primary_key=True
    )
    name: Mapped[str] = mapped_column(String(20), primary_key=True)
    value_sealed: Mapped[bytes] = mapped_column(LargeBinary)
    words_sealed: Mapped[bytes] = mapped_column(LargeBinary)
    """The line of the CV that tells it."""
    read_at: Mapped[dt.datetime]
