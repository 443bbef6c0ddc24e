"""What a telling says of a need beside its problem: kept at once, and said, so that it is not asked for again."""

from handlers.context import Visit
from handlers.needs.brief import part_name
from handlers.paging import on_one_line
from handlers.texts import Texts
from knowledge import demands
from knowledge.database import WriteSession
from knowledge.demands import Demand
from knowledge.introduction_kinds import CONFIDENTIALITY, PROBLEM, IntroductionKind, parts_of
from retrieval.understanding.briefing import draft

_REPEATED = 60
"""UTF-16 code units of what was told that are repeated."""


def found_notes(need: Demand, texts: Texts) -> list[str]:
    """Says which parts were found in what was sent, and which are still to be asked for."""
    between = texts.say("need-between")
    told = between.join(part_name(part, texts) for part in need.parts)
    notes = [texts.say("need-found", parts=told) if told else texts.say("need-found-nothing")]
    if PROBLEM in need.parts:
        notes.append(texts.say("need-found-problem", words=on_one_line(need.parts[PROBLEM], _REPEATED)))
    missing = [part for part in parts_of(need.kind) if part not in need.parts and part != CONFIDENTIALITY]
    if missing:
        named = between.join(part_name(part, texts) for part in missing)
        notes.append(texts.say("need-still-to-ask", parts=named))
    return notes


async def found_beside(session: WriteSession, visit: Visit, need: Demand, problem: str) -> bool:
    """Keeps what a problem, as it was told, says of parts that are still to be asked for; says whether it does.

    Told first, it may name the kind too: until then that is merely the one that most needs are of.
    """
    services, kind = visit.services, need.kind
    if kind is IntroductionKind.COMMISSIONED_RD and not need.parts:
        kind = draft(problem).kind
        await demands.change_kind(session, need.id, kind)
    told = {part: words for part, words in draft(problem, kind).parts.items() if part != PROBLEM}
    new = {part: words for part, words in told.items() if part not in need.parts.keys() | need.declined}
    for part, words in new.items():
        await demands.tell(session, services.seal, need.id, part, words, services.now())
    return bool(new)


def begun_notes(need: Demand, texts: Texts) -> list[str]:
    """Says what is known of a need that has just begun, or how much will be asked."""
    problem = need.parts.get(PROBLEM)
    if problem is None:
        return [texts.say("need-begun", count=len(parts_of(need.kind)))]
    if len(need.parts) > 1:
        return found_notes(need, texts)
    return [texts.say("need-noted", part=part_name(PROBLEM, texts), value=on_one_line(problem, _REPEATED))]
