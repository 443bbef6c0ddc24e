"""Which chat an update belongs to."""

from typing import Any

import pytest

from bot.chat_of_update import chat_id
from tests.bot.messaging import message

GROUP = {"id": -5, "type": "supergroup"}


@pytest.mark.parametrize(
    ("update", "chat"),
    [
        (message(1, chat_id=5), 5),
        ({"update_id": 1, "callback_query": {"from": {"id": 9}, "message": {"chat": {"id": 5}}}}, 5),
        ({"update_id": 1, "callback_query": {"from": {"id": 9}}}, 9),
        ({"update_id": 1, "my_chat_member": {"chat": {"id": 5}, "from": {"id": 9}}}, 5),
        ({"update_id": 1, "message": {"chat": GROUP, "from": {"id": 9}}}, 9),
        ({"update_id": 1, "message": {"chat": GROUP, "from": {"id": 9}, "sender_chat": {"id": -5}}}, -5),
        ({"update_id": 1, "callback_query": {"from": {"id": 9}, "message": {"chat": GROUP, "from": {"id": 42}}}}, 9),
        ({"update_id": 1, "poll_answer": {"user": {"id": 9}}}, 9),
        ({"update_id": 1, "something": "new"}, "update 1"),
    ],
)
def test_every_kind_of_update_has_its_chat(update: dict[str, Any], chat: object) -> None:
    """A press belongs to the chat of its message, in a group to whoever presses; what is nobody's stands alone."""
    assert chat_id(update) == chat
