"""The pages behind links: looked at without effect, answered once, and telling nothing to whoever has no link."""

import asyncio
import dataclasses
import datetime as dt
from typing import Any

import httpx
import pytest
from sqlalchemy import delete
from starlette.applications import Starlette

from bot.web.app import page_routes
from handlers.introductions import deeds
from knowledge import referrals
from knowledge.errors import StoreUnavailable
from knowledge.one_time_links import EXPIRY
from knowledge.referrals import Deed, Side, State
from knowledge.referrals.reasons import LONGEST, Reason
from knowledge.tables import Demand
from tests.bot.web.asking import PAGES, Window, window
from tests.handlers.answers import EN, ZH
from tests.handlers.front import Front
from tests.handlers.introductions.walking import ASKER, OFFICE, done, found, known, state

REACH = "王厂长 13800138000"
PROBLEM = "江州宏达橡胶有限公司的密封圈三个月就开裂"


async def test_looking_shows_what_is_asked_and_changes_nothing(asked: Window) -> None:
    """Programs that look for dangerous mail open every link."""
    before = await done(asked.front, asked.referral_id)
    for _ in range(2):
        page = await asked.reads()
        assert page.status_code == 200
        assert (await asked.client.head(asked.path)).status_code == 200
    assert PROBLEM in page.text and EN.say("page-request") in page.text
    assert "polymer-liaison@demo-university.example.edu" in page.text, "what the asker will see of the window"
    assert REACH not in page.text
    assert await done(asked.front, asked.referral_id) == before


async def test_accepting_tells_the_asker_and_shows_how_they_are_reached(asked: Window) -> None:
    page = await asked.sends(deed="accept")
    assert page.status_code == 200 and page.history[0].status_code == 303
    assert EN.say("page-accepted", moment="22 November 2026, 16:00") in page.text
    assert REACH in page.text and EN.say("intro-next-accepted") in page.text
    assert await state(asked.front, asked.referral_id) is State.ACCEPTED
    event = (await found(asked.front, asked.referral_id)).last(Deed.ACCEPTED)
    assert event is not None and (event.side, event.person_id) == (Side.WINDOW, None)
    await asked.front.settle()
    assert "polymer-liaison@demo-university.example.edu" in asked.front.read(ASKER)[-1]
    assert asked.front.read(OFFICE) == []


async def test_what_was_answered_stays_and_is_shown_again(asked: Window) -> None:
    await asked.sends(deed="accept")
    events = await done(asked.front, asked.referral_id)
    again = await asked.sends(deed="decline", reason="conflict")
    assert EN.say("page-accepted", moment="22 November 2026, 16:00") in again.text
    assert "<form" not in again.text
    assert await done(asked.front, asked.referral_id) == events
    assert ZH.say("page-accepted", moment="2026年11月22日 16:00") in (await asked.reads("zh")).text


async def test_declining_needs_a_reason_and_keeps_what_was_written(asked: Window) -> None:
    for form, problem in (
        ({}, "page-problem-reason"),
        ({"reason": "colleague"}, "page-problem-reason"),
        ({"reason": "other", "words": "  "}, "page-problem-words"),
        ({"reason": "conflict", "words": "长" * (LONGEST + 1)}, "page-problem-long"),
    ):
        page = await asked.sends(deed="decline", **form)
        assert page.status_code == 422
        assert EN.say(problem, limit=LONGEST) in page.text
        assert "<details open>" in page.text and form.get("words", "").strip() in page.text
    assert await state(asked.front, asked.referral_id) is State.SENT
    words = "No <b>time</b> & no machine"
    page = await asked.sends(deed="decline", reason="no-capacity", words=words)
    assert EN.say("page-declined", moment="22 November 2026, 16:00") in page.text
    assert "No &lt;b&gt;time&lt;/b&gt; &amp; no machine" in page.text
    assert REACH not in page.text and PROBLEM not in page.text
    await asked.front.settle()
    assert EN.say("intro-reason-no-capacity") in asked.front.read(ASKER)[-1]


async def test_a_colleague_is_looked_for_and_suggested(asked: Window) -> None:
    page = await asked.reads(whom="battery")
    assert EN.say("page-suggest-which") in page.text
    assert await state(asked.front, asked.referral_id) is State.SENT, "looking for somebody changes nothing"
    number = page.text.partition('name="record" value="')[2].partition('"')[0]
    page = await asked.sends(deed="suggest", record=number)
    assert EN.say("page-suggested", moment="22 November 2026, 16:00") in page.text
    assert await done(asked.front, asked.referral_id) == [Deed.ASKED, Deed.SENT, Deed.SUGGESTED, Deed.DECLINED]
    await asked.front.settle()
    assert "suggests somebody else" in asked.front.read(ASKER)[-1]
    assert len(asked.front.read(ASKER)) == 1


@pytest.mark.parametrize("record", ["", "x", "0", "-1", "²", "9" * 40])
async def test_nobody_is_suggested_who_is_not_on_record(asked: Window, record: str) -> None:
    page = await asked.sends(deed="suggest", record=record)
    assert (page.status_code, EN.say("page-problem-record") in page.text) == (422, True)
    assert await state(asked.front, asked.referral_id) is State.SENT


async def test_nothing_found_says_so(asked: Window) -> None:
    page = await asked.reads(whom="<script>alert(1)</script>")
    assert "&lt;script&gt;" in page.text and "<script" not in page.text


async def test_a_confidential_need_is_anonymous_until_its_owner_agrees(front: Front) -> None:
    asked = await window(front, confidential=True)
    async with asked.client:
        page = await asked.reads()
        assert "宏达" not in page.text and EN.say("page-whole-means") in page.text
        page = await asked.sends(deed="whole")
        assert EN.say("page-whole-asked") in page.text and "<form" in page.text, "the answer is still to come"
        await asked.sends(deed="whole")
        assert (await done(front, asked.referral_id)).count(Deed.WANTED_WHOLE) == 1
        await deeds.show_whole(front.counter.services, asked.referral_id, await known(front, ASKER), agreed=True)
        page = await asked.reads()
        assert "宏达" in page.text and EN.say("page-whole-asked") not in page.text


async def test_of_two_answers_at_once_one_counts(asked: Window) -> None:
    pages = await asyncio.gather(
        asked.sends(deed="accept"), asked.sends(deed="decline", reason="conflict"), asked.sends(deed="accept")
    )
    assert {page.status_code for page in pages} == {200}
    assert len(await done(asked.front, asked.referral_id)) == 3
    await asked.front.settle()
    assert len(asked.front.read(ASKER)) == 1


async def test_an_answer_in_the_chat_is_shown_on_the_page(asked: Window) -> None:
    office = await known(asked.front, OFFICE)
    services = asked.front.counter.services
    await deeds.decline(services, asked.referral_id, Side.OFFICE, office, Reason.CONFLICT)
    page = await asked.reads()
    assert "office answered in your place" in page.text and "<form" not in page.text
    assert (await asked.sends(deed="accept")).status_code == 200
    assert await state(asked.front, asked.referral_id) is State.DECLINED


async def _nowhere(asked: Window, token: str | None = None) -> httpx.Response:
    page = await asked.client.get(f"/liaison/answer/{asked.token if token is None else token}?lang=en")
    posted = await asked.client.post(page.url.path, data={"deed": "accept"})
    assert (page.status_code, posted.status_code) == (404, 404)
    return page


async def test_unknown_expired_withdrawn_and_erased_look_alike(asked: Window) -> None:
    """In both languages, since whoever comes so has chosen none."""
    front = asked.front
    unknown = await _nowhere(asked, "A" * 43)
    assert EN.say("page-nowhere") in unknown.text and ZH.say("page-nowhere-why") in unknown.text
    front.clock.now += EXPIRY
    assert (await _nowhere(asked)).text == unknown.text
    front.clock.now -= EXPIRY - dt.timedelta(days=1)
    assert (await asked.reads()).status_code == 200
    me = await known(front, ASKER)
    await deeds.progress(front.counter.services, asked.referral_id, Deed.WITHDRAWN, Side.ASKER, me)
    assert (await _nowhere(asked)).text == unknown.text
    async with front.database.writing() as session:
        await session.execute(delete(Demand))
    assert (await _nowhere(asked)).text == unknown.text
    assert (await _nowhere(asked, "..%2f..%2fetc%2fpasswd")).status_code == 404


async def test_pages_are_kept_run_framed_and_found_by_nobody(asked: Window) -> None:
    nowhere = await asked.client.get("/liaison/answer/x")
    for page in (await asked.reads(), await asked.sends(deed="accept"), nowhere):
        assert page.headers["Cache-Control"] == "no-store"
        assert page.headers["Referrer-Policy"] == "no-referrer"
        assert page.headers["X-Robots-Tag"] == "noindex, nofollow"
        policy = page.headers["Content-Security-Policy"]
        assert "default-src 'none'" in policy and "frame-ancestors 'none'" in policy and "script" not in policy
        assert "<script" not in page.text and " style=" not in page.text
        assert "Set-Cookie" not in page.headers
    sheet = await asked.client.get("/liaison/answer/style.css")
    assert sheet.headers["Content-Type"].startswith("text/css")


async def test_what_is_no_form_of_ours_is_refused(asked: Window) -> None:
    assert (await asked.sends(deed="delete")).status_code == 400
    assert (await asked.sends(deed="decline", reason="other", words="x" * 20_000)).status_code == 413
    assert (await asked.client.post(asked.path, json={"deed": "accept"})).status_code == 413
    many = "&".join(f"a{number}=1" for number in range(50))
    form = {"Content-Type": "application/x-www-form-urlencoded"}
    assert (await asked.client.post(asked.path, content=many, headers=form)).status_code == 413
    assert (await asked.client.put(asked.path)).status_code == 405
    assert await state(asked.front, asked.referral_id) is State.SENT


@pytest.mark.parametrize(
    ("query", "header", "language"),
    [("?lang=en", "zh-CN", "en"), ("", "en-GB,en;q=0.9,zh;q=0.8", "en"), ("", "zh-CN,zh;q=0.9", "zh"), ("", "", "zh"),
     ("?lang=fr", "zh", "zh"), ("", "de", "en")],
)  # fmt: skip
async def test_a_page_speaks_as_its_reader_does(asked: Window, query: str, header: str, language: str) -> None:
    page = await asked.client.get(asked.path + query, headers={"Accept-Language": header})
    assert f'<html lang="{language}">' in page.text


async def test_a_late_answer_is_still_one(asked: Window) -> None:
    front = asked.front
    async with front.database.writing() as session:
        await referrals.do(
            session, front.counter.services.seal, asked.referral_id, Deed.UNANSWERED, Side.CLOCK, None, front.clock.now
        )
    page = await asked.reads()
    assert "our office has been told" in page.text
    await asked.sends(deed="accept")
    assert await state(front, asked.referral_id) is State.ACCEPTED


class _Away:
    """A database, or what asks one, that cannot be reached."""

    def __getattr__(self, name: str) -> Any:
        raise StoreUnavailable(name)


@pytest.mark.parametrize("starter_url", ["sqlite"], indirect=True)
async def test_a_database_out_of_reach_is_called_so(asked: Window) -> None:
    """The link is not called unknown, and nothing is shown of what went wrong."""
    away: Any = _Away()
    services = dataclasses.replace(asked.front.counter.services, database=away, conversation=away)
    transport = httpx.ASGITransport(Starlette(routes=page_routes(services, PAGES)))
    async with httpx.AsyncClient(transport=transport, base_url="https://desk.example") as client:
        for page in (await client.get(asked.path), await client.post(asked.path, data={"deed": "accept"})):
            assert page.status_code == 503
            assert ZH.say("page-busy-why") in page.text and EN.say("page-busy-why") in page.text
