"""Times and places that somebody is asked for and writes in words.

Whoever asks something else meanwhile is answered, and can go on with their times: the first time they are told how.
"""

import datetime as dt
import re
from collections.abc import Sequence

from handlers.asked import asked_of, drop, leave
from handlers.buttons import ProposeOn, ReviewTimes
from handlers.context import Visit
from handlers.introductions.journeys import BOTH, MEETING
from handlers.introductions.matter import Matter
from handlers.introductions.meetings.choosing import days_pages, go_on_pages, hours_pages, passed_note
from handlers.introductions.meetings.proposing import ask, proposing, show_again, show_drafted, show_review
from handlers.introductions.meetings.times import REFUSED, moments_of, oddity, padded, passed_day
from handlers.page import Button, Row
from handlers.paging import on_one_line
from knowledge.referrals.meetings import MOST_TIMES
from retrieval.understanding.language import clean
from retrieval.understanding.moments import Told, moments_in
from retrieval.understanding.remarks import Remark, remark_in
from retrieval.understanding.wishes import asks_instead

LONGEST_PLACE = 200
"""Characters of a place."""
_LONGEST_TIMES = 80
"""Characters of what may be meant for times though none could be read; whoever writes more has something to say."""
_REPEATED = 40
"""UTF-16 code units of what could not be read."""
_PLACE, _WHEN, _LATER = "place", "when", "later"
"""What is asked for; times are taken later too, after something else was asked, but nothing is said of what is none."""
_DROPS = re.compile(
    r"(?:算了|不约了|先不约了?|取消|不用了|以后再说|never ?mind|cancel|not now|forget it|later)[\s.!。！]*",
    re.IGNORECASE,
)


async def typed(visit: Visit) -> bool:
    """Takes a text as the times or the place that was asked for; False where it is rather something of its own."""
    asked = asked_of(visit.caller, MEETING)
    if asked is None:
        return False
    if asked.update_id == visit.update.update_id:  # processed again: it was taken then, as what it was
        if asked.paused or asked.what == _LATER:
            return False
        await show_again(visit, asked)
        return True
    words, what, referral_id = clean(visit.text).strip(), asked.what, asked.of
    chosen = moments_of(*asked.numbers)
    if asked.is_over(visit.services.now()) or not words:
        await leave(visit, asked)
        return False
    if what == _PLACE:
        taken = await _place_typed(visit, referral_id, words, chosen)
    else:
        taken = await _times_typed(visit, referral_id, words, chosen, later=what == _LATER)
    if not taken and what != _LATER:
        await ask(visit, _LATER, referral_id, chosen)
    return taken


async def go_on(visit: Visit) -> None:
    """Says how to go on, once, when something else has been answered."""
    asked = asked_of(visit.caller, MEETING)
    if asked is None or asked.what is None or asked.paused:
        return
    if asked.what != _LATER or asked.update_id == visit.update.update_id:
        await visit.show(go_on_pages(asked.of, moments_of(*asked.numbers), visit.texts))


async def _times_typed(
    visit: Visit, referral_id: int, words: str, chosen: Sequence[dt.datetime], *, later: bool
) -> bool:
    services, texts = visit.services, visit.texts
    told = moments_in(words, services.today())
    other = asks_instead(words, _WHEN) or len(words) > _LONGEST_TIMES
    if (other and not told) or (later and (other or not told.moments)):
        return False
    if not told and _DROPS.fullmatch(words):
        await drop(visit, referral_id, *BOTH)
        await visit.say("meeting-dropped")
        return True
    found = await proposing(visit, referral_id)
    if found is None:
        return True
    if told.moments:
        await _moments_told(visit, found[0], words, told, chosen)
    elif told.days:
        await _day_told(visit, found[0], words, told.days[0], chosen)
    elif told:
        await visit.say("meeting-say-day")
    else:
        unread = texts.say("meeting-not-read", words=on_one_line(words, _REPEATED))
        await visit.show(days_pages(found[0], chosen, texts, [unread]))
    return True


async def _moments_told(visit: Visit, found: Matter, words: str, told: Told, chosen: Sequence[dt.datetime]) -> None:
    """Takes moments beside those chosen; what is past is said, and of what has passed this year it is asked."""
    services, texts = visit.services, visit.texts
    noted, wanted, doubted = list[str](), list(chosen), list[dt.datetime]()
    for local in told.moments:
        moment = local.replace(tzinfo=services.zone).astimezone(dt.UTC)
        odd = oddity(moment, services.now(), services.working_days, services.zone)
        passed = passed_day(local.date(), services.today(), words)
        if odd in REFUSED:
            noted.append(texts.say("meeting-refused", moment=texts.appointment(local), odd=odd or "none"))
        elif passed is not None:
            noted.append(passed_note(local, passed, texts))
            doubted.append(moment)
        elif moment not in wanted:
            wanted.append(moment)
    if len(wanted) > MOST_TIMES:
        noted.append(texts.say("meeting-too-many", most=MOST_TIMES))
    wanted = sorted(wanted[:MOST_TIMES])
    offered: list[Row] = []
    for moment in doubted if len(wanted) < MOST_TIMES else ():
        label = texts.say("button-meeting-meant", moment=texts.appointment(moment.astimezone(services.zone)))
        first, second, third = padded([*wanted, moment], MOST_TIMES)
        offered.append((Button(label, ReviewTimes(found.referral.id, first, second, third)),))
    await show_review(visit, found, wanted, noted, offered)


async def _day_told(visit: Visit, found: Matter, words: str, day: dt.date, chosen: Sequence[dt.datetime]) -> None:
    """Offers the hours of a day; of one that has passed this year it is asked first."""
    texts, passed = visit.texts, passed_day(day, visit.services.today(), words)
    if passed is None:
        await visit.show(hours_pages(found, day, chosen, texts))
        return
    first, second = padded(chosen, 2)
    label = texts.say("button-meeting-meant", moment=texts.day(day))
    offered = [(Button(label, ProposeOn(found.referral.id, day.toordinal(), first, second)),)]
    await show_review(visit, found, chosen, [passed_note(day, passed, texts)], offered)


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
