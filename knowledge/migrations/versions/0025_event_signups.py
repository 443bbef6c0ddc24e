"""Sign-ups for events, and events that take nobody more."""

import sqlalchemy as sa
from alembic import op

revision = "0025"
down_revision = "0024"
branch_labels = None
depends_on = None

# Written out here, not imported: a released migration must not change when the tables' code does.
BIG_IDENTITY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "event_signup",
        sa.Column("id", BIG_IDENTITY, nullable=False),
        sa.Column("record_key", sa.String(200), nullable=False),
        sa.Column("person_id", BIG_IDENTITY, nullable=False),
        sa.Column("name_sealed", sa.LargeBinary()),
        sa.Column("signed_up_at", MOMENT, nullable=False),
        sa.Column("seated_at", MOMENT),
        sa.Column("ended_at", MOMENT),
        sa.Column("starts", MOMENT),
        sa.Column("finishes", MOMENT),
        sa.Column("place", sa.UnicodeText()),
        sa.Column("online", sa.Boolean()),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_event_signup"),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name="fk_event_signup_person_id_person", ondelete="CASCADE"
        ),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "uq_event_signup_living", "event_signup", ["record_key", "person_id"], unique=True,
        sqlite_where=sa.text("ended_at IS NULL"), postgresql_where=sa.text("ended_at IS NULL"),
    )  # fmt: skip
    op.create_index("ix_event_signup_person_id", "event_signup", ["person_id"])
    op.create_table(
        "event_closing",
        sa.Column("record_key", sa.String(200), nullable=False),
        sa.Column("closed_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("record_key", name="pk_event_closing"),
    )


def downgrade() -> None:
    op.drop_table("event_closing")
    op.drop_table("event_signup")
