"""People who walk a journey over real HTTP before ``liaison run``, which may be killed between any two steps."""

import asyncio
import contextlib
import html
import itertools
import json
import os
import random
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.bot.conftest import ROOT
from tests.bot.faulty_api import Call, FaultyApi

_CALLS = 4
"""Calls of the desk within which it is killed: fetching the step, showing that it works on it, answering."""
_OFTEN = 0.35
"""Share of the steps after which the desk is killed: each start costs two seconds of computing."""
_MOMENT = 1
"""Seconds within which a step has led to as many calls, or to no more."""
_PATIENCE = 60
"""Seconds for a start of the desk and for what a step leads to."""


@dataclass
class Walk:
    """People before a desk of its own process; a person is the number of their chat.

    Attributes:
        languages: of each person's app; English where it is not said.
        chance: says after which steps the desk is killed, and how many of its calls later; None where it lives.
        options: with which each desk is started.
        kills: how often the desk has been killed so far.
    """

    api: FaultyApi
    data: Path
    settings: Mapping[str, str]
    languages: dict[int, str] = field(default_factory=dict)
    chance: random.Random | None = None
    options: tuple[str, ...] = ()
    kills: int = 0
    _numbers: "itertools.count[int]" = field(default_factory=lambda: itertools.count(1))
    _process: Process | None = None
    _begun: dict[int, int] = field(default_factory=dict)
    """How many calls there were when a person's latest step began."""

    async def start(self) -> None:
        """Starts the desk, and waits until it is online."""
        code = "from bot.cli import main; main()"
        environment = {**os.environ, "PYTHONPATH": str(ROOT), "TELEGRAM_API_URL": self.api.url, **self.settings}
        self._process = await asyncio.create_subprocess_exec(
            sys.executable, "-c", code, "run", "--data", str(self.data), *self.options, stderr=PIPE, stdin=DEVNULL,
            env=environment,
        )  # fmt: skip
        assert self._process.stderr is not None
        said = b""
        async with asyncio.timeout(_PATIENCE):
            while b"Online" not in said:
                line = await self._process.stderr.readline()
                assert line, said.decode()
                said += line

    async def kill(self) -> None:
        """Kills the desk with SIGKILL."""
        if self._process is not None:
            self._process.kill()
            await self._process.communicate()
            self._process, self.kills = None, self.kills + 1

    async def says(self, who: int, text: str) -> None:
        """Lets somebody write."""
        await self._step(who, {"message": self._message(who, {"text": text})})

    async def presses(self, who: int, label: str, *, times: int = 1) -> None:
        """Lets somebody press the latest button of theirs whose label holds these words, maybe twice in a row."""
        data = self._button(who, label)
        for _ in range(times):
            query = {
                "id": str(next(self._numbers)), "from": self._person(who), "chat_instance": "1", "data": data,
                "message": self._message(who, {"text": "…"}),
            }  # fmt: skip
            await self._step(who, {"callback_query": query})

    async def reads(self, who: int, *words: str) -> str:
        """Waits until somebody has been sent a message since their latest step that holds all these words; gives it."""
        with contextlib.suppress(TimeoutError):
            await self.api.until(lambda: self._sent(who, words) is not None)
        found = self._sent(who, words)
        assert found is not None, (words, [_words(call) for call in self._calls(who)][-3:])
        return found

    async def reads_either(self, who: int, *words: str) -> str:
        """Waits until somebody has been sent one of several things since their latest step; gives which."""

        def found() -> str | None:
            return next((one for one in words if self._sent(who, (one,)) is not None), None)

        with contextlib.suppress(TimeoutError):
            await self.api.until(lambda: found() is not None)
        came = found()
        assert came is not None, (words, [_words(call) for call in self._calls(who)][-3:])
        return came

    async def _step(self, who: int, update: dict[str, Any]) -> None:
        self._begun[who] = len(self.api.calls)
        await self.api.enqueue({"update_id": next(self._numbers), **update})
        if self.chance is not None and self.chance.random() < _OFTEN:
            point = len(self.api.asked) + self.chance.randint(0, _CALLS)
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(_MOMENT):
                    await self.api.until(lambda: len(self.api.asked) >= point)
            await self.kill()
            await self.start()

    def _message(self, who: int, content: dict[str, Any]) -> dict[str, Any]:
        chat = {"id": who, "type": "private", "first_name": f"P{who}"}
        return {
            "message_id": next(self._numbers),
            "date": 1_700_000_000,
            "chat": chat,
            "from": self._person(who),
            **content,
        }

    def _person(self, who: int) -> dict[str, Any]:
        code = self.languages.get(who, "en")
        return {"id": who, "is_bot": False, "first_name": f"P{who}", "language_code": code}

    def _calls(self, who: int) -> list[Call]:
        sending = ("sendMessage", "sendDocument", "sendPhoto")
        return [call for call in self.api.calls if call.method in sending and call.fields["chat_id"] == str(who)]

    def _sent(self, who: int, words: tuple[str, ...]) -> str | None:
        since = self.api.calls[self._begun.get(who, 0) :]
        texts = (_words(call) for call in self._calls(who) if call in since)
        return next((text for text in texts if all(word in text for word in words)), None)

    def _button(self, who: int, label: str) -> str:
        for call in reversed(self._calls(who)):
            rows = json.loads(call.fields.get("reply_markup") or "{}").get("inline_keyboard", [])
            for button in itertools.chain.from_iterable(rows):
                if label in button["text"] and "callback_data" in button:
                    return str(button["callback_data"])
        raise AssertionError(f"{who} has no button {label!r}")


def _words(call: Call) -> str:
    said = (call.fields.get(name) for name in ("text", "caption", "document"))
    return html.unescape(next((str(words) for words in said if words), ""))
