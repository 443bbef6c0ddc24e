"""Whether letters can go out, for ``liaison doctor``: it signs in to the mail server, and sends nothing."""

from dataclasses import dataclass
from enum import StrEnum

from bot.errors import Refused
from bot.settings import Settings

_SECONDS = 10.0
"""Seconds for which the server is waited for."""


class MailState(StrEnum):
    """How e-mail stands."""

    OFF = "off"
    """No mail server is set."""
    INCOMPLETE = "incomplete"
    """A mail server is set, but not all that letters need."""
    READY = "ready"
    UNREACHABLE = "unreachable"


@dataclass(frozen=True, slots=True)
class MailHealth:
    """What was found.

    Attributes:
        server: host and port; None where letters are off.
        fault: why the server does not let us in, as a code.
        waiting: letters that have not gone out yet.
    """

    state: MailState
    server: str | None = None
    fault: str | None = None
    waiting: int = 0


async def mail_health(settings: Settings, waiting: int) -> MailHealth:
    """Finds out how e-mail stands, within seconds."""
    try:
        mail = settings.mail()
    except Refused:
        return MailHealth(MailState.INCOMPLETE, waiting=waiting)
    if mail is None:
        return MailHealth(MailState.OFF, waiting=waiting)
    from bot.mail.sending import probe

    fault = await probe(mail.server, mail.sender.domain, seconds=_SECONDS)
    state = MailState.READY if fault is None else MailState.UNREACHABLE
    return MailHealth(state, f"{mail.server.host}:{mail.server.port}", fault, waiting)
