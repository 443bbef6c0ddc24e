"""Where somebody speaks to the desk, and so where it replies."""

from dataclasses import dataclass

from telegram import Chat, Message, Update


@dataclass(frozen=True, slots=True)
class Place:
    """A chat, and what in it is replied to.

    Attributes:
        is_group: whether others read along.
        thread: the topic of the chat; None where it has none.
        reply_to: the message that is replied to; None in private, where it goes without saying.
    """

    chat_id: int
    is_group: bool = False
    thread: int | None = None
    reply_to: int | None = None


def place_of_update(update: Update) -> Place | None:
    """Finds the place of an update; None where it has none, as in a channel."""
    chat, message = update.effective_chat, update.effective_message
    if chat is None or chat.type not in (Chat.PRIVATE, Chat.GROUP, Chat.SUPERGROUP):
        return None
    in_topic = isinstance(message, Message) and message.is_topic_message
    thread = message.message_thread_id if in_topic and message is not None else None
    if chat.type == Chat.PRIVATE:
        return Place(chat.id, thread=thread)
    return Place(chat.id, is_group=True, thread=thread, reply_to=None if message is None else message.message_id)
