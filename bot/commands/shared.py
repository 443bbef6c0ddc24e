"""What the commands share: options, the console, and opening the desk for the time of one command."""

import contextlib
import dataclasses
import datetime as dt
import getpass
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import click
from rich.console import Console

from bot.data_folder import checked
from bot.desk import OpenDesk, open_desk
from bot.progress import progress_lines
from bot.settings import Settings
from handlers.texts import Texts
from handlers.texts import texts as texts_of
from knowledge.database import Database, sqlite_url
from knowledge.vocabulary import Language
from retrieval.encoder import EncoderFault
from retrieval.errors import ModelFault


@dataclasses.dataclass(frozen=True, slots=True)
class Common:
    """The options that every command takes, settled.

    Attributes:
        moved: by how much the clock is ahead, so that its day is the one that was asked for.
    """

    settings: Settings
    texts: Texts
    today: dt.date
    chosen_language: Language | None
    chosen_folder: bool
    moved: dt.timedelta

    def now(self) -> dt.datetime:
        """Gives the moment by the clock; where a day was asked for, the same time on that day."""
        return (dt.datetime.now(self.settings.zone) + self.moved).astimezone(dt.UTC)

    def day(self) -> dt.date:
        """Gives the day by the same clock, which goes on at midnight."""
        return self.now().astimezone(self.settings.zone).date()

    @property
    def err(self) -> Console:
        """Gives the console for everything that is not the result."""
        return Console(stderr=True, highlight=False)


def common_options(texts: Texts) -> list[click.Parameter]:
    """Builds the options that every command takes."""
    languages = click.Choice([language.value for language in Language])
    return [
        click.Option(["--data"], type=click.Path(path_type=Path), metavar="DIR", help=texts.say("help-option-data")),
        click.Option(["--today"], type=Day(), metavar="DATE", help=texts.say("help-option-today")),
        click.Option(["--language"], type=languages, help=texts.say("help-option-language")),
        flag("--json", texts.say("help-option-json")),
    ]


def flag(name: str, text: str) -> click.Option:
    """Builds an option that is on or off."""
    return click.Option([name], is_flag=True, help=text)


class Day(click.ParamType[dt.date]):
    """A date of the calendar, as ISO 8601 writes it."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> dt.date:
        """Reads a date."""
        try:
            return dt.date.fromisoformat(value)
        except ValueError:
            raise click.BadParameter("date", ctx=ctx, param=param) from None


def settled(texts: Texts, data: Path | None, today: dt.date | None, language: str | None) -> Common:
    """Settles the common options: what is typed goes before what is set."""
    settings = Settings.load()
    if data is not None:
        settings = settings.model_copy(update={"data": data})
    chosen = Language(language) if language else None
    spoken = chosen or settings.language
    actual = settings.today()
    moved = dt.timedelta() if today is None else today - actual
    words = texts_of(spoken) if spoken else texts
    return Common(settings, words, today or actual, chosen, bool(settings.data), moved)


@contextlib.asynccontextmanager
async def opened(common: Common, *, staying: bool = False) -> AsyncIterator[OpenDesk]:
    """Opens the desk, shows progress while it does, and says what search will lack."""
    with progress_lines(common.err, common.texts) as on_progress:
        async with open_desk(
            common.settings,
            chosen_folder=common.chosen_folder,
            staying=staying,
            now=lambda: dt.datetime.now(dt.UTC),
            on_progress=on_progress,
        ) as desk:
            for note in _notes(common, desk):
                common.err.print(note, style="dim", markup=False)
            yield desk


@contextlib.asynccontextmanager
async def stored(common: Common) -> AsyncIterator[Database]:
    """Opens the database alone, for what needs neither indexes nor encoder."""
    settings = common.settings
    folder = checked(settings.data_folder, chosen=common.chosen_folder)
    url = settings.database_url.get_secret_value() if settings.database_url else sqlite_url(folder)
    async with contextlib.AsyncExitStack() as closing:
        database = Database(url)
        closing.push_async_callback(database.close)
        await database.migrate()
        yield database


def _notes(common: Common, desk: OpenDesk) -> list[str]:
    return [*_model_notes(common, desk), *_search_notes(common, desk)]


def _model_notes(common: Common, desk: OpenDesk) -> list[str]:
    """Says to whoever runs the desk why answers are made without the model that is set."""
    if desk.model_fault is None:
        return []
    named = desk.model_fault is ModelFault.NOT_INSTALLED
    return [common.texts.say("note-model-not-installed" if named else "note-model-address")]


def _search_notes(common: Common, desk: OpenDesk) -> list[str]:
    if desk.encoder_fault is EncoderFault.NO_WHEEL:
        return [common.texts.say("note-lexical-no-wheel")]
    if desk.encoder_fault is not None:
        return [common.texts.say("note-lexical-other", reason=desk.encoder_fault.value)]
    if desk.encoder is None:
        return [common.texts.say("note-off")]
    if desk.changing:
        return [common.texts.say("note-changing", count=desk.unencoded)]
    return [common.texts.say("note-unencoded", count=desk.unencoded)] if desk.unencoded else []


def who_runs() -> str:
    """Names the user of this machine who runs the command."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "unknown"
