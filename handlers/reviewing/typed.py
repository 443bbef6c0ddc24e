"""Reasons that are typed: why a submission is handed in, why one is rejected."""

from collections.abc import Awaitable, Callable, Mapping

from handlers.asked import asked_of, leave
from handlers.buttons.submissions import ShowSubmission
from handlers.context import Visit
from handlers.reviewing import handing_in, judging, sums_page
from handlers.reviewing.journeys import FRESH_MINUTES, HAND_IN, JOURNEY, LONGEST, REJECT
from retrieval.understanding.language import clean
from retrieval.understanding.remarks import Remark, remark_in

_WANTED: Mapping[str, Callable[[Visit, int, str], Awaitable[None]]] = {
    HAND_IN: handing_in.hand_in_for,
    REJECT: judging.reject_in_words,
}


async def typed(visit: Visit) -> bool:
    """Takes a text as the reason that was asked for; False where it is rather a question or a remark of its own."""
    asked = asked_of(visit.caller, JOURNEY)
    if asked is None:
        return False
    if asked.update_id == visit.update.update_id and (asked.what is None or asked.paused):  # processed again
        if not asked.paused:
            await sums_page.show(visit, ShowSubmission(asked.of))
        return not asked.paused
    words, take = clean(visit.text).strip(), _WANTED.get(asked.what or "")
    late = visit.services.now().timestamp() // 60 - asked.at > FRESH_MINUTES
    if take is None or late or asked.is_over(visit.services.now()) or not words or _is_something_else(words):
        await leave(visit, asked)
        return False
    if len(words) > LONGEST:
        await visit.say("submission-why-too-long", limit=LONGEST)
    else:
        await take(visit, asked.of, words)
    return True


def _is_something_else(words: str) -> bool:
    return words.endswith(("?", "？")) or remark_in(words) not in (None, Remark.ASSENT)
