"""The linkage: nodes of the five levels from industry to major, and the links between them."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

# Written out here, not imported: a released migration must not change when the tables' code does.
BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
JSON = sa.JSON(none_as_null=True).with_variant(postgresql.JSONB(none_as_null=True), "postgresql")


def upgrade() -> None:
    op.create_table(
        "linkage_node",
        sa.Column("key", sa.String(200), nullable=False),
        sa.Column("level", sa.String(20), nullable=False),
        sa.Column("code", sa.String(20)),
        sa.Column("names", JSON, nullable=False),
        sa.Column("source", sa.UnicodeText, nullable=False),
        sa.Column("ref", sa.UnicodeText),
        sa.Column("demonstration", sa.Boolean, nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_linkage_node"),
    )
    op.create_index("ix_linkage_node_level", "linkage_node", ["level"])
    op.create_table(
        "linkage_link",
        sa.Column("id", BIG, nullable=False),
        sa.Column("upper", sa.String(200), nullable=False),
        sa.Column("lower", sa.String(200), nullable=False),
        sa.Column("source", sa.String(40), nullable=False),
        sa.Column("ref", sa.UnicodeText),
        sa.Column("basis", sa.UnicodeText),
        sa.PrimaryKeyConstraint("id", name="pk_linkage_link"),
        *(
            sa.ForeignKeyConstraint(
                [end], ["linkage_node.key"], name=f"fk_linkage_link_{end}_linkage_node", ondelete="CASCADE"
            )
            for end in ("upper", "lower")
        ),
    )
    for end in ("upper", "lower"):
        op.create_index(f"ix_linkage_link_{end}", "linkage_link", [end])


def downgrade() -> None:
    op.drop_table("linkage_link")
    op.drop_table("linkage_node")
