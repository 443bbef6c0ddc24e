"""Where the enterprises of the linkage are."""

import sqlalchemy as sa
from alembic import op

revision = "0029"
down_revision = "0028"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("linkage_node", sa.Column("country", sa.String(20)))
    op.add_column("linkage_node", sa.Column("region", sa.UnicodeText))


def downgrade() -> None:
    op.drop_column("linkage_node", "region")
    op.drop_column("linkage_node", "country")
