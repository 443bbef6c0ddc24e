"""What is pressed while a posting is written: another field, a word of a list, a field left out or emptied."""

from collections.abc import Sequence
from typing import Any

from handlers.buttons.postings import PostAsk, PostChoose, PostClear, PostFields, PostPass, PostTake
from handlers.context import Visit
from handlers.postings.asking import fields_page, question_page
from handlers.postings.drafting import is_guided, keep, note_asked, owned, revised, told
from handlers.postings.fields import NATURES, NEEDED, emptied, held, slot_of, there_are
from handlers.replying import answer_press
from knowledge import ledger
from knowledge.intake.columns import Form


async def ask_field(visit: Visit, choice: PostAsk) -> None:
    """Asks for one field anew; of what everybody sees, a change is begun with that."""
    await answer_press(visit.update.callback_query)
    services, guided = visit.services, is_guided(visit, choice.posting_id, choice.field)
    async with services.database.writing() as session:
        found = await revised(session, visit, choice.posting_id)
        there = found is not None and bool(there_are((choice.field,), found.row or {}))
        if found is not None and there:
            await note_asked(session, visit, found.id, choice.field, guided=guided)
    if found is None or not there:
        await visit.say("chat-expired")
    else:
        await visit.show([question_page(found, choice.field, visit.texts, guided=guided)])


async def fields(visit: Visit, choice: PostFields) -> None:
    """Offers every field to be told, or told anew."""
    await answer_press(visit.update.callback_query)
    async with visit.services.database.writing() as session:
        found = await revised(session, visit, choice.posting_id)
    if found is None:
        await visit.say("chat-expired")
    else:
        await visit.show([fields_page(found, visit.texts)])


async def pass_(visit: Visit, choice: PostPass) -> None:
    """Leaves a field as it is and goes on."""
    await answer_press(visit.update.callback_query)
    await keep(visit, choice.posting_id, choice.field, {})


async def clear(visit: Visit, choice: PostClear) -> None:
    """Empties a field that may be empty."""
    await answer_press(visit.update.callback_query)
    if choice.field in NEEDED:
        await visit.say("chat-expired")
        return
    found = await owned(visit, choice.posting_id)
    row = {} if found is None or found.row is None else found.row
    values = emptied(row, choice.field) if row else {}
    await keep(visit, choice.posting_id, choice.field, values, guided=False)


async def choose(visit: Visit, choice: PostChoose) -> None:
    """Takes a word of a closed list for a field."""
    await answer_press(visit.update.callback_query)
    found = await owned(visit, choice.posting_id)
    slot = None if found is None or found.row is None else slot_of(found.row, choice.field)
    value: Any = None
    if slot is not None and choice.field == "nature" and choice.place < len(NATURES):
        value = visit.texts.say(f"post-nature-{NATURES[choice.place]}")
    elif slot is not None and slot.form is Form.YES_NO:
        value = choice.place == 1
    elif slot is not None and slot.form is Form.CHOICE and choice.place < len(slot.column.choices):
        value = slot.column.choices[choice.place]
    elif slot is not None and slot.form is Form.CHOICES and choice.place < len(slot.column.choices):
        before = list(held(found.row or {}, choice.field) or ()) if found is not None else []
        ticked = _ticked(before, slot.column.choices[choice.place])
        await keep(visit, choice.posting_id, choice.field, {slot.name: ticked})
        return
    if slot is None or value is None:
        await visit.say("chat-expired")
    else:
        await keep(visit, choice.posting_id, choice.field, {slot.name: value})


async def take(visit: Visit, choice: PostTake) -> None:
    """Takes the question that was asked in between for the field that had been asked for."""
    await answer_press(visit.update.callback_query)
    services = visit.services
    async with services.database.reading() as session:
        turn = await ledger.turn(session, services.seal, choice.turn_id, 0)
    if turn is None or turn.person_id != visit.caller.id:
        await visit.say("chat-expired")
    else:
        await told(visit, choice.posting_id, choice.field, turn.question)


def _ticked(before: Sequence[str], word: str) -> list[str] | None:
    """Gives the words that are ticked once one more is, or, pressed again, no more; None where none is left."""
    return [one for one in before if one != word] or None if word in before else [*before, word]
