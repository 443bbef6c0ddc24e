"""The catalogue: records with their texts and kind-specific fields, revisions, and the outbox that indexes follow."""

import datetime as dt
from typing import Any

from sqlalchemy import ForeignKey, Index, String, UnicodeText, false
from sqlalchemy.orm import Mapped, mapped_column

from knowledge.tables.base import Base, BigIdentity


class Record(Base):
    """One thing the desk knows, under one stable external key, in one or more languages."""

    __tablename__ = "record"
    __table_args__ = (
        Index("ix_record_showable", "stage", "audience", "kind"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(BigIdentity, primary_key=True)
    key: Mapped[str] = mapped_column(String(200), unique=True)
    kind: Mapped[str] = mapped_column(String(20))
    stage: Mapped[str] = mapped_column(String(20))
    audience: Mapped[str] = mapped_column(String(20))
    demonstration: Mapped[bool]
    country: Mapped[str | None] = mapped_column(UnicodeText)
    region: Mapped[str | None] = mapped_column(UnicodeText)
    location: Mapped[str | None] = mapped_column(UnicodeText)
    url: Mapped[str | None] = mapped_column(UnicodeText)
    source: Mapped[str | None] = mapped_column(UnicodeText)
    licence: Mapped[str | None] = mapped_column(UnicodeText)
    as_of: Mapped[dt.date | None]
    published: Mapped[dt.date | None]
    opens: Mapped[dt.date | None]
    closes: Mapped[dt.date | None]
    ends: Mapped[dt.date | None]
    """The last day of a term that the source names without a closing date (a summer, a class of graduates)."""
    rolling: Mapped[bool]
    announced: Mapped[bool] = mapped_column(server_default=false())
    active: Mapped[bool | None]
    """What the source itself says of being open; None where it says nothing."""
    extras: Mapped[dict[str, Any]]
    """Fields of the source row that the desk has no use for yet, kept as they came."""
    content_hash: Mapped[str] = mapped_column(String(64))
    revision: Mapped[int]
    created_at: Mapped[dt.datetime]
    updated_at: Mapped[dt.datetime]


class RecordPart(Base):
    """Roots the tables whose rows belong to one record and go with it."""

    __abstract__ = True

    record_id: Mapped[int] = mapped_column(ForeignKey("record.id", ondelete="CASCADE"), primary_key=True)


class Text(RecordPart):
    """A record in one language."""

    __tablename__ = "text"

    lang: Mapped[str] = mapped_column(String(8), primary_key=True)
    title: Mapped[str] = mapped_column(UnicodeText)
    org: Mapped[str | None] = mapped_column(UnicodeText)
    body: Mapped[str] = mapped_column(UnicodeText)


class Lab(RecordPart):
    """A research group or unit, and the contact window through which it is reached."""

    __tablename__ = "lab"

    department: Mapped[str | None] = mapped_column(UnicodeText)
    field: Mapped[str | None] = mapped_column(UnicodeText)
    window_key: Mapped[str | None] = mapped_column(String(200))
    """External key of an expert record. Not a foreign key: links may arrive before what they point to."""


class Expert(RecordPart):
    """A person or an office that can be written to."""

    __tablename__ = "expert"

    office: Mapped[bool]
    email: Mapped[str | None] = mapped_column(UnicodeText)
    phone: Mapped[str | None] = mapped_column(UnicodeText)
    web: Mapped[str | None] = mapped_column(UnicodeText)
    hours: Mapped[str | None] = mapped_column(UnicodeText)


class Program(RecordPart):
    """A support program: what it gives, and under which criteria."""

    __tablename__ = "program"

    program_kind: Mapped[str | None] = mapped_column(String(20))
    amount_min: Mapped[float | None]
    amount_max: Mapped[float | None]
    currency: Mapped[str | None] = mapped_column(String(3))
    rate_percent: Mapped[float | None]
    criteria: Mapped[dict[str, Any] | None]
    criteria_confirmed: Mapped[bool]


class PolicyText(RecordPart):
    """The official wording behind a program, cut by clause when it is indexed."""

    __tablename__ = "policy_text"

    doc_no: Mapped[str] = mapped_column(UnicodeText)


class Case(RecordPart):
    """What was done before, by whom, for whom, to what outcome."""

    __tablename__ = "past_case"

    lab_key: Mapped[str | None] = mapped_column(String(200), index=True)
    field: Mapped[str | None] = mapped_column(UnicodeText)
    partners: Mapped[list[str]]
    year: Mapped[int | None]


class Opening(RecordPart):
    """A place for a student: internship, job or project."""

    __tablename__ = "opening"

    nature: Mapped[str | None] = mapped_column(UnicodeText)
    terms: Mapped[list[str]]
    degree: Mapped[str | None] = mapped_column(UnicodeText)
    majors: Mapped[list[str]]
    posted: Mapped[dt.date | None]
    lab_key: Mapped[str | None] = mapped_column(String(200), index=True)
    enterprise_key: Mapped[str | None] = mapped_column(String(200), index=True)
    """External key of the enterprise that offers it."""
    skills: Mapped[list[str]] = mapped_column(server_default="[]")
    pay_min: Mapped[float | None]
    pay_max: Mapped[float | None]
    pay_currency: Mapped[str | None] = mapped_column(String(3))
    pay_unit: Mapped[str | None] = mapped_column(String(20))
    paid: Mapped[bool | None]
    workplace: Mapped[str | None] = mapped_column(String(20))
    languages: Mapped[list[str]] = mapped_column(server_default="[]")
    starts: Mapped[dt.date | None]
    finishes: Mapped[dt.date | None]
    days_per_week: Mapped[int | None]
    seats: Mapped[int | None]
    graduation_years: Mapped[list[int]] = mapped_column(server_default="[]")
    study_years: Mapped[list[int]] = mapped_column(server_default="[]")
    sponsorship: Mapped[str | None] = mapped_column(String(20))
    window_key: Mapped[str | None] = mapped_column(String(200))


class Revision(RecordPart):
    """A record as it was saved at one time: who, when, why."""

    __tablename__ = "revision"
    __table_args__ = (Index("ix_revision_at", "at"),)

    number: Mapped[int] = mapped_column(primary_key=True)
    snapshot: Mapped[dict[str, Any]]
    who: Mapped[str] = mapped_column(String(200))
    reviewer: Mapped[str | None] = mapped_column(String(200))
    """Who let it become public; None where whoever made it did."""
    why: Mapped[str] = mapped_column(UnicodeText)
    at: Mapped[dt.datetime]


class Outbox(Base):
    """A change that derived indexes have to follow, written in the transaction that made it."""

    __tablename__ = "outbox"

    seq: Mapped[int] = mapped_column(BigIdentity, primary_key=True)
    record_id: Mapped[int] = mapped_column(BigIdentity, index=True)
    content_hash: Mapped[str] = mapped_column(String(64))
    at: Mapped[dt.datetime]
