"""An editor hands a submission in, with a reason that stands in the history, takes it back, or looks through theirs."""

import datetime as dt

from handlers.asked import ask
from handlers.buttons.submissions import (
    HandIn,
    HandInOthers,
    MySubmissions,
    Reviews,
    ShowSubmission,
    WithdrawSubmission,
)
from handlers.context import Visit
from handlers.html import Block, bold, plain
from handlers.page import Button, Row, laid_out, text_pages
from handlers.replying import answer_press
from handlers.reviewing.journeys import HAND_IN, JOURNEY
from handlers.reviewing.opening import ask_no_more, opened, seen_by
from handlers.reviewing.sums_page import show_opened
from handlers.reviewing.telling import tell_reviewers, tell_withdrawn
from handlers.reviewing.wording import name_of
from knowledge import submissions
from knowledge.people import Act, may
from knowledge.submissions import Origin, Status, Submission, Submitted

_AT_ONCE = 12
_FINISHED_HERE = frozenset({Origin.FILE, Origin.TEXT})
"""Whose drafts are gone on with here; those of forms and documents are where they were begun."""
_ON_A_BUTTON = 40
"""UTF-16 code units."""


async def hand_in(visit: Visit, choice: HandIn) -> None:
    """Asks for the reason of a submission; with the name of its file as the reason, hands it in at once."""
    here = await opened(visit, choice.submission_id)
    if here is None:
        return
    found = here.submission
    if not here.mine or not may(visit.caller.roles, Act.EDIT):
        await visit.say("submission-not-allowed")
    elif found.origin is Origin.POLICY and found.status is Status.DRAFTING:
        await show_opened(visit, here)
    elif found.status is not Status.DRAFTING:
        await visit.say("submission-handed-in-already", state=found.status.value)
    elif choice.named:
        await hand_in_for(visit, found.id, found.title)
    else:
        async with visit.services.database.writing() as session:
            await ask(session, visit, JOURNEY, HAND_IN, found.id)
        texts = visit.texts
        rows: list[Row] = [
            (Button(texts.say("button-hand-in-named"), HandIn(found.id, named=True)),),
            (Button(texts.say("button-not-yet"), ShowSubmission(found.id)),),
        ]
        await visit.show(text_pages(texts.say("submission-hand-in-why", title=name_of(found, texts)), rows))


async def hand_in_for(visit: Visit, submission_id: int, why: str) -> None:
    """Hands a submission in for a reason; reviewers are told in the same transaction."""
    here = await opened(visit, submission_id)
    if here is None:
        return
    if not here.mine or not may(visit.caller.roles, Act.EDIT):
        await visit.say("submission-not-allowed")
        return
    result = await _submit(visit, submission_id, why)
    if result is not Submitted.DONE:
        values = {"state": here.submission.status.value} if result is Submitted.ALREADY else {}
        await visit.say(f"submission-handed-in-{result.value}", **values)
        return
    texts = visit.texts
    others = [one for one in await _drafts(visit) if one.id != submission_id]
    judges = await _judges(visit, submission_id)
    said = texts.say("submission-handed-in", title=name_of(here.submission, texts), judges="yes" if judges else "no")
    rows: list[Row] = [(Button(texts.say("button-judge-now"), ShowSubmission(submission_id)),)] if judges else []
    rows.append((Button(texts.say("button-withdraw-submission"), WithdrawSubmission(submission_id)),))
    if others:
        said += "\n" + texts.say("submission-others-in-hand", count=len(others))
        rows.append((Button(texts.say("button-hand-in-others", count=len(others)), HandInOthers(submission_id)),))
        rows.append((Button(texts.say("button-my-submissions"), MySubmissions()),))
    await visit.show(text_pages(said, rows))


async def hand_in_others(visit: Visit, choice: HandInOthers) -> None:
    """Hands in all other files in somebody's hands, for the reason of one that they have handed in."""
    here = await opened(visit, choice.submission_id)
    if here is None:
        return
    found = here.submission
    if not here.mine or not may(visit.caller.roles, Act.EDIT):
        await visit.say("submission-not-allowed")
        return
    count = 0
    for one in await _drafts(visit):
        why = one.title if found.why in (None, found.title) else found.why
        count += await _submit(visit, one.id, why or one.title) is Submitted.DONE
    label = "button-reviews" if may(visit.caller.roles, Act.PUBLISH) else "button-my-submissions"
    opens = Reviews() if may(visit.caller.roles, Act.PUBLISH) else MySubmissions()
    said = visit.texts.say("submission-others-handed-in", count=count)
    await visit.show(text_pages(said, [(Button(visit.texts.say(label), opens),)]))


async def withdraw(visit: Visit, choice: WithdrawSubmission) -> None:
    """Takes a submission of one's own back."""
    here = await opened(visit, choice.submission_id)
    if here is None:
        return
    done = False
    if here.mine:
        async with visit.services.database.writing() as session:
            done = await submissions.withdraw(session, choice.submission_id, visit.services.now())
            if done:
                await tell_withdrawn(session, choice.submission_id)
    title = name_of(here.submission, visit.texts)
    await visit.say("submission-withdrawn" if done else "submission-too-late", **({"title": title} if done else {}))


async def mine(visit: Visit, _choice: MySubmissions) -> None:
    """Lists what somebody has in hand, or has handed in lately."""
    await answer_press(visit.update.callback_query)
    await ask_no_more(visit)
    found = await _in_hand(visit)
    if not found:
        await visit.say("submission-none-in-hand")
        return
    blocks = [
        Block((bold(visit.texts.say("submission-in-hand")),)),
        Block(tuple(plain(line) for line in _lines(visit, found))),
    ]
    await visit.show(laid_out(blocks, rows_of(visit, found)))


def rows_of(visit: Visit, found: list[Submission]) -> list[Row]:
    """Gives a button for each submission."""
    return [
        (Button(visit.texts.say("button-case-open", n=n, title=name_of(one, visit.texts, _ON_A_BUTTON)),
                ShowSubmission(one.id)),)
        for n, one in enumerate(found, 1)
    ]  # fmt: skip


def _lines(visit: Visit, found: list[Submission]) -> list[str]:
    texts, zone = visit.texts, visit.services.zone
    return [
        texts.say("submission-mine-line", n=n, title=name_of(one, texts), state=one.status.value,
                  day=texts.day(_since(one).astimezone(zone).date()))
        for n, one in enumerate(found, 1)
    ]  # fmt: skip


def _since(one: Submission) -> dt.datetime:
    return one.judged_at or one.submitted_at or one.created_at


async def _submit(visit: Visit, submission_id: int, why: str) -> Submitted:
    """Hands a submission in; reviewers are told in the same transaction."""
    services = visit.services
    async with services.database.writing() as session:
        result = await submissions.submit(session, submission_id, why, services.now())
        await ask(session, visit, JOURNEY, None, submission_id)
        if result is Submitted.DONE:
            await tell_reviewers(session, services, submission_id)
    return result


async def _judges(visit: Visit, submission_id: int) -> bool:
    async with visit.services.database.reading() as session:
        found = await submissions.submission(session, submission_id)
    after = None if found is None else seen_by(visit, found)
    return after is not None and after.judges


async def _drafts(visit: Visit) -> list[Submission]:
    """Gives the files in somebody's hands that are not handed in, in the order in which they were sent."""
    async with visit.services.database.reading() as session:
        found = await submissions.of_person(session, visit.caller.id)
    drafts = [one for one in found if one.status is Status.DRAFTING and one.origin in _FINISHED_HERE]
    return sorted(drafts, key=lambda one: one.id)


async def _in_hand(visit: Visit) -> list[Submission]:
    """Gives what somebody proposed, what is still in their hands first, the newest before the older."""
    async with visit.services.database.reading() as session:
        found = await submissions.of_person(session, visit.caller.id)
    here = [one for one in found if one.status is not Status.DRAFTING or one.origin in _FINISHED_HERE]
    return sorted(here, key=lambda one: one.status is not Status.DRAFTING)[:_AT_ONCE]
