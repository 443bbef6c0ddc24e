"""Documents of strangers: what stands in them, and what is said of those that cannot be read."""

import io
import struct
import sys
import zlib
from collections.abc import Callable
from pathlib import Path

import pypdf
import pytest

from knowledge.intake.confinement import Bounds
from knowledge.intake.documents import docx_worker, pdf_worker, reading
from knowledge.intake.documents.reading import MOST_BYTES, Document, Form, Unread, read_document
from tests.knowledge.intake.documents.making import DOCUMENT, assembled, docx, packed, paragraph, pdf, stream, table

NEED = ("技术需求书", "问题：注塑齿轮疲劳寿命不足。", "Budget: EUR 30,000")
CATALOGUE = "<< /Type /Catalog /Pages 2 0 R >>"
PAGES = "<< /Type /Pages /Kids [3 0 R] /Count 1 >>"
HELVETICA = "<< /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>"
PAGE = f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources {HELVETICA} /Contents 4 0 R >>"
PNG = b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000)


def read(data: bytes, name: str = "need.pdf") -> Document:
    found = read_document(data, name)
    assert isinstance(found, Document), found
    return found


@pytest.mark.parametrize(("mapped", "pack"), [(True, True), (False, False)])
def test_a_pdf_gives_its_pages(mapped: bool, pack: bool) -> None:
    found = read(pdf(NEED, ["Second page"], mapped=mapped, pack=pack))
    assert (found.form, found.pages, found.paged) == (Form.PDF, (NEED, ("Second page",)), True)
    assert (found.cut, found.silent) == (False, 0)
    assert found.text == "\n".join(NEED) + "\fSecond page"


def test_a_docx_gives_paragraphs_items_and_rows_as_lines() -> None:
    numbered = "<w:numPr><w:numId w:val='1'/></w:numPr>"
    found = read(
        docx(
            paragraph("背景 1", '<w:pStyle w:val="1"/>' + numbered),
            *NEED,
            paragraph("one", numbered),
            paragraph("two", '<w:pStyle w:val="ListBullet"/><w:tabs><w:tab w:val="left"/></w:tabs>'),
            table(("预算", "30 万元"), ("说明", "第一段。\n第二段。"), ("", "")),
            "<w:p><w:r><w:t>Tom</w:t><w:tab/><w:t>&amp; Ann</w:t><w:br/><w:t>below</w:t></w:r></w:p>",
        ),
        "need.docx",
    )
    assert (found.form, found.paged) == (Form.DOCX, False)
    assert found.paragraphs == (
        "背景 1", *NEED, "- one", "- two", "预算 | 30 万元", "说明 | 第一段。", "第二段。", "Tom & Ann", "below",
    )  # fmt: skip


def test_what_was_deleted_is_hidden_or_comes_twice_is_not_text_but_boxes_and_insertions_are() -> None:
    run = "<w:r>{}<w:t>{}</w:t></w:r>"
    box = f"<w:txbxContent>{paragraph('in a box')}</w:txbxContent>"
    found = read(
        docx(
            "<w:p>"
            + run.format("", "kept")
            + f"<w:del>{run.format('', ' deleted')}</w:del><w:moveFrom>{run.format('', ' moved')}</w:moveFrom>"
            + run.format("<w:rPr><w:vanish/></w:rPr>", " hidden")
            + f"<w:ins>{run.format('', ' inserted')}</w:ins></w:p>",
            "<w:p><w:r><mc:AlternateContent xmlns:mc='m'>"
            f"<mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r></w:p>",
            f"<w:sdt><w:sdtContent>{paragraph('in a form')}</w:sdtContent></w:sdt>",
        ),
        "need.docx",
    )
    assert found.paragraphs == ("kept inserted", "in a box", "in a form")


def test_pages_of_a_docx_are_those_that_its_author_or_a_program_laid_out() -> None:
    laid_out = "<w:p><w:r><w:lastRenderedPageBreak/><w:t>three</w:t></w:r></w:p>"
    found = read(docx("one", '<w:p><w:r><w:br w:type="page"/></w:r></w:p>', "two", laid_out), "x.docx")
    assert (found.pages, found.paged) == ((("one",), ("two",), ("three",)), True)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_plain_text_in_the_encodings_that_people_have(encoding: str) -> None:
    found = read("\r\n\r\n".join(NEED).encode(encoding), "need.txt")
    assert (found.form, found.paragraphs, found.paged) == (Form.TEXT, NEED, False)


def test_what_it_holds_decides_and_not_what_it_is_called() -> None:
    assert read(pdf(NEED), "need.docx").form is Form.PDF
    assert read(docx(*NEED), "need.pdf").form is Form.DOCX
    assert read(docx(*NEED), "").form is Form.DOCX


def test_a_pdf_protected_from_changes_only_is_read() -> None:
    assert read(_encrypted(user="")).paragraphs == NEED


def test_a_long_document_is_cut_and_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    many = read(pdf(*[[f"Page {number} of a long document"] for number in range(10_000)]))
    assert (len(many.pages), many.cut) == (reading.MOST_PAGES, True)
    assert many.pages[499] == ("Page 499 of a long document",)
    monkeypatch.setattr(reading, "MOST_CHARACTERS", 100)
    for found in (read(docx(*["ten chars."] * 30), "x.docx"), read(b"ten chars.\n" * 30, "x.txt")):
        assert found.cut and 5 <= len(found.paragraphs) <= 10


def test_pages_without_text_are_counted() -> None:
    assert read(pdf(NEED, [], [])).silent == 2


def _encrypted(user: str) -> bytes:
    writer, target = pypdf.PdfWriter(clone_from=io.BytesIO(pdf(NEED))), io.BytesIO()
    writer.encrypt(user, "owner", algorithm="AES-256")
    writer.write(target)
    return target.getvalue()


def _one_page(contents: bytes | str) -> bytes:
    return assembled([CATALOGUE, PAGES, PAGE, contents])


def _claiming(data: bytes, size: int) -> bytes:
    """A DOCX whose text claims to be of this size in the directory."""
    place = data.rindex(b"PK\x01\x02", 0, data.rindex(b"word/document.xml"))
    return data[: place + 24] + struct.pack("<I", size) + data[place + 28 :]


def _too_large() -> bytes:
    return b"%PDF-" + bytes(MOST_BYTES)


def _inflating() -> bytes:
    return _one_page(stream(zlib.compress(b"BT (a) Tj ET" + b" " * 100_000_000), "/Filter /FlateDecode"))


def _many_objects() -> bytes:
    return b"%PDF-1.7\nxref\n0 99999999\n" + b"0000000000 65535 f \n" * 700_000 + b"trailer <<>>\nstartxref\n9\n%%EOF"


ENTITIES = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
EXTERNAL = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>'
HARM: dict[str, tuple[bytes | Callable[[], bytes], str, Unread]] = {
    "nothing": (b"", "x.pdf", Unread.EMPTY),
    "blank": (b" \n\x00", "x.txt", Unread.EMPTY),
    "too large": (_too_large, "x.pdf", Unread.TOO_LARGE),
    "a picture called a PDF": (PNG, "x.pdf", Unread.MISNAMED),
    "a picture called a text": (PNG, "x.txt", Unread.MISNAMED),
    "a text called a PDF": (b"plain words", "x.pdf", Unread.MISNAMED),
    "a picture": (PNG, "x.png", Unread.OTHER_FORMAT),
    "a page of the web": (b"<html>words</html>", "x.html", Unread.OTHER_FORMAT),
    "an archive": (packed({"../../etc/x": b"words"}), "x.zip", Unread.OTHER_FORMAT),
    "an archive called a DOCX": (packed({"../../etc/x": b"words"}), "x.docx", Unread.MISNAMED),
    "a workbook": (
        docx("x", main="vnd.openxmlformats-officedocument.spreadsheetml.sheet"), "x.xlsx", Unread.OTHER_FORMAT,
    ),
    "DOC": (OLE + "WordDocument".encode("utf-16-le"), "x.doc", Unread.OLD_WORD),
    "RTF": (b"{\\rtf1 words}", "x.rtf", Unread.OLD_WORD),
    "a message of Outlook": (OLE, "x.msg", Unread.OTHER_FORMAT),
    "a DOCX with a password": (OLE + "EncryptedPackage".encode("utf-16-le"), "x.docx", Unread.PROTECTED),
    "a DOCX with macros": (docx("x", main="vnd.ms-word.document.macroEnabled"), "x.docx", Unread.MACROS),
    "DOCX without text": (docx(), "x.docx", Unread.NO_TEXT),
    "half a DOCX": (docx(*NEED)[:-100], "x.docx", Unread.DAMAGED),
    "DOCX with entities": (docx("<w:p>&b;</w:p>", head=ENTITIES), "x.docx", Unread.DAMAGED),
    "DOCX with an external entity": (docx("<w:p>&a;</w:p>", head=EXTERNAL), "x.docx", Unread.DAMAGED),
    "DOCX that unpacks to much": (_claiming(docx(*NEED), 310_000_000), "x.docx", Unread.TOO_HEAVY),
    "DOCX that lies about it": (_claiming(docx(*NEED), 100), "x.docx", Unread.DAMAGED),
    "no more than a head": (b"%PDF-1.7\n", "x.pdf", Unread.DAMAGED),
    "half a PDF": (pdf(NEED)[:900], "x.pdf", Unread.DAMAGED),
    "a PDF with a password": (_encrypted(user="secret"), "x.pdf", Unread.PROTECTED),
    "a scanned PDF": (_one_page(stream(b"q Q")), "x.pdf", Unread.NO_TEXT),
    "pages that hold each other": (
        assembled([CATALOGUE, "<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>"]), "x.pdf", Unread.DAMAGED,
    ),
    "deep arrays": (_one_page("[" * 200_000 + "]" * 200_000), "x.pdf", Unread.DAMAGED),
    "a stream that inflates to much": (_inflating, "x.pdf", Unread.DAMAGED),
    "a table of a million objects": (_many_objects, "x.pdf", Unread.TOO_HEAVY),
}  # fmt: skip


@pytest.mark.parametrize("case", HARM)
def test_what_cannot_be_read_is_refused_by_name(case: str) -> None:
    made, name, why = HARM[case]
    assert read_document(made() if callable(made) else made, name) is why


def test_forms_that_draw_themselves_and_what_refers_to_itself_end() -> None:
    form = stream(b"BT /F1 12 Tf (once) Tj ET /X Do " * 3, "/Subtype /Form /Resources << /XObject << /X 5 0 R >> >>")
    page = PAGE.replace("<< /Font", "<< /XObject << /X 5 0 R >> /Font")
    assert isinstance(read_document(assembled([CATALOGUE, PAGES, page, stream(b"/X Do " * 20), form]), "x.pdf"), Unread)
    assert read_document(_one_page("4 0 R"), "x.pdf") is Unread.NO_TEXT


def test_what_lies_beside_the_text_is_left_alone() -> None:
    """Embedded objects, pictures that unpack to much and paths that lead elsewhere are never unpacked."""
    parts = {"word/embeddings/oleObject1.bin": OLE, "../../../evil": b"x", "word/media/image1.png": bytes(50_000_000)}
    assert read(docx(*NEED, parts=parts), "x.docx").paragraphs == NEED


def test_a_docx_of_nested_tables_and_of_deep_elements_is_read() -> None:
    nested = "inner"
    for _ in range(60):
        nested = f"<w:tbl><w:tr><w:tc>{nested if nested.startswith('<') else paragraph(nested)}</w:tc></w:tr></w:tbl>"
    assert read(docx("<w:x>" * 20_000 + paragraph("deep") + "</w:x>" * 20_000, nested), "x.docx").text == "deep\ninner"


def _acts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: str, worker: object = pdf_worker) -> None:
    file = tmp_path / "worker.py"
    file.write_text(code, "utf-8")
    monkeypatch.setattr(worker, "__file__", str(file))


def test_a_worker_that_takes_too_long_is_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "BOUNDS", Bounds(500_000_000, 30, clock_seconds=0.3))
    _acts(tmp_path, monkeypatch, "import time\ntime.sleep(30)")
    assert read_document(pdf(NEED), "x.pdf") is Unread.TOO_SLOW
    _acts(tmp_path, monkeypatch, 'print(\'["page", ["words"]]\', flush=True)\nwhile True: pass')
    assert read(pdf(NEED)) == Document(Form.PDF, (("words",),), cut=True), "what came before can be used"


@pytest.mark.skipif(sys.platform == "win32", reason="there is no limit on computing")
def test_a_worker_that_computes_too_much_is_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "BOUNDS", Bounds(500_000_000, cpu_seconds=1))
    _acts(tmp_path, monkeypatch, "while True: pass", docx_worker)
    assert read_document(docx(*NEED), "x.docx") is Unread.TOO_SLOW


@pytest.mark.skipif(sys.platform != "linux", reason="no other system holds a process to its memory limit")
def test_a_worker_is_held_to_its_memory_and_has_no_files_processes_or_secrets(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LIAISON_KEY", "secret")
    monkeypatch.setattr(reading, "BOUNDS", Bounds(200_000_000, 30))
    _acts(tmp_path, monkeypatch, "x = bytes(300_000_000)", docx_worker)
    assert read_document(docx(*NEED), "x.docx") is Unread.TOO_HEAVY
    tries = (
        "import json, os, pathlib, resource\n"
        "def tried(deed):\n"
        "    try: deed()\n"
        "    except OSError: return 'no'\n"
        "    return 'yes'\n"
        f"wrote = tried(lambda: pathlib.Path({str(tmp_path / 'written')!r}).write_text('x'))\n"
        "key, more = os.environ.get('LIAISON_KEY'), resource.getrlimit(resource.RLIMIT_NPROC)\n"
        "print(json.dumps(['paragraph', f'wrote {wrote} key {key} more {more}']))\n"
        "print('[\"done\"]')"
    )
    _acts(tmp_path, monkeypatch, tries, docx_worker)
    assert read(docx(*NEED), "x.docx").text == "wrote no key None more (0, 0)"


def test_every_document_type_is_known_by_its_own_directory() -> None:
    template = DOCUMENT.removesuffix("document") + "template"
    assert read(docx(*NEED, main=template), "x.dotx").paragraphs == NEED
