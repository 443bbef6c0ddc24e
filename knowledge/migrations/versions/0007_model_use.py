"""What chat models were asked for, and what it cost."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

# Written out here, not imported: a released migration must not change when the tables' code does.
BIG_IDENTITY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "model_use",
        sa.Column("id", BIG_IDENTITY, nullable=False),
        sa.Column("person_id", BIG_IDENTITY),
        sa.Column("turn_id", BIG_IDENTITY),
        sa.Column("day", sa.Date, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("model", sa.String(200), nullable=False),
        sa.Column("prompt_hash", sa.String(64), nullable=False),
        sa.Column("tokens", sa.Integer, nullable=False),
        sa.Column("outcome", sa.String(40)),
        sa.Column("sentences", sa.Integer),
        sa.Column("dropped", sa.Integer),
        sa.PrimaryKeyConstraint("id", name="pk_model_use"),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name="fk_model_use_person_id_person", ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(["turn_id"], ["turn.id"], name="fk_model_use_turn_id_turn", ondelete="SET NULL"),
    )
    op.create_index("ix_model_use_day_person_id", "model_use", ["day", "person_id"])
    op.create_index("ix_model_use_person_id", "model_use", ["person_id"])
    op.create_index("ix_model_use_turn_id", "model_use", ["turn_id"])


def downgrade() -> None:
    op.drop_table("model_use")
