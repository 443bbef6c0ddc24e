"""Reports: what they hide, when, who is heard, and what a reviewer's word does."""

import datetime as dt
from pathlib import Path

from knowledge import enterprises, erasure, postings
from knowledge.catalogue import Saved, Signature, retire, save
from knowledge.database import Database
from knowledge.outbox import head
from knowledge.postings import Raised, Reason, Verdict
from knowledge.vocabulary import Availability, Kind
from tests.knowledge.drafting import NOW, draft, keep
from tests.knowledge.on_disk import bytes_on_disk
from tests.knowledge.postings.test_postings import approved, availability, begun, owner
from tests.knowledge.talking import SEAL, person

CHECKED = draft("job-1", Kind.OPENING, closes=dt.date(2026, 12, 31))


async def report(
    database: Database, who: int, key: str, *, words: str | None = None, staff: bool = False, days: int = 0
) -> tuple[Raised, int | None]:
    async with database.writing() as session:
        now = NOW + dt.timedelta(days=days)
        return await postings.report(session, SEAL, who, key, Reason.MONEY, words, now, staff=staff)


async def decide(database: Database, case_id: int, verdict: Verdict) -> bool:
    async with database.writing() as session:
        return await postings.decide(session, case_id, verdict, Signature("person 9", "looked at", NOW))


async def test_what_was_posted_here_is_hidden_by_one_and_shown_again_by_a_reviewer(database: Database) -> None:
    poster, colleague = await owner(database), await person(database, "8")
    async with database.writing() as session:
        code = await enterprises.invite(session, SEAL, poster, NOW)
        assert code is not None and await enterprises.join(session, SEAL, colleague, code, NOW)
    key = postings.key_of(await begun(database, poster))
    first, second = await person(database, "1"), await person(database, "2")
    assert await report(database, first, key) == (Raised.GONE, None)
    await approved(database, poster, 1)
    assert await report(database, colleague, key) == (Raised.OWN, None)
    async with database.reading() as session:
        before = await head(session)
    outcome, case_id = await report(database, first, key, words=" 要先交押金 ")
    assert outcome is Raised.HIDDEN and case_id is not None
    assert await availability(database, key) is None
    assert await report(database, first, key) == (Raised.ALREADY, case_id)
    assert await report(database, second, key) == (Raised.HIDDEN, case_id)
    async with database.reading() as session:
        assert await head(session) == before + 1
        (case,) = await postings.waiting(session, SEAL)
        assert [(one.person_id, one.words) for one in case.reports] == [(first, "要先交押金"), (second, None)]
        assert await postings.hidden_among(session, [key, "job-1"]) == {key}
        hidden = await postings.one_of(session, SEAL, poster, 1)
        assert hidden is not None and hidden.standing(NOW.date()) is postings.Standing.HIDDEN
    async with database.writing() as session:  # what is saved meanwhile, as by an import, does not bring it back
        assert hidden.record is not None
        (saved,) = await save(session, [draft(key, Kind.OPENING, "neu")], Signature("t", "t", NOW))
        assert saved is Saved.UPDATED
        await save(session, [hidden.record], Signature("t", "t", NOW))
    assert await availability(database, key) is None
    assert await decide(database, case_id, Verdict.KEPT) and not await decide(database, case_id, Verdict.REMOVED)
    assert await availability(database, key) is Availability.OPEN
    outcome, again = await report(database, second, key)  # found good once: one alone hides it no more
    assert outcome is Raised.NOTED and again != case_id and again is not None
    assert await report(database, first, key) == (Raised.HIDDEN, again)
    assert await decide(database, again, Verdict.REMOVED)
    assert await availability(database, key) is None
    assert await report(database, first, key) == (Raised.GONE, None)


async def test_a_checked_listing_takes_two_strangers_or_staff(database: Database) -> None:
    await keep(database, CHECKED, draft("lab-1"))
    one, other, colleague = await owner(database, "1"), await person(database, "2"), await person(database, "3")
    async with database.writing() as session:
        code = await enterprises.invite(session, SEAL, one, NOW)
        assert code is not None and await enterprises.join(session, SEAL, colleague, code, NOW)
    assert await report(database, one, "lab-1", staff=True) == (Raised.GONE, None)
    outcome, case_id = await report(database, one, "job-1")
    assert (outcome, await availability(database, "job-1")) == (Raised.NOTED, Availability.OPEN)
    assert await report(database, colleague, "job-1") == (Raised.NOTED, case_id)  # of one enterprise: one voice
    assert await report(database, other, "job-1") == (Raised.HIDDEN, case_id)
    assert await availability(database, "job-1") is None
    assert case_id is not None and await decide(database, case_id, Verdict.KEPT)
    assert await availability(database, "job-1") is Availability.OPEN
    outcome, case_id = await report(database, other, "job-1", staff=True)
    assert outcome is Raised.HIDDEN and case_id is not None
    async with database.writing() as session:  # staff retired it meanwhile themselves: shown again all the same
        assert await retire(session, ["job-1"], Signature("t", "t", NOW)) == 0
    assert await decide(database, case_id, Verdict.KEPT)
    assert await availability(database, "job-1") is Availability.OPEN


async def test_who_is_often_wrong_hides_nothing_alone_and_nobody_floods(database: Database) -> None:
    poster, liar = await owner(database), await person(database, "1")
    keys = [f"job-{n}" for n in range(postings.flags.MOST_A_DAY + 1)]
    await keep(database, *[draft(key, Kind.OPENING, key) for key in keys])
    for key in keys[:3]:
        _, case_id = await report(database, liar, key)
        assert case_id is not None and await decide(database, case_id, Verdict.KEPT)
    mine = postings.key_of(await begun(database, poster))
    await approved(database, poster, 1)
    assert (await report(database, liar, mine))[0] is Raised.NOTED
    assert await availability(database, mine) is Availability.OPEN
    for key in keys[3:9]:
        assert (await report(database, liar, key))[0] is Raised.NOTED
    assert await report(database, liar, keys[9]) == (Raised.TOO_MANY, None)
    assert (await report(database, liar, keys[9], days=2))[0] is Raised.NOTED
    assert (await report(database, liar, keys[10], days=300))[0] is Raised.NOTED
    honest = await person(database, "2")
    assert (await report(database, honest, mine))[0] is Raised.HIDDEN


async def test_what_is_written_with_a_report_is_sealed_and_goes_with_its_writer(
    database: Database, tmp_path: Path
) -> None:
    await keep(database, CHECKED)
    who = await person(database, "1")
    _, case_id = await report(database, who, "job-1", words="我叫示例，被骗了三百元")
    assert case_id is not None
    assert "被骗了三百元".encode() not in await bytes_on_disk(database, tmp_path)
    async with database.writing() as session:
        assert await erasure.forget(session, SEAL, who)
        found = await postings.case(session, SEAL, case_id)
    assert found is not None
    assert [(one.person_id, one.words) for one in found.reports] == [(None, None)]
