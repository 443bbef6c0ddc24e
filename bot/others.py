"""Those who are not at the terminal's keyboard just now: who they are, and what waits for them."""

from collections.abc import Collection

from bot.speakers import ROLES, Speaker
from handlers.context import Services
from handlers.texts import Texts
from knowledge import notifications
from knowledge.database import ReadSession
from knowledge.notifications import Due
from knowledge.people import CONTACT_ROLE, Role, known_as


class Others:
    """Everybody who was met in this conversation, by the number of their chat; each message is announced once."""

    def __init__(self, texts: Texts) -> None:
        self._texts = texts
        self._known = {known.chat_id: known for known in map(Speaker, ROLES)}
        self._announced: set[int] = set()

    @property
    def names(self) -> Collection[str]:
        """Gives the names of those who were met: of contact windows, the keys of their records."""
        return {one.name for one in self._known.values()}

    def meet(self, speaker: Speaker) -> None:
        """Remembers somebody."""
        self._known[speaker.chat_id] = speaker

    async def announced(self, session: ReadSession, services: Services, present: str) -> list[str]:
        """Says of each new message for somebody else whom it waits for, and what is typed to read it."""
        waiting = await notifications.due(session, services.seal, services.platform, services.now(), limit=None)
        lines = []
        for due in waiting.readable:
            if due.handle != present and due.id not in self._announced:
                self._announced.add(due.id)
                lines.append(self._line(due, await known_as(session, due.person_id)))
        return lines

    def _line(self, due: Due, role: str | None) -> str:
        """Names whom a message waits for; of those not met in this conversation only the role is known, if any is."""
        known = self._known.get(int(due.handle)) or (_at_window(int(due.handle), role) if role else None)
        if known is not None:
            name = known.called(self._texts)
            return self._texts.say("terminal-waits", name=name, command=known.command)
        if role is None:
            return self._texts.say("terminal-waits-unknown")
        code = role.partition(":")[0]
        return self._texts.say("terminal-waits-unnamed", role=self._texts.say(f"role-{code}"), code=code)


def _at_window(chat_id: int, role: str) -> Speaker | None:
    """Gives the contact window whose key is its name, as one of an earlier conversation."""
    window = Speaker(Role.CONTACT, role.removeprefix(CONTACT_ROLE))
    return window if role.startswith(CONTACT_ROLE) and window.chat_id == chat_id else None
