"""What an import tells people: how columns were read, what was refused and why, and the sum."""

from pathlib import Path

from rich.console import Console

from handlers.texts import Texts
from knowledge.intake.verdicts import PLAIN_ENCODINGS, Outcome, SheetRead, Summary, Verdict

_SHOWN = 20
"""Refused rows, and rows to be warned of, told one by one; a file of another format would fill the screen."""


def tell_import(texts: Texts, summary: Summary, *, dry_run: bool) -> None:
    """Prints the outcome of an import on standard output."""
    out = Console(highlight=False, soft_wrap=True, emoji=False)
    for sheet in summary.sheets:
        if not sheet.plain:
            for line in columns_read(texts, sheet):
                out.print(line, style="dim", markup=False)
    for verdict in summary.refused[:_SHOWN]:
        out.print(_refused(texts, verdict), style="red", markup=False)
    if summary.nothing_read and summary.refused:
        return
    for link in summary.dangling[:_SHOWN]:
        why = texts.say("warning-dangling", field=link.field, target=link.target)
        out.print(place(texts, link.file, link.line, link.sheet, None, why), style="yellow", markup=False)
    for odd in summary.doubtful[:_SHOWN]:
        why = texts.say(f"doubt-{odd.doubt.value}", **odd.values)
        out.print(place(texts, odd.file, odd.line, odd.sheet, None, why), style="yellow", markup=False)
    out.print(
        texts.say(
            "import-summary",
            created=summary.created,
            updated=summary.updated,
            unchanged=summary.unchanged,
            refused=len(summary.refused),
        )
    )
    if len(summary.refused) > _SHOWN:
        out.print(texts.say("import-more-refused", count=len(summary.refused) - _SHOWN))
    if summary.dangling:
        out.print(texts.say("import-warned", count=len(summary.dangling)))
    if summary.doubtful:
        out.print(texts.say("import-doubted", count=len(summary.doubtful)))
    if dry_run:
        out.print(texts.say("import-dry-run"))


def columns_read(texts: Texts, sheet: SheetRead) -> list[str]:
    """Says of each column of a sheet what it was read as."""
    where = Path(sheet.file).name if sheet.sheet is None else f"{Path(sheet.file).name}, {sheet.sheet}"
    kind = texts.say(f"kind-{sheet.kind}") if sheet.kind else texts.say("import-kind-by-row")
    encoding = "" if sheet.encoding in PLAIN_ENCODINGS else f" [{sheet.encoding}]"
    lines = [texts.say("import-sheet", where=where + encoding, kind=kind)]
    for column in sheet.columns:
        if column.same_as is not None:
            lines.append(
                "  " + texts.say("import-column-same", header=column.header, letter=column.letter, first=column.same_as)
            )
        elif column.field is None:
            lines.append("  " + texts.say("import-column-aside", header=column.header))
        else:
            lines.append("  " + texts.say("import-column", header=column.header, field=column.field))
    return lines + ["  " + texts.say("import-column-absent", header=header) for header in sheet.absent]


def place(texts: Texts, file: str, line: int, sheet: str | None, cell: str | None, why: str) -> str:
    """Puts the place before what is said of it: a file, a sheet, a line or a cell."""
    if sheet is None:
        return texts.say("refused-row", file=file, line=line, why=why) if line else texts.say(
            "refused-file", file=file, why=why
        )  # fmt: skip
    if cell is not None:
        return texts.say("refused-file", file=file, why=f"{sheet}!{cell}: {why}")
    if line:
        return texts.say("refused-row", file=f"{file}, {sheet}", line=line, why=why)
    return texts.say("refused-file", file=f"{file}, {sheet}", why=why)


def _refused(texts: Texts, verdict: Verdict) -> str:
    if verdict.refusal is None:
        return texts.say(f"import-{Outcome.REFUSED.value}")
    why = texts.say(f"why-{verdict.refusal.why.value}", **verdict.refusal.values)
    return place(texts, verdict.file, verdict.line, verdict.sheet, verdict.cell, why)
