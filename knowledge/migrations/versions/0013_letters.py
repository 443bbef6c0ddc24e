"""Letters by e-mail, and the links by which they are answered."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None

# Written out here, not imported: a released migration must not change when the tables' code does.
BIG_IDENTITY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "letter",
        sa.Column("id", BIG_IDENTITY, nullable=False),
        sa.Column("key", sa.String(200), nullable=False),
        sa.Column("referral_id", BIG_IDENTITY),
        sa.Column("message_mark", sa.String(40), nullable=False),
        sa.Column("content_sealed", sa.LargeBinary),
        sa.Column("state", sa.String(20), nullable=False),
        sa.Column("tries", sa.Integer, nullable=False),
        sa.Column("fault", sa.String(120)),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("due_at", MOMENT, nullable=False),
        sa.Column("finished_at", MOMENT),
        sa.PrimaryKeyConstraint("id", name="pk_letter"),
        sa.UniqueConstraint("key", name="uq_letter_key"),
        sa.ForeignKeyConstraint(
            ["referral_id"], ["referral.id"], name="fk_letter_referral_id_referral", ondelete="CASCADE"
        ),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_letter_due", "letter", ["state", "due_at"])
    op.create_index("ix_letter_referral_id", "letter", ["referral_id"])
    op.create_table(
        "one_time_link",
        sa.Column("id", BIG_IDENTITY, nullable=False),
        sa.Column("token_digest", sa.String(64), nullable=False),
        sa.Column("referral_id", BIG_IDENTITY, nullable=False),
        sa.Column("purpose", sa.String(40), nullable=False),
        sa.Column("made_at", MOMENT, nullable=False),
        sa.Column("expires_at", MOMENT, nullable=False),
        sa.Column("used_at", MOMENT),
        sa.PrimaryKeyConstraint("id", name="pk_one_time_link"),
        sa.UniqueConstraint("token_digest", name="uq_one_time_link_token_digest"),
        sa.ForeignKeyConstraint(
            ["referral_id"], ["referral.id"], name="fk_one_time_link_referral_id_referral", ondelete="CASCADE"
        ),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_one_time_link_referral_id", "one_time_link", ["referral_id"])


def downgrade() -> None:
    op.drop_table("one_time_link")
    op.drop_table("letter")
