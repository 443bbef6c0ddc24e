"""Staff who want no weekly digest of what is to be looked at again."""

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None

# Written out here, not imported: a released migration must not change when the tables' code does.
BIG_IDENTITY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "stopped_digest",
        sa.Column("person_id", BIG_IDENTITY, nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("person_id", name="pk_stopped_digest"),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name="fk_stopped_digest_person_id_person", ondelete="CASCADE"
        ),
    )


def downgrade() -> None:
    op.drop_table("stopped_digest")
