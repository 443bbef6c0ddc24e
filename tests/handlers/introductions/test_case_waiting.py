"""Cases that wait for review are found again, long after they were sent to the reviewers."""

from handlers.buttons import OpenCase, encode
from knowledge.people import Role
from tests.handlers.front import ADMIN, Front
from tests.handlers.introductions.test_outcomes import REVIEWER, case_of, completed, hands_in
from tests.handlers.introductions.walking import ASKER, FIRST, SECOND, STRANGER, known


async def proposed(front: Front) -> int:
    """Brings a new introduction to a case that both sides agreed to, and gives the number of its record."""
    referral_id = await completed(front)
    for who in (ASKER, FIRST):
        await hands_in(front, who, "Yes, but anonymous")
    for who in (ASKER, FIRST):
        await front.presses(who, "I agree")
    made = await case_of(front, referral_id)
    assert made is not None
    return made[0]


async def test_a_reviewer_opens_what_waits_and_judges_it(front: Front) -> None:
    await known(front, REVIEWER, Role.REVIEWER)
    (none,) = await front.says(REVIEWER, "/review")
    assert "Nothing waits" in none
    await proposed(front)
    (listed,) = await front.says(REVIEWER, "/review")
    assert "One thing waits" in listed
    (shown,) = await front.presses(REVIEWER, "1. ")
    assert "Draft, not published" in shown
    (published,) = await front.presses(REVIEWER, "✅ Publish")
    assert "Published" in published
    (none,) = await front.says(REVIEWER, "/review")
    assert "Nothing waits" in none
    (judged,) = await front.presses(REVIEWER, "1. ")
    assert "dealt with" in judged


async def test_only_reviewers_and_administrators_see_what_waits(front: Front) -> None:
    record_id = await proposed(front)
    (listed,) = await front.says(ADMIN, "/review")
    assert "One thing waits" in listed
    for who in (ASKER, FIRST, STRANGER):
        (refused,) = await front.says(who, "/review")
        assert "Only reviewers" in refused
        (refused,) = await front.presses_data(who, encode(OpenCase(record_id)))
        assert "Only reviewers" in refused
    (gone,) = await front.presses_data(ADMIN, encode(OpenCase(404)))
    assert "put away" in gone


async def test_help_tells_each_role_what_is_theirs(front: Front) -> None:
    await known(front, SECOND, Role.EDITOR)
    assert "Editors:" in (await front.says(SECOND, "/help"))[0]
    await known(front, REVIEWER, Role.REVIEWER)
    assert "/review" in (await front.says(REVIEWER, "/help"))[0]
    assert "/review" not in (await front.says(STRANGER, "/help"))[0]
    assert "Editors:" not in (await front.says(STRANGER, "/help"))[0]
