"""What others see of a need, shown to its owner first, who may word any hidden part by hand and take that back."""

from handlers.buttons import NeedMask, NeedOpen, NeedPreview
from handlers.context import Visit
from handlers.html import Block, plain
from handlers.needs.asked import MASKING, ask, asked_of
from handlers.needs.brief import brief_blocks, masked_part, part_name, seen_by_others
from handlers.needs.drafting import owned
from handlers.needs.telling import pause
from handlers.page import Button, Row, headed, laid_out, text_pages
from handlers.replying import answer_press
from knowledge import demands
from knowledge.demands import Demand
from retrieval.understanding.language import clean, has_words
from retrieval.understanding.wishes import asks_instead

_IN_A_ROW = 2


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
            await ask(session, visit, need.id, choice.part, journey=MASKING)
        else:
            await demands.mask(session, services.seal, need.id, choice.part, None)
            need = await demands.demand(session, services.seal, need.id)
    if need is None:
        await visit.say("chat-expired")
    elif choice.by_hand:
        name, words = part_name(choice.part, visit.texts), masked_part(need, choice.part)
        leave = (Button(visit.texts.say("button-need-leave-mask"), NeedPreview(need.id)),)
        await visit.show(text_pages(visit.texts.say("need-mask-ask", part=name, words=words), (leave,)))
    else:
        await _preview(visit, need)


async def typed(visit: Visit) -> bool:
    """Takes a text as what others are to see of a part; False where it is rather a question or a remark."""
    asked = asked_of(visit.caller)
    again = asked is not None and asked.update_id == visit.update.update_id
    if asked is None or asked.paused or (asked.part is None and not again):
        return False
    text = clean(visit.text)
    if again or asked.part is None:  # processed again: it was taken then
        await _preview(visit, await owned(visit, asked.demand_id))
    elif asks_instead(text, asked.part) or asked.is_stale(visit.services.now()):
        await pause(visit, asked)
        return False
    elif not has_words(text):
        await visit.say("need-no-words")
    else:
        await _masked(visit, asked.demand_id, asked.part, text)
    return True


async def _masked(visit: Visit, demand_id: int, part: str, words: str) -> None:
    """Keeps what others are to see of a part."""
    services = visit.services
    async with services.database.writing() as session:
        need = await demands.one_of(session, services.seal, visit.caller.id, demand_id)
        kept = need is not None and need.living and await demands.mask(session, services.seal, demand_id, part, words)
        await ask(session, visit, demand_id, None, journey=MASKING)
        need = await demands.demand(session, services.seal, demand_id) if kept else None
    if need is None:
        await visit.say("need-ended")
    else:
        await _preview(visit, need, visit.texts.say("need-masked", part=part_name(part, visit.texts)))


async def _preview(visit: Visit, need: Demand | None, note: str | None = None) -> None:
    texts = visit.texts
    if need is None:
        await visit.say("chat-expired")
        return
    how = texts.say("need-preview", how="anonymous" if need.confidential else "open")
    said = [plain(line.strip()) for line in how.split("\n")]
    if need.confidential and need.masked:
        names = texts.say("list-separator").join(part_name(part, texts) for part in need.masked)
        said.append(plain(texts.say("need-preview-own", parts=names)))
    blocks = [Block(tuple(said)), *brief_blocks(need, texts, whole=False)]
    pages = laid_out(blocks, _under(need, visit) if need.living else ())
    await visit.show(headed(note, pages) if note else pages)


def _under(need: Demand, visit: Visit) -> list[Row]:
    texts = visit.texts
    rows: list[Row] = []
    if need.confidential:
        told = [part for part in seen_by_others(need) if part in need.parts]
        masks = [
            Button(texts.say("button-need-mask", part=part_name(part, texts)), NeedMask(need.id, part, by_hand=True))
            for part in told
        ]
        rows += [tuple(masks[start : start + _IN_A_ROW]) for start in range(0, len(masks), _IN_A_ROW)]
        rows += [
            (
                Button(
                    texts.say("button-need-unmask", part=part_name(part, texts)), NeedMask(need.id, part, by_hand=False)
                ),
            )
            for part in told
            if part in need.masked
        ]
    return [*rows, (Button(texts.say("button-need-brief"), NeedOpen(need.id)),)]
