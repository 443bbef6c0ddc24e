"""Documents for tests, as programs write them and as nobody should."""

import io
import zipfile
import zlib
from collections.abc import Mapping, Sequence
from xml.sax.saxutils import escape

_TYPES = (
    '<?xml version="1.0" encoding="UTF-8"?>'
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Override PartName="/word/document.xml" ContentType="application/{main}.main+xml"/>{more}</Types>'
)
DOCUMENT = "vnd.openxmlformats-officedocument.wordprocessingml.document"
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

LINES_A_PAGE = 40


def docx(
    *paragraphs: str, main: str = DOCUMENT, types: str = "", head: str = "", parts: Mapping[str, bytes] | None = None
) -> bytes:
    """Packs a DOCX; a paragraph that begins with ``<`` is markup, any other one is text.

    Args:
        types: more entries of the directory.
        head: what stands before the root.
        parts: further ones by their names.
    """
    body = "".join(one if one.startswith("<") else paragraph(one) for one in paragraphs)
    xml = f'<?xml version="1.0" encoding="UTF-8"?>{head}<w:document {_W}><w:body>{body}</w:body></w:document>'
    return packed(
        {"[Content_Types].xml": _TYPES.format(main=main, more=types).encode(), "word/document.xml": xml.encode()}
        | dict(parts or {})
    )


def paragraph(text: str, properties: str = "") -> str:
    """Writes a paragraph of one run."""
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{escape(text)}</w:t></w:r></w:p>"


def table(*rows: Sequence[str]) -> str:
    """Writes a table; a line break in a cell divides its paragraphs."""
    cells = ["".join(f"<w:tc>{''.join(map(paragraph, cell.split(chr(10))))}</w:tc>" for cell in row) for row in rows]
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


def packed(parts: Mapping[str, bytes]) -> bytes:
    """Packs parts into a ZIP file."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return target.getvalue()


def pdf(*pages: Sequence[str], mapped: bool = True, pack: bool = False) -> bytes:
    """Writes a PDF with one font for all characters, which need not be embedded to be read.

    Args:
        pages: the lines of each.
        mapped: whether the font says which characters its signs are, by a map of its own; else its encoding does.
        pack: whether contents are deflated.
    """
    characters = sorted({character for page in pages for line in page for character in line})
    codes = {character: code for code, character in enumerate(characters, 1)}
    objects = ["", "", _font(mapped), _DESCENDANT, _stream(_to_unicode(codes), pack), _DESCRIPTOR]
    kids = []
    for page in pages:
        shown = [
            f"1 0 0 1 60 {800 - 18 * place} Tm <{_signs(line, codes if mapped else None)}> Tj"
            for place, line in enumerate(page)
        ]
        objects.append(_stream(f"BT /F1 12 Tf {' '.join(shown)} ET".encode(), pack))
        objects.append(_page(len(objects)))
        kids.append(f"{len(objects)} 0 R")
    objects[0] = "<< /Type /Catalog /Pages 2 0 R >>"
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    return assembled(objects)


def assembled(objects: Sequence[str | bytes]) -> bytes:
    """Writes a PDF of these objects, numbered from 1; the first is its catalogue."""
    target = bytearray(b"%PDF-1.7\n")
    places = []
    for number, one in enumerate(objects, 1):
        places.append(len(target))
        target += b"%d 0 obj\n" % number + (one.encode() if isinstance(one, str) else one) + b"\nendobj\n"
    start = len(target)
    target += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    target += b"".join(b"%010d 00000 n \n" % place for place in places)
    return bytes(target + b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, start))


def stream(content: bytes, more: str = "") -> bytes:
    """Writes a stream."""
    return b"<< /Length %d %s >>\nstream\n" % (len(content), more.encode()) + content + b"\nendstream"


_DESCENDANT = (
    "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Song /CIDSystemInfo"
    " << /Registry (Adobe) /Ordering (GB1) /Supplement 0 >> /FontDescriptor 6 0 R /DW 1000 >>"
)
_DESCRIPTOR = (
    "<< /Type /FontDescriptor /FontName /Song /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 900"
    " /Descent -100 /CapHeight 700 /StemV 80 >>"
)


def _font(mapped: bool) -> str:
    reads = "/Encoding /Identity-H /ToUnicode 5 0 R" if mapped else "/Encoding /UniGB-UCS2-H"
    return f"<< /Type /Font /Subtype /Type0 /BaseFont /Song {reads} /DescendantFonts [4 0 R] >>"


def _page(contents: int) -> str:
    resources = "<< /Font << /F1 3 0 R >> >>"
    return f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources {resources} /Contents {contents} 0 R >>"


def _stream(content: bytes, pack: bool) -> bytes:
    return stream(zlib.compress(content), "/Filter /FlateDecode") if pack else stream(content)


def _signs(line: str, codes: Mapping[str, int] | None) -> str:
    return line.encode("utf-16-be").hex() if codes is None else "".join(f"{codes[character]:04x}" for character in line)


def _to_unicode(codes: Mapping[str, int]) -> bytes:
    mapped = [f"<{code:04x}> <{character.encode('utf-16-be').hex()}>" for character, code in codes.items()]
    groups = [mapped[start : start + 100] for start in range(0, len(mapped), 100)]
    chars = "".join(f"{len(group)} beginbfchar\n{chr(10).join(group)}\nendbfchar\n" for group in groups)
    return (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def /CMapType 2 def\n"
        f"1 begincodespacerange <0000> <ffff> endcodespacerange\n{chars}endcmap end end"
    ).encode()
