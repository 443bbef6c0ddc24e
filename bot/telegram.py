"""The one PTB Application, over whichever transport it is given."""

from telegram import LinkPreviewOptions
from telegram.ext import Application, ContextTypes, Defaults
from telegram.request import BaseRequest

from handlers.context import DeskContext, Services, equip
from handlers.dispatch import DeskApplication, add_routes

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
    if api_url is None:
        # Links are sources here, not what a message is about. Other Bot API servers do not all know the option.
        builder = builder.defaults(Defaults(link_preview_options=LinkPreviewOptions(is_disabled=True)))
    else:
        builder = builder.base_url(f"{api_url.rstrip('/')}/bot").base_file_url(f"{api_url.rstrip('/')}/file/bot")
    application = builder.build()
    equip(application.bot_data, services)
    add_routes(application)
    return application
