"""kill -9 at random points of import, edit, retire and rebuild loses nothing; nothing stale or doubled is served."""

from pathlib import Path

from tests.bot.index_killing import DEEDS, kill_at_random


async def test_killed_at_random_it_serves_what_was_acknowledged(tmp_path: Path, database_url: str) -> None:
    """Each deed at least once; the benchmark ``kill_index`` does fifty."""
    toll = await kill_at_random(tmp_path, database_url, len(DEEDS) + 2, seed=7)
    assert set(toll.deeds) == set(DEEDS)
    assert toll.cut_off >= 1
    assert toll.acknowledged > 0
    assert toll.harm == 0, toll
