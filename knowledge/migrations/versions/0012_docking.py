"""Needs, and introductions with their events."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

# Written out here, not imported: a released migration must not change when the tables' code does.
BIG_IDENTITY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "demand",
        sa.Column("id", BIG_IDENTITY, nullable=False),
        sa.Column("person_id", BIG_IDENTITY, nullable=False),
        sa.Column("enterprise_id", BIG_IDENTITY),
        sa.Column("turn_id", BIG_IDENTITY),
        sa.Column("kind", sa.String(40), nullable=False),
        sa.Column("status", sa.String(20), nullable=False),
        sa.Column("confidential", sa.Boolean(), nullable=False),
        sa.Column("language", sa.String(8), nullable=False),
        sa.Column("update_id", BIG_IDENTITY),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("published_at", MOMENT),
        sa.Column("ended_at", MOMENT),
        sa.PrimaryKeyConstraint("id", name="pk_demand"),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_demand_person_id_person", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(
            ["enterprise_id"], ["enterprise.id"], name="fk_demand_enterprise_id_enterprise", ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(["turn_id"], ["turn.id"], name="fk_demand_turn_id_turn", ondelete="SET NULL"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_demand_person_id", "demand", ["person_id"])
    op.create_index("ix_demand_enterprise_id", "demand", ["enterprise_id"])
    op.create_index("ix_demand_turn_id", "demand", ["turn_id"])
    op.create_index("ix_demand_update_id", "demand", ["update_id"])
    op.create_table(
        "demand_part",
        sa.Column("demand_id", BIG_IDENTITY, nullable=False),
        sa.Column("name", sa.String(40), nullable=False),
        sa.Column("value_sealed", sa.LargeBinary),
        sa.Column("masked_sealed", sa.LargeBinary),
        sa.Column("told_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("demand_id", "name", name="pk_demand_part"),
        sa.ForeignKeyConstraint(
            ["demand_id"], ["demand.id"], name="fk_demand_part_demand_id_demand", ondelete="CASCADE"
        ),
    )
    op.create_table(
        "referral",
        sa.Column("id", BIG_IDENTITY, nullable=False),
        sa.Column("demand_id", BIG_IDENTITY, nullable=False),
        sa.Column("record_key", sa.String(200), nullable=False),
        sa.Column("window_key", sa.String(200)),
        sa.Column("came_from", BIG_IDENTITY),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_referral"),
        sa.UniqueConstraint("demand_id", "record_key", name="uq_referral_demand_id_record_key"),
        sa.ForeignKeyConstraint(["demand_id"], ["demand.id"], name="fk_referral_demand_id_demand", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(
            ["came_from"], ["referral.id"], name="fk_referral_came_from_referral", ondelete="SET NULL"
        ),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_referral_window_key", "referral", ["window_key"])
    op.create_index("ix_referral_came_from", "referral", ["came_from"])
    op.create_table(
        "referral_event",
        sa.Column("id", BIG_IDENTITY, nullable=False),
        sa.Column("referral_id", BIG_IDENTITY, nullable=False),
        sa.Column("deed", sa.String(20), nullable=False),
        sa.Column("side", sa.String(10), nullable=False),
        sa.Column("person_id", BIG_IDENTITY),
        sa.Column("note_sealed", sa.LargeBinary),
        sa.Column("key", sa.String(240)),
        sa.Column("at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_referral_event"),
        sa.UniqueConstraint("key", name="uq_referral_event_key"),
        sa.ForeignKeyConstraint(
            ["referral_id"], ["referral.id"], name="fk_referral_event_referral_id_referral", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name="fk_referral_event_person_id_person", ondelete="SET NULL"
        ),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_referral_event_referral_id", "referral_event", ["referral_id", "id"])
    op.create_index("ix_referral_event_person_id", "referral_event", ["person_id"])
    op.create_index("ix_referral_event_deed", "referral_event", ["deed", "at"])


def downgrade() -> None:
    for name in ("referral_event", "referral", "demand_part", "demand"):
        op.drop_table(name)
