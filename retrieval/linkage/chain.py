"""The chain of five levels around one node: what stands on each, how one gets there, and where the chain is broken."""

import datetime as dt
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from knowledge import linkage
from knowledge.database import ReadSession
from knowledge.linkage import Offer
from knowledge.supply import Offered, Whereabouts, offered, taught
from knowledge.vocabulary import Audience
from knowledge.walks import Direction, Level, Node, Route, Walk
from retrieval.linkage.atlas import STUDIES, Atlas
from retrieval.linkage.here import Here
from retrieval.linkage.lead import Grade, Lead
from retrieval.linkage.widening import leads_to

LEVELS = (Level.INDUSTRY, Level.SECTOR, Level.ENTERPRISE, Level.OCCUPATION, Level.MAJOR)
"""The five, nearer to industry first."""
_IN_ITSELF = {Level.MAJOR_CLASS: Level.MAJOR, Level.DISCIPLINE: Level.MAJOR}


class Broken(StrEnum):
    """A link that is missing from a chain."""

    LEADS_NOWHERE = "leads-nowhere"
    """Of a major that no source and no judgement of ours leads on from."""
    NO_SECTOR = "no-sector"
    NO_MAJOR = "no-major"
    NO_LOCAL_MAJOR = "no-local-major"
    """Majors feed it, and none of them is of a lab or a course here."""
    NO_ENTERPRISE = "no-enterprise"
    NO_OPENING = "no-opening"


@dataclass(frozen=True, slots=True)
class Stop:
    """A node of a chain.

    Attributes:
        route: the steps to it.
        here: whether it is here; None where that cannot be told, as of a sector.
    """

    node: Node
    route: Route
    here: bool | None = None

    @property
    def editorial(self) -> bool:
        """Says whether some step to it rests on our judgement alone."""
        return any(step.editorial for step in self.route)


@dataclass(frozen=True, slots=True)
class Vacancy:
    """An opening of a chain; ``here`` is None where it does not say where it is."""

    record_id: int
    lead: Lead
    here: bool | None
    proven: bool


@dataclass(frozen=True, slots=True)
class Chain:
    """What hangs together with a node.

    Attributes:
        through: the class whose majors stand in for a major that itself leads nowhere.
        group: the class or discipline that the node is of.
        stops: by level, what is here first and what rests on sources before what we judge.
        vacancies: openings that are not over, here or not saying where; those that name a major first.
        elsewhere: how many there are in other places.
    """

    start: Node
    through: Node | None
    group: Node | None
    stops: Mapping[Level, Sequence[Stop]]
    vacancies: Sequence[Vacancy]
    elsewhere: int
    broken: Sequence[Broken]


async def chain(
    session: ReadSession,
    atlas: Atlas,
    start: Node,
    here: Here,
    today: dt.date,
    audiences: Collection[Audience] = (Audience.PUBLIC,),
) -> Chain:
    """Walks from a node to all levels, both ways."""
    starts, through = await _starts(session, atlas, start)
    walks = [await linkage.walk(session, starts, way) for way in (Direction.UP, Direction.DOWN, Direction.OVER)]
    local = _studied(atlas, await _fields(session, here, audiences))
    stops = {level: _stops(walks, level, here, local) for level in LEVELS if level is not start.level}
    if start.level in _IN_ITSELF:
        stops[Level.MAJOR] = _within(await linkage.walk(session, [start.key], Direction.DOWN), here, local)
    through = through if any(stops.values()) else None  # a class that leads nowhere either stands in for nothing
    openings = await offered(session, today, audiences)
    vacancies, elsewhere = await _vacancies(session, atlas, start, stops, openings, here)
    group = atlas.parents.get(start.key)
    broken = tuple(_broken(start, through, stops, vacancies))
    return Chain(start, through, atlas.nodes[group] if group else None, stops, vacancies, elsewhere, broken)


async def _starts(session: ReadSession, atlas: Atlas, start: Node) -> tuple[list[str], Node | None]:
    """Gives where to walk from: the node, the majors of a group, or of the class of a major that leads nowhere."""
    if start.level in _IN_ITSELF:
        return _majors_of(atlas, start.key), None
    parent = atlas.parents.get(start.key) if start.level is Level.MAJOR else None
    if parent is not None:
        up = await linkage.walk(session, [start.key], Direction.UP)
        if not up.nearest(Level.OCCUPATION) and not up.nearest(Level.SECTOR):
            return _majors_of(atlas, parent), atlas.nodes[parent]
    return [start.key], None


def _majors_of(atlas: Atlas, group: str) -> list[str]:
    return [key for key, node in atlas.nodes.items() if node.level is Level.MAJOR and group in atlas.groups_of(key)]


async def _fields(session: ReadSession, here: Here, audiences: Collection[Audience]) -> list[str]:
    return [field.said for field in await taught(session, audiences) if here.holds(field.where)]


def _studied(atlas: Atlas, fields: Iterable[str]) -> set[str]:
    """Gives the majors that fields are of; a class stands for all of its own."""
    meant = {node.key for field in set(fields) for node in atlas.meant(field) if node.level is not Level.DISCIPLINE}
    return {key for key in atlas.nodes if key in meant or not meant.isdisjoint(atlas.groups_of(key))}


def _stops(walks: Sequence[Walk], level: Level, here: Here, local: Collection[str]) -> list[Stop]:
    found = next(filter(None, (walk.nearest(level) for walk in walks)), {})
    return _ordered(Stop(route[-1].end, route, _is_here(route[-1].end, here, local)) for route in found.values())


def _within(down: Walk, here: Here, local: Collection[str]) -> list[Stop]:
    return _stops([down], Level.MAJOR, here, local)


def _ordered(stops: Iterable[Stop]) -> list[Stop]:
    return sorted(stops, key=lambda one: (one.here is False, len(one.route), one.editorial))


def _is_here(node: Node, here: Here, local: Collection[str]) -> bool | None:
    if node.level is Level.ENTERPRISE:
        return here.holds(Whereabouts(node.country, node.region, None))
    return node.key in local if node.level is Level.MAJOR else None


async def _vacancies(
    session: ReadSession,
    atlas: Atlas,
    start: Node,
    stops: Mapping[Level, Sequence[Stop]],
    openings: Sequence[Offered],
    here: Here,
) -> tuple[list[Vacancy], int]:
    """Finds the openings that a chain ends in, and counts those in other places."""
    offers = {one.record_id: Offer(one.majors, one.enterprise) for one in openings}
    if start.level in (*STUDIES, Level.OCCUPATION):
        leads = await leads_to(session, atlas, [start], offers)
    else:
        leads = _by_stops(atlas, start, stops, offers)
    found = [
        Vacancy(one.record_id, leads[one.record_id], where, one.proven)
        for one in openings
        if one.record_id in leads and (where := here.holds(one.where)) is not False
    ]
    grades = list(Grade)
    found.sort(key=lambda one: (one.here is None, grades.index(one.lead.grade), not one.proven))
    return found, len(leads) - len(found)


def _by_stops(
    atlas: Atlas, start: Node, stops: Mapping[Level, Sequence[Stop]], offers: Mapping[int, Offer]
) -> dict[int, Lead]:
    """Finds openings of an enterprise, of those of a sector, and those for a major that a sector draws on."""
    own = start.level is Level.ENTERPRISE
    enterprises = {} if own else {stop.node.key: stop for stop in stops[Level.ENTERPRISE]}
    sourced = (stop for stop in stops[Level.MAJOR] if start.level is Level.SECTOR and not stop.editorial)
    drawn = {stop.node.key: stop for stop in sourced}
    found: dict[int, Lead] = {}
    for record_id, offer in offers.items():
        if own and offer.enterprise == start.key:
            found[record_id] = Lead(Grade.NAMED, start, start)
        stop = enterprises.get(offer.enterprise or "")
        if stop is None and drawn:
            meant = (node.key for major in offer.majors for node in atlas.meant(major))
            stop = next((drawn[key] for key in meant if key in drawn), None)
        if stop is not None:
            found[record_id] = Lead(Grade.LINKED, start, stop.node, stop.route)
    return found


def _broken(
    start: Node, through: Node | None, stops: Mapping[Level, Sequence[Stop]], vacancies: Sequence[Vacancy]
) -> Iterable[Broken]:
    """Names what is missing, nearer to the start first."""
    study = start.level in STUDIES
    if through is not None or (study and not stops[Level.OCCUPATION] and not stops[Level.SECTOR]):
        yield Broken.LEADS_NOWHERE
    if start.level is Level.OCCUPATION and not stops[Level.SECTOR]:
        yield Broken.NO_SECTOR
    if not study:
        majors = stops[Level.MAJOR]
        if not majors:
            yield Broken.NO_MAJOR
        elif not any(stop.here for stop in majors):
            yield Broken.NO_LOCAL_MAJOR
    if start.level is not Level.ENTERPRISE and not any(stop.here for stop in stops[Level.ENTERPRISE]):
        yield Broken.NO_ENTERPRISE
    if not any(one.here for one in vacancies):
        yield Broken.NO_OPENING
