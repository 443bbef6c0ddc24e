"""What every evaluation is made on: an encoder, databases that are thrown away, the starter knowledge in them."""

import contextlib
import datetime as dt
import tempfile
from collections.abc import AsyncIterator
from pathlib import Path

from rich.console import Console

from bot.commands.shared import Common
from bot.errors import Refused
from knowledge.database import Database, sqlite_url
from knowledge.vocabulary import Language
from retrieval.encoder import Encoder, EncoderFault, Off, open_encoder
from retrieval.errors import EncoderUnavailable
from retrieval.evaluation.gold_run import OpenStore, stock
from retrieval.evaluation.store import Store, indexed
from retrieval.evaluation.vector_cache import VectorCache
from retrieval.progress import OnProgress, Progress, Stage


def out() -> Console:
    """Gives the console of the result."""
    return Console(highlight=False, emoji=False, markup=False)


@contextlib.asynccontextmanager
async def scratch_database() -> AsyncIterator[tuple[Database, Path]]:
    """Opens an empty database in a folder that is thrown away."""
    with tempfile.TemporaryDirectory(prefix="liaison-eval-", ignore_cleanup_errors=True) as scratch:
        database = Database(sqlite_url(Path(scratch)))
        try:
            await database.migrate()
            yield database, Path(scratch)
        finally:
            await database.close()


@contextlib.asynccontextmanager
async def encoder_of(common: Common, on_progress: OnProgress) -> AsyncIterator[Encoder | None]:
    """Opens the encoder that the desk would use, for the time of the evaluation.

    Raises:
        Refused: it cannot be opened, or fails on the way.
    """
    try:
        encoder = await _opened(common, on_progress)
        try:
            yield encoder
        finally:
            if encoder is not None:
                await encoder.aclose()
    except EncoderUnavailable as error:
        raise Refused("error-eval-encoder", reason=error.reason.value) from error


async def _opened(common: Common, on_progress: OnProgress) -> Encoder | None:
    choice = common.settings.encoder_choice()

    def prepared(_stage: str, fraction: float) -> None:
        on_progress(Progress(Stage.MODEL, fraction, 1.0))

    if isinstance(choice, Off):
        common.err.print(common.texts.say("note-off"), style="dim")
        return None
    try:
        return await open_encoder(choice, common.settings.cache_folder, prepared)
    except EncoderUnavailable as error:
        if error.reason is not EncoderFault.NO_WHEEL:
            raise
        common.err.print(common.texts.say("note-lexical-no-wheel"), style="dim")
        return None


def starter_stores(encoder: Encoder | None, cache: VectorCache | None, on_progress: OnProgress) -> OpenStore:
    """Opens stores of the starter knowledge, each for as long as it is used."""

    @contextlib.asynccontextmanager
    async def opened(texts: Language | None) -> AsyncIterator[Store]:
        async with scratch_database() as (database, scratch):
            await stock(database, texts, encoder, dt.datetime.now(dt.UTC))
            async with indexed(database, scratch, encoder, cache, on_progress) as store:
                yield store

    return opened
