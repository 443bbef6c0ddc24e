"""Two records made one when it is published: all that referred to either, both sources, imports later, undoing."""

from dataclasses import replace

from sqlalchemy import select, update

from knowledge import referrals, shelf, submissions
from knowledge.catalogue import Saved, Signature, foresee, retire, save
from knowledge.curation import draft_of
from knowledge.database import Database
from knowledge.drafts import CaseDetail, Draft, ExpertDetail, LabDetail, TextDraft
from knowledge.intake.row_of import row_of
from knowledge.people import grant, roles_of_person
from knowledge.submissions import Deed, Origin, Progress, Proposed, Submitted, Verdict
from knowledge.tables import Proposal, Record, Revision
from knowledge.twins import merged, mergers
from knowledge.twins.carrying import also_listed, leads_to
from knowledge.twins.mergers import Undone
from knowledge.twins.merging import choices, lacking, made_one, taken_in
from knowledge.vocabulary import Kind, Language, Stage
from tests.knowledge.drafting import NOW, SIGNATURE, draft, keep
from tests.knowledge.referrals.introducing import introduction
from tests.knowledge.talking import SEAL, person

SIGNED = Signature("person 1", "one lab, twice", NOW, "person 2")
ZH = draft(
    "zh", texts={Language.ZH: TextDraft("水泵实验室", "某大学", "密封圈")}, source="list A", url="https://a.example/1",
    detail=LabDetail(field="水泵", window_key="office"),
)  # fmt: skip
EN = draft(
    "en", texts={Language.EN: TextDraft("Pump Laboratory", "A University", "Seals")}, source="list B", licence="CC BY",
    location="Hall 3", detail=LabDetail(department="Mechanics"),
)  # fmt: skip
CASE = draft("case", Kind.CASE, detail=CaseDetail(lab_key="en"))


async def stands(database: Database, key: str) -> tuple[Draft, Stage]:
    async with database.reading() as session:
        row = (
            await session.execute(
                select(Revision.snapshot, Record.stage)
                .join(Record, (Record.id == Revision.record_id) & (Record.revision == Revision.number))
                .where(Record.key == key)
            )
        ).one()
    return draft_of(row.snapshot), Stage(row.stage)


async def propose(database: Database, kept: Draft, gone: Draft) -> int:
    who = await person(database, "editor")
    async with database.writing() as session:
        id = await submissions.begin(session, who, Origin.MERGE, "Pump", Language.EN, NOW)
        proposed = [
            Proposed(kept.key, Deed.SAVE, row_of(made_one(kept, gone, lacking(kept, gone))), kept.kind, gone.key),
            Proposed(gone.key, Deed.RETIRE, {}, gone.kind, kept.key),
        ]
        await submissions.put(session, id, proposed, NOW)
        assert await submissions.submit(session, id, "twins", NOW) is Submitted.DONE
    return id


async def publish(database: Database, id: int) -> Progress | None:
    async with database.writing() as session:
        return await submissions.publish_some(session, id, SIGNED)


def test_fields_are_chosen_and_what_one_lacks_is_filled_in() -> None:
    other = replace(EN, texts={Language.ZH: TextDraft("水泵试验室", None, "其他")}, closes=NOW.date())
    named = {one.field for one in choices(ZH, other)}
    assert {"texts.zh.title", "texts.zh.body", "location", "closes"} <= named
    assert not named & {"source", "url", "key", "extras"}
    both = made_one(ZH, other, {"texts.zh.title", "detail.department", *lacking(ZH, other)})
    assert both.texts[Language.ZH] == TextDraft("水泵试验室", "某大学", "密封圈")
    assert (both.location, both.closes, both.source, both.key) == ("Hall 3", NOW.date(), "list A", "zh")
    assert both.detail == LabDetail(field="水泵", department="Mechanics", window_key="office")
    assert [one.field for one in choices(ZH, EN) if one.field.startswith("texts")] == ["texts.en.title"]
    assert made_one(ZH, EN, {"texts.en.title"}).texts == {**ZH.texts, **EN.texts}
    assert made_one(ZH, EN, set()).texts == ZH.texts
    assert also_listed(both) == [{"key": "en", "source": "list B", "licence": "CC BY"}]
    assert len(also_listed(made_one(both, EN, set()))) == 1, "merged again, listed once"
    assert {"texts.zh.title", "location"} <= taken_in(both, ZH, other)
    assert "texts.zh.body" not in taken_in(both, ZH, other)


async def test_two_languages_become_one_record_and_all_that_led_to_either_leads_to_it(database: Database) -> None:
    await keep(database, ZH, EN, CASE)
    who = await person(database, "window")
    async with database.writing() as session:
        await grant(session, who, "contact:en")
    id = await propose(database, ZH, EN)
    assert (await stands(database, "zh"))[0] == ZH  # nothing before it is published
    async with database.writing() as session:
        for half in await submissions.proposals(session, id):
            assert not await submissions.leave_out(session, half.id, True), "half a merger is none"
    assert await publish(database, id) == Progress(2, 0, 0, 0, 0)
    kept, _ = await stands(database, "zh")
    assert set(kept.texts) == {Language.ZH, Language.EN}
    assert also_listed(kept) == [{"key": "en", "source": "list B", "licence": "CC BY", "org": "A University"}]
    assert (await stands(database, "en"))[1] is Stage.RETIRED
    assert (await stands(database, "case"))[0].detail == CaseDetail(lab_key="zh")
    async with database.reading() as session:
        ids = await shelf.ids_of(session, ["zh", "en"])
        assert ids["zh"] == ids["en"]
        assert await leads_to(session, ["en"]) == {"en": "zh"}
        assert await roles_of_person(session, who) == ("contact:zh",)
        old = await session.scalar(select(Record.id).where(Record.key == "en"))
        assert old is not None and await merged.merged_into(session, old) == ids["zh"]
    # the same files again change nothing, and bring nothing back; what is new in them keeps what came with the merger
    async with database.writing() as session:
        assert await foresee(session, [ZH, EN, CASE]) == [Saved.UNCHANGED] * 3  # type: ignore[arg-type]
        assert await save(session, [ZH, EN, CASE], SIGNATURE) == [Saved.UNCHANGED] * 3
        assert await save(session, [replace(ZH, location="Hall 4"), replace(EN, location="Hall 5")], SIGNATURE)
    kept, _ = await stands(database, "zh")
    assert (kept.location, set(kept.texts), len(also_listed(kept))) == ("Hall 4", {Language.ZH, Language.EN}, 1)
    assert (await stands(database, "en"))[1] is Stage.RETIRED
    # undone: what has been changed since stays, all else is as before
    async with database.writing() as session:
        assert await mergers.undo(session, "en", SIGNED) is Undone.DONE
        assert await mergers.undo(session, "en", SIGNED) is Undone.GONE
    kept, _ = await stands(database, "zh")
    assert (kept.location, also_listed(kept)) == ("Hall 4", [])
    assert (await stands(database, "en"))[1] is Stage.PUBLISHED
    assert (await stands(database, "case"))[0].detail == CaseDetail(lab_key="en")
    async with database.reading() as session:
        assert await roles_of_person(session, who) == ("contact:en",)


async def test_an_introduction_goes_over_and_restoring_the_record_undoes_the_merger(database: Database) -> None:
    lab = draft("lab-1", texts=EN.texts, source="list B", detail=LabDetail(window_key="office-1"))
    office, desk = (draft(key, Kind.EXPERT, detail=ExpertDetail(office=True)) for key in ("office-1", "desk"))
    await keep(database, ZH, lab, office, desk)
    referral_id = await introduction(database)
    assert await publish(database, await propose(database, ZH, lab)) == Progress(2, 0, 0, 0, 0)
    assert await publish(database, await propose(database, desk, office)) == Progress(2, 0, 0, 0, 0)
    async with database.reading() as session:
        found = await referrals.referral(session, SEAL, referral_id)
        assert found is not None and (found.record_key, found.window_key) == ("zh", "desk")
        assert await leads_to(session, ["office-1", "lab-1"]) == {"office-1": "desk", "lab-1": "zh"}
    who = await person(database, "editor")
    async with database.writing() as session:
        id = await submissions.begin(session, who, Origin.FORM, "back", Language.EN, NOW)
        await submissions.put(session, id, [Proposed("lab-1", Deed.RESTORE, row_of(lab))], NOW)
        await submissions.submit(session, id, "two after all", NOW)
    assert await publish(database, id) == Progress(1, 0, 0, 0, 0)
    async with database.reading() as session:
        found = await referrals.referral(session, SEAL, referral_id)
        assert found is not None and (found.record_key, found.window_key) == ("lab-1", "desk")
        assert await leads_to(session, ["lab-1"]) == {}
    assert (await stands(database, "zh"))[0] == ZH
    restored, stage = await stands(database, "lab-1")
    assert stage is Stage.PUBLISHED and restored.detail == LabDetail(window_key="desk")


async def test_chains_lead_to_the_last_and_a_second_merger_of_the_same_pair_conflicts(database: Database) -> None:
    last = draft("last", source="list C")
    await keep(database, ZH, EN, last, CASE)
    first, second = await propose(database, ZH, EN), await propose(database, EN, ZH)
    assert await publish(database, first) == Progress(2, 0, 0, 0, 0)
    refused = await publish(database, second)
    assert refused is not None and (refused.published, refused.conflicts) == (0, 2)
    kept, stage = await stands(database, "zh")
    assert stage is Stage.PUBLISHED
    async with database.writing() as session:  # whoever settles the conflict takes both halves along
        saved, _ = await submissions.proposals(session, second)
        anew = await submissions.rebase(session, saved.id, NOW)
        assert anew is not None
        assert {(one.deed, one.key) for one in await submissions.proposals(session, anew)} == {
            (Deed.SAVE, "en"), (Deed.RETIRE, "zh"),
        }  # fmt: skip
        assert await submissions.withdraw(session, anew, NOW)
    late = await propose(database, last, kept)
    assert await publish(database, late) == Progress(2, 0, 0, 0, 0)
    async with database.reading() as session:
        assert await leads_to(session, ["en", "zh"]) == {"en": "last", "zh": "last"}
        assert (await submissions.compared(session, await submissions.proposals(session, second)))[0].verdict is (
            Verdict.CONFLICT
        )
    assert {one["key"] for one in also_listed((await stands(database, "last"))[0])} == {"zh", "en"}
    async with database.writing() as session:  # the earlier one first: the last keeps all that is its own
        assert await mergers.undo(session, "en", SIGNED) is Undone.DONE
    assert {one["key"] for one in also_listed((await stands(database, "last"))[0])} == {"zh"}
    async with database.writing() as session:
        assert await mergers.undo(session, "zh", SIGNED) is Undone.DONE
    kept, stage = await stands(database, "last")
    assert stage is Stage.PUBLISHED and not also_listed(kept)


async def test_undoing_the_later_of_two_leads_the_first_back(database: Database) -> None:
    last = draft("last", source="list C")
    await keep(database, ZH, EN, last)
    await publish(database, await propose(database, ZH, EN))
    kept, _ = await stands(database, "zh")
    await publish(database, await propose(database, last, kept))
    async with database.writing() as session:  # the later one first, as history goes
        assert await mergers.undo(session, "zh", SIGNED) is Undone.DONE
    assert (await stands(database, "last"))[0] == last
    async with database.reading() as session:
        assert await leads_to(session, ["en", "zh"]) == {"en": "zh"}
    # a half that was left out before that was impossible: nothing is published
    halved = await propose(database, last, (await stands(database, "zh"))[0])
    async with database.writing() as session:
        await session.execute(update(Proposal).where(Proposal.submission_id == halved, Proposal.key == "zh").values(
            left_out=True
        ))  # fmt: skip
    stopped = await publish(database, halved)
    assert stopped is not None and (stopped.published, stopped.conflicts, stopped.left) == (0, 1, 0)
    assert (await stands(database, "last"))[0] == last
    # a kept record that is gone by the time of publishing: nothing is retired
    again = await propose(database, last, (await stands(database, "zh"))[0])
    async with database.writing() as session:
        await retire(session, ["last"], SIGNATURE)
    stopped = await publish(database, again)
    assert stopped is not None and stopped.conflicts == 2
    assert (await stands(database, "zh"))[1] is Stage.PUBLISHED
