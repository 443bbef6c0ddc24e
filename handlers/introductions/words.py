"""Words that somebody is asked for: why they decline or close, whom they suggest."""

from collections.abc import Awaitable, Callable, Mapping

from handlers.context import Visit
from handlers.introductions import answering, steps
from knowledge import people
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
    asked, referral_id = visit.caller.asked, visit.caller.asked_for
    words = clean(visit.text).strip()
    take = _WANTED.get(asked or "")
    if take is None or referral_id is None or not words or _is_something_else(words):
        await _asked_no_more(visit)
        return False
    if len(words) > LONGEST:
        await visit.say("intro-words-too-long", limit=LONGEST)
        return True
    await take(visit, referral_id, words)
    if asked != answering.SUGGEST:  # another try is as welcome, until somebody was chosen or another question asked
        await _asked_no_more(visit)
    return True


def _is_something_else(words: str) -> bool:
    return words.endswith(("?", "？")) or remark_in(words) not in (None, Remark.ASSENT)


async def _asked_no_more(visit: Visit) -> None:
    async with visit.services.database.writing() as session:
        await people.ask(session, visit.caller.id, None, None)
