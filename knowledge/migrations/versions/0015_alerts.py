"""Watches, what was found for them, and messages that are worth sending for a while only."""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None

# Written out here, not imported: a released migration must not change when the tables' code does.
BIG_IDENTITY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.add_column("notification", sa.Column("expires_at", MOMENT))
    op.create_table(
        "watch",
        sa.Column("id", BIG_IDENTITY, nullable=False),
        sa.Column("person_id", BIG_IDENTITY, nullable=False),
        sa.Column("turn_id", BIG_IDENTITY),
        sa.Column("demand_id", BIG_IDENTITY),
        sa.Column("colleague_id", BIG_IDENTITY),
        sa.Column("seq", BIG_IDENTITY, nullable=False),
        sa.Column("day", sa.Date),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("stopped_at", MOMENT),
        sa.PrimaryKeyConstraint("id", name="pk_watch"),
        sa.UniqueConstraint("person_id", "turn_id", name="uq_watch_person_id_turn_id"),
        sa.UniqueConstraint("person_id", "demand_id", name="uq_watch_person_id_demand_id"),
        sa.UniqueConstraint("colleague_id", name="uq_watch_colleague_id"),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_watch_person_id_person", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["turn_id"], ["turn.id"], name="fk_watch_turn_id_turn", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["demand_id"], ["demand.id"], name="fk_watch_demand_id_demand", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(
            ["colleague_id"], ["colleague.person_id"], name="fk_watch_colleague_id_colleague", ondelete="CASCADE"
        ),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_watch_turn_id", "watch", ["turn_id"])
    op.create_index("ix_watch_demand_id", "watch", ["demand_id"])
    op.create_table(
        "finding",
        sa.Column("id", BIG_IDENTITY, nullable=False),
        sa.Column("person_id", BIG_IDENTITY, nullable=False),
        sa.Column("watch_id", BIG_IDENTITY),
        sa.Column("record_id", BIG_IDENTITY, nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("because", sa.String(20), nullable=False),
        sa.Column("fit", sa.Double(), nullable=False),
        sa.Column("changed_at", MOMENT),
        sa.Column("told_on", sa.Date),
        sa.PrimaryKeyConstraint("id", name="pk_finding"),
        sa.UniqueConstraint("watch_id", "record_id", "revision", name="uq_finding_watch_id_record_id_revision"),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_finding_person_id_person", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["watch_id"], ["watch.id"], name="fk_finding_watch_id_watch", ondelete="SET NULL"),
        sa.ForeignKeyConstraint(["record_id"], ["record.id"], name="fk_finding_record_id_record", ondelete="CASCADE"),
    )
    op.create_index("ix_finding_person_id_told_on", "finding", ["person_id", "told_on"])
    op.create_index("ix_finding_record_id", "finding", ["record_id"])
    untold = sa.text("told_on IS NULL")
    op.create_index("ix_finding_untold", "finding", ["person_id"], sqlite_where=untold, postgresql_where=untold)


def downgrade() -> None:
    op.drop_table("finding")
    op.drop_table("watch")
    op.drop_column("notification", "expires_at")
