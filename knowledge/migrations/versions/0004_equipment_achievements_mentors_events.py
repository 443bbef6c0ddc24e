"""Equipment, achievements, mentors and events; the enterprise behind an opening."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

# Written out here, not imported: a released migration must not change when the tables' code does.
BigIdentity = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
Instant = sa.DateTime(timezone=True)
Json = sa.JSON(none_as_null=True).with_variant(postgresql.JSONB(none_as_null=True), "postgresql")


def upgrade() -> None:
    op.add_column("opening", sa.Column("enterprise_key", sa.String(200)))
    op.create_index("ix_opening_enterprise_key", "opening", ["enterprise_key"])
    _create(
        "equipment",
        sa.Column("category", sa.String(30), nullable=False),
        sa.Column("window_key", sa.String(200)),
        sa.Column("lab_key", sa.String(200)),
        sa.Column("fee_amount", sa.Double),
        sa.Column("fee_currency", sa.String(3)),
        sa.Column("fee_unit", sa.String(30)),
        sa.Column("fee_note", sa.UnicodeText),
        sa.Column("lead_days", sa.Integer),
        sa.Column("booking", sa.UnicodeText),
        sa.Column("self_operation", sa.Boolean),
        sa.Column("voucher_accepted", sa.Boolean),
        sa.Column("area_m2", sa.Double),
        sa.Column("available", sa.Boolean),
    )
    _create(
        "achievement",
        sa.Column("category", sa.String(30), nullable=False),
        sa.Column("window_key", sa.String(200)),
        sa.Column("lab_key", sa.String(200)),
        sa.Column("trl", sa.Integer),
        sa.Column("rights", sa.String(30)),
        sa.Column("rights_no", sa.UnicodeText),
        sa.Column("licence_modes", Json, nullable=False),
        sa.Column("price_min", sa.Double),
        sa.Column("price_max", sa.Double),
        sa.Column("price_currency", sa.String(3)),
        sa.Column("price_note", sa.UnicodeText),
        sa.Column("year", sa.Integer),
    )
    _create(
        "mentor",
        sa.Column("direction", sa.String(30), nullable=False),
        sa.Column("field", sa.UnicodeText),
        sa.Column("skills", Json, nullable=False),
        sa.Column("window_key", sa.String(200)),
        sa.Column("lab_key", sa.String(200)),
        sa.Column("enterprise_key", sa.String(200)),
        sa.Column("capacity", sa.Integer),
        sa.Column("modes", Json, nullable=False),
        sa.Column("languages", Json, nullable=False),
        sa.Column("hours", sa.UnicodeText),
        sa.Column("available", sa.Boolean),
    )
    op.create_index("ix_mentor_enterprise_key", "mentor", ["enterprise_key"])
    _create(
        "event",
        sa.Column("category", sa.String(30), nullable=False),
        sa.Column("starts", Instant),
        sa.Column("finishes", Instant),
        sa.Column("online", sa.Boolean),
        sa.Column("capacity", sa.Integer),
        sa.Column("for_whom", Json, nullable=False),
        sa.Column("fee_amount", sa.Double),
        sa.Column("fee_currency", sa.String(3)),
        sa.Column("window_key", sa.String(200)),
        sa.Column("lab_key", sa.String(200)),
    )


def downgrade() -> None:
    for name in ("event", "mentor", "achievement", "equipment"):
        op.execute(f"DELETE FROM record WHERE kind = '{name}'")  # noqa: S608 - the names stand in the line above
        op.drop_table(name)
    op.drop_index("ix_opening_enterprise_key", "opening")
    with op.batch_alter_table("opening") as opening:
        opening.drop_column("enterprise_key")


def _create(name: str, *columns: sa.Column[object]) -> None:
    """Makes a table whose rows belong to one record and go with it."""
    op.create_table(
        name,
        sa.Column("record_id", BigIdentity, nullable=False),
        *columns,
        sa.ForeignKeyConstraint(["record_id"], ["record.id"], name=f"fk_{name}_record_id_record", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("record_id", name=f"pk_{name}"),
    )
    op.create_index(f"ix_{name}_lab_key", name, ["lab_key"])
