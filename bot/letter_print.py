"""Lines in the terminal about letters: they go out by themselves, and whoever caused one should know."""

from handlers.context import Services
from handlers.texts import Texts
from knowledge import letters


class LetterLines:
    """Says of each letter once that it is about to go out; of those that waited before the conversation, nothing."""

    def __init__(self) -> None:
        self._said: set[int] | None = None

    async def new(self, services: Services, texts: Texts) -> list[str]:
        """Gives the lines of letters that were written since the last time."""
        if services.mailing is None:
            return []
        async with services.database.looking_up() as session:
            unsent = await letters.unsent(session, services.seal)
        before, self._said = self._said, {*(self._said or ()), *unsent}
        new = [] if before is None else [content for id, content in unsent.items() if id not in before]
        return [texts.say("terminal-letter", to=content.to, subject=content.subject) for content in new]
