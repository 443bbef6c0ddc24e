"""The end of a document: the card as users will see it, handing it in, or giving it up."""

from dataclasses import replace

from handlers import asked
from handlers.buttons import PolicyDrop, PolicySubmit
from handlers.buttons.submissions import WithdrawSubmission
from handlers.context import Visit
from handlers.html import Block, plain
from handlers.page import Button, Page, headed, laid_out, text_pages
from handlers.paging import on_one_line, shortened
from handlers.policies.asked import JOURNEY
from handlers.policies.checked import criteria_blocks
from handlers.policies.opened import Opened, opened
from handlers.policies.pages import ending_rows
from handlers.policies.rows import whole_row
from handlers.policies.words import name_of
from handlers.reviewing.telling import tell_reviewers
from handlers.view import card_pages
from knowledge import readings, submissions
from knowledge.drafts import Draft
from knowledge.intake.rows import draft_of
from knowledge.intake.verdicts import Refusal
from knowledge.preview import preview
from knowledge.submissions import Submitted
from retrieval.policies.clauses import clauses_of

_BODY = 700
"""UTF-16 code units of the wording that stand on the card's preview."""
_TITLE = 80


async def card(visit: Visit, found: Opened, note: str | None = None) -> None:
    """Shows the card that users will see, with its criteria in words, and how to hand it in."""
    services, texts = visit.services, visit.texts
    row = whole_row(found.proposal.row, found.reading)
    drafted = draft_of(row)
    if isinstance(drafted, Refusal):
        await visit.say(
            "policy-unfit", field=str(drafted.values.get("field", "")), value=str(drafted.values.get("value", ""))
        )
        return
    async with services.database.writing() as session:
        await submissions.change_row(session, found.proposal.id, row, services.now())
        await asked.settle(session, visit, found.submission.id, JOURNEY)
    async with services.database.reading() as session:
        shown = await preview(session, drafted, texts.language, services.today(), services.office, services.zone)
    brief = replace(shown, body=shortened(shown.body, _BODY))
    pages = [replace(page, keyboard=()) for page in card_pages(brief, texts, services.today())]
    head = "\n".join(filter(None, (note, texts.say("policy-card"))))
    await visit.show([*headed(head, pages), *_ending(found, drafted, visit)])


def _ending(found: Opened, drafted: Draft, visit: Visit) -> list[Page]:
    texts = visit.texts
    (text,) = drafted.texts.values()
    labels = {one.label for one in clauses_of(text.body) if one.label}
    lines = [plain(texts.say("policy-wording", characters=len(text.body), clauses=len(labels)))]
    blocks = [*criteria_blocks(drafted, texts), Block(tuple(lines))]
    missing = [name_of(one, texts) for one in found.reading.fields if one.value is None]
    if missing:
        blocks.append(Block((plain(texts.say("policy-empty", names=texts.say("list-separator").join(missing))),)))
    if found.proposal.base is not None:
        blocks.append(Block((plain(texts.say("policy-stands-already")),)))
    blocks.append(Block((plain(texts.say("policy-submit-next")),)))
    return laid_out(blocks, ending_rows(found.submission.id, texts))


async def submit(visit: Visit, choice: PolicySubmit) -> None:
    """Hands a document's record in; what its editor has not said anything of is asked first."""
    found = await opened(visit, choice.submission_id)
    if found is None:
        return
    services = visit.services
    async with services.database.writing() as session:
        now = await readings.reading(session, choice.submission_id)
        row = None if now is None else whole_row(found.proposal.row, now)
        fit = now is not None and now.next is None and row is not None and not isinstance(draft_of(row), Refusal)
        result = None
        if fit and row is not None:
            await submissions.change_row(session, found.proposal.id, row, services.now())
            (text,) = row["texts"].values()
            title = on_one_line(text["title"], _TITLE)
            await submissions.rename(session, choice.submission_id, title)
            why = visit.texts.say("policy-why", title=title)
            result = await submissions.submit(session, choice.submission_id, why, services.now())
            if result is Submitted.DONE:
                await tell_reviewers(session, services, choice.submission_id)
            await asked.settle(session, visit, choice.submission_id, JOURNEY)
    if result is None:
        await visit.say("policy-not-yet")
    else:
        said = visit.texts.say("policy-submitted" if result is Submitted.DONE else "policy-is-waiting")
        back = Button(visit.texts.say("button-withdraw-submission"), WithdrawSubmission(choice.submission_id))
        await visit.show(text_pages(said, [(back,)]))


async def drop(visit: Visit, choice: PolicyDrop) -> None:
    """Gives a document up, once that is confirmed; nothing of it was seen by anybody else."""
    found = await opened(visit, choice.submission_id)
    if found is None:
        return
    texts = visit.texts
    if not choice.confirmed:
        title = on_one_line(found.submission.title, _TITLE)
        button = Button(texts.say("button-policy-drop-sure"), PolicyDrop(choice.submission_id, confirmed=True))
        await visit.show(text_pages(texts.say("policy-drop", title=title), [(button,)]))
        return
    async with visit.services.database.writing() as session:
        await submissions.withdraw(session, choice.submission_id, visit.services.now())
        await asked.settle(session, visit, choice.submission_id, JOURNEY)
    await visit.say("policy-dropped")
