"""What is wanted against what is taught, put together: openings with their places in the linkage, needs, courses."""

import datetime as dt
from collections.abc import Sequence

from knowledge import linkage
from knowledge.database import ReadSession
from knowledge.demand_signal import Course, Placed, Signal, asked, counted, occupation, taught, wanted
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
            one.demonstration,
        )
        for one in openings
    ]
    courses = [Course(one.skills, _everybody(atlas, one.majors)) for one in await taught(session)]
    needs = await asked(session, seal, now) if seal is not None else None
    return counted(placed, needs.askers if needs else {}, needs.needs if needs else None, courses)


def _everybody(atlas: Atlas, majors: Sequence[str]) -> frozenset[str]:
    """Gives the majors that a course names, with the groups that they are in and, for a group, all that are in it."""
    named = {node.key for major in majors for node in atlas.meant(major)}
    within = {key for key in atlas.parents if named.intersection(atlas.groups_of(key))}
    groups = {group for key in named for group in atlas.groups_of(key)}
    return frozenset({*majors, *named, *within, *groups})  # names that are unknown keep it from being for all


async def _sectors(session: ReadSession, enterprises: set[str]) -> dict[str, frozenset[str]]:
    """Finds the sectors of enterprises that the linkage knows."""
    if not enterprises:
        return {}
    walk = await linkage.walk(session, sorted(enterprises), Direction.UP, 1)
    found: dict[str, set[str]] = {}
    for (key, _), steps in walk.onward.items():
        found[key] = {step.end.key for step in steps if step.end.level is Level.SECTOR}
    return {key: frozenset(keys) for key, keys in found.items()}
