"""What came of introductions."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

# Written out here, not imported: a released migration must not change when the tables' code does.
BIG_IDENTITY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
JSON = sa.JSON(none_as_null=True).with_variant(JSONB(none_as_null=True), "postgresql")
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "outcome",
        sa.Column("id", BIG_IDENTITY, nullable=False),
        sa.Column("referral_id", BIG_IDENTITY, nullable=False),
        sa.Column("side", sa.String(10), nullable=False),
        sa.Column("round", sa.String(20), nullable=False),
        sa.Column("person_id", BIG_IDENTITY),
        sa.Column("words_by", BIG_IDENTITY),
        sa.Column("settled", JSON, nullable=False),
        sa.Column("score", sa.Integer()),
        sa.Column("fruits", JSON, nullable=False),
        sa.Column("value", sa.Double()),
        sa.Column("currency", sa.String(3)),
        sa.Column("jobs", sa.Integer()),
        sa.Column("words_sealed", sa.LargeBinary),
        sa.Column("name_sealed", sa.LargeBinary),
        sa.Column("consent", sa.String(10)),
        sa.Column("approved", BIG_IDENTITY),
        sa.Column("stopped", sa.Boolean(), nullable=False),
        sa.Column("asked_at", MOMENT, nullable=False),
        sa.Column("finished_at", MOMENT),
        sa.PrimaryKeyConstraint("id", name="pk_outcome"),
        sa.UniqueConstraint("referral_id", "side", "round", name="uq_outcome_referral_id_side_round"),
        sa.ForeignKeyConstraint(
            ["referral_id"], ["referral.id"], name="fk_outcome_referral_id_referral", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_outcome_person_id_person", ondelete="SET NULL"),
        sa.ForeignKeyConstraint(["words_by"], ["person.id"], name="fk_outcome_words_by_person", ondelete="SET NULL"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_outcome_person_id", "outcome", ["person_id"])


def downgrade() -> None:
    op.drop_table("outcome")
