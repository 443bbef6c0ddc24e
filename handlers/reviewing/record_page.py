"""One record of a submission: what would change, the card as users would see it, and what to do about it."""

from collections.abc import Sequence

from handlers.buttons import Details
from handlers.buttons.submissions import LeaveOut, NextProposal, SettleConflict, ShowProposal
from handlers.context import Visit
from handlers.html import Block, bold, italic, plain
from handlers.page import Button, Row, laid_out
from handlers.policies.checked import checked_blocks, criteria_blocks
from handlers.postings.preview import doubt_lines, text_of_row
from handlers.records.words import change_lines
from handlers.reviewing.counting import batches, changes_anything, verdict_of
from handlers.reviewing.doing import actions, back_row
from handlers.reviewing.opening import Opened, opened
from handlers.reviewing.twin_names import twin_names
from handlers.reviewing.wording import ICONS, name_of, title_of, why_refused
from handlers.texts import Texts
from handlers.view import also_blocks, card_blocks
from knowledge import readings, shelf, submissions
from knowledge.people import Act, may
from knowledge.preview import preview
from knowledge.submissions import Compared, Deed, Origin, Proposal, Status, Verdict
from knowledge.twins.carrying import also_listed

_MOST_CHANGES = 30
"""Fields that are shown one by one."""


async def show(visit: Visit, choice: ShowProposal) -> None:
    """Shows a record of a submission."""
    found = await _proposal(visit, choice.proposal_id)
    here = None if found is None else await opened(visit, found.submission_id)
    if found is not None and here is not None:
        await show_record(visit, here, found)


async def next_(visit: Visit, choice: NextProposal) -> None:
    """Shows the next record that would change anything; after the last one, says so."""
    here = await opened(visit, choice.submission_id)
    if here is None:
        return
    async with visit.working():
        found = await _next_after(visit, choice)
    if found is None:
        rows = [*actions(here, only_one=False, effective=True, texts=visit.texts), back_row(here, visit.texts)]
        await visit.show(laid_out([Block((plain(visit.texts.say("submission-looked-through")),))], rows))
    else:
        await show_record(visit, here, found.proposal)


async def leave_out(visit: Visit, choice: LeaveOut) -> None:
    """Leaves a record out, or takes it in again, and shows it as it stands then."""
    found = await _proposal(visit, choice.proposal_id)
    here = None if found is None else await opened(visit, found.submission_id)
    if found is None or here is None:
        return
    if choice.out and here.whole:
        await visit.say("submission-merge-whole")
        return
    done = False
    if here.editable:
        async with visit.services.database.writing() as session:
            done = await submissions.leave_out(session, found.id, choice.out)
    if done:
        again = await _proposal(visit, found.id)
        await show_record(visit, here, again or found)
    else:
        await visit.say("submission-too-late")


async def settle_conflict(visit: Visit, choice: SettleConflict) -> None:
    """Puts what an editor changed on top of what stands now, and shows what that makes.

    After publishing, that is a new submission of the same editor, which waits in their hands.
    """
    found = await _proposal(visit, choice.proposal_id)
    here = None if found is None else await opened(visit, found.submission_id)
    if found is None or here is None:
        return
    submission_id = None
    if _settles(visit, here):
        async with visit.services.database.writing() as session:
            submission_id = await submissions.rebase(session, found.id, visit.services.now())
            again = submission_id and await submissions.proposal_of(session, submission_id, found.key)
    whole = None if submission_id is None else await opened(visit, submission_id)
    if whole is None or not again:
        await visit.say("submission-too-late")
    else:
        async with visit.services.database.reading() as session:
            only = await submissions.count(session, whole.submission.id) == 1
        await show_record(visit, whole, again, alone=only or submission_id != found.submission_id)


def _settles(visit: Visit, here: Opened) -> bool:
    """Says whether somebody may put a conflict in order: its editor at any time, whoever judges while it waits."""
    return here.editable or (here.mine and may(visit.caller.roles, Act.EDIT))


async def show_record(visit: Visit, here: Opened, found: Proposal, *, alone: bool = False) -> None:
    """Shows a record of a submission.

    Args:
        alone: whether it is all that there is in it, so that its buttons are those of the submission.
    """
    gone = None
    async with visit.services.database.reading() as session:
        if here.whole:
            parts = await submissions.compared(session, await submissions.proposals(session, found.submission_id))
            found = next((one.proposal for one in parts if one.proposal.deed is not Deed.RETIRE), found)
            gone = next((one for one in parts if one.proposal.deed is Deed.RETIRE), None)
            alone = True
        (one,) = await submissions.compared(session, [found])
        twins = {} if found.twin_key is None else await shelf.ids_of(session, [found.twin_key])
        read = await readings.reading(session, found.submission_id)
        beside = (await twin_names(session, [one], visit.texts)).get(found.id)
    head = _head(visit, here, one, beside if verdict_of(one) is Verdict.NEW else None, alone=alone)
    merges = [] if gone is None else [_merges(one, gone, visit.texts)]
    blocks = [head, *merges, *_doubts(visit, here, one), *_changed(visit, one), *await _card(visit, one)]
    blocks += checked_blocks(read, visit.texts)
    rows = [*_twin_rows(visit, twins), *_own_rows(visit, here, one, alone=alone)]
    if alone:
        retires = found.deed is Deed.RETIRE
        rows += actions(here, only_one=True, effective=_writes(one), texts=visit.texts, retires=retires)
    else:
        rows += [back_row(here, visit.texts)]
    await visit.show(laid_out(blocks, rows))


def _writes(one: Compared) -> bool:
    return one.verdict in (Verdict.NEW, Verdict.CHANGED, Verdict.RETIRES) and not one.proposal.left_out


def _head(visit: Visit, here: Opened, one: Compared, beside: str | None, *, alone: bool) -> Block:
    """Says of which submission it is, and what it comes to."""
    texts, verdict = visit.texts, verdict_of(one)
    lines = [italic(texts.say("submission-of", title=name_of(here.submission, texts)))]
    if verdict is None:
        retired = one.proposal.deed is Deed.RETIRE
        lines.append(bold(texts.say("submission-is-retired" if retired else "submission-is-published")))
    else:
        lines.append(bold(f"{ICONS[verdict]} {texts.say(f'submission-verdict-{verdict.value}')}"))
    if one.proposal.deed is Deed.RESTORE and verdict is not None:
        lines.append(plain(texts.say("submission-restores")))
    if one.proposal.left_out:
        lines.append(plain(texts.say("submission-is-left-out")))
    if beside is not None:
        lines.append(plain(beside))
    if verdict is Verdict.CONFLICT and here.judges and here.submission.status is Status.WAITING:
        lines.append(plain(texts.say("submission-conflict-publish")))
    if one.refusal is not None:
        lines.append(plain(why_refused(one.refusal, texts)))
    if alone and here.submission.why:
        lines.append(plain(texts.say("submission-why", why=here.submission.why)))
    if alone and here.submission.status is Status.DRAFTING:
        lines.append(plain(texts.say("submission-next-drafting" if _writes(one) else "submission-next-nothing")))
    return Block(tuple(lines))


def _merges(kept: Compared, gone: Compared, texts: Texts) -> Block:
    """Says which of two records stays and which leads to it, and whether they can be made one as things stand."""
    lines = [bold(texts.say("submission-merges", kept=title_of(kept, texts), gone=title_of(gone, texts)))]
    if gone.proposal.result is None and gone.verdict in (Verdict.CONFLICT, Verdict.GONE):
        lines.append(plain(texts.say("submission-merges-not")))
    return Block(tuple(lines))


def _doubts(visit: Visit, here: Opened, one: Compared) -> list[Block]:
    """Says what in an opening that an enterprise posts should be looked at twice."""
    if here.submission.origin is not Origin.POSTING:
        return []
    texts = visit.texts
    doubtful = doubt_lines(text_of_row(one.proposal.row), texts)
    lines = [bold(texts.say("post-doubts")), *doubtful] if doubtful else [italic(texts.say("post-no-doubts"))]
    return [Block(tuple(lines))]


def _changed(visit: Visit, one: Compared) -> list[Block]:
    """Shows what would change, and of a conflict first what others have changed."""
    texts, blocks = visit.texts, list[Block]()
    if verdict_of(one) is not one.verdict:
        return []
    mine = change_lines(one.changes[:_MOST_CHANGES], texts, draft=one.draft)
    if one.verdict is Verdict.CONFLICT and one.theirs:
        theirs = change_lines(one.theirs[:_MOST_CHANGES], texts, draft=one.stands)
        blocks.append(Block((bold(texts.say("submission-theirs")), *theirs)))
    if one.verdict is Verdict.CONFLICT and one.changes:
        blocks.append(Block((bold(texts.say("submission-own")), *mine)))
    if one.verdict is Verdict.CHANGED:
        blocks.append(Block((bold(texts.say("submission-changes")), *mine)))
    return blocks


async def _card(visit: Visit, one: Compared) -> Sequence[Block]:
    """Shows the card as users would see it; of what would be retired, as it stands."""
    draft = one.stands if one.verdict in (Verdict.RETIRES, Verdict.GONE) else one.draft
    if draft is None:
        return [Block((plain(title_of(one, visit.texts)),))]
    services, texts = visit.services, visit.texts
    async with services.database.reading() as session:
        card = await preview(session, draft, texts.language, services.today(), services.office, services.zone)
    key = "submission-card-stands" if one.verdict in (Verdict.RETIRES, Verdict.GONE) else "submission-card"
    also = [*criteria_blocks(draft, texts), *also_blocks(also_listed(draft), texts)]
    return [Block((italic(texts.say(key)),)), *card_blocks(card, texts, services.today()), *also]


def _twin_rows(visit: Visit, twins: dict[str, int]) -> list[Row]:
    label = visit.texts.say("button-twin")
    return [(Button(label, Details(record_id, visit.texts.language)),) for record_id in twins.values()]


def _own_rows(visit: Visit, here: Opened, one: Compared, *, alone: bool) -> list[Row]:
    texts, found = visit.texts, one.proposal
    row: list[Button] = []
    if here.editable and found.left_out:
        row.append(Button(texts.say("button-take-in"), LeaveOut(found.id, out=False)))
    elif here.editable and not alone and not here.whole:
        row.append(Button(texts.say("button-leave-out"), LeaveOut(found.id, out=True)))
    if _settles(visit, here) and verdict_of(one) is Verdict.CONFLICT and one.draft is not None:
        row.append(Button(texts.say("button-settle"), SettleConflict(found.id)))
    through = () if alone else (Button(texts.say("button-next-record"), NextProposal(found.submission_id, found.id)),)
    return [tuple(row), through]


async def _proposal(visit: Visit, proposal_id: int) -> Proposal | None:
    """Finds a proposal; says so where there is none."""
    async with visit.services.database.reading() as session:
        found = await submissions.proposal(session, proposal_id)
    if found is None:
        await visit.pop_up("chat-expired")
    return found


async def _next_after(visit: Visit, choice: NextProposal) -> Compared | None:
    async for batch in batches(visit.services.database, choice.submission_id, choice.after):
        for one in batch:
            if changes_anything(one) and not one.proposal.left_out:
                return one
    return None
