"""Courses of the university."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0027"
down_revision = "0026"
branch_labels = None
depends_on = None

# Written out here, not imported: a released migration must not change when the tables' code does.
BigIdentity = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
Json = sa.JSON(none_as_null=True).with_variant(postgresql.JSONB(none_as_null=True), "postgresql")


def upgrade() -> None:
    op.create_table(
        "course",
        sa.Column("record_id", BigIdentity, nullable=False),
        sa.Column("code", sa.UnicodeText),
        sa.Column("majors", Json, nullable=False),
        sa.Column("skills", Json, nullable=False),
        sa.Column("semester", sa.UnicodeText),
        sa.Column("credits", sa.Double),
        sa.Column("class_hours", sa.Integer),
        sa.Column("required", sa.Boolean),
        sa.Column("lab_key", sa.String(200)),
        sa.Column("window_key", sa.String(200)),
        sa.ForeignKeyConstraint(["record_id"], ["record.id"], name="fk_course_record_id_record", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("record_id", name="pk_course"),
    )
    op.create_index("ix_course_lab_key", "course", ["lab_key"])


def downgrade() -> None:
    op.execute("DELETE FROM record WHERE kind = 'course'")
    op.drop_table("course")
