"""How the columns of a sheet were read, where that was guessed. Pure."""

from collections.abc import Sequence

from handlers.html import Block, bold, plain
from handlers.paging import on_one_line
from handlers.records.words import label
from handlers.texts import Texts
from knowledge.intake.verdicts import PLAIN_ENCODINGS, ColumnRead, SheetRead

_HEADER = 40
"""UTF-16 code units of a header."""
_MOST_SHEETS, _MOST_COLUMNS = 4, 20


def columns_blocks(sheets: Sequence[SheetRead], texts: Texts) -> list[Block]:
    """Says of each sheet what its columns were read as; nothing of one whose headers are the fields' own names."""
    return [_of_sheet(sheet, texts) for sheet in [one for one in sheets if not one.plain][:_MOST_SHEETS]]


def _of_sheet(sheet: SheetRead, texts: Texts) -> Block:
    kind = texts.say(f"kind-{sheet.kind}") if sheet.kind else texts.say("import-kind-by-row")
    where = on_one_line(sheet.sheet or sheet.file, _HEADER)
    lines = [bold(texts.say("import-sheet", where=where, kind=kind))]
    if sheet.encoding not in PLAIN_ENCODINGS:
        lines.append(plain(texts.say("importing-encoding", encoding=sheet.encoding or "")))
    guessed = [column for column in sheet.columns if column.guessed and column.field is not None]
    lines += [plain(_column(column, texts)) for column in guessed[:_MOST_COLUMNS]]
    aside = [on_one_line(column.header, _HEADER) for column in sheet.columns if column.field is None]
    if aside:
        names = texts.say("list-separator").join(aside[:_MOST_COLUMNS])
        lines.append(plain(texts.say("importing-aside", names=names, count=len(aside))))
    return Block(tuple(lines))


def _column(column: ColumnRead, texts: Texts) -> str:
    field = label(column.field or "", texts)
    return texts.say("importing-column", header=on_one_line(column.header, _HEADER), field=field)
