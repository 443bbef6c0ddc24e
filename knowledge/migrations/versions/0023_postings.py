"""Openings posted from the chat, and reports about openings."""

import sqlalchemy as sa
from alembic import op

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None

# Written out here, not imported: a released migration must not change when the tables' code does.
BIG_IDENTITY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "posting",
        sa.Column("id", BIG_IDENTITY, nullable=False),
        sa.Column("person_id", BIG_IDENTITY),
        sa.Column("enterprise_id", BIG_IDENTITY),
        sa.Column("language", sa.String(8), nullable=False),
        sa.Column("row_sealed", sa.LargeBinary()),
        sa.Column("submission_id", BIG_IDENTITY),
        sa.Column("update_id", sa.BigInteger()),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("changed_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_posting"),
        sa.UniqueConstraint("update_id", "person_id", name="uq_posting_update_id_person_id"),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_posting_person_id_person", ondelete="SET NULL"),
        sa.ForeignKeyConstraint(
            ["enterprise_id"], ["enterprise.id"], name="fk_posting_enterprise_id_enterprise", ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["submission_id"], ["submission.id"], name="fk_posting_submission_id_submission", ondelete="SET NULL"
        ),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_posting_person_id", "posting", ["person_id"])
    op.create_index("ix_posting_enterprise_id", "posting", ["enterprise_id"])
    op.create_table(
        "flagging",
        sa.Column("id", BIG_IDENTITY, nullable=False),
        sa.Column("record_key", sa.String(200), nullable=False),
        sa.Column("open_key", sa.String(200)),
        sa.Column("opened_at", MOMENT, nullable=False),
        sa.Column("hidden_at", MOMENT),
        sa.Column("decided_at", MOMENT),
        sa.Column("verdict", sa.String(20)),
        sa.PrimaryKeyConstraint("id", name="pk_flagging"),
        sa.UniqueConstraint("open_key", name="uq_flagging_open_key"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_flagging_record_key", "flagging", ["record_key"])
    op.create_table(
        "flag",
        sa.Column("id", BIG_IDENTITY, nullable=False),
        sa.Column("flagging_id", BIG_IDENTITY, nullable=False),
        sa.Column("person_id", BIG_IDENTITY),
        sa.Column("reason", sa.String(20), nullable=False),
        sa.Column("words_sealed", sa.LargeBinary()),
        sa.Column("at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_flag"),
        sa.UniqueConstraint("flagging_id", "person_id", name="uq_flag_flagging_id_person_id"),
        sa.ForeignKeyConstraint(
            ["flagging_id"], ["flagging.id"], name="fk_flag_flagging_id_flagging", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_flag_person_id_person", ondelete="SET NULL"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_flag_person_id", "flag", ["person_id"])


def downgrade() -> None:
    op.drop_table("flag")
    op.drop_table("flagging")
    op.drop_table("posting")
