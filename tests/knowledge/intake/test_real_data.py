"""The real records beside the project, where they are: all of them import as they are."""

import collections
import datetime as dt
from pathlib import Path

import pytest
from sqlalchemy import func, select

import knowledge
from knowledge.availability import Window
from knowledge.database import Database
from knowledge.drafts import Draft
from knowledge.intake.files import find
from knowledge.intake.jsonl import rows
from knowledge.intake.rows import draft_of
from knowledge.intake.run import import_files
from knowledge.intake.verdicts import Refusal
from knowledge.tables import PolicyText, Record
from knowledge.vocabulary import Availability, Kind
from tests.knowledge.drafting import SIGNATURE, TODAY

REAL = Path(knowledge.__file__).parents[2] / "shared" / "data" / "real"

pytestmark = pytest.mark.skipif(not REAL.is_dir(), reason="the development data is not beside the project")


@pytest.fixture(scope="module")
def drafts() -> list[Draft]:
    """Reads every row, and lets no refusal pass."""
    found: list[Draft] = []
    for file in find([REAL]).files:
        for row in rows(file):
            draft = row.content if isinstance(row.content, Refusal) else draft_of(row.content)
            assert isinstance(draft, Draft), (file.name, row.line, draft)
            found.append(draft)
    return found


def test_every_row_becomes_a_draft(drafts: list[Draft]) -> None:
    assert collections.Counter(draft.kind for draft in drafts) == {
        Kind.LAB: 2462,
        Kind.CASE: 572,
        Kind.PROGRAM: 2849,
        Kind.OPENING: 995,
    }
    assert len({draft.key for draft in drafts}) == 6878
    assert sum(draft.policy_doc_no is not None for draft in drafts) == 60


def test_nothing_that_is_over_counts_as_open(drafts: list[Draft]) -> None:
    """All of this data is years old; without one date that proves it, nothing in it may be offered."""
    timed = [draft for draft in drafts if draft.kind in (Kind.PROGRAM, Kind.OPENING)]
    today = collections.Counter(
        Window(draft.opens, draft.closes, draft.ends, draft.rolling, draft.active).on(TODAY) for draft in timed
    )
    assert today[Availability.OPEN] == 0 and today[Availability.CLOSED] > 2600
    then = dt.date(2022, 3, 1)
    assert any(Window(draft.opens, draft.closes).on(then) is Availability.OPEN for draft in timed)


async def test_the_whole_folder_imports_and_imports_again(database: Database) -> None:
    first = await import_files(database, [REAL], SIGNATURE)
    assert (first.created, first.updated, first.unchanged, first.refused) == (6878, 0, 0, ())
    again = await import_files(database, [REAL], SIGNATURE)
    assert (again.created, again.updated, again.unchanged, again.refused) == (0, 0, 6878, ())
    async with database.reading() as session:
        assert await session.scalar(select(func.count()).select_from(Record)) == 6878
        assert await session.scalar(select(func.count()).select_from(PolicyText)) == 60
