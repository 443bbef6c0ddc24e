"""The history of a record says who, when, why, and what changed; every earlier content can be read back."""

import dataclasses
import datetime as dt

from knowledge.catalogue import Signature, retire, save
from knowledge.database import Database
from knowledge.history import Turn, revision, revisions
from knowledge.submissions import FieldChange
from knowledge.vocabulary import Stage
from tests.knowledge.drafting import NOW, draft, keep


async def test_each_revision_says_who_did_what_and_why(database: Database) -> None:
    first = draft("a", stage=Stage.REVIEW)
    await keep(database, first, draft("b"))
    signed = [Signature(f"person {n}", f"reason {n}", NOW + dt.timedelta(days=n), f"person {n + 1}") for n in range(9)]
    public = dataclasses.replace(first, stage=Stage.PUBLISHED)
    moved = dataclasses.replace(public, region="杭州", closes=dt.date(2027, 3, 31))
    async with database.writing() as session:
        for n, one in enumerate((public, moved), 1):
            await save(session, [one], signed[n])
        await retire(session, ["a"], signed[3])
        await save(session, [public], signed[4], restoring=True)
        found = await revisions(session, 1, 9)
        assert [(one.number, one.turn) for one in found] == [
            (5, Turn.RESTORED), (4, Turn.RETIRED), (3, Turn.CHANGED), (2, Turn.PUBLISHED), (1, Turn.MADE),
        ]  # fmt: skip
        changed = found[2]
        assert (changed.who, changed.reviewer, changed.why, changed.at) == (
            "person 2",
            "person 3",
            "reason 2",
            signed[2].at,
        )
        assert changed.changes == [FieldChange("region", None, "杭州"), FieldChange("closes", None, "2027-03-31")]
        assert found[1].changes == [] and len(found[0].changes) == 2
        assert [one.number for one in await revisions(session, 1, 2, before=4)] == [3, 2]
        assert (await revision(session, 1, 3)) == changed and changed.draft == moved
        assert await revision(session, 1, 6) is None and await revision(session, 404, 1) is None
