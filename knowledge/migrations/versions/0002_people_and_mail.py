"""What conversations need: inbox, notifications, handovers, invitations, and what a person last was doing."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

# Written out here, not imported: a released migration must not change when the tables' code does.
BigIdentity = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
Instant = sa.DateTime(timezone=True)
NEVER_AGAIN = {"sqlite_autoincrement": True}


def upgrade() -> None:
    with op.batch_alter_table("person") as person:
        person.add_column(sa.Column("party", sa.String(20)))
        person.add_column(sa.Column("thread_after", BigIdentity))
        person.add_column(sa.Column("answering", BigIdentity))
    # SQLite would give the numbers of erased rows again; it can only be told so where a table is made.
    with op.batch_alter_table("turn", table_kwargs=NEVER_AGAIN) as turn:
        turn.add_column(sa.Column("thread_after", BigIdentity))
        turn.add_column(sa.Column("update_id", sa.BigInteger))
        turn.add_column(sa.Column("helpful", sa.Boolean))
        turn.create_unique_constraint("uq_turn_update_id", ["update_id"])
    op.create_table(
        "inbox",
        sa.Column("update_id", sa.BigInteger, autoincrement=False, nullable=False),
        sa.Column("lane", sa.String(64), nullable=False),
        sa.Column("payload_sealed", sa.LargeBinary),
        sa.Column("state", sa.String(20), nullable=False),
        sa.Column("tries", sa.Integer, nullable=False),
        sa.Column("fault", sa.String(120)),
        sa.Column("received_at", Instant, nullable=False),
        sa.Column("finished_at", Instant),
        sa.PrimaryKeyConstraint("update_id", name="pk_inbox"),
    )
    op.create_index("ix_inbox_waiting", "inbox", ["state", "update_id"])
    op.create_table(
        "notification",
        sa.Column("id", BigIdentity, nullable=False),
        sa.Column("key", sa.String(200), nullable=False),
        sa.Column("person_id", BigIdentity, nullable=False),
        sa.Column("payload_sealed", sa.LargeBinary),
        sa.Column("state", sa.String(20), nullable=False),
        sa.Column("tries", sa.Integer, nullable=False),
        sa.Column("fault", sa.String(120)),
        sa.Column("created_at", Instant, nullable=False),
        sa.Column("due_at", Instant, nullable=False),
        sa.Column("finished_at", Instant),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name="fk_notification_person_id_person", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_notification"),
        sa.UniqueConstraint("key", name="uq_notification_key"),
        **NEVER_AGAIN,
    )
    op.create_index("ix_notification_due", "notification", ["state", "due_at"])
    op.create_table(
        "handover",
        sa.Column("id", BigIdentity, nullable=False),
        sa.Column("turn_id", BigIdentity, nullable=False),
        sa.Column("asked_at", Instant, nullable=False),
        sa.Column("answer_sealed", sa.LargeBinary),
        sa.Column("answered_by", BigIdentity),
        sa.Column("answered_at", Instant),
        sa.Column("answer_update_id", sa.BigInteger),
        sa.ForeignKeyConstraint(["turn_id"], ["turn.id"], name="fk_handover_turn_id_turn", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(
            ["answered_by"], ["person.id"], name="fk_handover_answered_by_person", ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_handover"),
        sa.UniqueConstraint("turn_id", name="uq_handover_turn_id"),
        sa.UniqueConstraint("answer_update_id", name="uq_handover_answer_update_id"),
        **NEVER_AGAIN,
    )
    op.create_table(
        "invitation",
        sa.Column("code_digest", sa.String(64), nullable=False),
        sa.Column("role", sa.String(220), nullable=False),
        sa.Column("made_by", BigIdentity),
        sa.Column("made_at", Instant, nullable=False),
        sa.Column("expires_at", Instant, nullable=False),
        sa.Column("used_by", BigIdentity),
        sa.Column("used_at", Instant),
        sa.ForeignKeyConstraint(["made_by"], ["person.id"], name="fk_invitation_made_by_person", ondelete="SET NULL"),
        sa.ForeignKeyConstraint(["used_by"], ["person.id"], name="fk_invitation_used_by_person", ondelete="SET NULL"),
        sa.PrimaryKeyConstraint("code_digest", name="pk_invitation"),
    )


def downgrade() -> None:
    for name in ("invitation", "handover", "notification", "inbox"):
        op.drop_table(name)
    with op.batch_alter_table("turn") as turn:
        turn.drop_constraint("uq_turn_update_id", type_="unique")
        turn.drop_column("helpful")
        turn.drop_column("update_id")
        turn.drop_column("thread_after")
    # Not in a batch: SQLite would make the table anew, and its turns would go with the old one.
    for name in ("answering", "thread_after", "party"):
        op.drop_column("person", name)
