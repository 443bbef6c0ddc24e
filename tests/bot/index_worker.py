"""The keeper of a data folder in a process of its own, to be killed: changes the catalogue and keeps the indexes.

Usage: ``python -m tests.bot.index_worker FOLDER DATABASE_URL import FILE | retire KEY,KEY... | rebuild``. Writes
``ready`` once it serves, a line for every change that is acknowledged, and ``done``.
"""

import asyncio
import sys
from pathlib import Path

from bot.data_folder import Keeper
from knowledge import rebuilds
from knowledge.catalogue import retire
from knowledge.database import Database
from knowledge.intake.run import import_files
from knowledge.intake.verdicts import Verdict
from knowledge.rebuilds import Derived
from tests.knowledge.drafting import SIGNATURE
from tests.retrieval.encoders import PlainEncoder
from tests.retrieval.standing import Standing

_ROWS_AT_ONCE = 10


def _say(*words: object) -> None:
    print(*words, flush=True)


def _kept(verdict: Verdict) -> None:
    if verdict.refusal is None:
        _say("kept", verdict.key)


async def main(folder: Path, url: str, deed: str, *arguments: str) -> None:
    """Does one deed and brings the indexes up to date."""
    keeper, database = Keeper(folder), Database(url)
    if not keeper.take():
        raise SystemExit("somebody else keeps this folder")
    standing = Standing.open(database, folder, PlainEncoder())
    await standing.feed.keep()
    _say("ready")
    if deed == "import":
        await import_files(database, [Path(arguments[0])], SIGNATURE, on_row=_kept, batch=_ROWS_AT_ONCE)
    elif deed == "retire":
        for key in arguments[0].split(","):
            async with database.writing() as session:
                await retire(session, [key], SIGNATURE)
            _say("retired", key)
    else:
        async with database.writing() as session:
            for index in Derived:
                await rebuilds.ask(session, index)
    await standing.feed.keep()
    _say("done")
    await database.close()
    keeper.release()


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1]), *sys.argv[2:]))
