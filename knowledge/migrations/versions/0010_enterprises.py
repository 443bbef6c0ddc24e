"""Enterprises, who speaks for them, and what they told."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

# Written out here, not imported: a released migration must not change when the tables' code does.
BIG_IDENTITY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.add_column("person", sa.Column("asked", sa.String(60)))
    op.add_column("person", sa.Column("asked_for", BIG_IDENTITY))
    op.create_table(
        "enterprise",
        sa.Column("id", BIG_IDENTITY, nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_enterprise"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "colleague",
        sa.Column("person_id", BIG_IDENTITY, nullable=False),
        sa.Column("enterprise_id", BIG_IDENTITY, nullable=False),
        sa.Column("since", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("person_id", name="pk_colleague"),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_colleague_person_id_person", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(
            ["enterprise_id"], ["enterprise.id"], name="fk_colleague_enterprise_id_enterprise", ondelete="CASCADE"
        ),
    )
    op.create_index("ix_colleague_enterprise_id", "colleague", ["enterprise_id"])
    op.create_table(
        "enterprise_fact",
        sa.Column("enterprise_id", BIG_IDENTITY, nullable=False),
        sa.Column("name", sa.String(60), nullable=False),
        sa.Column("value_sealed", sa.LargeBinary),
        sa.Column("told_by", BIG_IDENTITY),
        sa.Column("told_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("enterprise_id", "name", name="pk_enterprise_fact"),
        sa.ForeignKeyConstraint(
            ["enterprise_id"], ["enterprise.id"], name="fk_enterprise_fact_enterprise_id_enterprise", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["told_by"], ["person.id"], name="fk_enterprise_fact_told_by_person", ondelete="SET NULL"
        ),
    )


def downgrade() -> None:
    for name in ("enterprise_fact", "colleague", "enterprise"):
        op.drop_table(name)
    op.drop_column("person", "asked_for")
    op.drop_column("person", "asked")
