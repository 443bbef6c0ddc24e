"""What is typed while a draft asks for a field: its value, or a question of its own for which the draft waits."""

from collections.abc import Mapping
from typing import Any

from handlers.asked import Asked, leave
from handlers.context import Visit
from handlers.records.asking import LINKED, candidates_page, draft_waits_page, more_page, waiting_page
from handlers.records.form import show_form
from handlers.records.keeping import ask_again, keep, mode_of, pass_on, show_question
from handlers.records.opening import Form
from handlers.records.reading import Unread, added, read_value
from knowledge import holdings, ledger
from knowledge.intake.columns import Form as Holds
from knowledge.intake.forms import Slot, kind_of, slot_named
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
    guided, more = mode_of(asked)
    if declines(visit.text) and not slot.column.required:
        await pass_on(visit, form.proposal.id, slot.name)
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
        await ask_again(visit, form, slot, guided=guided, notes=[note])
    else:
        await keep(visit, form.proposal.id, slot.name, told, goes_on=_goes_on(slot, visit.text))
    return True


def is_elsewhere(text: str) -> bool:
    """Says whether a text is plainly a question or a remark, and nothing that a record would say."""
    said = clean(text)
    return _asks(said) or remark_in(said) is not None or need_wished(said) is not None


async def show_asked(visit: Visit, form: Form, asked: Asked) -> None:
    """Shows once more what was asked last, else the form."""
    slot = slot_named(form.proposal.row, asked.what or "")
    guided, more = mode_of(asked)
    if slot is None:
        await show_form(visit, form)
    elif more:
        await visit.show([more_page(form.proposal, slot, visit.texts)])
    else:
        await show_question(visit, form, slot, guided=guided)


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


def _asks(said: str) -> bool:
    return len(said) < _QUESTION and said.rstrip().endswith(("?", "？", "吗", "呢"))


def _is_itself_a_question(slot: Slot, row: Mapping[str, Any], text: str) -> bool:
    """Says whether a text is one of the questions that a curated answer answers: its title is one, too."""
    return kind_of(row) is Kind.ANSWER and slot.column.name in ("title", "questions") and _asks(clean(text))


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


def _goes_on(slot: Slot, text: str) -> bool:
    return slot.column.name == "body" and len(text) >= _LONG
