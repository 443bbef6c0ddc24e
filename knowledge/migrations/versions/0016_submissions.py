"""What editors propose, who reviewed a revision, and looks at personal data."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None

# Written out here, not imported: a released migration must not change when the tables' code does.
BIG_IDENTITY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)
JSON = sa.JSON(none_as_null=True).with_variant(postgresql.JSONB(none_as_null=True), "postgresql")


def upgrade() -> None:
    op.add_column("revision", sa.Column("reviewer", sa.String(200)))
    op.create_index("ix_revision_at", "revision", ["at"])
    op.create_table(
        "submission",
        sa.Column("id", BIG_IDENTITY, nullable=False),
        sa.Column("person_id", BIG_IDENTITY),
        sa.Column("origin", sa.String(20), nullable=False),
        sa.Column("title", sa.UnicodeText(), nullable=False),
        sa.Column("language", sa.String(8), nullable=False),
        sa.Column("status", sa.String(20), nullable=False),
        sa.Column("why", sa.UnicodeText()),
        sa.Column("refused", JSON, nullable=False),
        sa.Column("update_id", BIG_IDENTITY),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("submitted_at", MOMENT),
        sa.Column("judged_by", BIG_IDENTITY),
        sa.Column("judged_at", MOMENT),
        sa.Column("judged_why", sa.UnicodeText()),
        sa.PrimaryKeyConstraint("id", name="pk_submission"),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name="fk_submission_person_id_person", ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["judged_by"], ["person.id"], name="fk_submission_judged_by_person", ondelete="SET NULL"
        ),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_submission_status", "submission", ["status"])
    op.create_index("ix_submission_person_id", "submission", ["person_id", "update_id"])
    op.create_table(
        "proposal",
        sa.Column("id", BIG_IDENTITY, nullable=False),
        sa.Column("submission_id", BIG_IDENTITY, nullable=False),
        sa.Column("deed", sa.String(20), nullable=False),
        sa.Column("key", sa.String(200), nullable=False),
        sa.Column("kind", sa.String(20)),
        sa.Column("row", JSON, nullable=False),
        sa.Column("base", sa.Integer()),
        sa.Column("twin_key", sa.String(200)),
        sa.Column("left_out", sa.Boolean(), nullable=False),
        sa.Column("result", sa.String(20)),
        sa.Column("changed_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_proposal"),
        sa.UniqueConstraint("submission_id", "key", name="uq_proposal_submission_id_key"),
        sa.ForeignKeyConstraint(
            ["submission_id"], ["submission.id"], name="fk_proposal_submission_id_submission", ondelete="CASCADE"
        ),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_proposal_key", "proposal", ["key"])
    op.create_table(
        "audit_entry",
        sa.Column("id", BIG_IDENTITY, nullable=False),
        sa.Column("person_id", BIG_IDENTITY),
        sa.Column("act", sa.String(40), nullable=False),
        sa.Column("subject", sa.String(200), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_audit_entry"),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name="fk_audit_entry_person_id_person", ondelete="SET NULL"
        ),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_audit_entry_at", "audit_entry", ["at"])
    op.create_index("ix_audit_entry_subject", "audit_entry", ["subject"])


def downgrade() -> None:
    for name in ("audit_entry", "proposal", "submission"):
        op.drop_table(name)
    op.drop_index("ix_revision_at", "revision")
    op.drop_column("revision", "reviewer")
