"""A filled paper as a DOCX file. The one place that python-docx is used to write."""

import datetime as dt
import io
from typing import TYPE_CHECKING, Any

from handlers.introductions.papers.filling import Sheet, Table

if TYPE_CHECKING:  # loading it costs a start a fifth of a second, and papers are asked for seldom
    from docx.document import Document
    from docx.table import _Cell, _Row

_LATIN, _CHINESE = "Calibri", "Microsoft YaHei"
_WIDTHS_CM = {2: (8.5, 8.5), 3: (8.5, 3.5, 5.0)}
_KNOWN_WIDTHS_CM = (4.5, 12.5)
_STYLES = ("Normal", "Title", "Heading 1", "Heading 2", "List Bullet", "Footer")


def docx_of(sheet: Sheet, made: dt.datetime) -> bytes:
    """Writes a paper on A4.

    Args:
        made: the moment that the file names as its own.
    """
    import docx
    from docx.shared import Cm, Pt

    document = docx.Document()
    page = document.sections[0]
    page.page_width, page.page_height = Cm(21), Cm(29.7)
    page.left_margin = page.right_margin = Cm(2)
    page.top_margin = page.bottom_margin = Cm(1.8)
    _dress(document)
    document.styles["Normal"].font.size = Pt(10.5)
    document.add_heading(sheet.title, 0)
    for paragraph in sheet.lead:
        document.add_paragraph(paragraph)
    for table in sheet.tables:
        _add_table(document, table)
    document.add_heading(sheet.sources_heading, 1)
    for country, sources in sheet.sources:
        document.add_heading(country, 2)
        for source in sources:
            line = document.add_paragraph(style="List Bullet")
            line.add_run(source.name).bold = True
            line.add_run(f" · {source.says}")
    _add_table(document, sheet.signing)
    foot = page.footer.paragraphs[0].add_run(sheet.note)
    foot.font.size = Pt(8)
    facts = document.core_properties
    facts.title, facts.author, facts.comments = sheet.title, "", ""
    facts.created = facts.modified = made.astimezone(dt.UTC).replace(tzinfo=None)
    return _written(document)


def _dress(document: "Document") -> None:
    """Gives every style letters that hold Chinese and Latin alike: the template's headings have fonts of a theme."""
    from docx.oxml.ns import qn
    from docx.shared import Pt, RGBColor

    for name in _STYLES:
        style: Any = document.styles[name]
        style.font.name = _LATIN
        fonts = style.element.rPr.rFonts
        for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(qn(f"w:{theme}"), None)
        fonts.set(qn("w:eastAsia"), _CHINESE)
        if name != "Normal" and name != "Footer":
            style.font.color.rgb = RGBColor(0x1F, 0x2A, 0x44)
    for name, size in (("Title", 20), ("Heading 1", 13), ("Heading 2", 11)):
        document.styles[name].font.size = Pt(size)


def _add_table(document: "Document", table: Table) -> None:
    from docx.shared import Cm

    document.add_heading(table.heading, 1)
    columns = len(table.rows[0])
    widths = [Cm(width) for width in (_WIDTHS_CM[columns] if table.headed else _KNOWN_WIDTHS_CM)]
    grid = document.add_table(rows=0, cols=columns, style="Table Grid")
    grid.autofit = False
    for column, width in zip(grid.columns, widths, strict=True):
        column.width = width
    for number, texts in enumerate(table.rows):
        row = grid.add_row()
        head = table.headed and number == 0
        _keep_together(row, repeated=head)
        for place, (cell, text, width) in enumerate(zip(row.cells, texts, widths, strict=True)):
            cell.width = width
            _fill(cell, text, bold=head or (place == 0 and not table.headed))


def _keep_together(row: "_Row", *, repeated: bool) -> None:
    """Keeps a row on one page; a head stands again at the top of the next."""
    from docx.oxml import OxmlElement

    properties = row._tr.get_or_add_trPr()
    properties.append(OxmlElement("w:cantSplit"))
    if repeated:
        properties.append(OxmlElement("w:tblHeader"))


def _fill(cell: "_Cell", text: str, *, bold: bool) -> None:
    from docx.shared import Pt

    paragraph = cell.paragraphs[0]
    paragraph.paragraph_format.space_before = paragraph.paragraph_format.space_after = Pt(3)
    paragraph.add_run(text).bold = bold


def _written(document: "Document") -> bytes:
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()
