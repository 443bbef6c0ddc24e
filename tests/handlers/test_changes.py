"""Two long texts are cut to what differs in them."""

import pytest

from handlers.changes import around

HEAD, TAIL = "a" * 300, "z" * 300


@pytest.mark.parametrize(
    ("before", "after", "cut"),
    [
        (f"{HEAD}old{TAIL}", f"{HEAD}new{TAIL}", (f"…{'a' * 40}old{'z' * 40}…", f"…{'a' * 40}new{'z' * 40}…")),
        ("old" + TAIL, "new" + TAIL, (f"old{'z' * 40}…", f"new{'z' * 40}…")),
        (HEAD, HEAD + "more", (f"…{'a' * 40}", f"…{'a' * 40}more")),
        ("old", "new", ("old", "new")),
        ("aaa", "aa", ("aaa", "aa")),
    ],
)
def test_only_what_differs_is_shown_with_a_little_around_it(before: str, after: str, cut: tuple[str, str]) -> None:
    assert around(before, after) == cut
