"""What was read in a student's CV and waits for their yes."""

import sqlalchemy as sa
from alembic import op

revision = "0031"
down_revision = "0030"
branch_labels = None
depends_on = None

# Written out here, not imported: a released migration must not change when the tables' code does.
BIG_IDENTITY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "student_line",
        sa.Column("person_id", BIG_IDENTITY, nullable=False),
        sa.Column("name", sa.String(20), nullable=False),
        sa.Column("value_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("words_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("read_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("person_id", "name", name="pk_student_line"),
        sa.ForeignKeyConstraint(
            ["person_id"],
            ["student_profile.person_id"],
            name="fk_student_line_person_id_student_profile",
            ondelete="CASCADE",
        ),
    )


def downgrade() -> None:
    op.drop_table("student_line")
