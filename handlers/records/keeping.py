"""A field of a draft kept together with what is asked next, in one transaction; what is asked is shown after it."""

from collections.abc import Mapping, Sequence
from typing import Any

from handlers.asked import Asked, ask, asked_of
from handlers.context import Visit
from handlers.records.asking import LINKED, more_page, question_page
from handlers.records.form import show_form, titles_of, why_not
from handlers.records.opening import JOURNEY, Form, form_of
from handlers.records.order import next_slot
from handlers.records.words import label
from handlers.replying import answer_press
from knowledge import submissions
from knowledge.database import WriteSession
from knowledge.intake.forms import Slot, may_go, read, slot_named, value_of, with_value, without_language
from knowledge.intake.verdicts import Refusal


async def begin_asking(session: WriteSession, visit: Visit, form: Form) -> Slot | None:
    """Asks for the first empty field, in the transaction that begins a draft; None where there is none."""
    slot = next_slot(form.proposal.row, None)
    await note_asked(session, visit, form.proposal.id, slot, guided=True)
    return slot


async def show_next(visit: Visit, form: Form, slot: Slot | None, notes: Sequence[str] = (), *, guided: bool) -> None:
    """Shows the question about a field; the form where there is none."""
    if slot is None:
        await show_form(visit, form, notes)
    else:
        await show_question(visit, form, slot, guided=guided, notes=notes)


async def opened(visit: Visit, proposal_id: int) -> Form | None:
    """Finds a draft that can still be filled in; says so where it cannot."""
    await answer_press(visit.update.callback_query)
    async with visit.services.database.reading() as session:
        form = await form_of(session, visit, proposal_id)
    if form is None or not form.open:
        await visit.say("chat-expired" if form is None else "record-handed-in-already")
        return None
    return form


async def keep(
    visit: Visit,
    proposal_id: int,
    name: str,
    told: Mapping[str, Any],
    *,
    stays: bool = False,
    goes_on: bool = False,
) -> None:
    """Keeps fields of a draft, unless they are not fit, and asks for the next one.

    Args:
        stays: whether the same field is asked for again, where several words can be ticked.
        goes_on: whether the text may go on in the next message.
    """
    guided, flaw, upcoming = _is_guided(visit, proposal_id), None, None
    async with visit.services.database.writing() as session:
        form = await form_of(session, visit, proposal_id)
        slot = None if form is None else slot_named(form.proposal.row, name)
        if form is not None and form.open and slot is not None:
            row = _changed(form.proposal.row, told)
            flaw = _flaw(form.proposal.row, row)
            if flaw is None:
                await submissions.change_row(session, proposal_id, row, visit.services.now())
                upcoming = slot if stays or goes_on else _upcoming(form.proposal.row, row, name, guided=guided)
                await note_asked(session, visit, proposal_id, upcoming, guided=guided, more=goes_on)
                form = await form_of(session, visit, proposal_id)
    if form is None or slot is None or not form.open:
        await visit.say("chat-expired" if form is None else "record-handed-in-already")
    elif flaw is not None:
        await ask_again(visit, form, slot, guided=guided, notes=[why_not(flaw, visit.texts)])
    elif goes_on:
        await visit.show([more_page(form.proposal, slot, visit.texts)])
    else:
        noted = [] if stays else [visit.texts.say("record-noted", field=label(name, visit.texts))]
        await show_next(visit, form, upcoming, noted, guided=guided)


def _changed(row: Mapping[str, Any], told: Mapping[str, Any]) -> dict[str, Any]:
    """Gives a row with what was told for its fields."""
    changed = dict(row)
    for name, value in told.items():
        slot = slot_named(changed, name)
        changed = changed if slot is None else with_value(changed, slot, value)
    return changed


def _flaw(before: Mapping[str, Any], after: Mapping[str, Any]) -> Refusal | None:
    """Gives what a change makes unfit; what was so before does not hold up other fields."""
    flaw = read(after).refusal
    return None if flaw == read(before).refusal else flaw


def _upcoming(before: Mapping[str, Any], after: Mapping[str, Any], name: str, *, guided: bool) -> Slot | None:
    """Gives the field to ask for next: in the order of the form, else what the change has made necessary."""
    if guided:
        return next_slot(after, name)
    had = read(before).lacking
    lacks = [slot_named(after, one) for one in read(after).lacking if one not in had]
    return next((slot for slot in lacks if slot is not None), None)


def _is_guided(visit: Visit, proposal_id: int) -> bool:
    """Says whether the fields of a draft are being asked for one after the other."""
    before = asked_of(visit.caller, JOURNEY)
    return before is not None and before.of == proposal_id and mode_of(before)[0]


async def pass_on(visit: Visit, proposal_id: int, name: str) -> None:
    """Leaves a field as it is: the next one is asked for where one after the other is, else the form is shown."""
    guided = _is_guided(visit, proposal_id)
    async with visit.services.database.writing() as session:
        form = await form_of(session, visit, proposal_id)
        row = {} if form is None else form.proposal.row
        slot = None if form is None else slot_named(row, name)
        upcoming = next_slot(row, name) if form is not None and guided else None
        if form is not None and form.open and slot is not None and slot.language and may_go(row, slot):
            row = without_language(row, slot.language)
            await submissions.change_row(session, proposal_id, row, visit.services.now())
            upcoming = next_slot(row, None) if guided else None
            form = await form_of(session, visit, proposal_id)
        if form is not None:
            await note_asked(session, visit, proposal_id, upcoming, guided=guided)
    if form is not None:
        await show_next(visit, form, upcoming, guided=guided)


async def ask_again(visit: Visit, form: Form, slot: Slot, *, guided: bool, notes: Sequence[str] = ()) -> None:
    async with visit.services.database.writing() as session:
        await note_asked(session, visit, form.proposal.id, slot, guided=guided)
    await show_question(visit, form, slot, guided=guided, notes=notes)


async def show_question(visit: Visit, form: Form, slot: Slot, *, guided: bool, notes: Sequence[str] = ()) -> None:
    now = value_of(form.proposal.row, slot)
    titles = await titles_of(visit, {now} if slot.name in LINKED and isinstance(now, str) else set())
    page = question_page(form.proposal, slot, visit.texts, guided=guided, titles=titles, notes=notes)
    await visit.show([page])


async def note_asked(
    session: WriteSession, visit: Visit, proposal_id: int, slot: Slot | None, *, guided: bool, more: bool = False
) -> None:
    name = None if slot is None else slot.name
    await ask(session, visit, JOURNEY, name, proposal_id, (int(guided), int(more)))


def mode_of(asked: Asked) -> tuple[bool, bool]:
    """Reads whether fields are asked for one after the other, and whether a text goes on that was begun."""
    guided, more, *_ = (*asked.numbers, 0, 0)
    return bool(guided), bool(more)
