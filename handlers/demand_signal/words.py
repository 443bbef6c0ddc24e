"""What is wanted, in words: in short first, then by major and by sector."""

from collections.abc import Sequence

from handlers.buttons import DemandView
from handlers.demand_signal.naming import Found, is_untaught, node_named, skill_named
from handlers.html import Block, bold, plain
from handlers.texts import Texts
from knowledge.demand_signal import LEAST, MONTHS, Part, Want

_SKILLS, _UNTAUGHT, _GENERAL, _OCCUPATIONS, _PARTS, _OF_A_PART = 15, 8, 5, 8, 10, 6
"""How many of each are named; the table has them all."""


def signal_blocks(found: Found, view: DemandView, texts: Texts) -> list[Block]:
    """Writes the figures in the view that is wished."""
    head = Block((bold(texts.say("signal-heading", months=MONTHS)), *map(plain, _counted(found, texts))))
    if view is DemandView.MAJORS:
        parts, missing = found.signal.majors, found.signal.no_major
        return [head, _parts(found, view, parts, missing, texts)]
    if view is DemandView.SECTORS:
        parts, missing = found.signal.sectors, found.signal.no_sector
        return [head, _parts(found, view, parts, missing, texts)]
    return [head, _skills(found, texts), *_untaught(found, texts), *_general(found, texts), _occupations(found, texts)]


def want_line(want: Want, found: Found, texts: Texts) -> str:
    """Says who wants a skill, and whether it is taught."""
    return texts.say(
        "signal-want",
        skill=skill_named(want.skill, texts),
        openings=want.openings,
        askers=want.askers,
        taught="unknown" if not found.signal.courses else "no" if not want.courses else "yes",
        courses=want.courses,
    )


def _counted(found: Found, texts: Texts) -> list[str]:
    signal = found.signal
    lines = [texts.say("signal-counted", openings=signal.openings, open=signal.open)]
    if signal.demonstration:
        lines.append(texts.say("signal-demonstration", count=signal.demonstration))
    if signal.needs is None:
        lines.append(texts.say("signal-needs-sealed"))
    else:
        lines.append(texts.say("signal-needs", needs=signal.needs, least=LEAST))
    lines.append(texts.say("signal-courses", courses=signal.courses))
    return lines


def _skills(found: Found, texts: Texts) -> Block:
    wants = found.signal.wants[:_SKILLS]
    lines = [f"{number}. {want_line(want, found, texts)}" for number, want in enumerate(wants, 1)]
    rest = len(found.signal.wants) - len(wants)
    if rest:
        lines.append(texts.say("signal-more", count=rest))
    return _block("signal-skills", lines or [texts.say("signal-none")], texts)


def _untaught(found: Found, texts: Texts) -> list[Block]:
    untaught = [want for want in found.signal.wants if is_untaught(want, found)][:_UNTAUGHT]
    if not untaught:
        return []
    return [_block("signal-untaught", [_named(untaught, texts)], texts)]


def _general(found: Found, texts: Texts) -> list[Block]:
    general = found.signal.general[:_GENERAL]
    return [_block("signal-general", [_named(general, texts)], texts)] if general else []


def _occupations(found: Found, texts: Texts) -> Block:
    told = list(found.signal.occupations.items())[:_OCCUPATIONS]
    lines = [texts.say("signal-occupation", name=node_named(found, key, texts), openings=count) for key, count in told]
    if found.signal.unnamed:
        lines.append(texts.say("signal-unnamed", count=found.signal.unnamed))
    return _block("signal-occupations", lines or [texts.say("signal-none")], texts)


def _parts(found: Found, view: DemandView, parts: Sequence[Part], missing: int, texts: Texts) -> Block:
    lines = []
    for part in parts[:_PARTS]:
        wants = part.wants[:_OF_A_PART]
        untaught = [want for want in wants if part.courses and not want.courses]
        name = node_named(found, part.node, texts)
        lines.append(texts.say("signal-part", name=name, openings=part.openings))
        if wants:
            lines.append(texts.say("signal-part-wants", wants=_named(wants, texts)))
        if untaught:
            lines.append(texts.say("signal-part-untaught", skills=_skill_names(untaught, texts)))
    rest = len(parts) - _PARTS
    if rest > 0:
        lines.append(texts.say("signal-more", count=rest))
    if missing:
        lines.append(texts.say("signal-missing", view=view.value, count=missing))
    return _block(f"signal-{view.value}", lines or [texts.say("signal-none")], texts)


def _named(wants: Sequence[Want], texts: Texts) -> str:
    return " · ".join(
        texts.say("signal-count", name=skill_named(want.skill, texts), count=want.openings + want.askers)
        for want in wants
    )


def _skill_names(wants: Sequence[Want], texts: Texts) -> str:
    return " · ".join(skill_named(want.skill, texts) for want in wants)


def _block(key: str, lines: Sequence[str], texts: Texts) -> Block:
    return Block((bold(texts.say(key)), *map(plain, lines)))
