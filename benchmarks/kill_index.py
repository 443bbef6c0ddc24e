"""Kill the keeper of a data folder with SIGKILL at random points, and compare what is then served with what was said.

Usage: ``python -m benchmarks.kill_index [--kills 50] [--seed 1]``. The keeper imports, edits, retires and rebuilds in
turn. After every kill a fresh process must serve; it ends with status 1 if anything acknowledged was lost, or anything
stale, doubled, missing or left over was found.
"""

import argparse
import asyncio
import statistics
import sys
import tempfile
import time
from pathlib import Path

from rich.console import Console
from rich.table import Table

from knowledge.database import Database, sqlite_url
from tests.bot.index_killing import Toll, kill_at_random


def main() -> None:
    """Read the arguments, run and print."""
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--kills", type=int, default=50)
    arguments.add_argument("--seed", type=int, default=1)
    given = arguments.parse_args()
    begun = time.monotonic()
    toll = asyncio.run(_run(given.kills, given.seed))
    _print(toll, time.monotonic() - begun)
    sys.exit(bool(toll.harm))


async def _run(kills: int, seed: int) -> Toll:
    with tempfile.TemporaryDirectory() as folder:
        url = sqlite_url(Path(folder))
        database = Database(url)
        try:
            await database.migrate()
        finally:
            await database.close()
        return await kill_at_random(Path(folder), url, kills, seed)


def _print(toll: Toll, seconds: float) -> None:
    table = Table("what", "figure", title=f"killed {toll.deeds.total()} times in {seconds:.0f} s")
    rows = {
        "killed while it did": ", ".join(f"{deed} {count}" for deed, count in toll.deeds.items()),
        "of these before it was done": toll.cut_off,
        "changes acknowledged": toll.acknowledged,
        "acknowledged and lost": toll.lost,
        "stale in an answer": toll.stale,
        "twice in an answer": toll.doubled,
        "not found by their own words": toll.unfound,
        "differing between index and database": toll.differing,
        "mended and serving after, median s": f"{statistics.median(toll.served_in):.2f}",
        "mended and serving after, longest s": f"{max(toll.served_in):.2f}",
    }
    for what, figure in rows.items():
        table.add_row(what, str(figure))
    Console().print(table)


if __name__ == "__main__":
    main()
