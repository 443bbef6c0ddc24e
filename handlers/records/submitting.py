"""Handing a draft in: why, what it comes to now, and what is chosen where somebody else was faster."""

from collections.abc import Mapping

from handlers.asked import ask
from handlers.buttons.records import (
    ChooseSide,
    GiveReason,
    OpenForm,
    OpenRecord,
    PublishOwn,
    SubmitForm,
)
from handlers.context import Visit
from handlers.page import Button, Page, Row
from handlers.records.form import show_form
from handlers.records.opening import JOURNEY, Form, form_of
from handlers.records.standing import show_standing
from handlers.records.typing_in import WHY
from handlers.replying import answer_press
from handlers.reviewing.telling import tell_reviewers, tell_withdrawn
from knowledge import holdings, submissions
from knowledge.catalogue import Signature
from knowledge.database import WriteSession
from knowledge.people import Act, may, may_judge
from knowledge.submissions import Compared, Deed, Progress, Result, Submitted, Verdict
from knowledge.vocabulary import Stage

_LONGEST = 300
"""Characters of a reason."""
_USUAL: Mapping[Deed, tuple[str, ...]] = {
    Deed.SAVE: ("source", "news"),
    Deed.RESTORE: ("undo",),
    Deed.RETIRE: ("gone", "error"),
}
"""Reasons to tap."""
_READY = (Verdict.NEW, Verdict.CHANGED, Verdict.RETIRES)


async def submit(visit: Visit, choice: SubmitForm) -> None:
    """Asks why, if the draft can be handed in as it is; shows it with what is in the way otherwise."""
    await answer_press(visit.update.callback_query)
    async with visit.services.database.writing() as session:
        form = await form_of(session, visit, choice.proposal_id)
        one = None if form is None else await _compared(session, form)
        ready = form is not None and form.open and one is not None and one.verdict in _READY
        if form is not None:
            await ask(session, visit, JOURNEY, WHY if ready else None, form.proposal.id)
    if form is None or one is None:
        await visit.say("chat-expired")
    elif not form.open:
        await show_standing(visit, form)
    elif not ready:
        await _in_the_way(visit, form, one)
    else:
        await visit.show([_why_page(visit, form)])


async def give_reason(visit: Visit, choice: GiveReason) -> None:
    """Hands a draft in for one of the usual reasons."""
    await answer_press(visit.update.callback_query)
    await hand_in(visit, choice.proposal_id, visit.texts.say(f"record-reason-{choice.reason}"))


async def reason_typed(visit: Visit, form: Form) -> bool:
    """Takes a text as the reason of a change."""
    why = " ".join(visit.text.split())
    if len(why) > _LONGEST:
        await visit.show([_why_page(visit, form, count=len(why))])
    else:
        await hand_in(visit, form.proposal.id, why)
    return True


async def hand_in(visit: Visit, proposal_id: int, why: str) -> None:
    """Hands a draft in, unless somebody else has changed the record since; then that is shown."""
    services = visit.services
    async with services.database.writing() as session:
        form = await form_of(session, visit, proposal_id)
        one = None if form is None else await _compared(session, form)
        done: Submitted | None = None
        if form is not None and one is not None and (not form.open or one.verdict in _READY):
            if one.draft is not None and form.open:
                told = one.draft.texts
                title = (told.get(visit.texts.language) or next(iter(told.values()))).title
                await submissions.rename(session, form.submission.id, title)
            done = await submissions.submit(session, form.submission.id, why, services.now())
            if done is Submitted.DONE:
                await tell_reviewers(session, services, form.submission.id)
        if form is not None:
            await ask(session, visit, JOURNEY, None, form.proposal.id)
            form = await form_of(session, visit, proposal_id)
    if form is None or one is None:
        await visit.say("chat-expired")
    elif done is None:
        await _in_the_way(visit, form, one)
    else:
        await show_standing(visit, form)


async def publish_own(visit: Visit, choice: PublishOwn) -> None:
    """Publishes what somebody has handed in themselves, where they may."""
    await answer_press(visit.update.callback_query)
    services, caller = visit.services, visit.caller
    if not may(caller.roles, Act.PUBLISH):
        await visit.say("record-not-allowed")
        return
    async with services.database.writing() as session:
        whole = await submissions.submission(session, choice.submission_id)
        alone = await submissions.count(session, choice.submission_id) == 1  # a file is published where it is listed
        mine = whole is not None and whole.person_id == caller.id and may_judge(caller.roles, own=True)
        if whole is None or not mine or not alone:
            progress = None
        else:
            me = f"person {caller.id}"
            signature = Signature(me, whole.why or "", services.now(), reviewer=me)
            progress = await submissions.publish_some(session, whole.id, signature, judge=caller.id)
            await tell_withdrawn(session, whole.id)
        made = await submissions.proposals(session, choice.submission_id, most=1)
    form = None
    if made:
        async with services.database.reading() as reading:
            form = await form_of(reading, visit, made[0].id)
    if form is None:
        await visit.say("chat-expired")
    elif progress is None:
        await show_standing(visit, form)
    else:
        await _published(visit, form, progress)


async def settle(visit: Visit, choice: ChooseSide) -> None:
    """Puts one's changes on top of what stands now, or leaves what stands as it is."""
    await answer_press(visit.update.callback_query)
    services = visit.services
    async with services.database.writing() as session:
        form = await form_of(session, visit, choice.proposal_id)
        after: Form | None = None
        open_ = form is not None and await _is_disputed(session, form)
        if form is not None and not open_:
            pass
        elif form is not None and choice.how == "mine":
            number = await submissions.rebase(session, form.proposal.id, services.now())
            made = None if number is None else await submissions.proposal_of(session, number, form.proposal.key)
            after = None if made is None else await form_of(session, visit, made.id)
        elif form is not None:
            await submissions.withdraw(session, form.submission.id, services.now())
            await tell_withdrawn(session, form.submission.id)
        if form is not None:
            await ask(session, visit, JOURNEY, None, (after or form).proposal.id)
    if form is None:
        await visit.say("chat-expired")
    elif not open_:  # it was chosen before
        await (show_form(visit, form) if form.open else show_standing(visit, form))
    elif choice.how == "theirs":
        await visit.say("record-theirs-kept")
    elif after is None:
        await visit.say("record-cannot-combine")
    else:
        await show_form(visit, after, [visit.texts.say("record-combined")])


async def _is_disputed(session: WriteSession, form: Form) -> bool:
    """Says whether somebody else has changed the record, and nothing was chosen yet."""
    if form.proposal.result is not None:
        return form.proposal.result is Result.CONFLICT
    return form.open and (await _compared(session, form)).verdict is Verdict.CONFLICT


async def _compared(session: WriteSession, form: Form) -> Compared:
    (one,) = await submissions.compared(session, [form.proposal])
    return one


async def _in_the_way(visit: Visit, form: Form, one: Compared) -> None:
    """Says why a draft cannot be handed in as it is, and shows it."""
    if one.verdict in (Verdict.UNCHANGED, Verdict.GONE):
        await visit.say("record-nothing-changed" if one.verdict is Verdict.UNCHANGED else "record-is-retired")
    else:
        await show_form(visit, form)


def _why_page(visit: Visit, form: Form, count: int = 0) -> Page:
    """Asks why; ``count`` is the length of a reason that was too long."""
    texts, number = visit.texts, form.proposal.id
    usual = _USUAL[form.proposal.deed]
    if form.proposal.deed is Deed.SAVE and form.proposal.base is not None:
        usual = (*usual, "error")
    rows: list[Row] = [(Button(texts.say(f"record-reason-{reason}"), GiveReason(number, reason)),) for reason in usual]
    rows.append((Button(texts.say("button-record-form"), OpenForm(number, whole=False)),))
    long = f"{texts.say('record-too-long', count=count, limit=_LONGEST)}\n" if count else ""
    return Page.text(long + texts.say("record-why"), tuple(rows))


async def _published(visit: Visit, form: Form, progress: Progress) -> None:
    """Says what became of a draft of one record."""
    if form.proposal.result is Result.CONFLICT:
        await show_form(visit, form)
        return
    if progress.refused:
        await visit.say("record-not-published")
        return
    async with visit.services.database.reading() as session:
        found = (await holdings.held_under(session, [form.proposal.key], visit.texts.language)).get(form.proposal.key)
    rows = () if found is None else ((Button(visit.texts.say("button-record-open"), OpenRecord(found.record_id)),),)
    gone = found is not None and found.stage is Stage.RETIRED
    await visit.show([Page.text(visit.texts.say("record-retired" if gone else "record-published"), rows)])
