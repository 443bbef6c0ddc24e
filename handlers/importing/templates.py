"""An empty sheet of a kind, explained in its reader's language, to be filled in and sent back."""

import asyncio
import tempfile
from pathlib import Path

from handlers.buttons.submissions import GetTemplate
from handlers.context import Visit
from handlers.page import Document
from handlers.replying import answer_press
from handlers.texts import Texts
from knowledge.intake.columns import LISTS, Column, Form
from knowledge.intake.sheets.examples import example_of
from knowledge.intake.sheets.template import Words, write_xlsx
from knowledge.people import Act, may
from knowledge.vocabulary import Kind, Language

_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


async def send(visit: Visit, choice: GetTemplate) -> None:
    """Sends the empty sheet of a kind."""
    await answer_press(visit.update.callback_query)
    if not may(visit.caller.roles, Act.EDIT):
        await visit.say("importing-not-allowed")
        return
    data = await asyncio.to_thread(_written, choice.kind, visit.texts)
    await visit.send_document(Document(f"{choice.kind.value}.xlsx", _XLSX, data))
    await visit.say("importing-template", kind=visit.texts.say(f"kind-{choice.kind.value}"))


def words(texts: Texts, kind: Kind) -> Words:
    """Gives what the template of a kind says, in one language."""

    def about(name: str, column: Column) -> tuple[str, str, str, str, str]:
        language = Language(name.removeprefix(f"{column.name}_")) if column.per_language else None
        meaning = texts.say(f"column-{column.name}")
        return (
            _form(texts, column),
            column.unit or "",
            _required(texts, column),
            example_of(kind).get(name, ""),
            f"{meaning} ({texts.say(f'column-in-{language.value}')})" if language else meaning,
        )

    headings = [texts.say(f"template-{name}") for name in ("column", "type", "unit", "required", "example", "meaning")]
    notes = [texts.say(f"template-note-{name}") for name in ("example", "languages", "lists", "keep")]
    return Words(texts.say("template-sheet"), headings, about, notes)


def _form(texts: Texts, column: Column) -> str:
    written = texts.say(f"form-{column.form.value}")
    choices = ", ".join(column.choices)
    return f"{written}: {choices}" if column.form in (*LISTS, Form.CHOICE) and choices else written


def _required(texts: Texts, column: Column) -> str:
    if column.beside:
        return texts.say("template-required-beside", field=column.beside)
    return texts.say("template-required") if column.required else ""


def _written(kind: Kind, texts: Texts) -> bytes:
    with tempfile.TemporaryDirectory(prefix="liaison-") as folder:
        path = Path(folder, f"{kind.value}.xlsx")
        write_xlsx(path, kind, words(texts, kind))
        return path.read_bytes()
