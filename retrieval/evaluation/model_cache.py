"""A chat model that is overheard, and not asked twice the same: an evaluation that was stopped goes on where it was.

One file of JSON Lines in the cache folder; a line that was cut by a kill is passed over.
"""

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from retrieval.model import ChatModel, Heard, Request, Said, Size

_FILE = "said.jsonl"


class SaidBefore:
    """What models answered to which requests; its methods block for disk."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / _FILE
        self._known: dict[str, Mapping[str, Any]] | None = None

    def of(self, model: str, request: Request) -> Said | None:
        """Gives what a model answered to the same request before."""
        if self._known is None:
            self._known = dict(self._lines())
        found = self._known.get(_digest(model, request))
        return None if found is None else Said(found["content"], found["model"], found["asked"], found["said"])

    def keep(self, model: str, request: Request, said: Said) -> None:
        """Keeps an answer; where the folder cannot be written, it is asked for again the next time."""
        line = {
            "key": _digest(model, request),
            "content": said.content,
            "model": said.model,
            "asked": said.prompt_tokens,
            "said": said.answer_tokens,
        }
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            with self._path.open("a", encoding="utf-8") as file:
                file.write(json.dumps(line, ensure_ascii=False) + "\n")
        except OSError:
            return

    def _lines(self) -> list[tuple[str, Mapping[str, Any]]]:
        try:
            lines = self._path.read_text("utf-8", "replace").splitlines()
        except OSError:
            return []
        found: list[tuple[str, Mapping[str, Any]]] = []
        for line in lines:
            try:
                kept = json.loads(line)
            except ValueError:
                continue
            if isinstance(kept, dict) and {"key", "content", "model", "asked", "said"} <= kept.keys():
                found.append((kept["key"], kept))
        return found


class Overheard:
    """A chat model of which is known what it said last.

    Attributes:
        last: what it said since ``forget``; None where it said nothing.
    """

    def __init__(self, model: ChatModel, before: SaidBefore | None = None) -> None:
        self._model, self._before = model, before
        self.last: Said | None = None

    def forget(self) -> None:
        """Begins anew."""
        self.last = None

    def name(self, size: Size) -> str:
        """Names the model."""
        return self._model.name(size)

    async def answer(self, request: Request, size: Size = Size.CHAT, heard: Heard | None = None) -> Said:
        """Gives what it answered before, else asks it; only an answer that is new is heard piece by piece."""
        name = self._model.name(size)
        said = None if self._before is None else self._before.of(name, request)
        if said is None:
            said = await self._model.answer(request, size, heard)
            if self._before is not None:
                self._before.keep(name, request, said)
        self.last = said
        return said

    async def aclose(self) -> None:
        """Closes the model."""
        await self._model.aclose()


def _digest(model: str, request: Request) -> str:
    asked = [model, request.system, request.user, dict(request.form), request.most_tokens]
    return hashlib.sha256(json.dumps(asked, sort_keys=True).encode()).hexdigest()
