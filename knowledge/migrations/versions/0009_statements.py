"""What an answer said, kept with its turn: a citation opens what was said then."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("turn", sa.Column("statement_sealed", sa.LargeBinary))
    op.add_column("turn", sa.Column("asked_back", sa.Boolean, nullable=False, server_default=sa.false()))


def downgrade() -> None:
    op.drop_column("turn", "asked_back")
    op.drop_column("turn", "statement_sealed")
