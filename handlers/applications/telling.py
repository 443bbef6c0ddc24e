"""What the people of an application are told when something happened to it. Pure, and without what a student shows."""

from handlers.applications.matter import Matter
from handlers.applications.pages import (
    answer_rows,
    evaluation_lines,
    event_lines,
    next_step,
    reach_blocks,
    show_row,
    who,
)
from handlers.html import Block, Line, bold, plain
from handlers.page import Page, laid_out
from handlers.texts import Texts
from knowledge.applications import ENDED, Deed, Event
from knowledge.dealings import Side


def waiting_pages(found: Matter, side: Side, texts: Texts, *, written: bool) -> list[Page]:
    """Lays out what those who answer get: that somebody applies, for what, and what to do next.

    Args:
        written: whether a letter went to the window too.
    """
    day = texts.day(found.answer_day)
    lines: list[Line] = [bold(texts.say("apply-request", opening=found.named(texts)))]
    lines.append(plain(texts.say("apply-request-next", day=day)))
    if side is Side.OFFICE:
        way = found.subject.way(texts)
        window = "none" if way is None or way.fallback else " · ".join(filter(None, (way.title, way.email)))
        lines.append(plain(texts.say("apply-request-office", window=window, written="yes" if written else "no")))
    return laid_out([Block(tuple(lines))], [show_row(found, texts, opens=True)])


def told_pages(found: Matter, event: Event, side: Side, reader: int, texts: Texts) -> list[Page]:
    """Lays out what somebody on one side is told of what somebody else did."""
    by = who(event, side, reader, texts)
    said = texts.say(f"apply-told-{event.deed.value}", who=by, opening=found.named(texts), side=_of(side))
    lines = [plain(said), *map(plain, event_lines(event, texts))]
    if event.deed is Deed.EVALUATED:
        lines += map(plain, evaluation_lines(found.own, side, texts))
    if found.own.state not in ENDED:
        lines.append(plain(next_step(found, side, texts)))
    rows = answer_rows(found, side, texts) if side is Side.ASKER or found.own.seen else []
    blocks = [Block(tuple(lines)), *(reach_blocks(found, side, texts) if event.deed is Deed.ACCEPTED else [])]
    return laid_out(blocks, [*rows, show_row(found, texts)])


def reminding_pages(found: Matter, side: Side, texts: Texts) -> list[Page]:
    """Reminds one side of what waits for it."""
    said = texts.say(
        "apply-reminder",
        opening=found.named(texts),
        day=texts.day(found.own.since.astimezone(found.services.zone).date()),
    )
    rows = answer_rows(found, side, texts) if side is Side.ASKER else []
    return laid_out([Block((plain(said), plain(next_step(found, side, texts))))], [*rows, show_row(found, texts)])


def ended_pages(found: Matter, deed: Deed, side: Side, texts: Texts) -> list[Page]:
    """Says that nobody answered in time, that an application is over by itself, or that its opening is gone."""
    said = texts.say(f"apply-clock-{deed.value}", opening=found.named(texts), side=_of(side))
    return laid_out([Block((plain(said),))], [show_row(found, texts)])


def _of(side: Side) -> str:
    return "asker" if side is Side.ASKER else "other"
