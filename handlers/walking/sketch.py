"""What a picture of a chain shows: the names in each band, and what leads where."""

from collections import Counter
from collections.abc import Mapping, Sequence

from handlers.linkage import name
from handlers.pictures.chain_sketch import Band, Box, Edge, Legend, Sketch, Tone
from handlers.texts import Texts
from handlers.walking.finding import Found
from handlers.walking.steps import here_said, rung_name, titled
from knowledge.walks import Level, Node
from retrieval.linkage.chain import LEVELS, Chain, Stop
from retrieval.linkage.here import Here
from retrieval.understanding.wondering_forms import Rung

_MOST = 3
"""Boxes of a band; where there are more, the last one says how many."""


def sketched(found: Found, here: Here, texts: Texts) -> Sketch:
    """Chooses what is shown of a chain: of each level the first that hang together with what is shown of the others."""
    chain = found.chain
    chosen = _chosen(chain)
    bands = [*(_band(chain, level, chosen.get(level, []), texts) for level in LEVELS), _openings(found, texts)]
    shown = {box.key for band in bands for box in band.boxes}
    subtitle = "" if chain.group is None else name(chain.group, texts)
    if chain.through is not None:
        subtitle = texts.say("walk-picture-through", group=name(chain.through, texts))
    legend = Legend(*(texts.say(f"walk-legend-{sign}") for sign in ("sourced", "judged", "here")))
    edges = tuple(_edges(chain, chosen, shown))
    return Sketch(titled(chain.start, texts), subtitle, tuple(bands), edges, legend, here_said(here, texts))


def _chosen(chain: Chain) -> dict[Level, list[Stop]]:
    """Chooses stops by level, from the start on: those first that hang on what is shown, and on which most hangs."""
    passed = Counter(step.start.key for stops in chain.stops.values() for one in stops for step in one.route)
    chosen: dict[Level, list[Stop]] = {}
    shown = {chain.start.key}
    for level in sorted(chain.stops, key=lambda level: min((len(one.route) for one in chain.stops[level]), default=0)):
        stops = chain.stops[level]
        room = _MOST if len(stops) <= _MOST else _MOST - 1
        order = {
            one.node.key: (one.here is False, _hidden(one, shown), one.editorial, -passed[one.node.key])
            for one in stops
        }
        chosen[level] = sorted(stops, key=lambda one: order[one.node.key])[:room]
        shown |= {one.node.key for one in chosen[level]}
    return chosen


def _hidden(stop: Stop, shown: set[str]) -> int:
    return sum(step.start.key not in shown for step in stop.route)


def _band(chain: Chain, level: Level, chosen: Sequence[Stop], texts: Texts) -> Band:
    rung = Rung(level.value)
    if chain.start.level is level:
        own = Box(chain.start.key, name(chain.start, texts), Tone.START)
        return Band(rung_name(rung, texts), (own,), "")
    count = len(chain.stops.get(level, ()))
    boxes = [Box(one.node.key, name(one.node, texts), Tone.HERE if one.here else Tone.PLAIN) for one in chosen]
    return _filled(rung, boxes, count, texts)


def _openings(found: Found, texts: Texts) -> Band:
    vacancies = found.chain.vacancies
    here = {one.record_id: one.here for one in vacancies}
    cards = found.cards[: _MOST if len(vacancies) <= _MOST else _MOST - 1]
    tones = (Tone.HERE if here.get(card.record_id) else Tone.PLAIN for card in cards)
    boxes = [Box(_opening(card.record_id), card.title, tone) for card, tone in zip(cards, tones, strict=False)]
    return _filled(Rung.OPENING, boxes, len(vacancies), texts)


def _filled(rung: Rung, boxes: list[Box], count: int, texts: Texts) -> Band:
    title = texts.say("walk-picture-band", rung=rung_name(rung, texts), count=count)
    if count > len(boxes):
        boxes.append(Box(_more(rung.value), texts.say("walk-picture-more", count=count - len(boxes)), Tone.MORE))
    return Band(title, tuple(boxes), texts.say("walk-picture-none", rung=rung.value))


def _edges(chain: Chain, chosen: Mapping[Level, Sequence[Stop]], shown: set[str]) -> list[Edge]:
    """Gives the links between what is shown, each once: sourced where one of its sources is more than our judgement."""
    linked: dict[tuple[str, str], bool] = {}

    def link(upper: str, lower: str, *, judged: bool) -> None:
        if upper in shown and lower in shown and upper != lower:
            linked[upper, lower] = linked.get((upper, lower), True) and judged

    for step in (step for stops in chosen.values() for stop in stops for step in stop.route):
        start, end = _key(chain, step.start), _key(chain, step.end)
        if start not in shown:  # what it hangs on is among those that there is no room for
            start = _more(step.start.level.value)
        upper, lower = (end, start) if step.up else (start, end)
        link(upper, lower, judged=step.editorial or _stands_in(chain, step.start))
    for one in chain.vacancies:
        matched = one.lead.matched
        near = [key for key in (matched.key, _more(matched.level.value)) if key in shown]
        judged = not near and any(step.editorial for step in one.lead.route)
        link(near[0] if near else chain.start.key, _opening(one.record_id), judged=judged)
    return [Edge(upper, lower, judged) for (upper, lower), judged in linked.items()]


def _key(chain: Chain, node: Node) -> str:
    return chain.start.key if _stands_in(chain, node) else node.key


def _stands_in(chain: Chain, node: Node) -> bool:
    """Says whether a major of the same class stands in for the start: that they lead alike is our judgement."""
    return chain.through is not None and node.level is Level.MAJOR


def _more(level: str) -> str:
    return f"more {level}"


def _opening(record_id: int) -> str:
    return f"opening {record_id}"
