"""Messages on a terminal: marked where Telegram would mark, links with their addresses, buttons numbered."""

import io
from typing import Any

from rich.console import Console

from bot.message_print import Pressable, marked, pressables, print_message

MESSAGE: dict[str, Any] = {
    "message_id": 7,
    "text": "🏭 密封圈 [bold] 见来源",
    "entities": [{"type": "bold", "offset": 3, "length": 3}],
    "reply_markup": {
        "inline_keyboard": [
            [{"text": "1 ☎", "callback_data": "a"}, {"text": "2 📄", "callback_data": "b"}],
            [{"text": "网页", "url": "https://example.org/"}],
        ]
    },
}


def _shown(message: dict[str, Any], width: int = 60) -> str:
    console = Console(file=io.StringIO(), width=width)
    print_message(console, message, "对接台")
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


def test_the_buttons_of_a_message_row_by_row() -> None:
    assert pressables(MESSAGE) == [
        Pressable(7, 0, 0, "1 ☎", None),
        Pressable(7, 0, 1, "2 📄", None),
        Pressable(7, 1, 0, "网页", "https://example.org/"),
    ]
    assert pressables({"message_id": 1, "text": "x"}) == []


def test_a_message_stands_in_a_frame_with_its_numbered_buttons() -> None:
    lines = _shown(MESSAGE).splitlines()
    assert "对接台" in lines[0]
    assert "🏭 密封圈 [bold] 见来源" in lines[1]
    assert ["1  1 ☎" in lines[3], "2  2 📄" in lines[3], "3  网页" in lines[4]] == [True] * 3
    assert lines[0].startswith("╭")
    assert lines[-1].startswith("╰")


def test_it_is_never_wider_than_is_good_to_read() -> None:
    long = {"message_id": 1, "text": "密封圈" * 200}
    assert max(map(len, _shown(long, width=300).splitlines())) <= 100
    assert max(map(len, _shown(long, width=40).splitlines())) <= 40


def test_places_are_counted_as_telegram_counts_them() -> None:
    text = marked("🏭🏭 bold", [{"type": "bold", "offset": 5, "length": 4}])
    assert [(span.start, span.end, span.style) for span in text.spans] == [(3, 7, "bold")]


def test_a_mark_at_the_very_end_and_one_beyond_it() -> None:
    entities = [{"type": "italic", "offset": 0, "length": 2}, {"type": "bold", "offset": 1, "length": 9}]
    assert [span.style for span in marked("ab", entities).spans] == ["italic"]


def test_a_mark_that_is_not_known_is_left_out() -> None:
    assert marked("ab", [{"type": "something_new", "offset": 0, "length": 2}]).spans == []


def test_the_address_of_a_link_stands_behind_it() -> None:
    links = [
        {"type": "text_link", "offset": 0, "length": 2, "url": "https://a.example/"},
        {"type": "text_link", "offset": 6, "length": 2, "url": "https://b.example/"},
        {"type": "bold", "offset": 9, "length": 1},
    ]
    text = marked("来源 🏭 出处 x", links)
    assert text.plain == "来源 (https://a.example/) 🏭 出处 (https://b.example/) x"
    bold = next(span for span in text.spans if span.style == "bold")
    assert text.plain[bold.start : bold.end] == "x"
