"""Saying how far an introduction is: agreement, under way, completed, withdrawn, closed; either side may."""

from handlers.buttons import AboutToAdvance, Advance, Choice, End, EndFor, ShowIntroduction, Withdraw
from handlers.context import Visit
from handlers.introductions import deeds
from handlers.introductions.acting import acting, ask_for_words, failed, settled, settling
from handlers.introductions.matter import matter
from handlers.page import Button, Page
from handlers.replying import answer_press
from knowledge.referrals import Deed, Result
from knowledge.referrals.reasons import Ending, written

CLOSE = "close"
"""What somebody is asked to write who closes for something else."""


async def advance(visit: Visit, choice: Advance) -> None:
    """Notes that an agreement was reached, that work has begun, or that it is completed."""
    await answer_press(visit.update.callback_query)
    await _step(visit, choice.referral_id, choice.deed)


async def about_to_advance(visit: Visit, choice: AboutToAdvance) -> None:
    """Says what noting it does, and asks once more."""
    await answer_press(visit.update.callback_query)
    await _sure(visit, choice.referral_id, choice.deed, Advance(choice.referral_id, choice.deed))


async def withdraw(visit: Visit, choice: Withdraw) -> None:
    """Asks once more, then withdraws an introduction."""
    await answer_press(visit.update.callback_query)
    if choice.confirmed:
        await _step(visit, choice.referral_id, Deed.WITHDRAWN)
        return
    await _sure(visit, choice.referral_id, Deed.WITHDRAWN, Withdraw(choice.referral_id, confirmed=True))


async def end(visit: Visit, choice: End) -> None:
    """Asks why an introduction is closed: by a tap, or in words."""
    await answer_press(visit.update.callback_query)
    if await acting(visit, choice.referral_id, Deed.CLOSED) is not None:
        texts = visit.texts
        rows = tuple(
            (Button(texts.say(f"intro-ending-{ending.value}"), EndFor(choice.referral_id, ending)),)
            for ending in Ending
        )
        back = (Button(texts.say("button-intro-back"), ShowIntroduction(choice.referral_id)),)
        await ask_for_words(visit, CLOSE, choice.referral_id, "intro-ask-ending", (*rows, back))


async def end_for(visit: Visit, choice: EndFor) -> None:
    """Closes for a reason; for something else it asks for the words first."""
    await answer_press(visit.update.callback_query)
    if choice.ending is not Ending.OTHER:
        await _step(visit, choice.referral_id, Deed.CLOSED, written(choice.ending))
    elif await acting(visit, choice.referral_id, Deed.CLOSED) is not None:
        await ask_for_words(visit, CLOSE, choice.referral_id, "intro-ask-ending-words")


async def end_in_words(visit: Visit, referral_id: int, words: str) -> None:
    """Closes for what somebody wrote."""
    await _step(visit, referral_id, Deed.CLOSED, written(Ending.OTHER, words))


async def _sure(visit: Visit, referral_id: int, deed: Deed, choice: Choice) -> None:
    """Asks once more before a deed that cannot be taken back; the way back comes first, where a second tap falls."""
    side = await acting(visit, referral_id, deed)
    if side is None:
        return
    found = await matter(visit.services, referral_id)
    if found is None:
        await visit.say("intro-gone")
        return
    verdict = found.referral.verdict(deed, side)
    if verdict is not Result.DONE:
        await failed(visit, referral_id, side, verdict)
        return
    texts = visit.texts
    back = Button(texts.say("button-intro-back"), ShowIntroduction(referral_id))
    sure = Button(texts.say(f"button-intro-{deed.value}-sure"), choice)
    asked = texts.say(f"intro-{deed.value}-ask", whom=found.subject.named(texts))
    await visit.show([Page.text(asked, ((back,), (sure,)))])


async def _step(visit: Visit, referral_id: int, deed: Deed, note: str | None = None) -> None:
    side = await acting(visit, referral_id, deed)
    if side is not None:
        also = settling(visit, referral_id)
        result = await deeds.progress(visit.services, referral_id, deed, side, visit.caller.id, note=note, also=also)
        await settled(visit, referral_id, deed, side, result)
