"""A need on one page: as its owner told it, or as others see it."""

from collections.abc import Mapping

from handlers.html import Block, bold, italic, plain
from handlers.texts import Texts
from knowledge.demands import Demand
from knowledge.introduction_kinds import CONFIDENTIALITY, REACH, parts_of
from retrieval.grounding.anonymity import anonymous

_OWNER_S = frozenset({REACH, CONFIDENTIALITY})
"""Parts that nobody but its owner sees before the other side has accepted."""


def brief_blocks(demand: Demand, texts: Texts, *, whole: bool) -> list[Block]:
    """Shows a need in the words of a reader's language, its parts as they were told; untold ones are named as such.

    Args:
        whole: whether with all that was told, how to reach its owner too. Otherwise as anybody sees it who has not
            accepted: never with that, and a confidential need anonymous and masked.
    """
    heading = Block((bold(texts.say("need-brief", kind=kind_name(demand, texts))),))
    said = {part: demand.parts.get(part, "") for part in parts_of(demand.kind)} if whole else seen_by_others(demand)
    return [heading, *(_part(name, said[name], texts) for name in said if name != CONFIDENTIALITY)]


def seen_by_others(demand: Demand) -> Mapping[str, str]:
    """Gives the parts that others see before they accept, in their order and as they see them; untold ones empty."""
    shown = {part: demand.parts.get(part, "") for part in parts_of(demand.kind) if part not in _OWNER_S}
    return {part: masked_part(demand, part) for part in shown} if demand.confidential else shown


def masked_part(demand: Demand, part: str) -> str:
    """Gives a part as an anonymous brief has it: in its owner's own words for others, else masked by rule."""
    own = demand.masked.get(part)
    return by_rule(demand, part) if own is None else own


def by_rule(demand: Demand, part: str) -> str:
    """Gives a part as the rule masks it, whatever others see of it now."""
    return anonymous(demand.parts.get(part, ""), demand.parts.get(REACH, ""))


def kind_name(demand: Demand, texts: Texts) -> str:
    """Names the kind of a need."""
    return texts.say(f"need-kind-{demand.kind.value}")


def part_name(part: str, texts: Texts) -> str:
    """Names a part of a need."""
    return texts.say(f"need-part-{part}")


def _part(name: str, said: str, texts: Texts) -> Block:
    label = bold(part_name(name, texts))
    if not said:
        return Block((label, italic(texts.say("need-untold"))))
    return Block((label, *map(plain, said.splitlines())))
