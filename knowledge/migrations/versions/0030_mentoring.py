"""Questions to mentors, and their events."""

import sqlalchemy as sa
from alembic import op

revision = "0030"
down_revision = "0029"
branch_labels = None
depends_on = None

# Written out here, not imported: a released migration must not change when the tables' code does.
BIG_IDENTITY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "mentoring",
        sa.Column("id", BIG_IDENTITY, nullable=False),
        sa.Column("person_id", BIG_IDENTITY, nullable=False),
        sa.Column("record_key", sa.String(200), nullable=False),
        sa.Column("window_key", sa.String(200)),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_mentoring"),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_mentoring_person_id_person", ondelete="CASCADE"),
        sqlite_autoincrement=True,
    )
    for column in ("person_id", "record_key", "window_key"):
        op.create_index(f"ix_mentoring_{column}", "mentoring", [column])
    op.create_table(
        "mentoring_event",
        sa.Column("id", BIG_IDENTITY, nullable=False),
        sa.Column("mentoring_id", BIG_IDENTITY, nullable=False),
        sa.Column("deed", sa.String(20), nullable=False),
        sa.Column("side", sa.String(10), nullable=False),
        sa.Column("person_id", BIG_IDENTITY),
        sa.Column("note_sealed", sa.LargeBinary()),
        sa.Column("key", sa.String(120)),
        sa.Column("at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_mentoring_event"),
        sa.UniqueConstraint("key", name="uq_mentoring_event_key"),
        sa.ForeignKeyConstraint(
            ["mentoring_id"], ["mentoring.id"], name="fk_mentoring_event_mentoring_id_mentoring", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name="fk_mentoring_event_person_id_person", ondelete="SET NULL"
        ),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_mentoring_event_mentoring_id", "mentoring_event", ["mentoring_id", "id"])
    op.create_index("ix_mentoring_event_person_id", "mentoring_event", ["person_id"])


def downgrade() -> None:
    op.drop_table("mentoring_event")
    op.drop_table("mentoring")
