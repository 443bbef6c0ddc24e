"""Publishing a need, what matches it, and taking it along as text."""

from handlers import looks
from handlers.alerts.bell import with_bell
from handlers.buttons import NeedMatches, NeedPublish, NeedText, WatchNeed
from handlers.context import Visit
from handlers.introductions.sending import ready
from handlers.needs.brief import brief_blocks
from handlers.needs.drafting import go_on, owned
from handlers.needs.seeking import asked_of
from handlers.page import laid_out
from handlers.paging import on_one_line
from handlers.replying import answer_press
from handlers.texts import texts
from handlers.view import answer_pages
from knowledge import demands, ledger
from knowledge.demands import Demand, Status

_TITLE = 80
"""UTF-16 code units of a title within a sentence."""


async def publish(visit: Visit, choice: NeedPublish) -> None:
    """Publishes a need and shows what matches it; pressed again it shows that again."""
    await answer_press(visit.update.callback_query)
    services = visit.services
    async with services.database.writing() as session:
        need = await demands.one_of(session, services.seal, visit.caller.id, choice.demand_id)
        if need is not None and need.status is Status.DRAFTING:
            await demands.publish(session, services.seal, need.id, services.now())
            need = await demands.demand(session, services.seal, need.id)
    if need is None:
        await visit.say("chat-expired")
    elif need.status is Status.DRAFTING:
        await go_on(visit, need.id, [visit.texts.say("need-problem-first")])
    elif not need.living:
        await visit.say("need-ended")
    else:
        if await ready(visit, need.id):  # it was begun for somebody: whether it goes to them is asked first
            return
        await visit.say("need-published", title=_title(need))
        await _show_matches(visit, need)


async def matches(visit: Visit, choice: NeedMatches) -> None:
    """Shows who and what fits a published need now."""
    await answer_press(visit.update.callback_query)
    need = await owned(visit, choice.demand_id)
    if need is None:
        await visit.say("chat-expired")
    elif need.status is not Status.PUBLISHED:
        await visit.say("need-not-published" if need.living else "need-ended")
    else:
        await visit.say("need-matches", title=_title(need))
        await _show_matches(visit, need)


async def as_text(visit: Visit, choice: NeedText) -> None:
    """Gives a need as text, all that was told of it, without buttons around it."""
    await answer_press(visit.update.callback_query)
    need = await owned(visit, choice.demand_id)
    if need is None:
        await visit.say("chat-expired")
    else:
        await looks.at_need_of_colleague(visit, need)
        await visit.show(laid_out(brief_blocks(need, visit.texts, whole=True)))


async def _show_matches(visit: Visit, need: Demand) -> None:
    """Answers the brief as a question of its owner's: a turn like any other, so that its buttons work."""
    services = visit.services
    async with services.database.writing() as session:
        told = await ledger.turn_asked_by(session, services.seal, visit.caller.id, visit.update.update_id, 0)
        if told is None:  # a brief says all by itself: what was said before is no context for it
            await ledger.begin_thread(session, visit.caller.id)
    async with visit.working() as _:
        reply = await services.conversation.reply(
            visit.caller.id, asked_of(need), visit.update.update_id, services.now(), visit.texts.language
        )
    words = texts(reply.answer.language)
    pages = answer_pages(reply.answer, reply.turn_id, words, services.today())
    await visit.show(with_bell(pages, WatchNeed(need.id), words))


def _title(need: Demand) -> str:
    return on_one_line(need.title, _TITLE)
