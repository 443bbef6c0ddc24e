"""``liaison chat``: the whole desk in the terminal, with no token, no key to set, and no network."""

import asyncio
import contextlib
import datetime as dt
from collections.abc import AsyncIterator
from pathlib import Path

import click
from rich.console import Console
from rich.text import Text

from bot.commands.shared import Common, common_options, opened, settled
from bot.commands.spoken import SpokenCommand
from bot.counter import OpenCounter, open_counter
from bot.data_folder import Keeper
from bot.errors import Refused
from bot.kept_chats import KeptChats
from bot.key_file import own_key
from bot.keyboard_input import KeyboardInput
from bot.memory_api import MemoryBotApi
from bot.received import Received
from bot.receiving import receiving
from bot.speakers import Speaker, choices, speaker
from bot.terminal import Terminal
from bot.upkeep import going
from handlers.texts import Texts
from knowledge.people import Party, Platform

_TOKEN = "42:in-this-process"  # noqa: S105 - PTB wants one; nobody checks it


def chat_command(texts: Texts) -> click.Command:
    """Builds the command."""

    def run(who: str, data: Path | None, today: dt.date | None, language: str | None, json: bool) -> int:
        del json  # a conversation is for reading
        first = speaker(who)
        if first is None:
            raise Refused("terminal-who", roles=choices(texts))
        with contextlib.suppress(KeyboardInterrupt):
            asyncio.run(_chat(settled(texts, data, today, language), first))
        return 0

    return SpokenCommand(
        "chat",
        texts=texts,
        callback=run,
        help=texts.say("help-chat"),
        params=[
            click.Option(
                ["--as", "who"], default=Party.ENTERPRISE.value, metavar="ROLE", help=texts.say("help-option-as")
            ),
            *common_options(texts),
        ],
    )


async def _chat(common: Common, first: Speaker) -> None:
    keys = common.settings.keys or [own_key(common.settings.config_folder)]
    async with opened(common, staying=True) as desk, _alone(common):
        api = MemoryBotApi(now=common.now, username="")
        async with open_counter(
            desk, common.settings, keys=keys, token=_TOKEN, request=api, get_updates=api, now=common.now,
            today=common.day, delivering=False, platform=Platform.TERMINAL,
            assumed=bool(common.moved),
        ) as counter:  # fmt: skip
            api.number_from(await counter.inbox.next_number())
            KeptChats(common.settings.data_folder / "conversation.sealed", counter.services.seal, api.chats).restore()
            speaking = common.chosen_language or common.settings.language
            console = Console(highlight=False)
            chosen = common.chosen_language is not None
            received = Received(common.settings.data_folder / "received")
            terminal = Terminal(
                console, api, counter, common.texts, KeyboardInput(), received, speaking=speaking, chosen=chosen
            )
            letters = [counter.mail.run] if counter.mail else []
            async with _pages(counter, common, console), going(letters):
                await terminal.run(first)


@contextlib.asynccontextmanager
async def _pages(counter: OpenCounter, common: Common, console: Console) -> AsyncIterator[None]:
    """Serves the pages that answer letters; where they cannot be, as beside ``liaison run``, says so and goes on."""
    async with contextlib.AsyncExitStack() as serving:
        try:
            await serving.enter_async_context(receiving(counter.services, common.settings))
        except Refused as refused:
            console.print(Text(common.texts.say(refused.key, **refused.values), "yellow"))
        yield


@contextlib.asynccontextmanager
async def _alone(common: Common) -> AsyncIterator[None]:
    """Sees to it that a data folder has one conversation in the terminal at a time: they would answer each other.

    Raises:
        Refused: there is one already.
    """
    right = Keeper(common.settings.data_folder, "conversation.lock")
    if not right.take():
        raise Refused("error-chat-elsewhere")
    try:
        yield
    finally:
        right.release()
