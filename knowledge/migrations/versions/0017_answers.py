"""Curated answers to frequent questions."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None

# Written out here, not imported: a released migration must not change when the tables' code does.
BigIdentity = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
Json = sa.JSON(none_as_null=True).with_variant(postgresql.JSONB(none_as_null=True), "postgresql")


def upgrade() -> None:
    op.create_table(
        "answer",
        sa.Column("record_id", BigIdentity, nullable=False),
        sa.Column("questions", Json, nullable=False),
        sa.Column("author", sa.UnicodeText),
        sa.Column("written", sa.Date),
        sa.Column("records", Json, nullable=False),
        sa.ForeignKeyConstraint(["record_id"], ["record.id"], name="fk_answer_record_id_record", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("record_id", name="pk_answer"),
    )


def downgrade() -> None:
    op.execute("DELETE FROM record WHERE kind = 'answer'")
    op.drop_table("answer")
