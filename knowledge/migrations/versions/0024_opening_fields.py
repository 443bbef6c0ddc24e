"""What an opening asks for and gives: skills, pay, place and time of the work, whom it is for."""

from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0024"
down_revision = "0023"
branch_labels = None
depends_on = None

# Written out here, not imported: a released migration must not change when the tables' code does.
Json = sa.JSON(none_as_null=True).with_variant(postgresql.JSONB(none_as_null=True), "postgresql")
_LISTS = ("skills", "languages", "graduation_years", "study_years")
_ONES: tuple[tuple[str, Any], ...] = (
    ("pay_min", sa.Double()),
    ("pay_max", sa.Double()),
    ("pay_currency", sa.String(3)),
    ("pay_unit", sa.String(20)),
    ("paid", sa.Boolean()),
    ("workplace", sa.String(20)),
    ("starts", sa.Date()),
    ("finishes", sa.Date()),
    ("days_per_week", sa.Integer()),
    ("seats", sa.Integer()),
    ("sponsorship", sa.String(20)),
    ("window_key", sa.String(200)),
)


def upgrade() -> None:
    for name in _LISTS:
        op.add_column("opening", sa.Column(name, Json, nullable=False, server_default="[]"))
    for name, kind in _ONES:
        op.add_column("opening", sa.Column(name, kind))


def downgrade() -> None:
    for name in (*(name for name, _ in _ONES), *_LISTS):
        op.drop_column("opening", name)
