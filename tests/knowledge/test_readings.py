"""What was read of a document is kept once, and changed field by field."""

from knowledge import readings, submissions
from knowledge.database import Database
from knowledge.readings import Field, Settled
from knowledge.submissions import Origin
from knowledge.vocabulary import Language
from tests.knowledge.drafting import NOW
from tests.knowledge.talking import person


async def test_a_reading_is_kept_once_changed_by_field_and_goes_with_its_submission(database: Database) -> None:
    me = await person(database, "1")
    tree = {"all": [{"clause": "第三条"}]}
    fields = [Field("title", "通知", "一", "原文", ("又", "再"), None, Settled.OPEN), Field("closes"),
              Field("criteria", tree, settled=Settled.OPEN, said={"0": "keep"})]  # fmt: skip
    async with database.writing() as session:
        id = await submissions.begin(session, me, Origin.POLICY, "t", Language.ZH, NOW, update_id=3)
        assert await readings.keep(session, id, fields)
        assert not await readings.keep(session, id, [])
    async with database.reading() as session:
        found = await readings.reading(session, id)
        assert await readings.reading(session, id + 1) is None
    assert found is not None
    assert list(found.fields) == fields
    assert (found.next, found.place("closes"), found.place("none")) == (0, 1, None)
    async with database.writing() as session:
        found = await readings.settle(session, found, 0, settled=Settled.KEPT)
        found = await readings.settle(session, found, 1, value="2027-01-31", settled=Settled.TOLD)
    async with database.reading() as session:
        assert await readings.reading(session, id) == found
    assert found.next == 2
    async with database.writing() as session:
        await submissions.forget(session, me)
    async with database.reading() as session:
        assert await readings.reading(session, id) is None
