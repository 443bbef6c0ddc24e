"""Drafting a need: begun after consent, asked for part by part, each answer kept together with what is asked next."""

from collections.abc import Collection, Mapping, Sequence

from handlers import looks
from handlers.asked import ask
from handlers.buttons import NeedBack, NeedBegin, NeedEnough, NeedKind, NeedKinds, NeedOpen, NeedSecrecy, NeedSkip
from handlers.context import Visit
from handlers.needs.asking import kinds_page, question_page
from handlers.needs.brief import part_name
from handlers.needs.consent import consent_page, has_consented
from handlers.needs.finding import begun_notes, found_beside, found_notes
from handlers.needs.journeys import JOURNEY
from handlers.needs.owning import owner_pages
from handlers.needs.previewing import hold_back, preview_pages
from handlers.page import headed
from handlers.paging import on_one_line
from handlers.replying import answer_press
from knowledge import demands, ledger
from knowledge.database import WriteSession
from knowledge.demands import CONFIDENTIAL, OPEN, Demand, Status, longest
from knowledge.introduction_kinds import CONFIDENTIALITY, PROBLEM, IntroductionKind, parts_of
from retrieval.understanding.briefing import draft
from retrieval.understanding.language import language_of

_REPEATED = 60
"""UTF-16 code units of what was told that are repeated."""


async def begin(
    visit: Visit,
    kind: IntroductionKind,
    parts: Mapping[str, str],
    turn_id: int | None = None,
    *,
    consented: bool = False,
) -> int | None:
    """Begins a need, or goes on with the one that the turn has begun, and asks for what it lacks; gives its number.

    Who has not consented yet is asked to, and nothing is kept: their consent begins it with the question of the turn.

    Args:
        parts: what is known of it already.
        turn_id: the question that it is made of, which is its problem unless ``parts`` tell one.
        consented: whether they consent by what they do now.
    """
    services, texts = visit.services, visit.texts
    if not consented and not await has_consented(visit):
        agreed = NeedBegin(turn_id or 0, kind, texts.language)
        await visit.show([consent_page(texts, agreed, again=bool(parts) and turn_id is None)])
        return None
    async with services.database.writing() as session:
        kept = None if turn_id is None else await ledger.turn(session, services.seal, turn_id, 0)
        if kept is None or kept.person_id != visit.caller.id:
            turn_id, known = None, dict(parts)
        else:
            known = dict(draft(kept.question, kind).parts) | {PROBLEM: kept.question} | dict(parts)
        visit = _as_told(visit, known.get(PROBLEM))
        id = await demands.begin(
            session, services.seal, visit.caller.id, kind, visit.texts.language, known, services.now(),
            turn_id=turn_id, update_id=visit.update.update_id,
        )  # fmt: skip
        need = await asked_next(session, visit, id)
    await show(visit, need, [] if need is None else begun_notes(need, visit.texts))
    return id


async def begin_by_press(visit: Visit, choice: NeedBegin) -> None:
    """Begins a need of somebody who consents, or who wants another one."""
    await answer_press(visit.update.callback_query)
    await begin(visit.speaking(choice.language), choice.kind, {}, choice.turn_id or None, consented=True)


async def go_on(visit: Visit, demand_id: int, notes: Sequence[str] = ()) -> None:
    """Asks for the next part that a need lacks, else shows its brief.

    Args:
        notes: what is said before it, such as what was done just now.
    """
    async with visit.services.database.writing() as session:
        need = await asked_next(session, visit, demand_id)
    await show(visit, need, notes)


async def open_(visit: Visit, choice: NeedOpen) -> None:
    """Goes on with a need."""
    await answer_press(visit.update.callback_query)
    await go_on(visit, choice.demand_id)


async def told(visit: Visit, demand_id: int, part: str, value: str | None) -> None:
    """Keeps a part as it was told, None where they would rather not, and goes on."""
    services = visit.services
    visit = _as_told(visit, value if part == PROBLEM else None)
    texts, found = visit.texts, False
    held: frozenset[str] = frozenset()
    if value is not None and len(value.strip()) > longest(part):
        await _ask_shorter(visit, demand_id, part, value)
        return
    async with services.database.writing() as session:
        mine = await demands.one_of(session, services.seal, visit.caller.id, demand_id)
        kept = mine is not None and await demands.tell(session, services.seal, demand_id, part, value, services.now())
        if mine is not None and value is not None and kept and part == PROBLEM:
            await demands.speak(session, demand_id, texts.language)
            found = await found_beside(session, visit, mine, value)
        need = await asked_next(session, visit, demand_id) if kept else mine
        if mine is not None and need is not None and kept:
            held = await hold_back(session, services.seal, mine, need)
            need = await demands.demand(session, services.seal, demand_id)
    if need is not None and not kept:
        await visit.say("need-problem-first" if need.living and part == PROBLEM else "need-ended")
        return
    name = part_name(part, texts)
    if part == CONFIDENTIALITY:
        notes = []
    elif value is None:
        notes = [texts.say("need-skipped", part=name)]
    else:
        noted = texts.say("need-noted", part=name, value=on_one_line(value, _REPEATED))
        notes = found_notes(need, texts) if found and need is not None else [noted]
    await show(visit, need, notes, held)


async def _ask_shorter(visit: Visit, demand_id: int, part: str, value: str) -> None:
    """Keeps nothing of what is too long, so that what was told before stays, and asks again."""
    need = await owned(visit, demand_id)
    if need is None or part not in parts_of(need.kind):
        await visit.say("chat-expired")
    else:
        said = visit.texts.say("need-too-long", limit=longest(part), count=len(value.strip()))
        await ask_for(visit, need, part, [said])


async def skip(visit: Visit, choice: NeedSkip) -> None:
    """Leaves a part out."""
    await answer_press(visit.update.callback_query)
    await told(visit, choice.demand_id, choice.part, None)


async def secrecy(visit: Visit, choice: NeedSecrecy) -> None:
    """Keeps whether others see a need anonymous."""
    await answer_press(visit.update.callback_query)
    await told(visit, choice.demand_id, CONFIDENTIALITY, CONFIDENTIAL if choice.confidential else OPEN)


async def back(visit: Visit, choice: NeedBack) -> None:
    """Asks the question before that of a part again."""
    await answer_press(visit.update.callback_query)
    need = await owned(visit, choice.demand_id)
    parts = () if need is None else parts_of(need.kind)
    if need is None or choice.part not in parts:
        await visit.say("chat-expired")
    else:
        await ask_for(visit, need, parts[max(parts.index(choice.part) - 1, 0)])


async def enough(visit: Visit, choice: NeedEnough) -> None:
    """Leaves out all that is not told yet and shows the brief."""
    await answer_press(visit.update.callback_query)
    services = visit.services
    async with services.database.writing() as session:
        need = await demands.one_of(session, services.seal, visit.caller.id, choice.demand_id)
        if need is not None and need.status is Status.DRAFTING:
            await demands.decline_rest(session, services.seal, need.id, services.now())
        need = await asked_next(session, visit, choice.demand_id)
    await show(visit, need)


async def kinds(visit: Visit, choice: NeedKinds) -> None:
    """Offers the kinds that a need may be of."""
    await answer_press(visit.update.callback_query)
    need = await owned(visit, choice.demand_id)
    if need is None:
        await visit.say("chat-expired")
    elif not need.living:
        await visit.say("need-ended")
    else:
        await visit.show([kinds_page(need, visit.texts)])


async def kind(visit: Visit, choice: NeedKind) -> None:
    """Makes a need one of another kind and goes on with it."""
    await answer_press(visit.update.callback_query)
    async with visit.services.database.writing() as session:
        need = await demands.one_of(session, visit.services.seal, visit.caller.id, choice.demand_id)
        held: frozenset[str] = frozenset()
        if need is not None:
            before = need
            await demands.change_kind(session, need.id, choice.kind)
            need = await asked_next(session, visit, choice.demand_id)
            if need is not None:
                held = await hold_back(session, visit.services.seal, before, need)
                need = await demands.demand(session, visit.services.seal, need.id)
    await show(visit, need, held=held)


async def ask_for(visit: Visit, need: Demand, part: str, notes: Sequence[str] = ()) -> None:
    """Asks for one part of a need, told before or not."""
    if not need.living:
        await visit.say("need-ended")
        return
    async with visit.services.database.writing() as session:
        await ask(session, visit, JOURNEY, part, need.id)
    await looks.at_need_of_colleague(visit, need)
    await visit.show([question_page(need, part, visit.texts, notes)])


async def owned(visit: Visit, demand_id: int) -> Demand | None:
    """Gives a need that is theirs or their enterprise's; None where it is not, or is no more."""
    async with visit.services.database.reading() as session:
        return await demands.one_of(session, visit.services.seal, visit.caller.id, demand_id)


def _as_told(visit: Visit, problem: str | None) -> Visit:
    """Speaks the language that a problem is told in, unless they chose one."""
    return visit if problem is None or visit.chosen_language else visit.speaking(language_of(problem))


async def asked_next(session: WriteSession, visit: Visit, demand_id: int) -> Demand | None:
    """Reads a need as it stands now, and notes which of its parts is asked for; None where it is not theirs."""
    need = await demands.one_of(session, visit.services.seal, visit.caller.id, demand_id)
    if need is not None:
        part = None if need.settled else need.missing
        await ask(session, visit, JOURNEY, part, demand_id)
    return need


async def show(
    visit: Visit, need: Demand | None, notes: Sequence[str] = (), held: Collection[str] = frozenset()
) -> None:
    """Shows the question about the part that a need lacks, else its brief as its owner sees it.

    Args:
        held: parts told anew of which others go on seeing other words: what they see is shown in the brief's place.
    """
    if need is not None and held:
        names = visit.texts.say("need-between").join(part_name(part, visit.texts) for part in held)
        notes = [*notes, visit.texts.say("need-held", parts=names)]
    if need is not None:
        await looks.at_need_of_colleague(visit, need)
    if need is None:
        await visit.say("chat-expired")
    elif not need.settled and need.missing is not None:
        await visit.show([question_page(need, need.missing, visit.texts, notes)])
    else:
        pages = preview_pages(need, visit.texts) if held else await owner_pages(visit, need)
        await visit.show(headed("\n".join(notes), pages) if notes else pages)
