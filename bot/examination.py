"""Examining a data folder and its database for ``liaison doctor``; nothing is made, moved or mended."""

import asyncio
import datetime as dt
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any, Self

from bot.data_folder import Keeper
from bot.errors import Refused
from bot.mail.examination import MailHealth, mail_health
from bot.settings import Settings
from knowledge import inventory, letters, usage
from knowledge.database import HEAD, Database, sqlite_url
from knowledge.errors import StoreDamaged, StoreFromTheFuture
from knowledge.inventory import Inventory
from knowledge.milestones import named
from knowledge.store_faults import is_damaged
from knowledge.usage import Day
from knowledge.working_days import WorkingDays
from retrieval.encoder import ENCODER_ID, Bundled, Endpoint, endpoint_id
from retrieval.feed.changeover import ahead_of
from retrieval.storage.health import (
    Health,
    State,
    chroma_health,
    lexical_health,
    passages_health,
    vectors_health,
)

HEALTHY, MENDING, DAMAGED = 0, 1, 2
_MODEL_DAYS = dt.timedelta(days=6)
"""Days before today of which the use of chat models is told."""
_SERIOUS = frozenset({State.DAMAGED})
_FINE = frozenset({State.SOUND, State.UNUSED, State.BUSY})


@dataclass(frozen=True, slots=True)
class Holidays:
    """Whose public holidays are kept, and how much is known of them.

    Attributes:
        place: the code that is set; None where none is.
        known: whether the holidays of that place are known; else Monday to Friday are worked on.
        unannounced: this year or the next, where it is not known yet which weekends are worked on in return.
    """

    place: str | None
    known: bool
    unannounced: tuple[int, ...]

    @classmethod
    def of(cls, days: WorkingDays, year: int) -> Self:
        """Finds out how much is known in some year."""
        return cls(days.place, days.is_known, tuple(one for one in (year, year + 1) if not days.is_announced(one)))


@dataclass(frozen=True, slots=True)
class Findings:
    """What was found.

    Attributes:
        schema: the migration that the database stands at; None where there is no database yet.
        encoder: id of the chosen encoder; None where it is off, or not looked for.
        serving: id of the encoder that is searched by, which is another one until the chosen one has encoded as much;
            None where words answer.
        keeper: whether a process keeps the indexes now.
        free: bytes free on the disk of the data folder.
        model: what chat models were asked on the last days, the latest first.
        mail: how letters go out; None where it was not looked into.
        damaged: the database's file, where that is damaged, so that nothing else can be found out; "" for a server's.
    """

    folder: Path
    database: str
    schema: str | None
    encoder: str | None
    serving: str | None
    inventory: Inventory | None
    indexes: Mapping[str, Health]
    keeper: bool
    free: int
    damaged: str | None = None
    model: Sequence[Day] = ()
    holidays: Holidays = Holidays(None, False, ())
    mail: MailHealth | None = None

    @property
    def status(self) -> int:
        """Gives the exit status: 0 healthy, 1 something is missing or behind and will mend itself, 2 damaged."""
        if self.damaged is not None:
            return DAMAGED
        states = {health.state for health in self.indexes.values()}
        if states & _SERIOUS:
            return DAMAGED
        return HEALTHY if self.schema == HEAD and states <= _FINE else MENDING

    def as_json(self) -> dict[str, Any]:
        """Gives what ``--json`` prints; the keys are for good."""
        held = self.inventory
        return {
            "status": self.status,
            "folder": str(self.folder),
            "free_bytes": self.free,
            "keeper": self.keeper,
            "database": self.database,
            "database_damaged": self.damaged is not None,
            "schema": self.schema,
            "schema_of_this_version": HEAD,
            "records": {kind: dict(stages) for kind, stages in held.records.items()} if held else {},
            "texts": held.texts if held else 0,
            "passages": held.passages if held else 0,
            "vectors": dict(held.vectors) if held else {},
            "encoder": self.encoder,
            "serving": self.serving,
            "indexes": {name: asdict(health) for name, health in self.indexes.items()},
            "holidays": asdict(self.holidays),
            "model_days": [asdict(one) | {"day": one.day.isoformat()} for one in self.model],
            "mail": asdict(self.mail) if self.mail else None,
        }


async def examine(settings: Settings) -> Findings:
    """Examines what the settings name.

    Raises:
        Refused: there is no such data folder.
        KnowledgeError: the database cannot be reached, or a newer version wrote it.
    """
    holidays = Holidays.of(settings.working_days, settings.today().year)
    return replace(await _stored(settings), holidays=holidays)


async def _stored(settings: Settings) -> Findings:
    folder = settings.data_folder
    if not folder.is_dir():
        raise Refused("doctor-no-folder", path=str(folder))
    kept = Keeper(folder).taken()
    free = shutil.disk_usage(folder).free
    own = settings.database_url is None
    if own and not (folder / "liaison.db").exists():
        return Findings(folder, "sqlite", None, None, None, None, {}, kept, free)
    database = Database(settings.database_url.get_secret_value() if settings.database_url else sqlite_url(folder))
    kind = "sqlite" if database.on_sqlite else "postgresql"
    try:
        if database.file is not None and await asyncio.to_thread(is_damaged, Path(database.file)):
            raise StoreDamaged(database.file)
        async with database.reading() as session:
            schema = await inventory.schema(session)
            if schema is None or schema < HEAD:
                return Findings(folder, kind, schema, None, None, None, {}, kept, free)
            if schema > HEAD:
                raise StoreFromTheFuture(schema)
            held = await inventory.count(session)
            model = await usage.by_day(session, settings.today() - _MODEL_DAYS)
            unsent = await letters.waiting(session)
            encoder = _encoder(settings)
            home = folder if database.on_sqlite else folder / (await named(session) or "")
        serving = await _serving(database, encoder)
        indexes = {
            "passages": await passages_health(database),
            "lexical": await lexical_health(database, home),
            "vectors": await vectors_health(database, home, encoder),
            "chroma": await chroma_health(database, home, encoder, kept=kept),
        }
    except StoreDamaged as damage:
        return Findings(folder, kind, None, None, None, None, {}, kept, free, damage.file or "")
    finally:
        await database.close()
    return Findings(
        folder,
        kind,
        schema,
        encoder,
        serving,
        held,
        indexes,
        kept,
        free,
        model=model,
        mail=await mail_health(settings, unsent),
    )


def _encoder(settings: Settings) -> str | None:
    """Names the chosen encoder without opening it."""
    match settings.encoder_choice():
        case Bundled():
            return ENCODER_ID
        case Endpoint(base_url=base_url, model=model):
            return endpoint_id(base_url, model)
        case _:
            return None


async def _serving(database: Database, encoder: str | None) -> str | None:
    """Names the encoder whose vectors are searched now, by the rule that opening a desk follows."""
    ahead = await ahead_of(database, encoder) if encoder else ()
    if not ahead:
        return encoder
    return ENCODER_ID if ENCODER_ID in ahead else None
