"""A submission in sums: how many records are new, changed, refused; what happens next; the buttons of its lists."""

from collections.abc import Sequence

from handlers.buttons.submissions import Listed, ListProposals, NextProposal, ShowSubmission
from handlers.context import Visit
from handlers.html import Block, bold, italic, plain
from handlers.page import Button, Page, Row, laid_out, text_pages
from handlers.paging import shortened
from handlers.reviewing.counting import Sums, sums_of
from handlers.reviewing.doing import actions
from handlers.reviewing.opening import Opened, opened
from handlers.reviewing.record_page import show_record
from handlers.reviewing.wording import name_of
from handlers.texts import Texts
from knowledge import submissions
from knowledge.submissions import Status, Verdict

_WHY = 600
"""UTF-16 code units of a reason that are shown."""


async def show(visit: Visit, choice: ShowSubmission) -> None:
    """Shows a submission: its only record whole, or the sums of many."""
    here = await opened(visit, choice.submission_id)
    if here is not None:
        await show_opened(visit, here)


async def show_opened(visit: Visit, here: Opened, notes: Sequence[Block] = ()) -> None:
    """Shows a submission to whoever may see it.

    Args:
        notes: what is to be said below the sums.
    """
    database = visit.services.database
    async with database.reading() as session:
        only = await submissions.proposals(session, here.submission.id, most=2)
    if (len(only) == 1 or (only and here.whole)) and not here.submission.refused and not notes:
        await show_record(visit, here, only[0], alone=True)
        return
    async with visit.working() as showing:
        sums = await sums_of(
            database, here.submission, lambda count: showing(lambda: counting_page(visit.texts, count))
        )
    await visit.show(sums_pages(visit, here, sums, notes))


def counting_page(texts: Texts, count: int) -> Page:
    """Shows how far the comparing with what stands has come."""
    return text_pages(texts.say("submission-counting", count=count))[0]


def sums_pages(visit: Visit, here: Opened, sums: Sums, notes: Sequence[Block] = ()) -> list[Page]:
    """Lays out the sums of a submission, with a button for each list and for what can be done about it."""
    texts, found = visit.texts, here.submission
    head = Block((bold(texts.say("submission-head", title=name_of(found, texts))), italic(state(visit, here))))
    rows: list[Row] = [
        (Button(texts.say(f"button-list-{part.value}", count=sums.part(part)), ListProposals(found.id, part, 0)),)
        for part in Listed
        if sums.part(part)
    ]
    through: list[Row] = []
    if here.judges and found.status is Status.WAITING and sums.effective:
        through = [(Button(texts.say("button-look-through"), NextProposal(found.id, 0)),)]
    retires = sums.effective > 0 and sums.of[Verdict.RETIRES] == sums.effective
    doing = actions(here, only_one=False, effective=sums.effective > 0, texts=texts, retires=retires)
    next_ = _next(here, sums, texts)
    blocks = [head, *_reasons(here, texts), Block(tuple(map(plain, sums_lines(sums, texts)))), *notes]
    return laid_out([*blocks, *([Block((plain(next_),))] if next_ else [])], [*rows, *through, *doing])


def sums_lines(sums: Sums, texts: Texts) -> list[str]:
    """Says how many proposals come to what, a line each."""
    lines = [texts.say("submission-sum-published", count=sums.published)] if sums.published else []
    for verdict in Verdict:
        if sums.of[verdict]:
            lines.append(texts.say(f"submission-sum-{verdict.value}", count=sums.of[verdict]))
        if verdict is Verdict.NEW and sums.twins:
            lines.append(texts.say("submission-sum-twins", count=sums.twins))
    if sums.unread:
        lines.append(texts.say("submission-sum-unread", count=sums.unread))
    if sums.left_out:
        lines.append(texts.say("submission-sum-left-out", count=sums.left_out))
    return lines or [texts.say("submission-sum-none")]


def state(visit: Visit, here: Opened) -> str:
    """Says where a submission stands, and since when."""
    found, texts = here.submission, visit.texts
    since = found.judged_at or found.submitted_at or found.created_at
    day = texts.day(since.astimezone(visit.services.zone).date())
    return texts.say(
        "submission-state", state=found.status.value, day=day, mine="yes" if here.mine else "no",
        origin=found.origin.value,
    )  # fmt: skip


def _reasons(here: Opened, texts: Texts) -> list[Block]:
    found = here.submission
    lines = []
    if found.why:
        lines.append(plain(texts.say("submission-why", why=shortened(found.why, _WHY))))
    if found.judged_why and found.status is Status.REJECTED:
        lines.append(plain(texts.say("submission-rejected-why", why=shortened(found.judged_why, _WHY))))
    return [Block(tuple(lines))] if lines else []


def _next(here: Opened, sums: Sums, texts: Texts) -> str:
    """Says what happens next, and who will see it."""
    status = here.submission.status
    if status is Status.DRAFTING:
        return texts.say("submission-next-drafting" if sums.effective else "submission-next-nothing")
    if status is Status.WAITING:
        who = "judge" if here.judges else "mine" if here.mine else "other"
        return texts.say("submission-next-waiting", who=who)
    if status is Status.PUBLISHING:
        return texts.say("submission-next-publishing")
    if status is Status.PUBLISHED and sums.of[Verdict.CONFLICT]:
        return texts.say("submission-next-conflicts")
    return ""
