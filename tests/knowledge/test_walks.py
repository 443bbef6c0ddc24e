"""Paths along the linkage, without a database."""

from collections.abc import Iterable

from knowledge.vocabulary import Language
from knowledge.walks import Direction, Level, Node, Step, Walk

LEVELS = {"i": Level.INDUSTRY, "s": Level.SECTOR, "e": Level.ENTERPRISE, "o": Level.OCCUPATION, "m": Level.MAJOR}


def node(key: str) -> Node:
    return Node(key, LEVELS[key[0]], None, {Language.ZH: key, Language.EN: key}, "page", None, False)


def up(start: str, end: str, source: str = "page") -> Step:
    return Step(node(start), node(end), True, source, None, None)


def walked(steps: Iterable[Step], start: str = "m", depth: int = 6) -> Walk:
    onward: dict[tuple[str, bool], list[Step]] = {}
    for step in steps:
        onward.setdefault((step.start.key, not step.up), []).append(step)
    return Walk((node(start),), onward, Direction.UP, depth)


def keys(route: Iterable[Step]) -> str:
    return ">".join(step.end.key for step in route)


def test_a_diamond_gives_both_ways_and_a_cycle_none_twice() -> None:
    walk = walked([up("m", "o1"), up("m", "o2"), up("o1", "s"), up("o2", "s"), up("s", "o1"), up("s", "i")])
    routes, more = walk.paths(node("m"), None, 10)
    assert not more
    assert {"o1>s>i", "o2>s>i", "o2>s>o1"} == {keys(route) for route in routes}


def test_paths_end_at_the_level_asked_for_and_dead_ends_are_left_out() -> None:
    walk = walked([up("m", "o1"), up("m", "o2"), up("o1", "s1"), up("m", "s2"), up("s2", "i")])
    routes, _ = walk.paths(node("m"), Level.SECTOR, 10)
    assert {keys(route) for route in routes} == {"o1>s1", "s2"}


def test_more_paths_than_asked_for_are_told() -> None:
    walk = walked([up("m", f"o{n}") for n in range(5)])
    assert [(len(routes), more) for routes, more in (walk.paths(node("m"), None, most) for most in (4, 5))] == [
        (4, True),
        (5, False),
    ]


def test_the_nearest_is_the_shortest_and_of_equals_the_sourced() -> None:
    steps = [up("m", "o1", "editorial"), up("m", "o2"), up("o1", "s"), up("o2", "s"), up("m", "o3"), up("o3", "o4")]
    nearest = walked([*steps, up("o4", "s2"), up("m", "s2", "editorial")]).nearest(Level.SECTOR)
    assert {key: keys(route) for key, route in nearest.items()} == {"s": "o2>s", "s2": "s2"}
    assert nearest["s2"][0].editorial and not nearest["s"][0].editorial


def test_a_path_can_be_held_to_one_level_on_its_way() -> None:
    walk = walked([up("m", "o"), up("o", "i1"), up("m", "s"), up("s", "i2")])
    assert set(walk.nearest(Level.INDUSTRY)) == {"i1", "i2"}
    assert set(walk.nearest(Level.INDUSTRY, by=Level.OCCUPATION)) == {"i1"}


def test_no_path_is_longer_than_the_walk() -> None:
    chain = [up("m", "o1"), up("o1", "o2"), up("o2", "o3"), up("o3", "s")]
    assert not walked(chain, depth=3).nearest(Level.SECTOR)
    assert [keys(route) for route in walked(chain, depth=3).paths(node("m"), None, 9)[0]] == ["o1>o2>o3"]
    assert set(walked(chain, depth=4).nearest(Level.SECTOR)) == {"s"}
