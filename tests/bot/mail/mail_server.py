"""A real mail server in this process that answers as it is told, with a certificate of its own."""

import asyncio
import contextlib
import datetime as dt
import email.policy
import ipaddress
import ssl
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from email import message_from_bytes
from email.message import EmailMessage
from pathlib import Path

from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from bot.mail.server import MailServer, Security

TAKEN = "250 taken"


@dataclass
class Postmaster:
    """Takes mail in, or answers otherwise.

    Attributes:
        to_recipient, to_content: what it answers to a recipient and to a message.
        account: user and password that it asks for; None asks for none.
        hold: waited for before a message is answered; None answers at once.
        got: what has arrived.
    """

    to_recipient: str = "250 fine"
    to_content: str = TAKEN
    hold: asyncio.Event | None = None
    account: tuple[str, str] | None = None
    got: list[EmailMessage] = field(default_factory=list)
    reached: asyncio.Event = field(default_factory=asyncio.Event)

    async def handle_RCPT(  # noqa: N802 - the server calls it so
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        """Answers to a recipient."""
        if self.account is not None and not session.authenticated:
            return "530 sign in first"
        if self.to_recipient.startswith("250"):
            envelope.rcpt_tos.append(address)
        return self.to_recipient

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802
        """Answers to a message."""
        assert isinstance(envelope.content, bytes)
        message = message_from_bytes(envelope.content, policy=email.policy.default)
        assert isinstance(message, EmailMessage)
        if self.to_content == TAKEN:
            self.got.append(message)
        self.reached.set()
        if self.hold is not None:
            await self.hold.wait()
        return self.to_content


@dataclass(frozen=True, slots=True)
class Certified:
    """A certificate for this machine: what the server shows, and what a client trusts."""

    server: ssl.SSLContext
    client: ssl.SSLContext


def certified(folder: Path) -> Certified:
    """Makes a certificate for 127.0.0.1."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "127.0.0.1")])
    begins = dt.datetime.now(dt.UTC) - dt.timedelta(days=1)
    here = x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address("127.0.0.1"))])
    builder = x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
    builder = builder.not_valid_before(begins).not_valid_after(begins + dt.timedelta(days=3))
    certificate = builder.add_extension(here, critical=False).sign(key, hashes.SHA256())
    file = folder / "certificate.pem"
    secret = serialization.PrivateFormat.PKCS8
    file.write_bytes(
        key.private_bytes(serialization.Encoding.PEM, secret, serialization.NoEncryption())
        + certificate.public_bytes(serialization.Encoding.PEM)
    )
    server = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    server.load_cert_chain(file)
    return Certified(server, ssl.create_default_context(cafile=str(file)))


@contextlib.asynccontextmanager
async def mail_server(
    postmaster: Postmaster,
    *,
    security: Security = Security.NONE,
    certificate: ssl.SSLContext | None = None,
) -> AsyncIterator[MailServer]:
    """Serves; gives the server as a client knows it."""
    account = postmaster.account

    def signed_in(server: SMTP, session: Session, envelope: Envelope, mechanism: str, given: object) -> AuthResult:
        assert isinstance(given, LoginPassword)
        return AuthResult(success=account == (given.login.decode(), given.password.decode()), handled=False)

    def connection() -> SMTP:
        made = SMTP(
            postmaster,
            hostname="mail.example",
            tls_context=certificate if security is Security.STARTTLS else None,
            require_starttls=security is Security.STARTTLS and certificate is not None,
            authenticator=signed_in,
            auth_require_tls=False,  # the server does not see the TLS that its line is made of
        )
        connections.append(made)
        return made

    connections: list[SMTP] = []
    over_tls = certificate if security is Security.TLS else None
    server = await asyncio.get_running_loop().create_server(connection, "127.0.0.1", 0, ssl=over_tls)
    user, password = account or (None, None)
    try:
        yield MailServer("127.0.0.1", server.sockets[0].getsockname()[1], security, user, password)
    finally:
        server.close()
        for one in connections:
            if one.transport is not None:
                one.transport.abort()
        await asyncio.sleep(0)
