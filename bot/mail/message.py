"""A letter as it goes out: headers that nothing typed can add to, and the text in plain and in simple HTML."""

import html
import re
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP

from bot.mail.addresses import recipient
from knowledge.letters import Content, Outgoing

_POLICY = SMTP.clone(cte_type="7bit", max_line_length=78)
"""Without 8-bit bytes, so that it passes any server as it is."""
_LONGEST_SUBJECT = 180
_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]+")
_PAGE = '<!doctype html><html lang="{language}"><head><meta charset="utf-8"></head><body>{body}</body></html>'


def message_of(letter: Outgoing, content: Content, sender: Address, pages: str) -> EmailMessage:
    """Writes a letter as a message; at each try it is the same, so a mail server may notice a second one.

    Args:
        pages: what addresses of our own pages begin with; only these become links in the HTML.

    Raises:
        Unaddressable: nothing can be sent to its address.
    """
    message = EmailMessage(_POLICY)
    message["From"] = sender
    message["To"] = recipient(content.to)
    message["Subject"] = _on_one_line(content.subject)[:_LONGEST_SUBJECT]
    message["Date"] = letter.written_at
    message["Message-ID"] = f"<{letter.mark}@{sender.domain}>"
    message["Auto-Submitted"] = "auto-generated"  # RFC 3834: no holiday notice should answer it
    text = _legible(content.text)
    message.set_content(text)
    message.add_alternative(_PAGE.format(language=html.escape(content.language), body=_html(text, pages)), "html")
    for one in content.attachments:
        kind, _, form = one.type.partition("/")
        message.add_attachment(one.content, maintype=kind, subtype=form, filename=_on_one_line(one.name))
    message["Content-Language"] = content.language  # last: setting the content clears such headers
    return message


def _html(text: str, pages: str) -> str:
    paragraphs = (_linked(paragraph, pages).replace("\n", "<br>\n") for paragraph in text.strip().split("\n\n"))
    return "\n".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)


def _linked(text: str, pages: str) -> str:
    """Escapes a text, and makes links of the addresses of our own pages; no other that somebody typed becomes one."""
    pieces = re.split(rf"({re.escape(pages)}\S*)", text)
    written = (html.escape(piece) for piece in pieces)
    return "".join(f'<a href="{piece}">{piece}</a>' if at % 2 else piece for at, piece in enumerate(written))


def _on_one_line(text: str) -> str:
    return " ".join(_UNPRINTABLE.sub(" ", text).split())


def _legible(text: str) -> str:
    """Drops what no mail program shows, and keeps the lines."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return "\n".join(_UNPRINTABLE.sub("", line.replace("\t", " ")) for line in lines)
