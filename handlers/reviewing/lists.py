"""The parts of a submission as lists, some rows at a time, each row with a button that opens its record."""

from collections.abc import Sequence

from handlers.buttons.submissions import LeaveAllOut, Listed, ListProposals, ShowProposal
from handlers.context import Visit
from handlers.html import Block, Line, bold, italic, plain
from handlers.page import Button, Row, laid_out
from handlers.records.words import change_lines
from handlers.reviewing import sums_page
from handlers.reviewing.counting import BATCH, batches, is_in
from handlers.reviewing.doing import back_row
from handlers.reviewing.opening import Opened, opened
from handlers.reviewing.twin_names import twin_names
from handlers.reviewing.wording import name_of, title_of, why_refused, why_unread
from handlers.texts import Texts
from knowledge import submissions
from knowledge.submissions import Compared

_ROWS, _CHANGED_ROWS, _UNREAD_ROWS = 10, 5, 15
"""Rows of a page: by titles alone, with what would change, with why a row was refused."""
_FIELDS = 3
"""Fields of a changed record that a list shows."""
_ON_A_LINE = 5
"""Buttons on a line."""
_IN_BLOCKS = frozenset({Listed.CHANGED, Listed.CONFLICT, Listed.REFUSED, Listed.TWINS})
"""Lists whose rows have several lines."""
_AT_ONCE = frozenset({Listed.TWINS, Listed.LEFT_OUT})
"""Lists that are left out, or taken in again, as a whole."""


async def show(visit: Visit, choice: ListProposals) -> None:
    """Shows a page of a list."""
    here = await opened(visit, choice.submission_id)
    if here is None:
        return
    if choice.part is Listed.UNREAD:
        await _show_unread(visit, here, choice)
        return
    most = _CHANGED_ROWS if choice.part in _IN_BLOCKS else _ROWS
    async with visit.working():
        found = await _found(visit, choice, most + 1)
    await _show_found(visit, here, choice, found[:most], more=len(found) > most)


async def leave_all_out(visit: Visit, choice: LeaveAllOut) -> None:
    """Leaves all records of a list out, or takes them in again, and shows the sums."""
    here = await opened(visit, choice.submission_id)
    if here is None:
        return
    if choice.out and here.whole:
        await visit.say("submission-merge-whole")
        return
    if not here.editable:
        await visit.say("submission-too-late")
        return
    async with visit.working():
        numbers = [
            one.proposal.id
            async for batch in batches(visit.services.database, choice.submission_id)
            for one in batch
            if is_in(one, choice.part)
        ]
        for start in range(0, len(numbers), BATCH):
            async with visit.services.database.writing() as session:
                for number in numbers[start : start + BATCH]:
                    await submissions.leave_out(session, number, choice.out)
    await sums_page.show_opened(visit, here)


async def _found(visit: Visit, choice: ListProposals, most: int) -> Sequence[Compared]:
    found: list[Compared] = []
    async for batch in batches(visit.services.database, choice.submission_id, choice.after):
        found += [one for one in batch if is_in(one, choice.part)]
        if len(found) >= most:
            break
    return found[:most]


async def _show_found(
    visit: Visit, here: Opened, choice: ListProposals, found: Sequence[Compared], *, more: bool
) -> None:
    texts = visit.texts
    head = Block((bold(_head(visit, here, choice.part)),))
    async with visit.services.database.reading() as session:
        names = await twin_names(session, found, texts) if choice.part is Listed.TWINS else {}
    blocks = [
        Block((*_lines(visit, n, one, choice.part), *map(italic, filter(None, [names.get(one.proposal.id)]))))
        for n, one in enumerate(found, 1)
    ]
    if not found:
        blocks = [Block((plain(texts.say("submission-list-empty")),))]
    elif choice.part not in _IN_BLOCKS:
        blocks = [Block(tuple(line for block in blocks for line in block.lines))]
    numbers = [Button(str(n), ShowProposal(one.proposal.id)) for n, one in enumerate(found, 1)]
    rows: list[Row] = [tuple(numbers[at : at + _ON_A_LINE]) for at in range(0, len(numbers), _ON_A_LINE)]
    if more:
        after = ListProposals(here.submission.id, choice.part, found[-1].proposal.id)
        rows.append((Button(texts.say("button-list-more"), after),))
    out = choice.part is not Listed.LEFT_OUT
    if found and here.editable and choice.part in _AT_ONCE and not (out and here.whole):
        label = texts.say("button-leave-all-out" if out else "button-take-all-in")
        rows.append((Button(label, LeaveAllOut(here.submission.id, choice.part, out)),))
    await visit.show(laid_out([head, *blocks], [*rows, back_row(here, texts)]))


def _lines(visit: Visit, n: int, one: Compared, part: Listed) -> tuple[Line, ...]:
    texts = visit.texts
    kind = (one.draft or one.stands or one.proposal).kind
    title = texts.say("submission-list-line", n=n, title=title_of(one, texts))
    named = f"{title} · {texts.say(f'kind-{kind.value}')}" if kind is not None else title
    if part is Listed.REFUSED:
        return (plain(named), *([italic(why_refused(one.refusal, texts))] if one.refusal else []))
    if part in (Listed.CHANGED, Listed.CONFLICT):
        return (plain(named), *_changed(one, texts))
    return (plain(named),)


def _changed(one: Compared, texts: Texts) -> list[Line]:
    """Shows the first fields that would change, and counts the others."""
    more = len(one.changes) - _FIELDS
    left = [italic(texts.say("record-changes-more", count=more))] if more > 0 else []
    return [*change_lines(one.changes[:_FIELDS], texts, draft=one.draft), *left]


async def _show_unread(visit: Visit, here: Opened, choice: ListProposals) -> None:
    texts, refused = visit.texts, here.submission.refused
    here_are = refused[choice.after : choice.after + _UNREAD_ROWS]
    lines = [plain(why_unread(one, texts)) for one in here_are] or [plain(texts.say("submission-list-empty"))]
    rows: list[Row] = []
    if len(refused) > choice.after + _UNREAD_ROWS:
        after = ListProposals(here.submission.id, choice.part, choice.after + _UNREAD_ROWS)
        rows.append((Button(texts.say("button-list-more"), after),))
    head = Block((bold(_head(visit, here, choice.part)), italic(texts.say("submission-unread-what"))))
    await visit.show(laid_out([head, Block(tuple(lines))], [*rows, back_row(here, texts)]))


def _head(visit: Visit, here: Opened, part: Listed) -> str:
    texts = visit.texts
    return texts.say("submission-list", part=part.value, title=name_of(here.submission, texts))
