"""Words that somebody is asked for about an application: what they add, why they decline, a question, a reply."""

from handlers.applications import answering, applying
from handlers.applications.matter import JOURNEY
from handlers.asked import Asked, asked_of, leave
from handlers.buttons import ShowApplication
from handlers.context import Visit
from handlers.page import Button, Page
from knowledge import applications
from knowledge.applications import Deed
from knowledge.referrals.reasons import LONGEST
from retrieval.understanding.language import clean
from retrieval.understanding.remarks import Remark, remark_in

_MAY_ASK = frozenset({Deed.QUESTION.value, Deed.REPLY.value})
"""What may itself be a question."""


async def typed(visit: Visit) -> bool:
    """Takes a text as the words that were asked for; False where it is rather a question or a remark of its own."""
    asked = asked_of(visit.caller, JOURNEY)
    if asked is None:
        return False
    if asked.update_id == visit.update.update_id and (asked.what is None or asked.paused):  # processed again
        if not asked.paused:
            await answering.stands(visit, asked.of)
        return not asked.paused
    words = clean(visit.text).strip()
    if asked.is_over(visit.services.now()) or not words or _is_something_else(asked, words):
        await leave(visit, asked)
        return False
    limit = applications.LONGEST_LINE if asked.what == applying.LINE else LONGEST
    if len(words) > limit:
        await visit.say("intro-words-too-long", limit=limit)
    elif asked.what == applying.LINE:
        await applying.line_typed(visit, asked.of, words)
    else:
        await answering.words_typed(visit, asked.of, asked.what or "", words)
    return True


async def waiting(visit: Visit) -> None:
    """Says, after something else was answered, that the words were not taken, and how to go on."""
    asked = asked_of(visit.caller, JOURNEY)
    if asked is not None and asked.what is not None:
        back = Button(visit.texts.say("button-apply-show"), ShowApplication(asked.of))
        await visit.show([Page.text(visit.texts.say("apply-waits"), ((back,),))])


def _is_something_else(asked: Asked, words: str) -> bool:
    if asked.what in _MAY_ASK:
        return remark_in(words) not in (None, Remark.ASSENT, Remark.THANKS, Remark.GREETING)
    return words.endswith(("?", "？")) or remark_in(words) not in (None, Remark.ASSENT)
