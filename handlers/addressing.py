"""Whether a message in a group is meant for the bot, and what it says once the bot's name is taken off."""

from telegram import Message, MessageEntity
from telegram.constants import MessageEntityType
from telegram.ext import filters


class ForTheBot(filters.MessageFilter):
    """Lets through what calls the bot by its name, commands it by its name, or replies to it.

    Not every Bot API server tells a bot's name; where it does not, replies and mentions by number are left.
    """

    def filter(self, message: Message) -> bool:
        """Says whether a message is meant for the bot."""
        return not message.is_automatic_forward and (_replies(message) or bool(_calls(message)))


def said_to_bot(message: Message) -> str:
    """Gives the text of a message without the bot's name; that of the message replied to, where nothing is left.

    What is written below a file is no text. Who replies to somebody with nothing but the bot's name asks what that
    somebody wrote.
    """
    text = message.text
    if text is None:
        return ""
    for entity in sorted(_calls(message), key=lambda entity: -entity.offset):
        if entity.type != MessageEntityType.BOT_COMMAND:
            at = len(text.encode("utf-16-le")[: entity.offset * 2].decode("utf-16-le"))
            text = f"{text[:at]} {text[at + len(message.parse_entity(entity)) :]}"
    text = " ".join(text.split(" ")).strip(" ,，:：\u3000")
    replied = message.reply_to_message
    if text or replied is None or _replies(message):
        return text
    return replied.text or ""


def _replies(message: Message) -> bool:
    replied = message.reply_to_message
    # The first message of a topic is what everything in it replies to, and is no message of anybody's.
    if replied is None or replied.forum_topic_created or replied.from_user is None:
        return False
    return replied.from_user.id == message.get_bot().id


def _calls(message: Message) -> list[MessageEntity]:
    """Gives the entities that name the bot."""
    bot = message.get_bot()
    name = f"@{bot.username}".lower() if bot.username else None
    found = []
    for entity in (*message.entities, *message.caption_entities):
        if entity.type == MessageEntityType.TEXT_MENTION:
            called = entity.user is not None and entity.user.id == bot.id
        elif entity.type in (MessageEntityType.MENTION, MessageEntityType.BOT_COMMAND):
            words = message.parse_entity(entity) if entity in message.entities else message.parse_caption_entity(entity)
            called = name is not None and f"@{words.partition('@')[2]}".lower() == name
        else:
            called = False
        if called:
            found.append(entity)
    return found
