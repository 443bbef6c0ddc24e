"""Letters about meeting, to a window that is not in the chat; the desk's office picks a time on its behalf."""

from collections.abc import Sequence

from handlers.html import plain_of
from handlers.introductions.letters import by_letter, send_word
from handlers.introductions.matter import Matter
from handlers.introductions.meetings.pages import meeting_block, offer_block
from handlers.introductions.telling import who
from handlers.page import Document
from handlers.texts import Texts
from knowledge.database import WriteSession
from knowledge.letters import Attachment
from knowledge.referrals import Deed, Event, meetings


async def write_of_meeting(session: WriteSession, found: Matter, files: Sequence[Document], name: str = "") -> None:
    """Writes what happened last about meeting, in the transaction that it happens in; others are told in the chat.

    Args:
        files: calendar files that go with it.
        name: tells this from what else is written of the same event.
    """
    if not await by_letter(session, found):
        return
    event = found.referral.events[-1]

    def half(texts: Texts, link: str) -> list[str]:
        return [*_said(found, event, texts), texts.say("letter-page", link=link), texts.say("letter-private")]

    attached = tuple(Attachment(file.name, file.mime, file.data) for file in files)
    await send_word(session, found, f"{name}{event.id}", half, attached)


def _said(found: Matter, event: Event, texts: Texts) -> list[str]:
    by, whom = who(event, None, texts), found.subject.named(texts)
    offered = meetings.proposal(found.referral)
    if event.deed is Deed.PROPOSED and offered is not None:
        times = plain_of([offer_block(found, offered, texts)])
        return [texts.say("letter-meeting-proposed", who=by, whom=whom), times, texts.say("letter-meeting-pick")]
    off = meetings.called_off(found.referral)
    arranged = off or meetings.meeting(found.referral)
    ended = meetings.called_off_by_end(found.referral) is not None
    key = "letter-meeting-over" if ended else "letter-meeting-called-off" if off else "letter-meeting-arranged"
    when = [] if arranged is None else [plain_of([meeting_block(found, arranged, texts)])]
    return [texts.say(key, who=by, whom=whom), *when, texts.say("letter-meeting-file")]
