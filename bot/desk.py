"""The composition root: one place that opens a desk's parts in their order and closes them again."""

import asyncio
import contextlib
import datetime as dt
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.data_folder import Keeper, checked
from bot.encoders import Chosen, open_before, open_chosen
from bot.keeping import Keeping
from bot.models import open_adviser
from bot.settings import Settings
from knowledge.database import Database, sqlite_url
from knowledge.milestones import identity
from knowledge.starter import load_starter
from knowledge.starter.linkage import load_linkage
from retrieval.assistant import Assistant
from retrieval.docking import Desk
from retrieval.encoder import Encoder, EncoderFault
from retrieval.errors import EncoderUnavailable, ModelFault
from retrieval.feed.outbox import Feed
from retrieval.feed.starter_vectors import keep_shipped_vectors
from retrieval.indexes import Indexes
from retrieval.progress import OnProgress

if TYPE_CHECKING:
    from retrieval.grounding import Adviser
    from retrieval.listening import Listener
    from retrieval.policies.drafter import PolicyDrafter

_AT_ONCE = 64
"""Texts that a question waits for to be encoded; more are left to an import."""
_CHANGES_AT_ONCE = 2_000
"""Changes that a process which stays takes up before it serves; more are taken up while it does."""
_PATIENCE = 0.2
"""Seconds in which ``liaison doctor``, which takes the keeper's right for an instant, has given it back."""


@dataclass(frozen=True, slots=True)
class OpenDesk:
    """A desk with its doors open.

    Attributes:
        encoder_fault: why there is no encoder; None where there is one, or none is wanted.
        keeping: keeps the indexes in step, or takes over from the process that does once it is gone.
        encoder: the chosen one; until it has encoded as much, the one before may serve.
        unencoded: texts that it has not encoded yet.
        changing: whether another encoder than the chosen one served when the desk was opened.
        adviser: words answers with a chat model; None where none is chosen, or it cannot be opened.
        listener: writes recordings down; None alike.
        drafter: reads editors' documents; None alike.
        model_fault: why it cannot; None where it can, or none is chosen.
    """

    database: Database
    assistant: Assistant
    keeping: Keeping
    encoder: Encoder | None
    encoder_fault: EncoderFault | None
    unencoded: int
    changing: bool = False
    adviser: "Adviser | None" = None
    model_fault: ModelFault | None = None
    listener: "Listener | None" = None
    drafter: "PolicyDrafter | None" = None


@contextlib.asynccontextmanager
async def open_desk(
    settings: Settings,
    *,
    chosen_folder: bool,
    staying: bool = False,
    now: Callable[[], dt.datetime],
    on_progress: OnProgress,
) -> AsyncIterator[OpenDesk]:
    """Opens a desk: database, starter knowledge, encoder, indexes brought up to date, assistant.

    Args:
        staying: whether the process will have ``keeping`` run: then it serves while much is indexed or built anew.

    Raises:
        Refused: the data folder cannot be used.
        KnowledgeError, RetrievalError: a part cannot be opened.
    """
    folder = checked(settings.data_folder, chosen=chosen_folder)
    async with contextlib.AsyncExitStack() as closing:
        url = settings.database_url.get_secret_value() if settings.database_url else sqlite_url(folder)
        database = Database(url)
        closing.push_async_callback(database.close)
        opening = asyncio.create_task(open_chosen(settings, on_progress))
        closing.push_async_callback(_close, opening)
        await database.migrate()
        await load_starter(database, now())
        await load_linkage(database, now())
        chosen = await opening
        encoder, fault, before = chosen.encoder, chosen.fault, None
        if encoder is not None:
            await keep_shipped_vectors(database, encoder.id, now())
            before = await open_before(database, encoder, settings, on_progress)
        if before is not None:
            closing.push_async_callback(before.aclose)
        # A database of its own server is not bound to this folder: the next start may name another one.
        home = folder if database.on_sqlite else folder / await identity(database, now())
        keeper = Keeper(folder)
        holds = await asyncio.to_thread(keeper.take, _PATIENCE)
        closing.callback(keeper.release)
        serving, coming = (encoder, None) if before is None else (before, encoder)
        indexes = await asyncio.to_thread(Indexes.open, home, serving, keeper=holds, coming=coming)
        closing.push_async_callback(indexes.aclose)
        feed = Feed(database, indexes)
        keeping = Keeping(keeper, feed, holds=holds)
        if holds and not (staying and await feed.behind() > _CHANGES_AT_ONCE):
            await feed.catch_up(on_progress)
        unencoded = await feed.unencoded()
        if holds and 0 < unencoded <= _AT_ONCE:
            fault = await _encode(feed, on_progress)
            unencoded = await feed.unencoded()
        assistant = Assistant(database, indexes, Desk(settings.desk_office, settings.desk_country, settings.zone))
        advising = await open_adviser(settings, database, lambda: indexes.snapshot().encoder)
        closing.push_async_callback(advising.aclose)
        yield OpenDesk(
            database,
            assistant,
            keeping,
            encoder,
            fault,
            unencoded,
            indexes.coming is not None,
            advising.adviser,
            advising.fault,
            advising.listener,
            advising.drafter,
        )


async def _close(opening: asyncio.Task[Chosen]) -> None:
    """Closes the encoder, also one that was still being opened when something else failed."""
    chosen = await opening
    if chosen.encoder is not None:
        await chosen.encoder.aclose()


async def _encode(feed: Feed, on_progress: OnProgress) -> EncoderFault | None:
    """Encodes what is left; where the encoder fails, says why, and words have to do."""
    try:
        await feed.encode(on_progress)
    except EncoderUnavailable as error:
        return error.reason
    return None
