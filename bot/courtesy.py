"""What a command says to a text that is no question."""

import datetime as dt

from handlers.texts import Texts
from handlers.wording import Wording
from retrieval.assistant import Assistant
from retrieval.understanding.remarks import Remark

_EXAMPLES = ("chat-hello", "chat-how-enterprise", "chat-how-student")
_SAID: dict[Remark, tuple[str, ...]] = {
    Remark.GREETING: _EXAMPLES,
    Remark.HELP: _EXAMPLES,
    Remark.MISUNDERSTOOD: ("chat-misunderstood",),
    Remark.THANKS: ("chat-you-are-welcome",),
    Remark.ASSENT: ("chat-fine",),
    Remark.GOODBYE: ("chat-goodbye",),
    Remark.PERSON: ("ask-no-handover",),
    Remark.INTRODUCE: ("ask-no-introduction",),
    Remark.STOP: ("alert-ask-command",),
}


async def reply_to(remark: Remark, assistant: Assistant, texts: Texts, today: dt.date) -> str:
    """Replies to a remark as the chat does; nobody is told of it, since nothing is kept."""
    lines = [texts.say(key) for key in _SAID[remark]]
    way = await assistant.office(texts.language) if remark is Remark.PERSON else None
    if way is not None:
        lines.append(texts.say("chat-office-way", office=Wording(texts, today).way(way)))
    return "\n\n".join(lines)
