"""Nodes, steps and what is missing, in words."""

from collections.abc import Sequence

from handlers.html import Line, plain, quoted
from handlers.linkage import because, name
from handlers.paging import on_one_line
from handlers.texts import Texts
from knowledge.vocabulary import Language
from knowledge.walks import Level, Node, Route, Step
from retrieval.linkage.chain import Broken, Chain, Stop, Vacancy
from retrieval.linkage.here import Here
from retrieval.linkage.lead import Grade
from retrieval.understanding.wondering_forms import Rung

_TOLD = frozenset({"gbt4754", "catalogue", "esco", "page", "editorial", "demonstration"})
_FEEDING = 3
"""Majors that are named where none of those that feed a sector is here."""


def titled(node: Node, texts: Texts, most: int | None = None) -> str:
    """Names a node with its level; of a name that is longer than so many UTF-16 code units the beginning."""
    level = texts.say(f"linkage-level-{node.level.value}")
    said = name(node, texts)
    return texts.say("walk-node", name=said if most is None else on_one_line(said, most), level=level)


def rung_name(rung: Rung, texts: Texts) -> str:
    """Names a level as a list is headed."""
    return texts.say("walk-rung", rung=rung.value)


def arrow(start: Node, rung: Rung) -> str:
    """Says whether a level is nearer to industry than a node, or nearer to openings."""
    order = list(Rung)
    own = Rung.MAJOR if start.level in (Level.MAJOR_CLASS, Level.DISCIPLINE) else Rung(start.level.value)
    return "↑" if order.index(rung) < order.index(own) else "↓"


def source_of(route: Route, texts: Texts) -> str:
    """Names in short what a way rests on: each of its sources once, our own judgement and the demonstration too."""
    sources = dict.fromkeys(step.source for step in route)
    said = [texts.say("walk-source", source=one if one in _TOLD else "other") for one in sources]
    return texts.say("list-separator").join(said)


def here_said(here: Here, texts: Texts) -> str:
    """Says what counts as here."""
    if here.region:
        both = [part.strip() for part in here.region.split("/")]
        return texts.say("walk-here-region", region=both[0] if texts.language is Language.ZH else both[-1])
    return texts.say("walk-here-country", country=here.country or "none")


def step_lines(route: Route, texts: Texts) -> list[Line]:
    """Says for each step where it leads and what it rests on."""
    return [quoted(_step(step, texts)) for step in route]


def stop_lines(number: int, stop: Stop, texts: Texts) -> tuple[Line, ...]:
    """Says where a way leads, what it rests on in short, and below it each of its steps."""
    away = "yes" if stop.here is False else "no"
    line = texts.say("walk-stop", n=number, name=name(stop.node, texts), source=source_of(stop.route, texts))
    if stop.node.level in (Level.ENTERPRISE, Level.MAJOR) and stop.here is not None:
        line = texts.say("walk-stop-here", said=line, level=stop.node.level.value, away=away)
    return (plain(line), *step_lines(stop.route, texts))


def vacancy_reason(vacancy: Vacancy, texts: Texts) -> str:
    """Says why an opening is at the end of a chain."""
    lead = vacancy.lead
    if lead.route:
        return texts.say("walk-vacancy-linked", name=name(lead.matched, texts), source=source_of(lead.route, texts))
    if lead.matched.level is Level.ENTERPRISE:
        return texts.say("walk-vacancy-own")
    group = "" if lead.group is None else name(lead.group, texts)
    grade = "group" if lead.grade is Grade.GROUP else "named"
    return texts.say("walk-vacancy-asks", grade=grade, name=name(lead.matched, texts), group=group)


def broken_lines(chain: Chain, texts: Texts) -> list[Line]:
    """Names the links that are missing."""
    start = name(chain.start, texts)
    feeding = _listed([stop.node for stop in chain.stops.get(Level.MAJOR, ())], texts)
    through = "" if chain.through is None else name(chain.through, texts)
    sure = not any(one.lead.route for one in chain.vacancies if one.here)
    lines = []
    for one in chain.broken:
        key = "leads-nowhere-alone" if one is Broken.LEADS_NOWHERE and chain.through is None else one.value
        lines.append(plain(texts.say(f"walk-broken-{key}", name=start, majors=feeding, through=through)))
    if sure is False and Broken.NO_OPENING not in chain.broken and not _asked_for(chain):
        lines.append(plain(texts.say("walk-broken-only-linked", name=start)))
    return lines


def _asked_for(chain: Chain) -> bool:
    """Says whether an opening here asks for the very major; no other level is asked for."""
    studied = chain.start.level in (Level.MAJOR, Level.MAJOR_CLASS, Level.DISCIPLINE)
    return not studied or any(one.here and not one.lead.route for one in chain.vacancies)


def _listed(nodes: Sequence[Node], texts: Texts) -> str:
    return texts.say("list-separator").join(name(node, texts) for node in nodes[:_FEEDING])


def _step(step: Step, texts: Texts) -> str:
    way = "↑" if step.up else "↓"
    start, end = name(step.start, texts), name(step.end, texts)
    return texts.say("walk-step", start=start, way=way, end=end, because=because(step, texts))
