"""The round of alerts: hours kept, each record once, whatever is killed, stopped, retired or erased in between."""

import datetime as dt
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from bot.alerting import Alerts, matches_here
from bot.data_folder import Keeper
from bot.keeping import Keeping
from knowledge import enterprises, notifications
from knowledge.catalogue import retire
from knowledge.drafts import Draft, ProgramDetail, TextDraft
from knowledge.ledger import person_of
from knowledge.people import Platform
from knowledge.tables import Finding, Notification, Watch
from knowledge.vocabulary import Kind, Language
from retrieval.encoder import BundledEncoder
from tests.handlers.alerts.publishing import MONDAY, TUESDAY, bread, count, publish, round_at, seals, watching
from tests.handlers.answers import ZH
from tests.handlers.front import Front, open_front
from tests.knowledge.drafting import SIGNATURE, draft, keep

ME, OTHER = 1, 2
EVENING = MONDAY.replace(hour=13, minute=0)  # 21:00 in Shanghai
NIGHT = MONDAY.replace(hour=23, minute=30)  # 07:30 there, of the day after
FRIDAY = MONDAY + dt.timedelta(days=4)


@pytest.fixture(scope="module")
def encoder(model_folder: Path) -> BundledEncoder:
    return BundledEncoder(model_folder)


@pytest.fixture
async def front(starter_url: str, tmp_path: Path, encoder: BundledEncoder) -> AsyncIterator[Front]:
    async with open_front(starter_url, tmp_path, encoder) as front:
        yield front


async def test_the_quiet_hours_are_kept_across_midnight_and_so_is_the_weekend(front: Front) -> None:
    await watching(front, ME)
    await publish(front, seals("neu"))
    for moment in (EVENING, NIGHT, NIGHT + dt.timedelta(minutes=89), FRIDAY + dt.timedelta(days=1)):
        assert await round_at(front, moment, ME) == [[]], moment
    ((digest,),) = await round_at(front, NIGHT + dt.timedelta(minutes=90), ME)
    assert "neu" in digest


async def test_a_digest_that_could_not_go_out_in_time_is_written_anew_in_the_morning(front: Front) -> None:
    await watching(front, ME, OTHER)
    await publish(front, seals("neu"), seals("retired"))
    front.clock.now = EVENING - dt.timedelta(seconds=2)
    await front.counter.alerts.round()
    assert await count(front, Notification) == 2
    assert await round_at(front, EVENING, ME, OTHER) == [[], []], "what waited does not go out at night"
    assert await count(front, Notification) == 0
    async with front.database.writing() as session:
        await retire(session, ["retired"], SIGNATURE)
    told = await round_at(front, TUESDAY, ME, OTHER)
    assert [len(read) for read in told] == [1, 1]
    assert "retired" not in told[0][0]


async def test_a_record_is_told_once_however_often_it_is_published(front: Front) -> None:
    await watching(front, ME)
    await publish(front, seals("neu"))
    await publish(front, seals("neu", location="江西"))
    ((digest,),) = await round_at(front, MONDAY, ME)
    assert digest.startswith(ZH.say("alert-digest", count=1))
    await publish(front, seals("neu", location="江苏"))
    assert await round_at(front, TUESDAY, ME) == [[]]


async def test_what_was_retired_or_closed_before_the_digest_is_not_told(front: Front) -> None:
    await watching(front, ME)
    text = TextDraft("橡胶密封圈老化攻关", None, "支持企业与高校联合攻关橡胶密封圈老化开裂。")
    grant = draft("grant", Kind.PROGRAM, texts={Language.ZH: text}, country="CN", closes=dt.date(2026, 11, 22))
    await publish(front, seals("gone"), grant)
    await front.counter.alerts.round()
    assert await count(front, Finding) >= 1
    async with front.database.writing() as session:
        await retire(session, ["gone"], SIGNATURE)
    assert await round_at(front, MONDAY, ME) == [[]]


async def test_a_person_erased_between_match_and_digest_leaves_nothing(front: Front) -> None:
    await watching(front, ME)
    await publish(front, seals("neu"))
    await front.counter.alerts.round()
    await front.says(ME, "/privacy")
    await front.presses(ME, ZH.say("chat-privacy-erase"))
    await front.presses(ME, ZH.say("chat-privacy-sure"))
    assert await round_at(front, MONDAY, ME) == [[]]
    assert [await count(front, table) for table in (Watch, Finding, Notification)] == [0, 0, 0]


async def test_many_at_once_are_five_and_a_number(front: Front) -> None:
    await watching(front, ME, OTHER)
    await keep(front.database, *(bread(f"brot-{n}") for n in range(990)), *(seals(f"neu-{n}") for n in range(10)))
    await front.feed.catch_up()
    await front.feed.encode()
    mine, theirs = await round_at(front, MONDAY, ME, OTHER)
    assert mine == theirs
    (digest,) = mine
    assert digest.startswith(ZH.say("alert-digest", count=10))
    assert digest.count("neu-") == 5
    assert await count(front, Finding) == 20


async def test_only_the_keeper_matches_and_the_terminal_for_its_own(front: Front, tmp_path: Path) -> None:
    keeping = Keeping(Keeper(tmp_path / "other"), front.feed)
    assert not matches_here(keeping, Platform.TELEGRAM)()
    assert matches_here(keeping, Platform.TERMINAL)()
    await watching(front, ME)
    await publish(front, seals("neu"))
    idle = Alerts(front.counter.services, keeping, matches_here(keeping, Platform.TELEGRAM))
    front.clock.now = MONDAY
    await idle.round()
    assert await count(front, Finding) == 0


async def test_whoever_assumes_a_day_means_its_morning(front: Front, tmp_path: Path) -> None:
    await watching(front, ME)
    await publish(front, seals("neu"))
    keeping = Keeping(Keeper(tmp_path), front.feed)
    front.clock.now = EVENING + dt.timedelta(hours=1)
    for assumed in (False, True):
        await Alerts(front.counter.services, keeping, lambda: True, assumed=assumed).round()
        assert await count(front, Notification) == assumed
    ((digest,),) = await round_at(front, front.clock.now, ME)
    assert "neu" in digest


async def test_what_is_not_searchable_yet_waits(front: Front) -> None:
    await watching(front, ME)
    await keep(front.database, seals("neu"))
    assert await round_at(front, MONDAY, ME) == [[]]
    await front.feed.catch_up()
    await front.feed.encode()
    ((digest,),) = await round_at(front, MONDAY + dt.timedelta(minutes=5), ME)
    assert "neu" in digest


def _program(key: str, staff: int, **more: Any) -> Draft:
    text = TextDraft(f"{key} 项目", None, "支持中小企业。")
    criteria = {"all": [{"value": "employees", "op": "<=", "than": staff, "clause": f"不超过{staff}人"}]}
    detail = ProgramDetail(criteria=criteria)
    return draft(key, Kind.PROGRAM, texts={Language.ZH: text}, detail=detail, country="CN", **more)


async def test_a_profile_hears_of_programs_met_or_nearly_and_of_those_that_close(front: Front) -> None:
    services = front.counter.services
    front.codes[ME] = "zh"
    await publish(front, _program("schliesst", 100, closes=dt.date(2026, 12, 8)))
    await front.says(ME, "/eligible")
    await front.presses(ME, ZH.say("button-agree"))
    told: dict[str, str | int] = {"country": "CN", "region": "江西九江", "employees": 110}
    async with front.database.writing() as session:
        me = (await person_of(session, services.seal, services.platform, str(ME), services.now())).id
        for name, value in told.items():
            await enterprises.tell(session, services.seal, me, name, value, services.now())
    (kept,) = await front.presses(ME, ZH.say("alert-bell-profile"))
    assert ZH.say("alert-about-profile") in kept
    assert await round_at(front, MONDAY, ME) == [[]], "what there was before is no news"
    programs = [_program("erfuellt", 300), _program("knapp", 100), _program("weit", 20), seals("neu")]
    await publish(front, *programs)
    ((digest,),) = await round_at(front, TUESDAY, ME)
    assert digest.index("erfuellt") < digest.index("knapp")
    about = ZH.say("alert-about-profile")
    why = {near: ZH.say("alert-why", news="", kind="", about=about, near=near)[2:] for near in ("meets", "just-misses")}
    assert digest.index(why["meets"]) < digest.index(why["just-misses"])
    assert "schliesst" in digest
    assert ZH.say("alert-because-closing") in digest
    assert "weit" not in digest
    assert "neu" not in digest
    async with front.database.writing() as session:
        await enterprises.leave(session, me)
    await publish(front, _program("spaeter", 300))
    assert await round_at(front, FRIDAY, ME) == [[]]


async def test_a_message_of_before_waits_for_nobody(front: Front) -> None:
    """What is expired holds no other message back."""
    await watching(front, ME)
    await publish(front, seals("neu"))
    front.clock.now = MONDAY
    await front.counter.alerts.round()
    services = front.counter.services
    async with front.database.writing() as session:
        me = (await person_of(session, services.seal, services.platform, str(ME), services.now())).id
        await notifications.notify(session, services.seal, me, "k", '[{"html": "x", "plain": "x"}]', MONDAY)
    async with front.database.reading() as session:
        found = await notifications.due(session, services.seal, "telegram", EVENING, 9)
    assert len(found.readable) == 1
