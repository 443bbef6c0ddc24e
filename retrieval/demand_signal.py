"""What is wanted against what is taught, put together: openings with their places in the linkage, needs, courses."""

import datetime as dt

from knowledge import linkage
from knowledge.database import ReadSession
from knowledge.demand_signal import Placed, Signal, asked, counted, courses, occupation, wanted
from knowledge.sealing import Seal
from knowledge.walks import Direction, Level
from retrieval.linkage.atlas import Atlas


async def demand_signal(
    session: ReadSession, atlas: Atlas, seal: Seal | None, today: dt.date, now: dt.datetime
) -> Signal:
    """Counts what is wanted now and in the last twelve months.

    Args:
        seal: opens needs; None where there is no key, so that none are counted.
    """
    openings = await wanted(session, today)
    sectors = await _sectors(session, {one.enterprise for one in openings if one.enterprise is not None})
    placed = [
        Placed(
            one.skills,
            frozenset(node.key for major in one.majors for node in atlas.meant(major)),
            sectors.get(one.enterprise or "", frozenset()),
            next(filter(None, map(occupation, one.titles)), None),
            one.open,
        )
        for one in openings
    ]
    needs = await asked(session, seal, now) if seal is not None else None
    return counted(placed, needs.askers if needs else {}, needs.needs if needs else None, await courses(session))


async def _sectors(session: ReadSession, enterprises: set[str]) -> dict[str, frozenset[str]]:
    """Finds the sectors of enterprises that the linkage knows."""
    if not enterprises:
        return {}
    walk = await linkage.walk(session, sorted(enterprises), Direction.UP, 1)
    found: dict[str, set[str]] = {}
    for (key, _), steps in walk.onward.items():
        found[key] = {step.end.key for step in steps if step.end.level is Level.SECTOR}
    return {key: frozenset(keys) for key, keys in found.items()}
