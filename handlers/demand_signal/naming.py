"""How what is wanted is called, in words, picture and table alike."""

from collections.abc import Mapping
from dataclasses import dataclass

from handlers.texts import Texts
from knowledge.demand_signal import Signal, Want
from knowledge.skills import skill
from knowledge.walks import Node


@dataclass(frozen=True, slots=True)
class Found:
    """The figures, and the nodes of the linkage that they name by their keys."""

    signal: Signal
    nodes: Mapping[str, Node]


def skill_named(key: str, texts: Texts) -> str:
    """Names a skill."""
    known = skill(key)
    return known.names[texts.language] if known else key


def node_named(found: Found, key: str, texts: Texts) -> str:
    """Names a major, sector or occupation so that a line can begin with it."""
    node = found.nodes.get(key)
    name = node.names[texts.language] if node else key
    return name[:1].upper() + name[1:]


def is_untaught(want: Want, found: Found) -> bool:
    """Says whether courses are on record and none of them teaches a skill."""
    return bool(found.signal.courses) and not want.courses
