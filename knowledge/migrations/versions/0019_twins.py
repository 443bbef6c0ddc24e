"""Records that may be the same thing twice, and those that were made one."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None

# Written out here, not imported: a released migration must not change when the tables' code does.
BigIdentity = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
Json = sa.JSON(none_as_null=True).with_variant(postgresql.JSONB(none_as_null=True), "postgresql")


def upgrade() -> None:
    op.create_table(
        "twin_pair",
        sa.Column("id", BigIdentity, nullable=False),
        sa.Column("one_key", sa.String(200), nullable=False),
        sa.Column("other_key", sa.String(200), nullable=False),
        sa.Column("material", sa.String(64), nullable=False),
        sa.Column("score", sa.Double, nullable=False),
        sa.Column("reasons", Json, nullable=False),
        sa.Column("doubts", Json, nullable=False),
        sa.Column("state", sa.String(20), nullable=False),
        sa.Column("put_off_at", sa.DateTime(timezone=True)),
        sa.Column("judged_by", BigIdentity),
        sa.Column("judged_at", sa.DateTime(timezone=True)),
        sa.Column("found_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["judged_by"], ["person.id"], name="fk_twin_pair_judged_by_person", ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_twin_pair"),
        sa.UniqueConstraint("one_key", "other_key", name="uq_twin_pair_one_key_other_key"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_twin_pair_other_key", "twin_pair", ["other_key"])
    op.create_index("ix_twin_pair_state", "twin_pair", ["state", "score"])
    op.create_table(
        "merger",
        sa.Column("retired_key", sa.String(200), nullable=False),
        sa.Column("kept_key", sa.String(200), nullable=False),
        sa.Column("kept_revision", sa.Integer, nullable=False),
        sa.Column("moved", Json, nullable=False),
        sa.Column("who", sa.String(200), nullable=False),
        sa.Column("why", sa.UnicodeText, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("retired_key", name="pk_merger"),
    )
    op.create_index("ix_merger_kept_key", "merger", ["kept_key"])


def downgrade() -> None:
    op.drop_table("merger")
    op.drop_table("twin_pair")
