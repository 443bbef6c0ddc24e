"""The linkage that ships: sectors, majors, occupations and what leads from one to another (FORMAT.md)."""

import datetime as dt
import hashlib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from knowledge import linkage
from knowledge.database import Database
from knowledge.errors import StarterDamaged
from knowledge.intake.jsonl import rows
from knowledge.intake.verdicts import Refusal
from knowledge.milestones import reached
from knowledge.starter import REMOVED
from knowledge.vocabulary import Language
from knowledge.walks import Level

FOLDER = Path(__file__).parent
NODES = ("sectors.jsonl", "majors.jsonl", "occupations.jsonl", "enterprises.jsonl")
LINKS = ("links.jsonl", "links_editorial.jsonl", "links_demonstration.jsonl")
_OF_A_NODE = ("key", "level", "code", "names", "source", "ref", "country", "region")
_LOADED = b"with where enterprises are"
"""Said of what is taken from the files: what an earlier version loaded of them lacks it."""
_OWN = frozenset({"editorial", "demonstration"})
"""Sources that are no document: our judgement, and our demonstration."""


async def load_linkage(database: Database, now: dt.datetime, folder: Path = FOLDER) -> bool:
    """Loads the linkage where the files are not those that the database holds; returns whether it loaded it now.

    It comes as a whole in one transaction: what an earlier edition brought and this one lacks goes, and so do the
    enterprises of a demonstration that was removed.

    Raises:
        StarterDamaged: the installed files are not those that were shipped.
        StoreUnavailable: the database cannot be read or written.
    """
    whole = _edition(folder)
    async with database.reading() as reader:
        removed = await reached(reader, REMOVED)
        edition = f"{whole} without demonstration" if removed else whole
        if await linkage.edition(reader) == edition:
            return False
    nodes = list(_nodes(folder))
    known = {node["key"] for node in nodes}
    checked = [_checked(link, known) for link in _links(folder)]
    if removed:
        nodes = [node for node in nodes if not node["demonstration"]]
        checked = [link for link in checked if link["source"] != "demonstration"]
    async with database.writing() as session:
        if await linkage.edition(session) == edition:  # another process was faster
            return False
        await linkage.replace(session, nodes, checked, edition, now)
    return True


def _edition(folder: Path) -> str:
    """Names an edition of the linkage by the content of its files."""
    digest = hashlib.sha256(_LOADED)
    for file in (*NODES, *LINKS):
        try:
            digest.update((folder / file).read_bytes())
        except OSError as error:
            raise StarterDamaged(f"linkage/{file}") from error
    return digest.hexdigest()[:12]


def _nodes(folder: Path) -> Iterator[Mapping[str, Any]]:
    """Reads the nodes as rows of the table."""
    seen: set[str] = set()
    for place, row in _rows(folder, NODES):
        key, level, names = row.get("key"), row.get("level"), row.get("names")
        named = isinstance(names, dict) and all(names.get(language) for language in Language)
        if not key or key in seen or level not in list(Level) or not named or not row.get("source"):
            raise StarterDamaged(f"{place}: {key}")
        seen.add(key)
        yield {name: row.get(name) for name in _OF_A_NODE} | {"demonstration": row.get("demo") is True}


def _links(folder: Path) -> Iterator[tuple[str, Mapping[str, Any]]]:
    for place, row in _rows(folder, LINKS):
        yield place, {name: row.get(name) for name in ("upper", "lower", "source", "ref", "basis")}


def _checked(placed: tuple[str, Mapping[str, Any]], known: set[str]) -> Mapping[str, Any]:
    """Gives a link whose ends are there and whose source is named."""
    place, link = placed
    sourced = link["source"] in _OWN or (link["source"] and link["ref"])
    if link["upper"] == link["lower"] or not known >= {link["upper"], link["lower"]} or not sourced:
        raise StarterDamaged(f"{place}: {link['upper']} - {link['lower']}")
    return link


def _rows(folder: Path, files: tuple[str, ...]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Reads the rows of files, each with where it stands."""
    for file in files:
        for row in rows(folder / file):
            place = f"linkage/{file}:{row.line}"
            if isinstance(row.content, Refusal):
                raise StarterDamaged(f"{place}: {row.content.why}")
            yield place, row.content
