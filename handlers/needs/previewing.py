"""What others see of a need, before they see it: what was worded by hand, and what waits for its owner's press."""

from handlers.buttons import NeedMask, NeedOpen
from handlers.html import Block, plain
from handlers.needs.brief import brief_blocks, by_rule, part_name, seen_by_others
from handlers.page import Button, Page, Row, headed, laid_out
from handlers.paging import on_one_line
from handlers.texts import Texts
from knowledge import demands
from knowledge.database import WriteSession
from knowledge.demands import Demand, Status
from knowledge.sealing import Seal

_IN_A_ROW = 2
_SHOWN = 600
"""UTF-16 code units of what a part would read."""


async def hold_back(session: WriteSession, seal: Seal, before: Demand, after: Demand) -> frozenset[str]:
    """Keeps what others see of a published anonymous need as it was, until its owner has seen the new and presses.

    Args:
        before: the need as others could see it until now.
        after: the need as it was told in this transaction.

    Returns:
        The parts of which others go on seeing what they saw, whether held back now or before, or worded by hand.
    """
    if not after.confidential:
        return frozenset()
    if before.confidential and after.status is Status.PUBLISHED:
        seen = seen_by_others(before)
        for part, words in seen_by_others(after).items():
            if part in after.parts and words != seen.get(part, ""):
                await demands.mask(session, seal, after.id, part, seen.get(part, ""))
        held = await demands.demand(session, seal, after.id)
        after = after if held is None else held
    changed = {part for part, words in after.parts.items() if before.parts.get(part) != words}
    return frozenset(part for part in after.masked if part in changed or part not in before.masked)


def preview_pages(need: Demand, texts: Texts, note: str | None = None) -> list[Page]:
    """Lays out a need just as others see it, and what the rule would make of the parts that they see otherwise."""
    how = texts.say("need-preview", how="anonymous" if need.confidential else "open")
    said = [plain(line.strip()) for line in how.split("\n")]
    waiting: list[Block] = []
    if need.confidential and need.masked:
        names = texts.say("list-separator").join(part_name(part, texts) for part in need.masked)
        said.append(plain(texts.say("need-preview-own", parts=names)))
        waiting = [Block((plain(_would_read(need, part, texts)),)) for part in need.masked]
    blocks = [Block(tuple(said)), *brief_blocks(need, texts, whole=False), *waiting]
    pages = laid_out(blocks, _under(need, texts) if need.living else ())
    return headed(note, pages) if note else pages


def _would_read(need: Demand, part: str, texts: Texts) -> str:
    words = on_one_line(by_rule(need, part), _SHOWN)
    return texts.say("need-preview-by-rule", part=part_name(part, texts), words=words)


def _under(need: Demand, texts: Texts) -> list[Row]:
    rows: list[Row] = []
    if need.confidential:
        told = [part for part in seen_by_others(need) if part in need.parts]
        masks = [
            Button(texts.say("button-need-mask", part=part_name(part, texts)), NeedMask(need.id, part, by_hand=True))
            for part in told
        ]
        rows += [
            (Button(texts.say("button-need-unmask", part=part_name(part, texts)), NeedMask(need.id, part, False)),)
            for part in told
            if part in need.masked
        ]
        rows += [tuple(masks[start : start + _IN_A_ROW]) for start in range(0, len(masks), _IN_A_ROW)]
    return [*rows, (Button(texts.say("button-need-brief"), NeedOpen(need.id)),)]
