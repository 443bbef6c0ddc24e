"""What leads where among records: commands, presses, what is typed, what is said after something else came between."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from handlers.asked import Asked, asked_of, leave
from handlers.buttons.records import (
    AddLanguage,
    AddRecord,
    AskField,
    BringBack,
    ChooseLanguages,
    ChooseOption,
    ChooseSide,
    ClearField,
    DropForm,
    EditRecord,
    GiveReason,
    OpenForm,
    OpenRecord,
    OpenRevision,
    PassField,
    PickRecord,
    PublishOwn,
    RecordHistory,
    RetireRecord,
    SubmitForm,
    TakeAsField,
)
from handlers.context import Visit
from handlers.records import adding, filling, finding, past, submitting, typing_in
from handlers.records.opening import JOURNEY, Form, form_of
from handlers.records.standing import show_standing

_Command = Callable[[Visit], Awaitable[None]]
_Press = Callable[[Visit, Any], Awaitable[None]]


def _leaving(journey: _Command) -> _Command:
    """Lets what a draft is asked for wait: what is typed after looking at something else may be about that."""

    async def followed(visit: Visit) -> None:
        await _leave(visit)
        await journey(visit)

    return followed


def _looking(press: _Press) -> _Press:
    """Does the same for a press."""

    async def pressed(visit: Visit, choice: Any) -> None:
        await _leave(visit)
        await press(visit, choice)

    return pressed


async def _leave(visit: Visit) -> None:
    asked = asked_of(visit.caller, JOURNEY)
    if asked is not None and asked.update_id != visit.update.update_id:
        await leave(visit, asked)


COMMANDS: Mapping[str, _Command] = {
    "records": _leaving(finding.records),
    "add": _leaving(adding.add),
    "edit": _leaving(finding.edit_command),
    "retire": _leaving(finding.retire_command),
}
PRESSES: Mapping[type, _Press] = {
    OpenRecord: _looking(finding.open_record),
    EditRecord: adding.edit,
    RetireRecord: adding.retire,
    BringBack: adding.bring_back,
    AddRecord: adding.choose_kind,
    ChooseLanguages: adding.begin_new,
    AddLanguage: adding.add_language,
    OpenForm: adding.open_form,
    DropForm: adding.drop,
    AskField: filling.ask_field,
    PassField: filling.pass_,
    ClearField: filling.clear,
    ChooseOption: filling.choose,
    PickRecord: filling.pick,
    TakeAsField: filling.take,
    SubmitForm: submitting.submit,
    GiveReason: submitting.give_reason,
    PublishOwn: submitting.publish_own,
    ChooseSide: submitting.settle,
    RecordHistory: _looking(past.show),
    OpenRevision: _looking(past.show_revision),
}


async def _typed(visit: Visit) -> bool:
    """Takes a text as what a draft was asked for; False where it is rather something of its own."""
    found = await _asked(visit)
    if found is None:
        return False
    asked, form = found
    if asked.update_id == visit.update.update_id:  # processed again: it was taken then, as what it was
        if not asked.paused:
            await (typing_in.show_asked(visit, form, asked) if form.open else show_standing(visit, form))
        return not asked.paused
    if asked.is_over(visit.services.now()) or not form.open:
        return False
    if asked.what == typing_in.WHY:
        if typing_in.is_elsewhere(visit.text):
            await leave(visit, asked)
            return False
        return await submitting.reason_typed(visit, form)
    return await typing_in.typed(visit, asked, form)


async def _remind(visit: Visit) -> None:
    found = await _asked(visit)
    if found is not None and found[1].open:
        await typing_in.remind(visit, *found)


async def _asked(visit: Visit) -> tuple[Asked, Form] | None:
    asked = asked_of(visit.caller, JOURNEY)
    if asked is None:
        return None
    async with visit.services.database.reading() as session:
        form = await form_of(session, visit, asked.of)
    return None if form is None else (asked, form)


TYPED: Mapping[str, Callable[[Visit], Awaitable[bool]]] = {JOURNEY: _typed}
WAITING: Mapping[str, Callable[[Visit], Awaitable[None]]] = {JOURNEY: _remind}
