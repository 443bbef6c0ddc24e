"""Walking the linkage in a database: up, down, over the top; whatever the graph looks like."""

import itertools
from typing import Any

import pytest

from knowledge import linkage
from knowledge.database import Database
from knowledge.drafts import OpeningDetail
from knowledge.shelf import ids_of
from knowledge.vocabulary import Kind
from knowledge.walks import Direction, Level, Route, Walk
from tests.knowledge.drafting import NOW, draft, keep

LEVELS = {"i": "industry", "s": "sector", "e": "enterprise", "o": "occupation", "c": "major-class", "m": "major"}


def node(key: str) -> dict[str, Any]:
    names = {"zh": f"{key} 名", "en": f"{key} name"}
    level = LEVELS[key[0]]
    return {
        "key": key, "level": level, "code": None, "names": names, "source": "test", "ref": None, "demonstration": False
    }  # fmt: skip


def link(upper: str, lower: str, source: str = "page") -> dict[str, Any]:
    return {"upper": upper, "lower": lower, "source": source, "ref": "a page", "basis": "words"}


async def graph(database: Database, *pairs: str, edition: str = "one") -> None:
    """Stores a graph, written as ``"s>m"``: the upper node, then the lower."""
    ends = [pair.split(">") for pair in pairs]
    keys = dict.fromkeys(key for pair in ends for key in pair)
    async with database.writing() as session:
        await linkage.replace(session, [node(key) for key in keys], [link(*pair) for pair in ends], edition, NOW)


async def walked(database: Database, start: str, direction: Direction, depth: int = linkage.DEPTH) -> Walk:
    async with database.reading() as session:
        return await linkage.walk(session, [start], direction, depth)


def routes(walk: Walk, to: Level | None = None) -> list[Route]:
    return walk.paths(walk.starts[0], to, 1_000)[0]


def told(walk: Walk, to: Level | None = None) -> set[str]:
    return {" ".join(("+" if step.up else "-") + step.end.key for step in route) for route in routes(walk, to)}


async def test_it_is_walked_up_and_down_and_levels_may_be_skipped(database: Database) -> None:
    await graph(database, "i>s", "s>o", "o>m", "s>m", "i>s2")
    assert told(await walked(database, "m", Direction.UP)) == {"+o +s +i", "+s +i"}
    assert told(await walked(database, "i", Direction.DOWN)) == {"-s -o -m", "-s -m", "-s2"}
    assert told(await walked(database, "i", Direction.DOWN), Level.MAJOR) == {"-s -o -m", "-s -m"}
    assert told(await walked(database, "m", Direction.DOWN)) == set()


async def test_over_goes_up_then_down_and_turns_where_there_is_something_in_common(database: Database) -> None:
    await graph(database, "i>s", "s>o", "o>m", "s>e", "i>s2", "s2>e2", "o>m2", "c>m", "c>m3")
    over = await walked(database, "m", Direction.OVER)
    assert told(over, Level.ENTERPRISE) == {"+o +s -e"}, "not by way of the whole industry"
    assert set(over.nearest(Level.MAJOR)) == {"m", "m2"}, "not by way of the class"
    assert [step.up for step in over.nearest(Level.MAJOR)["m2"]] == [True, False]


async def test_a_cycle_ends_and_a_diamond_is_met_once_at_each_depth(database: Database) -> None:
    await graph(database, "o1>o2", "o2>o3", "o3>o1", "o1>o4", "o4>o3", "o3>m")
    walk = await walked(database, "o1", Direction.DOWN, 20)
    assert told(walk, Level.MAJOR) == {"-o2 -o3 -m", "-o4 -o3 -m"}
    assert set((await walked(database, "m", Direction.UP, 20)).nearest(Level.OCCUPATION)) == {"o1", "o2", "o3", "o4"}


async def test_its_depth_is_bounded(database: Database) -> None:
    chain = [f"o{n}>o{n + 1}" for n in range(12)]
    await graph(database, *chain)
    for depth in (1, 3, linkage.DEPTH):
        [route] = routes(await walked(database, "o0", Direction.DOWN, depth))
        assert len(route) == depth


async def test_a_dense_graph_stays_cheap(database: Database) -> None:
    layers = [[f"o{layer}x{n}" for n in range(12)] for layer in range(6)]
    pairs = [f"{a}>{b}" for above, below in itertools.pairwise(layers) for a in above for b in below]
    await graph(database, *pairs)
    walk = await walked(database, "o0x0", Direction.DOWN)
    assert sum(map(len, walk.onward.values())) == 12 + 4 * 144
    some, more = walk.paths(walk.starts[0], None, 50)
    assert (len(some), more) == (50, True)


async def test_each_step_says_what_it_rests_on(database: Database) -> None:
    await graph(database, "o>m")
    [route] = routes(await walked(database, "m", Direction.UP))
    [step] = route
    assert (step.start.key, step.end.key, step.source, step.ref, step.basis) == ("m", "o", "page", "a page", "words")


async def test_what_is_not_there_leads_nowhere(database: Database) -> None:
    walk = await walked(database, "nobody", Direction.UP)
    assert (walk.starts, dict(walk.onward)) == ((), {})


async def test_an_edition_takes_the_place_of_the_one_before(database: Database) -> None:
    await graph(database, "s>m", "s>o")
    await graph(database, "s>m2", edition="two")
    async with database.reading() as session:
        assert set(await linkage.nodes(session)) == {"s", "m2"}
        assert await linkage.edition(session) == "two"
    assert told(await walked(database, "s", Direction.DOWN)) == {"-m2"}


async def test_groups_are_those_of_majors(database: Database) -> None:
    await graph(database, "c>m", "s>m", "i>s")
    async with database.reading() as session:
        assert await linkage.groups(session) == {"m": "c"}


async def test_openings_say_whom_they_want_and_who_offers_them(database: Database) -> None:
    wanted = OpeningDetail(majors=("机械工程 / mechanical engineering",), enterprise_key="e1")
    await keep(
        database,
        draft("a", Kind.OPENING, detail=wanted),
        draft("b", Kind.OPENING),
        draft("c", Kind.LAB),
    )
    async with database.reading() as session:
        ids = await ids_of(session, ["a", "b", "c"])
        offers = await linkage.offers(session, list(ids.values()))
    assert offers == {ids["a"]: (wanted.majors, "e1"), ids["b"]: ((), None)}


@pytest.mark.parametrize("table", ["linkage_node", "linkage_link"])
def test_nothing_about_a_person_can_be_a_node(table: str) -> None:
    from knowledge.tables import Base

    described = Base.metadata.tables[table]
    pointed = {key.column.table.name for column in described.columns for key in column.foreign_keys}
    assert pointed <= {"linkage_node"}
    pointing = {
        other.name
        for other in Base.metadata.tables.values()
        for column in other.columns
        for key in column.foreign_keys
        if key.column.table is described
    }
    assert pointing <= {"linkage_link"}
    assert {level.value for level in Level} == {
        "industry", "sector", "enterprise", "occupation", "discipline", "major-class", "major"
    }  # fmt: skip
