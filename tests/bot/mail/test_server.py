"""The address of a mail server."""

import pytest

from bot.mail.server import MailServer, Security


@pytest.mark.parametrize(
    ("address", "server"),
    [
        ("smtps://desk:p%40ss%3A@mail.example", MailServer("mail.example", 465, Security.TLS, "desk", "p@ss:")),
        ("smtp://a%40b:pw@mail.example", MailServer("mail.example", 587, Security.STARTTLS, "a@b", "pw")),
        ("smtp://mail.example:2525?starttls", MailServer("mail.example", 2525, Security.STARTTLS)),
        ("smtp://mail.example?starttls=yes", MailServer("mail.example", 587, Security.STARTTLS)),
        ("smtp://127.0.0.1?starttls=no", MailServer("127.0.0.1", 25, Security.NONE)),
        ("smtp://[::1]:1025/?starttls=no", MailServer("::1", 1025, Security.NONE)),
    ],
)  # fmt: skip
def test_an_address_says_where_and_how(address: str, server: MailServer) -> None:
    assert MailServer.of(address) == server


@pytest.mark.parametrize(
    "address",
    ["", "mail.example:25", "http://mail.example", "smtp://", "smtp://mail.example/box", "smtp://mail.example:none",
     "smtp://mail.example:70000", "smtp://mail.example?starttls=perhaps", "smtp://mail.example?tls=no", "smtp://[::1"],
)  # fmt: skip
def test_anything_else_is_refused(address: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        MailServer.of(address)
