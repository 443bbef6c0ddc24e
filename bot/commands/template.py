"""``liaison template``: an empty sheet of a kind, explained in the user's language, with one example."""

from pathlib import Path

import click

from bot.commands.spoken import SpokenCommand
from bot.errors import Refused
from handlers.importing.templates import words
from handlers.texts import Texts
from handlers.texts import texts as texts_of
from knowledge.intake.columns import sheet_kinds
from knowledge.intake.sheets.template import write_csv, write_xlsx
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


def _write(texts: Texts, kind: Kind, chosen: str, path: Path) -> int:
    try:
        _WRITERS[chosen](path, kind, words(texts, kind))
    except FileExistsError:
        raise Refused("error-file-exists", path=str(path)) from None
    except OSError:
        raise Refused("error-file-unwritable", path=str(path)) from None
    click.echo(texts.say("template-written", path=str(path)))
    return 0
