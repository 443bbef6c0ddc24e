"""``liaison template``: an empty sheet of a kind, explained in the user's language, with one example."""

from pathlib import Path

import click

from bot.commands.spoken import SpokenCommand
from bot.errors import Refused
from handlers.texts import Texts
from handlers.texts import texts as texts_of
from knowledge.intake.columns import LISTS, Column, Form, sheet_kinds
from knowledge.intake.sheets.examples import example_of
from knowledge.intake.sheets.template import Words, write_csv, write_xlsx
from knowledge.vocabulary import KIND_NAMES, Kind, Language, kind_named

_WRITERS = {"xlsx": write_xlsx, "csv": write_csv}


def template_command(texts: Texts) -> click.Command:
    """Builds the command."""

    def run(kind: str, format: str | None, out: Path | None, language: str | None) -> int:
        spoken = texts_of(Language(language)) if language else texts
        chosen = format or ("csv" if out is not None and out.suffix.lower() == ".csv" else "xlsx")
        return _write(spoken, kind_named(kind), chosen, out or Path(f"{kind}.{chosen}"))

    languages = click.Choice([language.value for language in Language])
    return SpokenCommand(
        "template",
        texts=texts,
        callback=run,
        help=texts.say("help-template"),
        params=[
            click.Argument(
                ["kind"], type=click.Choice([name for name in KIND_NAMES if kind_named(name) in sheet_kinds()])
            ),
            click.Option(["--format"], type=click.Choice(list(_WRITERS)), help=texts.say("help-option-format")),
            click.Option(["--out"], type=click.Path(path_type=Path), metavar="FILE", help=texts.say("help-option-out")),
            click.Option(["--language"], type=languages, help=texts.say("help-option-language")),
        ],
    )


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


def _write(texts: Texts, kind: Kind, chosen: str, path: Path) -> int:
    try:
        _WRITERS[chosen](path, kind, words(texts, kind))
    except FileExistsError:
        raise Refused("error-file-exists", path=str(path)) from None
    except OSError:
        raise Refused("error-file-unwritable", path=str(path)) from None
    click.echo(texts.say("template-written", path=str(path)))
    return 0
