"""The linkage as the database holds it: loaded as a whole, walked up and down with the source of each step.

Nodes come from published catalogues and from the demonstration; what people tell about themselves never becomes one.
"""

import datetime as dt
from collections.abc import Collection, Mapping, Sequence
from typing import Any, NamedTuple

from sqlalchemy import CTE, ColumnElement, UnicodeText, and_, case, cast, delete, insert, literal, or_, select

from knowledge import tables
from knowledge.database import ReadSession, WriteSession
from knowledge.milestones import reach
from knowledge.tables import Milestone
from knowledge.vocabulary import Language
from knowledge.walks import Direction, Level, Node, Step, Walk

DEPTH = 6
"""Steps of a walk at most: from a discipline or an industry to anything takes five."""
_EDITION = "linkage:"
_TURNING = (Level.SECTOR, Level.OCCUPATION)
"""Where a walk OVER may turn: majors of one sector have something in common, those of all manufacturing have not."""
_GROUPS = (Level.DISCIPLINE, Level.MAJOR_CLASS)
_COLUMNS = (
    tables.Node.key,
    tables.Node.level,
    tables.Node.code,
    tables.Node.names,
    tables.Node.source,
    tables.Node.ref,
    tables.Node.demonstration,
    tables.Node.country,
    tables.Node.region,
)


class Offer(NamedTuple):
    """What an opening says of whom it is for, and the key of the enterprise that offers it where it names one."""

    majors: tuple[str, ...]
    enterprise: str | None


async def edition(session: ReadSession | WriteSession) -> str | None:
    """Names the edition of the linkage that is loaded; None where there is none."""
    name = await session.scalar(select(Milestone.name).where(Milestone.name.startswith(_EDITION)))
    return name.removeprefix(_EDITION) if name else None


async def replace(
    session: WriteSession,
    nodes: Sequence[Mapping[str, Any]],
    links: Sequence[Mapping[str, Any]],
    edition: str,
    now: dt.datetime,
) -> None:
    """Puts one edition of the linkage, as rows of its tables, in the place of any other."""
    for table in (tables.Link, tables.Node):
        await session.execute(delete(table))
    await session.execute(delete(Milestone).where(Milestone.name.startswith(_EDITION)))
    if nodes:
        await session.execute(insert(tables.Node), nodes)
    if links:
        await session.execute(insert(tables.Link), links)
    await reach(session, f"{_EDITION}{edition}", now)


async def nodes(session: ReadSession, keys: Collection[str] | None = None) -> dict[str, Node]:
    """Gives nodes by their keys, in the order of their keys; all where none are named."""
    query = select(*_COLUMNS).order_by(tables.Node.key)
    if keys is not None:
        query = query.where(tables.Node.key.in_(keys))
    return {row.key: _node(row) for row in await session.execute(query)}


async def groups(session: ReadSession) -> dict[str, str]:
    """Gives for each major its class, and for each class its discipline, by their keys."""
    link, node = tables.Link, tables.Node
    rows = await session.execute(
        select(link.lower, link.upper).join(node, node.key == link.upper).where(node.level.in_(_GROUPS))
    )
    return {row.lower: row.upper for row in rows}


async def offers(session: ReadSession, record_ids: Collection[int]) -> dict[int, Offer]:
    """Gives of openings the majors that they ask for, and who offers them."""
    opening = tables.Opening
    rows = await session.execute(
        select(opening.record_id, opening.majors, opening.enterprise_key).where(opening.record_id.in_(record_ids))
    )
    return {record_id: Offer(tuple(majors), enterprise) for record_id, majors, enterprise in rows}


async def fields(session: ReadSession, record_ids: Collection[int]) -> dict[int, str]:
    """Gives the fields that labs work in, as they write them; labs that name none are left out."""
    lab = tables.Lab
    rows = await session.execute(select(lab.record_id, lab.field).where(lab.record_id.in_(record_ids)))
    return {record_id: field for record_id, field in rows if field}


async def walk(session: ReadSession, starts: Collection[str], direction: Direction, depth: int = DEPTH) -> "Walk":
    """Walks from some nodes; one query, whatever cycles and diamonds it meets.

    Args:
        depth: steps at most.
    """
    reached = _reached(starts, direction, depth)
    link = tables.Link
    rows = await session.execute(
        select(reached.c.key, reached.c.down, link.upper, link.lower, link.source, link.ref, link.basis)
        .join(link, _leads_on(reached, direction))
        .where(reached.c.depth < depth)
        .distinct()
        .order_by(link.upper, link.lower, link.source, link.ref)
    )
    found = list(rows)
    known = await nodes(session, {*starts, *(row.upper for row in found), *(row.lower for row in found)})
    onward: dict[tuple[str, bool], list[Step]] = {}
    for key, down, upper, lower, *basis in found:
        up = key == lower
        step = Step(known[key], known[upper if up else lower], up, *basis)
        onward.setdefault((key, bool(down)), []).append(step)
    return Walk(tuple(known[key] for key in starts if key in known), onward, direction, depth)


def _reached(starts: Collection[str], direction: Direction, depth: int) -> CTE:
    """Selects the nodes that a walk meets: key, depth, and whether it goes down already; each state and depth once."""
    down = literal(direction is Direction.DOWN)
    first = select(
        cast(tables.Node.key, UnicodeText).label("key"), literal(0).label("depth"), down.label("down")
    ).where(tables.Node.key.in_(starts))
    reached = first.cte("reached", recursive=True)
    link = tables.Link
    going_down = link.upper == reached.c.key
    onward = cast(case((going_down, link.lower), else_=link.upper), UnicodeText)
    return reached.union(
        select(onward, reached.c.depth + 1, going_down)
        .join(link, _leads_on(reached, direction))
        .where(reached.c.depth < depth)
    )


def _leads_on(reached: CTE, direction: Direction) -> ColumnElement[bool]:
    """Joins a node to the links that lead on from it: up until the walk has turned, then down."""
    link = tables.Link
    up = and_(link.lower == reached.c.key, reached.c.down.is_(False))
    down = and_(link.upper == reached.c.key, reached.c.down.is_(True))
    if direction is not Direction.OVER:
        return or_(up, down)
    turning = reached.c.key.in_(select(tables.Node.key).where(tables.Node.level.in_(_TURNING)))
    return or_(up, down, and_(link.upper == reached.c.key, turning))


def _node(row: Any) -> Node:
    key, level, code, names, *others = row
    return Node(key, Level(level), code, {Language(name): said for name, said in names.items()}, *others)
