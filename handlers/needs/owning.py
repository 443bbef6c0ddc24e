"""The page of a need as its owner sees it: its brief, how far it is, who has it, and a button for each part."""

from handlers.buttons import (
    Mine,
    NeedEnd,
    NeedKinds,
    NeedMatches,
    NeedPreview,
    NeedPublish,
    NeedRevise,
    NeedSecrecy,
    NeedText,
    WatchNeed,
)
from handlers.context import Visit
from handlers.html import Block, italic, plain
from handlers.needs.brief import brief_blocks, kind_name, part_name
from handlers.needs.receivers import received
from handlers.page import Button, Page, Row, laid_out
from handlers.texts import Texts
from knowledge import referrals
from knowledge.demands import Demand, Status
from knowledge.introduction_kinds import CONFIDENTIALITY, PROBLEM, REACH, parts_of
from knowledge.referrals import State

_IN_A_ROW = 2


async def owner_pages(visit: Visit, need: Demand) -> list[Page]:
    """Shows a need to its owner or a colleague, with all that they can do about it."""
    texts = visit.texts
    blocks = [Block(tuple(map(plain, _state(visit, need)))), *brief_blocks(need, texts, whole=True)]
    if need.living:
        seen = "need-seen-anonymous" if need.confidential else "need-seen-open"
        lines = [seen] if REACH in need.parts else [seen, "need-no-reach"]
        blocks.append(Block(tuple(italic(texts.say(line)) for line in lines)))
    async with visit.services.database.reading() as session:
        introductions = await referrals.of_demand(session, visit.services.seal, need.id)
    waits = any(one.state is State.ASKED for one in introductions)
    names = await received(visit, need)
    if names:
        blocks.append(Block((plain(texts.say("need-received", names=names)),)))
    return laid_out(blocks, _buttons(need, texts, introduced=bool(names), waits=waits))


def _state(visit: Visit, need: Demand) -> list[str]:
    """Says how far a need is, and that a colleague wrote it."""
    texts = visit.texts
    moment = need.ended_at or need.published_at
    if need.status is Status.DRAFTING or moment is None:
        lines = [texts.say("need-draft-note")]
    else:
        lines = [
            texts.say(f"need-{need.status.value}-note", day=texts.day(moment.astimezone(visit.services.zone).date()))
        ]
    return lines + ([] if need.person_id == visit.caller.id else [texts.say("need-colleague-s")])


def _buttons(need: Demand, texts: Texts, *, introduced: bool, waits: bool) -> list[Row]:
    """Gives all that can be done about a need; ``waits`` says that an introduction was asked for with it."""
    keep = Button(texts.say("button-need-text"), NeedText(need.id))
    if not need.living:
        return [(keep,)]
    parts = [_part(need, part, texts) for part in parts_of(need.kind) if part != CONFIDENTIALITY]
    rows: list[Row] = [tuple(parts[start : start + _IN_A_ROW]) for start in range(0, len(parts), _IN_A_ROW)]
    secrecy = "button-need-make-open" if need.confidential else "button-need-make-anonymous"
    rows += [
        (
            Button(texts.say(secrecy), NeedSecrecy(need.id, not need.confidential)),
            Button(texts.say("button-need-preview"), NeedPreview(need.id)),
        ),
        (Button(texts.say("button-need-kinds", kind=kind_name(need, texts)), NeedKinds(need.id)),),
    ]
    if need.status is Status.DRAFTING:
        drop = Button(texts.say("button-need-drop"), NeedEnd(need.id, "withdraw", confirmed=False))
        going = "button-need-confirm" if waits else "button-need-publish"
        return [*rows, (Button(texts.say(going), NeedPublish(need.id)),), (keep, drop)]
    ends = (
        Button(texts.say("button-need-close"), NeedEnd(need.id, "close", confirmed=False)),
        Button(texts.say("button-need-withdraw"), NeedEnd(need.id, "withdraw", confirmed=False)),
    )
    bell = Button(texts.say("alert-bell"), WatchNeed(need.id))
    progress = (Button(texts.say("button-need-introductions"), Mine(1)),) if introduced else ()
    return [*rows, progress, (Button(texts.say("button-need-matches"), NeedMatches(need.id)), keep), (bell,), ends]


def _part(need: Demand, part: str, texts: Texts) -> Button:
    key = "button-need-part" if part in need.parts or part == PROBLEM else "button-need-part-untold"
    return Button(texts.say(key, part=part_name(part, texts)), NeedRevise(need.id, part))
