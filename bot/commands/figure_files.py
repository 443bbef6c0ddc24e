"""The files that commands write figures into: a table and a picture."""

from collections.abc import Callable
from pathlib import Path

import click

from bot.commands.shared import Common
from bot.errors import Refused
from handlers.pictures import Drawn, NotDrawn
from handlers.texts import Texts

PNG, _SVG = ".png", ".svg"


def file_options(texts: Texts) -> list[click.Parameter]:
    """Builds the options that name the files."""
    options = {"--csv": "help-option-csv", "--picture": "help-option-picture"}
    return [
        click.Option([name], type=click.Path(path_type=Path), metavar="FILE", help=texts.say(help))
        for name, help in options.items()
    ]


def check_picture(path: Path | None) -> None:
    """Sees that a picture's file ends as one.

    Raises:
        Refused: it does not.
    """
    if path is not None and path.suffix.lower() not in (PNG, _SVG):
        raise Refused("usage-report-picture", path=str(path))


def drawing(common: Common, draw: Callable[[], Drawn]) -> bytes:
    """Draws a picture, and says where it is in English for want of a font.

    Raises:
        Refused: nothing can be drawn here.
    """
    try:
        made = draw()
    except NotDrawn:
        raise Refused("error-report-picture") from None
    if not made.in_its_language:
        common.err.print(common.texts.say("figures-no-font"), style="dim", markup=False)
    return made.data


def write(common: Common, path: Path, data: bytes) -> None:
    """Writes a file and says where it is.

    Raises:
        Refused: it cannot be written.
    """
    try:
        path.write_bytes(data)
    except OSError:
        raise Refused("error-report-file", path=str(path)) from None
    common.err.print(common.texts.say("note-report-written", path=str(path)), style="dim", markup=False)
