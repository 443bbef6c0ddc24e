"""An editor says of each field of a document whether it was read rightly; what they say is kept at once."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from handlers import asked
from handlers.buttons import PolicyAsk, PolicyEmpty, PolicyGives, PolicyKeep, PolicyOpen, PolicyParts, PolicyRest
from handlers.context import Visit
from handlers.policies.asked import FIELD, JOURNEY, TREE
from handlers.policies.finishing import card
from handlers.policies.opened import Opened, opened, owned
from handlers.policies.pages import field_page, overview_page, parts_page
from handlers.policies.told import told
from handlers.policies.words import name_of, value_of
from knowledge import readings
from knowledge.database import WriteSession
from knowledge.readings import Reading, Settled
from knowledge.vocabulary import ProgramKind
from retrieval.policies.found import Part
from retrieval.understanding.language import clean


async def begin(visit: Visit, submission_id: int, notes: Sequence[str]) -> None:
    """Shows what was read of a document, and asks about the first field."""
    found = await owned(visit, submission_id)
    if found is None:
        await visit.say("chat-expired")
        return
    await visit.show(overview_page(found.reading, visit.texts, notes))
    await go_on(visit, found)


async def open_(visit: Visit, choice: PolicyOpen) -> None:
    """Goes on with a document where its editor left it."""
    found = await opened(visit, choice.submission_id)
    if found is not None:
        await go_on(visit, found)


async def go_on(visit: Visit, found: Opened, note: str | None = None) -> None:
    """Asks about the next field that is open; where none is, shows the card that users will see."""
    reading = found.reading
    place = reading.next
    title = reading.place(Part.TITLE)
    if place is None and title is not None and reading.fields[title].value is None:
        place, note = title, "\n".join(filter(None, (note, visit.texts.say("policy-title-needed"))))
    if place is None:
        await card(visit, found, note)
        return
    await ask_for(visit, reading, place, note)


async def ask_for(visit: Visit, reading: Reading, place: int, note: str | None = None) -> None:
    """Asks about one field, by buttons or a typed answer."""
    what = TREE if reading.fields[place].name == Part.CRITERIA and reading.fields[place].value is not None else FIELD
    async with visit.services.database.writing() as session:
        await asked.ask(session, visit, JOURNEY, what, reading.submission_id, (place,))
    await visit.show(field_page(reading, place, visit.texts, note))


async def ask(visit: Visit, choice: PolicyAsk) -> None:
    """Asks about a field again."""
    found = await opened(visit, choice.submission_id)
    if found is None:
        return
    if choice.place >= len(found.reading.fields):
        await visit.say("chat-expired")
    else:
        await ask_for(visit, found.reading, choice.place)


async def parts(visit: Visit, choice: PolicyParts) -> None:
    """Lists all fields."""
    found = await opened(visit, choice.submission_id)
    if found is not None:
        await visit.show(parts_page(found.reading, visit.texts))


async def keep(visit: Visit, choice: PolicyKeep) -> None:
    """Notes that a field was read rightly."""
    await _settle(visit, choice.submission_id, choice.place, settled=Settled.KEPT)


async def empty(visit: Visit, choice: PolicyEmpty) -> None:
    """Leaves a field empty; what was read of it is kept beside it, and can be taken after all."""
    await _settle(visit, choice.submission_id, choice.place, settled=Settled.EMPTY)


async def gives(visit: Visit, choice: PolicyGives) -> None:
    """Notes what a program gives."""
    found = await opened(visit, choice.submission_id)
    place = None if found is None else found.reading.place(Part.PROGRAM_KIND)
    if found is not None and place is not None:
        await _told(visit, found, place, ProgramKind(choice.gives).value, None)


async def rest(visit: Visit, choice: PolicyRest) -> None:
    """Notes that all plain fields that are still open were read rightly; criteria are asked about for themselves."""
    found = await opened(visit, choice.submission_id)
    if found is None:
        return

    async def kept(session: WriteSession, reading: Reading) -> Reading:
        fields = tuple(
            replace(one, settled=Settled.KEPT) if one.settled is Settled.OPEN and one.name != Part.CRITERIA else one
            for one in reading.fields
        )
        return await readings.change(session, replace(reading, fields=fields))

    await _changed(visit, found, kept, None)


async def typed(visit: Visit, number: int, submission_id: int) -> bool:
    """Takes a text for the field that was asked for; False where the document is not in hand any more."""
    found = await owned(visit, submission_id)
    if found is None or number >= len(found.reading.fields):
        return False
    field = found.reading.fields[number]
    said = told(field.name, clean(visit.text), field.currency or _currency(found.reading))
    if said.problem is not None:
        await ask_for(visit, found.reading, number, visit.texts.say(f"policy-told-{said.problem}"))
        return True
    await _told(visit, found, number, said.value, said.currency)
    return True


def _currency(reading: Reading) -> str | None:
    return next((one.currency for one in reading.fields if one.currency is not None), None)


async def _told(visit: Visit, found: Opened, place: int, value: Any, currency: str | None) -> None:
    async def change(session: WriteSession, reading: Reading) -> Reading:
        return await readings.settle(session, reading, place, value=value, currency=currency, settled=Settled.TOLD)

    field = replace(found.reading.fields[place], value=value, currency=currency)
    note = visit.texts.say("policy-told", name=name_of(field, visit.texts), value=value_of(field, visit.texts))
    await _changed(visit, found, change, note)


async def _settle(visit: Visit, submission_id: int, place: int, *, settled: Settled) -> None:
    found = await opened(visit, submission_id)
    if found is None:
        return
    if place >= len(found.reading.fields):
        await visit.say("chat-expired")
        return
    field = found.reading.fields[place]
    if (field.value is None or field.name == Part.CRITERIA) and settled is Settled.KEPT:
        await ask_for(visit, found.reading, place)
        return
    if field.name == Part.TITLE and settled is Settled.EMPTY:
        await ask_for(visit, found.reading, place, visit.texts.say("policy-title-needed"))
        return

    async def change(session: WriteSession, reading: Reading) -> Reading:
        now = reading.fields[place]
        # What the editor wrote stays theirs.
        kept = Settled.TOLD if now.settled is Settled.TOLD and settled is Settled.KEPT else settled
        kept = Settled.UNREAD if settled is Settled.EMPTY and now.value is None else kept
        return await readings.settle(session, reading, place, settled=kept)

    await _changed(visit, found, change, None)


async def _changed(visit: Visit, found: Opened, change: Any, note: str | None) -> None:
    """Changes a reading as it stands now, in one transaction, and goes on."""
    async with visit.services.database.writing() as session:
        now = await readings.reading(session, found.submission.id)
        if now is None:
            reading = found.reading
        else:
            reading = await change(session, now)
        await asked.settle(session, visit, found.submission.id, JOURNEY)
    await go_on(visit, replace(found, reading=reading), note)
