"""Drawing up a merger: which record is kept, field by field, handed in for a reviewer to publish."""

from collections.abc import Sequence
from dataclasses import dataclass

from handlers.buttons import DropMerger, HandInMerger, MergePair, PickFields, ShowMerger, SwapField
from handlers.buttons.submissions import ShowSubmission
from handlers.context import Visit
from handlers.duplicates.journeys import both_halves, may_edit
from handlers.duplicates.pages import AT_ONCE, field_pages, merger_pages, next_row, title_of
from handlers.page import Button, text_pages
from handlers.paging import on_one_line
from handlers.reviewing.telling import tell_reviewers, tell_withdrawn
from knowledge import submissions
from knowledge.drafts import Draft
from knowledge.intake.row_of import row_of
from knowledge.intake.rows import draft_of
from knowledge.intake.verdicts import Refusal
from knowledge.people import Act, may
from knowledge.submissions import Deed, FieldChange, Origin, Proposal, Proposed, Status, Submission, Submitted
from knowledge.twins import pairs
from knowledge.twins.halves import along, drawn_up, halves, handed_in
from knowledge.twins.merging import choices, lacking, made_one, taken_in
from knowledge.twins.pairs import State

_TITLE = 100
"""UTF-16 code units."""


@dataclass(frozen=True, slots=True)
class _Merger:
    """A merger in somebody's hands, with both records as they stand and the kept one as it would be."""

    submission: Submission
    proposal: Proposal
    kept: Draft
    gone: Draft
    merged: Draft

    @property
    def differing(self) -> Sequence[FieldChange]:
        return choices(self.kept, self.gone)


async def begin(visit: Visit, choice: MergePair) -> None:
    """Draws up a merger of a pair: the kept record with all that it lacks and the other has."""
    if not await may_edit(visit):
        return
    services, texts = visit.services, visit.texts
    async with services.database.reading() as session:
        found = await pairs.pair(session, choice.pair_id)
        waits = found and await handed_in(session, found.one_key, found.other_key)
    both = None if found is None or found.state is not State.OPEN else await both_halves(visit, found)
    if waits or found is None or both is None:
        said = texts.say("twin-handed-in-by-another" if waits else "twin-settled")
        await visit.show(text_pages(said, [next_row(texts)]))
        return
    kept, gone = (half.draft for half in (both if choice.first else both[::-1]))
    if gone.key == services.office:
        await visit.say("twin-office")
        return
    title = on_one_line(next(iter(kept.texts.values())).title, _TITLE)
    async with services.database.writing() as session:
        drawn = await drawn_up(session, visit.caller.id, kept.key, gone.key)
        submission_id = drawn or await submissions.begin(
            session, visit.caller.id, Origin.MERGE, title, texts.language, services.now(),
            update_id=visit.update.update_id,
        )  # fmt: skip
        if drawn is None:
            proposed = [
                Proposed(kept.key, Deed.SAVE, row_of(made_one(kept, gone, lacking(kept, gone))), kept.kind, gone.key),
                Proposed(gone.key, Deed.RETIRE, {}, gone.kind, kept.key),
            ]
            await submissions.put(session, submission_id, proposed, services.now())
    await _show(visit, submission_id)


async def show(visit: Visit, choice: ShowMerger) -> None:
    """Shows what a merger would come to."""
    if await may_edit(visit):
        await _show(visit, choice.submission_id)


async def fields(visit: Visit, choice: PickFields) -> None:
    """Shows a page of the fields that one can choose."""
    if not await may_edit(visit):
        return
    found = await _opened(visit, choice.submission_id)
    if found is not None:
        await _show_fields(visit, found, choice.page)


async def swap(visit: Visit, choice: SwapField) -> None:
    """Takes a field from the other record, or from the kept one again."""
    if not await may_edit(visit):
        return
    found = await _opened(visit, choice.submission_id)
    if found is None:
        return
    differing = found.differing
    if choice.place >= len(differing):
        await visit.say("chat-expired")
        return
    taken = taken_in(found.merged, found.kept, found.gone) ^ {differing[choice.place].field}
    merged = made_one(found.kept, found.gone, taken)
    async with visit.services.database.writing() as session:
        await submissions.change_row(session, found.proposal.id, row_of(merged), visit.services.now())
    again = await _opened(visit, choice.submission_id)
    if again is not None:
        await _show_fields(visit, again, choice.page)


async def hand_in(visit: Visit, choice: HandInMerger) -> None:
    """Hands a merger in, unless somebody else has handed one in of the same two."""
    if not await may_edit(visit):
        return
    found = await _opened(visit, choice.submission_id)
    if found is None:
        return
    services, texts = visit.services, visit.texts
    async with services.database.writing() as session:
        if await handed_in(session, found.kept.key, found.gone.key) is not None:
            result = None
        else:
            why = texts.say("twin-why", record=title_of(found.gone, texts))
            result = await submissions.submit(session, choice.submission_id, why, services.now())
            await tell_reviewers(session, services, choice.submission_id)
    if result is Submitted.DONE:
        title = on_one_line(found.submission.title, _TITLE)
        judge = (Button(texts.say("button-judge-now"), ShowSubmission(choice.submission_id)),)
        rows = [judge] if may(visit.caller.roles, Act.PUBLISH) else []
        take_back = (Button(texts.say("button-twin-take-back"), DropMerger(choice.submission_id)),)
        await visit.show(text_pages(texts.say("twin-handed-in", title=title), [*rows, next_row(texts), take_back]))
    else:
        said = texts.say("twin-handed-in-by-another" if result is None else "twin-settled")
        await visit.show(text_pages(said, [next_row(texts)]))


async def drop(visit: Visit, choice: DropMerger) -> None:
    """Gives a merger up, before or after it was handed in."""
    if not await may_edit(visit):
        return
    done = False
    async with visit.services.database.writing() as session:
        found = await submissions.submission(session, choice.submission_id)
        if found is not None and found.person_id == visit.caller.id and found.origin is Origin.MERGE:
            done = await submissions.withdraw(session, choice.submission_id, visit.services.now())
        if done:
            await tell_withdrawn(session, choice.submission_id)
    said = visit.texts.say("twin-dropped" if done else "twin-settled")
    await visit.show(text_pages(said, [next_row(visit.texts)]))


async def _show(visit: Visit, submission_id: int) -> None:
    found = await _opened(visit, submission_id)
    if found is None:
        return
    async with visit.services.database.reading() as session:
        goes = await along(session, found.gone.key)
        pair = await pairs.between(session, found.kept.key, found.gone.key)
    number = None if pair is None else pair.id
    await visit.show(merger_pages(submission_id, found.kept, found.gone, found.merged, goes, visit.texts, pair=number))


async def _show_fields(visit: Visit, found: _Merger, page: int) -> None:
    differing = found.differing
    last = max(0, len(differing) - 1) // AT_ONCE
    taken = taken_in(found.merged, found.kept, found.gone)
    pages = field_pages(found.submission.id, min(page, last), differing, taken, visit.texts)
    await visit.show(pages)


async def _opened(visit: Visit, submission_id: int) -> _Merger | None:
    """Reads a merger of somebody's own that they have not handed in; says so where there is none."""
    async with visit.services.database.reading() as session:
        found = await submissions.submission(session, submission_id)
        mine = found is not None and found.person_id == visit.caller.id and found.origin is Origin.MERGE
        parts = await submissions.proposals(session, submission_id) if mine else []
        stand = await halves(session, [one.key for one in parts])
    if found is None or not mine:
        await visit.say("chat-expired")
        return None
    by_deed = {one.deed: one for one in parts}
    saved, retired = by_deed.get(Deed.SAVE), by_deed.get(Deed.RETIRE)
    drafted = None if saved is None else draft_of(saved.row)
    if found.status is not Status.DRAFTING or saved is None or retired is None or isinstance(drafted, Refusal | None):
        await visit.show(text_pages(visit.texts.say("twin-settled"), [next_row(visit.texts)]))
        return None
    kept, gone = stand.get(saved.key), stand.get(retired.key)
    if kept is None or gone is None:
        await visit.say("chat-expired")
        return None
    return _Merger(found, saved, kept.draft, gone.draft, drafted)
