"""Filling in a draft by buttons: a field to be asked for, a word, a record, nothing."""

from handlers.asked import asked_of
from handlers.buttons.records import AskField, ChooseOption, ClearField, PassField, PickRecord, TakeAsField
from handlers.context import Visit
from handlers.records.asking import LINKED
from handlers.records.keeping import ask_again, keep, mode_of, opened, pass_on
from handlers.records.opening import JOURNEY
from knowledge import holdings, ledger
from knowledge.intake.columns import Form as Holds
from knowledge.intake.forms import slot_named, value_of


async def ask_field(visit: Visit, choice: AskField) -> None:
    """Asks for one field of a draft."""
    form = await opened(visit, choice.proposal_id)
    slot = None if form is None else slot_named(form.proposal.row, choice.slot)
    if form is None or slot is None:
        return
    before = asked_of(visit.caller, JOURNEY)
    guided = before is not None and before.of == form.proposal.id and before.what == slot.name and mode_of(before)[0]
    await ask_again(visit, form, slot, guided=guided)


async def choose(visit: Visit, choice: ChooseOption) -> None:
    """Keeps a tapped word; of a field with several it stays at it."""
    form = await opened(visit, choice.proposal_id)
    slot = None if form is None else slot_named(form.proposal.row, choice.slot)
    if form is None or slot is None:
        return
    if slot.form is Holds.YES_NO:
        await keep(visit, form.proposal.id, slot.name, {slot.name: choice.option == 1})
        return
    place, wanted = divmod(choice.option, 2)
    if place >= len(slot.column.choices):
        await visit.say("chat-expired")
        return
    word = slot.column.choices[place]
    if slot.form is Holds.CHOICES:
        held = [one for one in value_of(form.proposal.row, slot) or [] if one != word]
        ticked = [one for one in slot.column.choices if one in held or (wanted and one == word)]
        await keep(visit, form.proposal.id, slot.name, {slot.name: ticked or None}, stays=True)
    else:
        await keep(visit, form.proposal.id, slot.name, {slot.name: word})


async def pick(visit: Visit, choice: PickRecord) -> None:
    """Lets a field lead to the record that was tapped."""
    form = await opened(visit, choice.proposal_id)
    if form is None:
        return
    async with visit.services.database.reading() as session:
        found = (await holdings.held(session, [choice.record_id], visit.texts.language)).get(choice.record_id)
    if found is None or found.kind is not LINKED.get(choice.slot):
        await visit.say("chat-expired")
    else:
        await keep(visit, form.proposal.id, choice.slot, {choice.slot: found.key})


async def clear(visit: Visit, choice: ClearField) -> None:
    """Empties a field."""
    if await opened(visit, choice.proposal_id) is not None:
        await keep(visit, choice.proposal_id, choice.slot, {choice.slot: None})


async def pass_(visit: Visit, choice: PassField) -> None:
    """Leaves a field as it is and goes on."""
    if await opened(visit, choice.proposal_id) is not None:
        await pass_on(visit, choice.proposal_id, choice.slot)


async def take(visit: Visit, choice: TakeAsField) -> None:
    """Takes a question that was asked in between for a field."""
    form = await opened(visit, choice.proposal_id)
    slot = None if form is None else slot_named(form.proposal.row, choice.slot)
    services = visit.services
    async with services.database.reading() as session:
        turn = await ledger.turn(session, services.seal, choice.turn_id, 0)
    if form is None or slot is None:
        return
    if turn is None or turn.person_id != visit.caller.id or slot.form is not Holds.TEXT:
        await visit.say("chat-expired")
    else:
        await keep(visit, form.proposal.id, slot.name, {slot.name: turn.question})
