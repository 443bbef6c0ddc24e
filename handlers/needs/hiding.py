"""What others see of a need, shown to its owner first, who may word any hidden part by hand and take that back."""

from handlers import looks
from handlers.asked import ask, asked_of, leave
from handlers.buttons import NeedMask, NeedPreview
from handlers.context import Visit
from handlers.needs.brief import masked_part, part_name
from handlers.needs.drafting import owned
from handlers.needs.journeys import MASKING
from handlers.needs.previewing import preview_pages
from handlers.page import Button, text_pages
from handlers.replying import answer_press
from knowledge import demands
from knowledge.demands import Demand, longest
from retrieval.understanding.language import clean, has_words
from retrieval.understanding.wishes import asks_instead


async def preview(visit: Visit, choice: NeedPreview) -> None:
    """Shows a need just as others see it."""
    await answer_press(visit.update.callback_query)
    await _preview(visit, await owned(visit, choice.demand_id))


async def mask(visit: Visit, choice: NeedMask) -> None:
    """Asks how a part is to read for others, or leaves it to the rule again."""
    await answer_press(visit.update.callback_query)
    services = visit.services
    async with services.database.writing() as session:
        need = await demands.one_of(session, services.seal, visit.caller.id, choice.demand_id)
        if need is None or not need.living or choice.part not in need.parts:
            need = None
        elif choice.by_hand:
            await ask(session, visit, MASKING, choice.part, need.id)
        else:
            await demands.mask(session, services.seal, need.id, choice.part, None)
            need = await demands.demand(session, services.seal, need.id)
    if need is None:
        await visit.say("chat-expired")
    elif choice.by_hand:
        await looks.at_need_of_colleague(visit, need)
        name, words = part_name(choice.part, visit.texts), masked_part(need, choice.part)
        leaving = (Button(visit.texts.say("button-need-leave-mask"), NeedPreview(need.id)),)
        await visit.show(text_pages(visit.texts.say("need-mask-ask", part=name, words=words), (leaving,)))
    else:
        await _preview(visit, need)


async def typed(visit: Visit) -> bool:
    """Takes a text as what others are to see of a part; False where it is rather a question or a remark."""
    asked = asked_of(visit.caller, MASKING)
    again = asked is not None and asked.update_id == visit.update.update_id
    if asked is None or asked.paused or (asked.what is None and not again):
        return False
    text = clean(visit.text)
    if again or asked.what is None:  # processed again: it was taken then
        await _preview(visit, await owned(visit, asked.of))
    elif asks_instead(text, asked.what) or asked.is_stale(visit.services.now()):
        await leave(visit, asked)
        return False
    elif not has_words(text):
        await visit.say("need-no-words")
    elif len(text) > longest(asked.what):
        await visit.say("need-too-long", limit=longest(asked.what), count=len(text))
    else:
        await _masked(visit, asked.of, asked.what, text)
    return True


async def _masked(visit: Visit, demand_id: int, part: str, words: str) -> None:
    """Keeps what others are to see of a part."""
    services = visit.services
    async with services.database.writing() as session:
        need = await demands.one_of(session, services.seal, visit.caller.id, demand_id)
        kept = need is not None and need.living and await demands.mask(session, services.seal, demand_id, part, words)
        await ask(session, visit, MASKING, None, demand_id)
        need = await demands.demand(session, services.seal, demand_id) if kept else None
    if need is None:
        await visit.say("need-ended")
    else:
        await _preview(visit, need, visit.texts.say("need-masked", part=part_name(part, visit.texts)))


async def _preview(visit: Visit, need: Demand | None, note: str | None = None) -> None:
    if need is None:
        await visit.say("chat-expired")
    else:
        await looks.at_need_of_colleague(visit, need)
        await visit.show(preview_pages(need, visit.texts, note))
