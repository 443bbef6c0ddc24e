"""Filling in a draft: one field at a time, typed or tapped, each kept at once together with what is asked next."""

from collections.abc import Mapping, Sequence
from typing import Any

from handlers.asked import Asked, ask, asked_of, leave
from handlers.buttons.records import AskField, ChooseOption, ClearField, PassField, PickRecord, TakeAsField
from handlers.context import Visit
from handlers.records.asking import LINKED, candidates_page, draft_waits_page, more_page, question_page, waiting_page
from handlers.records.form import show_form, titles_of, why_not
from handlers.records.opening import JOURNEY, Form, form_of
from handlers.records.order import next_slot
from handlers.records.reading import Unread, added, read_value
from handlers.records.words import label
from handlers.replying import answer_press
from knowledge import holdings, ledger, submissions
from knowledge.database import WriteSession
from knowledge.intake.columns import Form as Holds
from knowledge.intake.forms import Slot, kind_of, may_go, read, slot_named, value_of, with_value, without_language
from knowledge.vocabulary import Kind, Stage
from retrieval.understanding.language import clean
from retrieval.understanding.remarks import remark_in
from retrieval.understanding.telling import declines
from retrieval.understanding.wishes import need_wished

WHY = "why"
"""What is asked instead of a field: the reason of a change."""
_CANDIDATES = 6
_ANYTHING = frozenset({Holds.TEXT, Holds.TEXTS})
"""Fields that any text could be meant for; others show by themselves whether it is."""
_LONG = 3_000
"""Characters from which on a body may be one of several messages that an app made of it."""
_QUESTION = 80
"""Characters of a text that may be a question of its own."""


async def typed(visit: Visit, asked: Asked, form: Form) -> bool:
    """Takes a text as the field that was asked for; False where it is rather a question or a remark of its own."""
    slot = slot_named(form.proposal.row, asked.what or "")
    if slot is None:
        return False
    guided, more = _mode(asked)
    if declines(visit.text) and not slot.column.required:
        await _pass(visit, form.proposal.id, slot.name)
        return True
    if slot.form is Holds.KEY:
        await _search(visit, form, slot)
        return True
    services = visit.services
    text = added(slot, form.proposal.row, visit.text) if more else visit.text
    told = read_value(text, slot, form.proposal.row, services.today(), services.zone)
    about_it = _is_itself_a_question(slot, form.proposal.row, visit.text)
    if is_elsewhere(visit.text) and not about_it and (isinstance(told, Unread) or slot.form in _ANYTHING):
        await leave(visit, asked)
        return False
    if isinstance(told, Unread):
        note = visit.texts.say(told.key, **told.values)
        await _ask_again(visit, form, slot, guided=guided, notes=[note])
    else:
        await _keep(visit, form.proposal.id, slot.name, told, goes_on=_goes_on(slot, visit.text))
    return True


def is_elsewhere(text: str) -> bool:
    """Says whether a text is plainly a question or a remark, and nothing that a record would say."""
    said = clean(text)
    return _asks(said) or remark_in(said) is not None or need_wished(said) is not None


def _asks(said: str) -> bool:
    return len(said) < _QUESTION and said.rstrip().endswith(("?", "？", "吗", "呢"))


def _is_itself_a_question(slot: Slot, row: Mapping[str, Any], text: str) -> bool:
    """Says whether a text is one of the questions that a curated answer answers: its title is one, too."""
    return kind_of(row) is Kind.ANSWER and slot.column.name in ("title", "questions") and _asks(clean(text))


async def show_asked(visit: Visit, form: Form, asked: Asked) -> None:
    """Shows once more what was asked last, else the form."""
    slot = slot_named(form.proposal.row, asked.what or "")
    guided, more = _mode(asked)
    if slot is None:
        await show_form(visit, form)
    elif more:
        await visit.show([more_page(form.proposal, slot, visit.texts)])
    else:
        await _show_question(visit, form, slot, guided=guided)


async def remind(visit: Visit, asked: Asked, form: Form) -> None:
    """Says, after something else was answered, that the draft waits and how to go on with it."""
    slot = slot_named(form.proposal.row, asked.what or "")
    if asked.what is None or (asked.paused and asked.update_id != visit.update.update_id):  # said already
        return
    if slot is None:
        await visit.show([draft_waits_page(form.proposal, visit.texts)])
        return
    async with visit.services.database.reading() as session:
        turn = await ledger.turn_asked_by(session, visit.services.seal, visit.caller.id, visit.update.update_id, 0)
    await visit.show([waiting_page(form.proposal, slot, turn.id if turn else None, visit.texts)])


async def ask_field(visit: Visit, choice: AskField) -> None:
    """Asks for one field of a draft."""
    form = await _opened(visit, choice.proposal_id)
    slot = None if form is None else slot_named(form.proposal.row, choice.slot)
    if form is None or slot is None:
        return
    before = asked_of(visit.caller, JOURNEY)
    guided = before is not None and before.of == form.proposal.id and before.what == slot.name and _mode(before)[0]
    await _ask_again(visit, form, slot, guided=guided)


async def choose(visit: Visit, choice: ChooseOption) -> None:
    """Keeps a tapped word; of a field with several it stays at it."""
    form = await _opened(visit, choice.proposal_id)
    slot = None if form is None else slot_named(form.proposal.row, choice.slot)
    if form is None or slot is None:
        return
    if slot.form is Holds.YES_NO:
        await _keep(visit, form.proposal.id, slot.name, {slot.name: choice.option == 1})
        return
    place, wanted = divmod(choice.option, 2)
    if place >= len(slot.column.choices):
        await visit.say("chat-expired")
        return
    word = slot.column.choices[place]
    if slot.form is Holds.CHOICES:
        held = [one for one in value_of(form.proposal.row, slot) or [] if one != word]
        ticked = [one for one in slot.column.choices if one in held or (wanted and one == word)]
        await _keep(visit, form.proposal.id, slot.name, {slot.name: ticked or None}, stays=True)
    else:
        await _keep(visit, form.proposal.id, slot.name, {slot.name: word})


async def pick(visit: Visit, choice: PickRecord) -> None:
    """Lets a field lead to the record that was tapped."""
    form = await _opened(visit, choice.proposal_id)
    if form is None:
        return
    async with visit.services.database.reading() as session:
        found = (await holdings.held(session, [choice.record_id], visit.texts.language)).get(choice.record_id)
    if found is None or found.kind is not LINKED.get(choice.slot):
        await visit.say("chat-expired")
    else:
        await _keep(visit, form.proposal.id, choice.slot, {choice.slot: found.key})


async def clear(visit: Visit, choice: ClearField) -> None:
    """Empties a field."""
    if await _opened(visit, choice.proposal_id) is not None:
        await _keep(visit, choice.proposal_id, choice.slot, {choice.slot: None})


async def pass_(visit: Visit, choice: PassField) -> None:
    """Leaves a field as it is and goes on."""
    if await _opened(visit, choice.proposal_id) is not None:
        await _pass(visit, choice.proposal_id, choice.slot)


async def take(visit: Visit, choice: TakeAsField) -> None:
    """Takes a question that was asked in between for a field."""
    form = await _opened(visit, choice.proposal_id)
    slot = None if form is None else slot_named(form.proposal.row, choice.slot)
    services = visit.services
    async with services.database.reading() as session:
        turn = await ledger.turn(session, services.seal, choice.turn_id, 0)
    if form is None or slot is None:
        return
    if turn is None or turn.person_id != visit.caller.id or slot.form is not Holds.TEXT:
        await visit.say("chat-expired")
    else:
        await _keep(visit, form.proposal.id, slot.name, {slot.name: turn.question})


async def begin_asking(session: WriteSession, visit: Visit, form: Form) -> Slot | None:
    """Asks for the first empty field, in the transaction that begins a draft; None where there is none."""
    slot = next_slot(form.proposal.row, None)
    await _note(session, visit, form.proposal.id, slot, guided=True)
    return slot


async def show_next(visit: Visit, form: Form, slot: Slot | None, notes: Sequence[str] = (), *, guided: bool) -> None:
    """Shows the question about a field; the form where there is none."""
    if slot is None:
        await show_form(visit, form, notes)
    else:
        await _show_question(visit, form, slot, guided=guided, notes=notes)


async def _opened(visit: Visit, proposal_id: int) -> Form | None:
    """Finds a draft that can still be filled in; says so where it cannot."""
    await answer_press(visit.update.callback_query)
    async with visit.services.database.reading() as session:
        form = await form_of(session, visit, proposal_id)
    if form is None or not form.open:
        await visit.say("chat-expired" if form is None else "record-handed-in-already")
        return None
    return form


async def _keep(
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
    before = asked_of(visit.caller, JOURNEY)
    guided = before is not None and before.of == proposal_id and _mode(before)[0]
    flaw, upcoming = None, None
    async with visit.services.database.writing() as session:
        form = await form_of(session, visit, proposal_id)
        slot = None if form is None else slot_named(form.proposal.row, name)
        if form is not None and form.open and slot is not None:
            row: dict[str, Any] = dict(form.proposal.row)
            for field, value in told.items():
                changed = slot_named(row, field)
                row = row if changed is None else with_value(row, changed, value)
            then, now = read(form.proposal.row), read(row)
            flaw = now.refusal if now.refusal != then.refusal else None
            if flaw is None:
                await submissions.change_row(session, proposal_id, row, visit.services.now())
                lacks = [one for one in now.lacking if one not in then.lacking and slot_named(row, one) is not None]
                upcoming = next_slot(row, name) if guided else slot_named(row, lacks[0]) if lacks else None
                upcoming = slot if stays or goes_on else upcoming
                await _note(session, visit, proposal_id, upcoming, guided=guided, more=goes_on)
                form = await form_of(session, visit, proposal_id)
    if form is None or slot is None or not form.open:
        await visit.say("chat-expired" if form is None else "record-handed-in-already")
    elif flaw is not None:
        await _ask_again(visit, form, slot, guided=guided, notes=[why_not(flaw, visit.texts)])
    elif goes_on:
        await visit.show([more_page(form.proposal, slot, visit.texts)])
    else:
        noted = [] if stays else [visit.texts.say("record-noted", field=label(name, visit.texts))]
        await show_next(visit, form, upcoming, noted, guided=guided)


async def _pass(visit: Visit, proposal_id: int, name: str) -> None:
    """Leaves a field as it is: the next one is asked for where one after the other is, else the form is shown."""
    before = asked_of(visit.caller, JOURNEY)
    guided = before is not None and before.of == proposal_id and _mode(before)[0]
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
            await _note(session, visit, proposal_id, upcoming, guided=guided)
    if form is not None:
        await show_next(visit, form, upcoming, guided=guided)


async def _search(visit: Visit, form: Form, slot: Slot) -> None:
    """Looks for the records that a field may lead to."""
    async with visit.services.database.reading() as session:
        found = await holdings.find(
            session,
            visit.text,
            visit.texts.language,
            _CANDIDATES,
            kinds=(LINKED[slot.name],),
            stages=(Stage.PUBLISHED, Stage.REVIEW),
        )
    await visit.show([candidates_page(form.proposal, slot, visit.text, found, visit.texts)])


async def _ask_again(visit: Visit, form: Form, slot: Slot, *, guided: bool, notes: Sequence[str] = ()) -> None:
    async with visit.services.database.writing() as session:
        await _note(session, visit, form.proposal.id, slot, guided=guided)
    await _show_question(visit, form, slot, guided=guided, notes=notes)


async def _show_question(visit: Visit, form: Form, slot: Slot, *, guided: bool, notes: Sequence[str] = ()) -> None:
    now = value_of(form.proposal.row, slot)
    titles = await titles_of(visit, {now} if slot.name in LINKED and isinstance(now, str) else set())
    page = question_page(form.proposal, slot, visit.texts, guided=guided, titles=titles, notes=notes)
    await visit.show([page])


async def _note(
    session: WriteSession, visit: Visit, proposal_id: int, slot: Slot | None, *, guided: bool, more: bool = False
) -> None:
    name = None if slot is None else slot.name
    await ask(session, visit, JOURNEY, name, proposal_id, (int(guided), int(more)))


def _mode(asked: Asked) -> tuple[bool, bool]:
    """Reads whether fields are asked for one after the other, and whether a text goes on that was begun."""
    guided, more, *_ = (*asked.numbers, 0, 0)
    return bool(guided), bool(more)


def _goes_on(slot: Slot, text: str) -> bool:
    return slot.column.name == "body" and len(text) >= _LONG
