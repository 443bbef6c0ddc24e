"""Leaves joined to trees of criteria, as the words between them do."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from retrieval.policies.comparisons import Found

Node = Mapping[str, Any]
_OR = re.compile(r"或|／|/|\bor\b")


def is_scope(pieces: Sequence[Found], place: int) -> bool:
    """Says whether a leaf only tells for whom the next one counts, itself or as the lower end of a range."""
    piece = pieces[place]
    following = pieces[place + 1] if place + 1 < len(pieces) else None
    if following is None:
        return False
    lower = following.scope and piece.leaf.get("value") == following.leaf.get("value") and following.start <= piece.end
    return piece.scope or lower


def in_bands(pieces: Sequence[Found], text: str) -> list[Node]:
    """Joins leaves as the words between them do: alternatives by "or", a demand to the sizes that it counts for."""
    nodes: list[Node] = []
    scopes: list[Node] = []
    last_end: int | None = None
    for place, piece in enumerate(pieces):
        if is_scope(pieces, place):
            scopes.append(piece.leaf)
            continue
        node: Node = piece.leaf
        if scopes:
            for scope in reversed(scopes):
                node = {"when": scope, "then": node}
            nodes.append(node)
            scopes = []
        elif last_end is not None and _OR.search(text[last_end : piece.start + 1]):
            nodes[-1] = _either(nodes[-1], node)
        else:
            nodes.append(node)
        last_end = piece.end
    return nodes


def _either(before: Node, node: Node) -> Node:
    """Puts an alternative beside a node, inside the bands that it counts for."""
    if "when" in before:
        return {"when": before["when"], "then": _either(before["then"], node)}
    return {"any": [*before["any"], node]} if "any" in before else {"any": [before, node]}


def joined(nodes: Sequence[Node], *, any_of: bool) -> Node:
    if not any_of:
        nodes = [inner for node in nodes for inner in (node.get("all", [node]))]
    if len(nodes) == 1:
        return nodes[0]
    return {"any": list(nodes)} if any_of else {"all": list(nodes)}


def once(nodes: Sequence[Node]) -> list[Node]:
    kept: list[Node] = []
    bare: list[object] = []
    for node in nodes:
        asks = _asks(node)
        if asks not in bare:
            kept.append(node)
            bare.append(asks)
    return kept


def _asks(node: Any) -> object:
    """Gives what a node asks for, without the words that it was read from."""
    if isinstance(node, Mapping):
        bare = {name: _asks(value) for name, value in node.items() if name != "clause"}
        return bare or node
    return [_asks(one) for one in node] if isinstance(node, list) else node


def size(node: Node) -> int:
    if "all" in node or "any" in node:
        return sum(map(size, node.get("all") or node["any"]))
    return size(node["then"]) + 1 if "when" in node else 1
