"""kill -9 at random points loses no message, doubles no effect and mixes up no chat."""

from tests.bot.killing import kill_at_random

_KILLS = 8


async def test_killed_at_random_nothing_is_lost_and_nothing_done_twice(
    database_url: str,
) -> None:
    """Twenty chats, eight kills; the benchmark ``kill_bot`` does fifty."""
    toll = await kill_at_random(database_url, _KILLS, seed=3)
    assert toll.updates >= 10 * _KILLS
    assert toll.unfinished == 0
    assert toll.rows == dict.fromkeys(range(1, toll.updates + 1), 1)
    assert toll.out_of_order == 0
    assert toll.unanswered == 0
    assert toll.answered_again <= 32 * _KILLS, "no more than were in work when a kill came"
    assert toll.stopped_in < 10
