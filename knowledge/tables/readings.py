"""What was read of an editor's document, field by field, until each was confirmed."""

from typing import Any

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from knowledge.tables.base import Base, Json


class DocumentReading(Base):
    """The fields read of the document that a submission came from; it goes with the submission."""

    __tablename__ = "document_reading"

    submission_id: Mapped[int] = mapped_column(ForeignKey("submission.id", ondelete="CASCADE"), primary_key=True)
    fields: Mapped[list[Any]] = mapped_column(Json)
    """Each with its value, the clause that it was read from, and what its editor said of it."""
