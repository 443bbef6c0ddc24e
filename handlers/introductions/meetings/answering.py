"""Answering times that were proposed, and what is done about a meeting that is arranged."""

from handlers.buttons import CalendarFile, CallOff, PickTime
from handlers.context import Visit
from handlers.html import Block, plain
from handlers.introductions.acting import acting, failed
from handlers.introductions.matter import matter
from handlers.introductions.meetings import arranging
from handlers.introductions.meetings.calendars import meeting_file
from handlers.introductions.meetings.pages import meeting_block
from handlers.introductions.standing import show_standing
from handlers.page import Button, laid_out
from handlers.replying import answer_press
from knowledge import milestones
from knowledge.referrals import Deed, Result
from knowledge.referrals.meetings import meeting


async def pick(visit: Visit, choice: PickTime) -> None:
    """Arranges a meeting at a time that the other side proposed."""
    await answer_press(visit.update.callback_query)
    side = await acting(visit, choice.referral_id, Deed.MEETING)
    if side is None:
        return
    services, me = visit.services, visit.caller.id
    result = await arranging.pick(services, choice.referral_id, choice.proposal_id, choice.number, side, me)
    found = await matter(services, choice.referral_id)
    if result is Result.NOT_NOW and found is not None:
        await show_standing(visit, found, side, visit.texts.say("meeting-pick-late"))
    elif result is Result.NOT_YOURS:
        await visit.say("meeting-pick-own")
    elif result is not Result.DONE:
        await failed(visit, choice.referral_id, side, result)


async def call_off(visit: Visit, choice: CallOff) -> None:
    """Asks once more, then calls a meeting off."""
    await answer_press(visit.update.callback_query)
    side = await acting(visit, choice.referral_id, Deed.CALLED_OFF)
    found = None if side is None else await matter(visit.services, choice.referral_id)
    if side is None or found is None:
        return
    arranged = meeting(found.referral)
    if not choice.confirmed and arranged is not None and arranged.id == choice.meeting_id:
        asked = visit.texts.say("meeting-call-off-ask", whom=found.subject.named(visit.texts))
        sure = Button(visit.texts.say("button-meeting-call-off-sure"), CallOff(found.referral.id, arranged.id, True))
        blocks = [Block((plain(asked),)), meeting_block(found, arranged, visit.texts)]
        await visit.show(laid_out(blocks, [(sure,)]))
        return
    result = await arranging.call_off(visit.services, found.referral.id, choice.meeting_id, side, visit.caller.id)
    if result is not Result.DONE:
        await failed(visit, choice.referral_id, side, result)


async def calendar_file(visit: Visit, choice: CalendarFile) -> None:
    """Sends the calendar file of a meeting again."""
    await answer_press(visit.update.callback_query)
    side = await acting(visit, choice.referral_id)
    found = None if side is None else await matter(visit.services, choice.referral_id)
    if found is None:
        return
    arranged = meeting(found.referral)
    if arranged is None:
        await visit.say("meeting-none")
        return
    async with visit.services.database.reading() as session:
        desk = await milestones.named(session) or ""
    now, texts = visit.services.now(), visit.texts
    await visit.send_document(meeting_file(arranged, found.referral.id, desk, now, texts, called_off=False))
