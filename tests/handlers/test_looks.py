"""Every place that shows somebody what is somebody else's writes it into the audit; one's own writes nothing."""

import datetime as dt
import re
import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlalchemy import select

import bot
import handlers
from handlers.buttons import GetPaper, OpenCase, ShowIntroduction, WatchNeed, encode
from handlers.introductions import deeds
from handlers.introductions.papers import Paper
from handlers.introductions.reminding import tick
from handlers.introductions.taking_over import take_over
from knowledge.database import sqlite_url
from knowledge.people import Role
from knowledge.referrals import Deed, Side
from knowledge.tables import AuditEntry
from retrieval.encoder import BundledEncoder
from tests.bot.web.asking import window, writing_front
from tests.handlers.answers import EN
from tests.handlers.front import Front, open_front
from tests.handlers.introductions.test_outcomes import REVIEWER, case_of, hands_in
from tests.handlers.introductions.walking import (
    ASKER,
    COLLEAGUE,
    FIRST,
    OFFICE,
    SECOND,
    asked,
    known,
    published,
    sent,
)

Looks = list[tuple[int | None, str, str]]


@pytest.fixture
async def front(starter_folder: Path, tmp_path: Path, encoder: BundledEncoder) -> AsyncIterator[Front]:
    """Opens a counter: what is noted does not depend on the database."""
    shutil.copytree(starter_folder, tmp_path, dirs_exist_ok=True)
    async with open_front(sqlite_url(tmp_path), tmp_path, encoder) as front:
        yield front


class Watcher:
    """Gives what was noted since it was asked last: who, what, of what; people by the numbers of their chats."""

    def __init__(self, front: Front, people: dict[int, int]) -> None:
        self._front, self._people, self._seen = front, people, 0

    async def new(self) -> Looks:
        async with self._front.database.reading() as session:
            rows = list(await session.scalars(select(AuditEntry).where(AuditEntry.id > self._seen)))
        self._seen = max((row.id for row in rows), default=self._seen)
        return sorted(
            ((self._people.get(row.person_id or 0), row.act, row.subject) for row in rows),
            key=lambda look: (look[0] or 0, look[1], look[2]),
        )


async def _watcher(front: Front, *people: int) -> Watcher:
    return Watcher(front, {await known(front, who): who for who in people})


async def test_an_introduction_from_the_brief_to_the_case(front: Front) -> None:
    await known(front, REVIEWER, Role.REVIEWER)
    watcher = await _watcher(front, ASKER, FIRST, SECOND, REVIEWER)
    number = await sent(front, confidential=True)
    need = "need 1"
    assert await watcher.new() == [(FIRST, "brief", need), (SECOND, "brief", need)], "those to whom it was sent"
    await front.says(ASKER, "/mine")
    await front.presses_data(ASKER, encode(ShowIntroduction(number)))
    assert await watcher.new() == [], "their own need"
    await front.says(FIRST, "/mine")
    await front.presses_data(FIRST, encode(ShowIntroduction(number)))
    assert await watcher.new() == [(FIRST, "brief", need)] * 2
    services = front.counter.services
    await deeds.progress(services, number, Deed.WANTED_WHOLE, Side.WINDOW, await known(front, FIRST))
    await deeds.show_whole(services, number, await known(front, ASKER), agreed=True)
    assert await watcher.new() == [(FIRST, "whole-need", need), (SECOND, "whole-need", need)]
    await front.presses(FIRST, EN.say("button-intro-accept"))
    accepted = [(FIRST, "reach", need), (FIRST, "whole-need", need), (SECOND, "reach", need)]
    assert await watcher.new() == accepted
    await front.presses_data(FIRST, encode(GetPaper(number, Paper.NDA)))
    await front.presses_data(ASKER, encode(GetPaper(number, Paper.NDA)))
    assert await watcher.new() == [(FIRST, "paper", need)]
    await deeds.progress(services, number, Deed.COMPLETED, Side.WINDOW, await known(front, FIRST))
    await front.settle()
    assert await watcher.new() == [(FIRST, "whole-need", need), (SECOND, "whole-need", need)], "asked what came of it"
    for who in (ASKER, FIRST):
        await hands_in(front, who, "Yes, but anonymous")
    looks = await watcher.new()
    case = next(subject for _, act, subject in looks if act == "case")
    assert {who for who, act, _ in looks if act == "case"} == {ASKER, FIRST, SECOND}
    for who in (ASKER, FIRST):
        await front.presses(who, "I agree")
    assert (REVIEWER, "case", case) in await watcher.new()
    made = await case_of(front, number)
    assert made is not None
    await front.says(REVIEWER, "/review")
    await front.presses_data(REVIEWER, encode(OpenCase(made[0])))
    assert await watcher.new() == [(REVIEWER, "case", case)] * 2
    await front.presses_data(FIRST, encode(OpenCase(made[0])))
    assert await watcher.new() == [], "who may not see it is shown nothing"


async def test_the_office_is_noted_for_what_waits_and_for_questions(front: Front) -> None:
    await known(front, OFFICE, "contact:demo-office-ktt")
    watcher = await _watcher(front, ASKER, OFFICE)
    made = await asked(front, await published(front, confidential=True))
    await deeds.send(front.counter.services, made, await known(front, ASKER))
    assert await watcher.new() == [(OFFICE, "brief", "need 1")]
    assert await take_over(front.counter.services) == 0
    front.clock.now += dt.timedelta(days=30)
    await tick(front.counter.services, at_any_hour=True)
    assert await watcher.new() == [(OFFICE, "brief", "need 1")], "of whom nothing was heard, with the need's first line"
    await front.says(ASKER, "Our rubber seals age and crack, who can help?")
    await front.presses(ASKER, EN.say("button-person"))
    assert await watcher.new() == [(OFFICE, "handover", "handover 1")]
    await front.presses(OFFICE, EN.say("chat-answer-button"))
    assert await watcher.new() == [(OFFICE, "handover", "handover 1")]


async def test_colleagues_are_noted_for_each_other_s_need_and_facts_and_nobody_for_their_own(front: Front) -> None:
    watcher = await _watcher(front, ASKER, COLLEAGUE)
    await front.says(ASKER, "/eligible")
    await front.presses(ASKER, EN.say("button-agree"))
    await front.says(ASKER, "China")
    await front.says(ASKER, "/enterprise")
    _, invited = await front.presses(ASKER, EN.say("button-invite-colleague"))
    demand_id = await published(front)
    await front.says(ASKER, "/need")
    await front.presses(ASKER, "1. ")
    assert await watcher.new() == []
    await front.says(COLLEAGUE, invited)
    joined = await watcher.new()
    assert joined
    assert set(joined) == {(COLLEAGUE, "enterprise", "enterprise 1")}
    await front.presses(COLLEAGUE, EN.say("button-export-enterprise"))
    await front.says(COLLEAGUE, "/eligible")
    assert await watcher.new() == [(COLLEAGUE, "enterprise", "enterprise 1")] * 2
    await front.says(COLLEAGUE, "/need")
    await front.presses(COLLEAGUE, "1. ")
    assert await watcher.new() == [(COLLEAGUE, "whole-need", f"need {demand_id}")] * 2
    await front.presses_data(COLLEAGUE, encode(WatchNeed(demand_id)))
    await front.presses_data(ASKER, encode(WatchNeed(demand_id)))
    assert await watcher.new() == [(COLLEAGUE, "whole-need", f"need {demand_id}")]


async def test_a_letter_and_its_page_are_noted_without_a_name(starter_folder: Path, tmp_path: Path) -> None:
    shutil.copytree(starter_folder, tmp_path, dirs_exist_ok=True)
    async with writing_front(sqlite_url(tmp_path), tmp_path) as front:
        watcher = await _watcher(front, ASKER)
        there = await window(front)
        assert await watcher.new() == [(None, "whole-need", "need 1")]
        async with there.client:
            await there.reads()
            assert await watcher.new() == [(None, "whole-need", "need 1")]
            await there.sends(deed="accept")
            assert set(await watcher.new()) == {(None, "reach", "need 1"), (None, "whole-need", "need 1")}
            unknown = await there.client.get(f"{there.path[:-1]}x")
        assert unknown.status_code == 404
        assert await watcher.new() == []


SHOWERS = re.compile(
    r"\b(?:seen_brief|reach_block|request_pages|need_line|case_blocks|owner_pages|brief_blocks|preview_pages|"
    r"summary_pages|asking_pages|answered_values|request_values|copy_block)\(|\bquestion_page\(need"
)
PURE = {  # these lay out what they are given; who calls them notes it
    "handlers/introductions/telling.py",
    "handlers/introductions/outcome_pages.py",
    "handlers/needs/brief.py",
    "handlers/needs/owning.py",
    "handlers/needs/previewing.py",
    "handlers/needs/asking.py",
    "handlers/introductions/case_text.py",
    "handlers/applications/pages.py",
    "handlers/applications/preview.py",
    "handlers/participation/pages.py",
    "bot/web/contents.py",
}


def test_whatever_lays_out_what_is_personal_stands_where_it_is_noted() -> None:
    """A new place that shows a need, a way to somebody or a case cannot be forgotten: it has to note it, or be pure."""
    found: set[str] = set()
    for package in (handlers, bot):
        folder = Path(str(package.__file__)).parent
        for file in folder.rglob("*.py"):
            text = file.read_text("utf-8")
            if SHOWERS.search(text) and "looks." not in text:
                found.add(str(file.relative_to(folder.parent)))
    assert found <= PURE
