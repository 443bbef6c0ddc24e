"""Profiles of students: their consent, and each part as they told it."""

import sqlalchemy as sa
from alembic import op

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None

# Written out here, not imported: a released migration must not change when the tables' code does.
BIG_IDENTITY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    moment = sa.DateTime(timezone=True)
    op.create_table(
        "student_profile",
        sa.Column("person_id", BIG_IDENTITY, nullable=False),
        sa.Column("agreed_at", moment, nullable=False),
        sa.PrimaryKeyConstraint("person_id", name="pk_student_profile"),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name="fk_student_profile_person_id_person", ondelete="CASCADE"
        ),
    )
    op.create_table(
        "student_part",
        sa.Column("person_id", BIG_IDENTITY, nullable=False),
        sa.Column("name", sa.String(20), nullable=False),
        sa.Column("value_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("told_at", moment, nullable=False),
        sa.PrimaryKeyConstraint("person_id", "name", name="pk_student_part"),
        sa.ForeignKeyConstraint(
            ["person_id"],
            ["student_profile.person_id"],
            name="fk_student_part_person_id_student_profile",
            ondelete="CASCADE",
        ),
    )


def downgrade() -> None:
    op.drop_table("student_part")
    op.drop_table("student_profile")
