"""What editors hand in waits for a reviewer, who publishes it whole or in part, or rejects it."""

import dataclasses

from sqlalchemy import select

from handlers.buttons import encode
from handlers.buttons.submissions import HandIn, MySubmissions, PublishSubmission, RejectSubmission, ShowSubmission
from knowledge import catalogue, shelf, submissions
from knowledge.catalogue import Signature
from knowledge.people import Role
from knowledge.submissions import Deed, Origin, Proposed, Status
from knowledge.tables import Record, Revision
from knowledge.vocabulary import Language
from tests.handlers.answers import EN
from tests.handlers.front import ADMIN, Front
from tests.handlers.importing.sending import EDITOR, LAB, REVIEWER, STRANGER, handed_in, lab, of_record, staff
from tests.handlers.introductions.walking import known
from tests.knowledge.drafting import NOW, SIGNATURE

QUESTION = "Who can help with zirconia thermal coatings?"


async def _ids(front: Front, *keys: str) -> dict[str, int]:
    async with front.database.reading() as session:
        return await shelf.ids_of(session, keys)


async def test_a_reviewer_looks_through_and_publishes_and_the_editor_is_told(front: Front) -> None:
    await staff(front)
    await handed_in(front, lab("z1"), lab("z2"), of_record(region="示范市高新区"))
    (asked,) = front.read(REVIEWER)
    assert EN.say("submission-asks", title="labs.jsonl", count=3, why="Our new term's list", origin="file") == asked
    assert [said for said in await front.says(STRANGER, QUESTION) if "Laboratory z" in said] == []
    (listed,) = await front.says(REVIEWER, "/review")
    assert "1. labs.jsonl (3 records)" in listed
    (sums,) = await front.presses(REVIEWER, "1. labs.jsonl")
    assert EN.say("submission-sum-changed", count=1) in sums
    (first,) = await front.presses(REVIEWER, EN.say("button-look-through"))
    assert "Laboratory z1" in first
    (second,) = await front.presses(REVIEWER, "Next")
    await front.presses(REVIEWER, "Leave out")
    (third,) = await front.presses(REVIEWER, "Next")
    assert "Laboratory z2" in second
    assert "→ 示范市高新区" in third
    (last,) = await front.presses(REVIEWER, "Next")
    assert last == EN.say("submission-looked-through")
    (done,) = await front.presses(REVIEWER, EN.say("button-publish-all"))
    published = {"title": "labs.jsonl", "count": 2, "retired": 0, "unchanged": 0, "conflicts": 0, "refused": 0}
    assert done == EN.say("submission-published", **published)
    assert front.read(EDITOR)[-1] == EN.say("submission-told-published", **published)
    ids = await _ids(front, "z1", "z2")
    assert set(ids) == {"z1"}
    async with front.database.reading() as session:
        history = select(Revision.who, Revision.reviewer, Revision.why).where(Revision.record_id == ids["z1"])
        signed = (await session.execute(history)).one()
    assert signed.who != signed.reviewer
    assert signed.why == "Our new term's list"
    for choice in (PublishSubmission(1), RejectSubmission(1)):
        (again,) = await front.presses_data(REVIEWER, encode(choice))
        assert again == EN.say("submission-judged-already", state="published")
    await front.feed.catch_up(lambda *_: None)
    answered = await front.says(STRANGER, QUESTION)
    assert any("Laboratory z1" in said for said in answered), "found from the next question on"


async def test_publishing_goes_on_where_it_was_killed_and_conflicts_are_shown(front: Front) -> None:
    await staff(front)
    await handed_in(front, lab("k1"), lab("k2"), lab("k3"), of_record(region="Mine", location="Hall 3"))
    theirs = dataclasses.replace(LAB, region="Theirs", licence="CC BY 4.0")
    async with front.database.writing() as session:
        await catalogue.save(session, [theirs], SIGNATURE)
        signature = Signature("person 1", "why", NOW)
        await submissions.publish_some(session, 1, signature, judge=None, most=2)  # and the process dies
    (listed,) = await front.says(REVIEWER, "/review")
    assert "labs.jsonl" in listed
    await front.presses(REVIEWER, "1. labs.jsonl")
    (done,) = await front.presses(REVIEWER, EN.say("button-publish-all"))
    assert (
        EN.say("submission-published", title="labs.jsonl", count=3, retired=0, unchanged=0, conflicts=1, refused=0)
        == done
    )
    assert set(await _ids(front, "k1", "k2", "k3")) == {"k1", "k2", "k3"}
    async with front.database.reading() as session:
        region = await session.scalar(select(Record.region).where(Record.key == LAB.key))
    assert region == "Theirs", "nothing is overwritten"
    (conflicts,) = await front.presses(EDITOR, EN.say("button-list-conflict", count=1))
    assert LAB.texts[Language.EN].title in conflicts
    (both,) = await front.presses(EDITOR, "1")
    assert "→ Theirs" in both
    assert "→ Mine" in both
    (settled,) = await front.presses(EDITOR, EN.say("button-settle"))
    assert "Theirs → Mine" in settled
    async with front.database.reading() as session:
        anew = await submissions.submission(session, 2)
        (proposal,) = await submissions.proposals(session, 2)
    assert anew is not None
    assert (anew.status, proposal.row["region"]) == (Status.DRAFTING, "Mine")
    assert proposal.row["licence"] == "CC BY 4.0", "what the others changed stays"


async def test_what_is_retired_is_said_to_be_retired(front: Front) -> None:
    editor, _ = await known(front, EDITOR, Role.EDITOR), await known(front, REVIEWER, Role.REVIEWER)
    async with front.database.writing() as session:
        await catalogue.save(session, [LAB, dataclasses.replace(LAB, key="other")], SIGNATURE)
        retired = [Proposed(LAB.key, Deed.RETIRE, {}), Proposed("other", Deed.RETIRE, {})]
        for some in (retired[:1], [retired[1], Proposed("n1", Deed.SAVE, lab("n1"))]):
            id = await submissions.begin(session, editor, Origin.FILE, "List", Language.EN, NOW)
            await submissions.put(session, id, some, NOW)
            await submissions.submit(session, id, "Old", NOW)
    for id, label, count in ((1, "button-retire-one", 0), (2, "button-publish-all", 1)):
        await front.presses_data(REVIEWER, encode(ShowSubmission(id)))
        (done,) = await front.presses(REVIEWER, EN.say(label))
        came = {"title": "List", "count": count, "retired": 1, "unchanged": 0, "conflicts": 0, "refused": 0}
        assert done == EN.say("submission-published", **came)
        assert front.read(EDITOR)[-1] == EN.say("submission-told-published", **came)
        assert "1 record is retired: no answer shows it any more" in done
        assert ("can be found" in done) is bool(count)


async def test_what_is_confirmed_field_by_field_is_not_handed_in_around_that(front: Front) -> None:
    editor = await known(front, EDITOR, Role.EDITOR)
    async with front.database.writing() as session:
        id = await submissions.begin(session, editor, Origin.POLICY, "Measures", Language.EN, NOW)
        await submissions.put(session, id, [Proposed("p1", Deed.SAVE, lab("p1"))], NOW)
    for named in (True, False):
        await front.presses_data(EDITOR, encode(HandIn(id, named)))
        assert EN.say("button-policy-on") in front.labels(EDITOR)
    await front.says(EDITOR, "Because it is right")
    async with front.database.reading() as session:
        draft = await submissions.submission(session, id)
    assert draft is not None
    assert draft.status is Status.DRAFTING
    assert await front.presses_data(EDITOR, encode(MySubmissions())) == [EN.say("submission-none-in-hand")]


async def test_a_rejection_has_a_reason_and_nobody_but_an_administrator_judges_their_own(front: Front) -> None:
    await staff(front)
    await known(front, EDITOR, Role.REVIEWER)
    await handed_in(front, lab("r1"))
    for choice in (PublishSubmission(1), RejectSubmission(1)):
        (own,) = await front.presses_data(EDITOR, encode(choice))
        assert own == EN.say("submission-not-yours-to-judge", mine="yes")
        (gone,) = await front.presses_data(STRANGER, encode(choice))
        assert gone == EN.say("submission-gone")
    assert EN.say("review-none") in await front.says(EDITOR, "/review")
    await front.presses(REVIEWER, EN.say("button-open-submission"))
    await front.presses(REVIEWER, EN.say("button-reject"))
    await front.says(REVIEWER, "/review")
    answered = await front.says(REVIEWER, "Who can help with cracked rubber seals?")
    assert answered != [EN.say("submission-rejected", title="labs.jsonl")], "a question is no reason"
    await front.presses_data(REVIEWER, encode(RejectSubmission(1)))
    await front.presses(REVIEWER, EN.say("button-not-reject"))
    (answered,) = await front.says(REVIEWER, "Zirconia thermal coatings")
    assert answered != EN.say("submission-rejected", title="labs.jsonl"), "nor is what is typed after another press"
    await front.presses_data(REVIEWER, encode(RejectSubmission(1)))
    why = "The department has closed"
    (done,) = await front.says(REVIEWER, why)
    assert done == EN.say("submission-rejected", title="labs.jsonl")
    assert front.read(EDITOR)[-1] == EN.say(
        "submission-told-rejected", title="labs.jsonl", why="The department has closed"
    )
    assert await _ids(front, "r1") == {}
    (again,) = await front.presses_data(REVIEWER, encode(RejectSubmission(1)))
    assert again == EN.say("submission-judged-already", state="rejected")
    await front.says(ADMIN, '/import {"id": "own", "kind": "lab", "lang": "en", "title": "Own", "body": "Own."}')
    await front.presses(ADMIN, EN.say("button-hand-in"))
    await front.presses(ADMIN, EN.say("button-hand-in-named"))
    await front.presses(ADMIN, EN.say("button-judge-now"))
    (published,) = await front.presses(ADMIN, EN.say("button-publish-one"))
    assert (
        EN.say("submission-published", title="Pasted rows", count=1, retired=0, unchanged=0, conflicts=0, refused=0)
        == published
    )
    assert set(await _ids(front, "own")) == {"own"}
