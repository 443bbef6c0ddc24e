"""The leaves of drafted criteria, and the tree that is left once an editor has said of each what it is."""

from collections.abc import Iterator, Mapping
from typing import Any

Node = Mapping[str, Any]
KEEP, JUDGE, DROP, ADDED = "keep", "judge", "drop", "added"


def leaves_of(tree: Node | None, said: Mapping[str, Any]) -> list[Node]:
    """Gives the leaves of a tree in their order, a band's size among them, with those that were added behind."""
    drafted = [] if tree is None else list(_leaves(tree))
    return [*drafted, *said.get(ADDED, ())]


def decided(leaf: int, said: Mapping[str, Any]) -> bool:
    """Says whether something was said of a leaf."""
    return str(leaf) in said


def confirmed_tree(tree: Node | None, said: Mapping[str, Any]) -> Node | None:
    """Gives what is left of a tree; None where nothing is. Of what nothing was said stays as it was drafted."""
    numbers = iter(range(1_000_000))
    left = None if tree is None else _kept(tree, said, numbers)
    count = 0 if tree is None else len(list(_leaves(tree)))
    added = [_said_of(leaf, count + place, said) for place, leaf in enumerate(said.get(ADDED, ()))]
    more = [leaf for leaf in added if leaf is not None]
    if not more:
        return left
    before = [] if left is None else list(left["all"]) if "all" in left else [left]
    return {"all": [*before, *more]}


def _leaves(node: Node) -> Iterator[Node]:
    for inner in ("all", "any"):
        if inner in node:
            for one in node[inner]:
                yield from _leaves(one)
            return
    if "when" in node:
        yield node["when"]
        yield from _leaves(node["then"])
    else:
        yield node


def _kept(node: Node, said: Mapping[str, Any], numbers: Iterator[int]) -> Node | None:
    for inner in ("all", "any"):
        if inner in node:
            kept = [one for one in (_kept(one, said, numbers) for one in node[inner]) if one is not None]
            return {inner: kept} if len(kept) > 1 else kept[0] if kept else None
    if "when" in node:
        scope = _said_of(node["when"], next(numbers), said)
        then = _kept(node["then"], said, numbers)
        if then is None:
            return None
        if scope is None:  # for everybody, then
            return then
        # A demand whose size only a person can judge is one for a person too.
        return {"when": scope, "then": then} if set(scope) != {"clause"} else _for_a_person(scope, then)
    return _said_of(node, next(numbers), said)


def _for_a_person(scope: Node, then: Node) -> Node:
    inner = [str(leaf.get("clause", "")) for leaf in _leaves(then)]
    return {"clause": "; ".join(dict.fromkeys(filter(None, (str(scope["clause"]), *inner))))[:500]}


def _said_of(leaf: Node, number: int, said: Mapping[str, Any]) -> Node | None:
    what = said.get(str(number), KEEP)
    if what == DROP:
        return None
    if what == JUDGE:
        return {"clause": leaf["clause"]} if leaf.get("clause") else leaf
    return leaf if what == KEEP else what
