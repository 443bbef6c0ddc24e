"""One's own sign-up: where it stands, its calendar file, and cancelling it."""

from handlers.buttons import EventFile, LeaveEvent, ShowSignUp
from handlers.context import Visit
from handlers.events.occasions import detail_of, facts_of, shown
from handlers.events.pages import event_file, facts_lines, standing_pages
from handlers.events.telling import tell_seated
from handlers.html import Block, plain
from handlers.introductions.matter import subject
from handlers.page import Button, laid_out
from handlers.replying import answer_press
from knowledge import milestones, signups
from knowledge.database import ReadSession
from knowledge.signups import Signup


async def show(visit: Visit, choice: ShowSignUp) -> None:
    """Shows somebody's sign-up."""
    await answer_press(visit.update.callback_query)
    await show_standing(visit, choice.signup_id)


async def show_standing(visit: Visit, signup_id: int, *, new: bool = False) -> None:
    """Shows a sign-up of somebody's own, where it stands now.

    Args:
        new: whether they have signed up just now, so that its calendar file comes with it.
    """
    services, texts = visit.services, visit.texts
    async with services.database.reading() as session:
        one = await _own(session, visit, signup_id)
        line = [] if one is None else await signups.living(session, services.seal, one.record_key)
    if one is None:
        await visit.say("signup-over")
        return
    ahead = sum(other.seated_at is None and other.id < one.id for other in line)
    note = texts.say("signup-done") if new and one.seated_at is not None else None
    about = await subject(services, one.record_key)
    await visit.show(standing_pages(about, one, ahead, texts, services.zone, note))
    if new and one.seated_at is not None:
        await _send_file(visit, one)


async def file(visit: Visit, choice: EventFile) -> None:
    """Sends the calendar file of somebody's sign-up again."""
    await answer_press(visit.update.callback_query)
    async with visit.services.database.reading() as session:
        one = await _own(session, visit, choice.signup_id)
    if one is None or one.seated_at is None:
        await visit.say("signup-over")
    elif not await _send_file(visit, one):
        await visit.say("signup-no-file")


async def leave(visit: Visit, choice: LeaveEvent) -> None:
    """Asks once more, then cancels somebody's sign-up; whoever waits first gets the seat."""
    await answer_press(visit.update.callback_query)
    services, texts = visit.services, visit.texts
    async with services.database.reading() as session:
        one = await _own(session, visit, choice.signup_id)
        desk = await milestones.named(session) or ""
    if one is None:
        await visit.say("signup-over")
        return
    about = await subject(services, one.record_key)
    if not choice.sure:
        sure = Button(texts.say("button-signup-leave-sure"), LeaveEvent(one.id, sure=True))
        keep = Button(texts.say("button-signup-keep"), ShowSignUp(one.id))
        asked = plain(texts.say("signup-leave-ask", event=about.named(texts)))
        await visit.show(laid_out([Block((asked, *facts_lines(one.told, texts, services.zone)))], [(sure,), (keep,)]))
        return
    card = shown(about, texts)
    async with services.database.writing() as session:
        left = await signups.leave(session, services.seal, one.id, visit.caller.id, services.now())
        if left is not None and card is not None:
            seats = detail_of(card).capacity
            lucky = await signups.move_up(session, services.seal, one.record_key, seats, services.now())
            await tell_seated(session, services, about, facts_of(card), lucky, desk)
    if left is None:
        await visit.say("signup-over")
        return
    seated = left.seated_at is not None and left.told.starts is not None
    await visit.say("signup-left", event=about.named(texts), seated="yes" if seated else "no")
    if seated:
        taken_out = event_file(
            about, left, left.told, left.sequence + 1, desk, services.now(), texts, called_off=True
        )  # fmt: skip
        if taken_out is not None:
            await visit.send_document(taken_out)


async def _own(session: ReadSession, visit: Visit, signup_id: int) -> Signup | None:
    """Gives a sign-up of somebody's own that has not ended; None also for a stranger's."""
    found = await signups.signup(session, visit.services.seal, signup_id)
    mine = found is not None and found.person_id == visit.caller.id and found.ended_at is None
    return found if mine else None


async def _send_file(visit: Visit, one: Signup) -> bool:
    """Sends the calendar file of a sign-up; False where no day is known."""
    services = visit.services
    about = await subject(services, one.record_key)
    async with services.database.reading() as session:
        desk = await milestones.named(session) or ""
    written = event_file(about, one, one.told, one.sequence, desk, services.now(), visit.texts)
    if written is not None:
        await visit.send_document(written)
    return written is not None
