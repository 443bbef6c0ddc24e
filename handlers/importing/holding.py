"""Rows on their way into a submission: read beside the event loop, held batch by batch, then shown as sums."""

import asyncio
import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from handlers.context import Visit
from handlers.drafts import Show
from handlers.html import Block, plain
from handlers.importing.columns import columns_blocks
from handlers.page import Page, text_pages
from handlers.reviewing.counting import MORE, Sums, sums_of
from handlers.reviewing.opening import seen_by
from handlers.reviewing.sums_page import counting_page, sums_pages
from knowledge import shelf, submissions
from knowledge.intake.references import References
from knowledge.intake.row_of import row_of
from knowledge.intake.sheets.mapping import SheetMap
from knowledge.intake.uploads import Read, read_upload
from knowledge.intake.verdicts import Refusal, Verdict
from knowledge.submissions import Deed, Origin, Proposed, Refused, Status

_log = logging.getLogger(__name__)
_BATCH = 500
"""Rows asked for, or put into a submission, in one go; others are served in between."""
_MOST_ODD = 3
"""Odd rows that are named."""


@dataclass(frozen=True, slots=True)
class Sent:
    """What somebody sent: its bytes, how the file is called, and what it comes as."""

    data: bytes
    name: str
    origin: Origin


async def hold(visit: Visit, sent: Sent, sheet_map: SheetMap, show: Show) -> Read | list[Page]:
    """Reads what was sent and holds it as a submission in its editor's hands; gives the preview.

    The same update begins one submission only, however often it is processed.

    Returns:
        What was read, where nothing of it can be taken.
    """
    found, proposed = await _read(visit, sent, sheet_map, show)
    if found.whole is not None:
        return found
    id = await _held(visit, sent, found, await _beside_twins(visit, found, proposed, show), show)
    return await _preview(visit, id, found, show)


async def _held(visit: Visit, sent: Sent, found: Read, proposed: Sequence[Proposed], show: Show) -> int:
    """Holds the rows in one transaction, so that half a file never looks like a whole one; gives the submission."""
    services = visit.services
    async with services.database.writing() as session:
        id = await submissions.begin(
            session, visit.caller.id, sent.origin, sent.name, visit.texts.language, services.now(),
            update_id=visit.update.update_id,
        )  # fmt: skip
        if await submissions.count(session, id):  # processed again: its numbers stand under buttons
            return id
        await submissions.refuse(session, id, _refused(found))
        for start in range(0, len(proposed), _BATCH):
            await submissions.put(session, id, proposed[start : start + _BATCH], services.now())
            show(_so_far(visit, start, len(proposed)))
    return id


async def _read(visit: Visit, sent: Sent, sheet_map: SheetMap, show: Show) -> tuple[Read, list[Proposed]]:
    """Reads in a thread, a few files at once at most."""
    loop, texts = asyncio.get_running_loop(), visit.texts

    def told(count: int) -> None:
        loop.call_soon_threadsafe(show, lambda: text_pages(texts.say("importing-reading", count=count))[0])

    def work() -> tuple[Read, list[Proposed]]:
        found = read_upload(sent.data, sent.name, sheet_map, told)
        return found, [Proposed(row.draft.key, Deed.SAVE, row_of(row.draft), row.draft.kind) for row in found.rows]

    async with visit.services.reading:
        return await asyncio.to_thread(work)


async def _beside_twins(visit: Visit, found: Read, proposed: Sequence[Proposed], show: Show) -> list[Proposed]:
    """Notes beside each row that is not on record under its key which record it may be the same as."""
    services, said = visit.services, visit.texts.say("importing-twins")
    standing: set[str] = set()
    async with services.database.reading() as session:
        for start in range(0, len(proposed), _BATCH):
            standing |= (await shelf.kinds_of(session, [one.key for one in proposed[start : start + _BATCH]])).keys()
    new = [row.draft for row in found.rows if row.draft.key not in standing]
    if not new:
        return list(proposed)
    show(lambda: text_pages(said)[0])
    twins = await services.twins.probable(new)
    return [replace(one, twin_key=twins[one.key].key) if one.key in twins else one for one in proposed]


def _so_far(visit: Visit, start: int, total: int) -> Callable[[], Page]:
    said = visit.texts.say("importing-holding", done=min(start + _BATCH, total), total=total)
    return lambda: text_pages(said)[0]


async def _preview(visit: Visit, id: int, found: Read, show: Show) -> list[Page]:
    """Shows the sums; what would change nothing at all is put away at once."""
    services, texts = visit.services, visit.texts
    async with services.database.reading() as session:
        begun = await submissions.submission(session, id)
    here = None if begun is None else seen_by(visit, begun)
    if begun is None or here is None:
        return text_pages(texts.say("submission-gone"))
    sums = await sums_of(services.database, begun, lambda count: show(lambda: counting_page(texts, count)))
    if begun.status is Status.DRAFTING and _says_nothing_new(sums):
        async with services.database.writing() as session:
            await submissions.withdraw(session, id, services.now())
        return text_pages(
            texts.say("importing-nothing-new", name=begun.title, count=sums.of[submissions.Verdict.UNCHANGED])
        )
    return sums_pages(visit, here, sums, await _notes(visit, found))


def _says_nothing_new(sums: Sums) -> bool:
    verdicts = submissions.Verdict
    return not (sums.effective or sums.unread or sums.of[verdicts.CONFLICT] or sums.of[verdicts.REFUSED])


async def _notes(visit: Visit, found: Read) -> list[Block]:
    """Says how columns were read where that was guessed, and what is odd in rows that were taken."""
    texts, lines = visit.texts, list[str]()
    if found.again:
        lines.append(texts.say("importing-again", count=found.again))
    references = References()
    for row in found.rows:
        references.note(row.draft, "", row.line, row.sheet)
    dangling = await references.dangling(visit.services.database)
    if dangling:
        lines.append(texts.say("import-warned", count=len(dangling)))
    for odd in found.doubtful[:_MOST_ODD]:
        lines.append(
            texts.say("importing-odd", line=odd.line, what=texts.say(f"doubt-{odd.doubt.value}", **odd.values))
        )
    if len(found.doubtful) > _MOST_ODD:
        lines.append(texts.say("import-doubted", count=len(found.doubtful)))
    return [*columns_blocks(found.sheets, texts), *([Block(tuple(map(plain, lines)))] if lines else [])]


def _refused(found: Read) -> list[Refused]:
    refused = [_one_refused(verdict) for verdict in found.refused if verdict.refusal is not None]
    if found.more_refused:
        refused.append(Refused(where="", line=0, why=MORE, values={"count": found.more_refused}))
    return refused


def _one_refused(verdict: Verdict) -> Refused:
    refusal: Refusal | None = verdict.refusal
    where = "!".join(part for part in (verdict.sheet, verdict.cell) if part)
    values: Mapping[str, str | int] = {} if refusal is None else refusal.values
    return Refused(where, 0 if verdict.cell else verdict.line, "" if refusal is None else refusal.why.value, values)
