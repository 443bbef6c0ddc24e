"""Reports in the chat: hidden from the next answer on, decided by a reviewer, everybody told, nobody named."""

from handlers.buttons import Details, encode
from handlers.buttons.postings import DecideReports, ReportFor, ReportOpening, ShowReports
from knowledge import shelf
from knowledge.postings import Reason, Verdict
from knowledge.vocabulary import Availability, Kind, Language
from tests.handlers.answers import EN
from tests.handlers.front import ADMIN, Front
from tests.handlers.postings.test_posting import ME, PASTED, REVIEWER, STUDENT, reviewer, shown
from tests.knowledge.drafting import draft, keep

TITLE = "Embedded firmware intern"


async def posted(front: Front) -> int:
    """Publishes a posting, and gives the number of its record."""
    await reviewer(front)
    await front.says(ME, f"/post {PASTED}")
    await front.presses(ME, EN.say("button-post-agree"))
    await front.presses(ME, EN.say("button-post-look"))
    await front.presses(ME, EN.say("button-post-hand-in"))
    await front.presses(REVIEWER, EN.say("button-open-submission"))
    await front.presses(REVIEWER, EN.say("button-publish-one"))
    return await number(front, "posting-1")


async def number(front: Front, key: str) -> int:
    async with front.database.reading() as session:
        return (await shelf.ids_of(session, [key]))[key]


async def test_a_report_hides_at_once_and_a_reviewer_shows_it_again(front: Front) -> None:
    record = await posted(front)
    await front.presses_data(STUDENT, encode(Details(record, Language.EN)))
    assert TITLE in front.read(STUDENT)[-1] and EN.say("via-apply-here", way="").strip() in front.read(STUDENT)[-1]
    (asked,) = await front.presses(STUDENT, EN.say("button-flag-opening"))
    assert asked == EN.say("flag-ask", title=TITLE)
    assert await front.presses(STUDENT, EN.say("flag-reason-money")) == [EN.say("flag-hidden")]
    assert await shown(front) is None
    gone = await front.presses_data(STUDENT, encode(Details(record, Language.EN)))
    assert TITLE not in gone[-1]
    assert await front.presses_data(STUDENT, encode(ReportFor(record, Reason.MONEY))) == [EN.say("flag-already")]
    reason = EN.say("flag-named-money")
    assert front.read(ME)[-1] == EN.say("flag-told-hidden", title=TITLE, reasons=reason)
    assert front.read(REVIEWER)[-1] == EN.say("flag-asks", title=TITLE, stands="hidden", reason=reason)
    for press in (ShowReports(1), DecideReports(1, Verdict.KEPT, True)):
        assert await front.presses_data(ME, encode(press)) == [EN.say("review-not-allowed")]
    (listed,) = await front.says(REVIEWER, "/review")
    assert EN.say("review-flagged", title=TITLE, hidden="yes") in listed
    (page,) = await front.presses(REVIEWER, TITLE)
    assert all(EN.say(key) in page for key in ("flag-as-it-stands", "post-doubts")) and "£14" not in page[:200]
    assert await front.presses(REVIEWER, EN.say("button-flag-shown-again")) == [EN.say("flag-decided-kept")]
    assert await shown(front) is Availability.OPEN
    assert front.read(STUDENT)[-1] == EN.say("flag-told-reporter-kept", title=TITLE)
    assert front.read(ME)[-1] == EN.say("flag-told-kept", title=TITLE)
    (late,) = await front.presses_data(REVIEWER, encode(DecideReports(1, Verdict.REMOVED, True)))
    assert late == EN.say("flag-state-decided", verdict="kept")
    assert await shown(front) is Availability.OPEN
    assert await front.presses_data(ME, encode(ReportFor(record, Reason.FALSE))) == [EN.say("flag-own")]


async def test_words_are_read_by_reviewers_alone_and_removing_is_asked_twice(front: Front) -> None:
    record = await posted(front)
    await front.presses_data(STUDENT, encode(ReportFor(record, Reason.OTHER)))
    assert await shown(front) is Availability.OPEN
    (answer,) = (await front.says(STUDENT, "which labs work on rubber seals?"))[:1]
    assert answer != EN.say("flag-hidden"), "a question of its own is answered"
    await front.presses_data(STUDENT, encode(ReportFor(record, Reason.OTHER)))
    assert await front.says(STUDENT, "They took <b>300</b> from me") == [EN.say("flag-hidden")]
    assert not any("300" in said for who in (ME, ADMIN) for said in front.read(who))
    (page,) = await front.presses(REVIEWER, EN.say("button-flag-look"))
    assert "They took <b>300</b> from me" in page.replace("&lt;", "<").replace("&gt;", ">")
    await front.presses(REVIEWER, EN.say("button-flag-removed"))
    assert front.read(REVIEWER)[-1] == EN.say("flag-removed-ask")
    assert await front.presses(REVIEWER, EN.say("button-flag-removed-sure")) == [EN.say("flag-decided-removed")]
    assert await shown(front) is None
    assert front.read(STUDENT)[-1] == EN.say("flag-told-reporter-removed", title=TITLE)
    assert front.read(ME)[-1] == EN.say("flag-told-removed", title=TITLE, reasons=EN.say("flag-named-other"))
    (page,) = await front.says(ME, "/post")
    assert EN.say("post-state-removed") in page


async def test_one_stranger_does_not_hide_a_listing_from_a_checked_source(front: Front) -> None:
    await keep(front.database, draft("job-1", Kind.OPENING, rolling=True))
    record = await number(front, "job-1")
    assert await front.presses_data(STUDENT, encode(ReportFor(record, Reason.FALSE))) == [EN.say("flag-noted")]
    assert await shown(front, "job-1") is Availability.OPEN
    assert await front.presses_data(ADMIN, encode(ReportFor(record, Reason.FALSE))) == [EN.say("flag-hidden")]
    assert await shown(front, "job-1") is None
    await posted(front)  # whose company goes while it is reported: nobody brings it back
    record = await number(front, "posting-1")
    await front.presses_data(STUDENT, encode(ReportFor(record, Reason.FALSE)))
    await front.says(ME, "/enterprise")
    await front.presses(ME, EN.say("button-leave-enterprise"))
    await front.presses(ME, EN.say("button-leave-sure"))
    (page,) = await front.presses(REVIEWER, EN.say("button-flag-look"))
    assert EN.say("flag-state-decided", verdict="removed") in page
    assert EN.say("button-flag-shown-again") not in front.labels(REVIEWER)
    assert await shown(front) is None
    assert await front.presses_data(STUDENT, encode(ReportOpening(record + 999))) == [EN.say("flag-gone")]
    front.api.group(-7, "G")
    (said,) = await front.says_in(-7, STUDENT, "@liaison_demo_bot we want to post an internship")
    assert said["text"] == EN.say("chat-group-private")
