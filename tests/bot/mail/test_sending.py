"""Handing letters to a real server: over TLS, with a password, refused, slow, gone."""

import asyncio
import contextlib
import ssl
from email.headerregistry import Address
from email.message import EmailMessage

import pytest

from bot.mail.message import message_of
from bot.mail.sending import How, Outcome, probe, send
from bot.mail.server import MailServer, Security
from knowledge.letters import Content, Outgoing
from tests.bot.mail.mail_server import Certified, Postmaster, certified, mail_server
from tests.knowledge.drafting import NOW

ACCOUNT = ("desk", "s3cret")


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Certified:
    """Makes the server's certificate."""
    return certified(tmp_path_factory.mktemp("certificate"))


def _letter() -> EmailMessage:
    content = Content("w@lab.example", "需求", "您好", "zh")
    sender = Address("Desk", "desk", "uni.example")
    return message_of(Outgoing(1, "k", None, content, "ab12", NOW, 1), content, sender, "https://desk.example/")


async def _send(server: MailServer, tls: ssl.SSLContext | None = None, seconds: float = 20) -> Outcome:
    return await send(server, _letter(), seconds=seconds, tls=tls)


@pytest.mark.parametrize("security", list(Security))
async def test_a_letter_arrives_whole_however_the_line_is_secured(certificate: Certified, security: Security) -> None:
    postmaster = Postmaster(account=ACCOUNT)
    shown = None if security is Security.NONE else certificate.server
    async with mail_server(postmaster, security=security, certificate=shown) as server:
        assert await _send(server, certificate.client) == Outcome(How.SENT)
        assert await probe(server, "uni.example", seconds=20, tls=certificate.client) is None
    (message,) = postmaster.got
    assert (message["Subject"], message["Message-ID"]) == ("需求", "<ab12@uni.example>")


@pytest.mark.parametrize(
    ("recipient", "content", "outcome"),
    [
        ("550 no such user", "250 ok", Outcome(How.NEVER, "550")),
        ("450 greylisted", "250 ok", Outcome(How.LATER, "450")),
        ("250 fine", "554 looks like spam", Outcome(How.NEVER, "554")),
        ("250 fine", "452 disk full", Outcome(How.LATER, "452")),
    ],
)
async def test_what_is_refused_for_good_is_told_from_what_may_pass_later(
    recipient: str, content: str, outcome: Outcome
) -> None:
    async with mail_server(Postmaster(to_recipient=recipient, to_content=content)) as server:
        assert await _send(server) == outcome


async def test_a_wrong_password_is_our_fault_and_no_letters(certificate: Certified) -> None:
    """The letter waits until somebody has mended the settings."""
    postmaster = Postmaster(account=ACCOUNT)
    async with mail_server(postmaster, security=Security.TLS, certificate=certificate.server) as server:
        other = MailServer(server.host, server.port, server.security, "desk", "guess")
        assert await _send(other, certificate.client) == Outcome(How.LATER, "AuthenticationError 535")
        assert await probe(other, "uni.example", seconds=20, tls=certificate.client) == "AuthenticationError 535"
    assert postmaster.got == []


@pytest.mark.parametrize("security", [Security.TLS, Security.STARTTLS])
async def test_nothing_goes_to_a_server_whose_certificate_is_not_trusted(
    certificate: Certified, security: Security
) -> None:
    postmaster = Postmaster()
    async with mail_server(postmaster, security=security, certificate=certificate.server) as server:
        outcome = await _send(server)
        assert (outcome.how, outcome.fault) == (How.LATER, "tls")
    assert postmaster.got == []


async def test_nothing_goes_out_in_the_clear_where_starttls_is_wanted() -> None:
    """Somebody in between may have taken the offer out."""
    postmaster = Postmaster()
    async with mail_server(postmaster) as server:
        outcome = await _send(MailServer(server.host, server.port, Security.STARTTLS, *ACCOUNT))
    assert outcome.how is How.LATER
    assert postmaster.got == []


async def test_a_server_that_never_answers_is_left_in_time() -> None:
    postmaster = Postmaster(hold=asyncio.Event())
    async with mail_server(postmaster) as server:
        assert await _send(server, seconds=0.3) == Outcome(How.LATER, "timeout")
        assert postmaster.hold is not None
        postmaster.hold.set()


async def test_a_server_that_is_away_or_speaks_otherwise_is_tried_again() -> None:
    async def hang_up(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"HTTP/1.1 400 Bad Request\r\n\r\n")
        writer.close()
        with contextlib.suppress(ConnectionError):
            await writer.wait_closed()

    other = await asyncio.start_server(hang_up, "127.0.0.1", 0)
    port = other.sockets[0].getsockname()[1]
    async with other:
        assert (await _send(MailServer("127.0.0.1", port, Security.NONE))).how is How.LATER
    gone = await _send(MailServer("127.0.0.1", port, Security.NONE))
    assert gone.how is How.LATER and gone.fault is not None
    assert await probe(MailServer("127.0.0.1", port, Security.NONE), "uni.example", seconds=5) == gone.fault


async def test_a_stop_is_not_held_up() -> None:
    """Cancelled, it closes the line and lets go."""
    postmaster = Postmaster(hold=asyncio.Event())
    async with mail_server(postmaster) as server:
        sending = asyncio.create_task(_send(server))
        await asyncio.wait_for(postmaster.reached.wait(), 5)
        sending.cancel()
        with pytest.raises(asyncio.CancelledError):
            await asyncio.wait_for(sending, 5)
        assert postmaster.hold is not None
        postmaster.hold.set()
