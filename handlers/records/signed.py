"""Who the desk says has changed a record, and why, in the reader's language, where it was no person. Pure."""

from collections.abc import Mapping

from handlers.freshness.reasons import reason_named
from handlers.texts import Texts

_STARTER = "starter"
_DESK: Mapping[str, str] = {
    _STARTER: "record-who-starter",
    "desk": "record-who-desk",
    "person": "record-who-erased",
    "person None": "record-who-erased",
}
"""Who signs without a number: of the last ones, whoever it was has been erased since."""
_WHYS: Mapping[str, str] = {
    "import": "record-reason-import",
    "starter": "record-reason-starter",
    "starter remove": "record-reason-no-demonstration",
    "reviewed": "record-reason-reviewed",
    "rejected": "record-reason-rejected",
    "reported": "flag-why-hidden",
    "posting gone": "post-why-gone",
}
"""Reasons that the desk gives by itself, in the reader's language."""


def desk_named(who: str, texts: Texts) -> str:
    """Names who signed a change where it was nobody with a number."""
    key = _DESK.get(who)
    return texts.say("record-who-system", name=who) if key is None else texts.say(key)


def why_named(why: str, who: str, texts: Texts) -> str:
    """Gives a reason as its reader understands it; what somebody wrote stands as it is."""
    key = _WHYS.get(why.partition(":")[0] if who == _STARTER else why)
    return reason_named(why, texts) if key is None else texts.say(key)
