"""Students who take part in introductions, and every event of it."""

import sqlalchemy as sa
from alembic import op

revision = "0026"
down_revision = "0025"
branch_labels = None
depends_on = None

# Written out here, not imported: a released migration must not change when the tables' code does.
BIG_IDENTITY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    moment = sa.DateTime(timezone=True)
    op.create_table(
        "participation",
        sa.Column("id", BIG_IDENTITY, nullable=False),
        sa.Column("referral_id", BIG_IDENTITY, nullable=False),
        sa.Column("person_id", BIG_IDENTITY, nullable=False),
        sa.Column("by_link", sa.Boolean(), nullable=False),
        sa.Column("shown_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("created_at", moment, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_participation"),
        sa.UniqueConstraint("referral_id", "person_id", name="uq_participation_referral_id_person_id"),
        sa.ForeignKeyConstraint(
            ["referral_id"], ["referral.id"], name="fk_participation_referral_id_referral", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name="fk_participation_person_id_person", ondelete="CASCADE"
        ),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_participation_person_id", "participation", ["person_id"])
    op.create_table(
        "participation_event",
        sa.Column("id", BIG_IDENTITY, nullable=False),
        sa.Column("participation_id", BIG_IDENTITY, nullable=False),
        sa.Column("deed", sa.String(20), nullable=False),
        sa.Column("side", sa.String(10), nullable=False),
        sa.Column("person_id", BIG_IDENTITY, nullable=True),
        sa.Column("at", moment, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_participation_event"),
        sa.UniqueConstraint("participation_id", "deed", name="uq_participation_event_participation_id_deed"),
        sa.ForeignKeyConstraint(
            ["participation_id"],
            ["participation.id"],
            name="fk_participation_event_participation_id_participation",
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name="fk_participation_event_person_id_person", ondelete="SET NULL"
        ),
        sqlite_autoincrement=True,
    )


def downgrade() -> None:
    op.drop_table("participation_event")
    op.drop_index("ix_participation_person_id", "participation")
    op.drop_table("participation")
