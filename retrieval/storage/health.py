"""Comparing the derived indexes of a data folder with its database; nothing is written, nothing is kept open."""

import json
from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from knowledge import inventory, outbox, passages
from knowledge.database import Database
from retrieval.feed.outbox import CUTTER
from retrieval.indexes import index_folder
from retrieval.storage import generations
from retrieval.storage.trial import tried
from retrieval.vectors import EXACT_LIMIT


class State(StrEnum):
    """How an index stands; all but DAMAGED are no fault of the disk."""

    SOUND = "sound"
    STALE = "stale"
    """Behind the database; the keeper brings it up to date."""
    MISSING = "missing"
    """Not built yet; the keeper builds it."""
    DAMAGED = "damaged"
    """It cannot be opened, or holds what it should not; the keeper builds it anew."""
    BUSY = "busy"
    """Open in its keeper, beside which nobody may look into it."""
    UNUSED = "unused"


@dataclass(frozen=True, slots=True)
class Health:
    """How one index stands.

    Attributes:
        stored: what the database has for it: texts or passages.
        indexed: what of that it holds.
        behind: changes of the database that it has not taken up, or texts that wait to be encoded.
        missing: what it lacks without being behind.
        orphaned: what it holds and the database has no more.
    """

    state: State
    stored: int = 0
    indexed: int = 0
    behind: int = 0
    missing: int = 0
    orphaned: int = 0


async def passages_health(database: Database) -> Health:
    """Says whether all texts are cut into passages."""
    async with database.reading() as session:
        counted = await inventory.count(session)
        behind = counted.head - await passages.followed(session, CUTTER)
    return Health(State.STALE if behind else State.SOUND, counted.passages, counted.passages, max(behind, 0))


async def lexical_health(database: Database, home: Path) -> Health:
    """Compares the lexical index with the texts.

    It is looked into before the database is read: what changes in between counts as behind.
    """
    folder = home / "index" / "lexical"
    seen = await _inspected("lexical", folder)
    async with database.reading() as session:
        wanted, head = await inventory.texts_by_record(session), await outbox.head(session)
        changed = await inventory.changed_after(session, seen["cursor"] if seen else 0)
    stored = wanted.total()
    if seen is None:
        return Health(_unseen(folder, wanted=bool(stored)), stored, missing=stored)
    held = Counter[int](seen["ids"])
    settled = (wanted.keys() | held.keys()) - changed
    missing = sum(max(0, wanted[record] - held[record]) for record in settled)
    orphaned = sum(max(0, held[record] - wanted[record]) for record in settled)
    behind = head - seen["cursor"]
    state = State.DAMAGED if missing or orphaned or behind < 0 else State.STALE if behind else State.SOUND
    return Health(state, stored, held.total() - orphaned, max(behind, 0), missing, orphaned)


async def vectors_health(database: Database, home: Path, encoder: str | None) -> Health:
    """Compares an encoder's vector index with its vectors in the database; None where there is no encoder."""
    if encoder is None:
        return Health(State.UNUSED)
    folder = index_folder(home, "vectors", encoder)
    seen = await _inspected("vectors", folder)
    async with database.reading() as session:
        behind = await passages.count_unencoded(session, encoder)
        wanted = set(await passages.encoded_ids(session, encoder))
    if seen is None:
        state = _unseen(folder, wanted=bool(wanted or behind))
        return Health(state, len(wanted), 0, behind, len(wanted))
    return _compared(wanted, set(seen["ids"]), behind)


async def chroma_health(database: Database, home: Path, encoder: str | None, *, kept: bool) -> Health:
    """Compares an encoder's Chroma index, where there is one, with its vectors in the database.

    Args:
        kept: whether a keeper runs, who may have it open.
    """
    if encoder is None:
        return Health(State.UNUSED)
    folder = index_folder(home, "chroma", encoder)
    async with database.reading() as session:
        wanted = set(await passages.encoded_ids(session, encoder))
    crowded = len(wanted) > EXACT_LIMIT
    if not crowded and not generations.present(folder):
        return Health(State.UNUSED)
    if kept:
        return Health(State.BUSY, len(wanted))
    seen = await _inspected("chroma", folder)
    if seen is None:
        return Health(_unseen(folder, wanted=crowded), len(wanted), missing=len(wanted))
    return _compared(wanted, set(seen["ids"]), 0)


def _compared(wanted: set[int], held: set[int], behind: int) -> Health:
    missing, orphaned = len(wanted - held), len(held - wanted)
    state = State.STALE if missing or orphaned or behind else State.SOUND
    return Health(state, len(wanted), len(wanted & held), behind, missing, orphaned)


def _unseen(folder: Path, *, wanted: bool) -> State:
    """Says how an index stands that cannot be looked into."""
    if generations.present(folder):
        return State.DAMAGED
    return State.MISSING if wanted else State.SOUND


async def _inspected(index: str, folder: Path) -> Any:
    generation = generations.pointed(folder, {})
    if generation is None:
        return None
    written = await tried("retrieval.storage.inspection", index, str(generation.absolute()))
    return None if written is None else json.loads(written)
