"""Steps along the linkage in words: what leads where, because of what."""

import re

from handlers.texts import Texts
from knowledge.vocabulary import Language
from knowledge.walks import Level, Node, Step
from retrieval.linkage.lead import Grade, Lead

_TOLD = frozenset({"gbt4754", "catalogue", "esco", "page", "editorial", "demonstration"})
"""Sources that have words of their own."""
_DESCRIBED = re.compile(r" \([^()]*\)$|, from .*$")


def lead_line(lead: Lead, texts: Texts) -> str:
    """Says how a record came into an answer: it asks for the major that is named, or the linkage leads there."""
    named, matched = (_quoted(node, texts) for node in (lead.named, lead.matched))
    group = None if lead.group is None else _quoted(lead.group, texts)
    if lead.grade is Grade.NAMED:
        return texts.say("lead-of-group", other=matched, group=group) if group else texts.say("lead-named", name=named)
    if lead.grade is Grade.GROUP:
        return texts.say("lead-group", name=named, other=matched, group=group or "")
    steps = texts.say("lead-and").join(_clause(step, texts) for step in lead.route)
    if group is not None:
        return texts.say("lead-from-group", group=group, name=named, steps=steps)
    return texts.say(f"lead-from-{_kind(lead.named)}", name=named, steps=steps)


def linked_too(said: str, lead: Lead, texts: Texts) -> str:
    """Adds to a reason how the linkage leads to the record as well."""
    return texts.say("lead-too", said=said, lead=lead_line(lead, texts))


def name(node: Node, texts: Texts) -> str:
    """Names a node in the reader's language; a demonstration says in its own name that it is one."""
    other = next(iter(node.names.values()))
    return node.names.get(texts.language, other)


def because(step: Step, texts: Texts) -> str:
    """Says what a step rests on, and where that was read."""
    if step.source not in _TOLD:
        return texts.say("because-other", source=step.source)
    lower = step.start if step.up else step.end
    title = lower.names.get(Language.EN, "")
    said = texts.say(f"because-{step.source}", basis=step.basis or "", title=title)
    return texts.say("because-read-in", said=said, ref=_document(step.ref, texts)) if step.ref else said


def _document(ref: str, texts: Texts) -> str:
    """Gives where it was read; to readers of Chinese without what describes it in English."""
    return ref if texts.language is Language.EN else _DESCRIBED.sub("", ref)


def _clause(step: Step, texts: Texts) -> str:
    way = "up" if step.up else "down"
    said = texts.say(f"lead-{way}-{_kind(step.end)}", name=_quoted(step.end, texts))
    return texts.say("lead-editorial", said=said) if step.editorial else said


def _kind(node: Node) -> str:
    """Takes groups of majors as majors, and an industry as a sector."""
    if node.level in (Level.DISCIPLINE, Level.MAJOR_CLASS):
        return Level.MAJOR.value
    return Level.SECTOR.value if node.level is Level.INDUSTRY else node.level.value


def _quoted(node: Node, texts: Texts) -> str:
    return texts.say("quoted", text=name(node, texts))
