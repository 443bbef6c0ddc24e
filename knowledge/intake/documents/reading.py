"""Documents as text: PDF, DOCX and plain text, told apart by what they hold and not by what they are called."""

import codecs
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import PurePath

from knowledge.intake.confinement import Bounds, Confined, End, confined
from knowledge.intake.documents import docx_worker, pdf_worker
from knowledge.intake.documents.characters import clean, is_writing
from knowledge.intake.documents.lines import paragraphs_of

MOST_BYTES = 20 * 1024 * 1024
"""What a document may weigh; a bot of Telegram can fetch no more."""
MOST_PAGES = 500
MOST_CHARACTERS = 400_000
"""What is read of a document; the rest is left out, and said to be."""
BOUNDS = Bounds(memory=1_000_000_000, cpu_seconds=40, clock_seconds=90)
_ENOUGH_SECONDS = 25
"""Of computing, after which no further page is begun."""
PAGE_BREAK = "\f"

_PDF, _ZIP, _OLE, _RTF = b"%PDF-", b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"{\\rtf"
_HEAD = 1024
"""Bytes within which a PDF begins."""
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_WORD = "WordDocument".encode("utf-16-le")
_PLAIN = frozenset({"", ".txt", ".text", ".md", ".markdown"})
_DOCUMENTS = frozenset({".pdf", ".docx", ".dotx"})
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


class Form(StrEnum):
    """What a document is."""

    PDF = "pdf"
    DOCX = "docx"
    TEXT = "text"


class Unread(StrEnum):
    """Why a document gives no text."""

    EMPTY = "empty"
    TOO_LARGE = "too-large"
    OTHER_FORMAT = "other-format"
    """No format that is read here."""
    MISNAMED = "misnamed"
    """Something else than its name says, such as a picture that is called a PDF."""
    OLD_WORD = "old-word"
    """A .doc or .rtf, of before DOCX."""
    MACROS = "macros"
    PROTECTED = "protected"
    """Readable with a password only."""
    DAMAGED = "damaged"
    NO_TEXT = "no-text"
    """Pictures of pages, or a font that says of no sign which character it is."""
    TOO_HEAVY = "too-heavy"
    """Reading it takes more memory than allowed, or it unpacks to more."""
    TOO_SLOW = "too-slow"


@dataclass(frozen=True, slots=True)
class Document:
    """What stands in a document.

    Attributes:
        pages: the paragraphs of each page; of a text, and of a DOCX that no program has laid out, all as one page.
        paged: whether the pages are those of the file.
        silent: pages that gave no text, such as scanned ones.
        cut: whether there is more, above the limits.
    """

    form: Form
    pages: tuple[tuple[str, ...], ...]
    paged: bool = True
    silent: int = 0
    cut: bool = False

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """Gives the paragraphs of all pages."""
        return tuple(paragraph for page in self.pages for paragraph in page)

    @property
    def text(self) -> str:
        """Gives it as one text: a paragraph a line, pages divided by a form feed."""
        return PAGE_BREAK.join("\n".join(page) for page in self.pages)


def read_document(data: bytes, name: str, *, by_lines: bool = False) -> Document | Unread:
    """Reads a document; it waits for a process, so an event loop calls it in a thread.

    Args:
        name: what the file is called, if anything.
        by_lines: whether each line of a PDF stays by itself, as in a CV, instead of running on into paragraphs.

    Raises:
        OSError: no process can be started.
    """
    suffix = PurePath(name).suffix.lower()
    if not data.strip(b"\x00\t\n\r "):
        return Unread.EMPTY
    if len(data) > MOST_BYTES:
        return Unread.TOO_LARGE
    if _PDF in data[:_HEAD]:
        return _readable(_pdf(data, by_lines=by_lines))
    if data.startswith(_ZIP):
        found = _docx(data)
        return Unread.MISNAMED if found is Unread.OTHER_FORMAT and suffix in _DOCUMENTS else _readable(found)
    if data.startswith(_OLE):
        return Unread.PROTECTED if _ENCRYPTED in data else Unread.OLD_WORD if _WORD in data else Unread.OTHER_FORMAT
    if data.startswith(_RTF):
        return Unread.OLD_WORD
    text = _decoded(data)
    if text is None or suffix in _DOCUMENTS:
        return Unread.MISNAMED if suffix in _DOCUMENTS | _PLAIN - {""} else Unread.OTHER_FORMAT
    return _readable(_plain(text)) if suffix in _PLAIN else Unread.OTHER_FORMAT


def _readable(found: Document | Unread) -> Document | Unread:
    return Unread.NO_TEXT if isinstance(found, Document) and not is_writing(found.text) else found


def _pdf(data: bytes, *, by_lines: bool) -> Document | Unread:
    limits = map(str, (MOST_PAGES, MOST_CHARACTERS, _ENOUGH_SECONDS))
    with confined(pdf_worker.__file__, tuple(limits), BOUNDS, data) as worker:
        return _pages(worker, by_lines=by_lines)


def _pages(worker: Confined, *, by_lines: bool) -> Document | Unread:
    pages: list[list[str]] = []
    unread, cut = 0, False
    while True:
        match worker.event():
            case ["page", list(lines)]:
                pages.append([clean(line) for line in lines])
            case ["unread"]:
                pages.append([])
                unread += 1
            case ["cut"]:
                cut = True
            case ["refused", str(why)]:
                return Unread(why)
            case ["done"]:
                break
            case End() as end if any(pages):  # what came before the limit was met can be used
                cut = bool(end)
                break
            case End() as end:
                return Unread(end.value)
    if unread and unread == len(pages):
        return Unread.DAMAGED
    found = _filled(pages) if by_lines else tuple(map(tuple, paragraphs_of(pages)))
    return Document(Form.PDF, found, silent=sum(not page for page in found), cut=cut)


def _docx(data: bytes) -> Document | Unread:
    with confined(docx_worker.__file__, (str(MOST_CHARACTERS),), BOUNDS, data) as worker:
        return _paragraphs(worker)


def _paragraphs(worker: Confined) -> Document | Unread:
    pages: list[list[str]] = [[]]
    cut = False
    while True:
        match worker.event():
            case ["paragraph", str(text)]:
                pages[-1].append(clean(text))
            case ["break"] if pages[-1]:
                pages.append([])
            case ["cut"]:
                cut = True
            case ["refused", str(why)]:
                return Unread(why)
            case ["done"]:
                break
            case End() as end:
                return Unread(end.value)
    return Document(Form.DOCX, _filled(pages), paged=len(pages) > 1, cut=cut)


def _plain(text: str) -> Document:
    kept = text[:MOST_CHARACTERS]
    pages = [[clean(line) for line in page.splitlines()] for page in kept.split(PAGE_BREAK)]
    return Document(Form.TEXT, _filled(pages), paged=False, cut=len(text) > MOST_CHARACTERS)


def _filled(pages: Sequence[Sequence[str]]) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(filter(None, page)) for page in pages if any(page))


def _decoded(data: bytes) -> str | None:
    """Reads text as UTF-8, else as GB 18030, which also reads GBK; None where it is binary."""
    for encoding in ("utf-16",) if data.startswith(_UTF16) else ("utf-8-sig", "gb18030"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        return None if any(character < "\t" for character in set(text)) else text
    return None
