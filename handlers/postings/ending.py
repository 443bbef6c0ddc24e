"""Handing a posting in, taking it back, throwing away what is being written, closing what everybody sees."""

from handlers.asked import settle
from handlers.buttons.postings import PostEnd, PostHandIn, PostOpen
from handlers.context import Visit
from handlers.page import Button, Page
from handlers.postings.asking import short
from handlers.postings.drafting import owned
from handlers.postings.journeys import JOURNEY
from handlers.postings.preview import show_posting
from handlers.replying import answer_press
from handlers.reviewing.telling import tell_reviewers
from knowledge import postings
from knowledge.catalogue import Signature
from knowledge.submissions import Submitted

_TITLE = 80
"""UTF-16 code units of a title within a sentence."""


async def hand_in(visit: Visit, choice: PostHandIn) -> None:
    """Hands a posting in for review; reviewers are told in the same transaction."""
    await answer_press(visit.update.callback_query)
    services, texts = visit.services, visit.texts
    done: Submitted | None = None
    async with services.database.writing() as session:
        found = await postings.one_of(session, services.seal, visit.caller.id, choice.posting_id)
        if found is not None:
            why = texts.say("post-why-new" if found.record is None else "post-why-changed")
            done, _, number = await postings.hand_in(
                session, found, visit.caller.id, why, services.today(), services.now()
            )
            await settle(session, visit, found.id, JOURNEY)
            if done is Submitted.DONE and number is not None:
                await tell_reviewers(session, services, number)
    again = await owned(visit, choice.posting_id)
    if again is None:
        await visit.say("chat-expired")
    elif done is Submitted.DONE:
        await visit.say("post-handed-in", title=short(again.title(), _TITLE, texts))
    else:
        await show_posting(visit, again)


async def end(visit: Visit, choice: PostEnd) -> None:
    """Asks once more, then does it; pressed again it shows how things stand."""
    await answer_press(visit.update.callback_query)
    found, texts = await owned(visit, choice.posting_id), visit.texts
    if found is None:
        await visit.say("chat-expired")
        return
    title = short(found.title(), _TITLE, texts)
    if not choice.confirmed:
        sure = Button(texts.say(f"button-post-{choice.how}-sure"), PostEnd(found.id, choice.how, confirmed=True))
        keep = Button(texts.say("button-post-keep"), PostOpen(found.id))
        known = "yes" if found.record is not None else "no"
        await visit.show([Page.text(texts.say(f"post-{choice.how}-ask", title=title, shown=known), ((sure,), (keep,)))])
        return
    done = await _done(visit, choice)
    again = await owned(visit, choice.posting_id)
    if done:
        await visit.say(f"post-{choice.how}-done", title=title, shown="yes" if again is not None else "no")
    elif again is None:
        await visit.say("chat-expired")
    else:
        await show_posting(visit, again)


async def _done(visit: Visit, choice: PostEnd) -> bool:
    services, now = visit.services, visit.services.now()
    async with services.database.writing() as session:
        found = await postings.one_of(session, services.seal, visit.caller.id, choice.posting_id)
        if found is None:
            return False
        await settle(session, visit, found.id, JOURNEY)
        if choice.how == "withdraw":
            return await postings.withdraw(session, found, now)
        if choice.how == "drop":
            if found.row is None or found.waits:
                return False
            await postings.drop(session, found, now)
            return True
        signature = Signature(f"person {visit.caller.id}", visit.texts.say("post-why-closed"), now)
        return await postings.close(session, found, signature)
