"""Telegram and the terminal in one database: updates are numbered by platform, and a try shows before it ends."""

from collections.abc import Iterator
from contextlib import contextmanager

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

# Written out here, not imported: a released migration must not change when the tables' code does.
NEVER_AGAIN = {"sqlite_autoincrement": True}


def upgrade() -> None:
    op.add_column("inbox", sa.Column("platform", sa.String(20)))
    op.add_column("inbox", sa.Column("begun", sa.Boolean))
    # Until now a database served one platform for good, and wrote down which; its people all stood as Telegram's.
    op.execute("UPDATE inbox SET begun = false, platform = 'telegram'")
    for table in ("inbox", "person"):
        belongs = sa.table(table, sa.column("platform", sa.String))
        only_terminal = sa.text("EXISTS (SELECT 1 FROM milestone WHERE name = 'serves:terminal')")
        op.execute(sa.update(belongs).where(only_terminal).values(platform="terminal"))
    op.execute("DELETE FROM milestone WHERE name IN ('serves:telegram', 'serves:terminal')")
    op.drop_index("ix_inbox_waiting", "inbox")
    with op.batch_alter_table("inbox") as inbox:
        inbox.alter_column("platform", existing_type=sa.String(20), nullable=False)
        inbox.alter_column("begun", existing_type=sa.Boolean, nullable=False)
        inbox.drop_constraint("pk_inbox", type_="primary")
        inbox.create_primary_key("pk_inbox", ["platform", "update_id"])
    op.create_index("ix_inbox_waiting", "inbox", ["platform", "state", "update_id"])
    op.create_index("ix_inbox_age", "inbox", ["platform", "received_at"])
    with _made_anew():
        with op.batch_alter_table("turn", table_kwargs=NEVER_AGAIN) as turn:
            turn.drop_constraint("uq_turn_update_id", type_="unique")
            turn.create_unique_constraint("uq_turn_update_id_person_id", ["update_id", "person_id"])
        with op.batch_alter_table("handover", table_kwargs=NEVER_AGAIN) as handover:
            handover.drop_constraint("uq_handover_answer_update_id", type_="unique")
            handover.create_unique_constraint(
                "uq_handover_answer_update_id_answered_by", ["answer_update_id", "answered_by"]
            )


def downgrade() -> None:
    # One platform's numbers have to go, since numbers of two cannot stand side by side any more.
    op.execute(
        "UPDATE turn SET update_id = NULL WHERE person_id IN (SELECT id FROM person WHERE platform <> 'telegram')"
    )
    op.execute(
        "UPDATE handover SET answer_update_id = NULL"
        " WHERE answered_by IN (SELECT id FROM person WHERE platform <> 'telegram')"
    )
    op.execute("DELETE FROM inbox WHERE platform <> 'telegram'")
    with _made_anew():
        with op.batch_alter_table("turn", table_kwargs=NEVER_AGAIN) as turn:
            turn.drop_constraint("uq_turn_update_id_person_id", type_="unique")
            turn.create_unique_constraint("uq_turn_update_id", ["update_id"])
        with op.batch_alter_table("handover", table_kwargs=NEVER_AGAIN) as handover:
            handover.drop_constraint("uq_handover_answer_update_id_answered_by", type_="unique")
            handover.create_unique_constraint("uq_handover_answer_update_id", ["answer_update_id"])
    for name in ("ix_inbox_age", "ix_inbox_waiting"):
        op.drop_index(name, "inbox")
    with op.batch_alter_table("inbox") as inbox:
        inbox.drop_constraint("pk_inbox", type_="primary")
        inbox.create_primary_key("pk_inbox", ["update_id"])
        inbox.drop_column("begun")
        inbox.drop_column("platform")
    op.create_index("ix_inbox_waiting", "inbox", ["state", "update_id"])


@contextmanager
def _made_anew() -> Iterator[None]:
    """Lets SQLite make turns and handovers anew without loss.

    It can change a constraint in no other way. Where it holds foreign keys, the handovers of all are erased with the
    old table of turns, so they are kept aside; and the numbers of rows erased earlier must not be given again.
    """
    connection = op.get_bind()
    if connection.dialect.name != "sqlite":
        yield
        return
    counted = sa.text("SELECT name, seq FROM sqlite_sequence WHERE name IN ('turn', 'handover')")
    last_numbers = connection.execute(counted).all()
    op.execute("CREATE TEMPORARY TABLE handover_aside AS SELECT * FROM handover")
    yield
    op.execute("INSERT OR IGNORE INTO handover SELECT * FROM handover_aside")
    op.execute("DROP TABLE handover_aside")
    for name, seq in last_numbers:
        row = {"name": name, "seq": seq}
        connection.execute(sa.text("DELETE FROM sqlite_sequence WHERE name = :name"), row)
        connection.execute(sa.text("INSERT INTO sqlite_sequence (name, seq) VALUES (:name, :seq)"), row)
