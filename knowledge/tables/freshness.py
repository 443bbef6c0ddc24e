"""Who of the staff wants no weekly digest."""

import datetime as dt

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from knowledge.tables.base import Base


class StoppedDigest(Base):
    """Somebody who stopped the weekly digest of what is to be looked at again; it goes with them."""

    __tablename__ = "stopped_digest"

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), primary_key=True)
    at: Mapped[dt.datetime]
