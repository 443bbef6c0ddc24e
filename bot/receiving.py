"""The one server of a desk: updates that Telegram sends, and the pages on which contact windows answer."""

import asyncio
import contextlib
import socket
from collections.abc import AsyncIterator, Sequence

from starlette.applications import Starlette
from starlette.routing import BaseRoute

from bot.errors import Refused
from bot.settings import Settings
from bot.webhook import listen, serve
from handlers.context import Services


@contextlib.asynccontextmanager
async def receiving(
    services: Services, settings: Settings, *others: BaseRoute
) -> AsyncIterator[asyncio.Task[None] | None]:
    """Serves the pages, where they have an address, and other routes until the block ends.

    Yields:
        What serves; None where there is nothing to serve.

    Raises:
        Refused: nothing can be received at the address that is set.
    """
    routes = [*others, *_pages(services, settings)]
    if not routes:
        yield None
        return
    with _listening(settings) as listening:
        serving = asyncio.create_task(serve(Starlette(routes=routes), listening))
        try:
            yield serving
        finally:
            serving.cancel()
            await asyncio.gather(serving, return_exceptions=True)


def _pages(services: Services, settings: Settings) -> Sequence[BaseRoute]:
    if settings.web_url is None:
        return ()
    from bot.web.app import page_routes  # its templates cost 0.1 s, and most desks have no pages

    return page_routes(services, settings.web_url)


def _listening(settings: Settings) -> socket.socket:
    try:
        return listen(settings.webhook_host, settings.webhook_port)
    except OSError:
        raise Refused("error-webhook-port", host=settings.webhook_host, port=str(settings.webhook_port)) from None
