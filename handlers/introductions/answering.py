"""How a contact window answers an introduction: accepted, declined with a reason, somebody else suggested, in full."""

from handlers.buttons import (
    AboutToSuggest,
    Accept,
    Decline,
    DeclineFor,
    ShowIntroduction,
    ShowWhole,
    Suggest,
    SuggestWhom,
    WantWhole,
)
from handlers.context import Visit
from handlers.introductions import deeds
from handlers.introductions.acting import acting, ask_for_words, failed, settled, settling
from handlers.page import Button, Page, Row
from handlers.paging import on_one_line
from handlers.replying import answer_press
from handlers.texts import Texts
from knowledge import referrals
from knowledge.introduction_kinds import SUGGESTED
from knowledge.referrals import Deed, Result
from knowledge.referrals.reasons import Reason

DECLINE, SUGGEST = "decline", "suggest"
"""What a window is asked to write."""
_FOUND = 6
"""Labs and people offered to choose from."""
_TITLE = 40
"""UTF-16 code units of one on a button."""


async def accept(visit: Visit, choice: Accept) -> None:
    """Accepts an introduction."""
    await answer_press(visit.update.callback_query)
    side = await acting(visit, choice.referral_id, Deed.ACCEPTED)
    if side is not None:
        result = await deeds.accept(
            visit.services, choice.referral_id, side, visit.caller.id, also=settling(visit, choice.referral_id)
        )
        await settled(visit, choice.referral_id, Deed.ACCEPTED, side, result)


async def decline(visit: Visit, choice: Decline) -> None:
    """Asks why an introduction is declined: by a tap, or in words."""
    await answer_press(visit.update.callback_query)
    if await acting(visit, choice.referral_id, Deed.DECLINED) is not None:
        texts = visit.texts
        rows = tuple(
            (Button(texts.say(f"intro-reason-{reason.value}"), DeclineFor(choice.referral_id, reason)),)
            for reason in Reason
            if reason is not Reason.COLLEAGUE
        )
        back = _back(choice.referral_id, texts)
        await ask_for_words(visit, DECLINE, choice.referral_id, "intro-ask-reason", (*rows, back))


async def decline_for(visit: Visit, choice: DeclineFor) -> None:
    """Declines for a reason; for something else it asks for the words first."""
    await answer_press(visit.update.callback_query)
    side = await acting(visit, choice.referral_id, Deed.DECLINED)
    if side is None:
        return
    if choice.reason is Reason.OTHER:
        await ask_for_words(visit, DECLINE, choice.referral_id, "intro-ask-reason-words")
        return
    also = settling(visit, choice.referral_id)
    result = await deeds.decline(visit.services, choice.referral_id, side, visit.caller.id, choice.reason, also=also)
    await settled(visit, choice.referral_id, Deed.DECLINED, side, result)


async def decline_in_words(visit: Visit, referral_id: int, words: str) -> None:
    """Declines for what somebody wrote."""
    side = await acting(visit, referral_id, Deed.DECLINED)
    if side is not None:
        also = settling(visit, referral_id)
        result = await deeds.decline(visit.services, referral_id, side, visit.caller.id, Reason.OTHER, words, also=also)
        await settled(visit, referral_id, Deed.DECLINED, side, result)


async def suggest(visit: Visit, choice: Suggest) -> None:
    """Asks whom somebody suggests."""
    await answer_press(visit.update.callback_query)
    if await acting(visit, choice.referral_id, Deed.SUGGESTED) is not None:
        await ask_for_words(
            visit, SUGGEST, choice.referral_id, "intro-ask-suggest", (_back(choice.referral_id, visit.texts),)
        )


async def suggest_in_words(visit: Visit, referral_id: int, words: str) -> None:
    """Looks for the labs and people that somebody means, to choose from; another try is as welcome."""
    side = await acting(visit, referral_id, Deed.SUGGESTED)
    if side is None:
        return
    services, texts = visit.services, visit.texts
    async with services.database.reading() as session:
        asked = await referrals.referral(session, services.seal, referral_id)
    verdict = Result.GONE if asked is None else asked.verdict(Deed.SUGGESTED, side)
    if verdict is not Result.DONE:
        await failed(visit, referral_id, side, verdict)
        return
    answer = await services.conversation.looked_up(words, texts.language)
    found = [match.card for match in answer.matches if match.card.kind in SUGGESTED]
    others = [card for card in found if asked is None or card.key not in (asked.record_key, asked.window_key)]
    rows = tuple(
        (Button(on_one_line(card.title, _TITLE), AboutToSuggest(referral_id, card.record_id)),)
        for card in others[:_FOUND]
    )
    back = _back(referral_id, texts)
    if rows:
        await visit.show([Page.text(texts.say("intro-suggest-which"), (*rows, back))])
    else:
        in_words = Button(texts.say("button-intro-suggest-in-words"), DeclineFor(referral_id, Reason.OTHER))
        await ask_for_words(visit, SUGGEST, referral_id, "intro-suggest-none", (back, (in_words,)))


async def about_to_suggest(visit: Visit, choice: AboutToSuggest) -> None:
    """Says what suggesting somebody does, and asks once more."""
    await answer_press(visit.update.callback_query)
    texts = visit.texts
    card = await visit.services.conversation.card(choice.record_id, texts.language)
    if await acting(visit, choice.referral_id, Deed.SUGGESTED) is None:
        return
    if card is None or card.kind not in SUGGESTED:
        await visit.say("chat-card-gone")
        return
    sure = Button(texts.say("button-intro-suggest-sure"), SuggestWhom(choice.referral_id, choice.record_id))
    asked = texts.say("intro-suggest-ask", whom=on_one_line(card.title, _TITLE))
    await visit.show([Page.text(asked, (_back(choice.referral_id, texts), (sure,)))])


def _back(referral_id: int, texts: Texts) -> Row:
    return (Button(texts.say("button-intro-back"), ShowIntroduction(referral_id)),)


async def suggest_whom(visit: Visit, choice: SuggestWhom) -> None:
    """Suggests a lab or a person in the window's place."""
    await answer_press(visit.update.callback_query)
    services = visit.services
    card = await services.conversation.card(choice.record_id, visit.texts.language)
    side = await acting(visit, choice.referral_id, Deed.SUGGESTED)
    if side is None:
        return
    if card is None or card.kind not in SUGGESTED:
        await visit.say("chat-card-gone")
        return
    also = settling(visit, choice.referral_id)
    result = await deeds.suggest(services, choice.referral_id, side, visit.caller.id, card.key, also=also)
    await settled(visit, choice.referral_id, Deed.SUGGESTED, side, result)


async def want_whole(visit: Visit, choice: WantWhole) -> None:
    """Asks the owner of a confidential need to show it in full."""
    await answer_press(visit.update.callback_query)
    side = await acting(visit, choice.referral_id, Deed.WANTED_WHOLE)
    if side is not None:
        result = await deeds.progress(visit.services, choice.referral_id, Deed.WANTED_WHOLE, side, visit.caller.id)
        await settled(visit, choice.referral_id, Deed.WANTED_WHOLE, side, result)


async def show_whole(visit: Visit, choice: ShowWhole) -> None:
    """Shows a need in full to whoever answers, or not, as its owner decides."""
    await answer_press(visit.update.callback_query)
    deed = Deed.SHOWN_WHOLE if choice.agreed else Deed.NOT_SHOWN
    side = await acting(visit, choice.referral_id, deed)
    if side is not None:
        result = await deeds.show_whole(visit.services, choice.referral_id, visit.caller.id, agreed=choice.agreed)
        await settled(visit, choice.referral_id, deed, side, result)
