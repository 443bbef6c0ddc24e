"""The one PTB Application, over whichever transport it is given, and the command menus."""

from telegram import Bot, BotCommand, BotCommandScopeChat
from telegram.ext import Application, ContextTypes
from telegram.request import BaseRequest

from handlers.context import DeskContext, Services, equip
from handlers.routes import MENU, STAFF_MENU, DeskApplication, add_routes
from handlers.texts import texts
from knowledge.vocabulary import Language

ALLOWED_UPDATES = ("message", "callback_query")
"""What the desk asks the platform for: a list, since not every Bot API server knows "all"."""


def build(
    services: Services, token: str, request: BaseRequest, get_updates: BaseRequest, api_url: str | None = None
) -> DeskApplication:
    """Builds the application with all its routes.

    It has no updater and no job queue of its own: updates come from the durable inbox, and what is due is in SQL.
    """
    builder = (
        Application.builder()
        .token(token)
        .request(request)
        .get_updates_request(get_updates)
        .updater(None)
        .job_queue(None)
        .context_types(ContextTypes(context=DeskContext))
    )
    if api_url is not None:
        builder = builder.base_url(f"{api_url.rstrip('/')}/bot").base_file_url(f"{api_url.rstrip('/')}/file/bot")
    application = builder.build()
    equip(application.bot_data, services)
    add_routes(application)
    return application


async def set_menus(bot: Bot) -> None:
    """Sets the command menu in every language; English is what others see."""
    for language in Language:
        code = None if language is Language.EN else language.value
        await bot.set_my_commands(_menu(MENU, language), language_code=code)


async def set_staff_menu(bot: Bot, chat_id: int, language: Language) -> None:
    """Sets the longer menu of somebody of the staff."""
    await bot.set_my_commands(_menu(STAFF_MENU, language), scope=BotCommandScopeChat(chat_id))


def _menu(names: tuple[str, ...], language: Language) -> list[BotCommand]:
    return [BotCommand(name, texts(language).say(f"command-{name}")) for name in names]
