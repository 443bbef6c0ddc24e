"""The button under an answer that asks to be told of what is new for its question or need. Pure."""

from collections.abc import Sequence

from handlers.buttons import WatchNeed, WatchQuestion
from handlers.page import Button, Page
from handlers.texts import Texts


def with_bell(pages: Sequence[Page], watch: WatchQuestion | WatchNeed, texts: Texts) -> list[Page]:
    """Puts the bell under an answer in a private chat."""
    *before, last = pages
    bell = Button(texts.say("alert-bell"), watch)
    return [*before, Page(last.html, last.plain, (*last.keyboard, (bell,)))]
