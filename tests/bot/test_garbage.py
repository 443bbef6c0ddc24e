"""What lasts is not looked through for garbage, and is again once nobody is served."""

import gc

from bot.garbage import lasting, seldom


def test_only_what_came_since_is_looked_through() -> None:
    before = gc.get_freeze_count()
    with lasting():
        assert gc.get_freeze_count() > 10_000
        assert len(gc.get_objects()) < 10_000
    assert gc.get_freeze_count() <= before
    assert len(gc.get_objects()) > 10_000


def test_a_start_looks_seldom_and_whoever_serves_often() -> None:
    before = gc.get_threshold()
    try:
        seldom()
        starting = gc.get_threshold()
        assert starting[0] > 10 * before[0]
        with lasting():
            assert gc.get_threshold()[0] == 5_000
        assert gc.get_threshold() == starting
    finally:
        gc.set_threshold(*before)
