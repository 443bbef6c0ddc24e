"""Where a question to a mentor stands, and what else is done about it: declining, withdrawing, closing."""

from handlers import looks
from handlers.buttons import CloseMentoring, DeclineMentee, DeclineMenteeFor, ShowMentoring, WithdrawMentoring
from handlers.context import Visit
from handlers.html import Block, plain
from handlers.mentoring.pages import reason_rows, standing_pages
from handlers.mentoring.sides import Asked, found
from handlers.mentoring.telling import tell_answering, tell_asker
from handlers.page import Button, laid_out
from handlers.replying import answer_press
from knowledge import mentoring, notifications
from knowledge.mentoring import Deed, Result, Side, answer_by


async def show(visit: Visit, choice: ShowMentoring) -> None:
    """Shows a question to whoever has a part in it."""
    await answer_press(visit.update.callback_query)
    await show_standing(visit, choice.mentoring_id)


async def show_standing(visit: Visit, mentoring_id: int, side: Side | None = None, note: str | None = None) -> None:
    """Shows where a question stands now; a look at somebody else's is noted.

    Args:
        side: as whom they act; by default the first side that they are on.
        note: what is said first.
    """
    asked = await found(visit, mentoring_id)
    if asked is None:
        return
    services, one = visit.services, asked.one
    if one.person_id != visit.caller.id:
        async with services.database.writing() as session:
            await looks.at_question(session, one, visit.caller.id, services.now())
    day = answer_by(one, services.working_days, services.zone)
    await visit.show(standing_pages(asked.about, one, side or asked.side, day, visit.texts, note))


async def decline(visit: Visit, choice: DeclineMentee) -> None:
    """Asks why a question is declined."""
    await answer_press(visit.update.callback_query)
    asked = await found(visit, choice.mentoring_id, Deed.DECLINED)
    if asked is None:
        return
    if not asked.one.may(Deed.DECLINED, asked.side):
        await show_standing(visit, asked.one.id, asked.side)
        return
    said = Block((plain(visit.texts.say("mentoring-decline-why", whom=asked.about.named(visit.texts))),))
    await visit.show(laid_out([said], reason_rows(asked.one, visit.texts)))


async def decline_for(visit: Visit, choice: DeclineMenteeFor) -> None:
    """Declines a question; whoever asked is told why, and where other mentors stand."""
    await answer_press(visit.update.callback_query)
    asked = await found(visit, choice.mentoring_id, Deed.DECLINED)
    if asked is not None:
        await _do(visit, asked, Deed.DECLINED, choice.reason.value)


async def withdraw(visit: Visit, choice: WithdrawMentoring) -> None:
    """Asks once more, then withdraws somebody's own question."""
    await answer_press(visit.update.callback_query)
    asked = await found(visit, choice.mentoring_id, Deed.WITHDRAWN)
    if asked is None:
        return
    if not choice.sure and asked.one.may(Deed.WITHDRAWN, asked.side):
        texts = visit.texts
        sure = Button(texts.say("button-mentoring-withdraw-sure"), WithdrawMentoring(asked.one.id, sure=True))
        said = Block((plain(texts.say("mentoring-withdraw-ask", whom=asked.about.named(texts))),))
        await visit.show(laid_out([said], [(sure,)]))
    else:
        await _do(visit, asked, Deed.WITHDRAWN)


async def close(visit: Visit, choice: CloseMentoring) -> None:
    """Closes somebody's own question, which was answered: the mentor has room for others."""
    await answer_press(visit.update.callback_query)
    asked = await found(visit, choice.mentoring_id, Deed.CLOSED)
    if asked is not None:
        await _do(visit, asked, Deed.CLOSED)


async def _do(visit: Visit, asked: Asked, deed: Deed, note: str | None = None) -> None:
    """Does something about a question, tells the other side, and shows where it stands."""
    services, me = visit.services, visit.caller.id
    async with services.database.writing() as session:
        result = await mentoring.do(
            session, services.seal, asked.one.id, deed, asked.side, me, services.now(), note=note
        )  # fmt: skip
        one = await mentoring.mentoring(session, services.seal, asked.one.id) if result is Result.DONE else None
        if one is not None and deed is Deed.WITHDRAWN:
            await notifications.withdraw(session, mentoring.messages_of(one.id))
        if one is not None and asked.side is not Side.ASKER:
            await tell_asker(session, services, asked.about, one, one.events[-1])
        elif one is not None and one.said:
            await tell_answering(session, services, asked.about, one, one.events[-1])
    await show_standing(visit, asked.one.id, asked.side)
