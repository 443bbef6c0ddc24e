"""Words that somebody is asked for: why they decline or close, whom they suggest."""

from collections.abc import Awaitable, Callable, Mapping

from handlers.asked import asked_of, leave
from handlers.context import Visit
from handlers.introductions import answering, steps
from handlers.introductions.acting import stands
from handlers.introductions.journeys import ANSWERING
from knowledge.referrals.reasons import LONGEST
from retrieval.understanding.language import clean
from retrieval.understanding.remarks import Remark, remark_in

_WANTED: Mapping[str, Callable[[Visit, int, str], Awaitable[None]]] = {
    answering.DECLINE: answering.decline_in_words,
    answering.SUGGEST: answering.suggest_in_words,
    steps.CLOSE: steps.end_in_words,
}


async def typed(visit: Visit) -> bool:
    """Takes a text as the words that were asked for; False where it is rather a question or a remark of its own."""
    asked = asked_of(visit.caller, ANSWERING)
    if asked is None:
        return False
    if asked.update_id == visit.update.update_id and (asked.what is None or asked.paused):  # processed again
        if not asked.paused:
            await stands(visit, asked.of)
        return not asked.paused
    words, take = clean(visit.text).strip(), _WANTED.get(asked.what or "")
    if take is None or asked.is_over(visit.services.now()) or not words or _is_something_else(words):
        await leave(visit, asked)
        return False
    if len(words) > LONGEST:
        await visit.say("intro-words-too-long", limit=LONGEST)
    else:
        await take(visit, asked.of, words)
    return True


def _is_something_else(words: str) -> bool:
    return words.endswith(("?", "？")) or remark_in(words) not in (None, Remark.ASSENT)
