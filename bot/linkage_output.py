"""Walks along the linkage as a tree for people, and as JSON for scripts."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from rich.console import Console
from rich.text import Text
from rich.tree import Tree

from handlers.linkage import because, name
from handlers.texts import Texts
from knowledge.walks import Level, Node, Route, Step


@dataclass(frozen=True, slots=True)
class Walked:
    """What ``linkage walk`` found.

    Attributes:
        exact: whether a node has this very name; otherwise the starts are what comes nearest.
        walks: for each node it may mean its routes, and whether there are more.
        near: nodes that may have been meant, where none could be taken.
    """

    text: str
    exact: bool
    walks: Sequence[tuple[Node, Sequence[Route], bool]]
    near: Sequence[Node]
    to: Level | None


def print_walked(console: Console, walked: Walked, texts: Texts) -> None:
    """Prints a tree for each node that the name may mean, below each step what it rests on."""
    if not walked.exact:
        console.print(texts.say("linkage-taken-as", text=walked.text), style="dim", markup=False)
    for start, routes, more in walked.walks:
        tree = Tree(_label(start, texts, ""))
        branches: dict[tuple[str, ...], Tree] = {}
        for route in routes:
            at, keys = tree, tuple[str, ...]()
            for step in route:
                keys = (*keys, f"{step.end.key} {step.source} {step.ref}")
                if keys not in branches:
                    branches[keys] = at.add(_step(step, texts))
                at = branches[keys]
        if not routes and walked.to is None:
            tree.add(Text(texts.say("linkage-nowhere"), style="dim"))
        elif not routes and walked.to is not None:
            level = texts.say(f"linkage-level-{walked.to.value}")
            tree.add(Text(texts.say("linkage-nowhere-to", level=level), style="dim"))
        console.print(tree)
        if more:
            console.print(texts.say("linkage-more", count=len(routes)), style="dim")


def walked_json(walked: Walked, texts: Texts) -> dict[str, Any]:
    """Gives a walk as ``linkage walk --json`` prints it; the keys are for good."""
    return {
        "query": walked.text,
        "exact": walked.exact,
        "to": walked.to.value if walked.to else None,
        "starts": [
            {
                "node": _node_json(start),
                "paths": [[_step_json(step, texts) for step in route] for route in routes],
                "truncated": more,
            }
            for start, routes, more in walked.walks
        ],
        "near": [_node_json(node) for node in walked.near],
    }


def _step(step: Step, texts: Texts) -> Text:
    label = _label(step.end, texts, "↑ " if step.up else "↓ ")
    style = "yellow" if step.editorial else "dim"
    return label.append("\n").append(texts.say("linkage-because", because=because(step, texts)), style=style)


def _label(node: Node, texts: Texts, arrow: str) -> Text:
    label = Text(arrow).append(name(node, texts), style="bold").append(f"  {texts.say(f'linkage-level-{node.level}')}")
    if node.code:
        label.append(f" {node.code}", style="cyan")
    return label.append(f" {texts.say('demonstration-mark')}", style="magenta") if node.demonstration else label


def _node_json(node: Node) -> dict[str, Any]:
    return {
        "key": node.key,
        "level": node.level.value,
        "code": node.code,
        "names": {language.value: said for language, said in node.names.items()},
        "demonstration": node.demonstration,
        "source": node.source,
        "ref": node.ref,
    }


def _step_json(step: Step, texts: Texts) -> dict[str, Any]:
    return {
        "from": step.start.key,
        "to": _node_json(step.end),
        "direction": "up" if step.up else "down",
        "source": step.source,
        "editorial": step.editorial,
        "ref": step.ref,
        "basis": step.basis,
        "because": because(step, texts),
    }
