"""Letters as they go out: nothing typed becomes a header, markup or a link of ours."""

import datetime as dt
import email.policy
from email import message_from_bytes
from email.headerregistry import Address
from email.message import EmailMessage
from typing import Any

import pytest

from bot.mail.addresses import Unaddressable, named, recipient
from bot.mail.message import message_of
from knowledge.letters import Attachment, Content, Outgoing

SENDER = Address("对接台 / Docking desk", "desk", "uni.example")
PAGES = "https://desk.example/answer/"


def _message(tries: int = 1, **changes: Any) -> EmailMessage:
    content = Content(**({"to": "w@lab.example", "subject": "s", "text": "t", "language": "zh"} | changes))
    at = dt.datetime(2026, 11, 22, 8, tzinfo=dt.UTC)
    return message_of(Outgoing(1, "k", None, content, "ab12", at, tries), content, SENDER, PAGES)


def _read(message: EmailMessage) -> EmailMessage:
    """Reads it as its recipient would."""
    read = message_from_bytes(message.as_bytes(), policy=email.policy.default)
    assert isinstance(read, EmailMessage)
    return read


def _part(message: EmailMessage, kind: str) -> str:
    part = _read(message).get_body((kind,))
    assert part is not None
    return str(part.get_content()).replace("\r\n", "\n")


def test_it_arrives_as_it_was_written_in_chinese_and_english() -> None:
    text = "您好：\n\n有一家企业想与您联系。\n链接\n\nDear colleague,\n" + "长" * 3000
    message = _message(subject="“高温密封圈”需求：请答复 / A need for you", text=text)
    read = _read(message)
    assert read["Subject"] == "“高温密封圈”需求：请答复 / A need for you"
    assert (str(read["From"]), str(read["To"])) == ("对接台 / Docking desk <desk@uni.example>", "w@lab.example")
    assert _part(message, "plain").strip() == text
    assert "<p>有一家企业想与您联系。<br>\n链接</p>" in _part(message, "html")
    sent = message.as_bytes()
    assert sent.isascii() and max(map(len, sent.splitlines())) <= 998


def test_each_try_sends_the_same_letter() -> None:
    first, again = _message(tries=1), _message(tries=7)
    assert first["Message-ID"] == again["Message-ID"] == "<ab12@uni.example>"
    assert first["Date"] == again["Date"] == "Sun, 22 Nov 2026 08:00:00 +0000"
    assert first["Auto-Submitted"] == "auto-generated"


@pytest.mark.parametrize("ending", ["\r\n", "\n", "\r", "\u2028", "\x85", "\x0b", "\x00"])
def test_nothing_typed_becomes_a_header(ending: str) -> None:
    """A need's first line stands in the subject."""
    read = _read(_message(subject=f"a{ending}Bcc: all@lab.example{ending}{ending}body", language="zh"))
    assert read["Bcc"] is None
    assert read["Subject"] == "a Bcc: all@lab.example body"
    assert {name.lower() for name in read} == {
        "from", "to", "subject", "date", "message-id", "auto-submitted", "content-language", "mime-version",
        "content-type",
    }  # fmt: skip


def test_markup_is_shown_and_only_our_own_pages_are_links() -> None:
    token = "A-b_9" * 8
    text = f"<b>cheap</b> & <script>x()</script> https://evil.example/?a=1\n{PAGES}{token}?lang=en\nhttps://desk.example.evil/answer/"
    written = _part(_message(text=text), "html")
    assert "&lt;b&gt;cheap&lt;/b&gt; &amp; &lt;script&gt;" in written
    assert written.count("<a ") == 1
    assert f'<a href="{PAGES}{token}?lang=en">{PAGES}{token}?lang=en</a>' in written


def test_half_characters_and_what_turns_text_around_are_left_out() -> None:
    message = _message(subject="a\ud800b\u202ec", text="x\ud83dy\u2066z\tq\x07")
    assert _read(message)["Subject"] == "a b c"
    assert _part(message, "plain").strip() == "xyz q"


def test_files_go_along() -> None:
    message = _message(attachments=(Attachment("会面\r\n.ics", "text/calendar", "摘要".encode()),))
    (attached,) = list(_read(message).iter_attachments())
    assert (attached.get_filename(), attached.get_content_type()) == ("会面 .ics", "text/calendar")
    assert attached.get_payload(decode=True) == "摘要".encode()
    assert _part(message, "plain").strip() == "t"


def test_a_domain_of_another_script_is_written_in_ascii() -> None:
    assert recipient(" office@大学.example ").addr_spec == "office@xn--pss25c.example"


@pytest.mark.parametrize(
    "address",
    ["", "office", "@uni.example", "office@", "a@b@uni.example", "Office <o@uni.example>",
     "o@uni.example, p@uni.example", "o@uni.example\nBcc: p@uni.example", "o p@uni.example", "办公室@uni.example",
     "o@" + "u" * 64 + ".example", "o@uni..example"],
)  # fmt: skip
def test_what_is_no_address_is_told_from_one(address: str) -> None:
    with pytest.raises(Unaddressable):
        recipient(address)


@pytest.mark.parametrize(
    ("text", "name", "address"),
    [
        ("desk@uni.example", "", "desk@uni.example"),
        ("Docking desk <desk@uni.example>", "Docking desk", "desk@uni.example"),
        ('"对接台, 大学" <desk@uni.example>', "对接台, 大学", "desk@uni.example"),
    ],
)
def test_who_letters_are_from_may_have_a_name(text: str, name: str, address: str) -> None:
    assert (named(text).display_name, named(text).addr_spec) == (name, address)


@pytest.mark.parametrize("text", ["", "desk", "Desk <>", "Desk <desk>", "a@uni.example, b@uni.example <x"])
def test_without_an_address_there_is_no_sender(text: str) -> None:
    with pytest.raises(Unaddressable):
        named(text)
