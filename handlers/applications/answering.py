"""What both sides do about an application that was sent: answer it, ask, reply, say how far it is and how it was."""

from handlers.applications import applying
from handlers.applications.acting import act, acting, allowed, ask_for_words, failed, show_again
from handlers.applications.matter import JOURNEY, Matter
from handlers.applications.pages import event_lines
from handlers.asked import drop
from handlers.buttons import (
    EvaluateApplication,
    RefuseApplication,
    RefuseApplicationFor,
    ShowApplication,
    StepApplication,
    WriteAbout,
)
from handlers.context import Visit
from handlers.page import Button, Page, Row
from handlers.replying import answer_press
from handlers.texts import Texts
from knowledge.applications import Deed, State
from knowledge.applications.notes import SCORES, Reason, scored
from knowledge.dealings import Result, Side
from knowledge.referrals.reasons import written

DECLINE = "decline"
"""What whoever declines is asked to write; the other words are named by their deed."""


async def show(visit: Visit, choice: ShowApplication) -> None:
    """Shows an application to whoever has a part in it; a draft as it would be sent."""
    await answer_press(visit.update.callback_query)
    acts = await acting(visit, choice.application_id)
    if acts is None:
        return
    found, side = acts
    if found.own.state is State.DRAFT:
        await applying.preview(visit, choice.application_id)
    else:
        await drop(visit, choice.application_id, JOURNEY)  # whoever goes back writes nothing
        await show_again(visit, choice.application_id, side)


async def step(visit: Visit, choice: StepApplication) -> None:
    """Says how far an application is; asks once more before what cannot be taken back."""
    await answer_press(visit.update.callback_query)
    if choice.sure:
        await act(visit, choice.application_id, choice.deed)
        return
    acts = await allowed(visit, choice.application_id, choice.deed)
    if acts is None:
        return
    found, side = acts
    of = "asker" if side is Side.ASKER else "other"
    asked = visit.texts.say(f"apply-ask-{choice.deed.value}", opening=found.named(visit.texts), side=of)
    sure = Button(visit.texts.say("button-apply-sure"), StepApplication(choice.application_id, choice.deed, sure=True))
    await visit.show([Page.text(asked, (_back(found, visit.texts), (sure,)))])


async def refuse(visit: Visit, choice: RefuseApplication) -> None:
    """Asks why an application is declined: by a tap, or in words."""
    await answer_press(visit.update.callback_query)
    acts = await allowed(visit, choice.application_id, Deed.DECLINED)
    if acts is not None:
        texts, id = visit.texts, choice.application_id
        rows = [
            (Button(texts.say(f"apply-reason-{reason.value}"), RefuseApplicationFor(id, reason)),) for reason in Reason
        ]
        await ask_for_words(visit, DECLINE, id, texts.say("apply-ask-reason"), (*rows, _back(acts[0], texts)))


async def refuse_for(visit: Visit, choice: RefuseApplicationFor) -> None:
    """Declines for a reason; for something else it asks for the words first."""
    await answer_press(visit.update.callback_query)
    if choice.reason is not Reason.OTHER:
        await act(visit, choice.application_id, Deed.DECLINED, written(choice.reason))
    elif await allowed(visit, choice.application_id, Deed.DECLINED) is not None:
        said = visit.texts.say("apply-ask-reason-words")
        await ask_for_words(visit, DECLINE, choice.application_id, said)


async def write(visit: Visit, choice: WriteAbout) -> None:
    """Asks for a question to the student, or for their reply to one."""
    await answer_press(visit.update.callback_query)
    acts = await allowed(visit, choice.application_id, choice.deed)
    if acts is None:
        return
    found, _ = acts
    question = found.own.question
    lines = [] if choice.deed is Deed.QUESTION or question is None else event_lines(question, visit.texts)
    said = "\n".join((*lines, visit.texts.say(f"apply-ask-{choice.deed.value}")))
    await ask_for_words(visit, choice.deed.value, found.own.id, said, (_back(found, visit.texts),))


async def evaluate(visit: Visit, choice: EvaluateApplication) -> None:
    """Keeps how it was for one side, and asks why."""
    await answer_press(visit.update.callback_query)
    if choice.score not in SCORES:
        await visit.say("chat-expired")
        return
    await act(visit, choice.application_id, Deed.EVALUATED, scored(choice.score))
    acts = await acting(visit, choice.application_id, Deed.REMARK)
    if acts is not None and acts[0].own.verdict(Deed.REMARK, acts[1]) is Result.DONE:
        said = visit.texts.say("apply-ask-remark")
        await ask_for_words(visit, Deed.REMARK.value, choice.application_id, said, (_back(acts[0], visit.texts),))


async def words_typed(visit: Visit, application_id: int, what: str, words: str) -> None:
    """Takes what somebody wrote about an application that was sent."""
    key = f"{what}:{visit.update.update_id}"
    if what == DECLINE:
        await act(visit, application_id, Deed.DECLINED, written(Reason.OTHER, words))
    else:
        await act(visit, application_id, Deed(what), words, key)


async def stands(visit: Visit, application_id: int) -> None:
    """Shows where an application stands to somebody whose words about it were taken before."""
    acts = await acting(visit, application_id)
    if acts is None:
        return
    if acts[0].own.state is State.DRAFT:
        await applying.preview(visit, application_id)
    else:
        await failed(visit, *acts, Result.ALREADY)


def _back(found: Matter, texts: Texts) -> Row:
    return (Button(texts.say("button-apply-back"), ShowApplication(found.own.id)),)
