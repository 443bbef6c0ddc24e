"""Questions that are asked in groups: each group is a thread of its own."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("turn", sa.Column("place", sa.String(64)))


def downgrade() -> None:
    op.drop_column("turn", "place")
