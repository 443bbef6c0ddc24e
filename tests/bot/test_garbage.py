"""What lasts is not looked through for garbage, and is again once nobody is served."""

import gc

from bot.garbage import lasting


def test_only_what_came_since_is_looked_through() -> None:
    before = gc.get_freeze_count()
    with lasting():
        assert gc.get_freeze_count() > 10_000
        assert len(gc.get_objects()) < 10_000
    assert gc.get_freeze_count() <= before
    assert len(gc.get_objects()) > 10_000
