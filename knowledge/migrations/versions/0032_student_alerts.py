"""Alerts for a student's profile, and what of the deadlines they were told."""

import sqlalchemy as sa
from alembic import op

revision = "0032"
down_revision = "0031"
branch_labels = None
depends_on = None

# Written out here, not imported: a released migration must not change when the tables' code does.
BIG_IDENTITY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    # Not in batch: to make SQLite's table anew would part what was found from its watches. So it has no foreign key.
    op.add_column("watch", sa.Column("student_id", BIG_IDENTITY, nullable=True))
    op.create_index("uq_watch_student_id", "watch", ["student_id"], unique=True)
    op.create_table(
        "deadline_told",
        sa.Column("person_id", BIG_IDENTITY, nullable=False),
        sa.Column("record_id", BIG_IDENTITY, nullable=False),
        sa.Column("closes", sa.Date(), nullable=False),
        sa.Column("mark", sa.Integer(), nullable=False),
        sa.Column("told_on", sa.Date(), nullable=False),
        sa.PrimaryKeyConstraint("person_id", "record_id", "closes", "mark", name="pk_deadline_told"),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name="fk_deadline_told_person_id_person", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["record_id"], ["record.id"], name="fk_deadline_told_record_id_record", ondelete="CASCADE"
        ),
    )


def downgrade() -> None:
    op.drop_table("deadline_told")
    op.drop_index("uq_watch_student_id", "watch")
    op.drop_column("watch", "student_id")
