"""Why a record was changed, in the reader's language where the desk itself gave the reason. Pure."""

from handlers.texts import Texts
from knowledge.freshness import STILL_TRUE, TAKEN_BACK

_OWN = {STILL_TRUE: "fresh-why-still-true", TAKEN_BACK: "fresh-why-taken-back"}


def reason_named(why: str, words: Texts) -> str:
    """Gives a reason as its reader understands it; what somebody wrote stands as it is."""
    key = _OWN.get(why)
    return why if key is None else words.say(key)
