"""Gaps: what people ask that nobody has answered yet, by topic, with what staff wrote about it."""

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None

# Written out here, not imported: a released migration must not change when the tables' code does.
BIG_IDENTITY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "gap_topic",
        sa.Column("id", BIG_IDENTITY, nullable=False),
        sa.Column("platform", sa.String(20), nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("set_aside_at", MOMENT),
        sa.Column("set_aside_why", sa.String(20)),
        sa.Column("submission_id", BIG_IDENTITY),
        sa.PrimaryKeyConstraint("id", name="pk_gap_topic"),
        sa.ForeignKeyConstraint(
            ["submission_id"], ["submission.id"], name="fk_gap_topic_submission_id_submission", ondelete="SET NULL"
        ),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "gap_answer",
        sa.Column("id", BIG_IDENTITY, nullable=False),
        sa.Column("topic_id", BIG_IDENTITY, nullable=False),
        sa.Column("text_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("person_id", BIG_IDENTITY),
        sa.Column("author", sa.String(20), nullable=False),
        sa.Column("written_at", MOMENT, nullable=False),
        sa.Column("update_id", sa.BigInteger()),
        sa.Column("sent_at", MOMENT),
        sa.PrimaryKeyConstraint("id", name="pk_gap_answer"),
        sa.UniqueConstraint("update_id", "person_id", name="uq_gap_answer_update_id_person_id"),
        sa.ForeignKeyConstraint(
            ["topic_id"], ["gap_topic.id"], name="fk_gap_answer_topic_id_gap_topic", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name="fk_gap_answer_person_id_person", ondelete="SET NULL"
        ),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_gap_answer_topic_id", "gap_answer", ["topic_id"])
    op.create_table(
        "gap",
        sa.Column("id", BIG_IDENTITY, nullable=False),
        sa.Column("turn_id", BIG_IDENTITY, nullable=False),
        sa.Column("topic_id", BIG_IDENTITY, nullable=False),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("encoder", sa.String(200)),
        sa.Column("meant_sealed", sa.LargeBinary()),
        sa.Column("matter", sa.Double()),
        sa.Column("answer_id", BIG_IDENTITY),
        sa.Column("answered_at", MOMENT),
        sa.PrimaryKeyConstraint("id", name="pk_gap"),
        sa.UniqueConstraint("turn_id", name="uq_gap_turn_id"),
        sa.ForeignKeyConstraint(["turn_id"], ["turn.id"], name="fk_gap_turn_id_turn", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["topic_id"], ["gap_topic.id"], name="fk_gap_topic_id_gap_topic"),
        sa.ForeignKeyConstraint(
            ["answer_id"], ["gap_answer.id"], name="fk_gap_answer_id_gap_answer", ondelete="SET NULL"
        ),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_gap_topic_id", "gap", ["topic_id"])
    op.create_index("ix_gap_digest", "gap", ["digest"])
    # What nobody has answered is looked for among all turns there ever were.
    for kind, on_sqlite, on_postgresql in (
        ("abstained", "abstained = 1", "abstained = true"),
        ("unhelpful", "helpful = 0", "helpful = false"),
    ):
        op.create_index(
            f"ix_turn_{kind}", "turn", ["id"],
            sqlite_where=sa.text(on_sqlite), postgresql_where=sa.text(on_postgresql),
        )  # fmt: skip


def downgrade() -> None:
    op.drop_index("ix_turn_unhelpful", "turn")
    op.drop_index("ix_turn_abstained", "turn")
    op.drop_table("gap")
    op.drop_table("gap_answer")
    op.drop_table("gap_topic")
