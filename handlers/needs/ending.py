"""Taking a need back, or closing one that is settled, with the introductions that need no answer any more."""

from collections.abc import Collection

from handlers.buttons import NeedEnd, NeedOpen
from handlers.context import Visit
from handlers.introductions import deeds
from handlers.needs.drafting import owned
from handlers.needs.receivers import named
from handlers.page import Button, Page
from handlers.paging import on_one_line
from handlers.replying import answer_press
from knowledge import demands, referrals
from knowledge.database import ReadSession, WriteSession
from knowledge.demands import Demand
from knowledge.referrals import Deed, Referral, Result, Side, State

_TITLE = 80
"""UTF-16 code units of a title within a sentence."""
_UNANSWERED = frozenset({State.ASKED, State.SENT, State.UNANSWERED})
"""What a need that is closed takes back; what was accepted goes on, and ends by itself."""


async def end(visit: Visit, choice: NeedEnd) -> None:
    """Asks once more, naming whose introductions end with it, then takes a need back or closes it."""
    await answer_press(visit.update.callback_query)
    need = await owned(visit, choice.demand_id)
    if need is None:
        await visit.say("chat-expired")
    elif need.living and not choice.confirmed:
        await _ask(visit, need, choice)
    else:
        await _end(visit, need, choice)


async def _ask(visit: Visit, need: Demand, choice: NeedEnd) -> None:
    texts = visit.texts
    lines = [texts.say(f"need-{choice.how}-ask", state=need.status.value)]
    names = await named(visit, [one for one in await _ending(visit, need, choice.how) if one.last(Deed.SENT)])
    if names:
        lines.append(texts.say("need-end-with", names=names))
    sure = Button(texts.say("button-need-sure"), NeedEnd(need.id, choice.how, confirmed=True))
    keep = Button(texts.say("button-need-brief"), NeedOpen(need.id))
    await visit.show([Page.text("\n\n".join(lines), ((sure, keep),))])


async def _end(visit: Visit, need: Demand, choice: NeedEnd) -> None:
    """Ends the introductions first: whatever stops this half-way, the need still lives and the press is done again."""
    services = visit.services
    if need.living:
        ended = False
        while not ended:
            for one in await _ending(visit, need, choice.how):
                await deeds.progress(services, one.id, Deed.WITHDRAWN, Side.ASKER, visit.caller.id)
            async with services.database.writing() as session:
                ended = not await _ending_of(session, visit, need, choice.how)  # else one was asked for meanwhile
                if ended and choice.how == "withdraw":
                    await demands.withdraw(session, need.id, services.now())
                elif ended:
                    await demands.close(session, need.id, services.now())
    now = await owned(visit, choice.demand_id)
    if now is None or now.living:
        await visit.say("chat-expired")
    else:
        title = on_one_line(now.title, _TITLE) or visit.texts.say("need-untitled")
        await visit.say(f"need-{now.status.value}", title=title)


async def _ending(visit: Visit, need: Demand, how: str) -> Collection[Referral]:
    """Gives the introductions that end with a need: all that can be taken back, or those without an answer."""
    async with visit.services.database.reading() as session:
        return await _ending_of(session, visit, need, how)


async def _ending_of(session: ReadSession | WriteSession, visit: Visit, need: Demand, how: str) -> Collection[Referral]:
    found = await referrals.of_demand(session, visit.services.seal, need.id)
    possible = [one for one in found if one.verdict(Deed.WITHDRAWN, Side.ASKER) is Result.DONE]
    return possible if how == "withdraw" else [one for one in possible if one.state in _UNANSWERED]
