"""The command menus, by language and role."""

import contextlib
from collections.abc import Collection

from telegram import Bot, BotCommand, BotCommandScopeChat
from telegram.error import TelegramError

from handlers.texts import texts
from knowledge.people import Act, Party, may
from knowledge.vocabulary import Language

_EVERYBODY: tuple[tuple[str, Party | None], ...] = (
    ("start", None),
    ("help", None),
    ("new", None),
    ("profile", Party.STUDENT),
    ("need", Party.ENTERPRISE),
    ("post", Party.ENTERPRISE),
    ("mine", None),
    ("eligible", Party.ENTERPRISE),
    ("enterprise", Party.ENTERPRISE),
    ("events", None),
    ("mentors", None),
    ("courses", Party.STUDENT),
    ("path", None),
    ("alerts", None),
    ("language", None),
    ("privacy", None),
)
"""Commands for all, and for whoever says that they are of a party, or has not said what they are."""
_MORE: tuple[tuple[str, Act], ...] = (
    ("invite", Act.INVITE),
    ("import", Act.EDIT),
    ("review", Act.PUBLISH),
    ("answers", Act.EDIT),
    ("fresh", Act.EDIT),
    ("gaps", Act.EDIT),
    ("duplicates", Act.EDIT),
    ("report", Act.REPORT),
    ("demand", Act.REPORT),
    ("audit", Act.AUDIT),
    ("records", Act.EDIT),
    ("add", Act.EDIT),
    ("policy", Act.EDIT),
)
"""Commands that stand only in the menus of those who may use them; the texts are ``command-NAME``."""


async def set_menus(bot: Bot) -> None:
    """Sets the menu that people see before they choose a language here: by their app's; English for all others.

    Raises:
        TelegramError: a menu was refused.
    """
    for language in Language:
        code = None if language is Language.EN else language.value
        await bot.set_my_commands(_menu((), language, None), language_code=code)


async def set_own_menu(bot: Bot, chat_id: int, roles: Collection[str], language: Language, party: str | None) -> None:
    """Sets somebody's own menu, after a choice of language or party or a new role; one that fails stops nothing."""
    with contextlib.suppress(TelegramError):
        await bot.set_my_commands(_menu(roles, language, party), scope=BotCommandScopeChat(chat_id))


async def drop_own_menu(bot: Bot, chat_id: int) -> None:
    """Takes somebody's own menu away."""
    with contextlib.suppress(TelegramError):
        await bot.delete_my_commands(scope=BotCommandScopeChat(chat_id))


def _menu(roles: Collection[str], language: Language, party: str | None) -> list[BotCommand]:
    everybody = (name for name, of in _EVERYBODY if of is None or party in (None, of))
    names = (*everybody, *(name for name, act in _MORE if may(roles, act)))
    return [BotCommand(name, texts(language).say(f"command-{name}")) for name in names]
