"""Publishing in tests of alerts: records come in, the indexes take them up, a round is made, and mornings come."""

import datetime as dt
from typing import Any

from sqlalchemy import func, select

from knowledge.drafts import Draft, TextDraft
from knowledge.tables import Finding, Notification, Watch
from knowledge.vocabulary import Language
from tests.handlers.answers import ZH
from tests.handlers.front import Front
from tests.knowledge.drafting import draft, keep

NEED = "我们厂的橡胶密封圈总是老化开裂，找谁能帮忙？"
#: 09:30 in Shanghai, of a Monday and the day after; what tests publish is of the Sunday before.
MONDAY = dt.datetime(2026, 11, 23, 1, 30, tzinfo=dt.UTC)
TUESDAY = MONDAY + dt.timedelta(days=1)
BODY = "研究橡胶密封圈的老化、开裂与寿命预测，改进耐油耐热配方。"


def seals(key: str, **more: Any) -> Draft:
    """Makes a lab that fits the need."""
    return draft(key, texts={Language.ZH: TextDraft(f"橡胶密封圈老化实验室 {key}", "某大学", BODY)}, **more)


def bread(key: str) -> Draft:
    """Makes one that does not; all of them are called alike, so that a thousand are encoded as one."""
    return draft(key, texts={Language.ZH: TextDraft("烘焙防霉实验室", "某大学", "研究面包与糕点的防霉保鲜。")})


async def publish(front: Front, *drafts: Draft) -> None:
    """Saves records and has every index take them up."""
    await keep(front.database, *drafts)
    await front.feed.catch_up()
    await front.feed.encode()


async def round_at(front: Front, moment: dt.datetime, *people: int) -> list[list[str]]:
    """Makes a round of alerts at a moment; gives what people then read."""
    front.clock.now = moment
    before = [len(front.read(who)) for who in people]
    await front.counter.alerts.round()
    await front.settle()
    return [front.read(who)[seen:] for who, seen in zip(people, before, strict=True)]


async def watching(front: Front, *people: int) -> None:
    """Lets people ask for what they need, and press the bell."""
    for who in people:
        front.codes[who] = "zh"
        await front.says(who, NEED)
        await front.presses(who, ZH.say("alert-bell"))


async def count(front: Front, table: type[Finding] | type[Watch] | type[Notification]) -> int:
    """Counts the rows of a table."""
    async with front.database.reading() as session:
        return await session.scalar(select(func.count()).select_from(table)) or 0
