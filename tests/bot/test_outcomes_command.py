"""``liaison outcomes``: tables for people, fixed keys for scripts, nothing of a few."""

import asyncio
from pathlib import Path

from knowledge import referrals
from knowledge.database import Database
from knowledge.referrals import Deed, Side
from tests.bot.conftest import Run, address
from tests.knowledge.drafting import NOW
from tests.knowledge.referrals.test_deeds import needed
from tests.knowledge.talking import SEAL, person

FIGURES = {
    "asked", "sent", "accepted", "completed", "accepted_share", "days_to_answer", "mean_score", "contract_value",
}  # fmt: skip


async def _introduce(url: str, *records: str) -> None:
    database = Database(url)
    owner = await person(database, "somebody unmistakable")
    for record in records:
        demand_id = await needed(database, owner)
        async with database.writing() as session:
            made, _ = await referrals.ask(session, demand_id, record, None, owner, NOW)
            for deed, side in ((Deed.SENT, Side.ASKER), (Deed.ACCEPTED, Side.WINDOW)):
                await referrals.do(session, SEAL, made, deed, side, None, NOW)
    await database.close()


def test_without_introductions_that_is_said(liaison: Run, data: Path) -> None:
    ran = liaison("outcomes", "--language", "en", "--data", data)
    assert (ran.status, ran.err) == (0, "")
    assert "no introductions yet" in ran.out


def test_figures_are_told_by_kind_and_record_and_small_groups_are_not(liaison: Run, data: Path) -> None:
    asyncio.run(_introduce(address(data), *["demo-lab-polymer"] * 3, "demo-lab-biomed"))
    told = liaison("outcomes", "--json", "--data", data).json
    assert set(told) == {"total", "by_kind", "by_record", "by_state", "in_small_kinds", "in_small_records"}
    assert set(told["total"]) == FIGURES
    assert (told["total"]["asked"], told["total"]["accepted_share"]) == (4, 1.0)
    assert set(told["by_record"]) == {"demo-lab-polymer"}
    assert told["by_kind"]["commissioned-rd"]["mean_score"] is None
    assert told["by_state"] == {"accepted": 4}
    assert told["in_small_records"] == 1
    ran = liaison("outcomes", "--language", "zh", "--data", data)
    assert ran.status == 0
    assert "按合作形式" in ran.out
    assert "100%" in ran.out
    assert "另有 1 次对接" in ran.out
    assert "demo-lab-biomed" not in ran.out
