"""The first schema: records and their texts, kinds, revisions, outbox, passages, embeddings, people, turns."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

# Written out here, not imported: a released migration must not change when the tables' code does.
BigIdentity = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
Json = sa.JSON(none_as_null=True).with_variant(JSONB(none_as_null=True), "postgresql")
Instant = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "embedding",
        sa.Column("encoder", sa.String(length=120), nullable=False),
        sa.Column("text_hash", sa.String(length=64), nullable=False),
        sa.Column("vector", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("encoder", "text_hash", name="pk_embedding"),
    )
    op.create_table(
        "follower",
        sa.Column("name", sa.String(length=120), nullable=False),
        sa.Column("seq", BigIdentity, nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_follower"),
    )
    op.create_table(
        "milestone",
        sa.Column("name", sa.String(length=120), nullable=False),
        sa.Column("at", Instant, nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_milestone"),
    )
    op.create_table(
        "outbox",
        sa.Column("seq", BigIdentity, nullable=False),
        sa.Column("record_id", BigIdentity, nullable=False),
        sa.Column("content_hash", sa.String(length=64), nullable=False),
        sa.Column("at", Instant, nullable=False),
        sa.PrimaryKeyConstraint("seq", name="pk_outbox"),
    )
    op.create_index("ix_outbox_record_id", "outbox", ["record_id"], unique=False)
    op.create_table(
        "person",
        sa.Column("id", BigIdentity, nullable=False),
        sa.Column("platform", sa.String(length=20), nullable=False),
        sa.Column("handle_digest", sa.String(length=64), nullable=False),
        sa.Column("handle_sealed", sa.LargeBinary, nullable=False),
        sa.Column("language", sa.String(length=8), nullable=True),
        sa.Column("roles", Json, nullable=False),
        sa.Column("consented_at", Instant, nullable=True),
        sa.Column("created_at", Instant, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_person"),
        sa.UniqueConstraint("platform", "handle_digest", name="uq_person_platform_handle_digest"),
    )
    op.create_table(
        "record",
        sa.Column("id", BigIdentity, nullable=False),
        sa.Column("key", sa.String(length=200), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("stage", sa.String(length=20), nullable=False),
        sa.Column("audience", sa.String(length=20), nullable=False),
        sa.Column("demonstration", sa.Boolean, nullable=False),
        sa.Column("country", sa.UnicodeText, nullable=True),
        sa.Column("region", sa.UnicodeText, nullable=True),
        sa.Column("location", sa.UnicodeText, nullable=True),
        sa.Column("url", sa.UnicodeText, nullable=True),
        sa.Column("source", sa.UnicodeText, nullable=True),
        sa.Column("licence", sa.UnicodeText, nullable=True),
        sa.Column("as_of", sa.Date, nullable=True),
        sa.Column("published", sa.Date, nullable=True),
        sa.Column("opens", sa.Date, nullable=True),
        sa.Column("closes", sa.Date, nullable=True),
        sa.Column("ends", sa.Date, nullable=True),
        sa.Column("rolling", sa.Boolean, nullable=False),
        sa.Column("active", sa.Boolean, nullable=True),
        sa.Column("extras", Json, nullable=False),
        sa.Column("content_hash", sa.String(length=64), nullable=False),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.Column("created_at", Instant, nullable=False),
        sa.Column("updated_at", Instant, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_record"),
        sa.UniqueConstraint("key", name="uq_record_key"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_record_showable", "record", ["stage", "audience", "kind"], unique=False)
    op.create_table(
        "expert",
        sa.Column("record_id", BigIdentity, nullable=False),
        sa.Column("office", sa.Boolean, nullable=False),
        sa.Column("email", sa.UnicodeText, nullable=True),
        sa.Column("phone", sa.UnicodeText, nullable=True),
        sa.Column("web", sa.UnicodeText, nullable=True),
        sa.Column("hours", sa.UnicodeText, nullable=True),
        sa.ForeignKeyConstraint(["record_id"], ["record.id"], name="fk_expert_record_id_record", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("record_id", name="pk_expert"),
    )
    op.create_table(
        "lab",
        sa.Column("record_id", BigIdentity, nullable=False),
        sa.Column("department", sa.UnicodeText, nullable=True),
        sa.Column("field", sa.UnicodeText, nullable=True),
        sa.Column("window_key", sa.String(length=200), nullable=True),
        sa.ForeignKeyConstraint(["record_id"], ["record.id"], name="fk_lab_record_id_record", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("record_id", name="pk_lab"),
    )
    op.create_table(
        "opening",
        sa.Column("record_id", BigIdentity, nullable=False),
        sa.Column("nature", sa.UnicodeText, nullable=True),
        sa.Column("terms", Json, nullable=False),
        sa.Column("degree", sa.UnicodeText, nullable=True),
        sa.Column("majors", Json, nullable=False),
        sa.Column("posted", sa.Date, nullable=True),
        sa.Column("lab_key", sa.String(length=200), nullable=True),
        sa.ForeignKeyConstraint(["record_id"], ["record.id"], name="fk_opening_record_id_record", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("record_id", name="pk_opening"),
    )
    op.create_index("ix_opening_lab_key", "opening", ["lab_key"], unique=False)
    op.create_table(
        "passage",
        sa.Column("id", BigIdentity, nullable=False),
        sa.Column("record_id", BigIdentity, nullable=False),
        sa.Column("lang", sa.String(length=8), nullable=False),
        sa.Column("ordinal", sa.Integer, nullable=False),
        sa.Column("label", sa.String(length=120), nullable=True),
        sa.Column("text", sa.UnicodeText, nullable=False),
        sa.Column("text_hash", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(["record_id"], ["record.id"], name="fk_passage_record_id_record", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_passage"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_passage_place", "passage", ["record_id", "lang", "ordinal"], unique=True)
    op.create_index("ix_passage_text_hash", "passage", ["text_hash"], unique=False)
    op.create_table(
        "past_case",
        sa.Column("record_id", BigIdentity, nullable=False),
        sa.Column("lab_key", sa.String(length=200), nullable=True),
        sa.Column("field", sa.UnicodeText, nullable=True),
        sa.Column("partners", Json, nullable=False),
        sa.Column("year", sa.Integer, nullable=True),
        sa.ForeignKeyConstraint(["record_id"], ["record.id"], name="fk_past_case_record_id_record", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("record_id", name="pk_past_case"),
    )
    op.create_index("ix_past_case_lab_key", "past_case", ["lab_key"], unique=False)
    op.create_table(
        "policy_text",
        sa.Column("record_id", BigIdentity, nullable=False),
        sa.Column("doc_no", sa.UnicodeText, nullable=False),
        sa.ForeignKeyConstraint(
            ["record_id"], ["record.id"], name="fk_policy_text_record_id_record", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("record_id", name="pk_policy_text"),
    )
    op.create_table(
        "program",
        sa.Column("record_id", BigIdentity, nullable=False),
        sa.Column("program_kind", sa.String(length=20), nullable=True),
        sa.Column("amount_min", sa.Double, nullable=True),
        sa.Column("amount_max", sa.Double, nullable=True),
        sa.Column("currency", sa.String(length=3), nullable=True),
        sa.Column("rate_percent", sa.Double, nullable=True),
        sa.Column("criteria", Json, nullable=True),
        sa.Column("criteria_confirmed", sa.Boolean, nullable=False),
        sa.ForeignKeyConstraint(["record_id"], ["record.id"], name="fk_program_record_id_record", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("record_id", name="pk_program"),
    )
    op.create_table(
        "revision",
        sa.Column("record_id", BigIdentity, nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("snapshot", Json, nullable=False),
        sa.Column("who", sa.String(length=200), nullable=False),
        sa.Column("why", sa.UnicodeText, nullable=False),
        sa.Column("at", Instant, nullable=False),
        sa.ForeignKeyConstraint(["record_id"], ["record.id"], name="fk_revision_record_id_record", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("record_id", "number", name="pk_revision"),
    )
    op.create_table(
        "text",
        sa.Column("record_id", BigIdentity, nullable=False),
        sa.Column("lang", sa.String(length=8), nullable=False),
        sa.Column("title", sa.UnicodeText, nullable=False),
        sa.Column("org", sa.UnicodeText, nullable=True),
        sa.Column("body", sa.UnicodeText, nullable=False),
        sa.ForeignKeyConstraint(["record_id"], ["record.id"], name="fk_text_record_id_record", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("record_id", "lang", name="pk_text"),
    )
    op.create_table(
        "turn",
        sa.Column("id", BigIdentity, nullable=False),
        sa.Column("person_id", BigIdentity, nullable=False),
        sa.Column("asked_at", Instant, nullable=False),
        sa.Column("language", sa.String(length=8), nullable=False),
        sa.Column("question_sealed", sa.LargeBinary, nullable=False),
        sa.Column("abstained", sa.Boolean, nullable=False),
        sa.Column("record_keys", Json, nullable=False),
        sa.Column("prompt_hash", sa.String(length=64), nullable=True),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_turn_person_id_person", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_turn"),
    )
    op.create_index("ix_turn_thread", "turn", ["person_id", "id"], unique=False)


def downgrade() -> None:
    for name in (
        "turn",
        "text",
        "revision",
        "program",
        "policy_text",
        "past_case",
        "passage",
        "opening",
        "lab",
        "expert",
        "record",
        "person",
        "outbox",
        "milestone",
        "follower",
        "embedding",
    ):
        op.drop_table(name)
