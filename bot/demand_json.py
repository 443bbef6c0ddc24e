"""What is wanted and what is taught as JSON, for scripts."""

from collections.abc import Sequence
from typing import Any

from handlers.demand_signal.naming import Found
from knowledge.demand_signal import Part, Want


def demand_json(found: Found) -> dict[str, Any]:
    """Gives what ``--json`` prints; the keys are for good, ``needs`` is null where nothing could be opened."""
    signal = found.signal
    return {
        "openings": signal.openings,
        "open": signal.open,
        "demonstration": signal.demonstration,
        "needs": signal.needs,
        "courses": signal.courses,
        "skills": _wants(signal.wants),
        "general": _wants(signal.general),
        "occupations": dict(signal.occupations),
        "unnamed": signal.unnamed,
        "majors": _parts(signal.majors),
        "no_major": signal.no_major,
        "sectors": _parts(signal.sectors),
        "no_sector": signal.no_sector,
    }


def _wants(wants: Sequence[Want]) -> list[dict[str, Any]]:
    return [
        {"skill": one.skill, "openings": one.openings, "askers": one.askers, "courses": one.courses} for one in wants
    ]


def _parts(parts: Sequence[Part]) -> list[dict[str, Any]]:
    return [
        {"node": one.node, "openings": one.openings, "courses": one.courses, "skills": _wants(one.wants)}
        for one in parts
    ]
