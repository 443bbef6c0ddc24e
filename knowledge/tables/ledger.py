"""People and their turns. What is personal is sealed (encrypted) before it reaches a column."""

import datetime as dt

from sqlalchemy import BigInteger, ForeignKey, Index, LargeBinary, String, UniqueConstraint, false, text
from sqlalchemy.orm import Mapped, mapped_column

from knowledge.tables.base import NEVER_AGAIN, Base, BigIdentity


class Person(Base):
    """Somebody who talks to the desk, found by a keyed digest of the platform's id."""

    __tablename__ = "person"
    __table_args__ = (UniqueConstraint("platform", "handle_digest"),)

    id: Mapped[int] = mapped_column(BigIdentity, primary_key=True)
    platform: Mapped[str] = mapped_column(String(20))
    handle_digest: Mapped[str] = mapped_column(String(64))
    handle_sealed: Mapped[bytes] = mapped_column(LargeBinary)
    language: Mapped[str | None] = mapped_column(String(8))
    language_chosen: Mapped[bool] = mapped_column(default=False, server_default=false())
    """Whether they chose it: then answers are framed in it too, whatever language the question is in."""
    roles: Mapped[list[str]]
    consented_at: Mapped[dt.datetime | None]
    party: Mapped[str | None] = mapped_column(String(20))
    """What they said they are: an enterprise or a student."""
    thread_after: Mapped[int | None] = mapped_column(BigIdentity)
    """The last turn before they began a new thread; older ones are no context any more."""
    answering: Mapped[int | None] = mapped_column(BigIdentity)
    """The handover whose answer is the next thing that they write."""
    asked: Mapped[str | None] = mapped_column(String(60))
    """What they were asked for last, which what they write next may tell: a fact of their enterprise, or a journey and
    what it asks for (``need:budget``)."""
    asked_for: Mapped[int | None] = mapped_column(BigIdentity)
    """The row that it was asked for: a program's record, a need; None for what the enterprise could get in general."""
    created_at: Mapped[dt.datetime]


class Turn(Base):
    """A question and what the answer rested on."""

    __tablename__ = "turn"
    __table_args__ = (
        Index("ix_turn_thread", "person_id", "id"),
        # What nobody has answered is looked for among all turns there ever were.
        Index("ix_turn_abstained", "id", sqlite_where=text("abstained = 1"), postgresql_where=text("abstained = true")),
        Index("ix_turn_unhelpful", "id", sqlite_where=text("helpful = 0"), postgresql_where=text("helpful = false")),
        UniqueConstraint("update_id", "person_id"),
        NEVER_AGAIN,
    )

    id: Mapped[int] = mapped_column(BigIdentity, primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"))
    asked_at: Mapped[dt.datetime]
    language: Mapped[str] = mapped_column(String(8))
    question_sealed: Mapped[bytes] = mapped_column(LargeBinary)
    abstained: Mapped[bool]
    record_keys: Mapped[list[str]]
    statement_sealed: Mapped[bytes | None] = mapped_column(LargeBinary)
    """What the answer said; None for turns of before it was kept."""
    asked_back: Mapped[bool] = mapped_column(server_default=false())
    """Whether the answer asked something back."""
    prompt_hash: Mapped[str | None] = mapped_column(String(64))
    """None where no chat model took part."""
    thread_after: Mapped[int | None] = mapped_column(BigIdentity)
    """The last turn before its thread began: its own context stays what it was when another thread begins."""
    update_id: Mapped[int | None] = mapped_column(BigInteger)
    """The update that asked it, while the inbox knows it: processed again, it makes no second turn."""
    place: Mapped[str | None] = mapped_column(String(64))
    """The group that it was asked in, as a keyed digest; None in private."""
    helpful: Mapped[bool | None]
    """What the asker thought of the answer; None where they did not say."""
