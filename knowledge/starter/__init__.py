"""The knowledge that ships: real public programs, and a demonstration university that is marked as one."""

import datetime as dt
import hashlib
from collections.abc import Iterator
from pathlib import Path

from knowledge.catalogue import Signature, demonstration, retire, save
from knowledge.database import Database
from knowledge.drafts import Draft
from knowledge.errors import StarterDamaged
from knowledge.intake.jsonl import rows
from knowledge.intake.verdicts import Refusal
from knowledge.milestones import reach, reached

FOLDER = Path(__file__).parent
STARTER = "starter"
"""Who it was, by the revisions, that laid down what ships."""
_DEMONSTRATION = (
    "demonstration.jsonl",
    "demonstration_equipment.jsonl",
    "demonstration_achievement.jsonl",
    "demonstration_mentor.jsonl",
    "demonstration_event.jsonl",
    "demonstration_course.jsonl",
)
REMOVED = "starter:demonstration removed"
FILES = ("programs.jsonl", *_DEMONSTRATION)


async def load_starter(database: Database, now: dt.datetime, folder: Path = FOLDER) -> bool:
    """Loads the starter knowledge, once for each edition of its files; returns whether it loaded it now.

    All of it and the note that it is there come in one transaction: a process killed meanwhile leaves nothing, and of
    two that start at once one loads. A record that an earlier edition brought and that was retired stays retired, and
    a demonstration that was removed does not come back with a new edition.

    Raises:
        StarterDamaged: the installed files are not those that were shipped.
        StoreUnavailable: the database cannot be read or written.
    """
    name = milestone(folder)
    async with database.reading() as reader:
        if await reached(reader, name):
            return False
    brought = list(drafts(folder))
    async with database.writing() as session:
        if await reached(session, name):  # another process was faster
            return False
        if await reached(session, REMOVED):
            brought = [draft for draft in brought if not draft.demonstration]
        await save(session, brought, Signature(who=STARTER, why=name, at=now))
        await reach(session, name, now)
    return True


async def remove_demonstration(database: Database, signature: Signature) -> int:
    """Takes every demonstration record out of all answers, for good; says how many were shown until now.

    The programs stay, and so does the history of what was removed.

    Raises:
        StoreUnavailable: the database cannot be written; nothing was removed.
    """
    async with database.writing() as session:
        count = await retire(session, list(await demonstration(session)), signature)
        if not await reached(session, REMOVED):
            await reach(session, REMOVED, signature.at)
    return count


def milestone(folder: Path = FOLDER) -> str:
    """Names this edition of the starter knowledge by the content of its files."""
    digest = hashlib.sha256()
    for file in FILES:
        try:
            digest.update((folder / file).read_bytes())
        except OSError as error:
            raise StarterDamaged(file) from error
    return f"starter:{digest.hexdigest()[:12]}"


def drafts(folder: Path = FOLDER) -> Iterator[Draft]:
    """Reads the records that ship, in the order of their files.

    Raises:
        StarterDamaged: the installed files are not those that were shipped.
    """
    from knowledge.intake.rows import draft_of  # its patterns cost every start 0.1 s, and only the first one needs it

    for file in FILES:
        for row in rows(folder / file):
            draft = row.content if isinstance(row.content, Refusal) else draft_of(row.content)
            if isinstance(draft, Refusal):
                raise StarterDamaged(f"{file}:{row.line}: {draft.why} {dict(draft.values)}")
            yield draft
