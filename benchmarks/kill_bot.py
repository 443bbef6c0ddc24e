"""Kill a bot with SIGKILL at random points while twenty chats write to it, and count what was lost or doubled.

Usage: ``python -m benchmarks.kill_bot [--kills 50] [--seed 1]``. The bot polls a Bot API emulator over HTTP, with its
inbox in SQLite. It ends with status 1 if a message was lost, an effect doubled or a chat's order not kept.
"""

import argparse
import asyncio
import json
import sys
import tempfile
import time
from pathlib import Path

from knowledge.database import Database, sqlite_url
from tests.bot.killing import Toll, kill_at_random


def main() -> None:
    """Read the arguments, run and print."""
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--kills", type=int, default=50)
    arguments.add_argument("--seed", type=int, default=1)
    given = arguments.parse_args()
    begun = time.monotonic()
    toll = asyncio.run(_run(given.kills, given.seed))
    missing = toll.updates - len(toll.rows)
    doubled = sum(count > 1 for count in toll.rows.values())
    print(
        json.dumps(
            {
                "kills": toll.kills,
                "updates": toll.updates,
                "unfinished": toll.unfinished,
                "effects missing": missing,
                "effects doubled": doubled,
                "chats out of order": toll.out_of_order,
                "unanswered": toll.unanswered,
                "answers sent again": toll.answered_again,
                "clean stop in s": round(toll.stopped_in, 2),
                "took s": round(time.monotonic() - begun),
            },
            indent=2,
        )
    )
    sys.exit(any((toll.unfinished, missing, doubled, toll.out_of_order, toll.unanswered)))


async def _run(kills: int, seed: int) -> Toll:
    with tempfile.TemporaryDirectory() as folder:
        url = sqlite_url(Path(folder))
        database = Database(url)
        try:
            await database.migrate()
        finally:
            await database.close()
        return await kill_at_random(url, kills, seed)


if __name__ == "__main__":
    main()
