"""The linkage of the economy with education: nodes of five levels, and what leads from one to another."""

from typing import Any

from sqlalchemy import ForeignKey, String, UnicodeText
from sqlalchemy.orm import Mapped, mapped_column

from knowledge.tables.base import Base, BigIdentity


class Node(Base):
    """An industry, sector, enterprise, occupation or major; a person's profile never is one."""

    __tablename__ = "linkage_node"

    key: Mapped[str] = mapped_column(String(200), primary_key=True)
    level: Mapped[str] = mapped_column(String(20), index=True)
    code: Mapped[str | None] = mapped_column(String(20))
    """The official code, only where a source shows one."""
    names: Mapped[dict[str, Any]]
    """By language."""
    source: Mapped[str] = mapped_column(UnicodeText)
    ref: Mapped[str | None] = mapped_column(UnicodeText)
    demonstration: Mapped[bool]
    country: Mapped[str | None] = mapped_column(String(20))
    """Where an enterprise is; None for all other levels."""
    region: Mapped[str | None] = mapped_column(UnicodeText)


class Link(Base):
    """A statement that two nodes belong together, and what it rests on; two sources make two links."""

    __tablename__ = "linkage_link"

    id: Mapped[int] = mapped_column(BigIdentity, primary_key=True)
    upper: Mapped[str] = mapped_column(ForeignKey("linkage_node.key", ondelete="CASCADE"), index=True)
    """The node nearer to industry."""
    lower: Mapped[str] = mapped_column(ForeignKey("linkage_node.key", ondelete="CASCADE"), index=True)
    source: Mapped[str] = mapped_column(String(40))
    ref: Mapped[str | None] = mapped_column(UnicodeText)
    """Where it was read; None for a judgement of ours."""
    basis: Mapped[str | None] = mapped_column(UnicodeText)
    """The words of the source on which it rests."""
