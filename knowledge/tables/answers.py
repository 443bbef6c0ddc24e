"""Curated answers to frequent questions."""

import datetime as dt

from sqlalchemy import UnicodeText
from sqlalchemy.orm import Mapped, mapped_column

from knowledge.tables.records import RecordPart


class Answer(RecordPart):
    """A curated answer: the questions that it answers, who gives it, and since when; its words are the record's texts.

    ``records`` names the records that it speaks of by their external keys. They are no foreign keys: links may arrive
    before what they point to.
    """

    __tablename__ = "answer"

    questions: Mapped[list[str]]
    author: Mapped[str | None] = mapped_column(UnicodeText)
    written: Mapped[dt.date | None]
    records: Mapped[list[str]]
