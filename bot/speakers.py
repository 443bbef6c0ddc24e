"""Whom the terminal's keyboard can speak for: one table of those who come and those who serve."""

import zlib
from dataclasses import dataclass

from handlers.html import legible
from handlers.texts import Texts, texts
from knowledge.people import Party, Role
from knowledge.vocabulary import Language

ROLES: tuple[Party | Role, ...] = (*Party, Role.CONTACT, Role.EDITOR, Role.REVIEWER, Role.ADMIN)
_FIRST_ID = 10_000


@dataclass(frozen=True, slots=True)
class Speaker:
    """Somebody at the keyboard; without a name they go by their role. A contact's name may be the key of its record."""

    role: Party | Role
    name: str = ""

    @property
    def chat_id(self) -> int:
        """Gives the same number for the same speaker on every day, in every language."""
        return _FIRST_ID + zlib.crc32(f"{self.role}:{self.name or self.role}".encode())

    @property
    def command(self) -> str:
        """Gives what is typed to become them."""
        return f"/as {self.role} {self.name}".rstrip()

    def called(self, words: Texts) -> str:
        """Names them for a reader."""
        return self.name or words.say(f"role-{self.role}")


def speaker(written: str) -> Speaker | None:
    """Reads ``ROLE [NAME]``, the role by its code or its name in either language; None where there is no such role."""
    written = " ".join(legible(written).split())
    for named, role in sorted(_names().items(), key=lambda entry: -len(entry[0])):
        if f"{written} ".casefold().startswith(f"{named} "):
            name = written[len(named) :].strip()
            return Speaker(role, "" if name == role else name)
    return None


def choices(words: Texts) -> str:
    """Lists the roles with the codes that choose them."""
    listed = (words.say("terminal-role", name=words.say(f"role-{role}"), code=role.value) for role in ROLES)
    return words.say("list-separator").join(listed)


def _names() -> dict[str, Party | Role]:
    named = {texts(language).say(f"role-{role}").casefold(): role for language in Language for role in ROLES}
    return named | {role.value: role for role in ROLES}
