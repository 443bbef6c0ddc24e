"""A reviewer publishes a submission, batch by batch, or rejects it with a reason; its editor is told."""

from handlers.asked import ask
from handlers.buttons.submissions import (
    Listed,
    ListProposals,
    PublishSubmission,
    RejectSubmission,
    Reviews,
    ShowSubmission,
)
from handlers.context import Visit
from handlers.page import Button, Page, Row, text_pages
from handlers.reviewing.journeys import JOURNEY, REJECT
from handlers.reviewing.opening import Opened, opened, seen_by
from handlers.reviewing.telling import tell_published, tell_rejected
from handlers.reviewing.wording import name_of
from handlers.texts import Texts
from knowledge import submissions
from knowledge.catalogue import Signature
from knowledge.submissions import Origin, Progress, Status, Submission

_ON_A_BUTTON = 40
"""UTF-16 code units of a title on a button."""


async def publish(visit: Visit, choice: PublishSubmission) -> None:
    """Publishes a submission but for what was left out; what was published already stays so.

    The press is done once nothing is left: processed again after a crash, it goes on where it stopped.
    """
    here = await _judged_by(visit, choice.submission_id)
    if here is None:
        return
    if here.submission.status not in (Status.WAITING, Status.PUBLISHING):
        await visit.say("submission-judged-already", state=here.submission.status.value)
        return
    async with visit.working() as showing:
        while True:
            progress = await _publish_some(visit, here.submission)
            if progress is None or not progress.left:
                break
            so_far = progress
            showing(lambda so_far=so_far: _so_far(so_far, visit.texts))  # type: ignore[misc]
    if progress is None:
        await visit.say("submission-gone")
    else:
        await visit.show(_published(here.submission, progress, visit.texts, await _next_row(visit)))


async def reject(visit: Visit, choice: RejectSubmission) -> None:
    """Asks why a submission is rejected; it is once that is typed."""
    here = await _judged_by(visit, choice.submission_id)
    if here is None:
        return
    if here.submission.status is not Status.WAITING:
        await visit.say("submission-judged-already", state=here.submission.status.value)
        return
    async with visit.services.database.writing() as session:
        await ask(session, visit, JOURNEY, REJECT, here.submission.id)
    texts = visit.texts
    rows: list[Row] = [(Button(texts.say("button-not-reject"), ShowSubmission(here.submission.id)),)]
    said = texts.say("submission-reject-why", title=name_of(here.submission, texts))
    await visit.show(text_pages(said, rows))


async def reject_in_words(visit: Visit, submission_id: int, why: str) -> None:
    """Rejects a submission for the reason that was typed."""
    here = await _judged_by(visit, submission_id)
    if here is None:
        return
    services = visit.services
    async with services.database.writing() as session:
        done = await submissions.reject(session, submission_id, visit.caller.id, why, services.now())
        await ask(session, visit, JOURNEY, None, submission_id)
        if done:
            await tell_rejected(session, services, here.submission, why)
    texts = visit.texts
    said = texts.say("submission-rejected", title=name_of(here.submission, texts)) if done else texts.say(
        "submission-judged-already", state=here.submission.status.value
    )  # fmt: skip
    await visit.show(text_pages(said, [(Button(texts.say("button-reviews"), Reviews()),)]))


async def _judged_by(visit: Visit, submission_id: int) -> Opened | None:
    """Opens a submission for whoever may judge it; says why not where they may not."""
    here = await opened(visit, submission_id)
    if here is not None and not here.judges:
        await visit.say("submission-not-yours-to-judge", mine="yes" if here.mine else "no")
        return None
    return here


async def _publish_some(visit: Visit, found: Submission) -> Progress | None:
    """Publishes a batch; with the last one, its editor is told."""
    services, me = visit.services, visit.caller.id
    who = f"person {found.person_id}" if found.person_id is not None else "person"
    signature = Signature(who, found.why or found.title, services.now(), reviewer=f"person {me}")
    async with services.database.writing() as session:
        progress = await submissions.publish_some(session, found.id, signature, judge=me)
        if progress is not None and not progress.left:
            judged = await submissions.submission(session, found.id)
            if judged is not None:
                await tell_published(session, services, judged, progress)
    return progress


def _so_far(progress: Progress, texts: Texts) -> Page:
    done = progress.published + progress.unchanged + progress.conflicts + progress.refused
    return text_pages(texts.say("submission-publishing", done=done, total=done + progress.left))[0]


async def _next_row(visit: Visit) -> Row:
    """Leads on to what has waited longest."""
    async with visit.services.database.reading() as session:
        waiting = await submissions.waiting(session)
    judged = [here for one in waiting if (here := seen_by(visit, one)) is not None and here.judges]
    if not judged:
        return ()
    title = name_of(judged[0].submission, visit.texts, _ON_A_BUTTON)
    return (Button(visit.texts.say("button-next-waiting", title=title), ShowSubmission(judged[0].submission.id)),)


def _published(found: Submission, progress: Progress, texts: Texts, next_row: Row) -> list[Page]:
    rows: list[Row] = []
    if progress.conflicts:
        label = texts.say("button-list-conflict", count=progress.conflicts)
        rows.append((Button(label, ListProposals(found.id, Listed.CONFLICT, 0)),))
    rows += [next_row, (Button(texts.say("button-reviews"), Reviews()),)]
    stopped = found.origin is Origin.MERGE and not progress.published
    said = texts.say("submission-merge-stopped", title=name_of(found, texts)) if stopped else texts.say(
        "submission-published", title=name_of(found, texts), count=progress.published - progress.retired,
        retired=progress.retired, unchanged=progress.unchanged, conflicts=progress.conflicts, refused=progress.refused,
    )  # fmt: skip
    return text_pages(said, rows)
