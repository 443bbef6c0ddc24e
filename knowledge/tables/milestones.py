"""What was done once and for all to this database, such as loading the starter knowledge."""

import datetime as dt

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from knowledge.tables.base import Base


class Milestone(Base):
    """Something that is not to be done again."""

    __tablename__ = "milestone"

    name: Mapped[str] = mapped_column(String(120), primary_key=True)
    at: Mapped[dt.datetime]
