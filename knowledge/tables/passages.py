"""Passages and their vectors: the truth from which every search index can be rebuilt."""

from sqlalchemy import ForeignKey, Index, LargeBinary, String, UnicodeText
from sqlalchemy.orm import Mapped, mapped_column

from knowledge.tables.base import Base, BigIdentity


class Passage(Base):
    """A stretch of one record's text in one language, short enough to be encoded and quoted."""

    __tablename__ = "passage"
    # An index may still name a passage that is gone: its number must never come to mean another one.
    __table_args__ = (
        Index("ix_passage_place", "record_id", "lang", "ordinal", unique=True),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(BigIdentity, primary_key=True)
    record_id: Mapped[int] = mapped_column(ForeignKey("record.id", ondelete="CASCADE"))
    lang: Mapped[str] = mapped_column(String(8))
    ordinal: Mapped[int]
    label: Mapped[str | None] = mapped_column(String(120))
    """The clause that the passage stands in, where the text has clauses."""
    text: Mapped[str] = mapped_column(UnicodeText)
    text_hash: Mapped[str] = mapped_column(String(64), index=True)
    """Hash of what is encoded (title and text), so that equal texts are encoded once."""


class Embedding(Base):
    """A unit vector of one text under one encoder, as little-endian float16."""

    __tablename__ = "embedding"

    encoder: Mapped[str] = mapped_column(String(120), primary_key=True)
    text_hash: Mapped[str] = mapped_column(String(64), primary_key=True)
    vector: Mapped[bytes] = mapped_column(LargeBinary)


class Follower(Base):
    """How far something that lives in this database has followed the outbox."""

    __tablename__ = "follower"

    name: Mapped[str] = mapped_column(String(120), primary_key=True)
    seq: Mapped[int] = mapped_column(BigIdentity)
