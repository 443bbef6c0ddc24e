"""Courses of the university."""

from sqlalchemy import String, UnicodeText
from sqlalchemy.orm import Mapped, mapped_column

from knowledge.tables.records import RecordPart

_KEY = 200


class Course(RecordPart):
    """A course: the skills that it teaches, to students of which majors, when, and for how many credits.

    ``lab_key`` and ``window_key`` name other records by their external keys. They are no foreign keys: links may arrive
    before what they point to.
    """

    __tablename__ = "course"

    code: Mapped[str | None] = mapped_column(UnicodeText)
    majors: Mapped[list[str]]
    skills: Mapped[list[str]]
    semester: Mapped[str | None] = mapped_column(UnicodeText)
    credits: Mapped[float | None]
    class_hours: Mapped[int | None]
    required: Mapped[bool | None]
    lab_key: Mapped[str | None] = mapped_column(String(_KEY), index=True)
    window_key: Mapped[str | None] = mapped_column(String(_KEY))
