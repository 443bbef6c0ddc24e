"""The terminal's chats over restarts: put back as they were, sealed, and gone with whoever is erased."""

from pathlib import Path

import pytest

from bot.kept_chats import KeptChats
from bot.memory_chats import Chats, private
from knowledge.sealing import Seal, new_key

BOT = {"id": 42, "is_bot": True, "first_name": "Liaison"}
LI = {"id": 7, "is_bot": False, "first_name": "Li"}
BUTTON = {"inline_keyboard": [[{"text": "🔎 [1]", "callback_data": "1w.1.1"}]]}


def _opened(path: Path, seal: Seal) -> Chats:
    chats = Chats(BOT)
    KeptChats(path, seal, chats).restore()
    return chats


def test_a_chat_is_as_it_was_and_goes_on(tmp_path: Path) -> None:
    path, seal = tmp_path / "conversation.sealed", Seal([new_key()])
    before = _opened(path, seal)
    before.keep(private(LI), LI, 1, {"text": "水泵漏水"})
    sent = before.send(private(LI), 2, {"text": "找到一条", "reply_markup": BUTTON})
    after = _opened(path, seal)
    assert after.messages(7) == before.messages(7)
    assert after.keep(private(LI), LI, 3, {"text": "谢谢"})["message_id"] == sent["message_id"] + 1


def test_nothing_of_it_can_be_read_without_the_key(tmp_path: Path) -> None:
    path = tmp_path / "conversation.sealed"
    _opened(path, Seal([new_key()])).keep(private(LI), LI, 1, {"text": "水泵漏水"})
    assert "水泵".encode() not in path.read_bytes()
    assert _opened(path, Seal([new_key()])).messages(7) == []


def test_what_is_cleared_is_cleared_for_good(tmp_path: Path) -> None:
    path, seal = tmp_path / "conversation.sealed", Seal([new_key()])
    chats = _opened(path, seal)
    for text in ("水泵漏水", "已删除"):
        chats.keep(private(LI), LI, 1, {"text": text})
    chats.clear(7)
    assert [message["text"] for message in _opened(path, seal).messages(7)] == ["已删除"]


def test_the_latest_messages_are_kept(tmp_path: Path) -> None:
    path, seal = tmp_path / "conversation.sealed", Seal([new_key()])
    chats = _opened(path, seal)
    for number in range(100):
        chats.keep(private(LI), LI, number, {"text": str(number)})
    assert [message["text"] for message in _opened(path, seal).messages(7)] == [
        str(number) for number in range(60, 100)
    ]


@pytest.mark.parametrize("content", [b"", b"not sealed"])
def test_a_damaged_file_is_no_reason_not_to_talk(tmp_path: Path, content: bytes) -> None:
    path, seal = tmp_path / "conversation.sealed", Seal([new_key()])
    path.write_bytes(content)
    chats = _opened(path, seal)
    assert chats.messages(7) == []
    chats.keep(private(LI), LI, 1, {"text": "水泵漏水"})
    assert len(_opened(path, seal).messages(7)) == 1
