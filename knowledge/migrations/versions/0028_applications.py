"""Applications of students for openings, and every event of them."""

import sqlalchemy as sa
from alembic import op

revision = "0028"
down_revision = "0027"
branch_labels = None
depends_on = None

# Written out here, not imported: a released migration must not change when the tables' code does.
BIG_IDENTITY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    moment = sa.DateTime(timezone=True)
    op.create_table(
        "application",
        sa.Column("id", BIG_IDENTITY, nullable=False),
        sa.Column("person_id", BIG_IDENTITY, nullable=False),
        sa.Column("record_key", sa.String(200), nullable=False),
        sa.Column("attempt", sa.Integer(), nullable=False),
        sa.Column("window_key", sa.String(200), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("shown_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("created_at", moment, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_application"),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name="fk_application_person_id_person", ondelete="CASCADE"
        ),
        sa.UniqueConstraint("person_id", "record_key", "attempt", name="uq_application_person_id_record_key_attempt"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_application_record_key", "application", ["record_key"])
    op.create_index("ix_application_window_key", "application", ["window_key"])
    op.create_table(
        "application_event",
        sa.Column("id", BIG_IDENTITY, nullable=False),
        sa.Column("application_id", BIG_IDENTITY, nullable=False),
        sa.Column("deed", sa.String(20), nullable=False),
        sa.Column("side", sa.String(10), nullable=False),
        sa.Column("person_id", BIG_IDENTITY, nullable=True),
        sa.Column("note_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("key", sa.String(120), nullable=True),
        sa.Column("at", moment, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_application_event"),
        sa.ForeignKeyConstraint(
            ["application_id"],
            ["application.id"],
            name="fk_application_event_application_id_application",
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name="fk_application_event_person_id_person", ondelete="SET NULL"
        ),
        sa.UniqueConstraint("key", name="uq_application_event_key"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_application_event_application_id", "application_event", ["application_id", "id"])
    op.create_index("ix_application_event_person_id", "application_event", ["person_id"])
    op.create_index("ix_application_event_deed", "application_event", ["deed", "at"])


def downgrade() -> None:
    op.drop_table("application_event")
    op.drop_table("application")
