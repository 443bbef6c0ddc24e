"""Times and places that somebody is asked for and writes in words."""

import datetime as dt
from collections.abc import Sequence

from handlers.context import Visit
from handlers.introductions.meetings.choosing import hours_pages
from handlers.introductions.meetings.proposing import asked_no_more, proposing, show_drafted, show_review
from handlers.introductions.meetings.times import REFUSED, moments_of, oddity
from knowledge.referrals.meetings import MOST_TIMES
from retrieval.understanding.language import clean
from retrieval.understanding.moments import moments_in
from retrieval.understanding.remarks import Remark, remark_in

LONGEST_PLACE = 200
"""Characters of a place."""


async def typed(visit: Visit) -> bool:
    """Takes a text as the times or the place that was asked for; False where it is rather something of its own."""
    _, what, *numbers = (visit.caller.asked or "").split(":")
    words, referral_id = clean(visit.text).strip(), visit.caller.asked_for
    chosen = moments_of(*(int(number) for number in numbers))
    take = _times_typed if what == "when" else _place_typed
    if referral_id is None or not words or not await take(visit, referral_id, words, chosen):
        await asked_no_more(visit)
        return False
    return True


async def _times_typed(visit: Visit, referral_id: int, words: str, chosen: Sequence[dt.datetime]) -> bool:
    services, texts = visit.services, visit.texts
    told = moments_in(words, services.today())
    if not told:
        return False
    found = await proposing(visit, referral_id)
    if found is None:
        return True
    if not told.moments:
        if told.days:
            await visit.show(hours_pages(found[0], told.days[0], chosen, texts))
        else:
            await visit.say("meeting-say-day")
        return True
    noted, wanted = list[str](), list(chosen)
    for local in told.moments:
        moment = local.replace(tzinfo=services.zone).astimezone(dt.UTC)
        odd = oddity(moment, services.now(), services.working_days, services.zone)
        if odd in REFUSED:
            noted.append(texts.say("meeting-refused", moment=texts.appointment(local), odd=odd or "none"))
        elif moment not in wanted:
            wanted.append(moment)
    if len(wanted) > MOST_TIMES:
        noted.append(texts.say("meeting-too-many", most=MOST_TIMES))
    await show_review(visit, found[0], sorted(wanted[:MOST_TIMES]), noted)
    return True


async def _place_typed(visit: Visit, referral_id: int, words: str, chosen: Sequence[dt.datetime]) -> bool:
    remark = remark_in(words)
    if words.endswith(("?", "？")) or remark not in (None, Remark.ASSENT):
        return False
    found = await proposing(visit, referral_id)
    if found is None:
        return True
    if remark is Remark.ASSENT:
        await show_review(visit, found[0], chosen)
    elif len(words) > LONGEST_PLACE:
        await visit.say("meeting-place-long", most=LONGEST_PLACE)
    else:
        await show_drafted(visit, *found, chosen, " ".join(words.split()))
    return True
