"""The mail server that letters are handed to, as its address says."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Self
from urllib.parse import parse_qs, unquote, urlsplit

_ON, _OFF = frozenset({"", "yes", "1", "true"}), frozenset({"no", "0", "false"})


class Security(StrEnum):
    """How the connection is secured."""

    TLS = "tls"
    """From its first byte, as port 465 wants it."""
    STARTTLS = "starttls"
    """From the greeting on, as port 587 wants it; nothing goes out where the server does not offer it."""
    NONE = "none"
    """Not at all: for a server on the same machine."""


_PORTS = {Security.TLS: 465, Security.STARTTLS: 587, Security.NONE: 25}


@dataclass(frozen=True, slots=True)
class MailServer:
    """A mail server.

    Attributes:
        user: None for one that asks for no password.
    """

    host: str
    port: int
    security: Security
    user: str | None = None
    password: str | None = None

    @classmethod
    def of(cls, address: str) -> Self:
        """Reads ``smtps://user:password@host:port`` or ``smtp://user:password@host:port?starttls=no``.

        Raises:
            ValueError: it is no such address.
        """
        parts = urlsplit(address)
        if parts.scheme not in ("smtp", "smtps") or not parts.hostname or parts.path not in ("", "/"):
            raise ValueError("not the address of a mail server")
        asked = parse_qs(parts.query, keep_blank_values=True)
        if set(asked) - {"starttls"}:
            raise ValueError("unknown option")
        security = _security(parts.scheme, asked.get("starttls", [""])[-1].lower())
        user = unquote(parts.username) if parts.username else None
        password = unquote(parts.password or "") if user else None
        return cls(parts.hostname, parts.port or _PORTS[security], security, user, password)


def _security(scheme: str, starttls: str) -> Security:
    if scheme == "smtps":
        return Security.TLS
    if starttls in _OFF:
        return Security.NONE
    if starttls not in _ON:
        raise ValueError("starttls is yes or no")
    return Security.STARTTLS
