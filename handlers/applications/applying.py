"""Applying for an opening: what would be sent is looked at, changed, and sent as it was looked at."""

from handlers.applications import deeds
from handlers.applications.acting import ask_for_words, settling, show_again
from handlers.applications.letters import address_of
from handlers.applications.matter import (
    JOURNEY,
    Matter,
    is_open,
    matter,
    may_be_applied_for,
    opening,
    own_people,
)
from handlers.applications.preview import Seen, draft_pages
from handlers.asked import drop
from handlers.buttons import AddLine, Apply, ApplyWith, DropApplication, SendApplication, ShowApplication
from handlers.context import Visit
from handlers.introductions.parties import office_people
from handlers.page import Button, Page
from handlers.replying import answer_press
from knowledge import applications, postings, students
from knowledge.applications import SHOWABLE, Application, State
from knowledge.card import Card
from knowledge.dealings import Result, Side
from knowledge.students import Part, Profile
from knowledge.vocabulary import Availability, Kind

LINE = "line"
"""What a student is asked to write: what they add to their application."""
MOST_OPEN = 20
"""Applications that somebody may have open at once, so that each is meant."""


async def takes_applications(visit: Visit, card: Card) -> bool:
    """Says whether somebody who looks at an opening may apply for it here: open, or not known to be closed."""
    if not is_open(card):
        return False
    async with visit.services.database.reading() as session:
        return await may_be_applied_for(session, visit.services, card)


async def apply(visit: Visit, choice: Apply) -> None:
    """Shows what would be sent for an opening; one that was applied for is shown as it stands."""
    await answer_press(visit.update.callback_query)
    services, me = visit.services, visit.caller.id
    card = await services.conversation.card(choice.record_id, visit.texts.language)
    if card is None or card.kind is not Kind.OPENING:
        await visit.say("chat-card-gone")
        return
    async with services.database.reading() as session:
        profile = await students.profile(session, services.seal, me)
        mine = [one for one in await applications.of_person(session, services.seal, me) if one.record_key == card.key]
    before = next((one for one in reversed(mine) if one.state is not State.WITHDRAWN), None)
    if before is not None and before.state is not State.DRAFT:
        await show_again(visit, before.id, Side.ASKER, visit.texts.say("apply-before"))
    elif (refused := await _refused(visit, card)) is not None:
        await visit.say(refused, limit=MOST_OPEN)
    elif profile is None or profile.empty:
        again = Button(visit.texts.say("button-apply-told"), Apply(choice.record_id))
        await visit.show([Page.text(visit.texts.say("apply-no-profile"), ((again,),))])
    else:
        await _begin(visit, card, profile)


async def _refused(visit: Visit, card: Card) -> str | None:
    """Names why nobody can apply for an opening, or this person cannot; None where they can."""
    services, me = visit.services, visit.caller.id
    if not is_open(card):
        return "apply-closed" if card.availability is Availability.CLOSED else "apply-not-yet"
    about = await opening(services, card.key)
    async with services.database.reading() as session:
        if not await may_be_applied_for(session, services, card):
            return "apply-elsewhere"
        if me in await own_people(session, services, card.key, about.window_key):
            return "apply-own"
        return "apply-too-many" if await applications.count_open(session, me) >= MOST_OPEN else None


async def _begin(visit: Visit, card: Card, profile: Profile) -> None:
    """Begins an application, or takes the draft up again with all that is told now."""
    services, about = visit.services, await opening(visit.services, card.key)
    async with services.database.writing() as session:
        made, new = await applications.begin(
            session, services.seal, visit.caller.id, card.key, about.window_key, profile, services.now()
        )
        draft = None if new else await applications.application(session, services.seal, made)
        if draft is not None and draft.state is State.DRAFT:
            line, window = draft.line, about.window_key
            await applications.revise(session, services.seal, made, profile, SHOWABLE, line, window)
    await _preview(visit, made)


async def show_part(visit: Visit, choice: ApplyWith) -> None:
    """Shows a part of the profile with an application, or leaves it out."""
    await answer_press(visit.update.callback_query)
    found = await own_draft(visit, choice.application_id)
    if found is None:
        return
    shown = set() if found.own.shown is None else set(found.own.shown.told_at)
    parts = shown | {choice.part} if choice.shown else shown - {choice.part}
    await revise(visit, found, parts, found.own.line)


async def add_line(visit: Visit, choice: AddLine) -> None:
    """Asks what a student would like to add, or takes it out."""
    await answer_press(visit.update.callback_query)
    found = await own_draft(visit, choice.application_id)
    if found is None:
        return
    if choice.wanted:
        back = Button(visit.texts.say("button-apply-back"), ShowApplication(found.own.id))
        said = visit.texts.say("apply-ask-line", limit=applications.LONGEST_LINE)
        await ask_for_words(visit, LINE, found.own.id, said, ((back,),))
    else:
        await revise(visit, found, _parts(found.own), None)


async def line_typed(visit: Visit, application_id: int, words: str) -> None:
    """Takes what a student adds."""
    found = await own_draft(visit, application_id)
    if found is not None:
        await revise(visit, found, _parts(found.own), words)


async def send(visit: Visit, choice: SendApplication) -> None:
    """Sends an application that its student agrees to, as they looked at it."""
    await answer_press(visit.update.callback_query)
    found = await matter(visit.services, choice.application_id)
    if found is None or found.own.person_id != visit.caller.id:
        await visit.say("apply-gone" if found is None else "apply-not-yours")
        return
    result = await deeds.send(visit.services, found, choice.version)
    if result is Result.DONE:
        await drop(visit, found.own.id, JOURNEY)
        async with visit.services.database.reading() as session:
            people = await own_people(session, visit.services, found.own.record_key, found.own.window_key)
            office = await office_people(session, visit.services.platform, visit.services.office)
        reached = bool(people or office or address_of(found))
        day = visit.texts.day(found.answer_day)
        said = visit.texts.say("apply-sent" if reached else "apply-sent-nobody", day=day)
        await show_again(visit, found.own.id, Side.ASKER, said)
    elif result is Result.NOT_NOW and found.own.state is State.DRAFT:
        await _look_again(visit, found)
    elif result is Result.GONE:
        await visit.say("apply-gone")
    else:
        await show_again(visit, found.own.id, Side.ASKER, visit.texts.say("intro-already"))


async def throw_away(visit: Visit, choice: DropApplication) -> None:
    """Throws a draft away."""
    await answer_press(visit.update.callback_query)
    found = await own_draft(visit, choice.application_id)
    if found is not None:
        async with visit.services.database.writing() as session:
            gone = await applications.discard(session, found.own.id)
            await settling(visit, found.own.id)(session)
        await visit.say("apply-dropped" if gone else "intro-already")


async def own_draft(visit: Visit, application_id: int) -> Matter | None:
    """Finds a draft of the caller's own; says so and gives None where it is none, or was sent."""
    found = await matter(visit.services, application_id)
    if found is None or found.own.person_id != visit.caller.id:
        await drop(visit, application_id, JOURNEY)
        await visit.say("apply-gone" if found is None else "apply-not-yours")
        return None
    if found.own.state is not State.DRAFT:
        await drop(visit, application_id, JOURNEY)
        await show_again(visit, application_id, Side.ASKER, visit.texts.say("apply-before"))
        return None
    return found


async def revise(visit: Visit, found: Matter, parts: set[Part], line: str | None) -> None:
    """Changes a draft and shows what would be sent then."""
    services = visit.services
    async with services.database.writing() as session:
        profile = await students.profile(session, services.seal, visit.caller.id)
        if profile is not None:
            order = [part for part in SHOWABLE if part in parts]
            window = found.subject.window_key
            await applications.revise(session, services.seal, found.own.id, profile, order, line, window)
        await settling(visit, found.own.id)(session)
    await _preview(visit, found.own.id)


async def preview(visit: Visit, application_id: int) -> None:
    """Shows a draft again to its student."""
    await drop(visit, application_id, JOURNEY)
    await _preview(visit, application_id)


async def _look_again(visit: Visit, found: Matter) -> None:
    """Says why a draft was not sent: its opening takes none any more, or it has changed since it was looked at."""
    card = found.subject.cards.get(visit.texts.language)
    refused = "chat-card-gone" if card is None else await _refused(visit, card)
    if refused is not None:
        await visit.say(refused, limit=MOST_OPEN)
    else:
        await visit.say("apply-changed")
        await revise(visit, found, _parts(found.own), found.own.line)


async def _preview(visit: Visit, application_id: int) -> None:
    found = await matter(visit.services, application_id)
    if found is None:
        await visit.say("apply-gone")
        return
    if found.own.state is not State.DRAFT:
        await show_again(visit, application_id, Side.ASKER, visit.texts.say("apply-before"))
        return
    services = visit.services
    async with services.database.reading() as session:
        profile = await students.profile(session, services.seal, visit.caller.id)
        posted = bool(await postings.posters(session, found.own.record_key))
        there = await own_people(session, services, found.own.record_key, found.own.window_key)
    address = None if there else address_of(found)
    seen = Seen.POSTERS if posted else Seen.WINDOW if there else Seen.LETTER if address else Seen.OFFICE
    await visit.show(draft_pages(found, profile, visit.texts, seen, address))


def _parts(own: Application) -> set[Part]:
    return set() if own.shown is None else set(own.shown.told_at)
