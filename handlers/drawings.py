"""Showing figures: the picture first, then all that it shows in words, with the ways on under them."""

import logging
from collections.abc import Callable, Sequence

from handlers.context import Visit
from handlers.html import Block, plain
from handlers.page import Picture, Row, laid_out
from handlers.pictures import Drawn, NotDrawn, beside
from handlers.replying import typing

_log = logging.getLogger(__name__)


async def show_drawn(
    visit: Visit, draw: Callable[[], Drawn], name: str, caption: str, blocks: Sequence[Block], rows: Sequence[Row]
) -> None:
    """Sends a picture and its words; where nothing can be drawn, or only in English, the words say so.

    Args:
        name: of the picture's file.
    """
    texts, told = visit.texts, list(blocks)
    drawn = None
    async with typing(visit.context.bot, visit.place.chat_id, thread=visit.place.thread):
        try:
            drawn = await beside(draw)
        except NotDrawn:
            _log.exception("figures could not be drawn")
    if drawn is None:
        told.insert(0, Block((plain(texts.say("figures-not-drawn")),)))
    else:
        await visit.send_picture(Picture(name, drawn.data, caption))
        if not drawn.in_its_language:
            told.append(Block((plain(texts.say("figures-no-font")),)))
    await visit.show(laid_out(told, rows))
