"""Handing one message to a mail server, within a time, and what came of it."""

import asyncio
import contextlib
import ssl
from dataclasses import dataclass
from email.message import EmailMessage
from enum import StrEnum

import aiosmtplib

from bot.mail.server import MailServer, Security

_COMMAND_SECONDS = 30.0
"""Seconds for which one answer of the server is waited for."""
_GOODBYE_SECONDS = 2.0
_PERMANENT = range(500, 600)


class How(StrEnum):
    """What came of it."""

    SENT = "sent"
    LATER = "later"
    """It may go well another time: the server is away or busy, or refuses us rather than the letter."""
    NEVER = "never"
    """The server refuses this letter, or its recipient, for good."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of handing a message over.

    Attributes:
        fault: why it was not taken, as a code: the server's number, or what went wrong; None where it was taken.
    """

    how: How
    fault: str | None = None


async def send(
    server: MailServer, message: EmailMessage, *, seconds: float, tls: ssl.SSLContext | None = None
) -> Outcome:
    """Hands a message over.

    Args:
        seconds: after which it is left for later, whatever the server is doing.
        tls: what certificates are checked by; None for those that this machine trusts.
    """
    sender, to = message["From"].addresses[0].addr_spec, message["To"].addresses[0].addr_spec
    client = _client(server, sender.rpartition("@")[2], tls)
    try:
        async with asyncio.timeout(seconds):
            refused = await _opened(client)
            if refused is not None:
                return Outcome(How.LATER, refused)
            outcome = await _handed_over(client, sender, to, message)
    except TimeoutError:
        return Outcome(How.LATER, "timeout")
    except (aiosmtplib.SMTPException, OSError) as error:
        return Outcome(How.LATER, _fault(error))
    finally:
        client.close()
    return outcome


async def probe(server: MailServer, domain: str, *, seconds: float, tls: ssl.SSLContext | None = None) -> str | None:
    """Goes as far as a letter would, without one: connects and signs in; None where that goes well, else why not."""
    client = _client(server, domain, tls)
    try:
        async with asyncio.timeout(seconds):
            fault = await _opened(client)
            await _take_leave(client)
    except TimeoutError:
        return "timeout"
    finally:
        client.close()
    return fault


def _client(server: MailServer, domain: str, tls: ssl.SSLContext | None) -> aiosmtplib.SMTP:
    secured = server.security is not Security.NONE
    return aiosmtplib.SMTP(
        hostname=server.host,
        port=server.port,
        username=server.user,
        password=server.password,
        local_hostname=domain,
        timeout=_COMMAND_SECONDS,
        use_tls=server.security is Security.TLS,
        start_tls=server.security is Security.STARTTLS,
        tls_context=(tls or ssl.create_default_context()) if secured else None,
    )


async def _opened(client: aiosmtplib.SMTP) -> str | None:
    """Connects, secures and signs in; gives why that failed, which is never the letter's fault."""
    try:
        await client.connect()
    except (aiosmtplib.SMTPException, OSError) as error:
        return _fault(error)
    return None


async def _handed_over(client: aiosmtplib.SMTP, sender: str, to: str, message: EmailMessage) -> Outcome:
    """Hands a message over on an open line, and takes leave."""
    outcome = Outcome(How.SENT)
    try:
        await client.sendmail(sender, [to], message.as_bytes())
    except aiosmtplib.SMTPRecipientsRefused as error:
        outcome = _verdict(error.recipients[0].code)
    except aiosmtplib.SMTPDataError as error:
        outcome = _verdict(error.code)
    await _take_leave(client)
    return outcome


async def _take_leave(client: aiosmtplib.SMTP) -> None:
    """Says goodbye; what was handed over is, whatever comes of that, and it is not waited for for long."""
    with contextlib.suppress(aiosmtplib.SMTPException, OSError, TimeoutError):
        async with asyncio.timeout(_GOODBYE_SECONDS):
            if client.is_connected:
                await client.quit()


def _verdict(code: int) -> Outcome:
    return Outcome(How.NEVER if code in _PERMANENT else How.LATER, str(code))


def _fault(error: BaseException) -> str:
    """Names what went wrong as a code, without what the server says: that may hold addresses."""
    if isinstance(error, aiosmtplib.SMTPResponseException):
        return f"{type(error).__name__.removeprefix('SMTP')} {error.code}"
    cause = error.__cause__
    if isinstance(error, ssl.SSLError) or isinstance(cause, ssl.SSLError):
        return "tls"
    return type(error).__name__.removeprefix("SMTP")
